//! How two values compare.

use crate::model::Value;
use std::cmp::Ordering;

/// Which is more; nothing when the two cannot be compared.
pub(crate) fn compare(left: &Value, right: &Value) -> Option<Ordering> {
    match (left, right) {
        (Value::Whole(left), Value::Whole(right)) => Some(left.cmp(right)),
        (Value::Amount { unit: left_unit, .. }, Value::Amount { unit: right_unit, .. }) if left_unit != right_unit => {
            None
        }
        (Value::Text(left), Value::Text(right)) => Some(left.cmp(right)),
        (Value::Yes(left), Value::Yes(right)) => Some(left.cmp(right)),
        (Value::Date(left), Value::Date(right)) => Some(left.cmp(right)),
        (Value::Time(left), Value::Time(right)) => Some(left.cmp(right)),
        (Value::At(left), Value::At(right)) => Some(left.cmp(right)),
        (Value::Date(left), Value::At(right)) if *left != right.date() => Some(left.cmp(&right.date())),
        (Value::At(left), Value::Date(right)) if left.date() != *right => Some(left.date().cmp(right)),
        _ => match (left.as_code(), right.as_code()) {
            (Some(left), Some(right)) => Some(left.cmp(right)),
            (Some(code), None) | (None, Some(code)) => by_code(left, right, code),
            (None, None) => left.as_number()?.partial_cmp(&right.as_number()?),
        },
    }
}

/// A code and a plain value: codes that are numbers compare as numbers.
fn by_code(left: &Value, right: &Value, code: &str) -> Option<Ordering> {
    let number = || code.parse::<f64>().ok().filter(|number| number.is_finite());
    match (left, right) {
        (Value::Text(text), _) => Some(text.as_str().cmp(code)),
        (_, Value::Text(text)) => Some(code.cmp(text)),
        (_, other) if left.as_code().is_some() => number()?.partial_cmp(&other.as_number()?),
        (other, _) => other.as_number()?.partial_cmp(&number()?),
    }
}

/// Whether the two are the same; nothing when that cannot be said.
pub(crate) fn same(left: &Value, right: &Value) -> Option<bool> {
    match (left, right) {
        (Value::Coded(left), Value::Coded(right)) => {
            let systems = left.system == right.system || left.system.is_empty() || right.system.is_empty();
            Some(systems && left.code == right.code)
        }
        (Value::Point { .. }, Value::Point { .. }) => Some(left == right),
        (Value::Amount { unit: one, .. }, Value::Amount { unit: other, .. }) if one != other => None,
        (Value::Date(_), Value::At(_)) | (Value::At(_), Value::Date(_)) => compare(left, right).map(Ordering::is_eq),
        _ => Some(compare(left, right).is_some_and(Ordering::is_eq)),
    }
}
