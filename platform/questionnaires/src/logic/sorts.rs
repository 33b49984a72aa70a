//! Which sort of value answers which sort of question.

use crate::model::{Item, Kind, Value};
use jiff::civil::{Date, DateTime, Time};

/// The highest number of stars and the like when an item names no bound.
const RECOMMEND_MOST: f64 = 10.0;

/// `true` when the value is of the sort that the question asks for. A month is its first day, a year a whole number.
pub(crate) fn fits(item: &Item, value: &Value) -> bool {
    if value.as_number().is_some_and(|number| !number.is_finite()) {
        return false;
    }
    match item.kind {
        Kind::YesNo | Kind::Agree => matches!(value, Value::Yes(_)),
        Kind::One | Kind::Lookup | Kind::Several | Kind::Picture | Kind::Ranking => value.as_code().is_some(),
        Kind::OneOrOther | Kind::SeveralOrOther => value.as_code().is_some() || is_words(value),
        Kind::Area if item.is_chosen() => value.as_code().is_some(),
        Kind::Area | Kind::Service => value.as_code().is_some() || is_words(value),
        Kind::Scale | Kind::Rating | Kind::Line | Kind::Number => matches!(value, Value::Whole(_) | Value::Number(_)),
        Kind::Recommend => {
            value.as_number().is_some_and(|number| number.fract() == 0.0 && (0.0..=RECOMMEND_MOST).contains(&number))
        }
        Kind::Whole | Kind::Year => match value {
            Value::Whole(_) => true,
            Value::Number(number) => number.fract() == 0.0,
            _ => false,
        },
        Kind::Amount => matches!(value, Value::Amount { .. } | Value::Number(_) | Value::Whole(_)),
        Kind::Text | Kind::LongText | Kind::Email | Kind::Telephone | Kind::Link | Kind::Label => is_words(value),
        Kind::Goal => is_words(value) || matches!(value, Value::Whole(0..=10)),
        Kind::Date | Kind::Month => matches!(value, Value::Date(_)),
        Kind::Time => matches!(value, Value::Time(_)),
        Kind::At => matches!(value, Value::At(_)),
        Kind::Point => {
            matches!(value, Value::Point { latitude, longitude }
                if (-90.0..=90.0).contains(latitude) && (-180.0..=180.0).contains(longitude))
        }
        Kind::File => is_words(value),
        Kind::Calculated | Kind::Hidden => true,
        Kind::Group | Kind::Page | Kind::Matrix | Kind::Note => false,
    }
}

fn is_words(value: &Value) -> bool {
    matches!(value, Value::Text(text) if !text.trim().is_empty())
}

/// A computed value turned into the sort that the question asks for, as far as nothing is lost.
pub(crate) fn turned(kind: Kind, value: Value) -> Option<Value> {
    if value.as_number().is_some_and(|number| !number.is_finite()) {
        return None;
    }
    match (kind, value) {
        (Kind::Whole | Kind::Year | Kind::Rating | Kind::Scale | Kind::Recommend, Value::Number(number)) => {
            whole(number).map_or(Some(Value::Number(number)), |whole| Some(Value::Whole(whole)))
        }
        (Kind::Date | Kind::Month, Value::At(at)) => Some(Value::Date(at.date())),
        (Kind::Date | Kind::Month, Value::Text(text)) => {
            Some(text.parse::<Date>().map_or(Value::Text(text), Value::Date))
        }
        (Kind::At, Value::Text(text)) => Some(text.parse::<DateTime>().map_or(Value::Text(text), Value::At)),
        (Kind::Time, Value::Text(text)) => Some(text.parse::<Time>().map_or(Value::Text(text), Value::Time)),
        (kind, Value::Text(text)) if kind.has_choices() => Some(Value::Code(text)),
        (kind, Value::Whole(number)) if kind.has_choices() => Some(Value::Code(number.to_string())),
        (kind, Value::Whole(number)) if kind.is_words() => Some(Value::Text(number.to_string())),
        (kind, Value::Number(number)) if kind.is_words() => Some(Value::Text(number.to_string())),
        (_, Value::Text(text)) if text.is_empty() => None,
        (_, value) => Some(value),
    }
}

/// The whole number that this is, if it is one.
#[expect(clippy::cast_possible_truncation, reason = "only numbers within 2^53 without fraction come here")]
pub(crate) fn whole(number: f64) -> Option<i64> {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    (number.fract() == 0.0 && number.abs() <= EXACT).then_some(number as i64)
}
