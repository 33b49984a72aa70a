//! FHIRPath's functions over what is found.

use super::{Datum, Found, Look, Many, arithmetic, operators::known, plain, whole, yes};
use crate::{
    logic::{
        compare::compare,
        functions::Function,
        tree::{Operator, Tree},
    },
    model::Value,
};
use std::cmp::Ordering;

impl Look<'_> {
    /// A function; the first of `values` is what stands before the point.
    pub(super) fn call(&self, function: Function, values: &[Tree]) -> Found {
        let on = values.first().map_or_else(|| Ok(Vec::new()), |on| self.many(on))?;
        let (first, second) = (values.get(1), values.get(2));
        match function {
            Function::Where | Function::Select | Function::All | Function::Any | Function::Aggregate => {
                self.each(function, &on, first, second)
            }
            Function::Exists => match first {
                Some(_) => self.each(Function::Any, &on, first, None),
                None => Ok(yes(!on.is_empty())),
            },
            Function::If => self.choose(first, second, values.get(3)),
            Function::Coalesce => {
                for value in values {
                    let found = self.many(value)?;
                    if !found.is_empty() {
                        return Ok(found);
                    }
                }
                Ok(Vec::new())
            }
            Function::Sum | Function::Min | Function::Max | Function::Average => {
                let on = if first.is_some() { self.each(Function::Select, &on, first, None)? } else { on };
                Ok(self.over_all(function, &on))
            }
            _ => match self.gather(function, &on, first)? {
                Some(found) => Ok(found),
                None => self.single(function, &on, first, second),
            },
        }
    }

    /// Looks at one after the other.
    fn each(&self, function: Function, on: &[Datum], criterion: Option<&Tree>, start: Option<&Tree>) -> Found {
        let mut kept = match start {
            Some(start) => self.many(start)?,
            None => Vec::new(),
        };
        for (number, one) in on.iter().enumerate() {
            self.step(1)?;
            let total = if function == Function::Aggregate { std::mem::take(&mut kept) } else { Vec::new() };
            let look = Look { here: one, index: number, total: &total, ..*self };
            let found = criterion.map_or_else(|| Ok(vec![one.clone()]), |criterion| look.many(criterion))?;
            let truth = self.truth(&found) == Some(true);
            match function {
                Function::Where if truth => kept.push(one.clone()),
                Function::Any if truth => return Ok(yes(true)),
                Function::All if !truth => return Ok(yes(false)),
                Function::Select => kept.extend(found),
                Function::Aggregate => kept = found,
                _ => {}
            }
        }
        match function {
            Function::Any => Ok(yes(false)),
            Function::All => Ok(yes(true)),
            _ => Ok(kept),
        }
    }

    fn choose(&self, criterion: Option<&Tree>, then: Option<&Tree>, otherwise: Option<&Tree>) -> Found {
        let Some(criterion) = criterion else { return Ok(Vec::new()) };
        let branch = if self.truth(&self.many(criterion)?) == Some(true) { then } else { otherwise };
        branch.map_or_else(|| Ok(Vec::new()), |branch| self.many(branch))
    }

    /// Sum, least, most and mean. Of nothing there is none, and of what is no number neither.
    fn over_all(&self, function: Function, on: &[Datum]) -> Many {
        let values: Option<Vec<Value>> = on.iter().map(|one| self.value(one)).collect();
        let Some(values) = values else { return Vec::new() };
        let better = |wanted: Ordering| {
            let mut values = values.iter().cloned();
            let first = values.next()?;
            values.try_fold(first, |best, next| {
                let order = compare(&next, &best)?;
                Some(if order == wanted { next } else { best })
            })
        };
        let sum = || {
            let mut values = values.iter().cloned();
            let first = values.next().filter(|first| first.as_number().is_some_and(f64::is_finite))?;
            values.try_fold(first, |sum, next| arithmetic::joined(Operator::Plus, &sum, &next))
        };
        let result = match function {
            Function::Min => better(Ordering::Less),
            Function::Max => better(Ordering::Greater),
            Function::Sum => sum(),
            _ => i64::try_from(values.len())
                .ok()
                .and_then(|count| arithmetic::joined(Operator::Over, &sum()?, &Value::Whole(count))),
        };
        result.map(plain).into_iter().collect()
    }

    /// What works on all that is found; nothing for the functions of one value.
    fn gather(&self, function: Function, on: &[Datum], first: Option<&Tree>) -> Result<Option<Many>, super::Stop> {
        self.step(on.len())?;
        let found = match function {
            Function::Union | Function::Combine | Function::Intersect | Function::Exclude => {
                self.beside(function, on, first)?
            }
            Function::SubsetOf | Function::SupersetOf => self.beside(function, on, first)?,
            Function::Skip | Function::Take => self.counted(function, on, first)?,
            Function::Empty => yes(on.is_empty()),
            Function::Count => vec![whole(on.len())],
            Function::First => on.iter().take(1).cloned().collect(),
            Function::Last => on.iter().last().cloned().into_iter().collect(),
            Function::Single if on.len() == 1 => on.to_vec(),
            Function::Single => Vec::new(),
            Function::Tail => on.iter().skip(1).cloned().collect(),
            Function::AllTrue | Function::AllFalse | Function::AnyTrue | Function::AnyFalse => {
                self.truths(function, on)
            }
            Function::Distinct => self.distinct(on.iter().cloned())?,
            Function::IsDistinct => yes(self.distinct(on.iter().cloned())?.len() == on.len()),
            Function::Children => self.all_children(on)?,
            Function::Descendants => self.descendants(on)?,
            Function::HasValue => yes(on.len() == 1 && self.one(on).is_some()),
            Function::Trace => on.to_vec(),
            Function::Weight | Function::Ordinal => self.weights(on),
            Function::Not => known(self.truth(on).map(|truth| !truth)),
            Function::Today => vec![plain(Value::Date(self.base.standing.now.date()))],
            Function::Now => vec![plain(Value::At(self.base.standing.now))],
            Function::TimeOfDay => vec![plain(Value::Time(self.base.standing.now.time()))],
            _ => return Ok(None),
        };
        Ok(Some(found))
    }

    /// What is found, set beside something else that is found.
    fn beside(&self, function: Function, on: &[Datum], first: Option<&Tree>) -> Found {
        let other = first.map_or_else(|| Ok(Vec::new()), |first| self.many(first))?;
        self.step(on.len().saturating_mul(other.len()))?;
        let is_in = |one: &Datum, many: &[Datum]| many.iter().any(|other| self.same(one, other) == Some(true));
        Ok(match function {
            Function::Union => self.distinct(on.iter().cloned().chain(other))?,
            Function::Intersect => self.distinct(on.iter().filter(|one| is_in(one, &other)).cloned())?,
            Function::Exclude => on.iter().filter(|one| !is_in(one, &other)).cloned().collect(),
            Function::SubsetOf => yes(on.iter().all(|one| is_in(one, &other))),
            Function::SupersetOf => yes(other.iter().all(|one| is_in(one, on))),
            _ => on.iter().cloned().chain(other).collect(),
        })
    }

    /// All but the first so many, or those alone. Without a whole number there is nothing.
    fn counted(&self, function: Function, on: &[Datum], first: Option<&Tree>) -> Found {
        let count = first.map_or_else(|| Ok(Vec::new()), |first| self.many(first))?;
        let Some(Value::Whole(count)) = self.one(&count) else { return Ok(Vec::new()) };
        let Ok(count) = usize::try_from(count.max(0)) else { return Ok(Vec::new()) };
        let (taken, left) = on.split_at(count.min(on.len()));
        Ok(if function == Function::Take { taken.to_vec() } else { left.to_vec() })
    }

    /// Whether all or any of what is found are true, or false.
    fn truths(&self, function: Function, on: &[Datum]) -> Many {
        let wanted = matches!(function, Function::AllTrue | Function::AnyTrue);
        let mut truths = on.iter().map(|one| self.truth(std::slice::from_ref(one)) == Some(wanted));
        yes(match function {
            Function::AllTrue | Function::AllFalse => truths.all(|holds| holds),
            _ => truths.any(|holds| holds),
        })
    }

    fn all_children(&self, on: &[Datum]) -> Found {
        let mut found = Vec::new();
        for one in on {
            found.extend(self.children(one)?);
            found.extend(self.part(std::slice::from_ref(one), "answer")?);
        }
        Ok(found)
    }

    fn descendants(&self, on: &[Datum]) -> Found {
        let mut found = Vec::new();
        let mut open: Vec<Datum> = self.all_children(on)?;
        open.reverse();
        while let Some(one) = open.pop() {
            let inner = self.all_children(std::slice::from_ref(&one))?;
            open.extend(inner.into_iter().rev());
            found.push(one);
        }
        Ok(found)
    }

    /// What the chosen answers count. One without a weight leaves the whole without: it must not count as 0.
    fn weights(&self, on: &[Datum]) -> Many {
        let weight = |one: &Datum| match one {
            Datum::Value(value, Some(item)) | Datum::Answer(item, _, value) => {
                let number = self.choice_of(value, *item)?.weight?;
                let whole = crate::logic::sorts::whole(number).map(Value::Whole);
                whole.or_else(|| Value::number(number)).map(plain)
            }
            _ => None,
        };
        on.iter().map(weight).collect::<Option<Many>>().unwrap_or_default()
    }
}
