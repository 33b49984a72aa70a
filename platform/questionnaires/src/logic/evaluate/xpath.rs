//! XPath's own way with values: everything becomes a text, a number (perhaps none: NaN) or yes and no.

use super::{Datum, Found, Look, Many, arithmetic, dates, plain, texts, yes};
use crate::{
    logic::{
        compare::compare,
        tree::{Operator, Tree},
    },
    model::Value,
};

impl Look<'_> {
    /// The value of one found thing: of a place its answer, several of them as one text with spaces between, and an empty
    /// text when there is none.
    pub(crate) fn atom(&self, datum: &Datum) -> Value {
        let nothing = || Value::Text(String::new());
        match datum {
            Datum::Value(value, _) | Datum::Answer(_, _, value) => value.clone(),
            Datum::Root => nothing(),
            Datum::Place(at, path) => match self.base.standing.values(&self.base.form.index, *at, path) {
                [] => nothing(),
                [value] => value.clone(),
                several => Value::Text(several.iter().filter_map(texts::text_in).collect::<Vec<_>>().join(" ")),
            },
        }
    }

    pub(crate) fn xpath_text(&self, found: &[Datum]) -> String {
        let Some(first) = found.first() else { return String::new() };
        match self.atom(first) {
            Value::Point { latitude, longitude } => format!("{latitude} {longitude} 0 0"),
            Value::Amount { number, .. } => number.to_string(),
            value => texts::text_in(&value).unwrap_or_default(),
        }
    }

    pub(crate) fn xpath_number(&self, found: &[Datum]) -> f64 {
        found.first().map_or(f64::NAN, |first| number_of(&self.atom(first)))
    }

    /// Of places: whether there are any with something in them.
    pub(crate) fn xpath_true(&self, found: &[Datum]) -> bool {
        match found.first() {
            None => false,
            Some(Datum::Value(Value::Yes(yes), _)) => *yes,
            Some(Datum::Value(Value::Whole(_) | Value::Number(_), _)) => {
                let number = self.xpath_number(found);
                number != 0.0 && !number.is_nan()
            }
            Some(first) => match self.atom(first) {
                Value::Yes(yes) => yes,
                Value::Text(text) => !text.is_empty(),
                _ => true,
            },
        }
    }

    pub(super) fn xpath_pair(&self, operator: Operator, left: &Tree, right: &Tree) -> Found {
        let left = self.many(left)?;
        match operator {
            Operator::And if !self.xpath_true(&left) => return Ok(yes(false)),
            Operator::Or if self.xpath_true(&left) => return Ok(yes(true)),
            _ => {}
        }
        let right = self.many(right)?;
        match operator {
            Operator::And | Operator::Or => Ok(yes(self.xpath_true(&right))),
            Operator::Union => Ok(left.into_iter().chain(right).collect()),
            Operator::Equal
            | Operator::Different
            | Operator::Below
            | Operator::Above
            | Operator::AtMost
            | Operator::AtLeast => self.xpath_compare(operator, &left, &right),
            _ => Ok(self.xpath_calculate(operator, &left, &right)),
        }
    }

    /// With several places on a side, one pair that fits is enough.
    fn xpath_compare(&self, operator: Operator, left: &[Datum], right: &[Datum]) -> Found {
        self.step(left.len().saturating_mul(right.len()))?;
        let lefts: Vec<Value> = left.iter().map(|one| self.atom(one)).collect();
        let rights: Vec<Value> = right.iter().map(|one| self.atom(one)).collect();
        Ok(yes(lefts.iter().any(|left| rights.iter().any(|right| fits(operator, left, right)))))
    }

    fn xpath_calculate(&self, operator: Operator, left: &[Datum], right: &[Datum]) -> Many {
        let (one, other) = (self.xpath_number(left), self.xpath_number(right));
        let result = arithmetic::numbers(operator, one, other).unwrap_or(f64::NAN);
        vec![plain(Value::Number(result))]
    }
}

/// The number in a value, NaN when there is none. A day is the number of days since 1970.
pub(super) fn number_of(value: &Value) -> f64 {
    match value {
        Value::Yes(yes) => f64::from(u8::from(*yes)),
        Value::Text(text) | Value::Code(text) => texts::number_in(text).unwrap_or(f64::NAN),
        Value::Coded(coding) => texts::number_in(&coding.code).unwrap_or(f64::NAN),
        Value::Date(date) => dates::day_number(*date),
        Value::At(at) => dates::moment_number(*at),
        Value::Time(time) => dates::part_of_day(*time),
        Value::Point { .. } => f64::NAN,
        Value::Whole(_) | Value::Number(_) | Value::Amount { .. } => value.as_number().unwrap_or(f64::NAN),
    }
}

/// A text that stands beside a day is read as a day, if it is one.
fn as_moment(value: &Value) -> Option<Value> {
    match value {
        Value::Date(_) | Value::At(_) => Some(value.clone()),
        Value::Text(text) => dates::read(text),
        _ => None,
    }
}

fn fits(operator: Operator, left: &Value, right: &Value) -> bool {
    let is_moment = |value: &Value| matches!(value, Value::Date(_) | Value::At(_));
    let is_number = |value: &Value| matches!(value, Value::Whole(_) | Value::Number(_) | Value::Amount { .. });
    let equality = matches!(operator, Operator::Equal | Operator::Different);
    let equal = |same: bool| same == (operator == Operator::Equal);
    if is_moment(left) || is_moment(right) {
        let moments = as_moment(left).zip(as_moment(right));
        if let Some(order) = moments.as_ref().and_then(|(left, right)| compare(left, right)) {
            return if equality { equal(order.is_eq()) } else { arithmetic::ordered(operator, order) };
        }
    }
    if equality && (matches!(left, Value::Yes(_)) || matches!(right, Value::Yes(_))) {
        return equal(truth(left) == truth(right));
    }
    if equality && !is_number(left) && !is_number(right) {
        return equal(texts::text_in(left) == texts::text_in(right));
    }
    let (left, right) = (number_of(left), number_of(right));
    if equality {
        #[expect(clippy::float_cmp, reason = "results were freed of binary dust; NaN is equal to nothing")]
        return equal(left == right);
    }
    left.partial_cmp(&right).is_some_and(|order| arithmetic::ordered(operator, order))
}

/// `'true'` and `'yes'` stand for yes beside a yes-or-no answer.
fn truth(value: &Value) -> Option<bool> {
    match value {
        Value::Yes(yes) => Some(*yes),
        Value::Text(text) if text.is_empty() => None,
        value => texts::truth_in(value),
    }
}
