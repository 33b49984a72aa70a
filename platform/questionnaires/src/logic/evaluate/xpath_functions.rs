//! XLSForm's functions of numbers, texts and days.

use super::{Datum, Found, Look, Many, arithmetic::tidy, dates, numbers, plain, texts, whole, yes};
use crate::{
    logic::{functions::Function, sorts, tree::Tree},
    model::Value,
};

pub(super) fn number(number: f64) -> Many {
    vec![plain(Value::Number(number))]
}

pub(super) fn words(text: impl Into<String>) -> Many {
    vec![plain(Value::Text(text.into()))]
}

impl Look<'_> {
    pub(super) fn xpath_call(&self, function: Function, values: &[Tree]) -> Found {
        match function {
            Function::If => {
                let criterion = values.first().map_or_else(|| Ok(Vec::new()), |first| self.many(first))?;
                let branch = values.get(if self.xpath_true(&criterion) { 1 } else { 2 });
                return branch.map_or_else(|| Ok(Vec::new()), |branch| self.many(branch));
            }
            Function::Once => {
                let own = self.atom(&self.base.here);
                let is_blank = own == Value::Text(String::new());
                let fresh = values.first().filter(|_| is_blank);
                return fresh.map_or_else(|| Ok(vec![plain(own)]), |fresh| self.many(fresh));
            }
            _ => {}
        }
        let found: Vec<Many> = values.iter().map(|value| self.many(value)).collect::<Result<_, _>>()?;
        let get = |at: usize| found.get(at).map_or(&[] as &[Datum], Vec::as_slice);
        let own = [self.here.clone()];
        let first = if found.is_empty() { &own } else { get(0) };
        if let Some(result) = self.xpath_one_number(function, first, get(1)) {
            return Ok(number(result));
        }
        if let Some(result) = self.xpath_day(function, first, get(1)) {
            return Ok(result);
        }
        match self.xpath_list(function, &found)? {
            Some(result) => Ok(result),
            None => self.xpath_words(function, first, &found),
        }
    }

    fn xpath_one_number(&self, function: Function, first: &[Datum], second: &[Datum]) -> Option<f64> {
        let one = || self.xpath_number(first);
        Some(match function {
            Function::Round => {
                let digits = if second.is_empty() { 0.0 } else { self.xpath_number(second) };
                numbers::rounded(one(), digits).unwrap_or(f64::NAN)
            }
            Function::Truncate => one().trunc(),
            Function::Floor => one().floor(),
            Function::Ceiling => one().ceil(),
            Function::Abs => one().abs(),
            Function::Sqrt => tidy(one().sqrt()),
            Function::Exp => tidy(one().exp()),
            Function::Ln => tidy(one().ln()),
            Function::Log10 => tidy(one().log10()),
            Function::Pi => std::f64::consts::PI,
            Function::Power => tidy(one().powf(self.xpath_number(second))),
            Function::ToDecimal => one(),
            Function::DecimalDateTime | Function::DecimalTime => {
                let value = first.first().map(|first| self.atom(first));
                let value =
                    value.map(
                        |value| if let Value::Text(text) = &value { dates::read(text).unwrap_or(value) } else { value },
                    );
                let number = value.as_ref().map_or(f64::NAN, super::xpath::number_of);
                if function == Function::DecimalTime { number - number.floor() } else { number }
            }
            _ => return None,
        })
    }

    fn xpath_day(&self, function: Function, first: &[Datum], second: &[Datum]) -> Option<Many> {
        let now = self.base.standing.now;
        let one = || self.moment_in(first);
        let written = |moment: Option<Value>| match moment {
            Some(Value::Date(date)) => words(dates::written(date.at(0, 0, 0, 0), &self.xpath_text(second))),
            Some(Value::At(at)) => words(dates::written(at, &self.xpath_text(second))),
            _ => words(""),
        };
        Some(match function {
            Function::Today => vec![plain(Value::Date(now.date()))],
            Function::Now => vec![plain(Value::At(now))],
            Function::FormatDate | Function::FormatDateTime => written(one()),
            Function::ToDate => match one() {
                Some(Value::At(at)) => vec![plain(Value::Date(at.date()))],
                found => vec![plain(found.unwrap_or_else(|| Value::Text(String::new())))],
            },
            Function::ToDateTime => match one() {
                Some(Value::Date(date)) => vec![plain(Value::At(date.at(0, 0, 0, 0)))],
                found => vec![plain(found.unwrap_or_else(|| Value::Text(String::new())))],
            },
            _ => return None,
        })
    }

    /// A day or a day and time: as it is, read from text, or from its number.
    fn moment_in(&self, found: &[Datum]) -> Option<Value> {
        match self.atom(found.first()?) {
            moment @ (Value::Date(_) | Value::At(_)) => Some(moment),
            Value::Text(text) => dates::read(&text),
            Value::Number(number) if number.fract() != 0.0 => dates::moment_of(number).map(Value::At),
            value => dates::day_of(value.as_number()?).map(Value::Date),
        }
    }

    fn xpath_words(&self, function: Function, first: &[Datum], found: &[Many]) -> Found {
        let text = self.xpath_text(first);
        let get = |at: usize| found.get(at).map_or(&[] as &[Datum], Vec::as_slice);
        let (second, third) = (self.xpath_text(get(1)), self.xpath_text(get(2)));
        self.step(text.len() + second.len() + third.len())?;
        Ok(match function {
            Function::True => yes(true),
            Function::False => yes(false),
            Function::Not => yes(!self.xpath_true(first)),
            Function::ToBoolean => yes(self.xpath_true(first)),
            Function::BooleanFromString => yes(matches!(text.as_str(), "true" | "1")),
            Function::ToText => words(text),
            Function::Length => vec![whole(text.chars().count())],
            Function::Upper => words(text.to_uppercase()),
            Function::Lower => words(text.to_lowercase()),
            Function::NormalizeSpace => words(text.split_whitespace().collect::<Vec<_>>().join(" ")),
            Function::ContainsText => yes(text.contains(&second)),
            Function::StartsWith => yes(text.starts_with(&second)),
            Function::EndsWith => yes(text.ends_with(&second)),
            Function::SubstringBefore => words(text.split_once(&second).map_or("", |(before, _)| before)),
            Function::SubstringAfter => words(text.split_once(&second).map_or("", |(_, after)| after)),
            Function::Translate => words(translated(&text, &second, &third)),
            Function::Substring | Function::SubstringFrom => {
                // `substr` counts from 0 to before an end; XPath's `substring` counts from 1 and takes a number of signs.
                let from_one = function == Function::SubstringFrom;
                let start = self.xpath_number(get(1)).round() - f64::from(u8::from(from_one));
                let end = match found.len() {
                    2 => f64::INFINITY,
                    _ if from_one => start + self.xpath_number(get(2)).round(),
                    _ => self.xpath_number(get(2)).round(),
                };
                words(cut(&text, start, end))
            }
            _ => Vec::new(),
        })
    }
}

/// The characters from `start` to before `end`; below zero counts from the end of the text.
fn cut(text: &str, start: f64, end: f64) -> String {
    let length = i64::try_from(text.chars().count()).unwrap_or(i64::MAX);
    let place = |number: f64| match sorts::whole(number) {
        Some(number) if number < 0 => (length + number).max(0),
        Some(number) => number.min(length),
        None if number.is_nan() => 0,
        None => length,
    };
    let (start, end) = (place(start), place(end));
    let count = usize::try_from(end - start).unwrap_or(0);
    texts::part_of(text, usize::try_from(start).unwrap_or(0), count)
}

fn translated(text: &str, from: &str, to: &str) -> String {
    let to: Vec<char> = to.chars().collect();
    let swapped = |sign: char| match from.chars().position(|other| other == sign) {
        Some(at) => to.get(at).copied(),
        None => Some(sign),
    };
    text.chars().filter_map(swapped).collect()
}
