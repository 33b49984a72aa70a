//! FHIRPath's functions of text.

use super::{Datum, Found, Look, plain, whole, yes};
use crate::{logic::functions::Function, model::Value};

/// A value as text. A number that is whole is written without a point.
pub(super) fn text_in(value: &Value) -> Option<String> {
    Some(match value {
        Value::Yes(yes) => yes.to_string(),
        Value::Whole(whole) => whole.to_string(),
        Value::Number(number) if number.is_finite() => number.to_string(),
        Value::Number(_) | Value::Point { .. } => return None,
        Value::Text(text) | Value::Code(text) => text.clone(),
        Value::Date(date) => date.to_string(),
        Value::Time(time) => time.to_string(),
        Value::At(at) => at.to_string(),
        Value::Coded(coding) => coding.code.clone(),
        Value::Amount { number, unit } => format!("{number} '{unit}'"),
    })
}

pub(super) fn truth_in(value: &Value) -> Option<bool> {
    let word = match value {
        Value::Yes(yes) => return Some(*yes),
        Value::Text(text) => text.trim().to_lowercase(),
        _ => value.as_number()?.to_string(),
    };
    match word.as_str() {
        "true" | "t" | "yes" | "y" | "1" | "1.0" => Some(true),
        "false" | "f" | "no" | "n" | "0" | "0.0" => Some(false),
        _ => None,
    }
}

/// A finite number written with digits, at most one point and an exponent. Words such as "inf" and "nan" are none.
pub(super) fn number_in(text: &str) -> Option<f64> {
    let text = text.trim();
    let digits = text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-' | b'+' | b'e' | b'E'));
    text.parse::<f64>().ok().filter(|number| digits && number.is_finite())
}

/// For comparing words without regard to case and the amount of space.
pub(super) fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// So many characters from a place.
pub(super) fn part_of(text: &str, start: usize, count: usize) -> String {
    text.chars().skip(start).take(count).collect()
}

impl Look<'_> {
    pub(super) fn joined(&self, on: &[Datum], between: Option<&[Datum]>) -> Found {
        let between = between.and_then(|between| self.text(between)).unwrap_or_default();
        let texts: Vec<String> = on.iter().filter_map(|one| text_in(&self.value(one)?)).collect();
        self.step(texts.iter().map(|text| text.len() + between.len()).sum())?;
        Ok(if on.is_empty() { Vec::new() } else { vec![plain(Value::Text(texts.join(&between)))] })
    }

    pub(super) fn of_text(
        &self,
        function: Function,
        value: &Value,
        argument: Option<&Value>,
        second: Option<&[Datum]>,
    ) -> Found {
        let Some(text) = text_in(value) else { return Ok(Vec::new()) };
        let other = argument.and_then(text_in);
        self.step(text.len())?;
        let words = |text: String| Ok(vec![plain(Value::Text(text))]);
        match function {
            Function::Length => return Ok(vec![whole(text.chars().count())]),
            Function::Upper => return words(text.to_uppercase()),
            Function::Lower => return words(text.to_lowercase()),
            Function::Trim => return words(text.trim().to_owned()),
            Function::ToChars => {
                return Ok(text.chars().map(|sign| plain(Value::Text(sign.to_string()))).collect());
            }
            Function::Substring => return Ok(self.substring(&text, argument, second)),
            _ => {}
        }
        let Some(other) = other else { return Ok(Vec::new()) };
        match function {
            Function::ContainsText => Ok(yes(text.contains(&other))),
            Function::StartsWith => Ok(yes(text.starts_with(&other))),
            Function::EndsWith => Ok(yes(text.ends_with(&other))),
            Function::IndexOf => {
                let before = text.find(&other).and_then(|at| text.get(..at)).map(|before| before.chars().count());
                Ok(vec![before.map_or(plain(Value::Whole(-1)), whole)])
            }
            Function::Split => Ok(text.split(&other).map(|part| plain(Value::Text(part.to_owned()))).collect()),
            Function::ReplaceText => {
                let Some(with) = second.and_then(|second| self.text(second)) else { return Ok(Vec::new()) };
                self.step(text.len().saturating_mul(with.len() + 1))?;
                words(text.replace(&other, &with))
            }
            _ => Ok(Vec::new()),
        }
    }

    fn substring(&self, text: &str, start: Option<&Value>, count: Option<&[Datum]>) -> super::Many {
        let length = text.chars().count();
        let Some(Value::Whole(start)) = start else { return Vec::new() };
        let count = match count.map(|count| self.one(count)) {
            Some(Some(Value::Whole(count))) => usize::try_from(count.max(0)).unwrap_or(length),
            _ => length,
        };
        match usize::try_from(*start) {
            Ok(start) if start < length => vec![plain(Value::Text(part_of(text, start, count)))],
            _ => Vec::new(),
        }
    }
}
