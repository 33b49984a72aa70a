//! What joins two values in FHIRPath: nothing gives nothing, and logic has three values.

use super::{Datum, Found, Look, Many, arithmetic, plain, texts, yes};
use crate::{
    logic::{
        compare::{compare, same},
        tree::{Operator, Tree},
    },
    model::{Notation, Value},
};

impl Look<'_> {
    pub(super) fn pair(&self, operator: Operator, left: &Tree, right: &Tree) -> Found {
        if self.notation == Notation::XPath {
            return self.xpath_pair(operator, left, right);
        }
        if let Operator::And | Operator::Or | Operator::Xor | Operator::Implies = operator {
            return self.logic(operator, left, right);
        }
        let (left, right) = (self.many(left)?, self.many(right)?);
        match operator {
            Operator::Union => self.distinct(left.into_iter().chain(right)),
            Operator::In => self.is_in(&left, &right),
            Operator::Contains => self.is_in(&right, &left),
            Operator::Join => {
                let side = |found: &[Datum]| if found.is_empty() { Some(String::new()) } else { self.text(found) };
                let joined = side(&left).zip(side(&right)).map(|(left, right)| left + &right);
                self.step(joined.as_ref().map_or(0, String::len))?;
                Ok(joined.map(|text| plain(Value::Text(text))).into_iter().collect())
            }
            Operator::Equal => Ok(known(self.equal(&left, &right))),
            Operator::Different => Ok(known(self.equal(&left, &right).map(|equal| !equal))),
            Operator::Like => Ok(yes(self.alike(&left, &right))),
            Operator::Unlike => Ok(yes(!self.alike(&left, &right))),
            Operator::Below | Operator::Above | Operator::AtMost | Operator::AtLeast => {
                let order = self.one(&left).zip(self.one(&right)).and_then(|(left, right)| compare(&left, &right));
                Ok(known(order.map(|order| arithmetic::ordered(operator, order))))
            }
            _ => {
                let result = self
                    .one(&left)
                    .zip(self.one(&right))
                    .and_then(|(left, right)| arithmetic::joined(operator, &left, &right));
                if let Some(Value::Text(text)) = &result {
                    self.step(text.len())?;
                }
                Ok(result.map(plain).into_iter().collect())
            }
        }
    }

    /// Three-valued: unknown only matters where the other side does not decide.
    fn logic(&self, operator: Operator, left: &Tree, right: &Tree) -> Found {
        let left = self.truth(&self.many(left)?);
        let decided = match (operator, left) {
            (Operator::And, Some(false)) => Some(false),
            (Operator::Or, Some(true)) | (Operator::Implies, Some(false)) => Some(true),
            _ => None,
        };
        if decided.is_some() {
            return Ok(known(decided));
        }
        let right = self.truth(&self.many(right)?);
        let result = match (operator, left, right) {
            (Operator::And, _, Some(false)) => Some(false),
            (Operator::Or | Operator::Implies, _, Some(true)) => Some(true),
            (Operator::Xor, Some(left), Some(right)) => Some(left != right),
            (Operator::And | Operator::Or | Operator::Implies, Some(_), Some(right)) => Some(right),
            _ => None,
        };
        Ok(known(result))
    }

    fn equal(&self, left: &[Datum], right: &[Datum]) -> Option<bool> {
        if left.is_empty() || right.is_empty() {
            return None;
        }
        if left.len() != right.len() {
            return Some(false);
        }
        let mut equal = true;
        for (left, right) in left.iter().zip(right) {
            equal &= self.same(left, right)?;
        }
        Some(equal)
    }

    /// Whether two found things are the same; nothing when that cannot be said.
    pub(super) fn same(&self, left: &Datum, right: &Datum) -> Option<bool> {
        match (self.value(left), self.value(right)) {
            (Some(left), Some(right)) => same(&left, &right),
            _ => Some(left == right),
        }
    }

    fn alike(&self, left: &[Datum], right: &[Datum]) -> bool {
        let fits = |left: &Datum, right: &Datum| match (self.value(left), self.value(right)) {
            (Some(Value::Text(left)), Some(Value::Text(right))) => texts::folded(&left) == texts::folded(&right),
            _ => self.same(left, right) == Some(true),
        };
        let step = self.step(left.len().saturating_mul(right.len()));
        step.is_ok() && left.len() == right.len() && left.iter().all(|left| right.iter().any(|right| fits(left, right)))
    }

    fn is_in(&self, one: &[Datum], many: &[Datum]) -> Found {
        self.step(many.len())?;
        Ok(match one {
            [] => Vec::new(),
            [one] => yes(many.iter().any(|other| self.same(one, other) == Some(true))),
            _ => Vec::new(),
        })
    }

    /// Each once.
    pub(super) fn distinct(&self, all: impl Iterator<Item = Datum>) -> Found {
        let mut found: Many = Vec::new();
        for one in all {
            self.step(found.len() + 1)?;
            if !found.iter().any(|other| self.same(&one, other) == Some(true)) {
                found.push(one);
            }
        }
        Ok(found)
    }

    pub(super) fn minus(&self, found: &[Datum]) -> Many {
        if self.notation == Notation::XPath {
            return vec![plain(Value::Number(-self.xpath_number(found)))];
        }
        let negative = match self.one(found) {
            Some(Value::Whole(whole)) => whole.checked_neg().map(Value::Whole),
            Some(Value::Number(number)) => Value::number(-number),
            Some(Value::Amount { number, unit }) => Some(Value::Amount { number: -number, unit }),
            _ => None,
        };
        negative.map(plain).into_iter().collect()
    }
}

/// Yes, no, or nothing.
pub(super) fn known(value: Option<bool>) -> Many {
    value.map(|value| plain(Value::Yes(value))).into_iter().collect()
}
