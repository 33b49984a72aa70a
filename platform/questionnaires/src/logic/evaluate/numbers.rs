//! FHIRPath's functions of one value: numbers and what is made of them. Without a finite result there is none.

use super::{Datum, Found, Look, arithmetic::tidy, dates, operators::known, plain, texts};
use crate::{
    logic::{functions::Function, sorts, tree::Tree},
    model::Value,
};

impl Look<'_> {
    pub(super) fn single(
        &self,
        function: Function,
        on: &[Datum],
        first: Option<&Tree>,
        second: Option<&Tree>,
    ) -> Found {
        let first = first.map(|first| self.many(first)).transpose()?;
        let second = second.map(|second| self.many(second)).transpose()?;
        if matches!(function, Function::Join) {
            return self.joined(on, first.as_deref());
        }
        let Some(value) = self.one(on) else { return Ok(Vec::new()) };
        let argument = first.as_deref().map(|first| self.one(first));
        // A given but empty value gives nothing; one that was not given has its usual meaning.
        if matches!(argument, Some(None)) {
            return Ok(Vec::new());
        }
        let argument = argument.flatten();
        let result = match function {
            Function::ToBoolean => return Ok(known(texts::truth_in(&value))),
            Function::ToText => texts::text_in(&value).map(Value::Text),
            Function::ToInteger => to_whole(&value),
            Function::ToDecimal => to_number(&value).and_then(Value::number),
            Function::ToQuantity => to_amount(&value, argument.as_ref()),
            Function::ToDate | Function::ToDateTime | Function::ToTime => to_moment(function, &value),
            _ => match calculated(function, &value, argument.as_ref()) {
                Some(result) => result,
                None => return self.of_text(function, &value, argument.as_ref(), second.as_deref()),
            },
        };
        Ok(result.map(plain).into_iter().collect())
    }
}

/// The functions of numbers; the outer nothing says that it is none of them.
fn calculated(function: Function, value: &Value, argument: Option<&Value>) -> Option<Option<Value>> {
    let number = value.as_number();
    let given = argument.and_then(Value::as_number);
    let real = |result: Option<f64>| result.map(tidy).and_then(Value::number);
    let whole = |result: Option<f64>| result.and_then(sorts::whole).map(Value::Whole);
    Some(match function {
        Function::Abs => match value {
            Value::Whole(whole) => whole.checked_abs().map(Value::Whole),
            Value::Amount { number, unit } => Some(Value::Amount { number: number.abs(), unit: unit.clone() }),
            _ => real(number.map(f64::abs)),
        },
        Function::Round => number.and_then(|number| rounded(number, given.unwrap_or(0.0))).and_then(Value::number),
        Function::Ceiling => whole(number.map(f64::ceil)),
        Function::Floor => whole(number.map(f64::floor)),
        Function::Truncate => whole(number.map(f64::trunc)),
        Function::Sqrt => real(number.filter(|number| *number >= 0.0).map(f64::sqrt)),
        Function::Exp => real(number.map(f64::exp)),
        Function::Ln => real(number.filter(|number| *number > 0.0).map(f64::ln)),
        Function::Log => real(number.filter(|number| *number > 0.0).zip(given).map(|(number, base)| number.log(base))),
        Function::Power => power(value, argument),
        _ => return None,
    })
}

fn power(value: &Value, argument: Option<&Value>) -> Option<Value> {
    if let (Value::Whole(base), Some(Value::Whole(exponent @ 0..))) = (value, argument) {
        return u32::try_from(*exponent).ok().and_then(|exponent| base.checked_pow(exponent)).map(Value::Whole);
    }
    let (base, exponent) = (value.as_number()?, argument?.as_number()?);
    Value::number(tidy(base.powf(exponent)))
}

/// Rounded to so many digits after the point, halves away from zero.
pub(super) fn rounded(number: f64, digits: f64) -> Option<f64> {
    const MOST_DIGITS: f64 = 12.0;
    if !number.is_finite() || !(-MOST_DIGITS..=MOST_DIGITS).contains(&digits) {
        return None;
    }
    let scale = 10_f64.powf(digits.trunc());
    let rounded = (tidy(number * scale)).round() / scale;
    Some(tidy(rounded)).filter(|rounded| rounded.is_finite())
}

fn to_whole(value: &Value) -> Option<Value> {
    match value {
        Value::Whole(_) => Some(value.clone()),
        Value::Yes(yes) => Some(Value::Whole(i64::from(*yes))),
        Value::Text(text) | Value::Code(text) => text.trim().parse().ok().map(Value::Whole),
        _ => value.as_number().and_then(sorts::whole).map(Value::Whole),
    }
}

fn to_number(value: &Value) -> Option<f64> {
    match value {
        Value::Yes(yes) => Some(f64::from(u8::from(*yes))),
        Value::Text(text) | Value::Code(text) => texts::number_in(text),
        _ => value.as_number(),
    }
}

fn to_amount(value: &Value, unit: Option<&Value>) -> Option<Value> {
    if let Value::Amount { .. } = value {
        return Some(value.clone());
    }
    let unit = unit.and_then(texts::text_in).unwrap_or_else(|| "1".to_owned());
    to_number(value).map(|number| Value::Amount { number, unit })
}

fn to_moment(function: Function, value: &Value) -> Option<Value> {
    let read = match value {
        Value::Text(text) if function == Function::ToTime => text.parse().ok().map(Value::Time)?,
        Value::Text(text) => dates::read(text)?,
        _ => value.clone(),
    };
    match (function, read) {
        (Function::ToDate, Value::At(at)) => Some(Value::Date(at.date())),
        (Function::ToDateTime, Value::Date(date)) => Some(Value::At(date.at(0, 0, 0, 0))),
        (Function::ToTime, Value::At(at)) => Some(Value::Time(at.time())),
        (Function::ToDate, date @ Value::Date(_)) => Some(date),
        (Function::ToDateTime, at @ Value::At(_)) => Some(at),
        (Function::ToTime, time @ Value::Time(_)) => Some(time),
        _ => None,
    }
}
