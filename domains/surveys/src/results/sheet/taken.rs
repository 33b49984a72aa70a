//! What a column takes from a response.

use super::{Field, Given, Take};
use questionnaires::{Answer, Value};

/// What is known of a response besides its answers.
pub(super) fn about(take: &Take, given: Given<'_>, path: &[u32]) -> Field {
    let (head, response) = (given.head, given.response);
    match take {
        Take::Number => Field::Whole(head.number),
        Take::Version => Field::Text(head.version.to_owned()),
        Take::Channel => Field::Text(response.channel.as_str().to_owned()),
        Take::Language => Field::Text(response.language.as_str().to_owned()),
        Take::Week => Field::Date(response.week),
        Take::Repeat => {
            Field::Text(path.iter().map(|step| (u64::from(*step) + 1).to_string()).collect::<Vec<_>>().join("."))
        }
        _ => Field::Empty,
    }
}

/// `true` when somebody's own words are in the answer.
pub(super) fn holds_words(answer: &Answer) -> bool {
    answer.values.iter().any(|value| matches!(value, Value::Text(_)))
}

/// What a column takes from an answer.
pub(super) fn taken(take: &Take, answer: &Answer) -> Field {
    let first = answer.values.first();
    let codes = || answer.values.iter().filter_map(Value::as_code);
    let words =
        || answer.values.iter().find_map(|value| if let Value::Text(text) = value { Some(text.clone()) } else { None });
    match take {
        Take::Chosen(code) => Field::Yes(codes().any(|chosen| chosen == code)),
        Take::Place(code) => {
            codes().position(|chosen| chosen == code).map_or(Field::Empty, |at| Field::Whole(whole(at + 1)))
        }
        Take::Words => words().map_or(Field::Empty, Field::Text),
        Take::Far => answer
            .values
            .iter()
            .find_map(|value| if let Value::Whole(far) = value { Some(*far) } else { None })
            .map_or(Field::Empty, Field::Whole),
        Take::Unit => match first {
            Some(Value::Amount { unit, .. }) => Field::Text(unit.clone()),
            _ => Field::Empty,
        },
        Take::Latitude | Take::Longitude => match first {
            Some(Value::Point { latitude, longitude }) => {
                Field::Number(if *take == Take::Latitude { *latitude } else { *longitude })
            }
            _ => Field::Empty,
        },
        _ => match answer.values.as_slice() {
            [one] => field(one),
            // Several answers to one typed question.
            many => Field::Text(many.iter().map(plain).collect::<Vec<_>>().join(" | ")),
        },
    }
}

fn whole(at: usize) -> i64 {
    i64::try_from(at).unwrap_or(i64::MAX)
}

fn field(value: &Value) -> Field {
    match value {
        Value::Yes(yes) => Field::Yes(*yes),
        Value::Whole(whole) => Field::Whole(*whole),
        Value::Number(number) | Value::Amount { number, .. } => Field::Number(*number),
        Value::Date(date) => Field::Date(*date),
        other => Field::Text(plain(other)),
    }
}

/// A value as it stands in a cell of words.
pub(super) fn plain(value: &Value) -> String {
    match value {
        Value::Yes(yes) => if *yes { "yes" } else { "no" }.to_owned(),
        Value::Whole(whole) => whole.to_string(),
        Value::Number(number) => number.to_string(),
        Value::Text(text) => text.clone(),
        Value::Code(code) => code.clone(),
        Value::Coded(coding) => coding.code.clone(),
        Value::Amount { number, unit } => format!("{number} {unit}"),
        Value::Date(date) => date.to_string(),
        Value::Time(time) => time.to_string(),
        Value::At(at) => at.to_string(),
        Value::Point { latitude, longitude } => format!("{latitude} {longitude}"),
    }
}
