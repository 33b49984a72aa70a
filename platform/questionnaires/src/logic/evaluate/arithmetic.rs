//! Numbers, amounts and days with each other.

use super::dates;
use crate::{logic::tree::Operator, model::Value};
use std::cmp::Ordering;

pub(super) const fn ordered(operator: Operator, order: Ordering) -> bool {
    match operator {
        Operator::Below => order.is_lt(),
        Operator::Above => order.is_gt(),
        Operator::AtMost => order.is_le(),
        _ => order.is_ge(),
    }
}

/// The result, when there is one and it is finite. Divided by zero there is none.
pub(super) fn joined(operator: Operator, left: &Value, right: &Value) -> Option<Value> {
    match (left, right) {
        (Value::Whole(left), Value::Whole(right)) => wholes(operator, *left, *right),
        (Value::Text(left), Value::Text(right)) if operator == Operator::Plus => {
            Some(Value::Text(format!("{left}{right}")))
        }
        (Value::Date(_) | Value::At(_) | Value::Time(_), Value::Amount { number, unit }) => match operator {
            Operator::Plus => dates::moved(left, *number, unit),
            Operator::Less => dates::moved(left, -number, unit),
            _ => None,
        },
        (Value::Amount { number: one, unit }, Value::Amount { number: other, unit: other_unit }) => {
            amounts(operator, (*one, unit), (*other, other_unit))
        }
        (Value::Amount { number, unit }, other) if matches!(operator, Operator::Times | Operator::Over) => {
            let number = numbers(operator, *number, other.as_number()?)?;
            Some(Value::Amount { number, unit: unit.clone() })
        }
        (other, Value::Amount { number, unit }) if operator == Operator::Times => {
            let number = numbers(operator, other.as_number()?, *number)?;
            Some(Value::Amount { number, unit: unit.clone() })
        }
        (Value::Amount { .. }, _) | (_, Value::Amount { .. }) => None,
        _ => {
            let number = numbers(operator, left.as_number()?, right.as_number()?)?;
            if operator == Operator::WholeOver {
                return crate::logic::sorts::whole(number).map(Value::Whole);
            }
            Value::number(number)
        }
    }
}

fn wholes(operator: Operator, left: i64, right: i64) -> Option<Value> {
    match operator {
        Operator::Plus => left.checked_add(right).map(Value::Whole),
        Operator::Less => left.checked_sub(right).map(Value::Whole),
        Operator::Times => left.checked_mul(right).map(Value::Whole),
        Operator::WholeOver => left.checked_div(right).map(Value::Whole),
        Operator::Rest => left.checked_rem(right).map(Value::Whole),
        _ => {
            let (left, right) = (Value::Whole(left).as_number()?, Value::Whole(right).as_number()?);
            numbers(operator, left, right).and_then(Value::number)
        }
    }
}

fn amounts(operator: Operator, one: (f64, &String), other: (f64, &String)) -> Option<Value> {
    if one.1 != other.1 {
        return None;
    }
    let number = numbers(operator, one.0, other.0)?;
    match operator {
        Operator::Plus | Operator::Less => Some(Value::Amount { number, unit: one.1.clone() }),
        Operator::Over => Value::number(number),
        _ => None,
    }
}

/// Two numbers; nothing when the result is not finite.
pub(super) fn numbers(operator: Operator, left: f64, right: f64) -> Option<f64> {
    if right == 0.0 && matches!(operator, Operator::Over | Operator::WholeOver | Operator::Rest) {
        return None;
    }
    let result = match operator {
        Operator::Plus => left + right,
        Operator::Less => left - right,
        Operator::Times => left * right,
        Operator::Over => left / right,
        Operator::WholeOver => (left / right).trunc(),
        Operator::Rest => left % right,
        _ => return None,
    };
    result.is_finite().then(|| tidy(result))
}

/// Without the dust of binary fractions: 0.1 + 0.2 is 0.3. Never makes anything 0 that is not.
pub(super) fn tidy(number: f64) -> f64 {
    const TENTHS: f64 = 1e10;
    const SMALL: f64 = 1e5;
    if number.abs() >= SMALL {
        return number;
    }
    let tidy = (number * TENTHS).round() / TENTHS;
    if tidy == 0.0 { number } else { tidy }
}
