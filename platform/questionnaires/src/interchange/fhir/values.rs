//! One value as FHIR writes it: `valueInteger`, `answerCoding`, `minValueDate`.

use crate::model::{Coding, Value};
use jiff::civil::{Date, DateTime, Time};
use serde_json::{Map, Value as Json, json};

/// The ending of the member's name and the value, for `value` in an item of this FHIR type. A day and a time gets
/// `offset` (`Z`, `+01:00`), since FHIR takes no time of a day without one.
pub(super) fn write(value: &Value, fhir_type: &str, offset: &str) -> (&'static str, Json) {
    match value {
        Value::Yes(yes) => ("Boolean", json!(yes)),
        Value::Whole(whole) if fhir_type == "decimal" => ("Decimal", json!(whole)),
        Value::Whole(whole) if fhir_type == "quantity" => ("Quantity", json!({ "value": whole })),
        Value::Whole(whole) => ("Integer", json!(whole)),
        Value::Number(number) if fhir_type == "quantity" => ("Quantity", json!({ "value": number })),
        Value::Number(number) => ("Decimal", json!(number)),
        Value::Text(text) if fhir_type == "url" => ("Uri", json!(text)),
        Value::Text(text) => ("String", json!(text)),
        Value::Date(date) if fhir_type == "dateTime" => ("DateTime", json!(date.to_string())),
        Value::Date(date) => ("Date", json!(date.to_string())),
        Value::Time(time) => ("Time", json!(seconds(*time))),
        Value::At(at) => ("DateTime", json!(format!("{}T{}{offset}", at.date(), seconds(at.time())))),
        Value::Code(code) => ("Coding", json!({ "code": code })),
        Value::Coded(code) => ("Coding", coding(code)),
        Value::Amount { number, unit } => ("Quantity", amount(*number, unit)),
        Value::Point { latitude, longitude } => ("String", json!(format!("{latitude} {longitude}"))),
    }
}

/// A time with its seconds: FHIR always wants them.
fn seconds(time: Time) -> String {
    let whole = format!("{:02}:{:02}:{:02}", time.hour(), time.minute(), time.second());
    match time.subsec_nanosecond() {
        0 => whole,
        part => format!("{whole}.{}", format!("{part:09}").trim_end_matches('0')),
    }
}

fn amount(number: f64, unit: &str) -> Json {
    let mut amount = Map::new();
    amount.insert("value".to_owned(), json!(number));
    if !unit.is_empty() {
        amount.insert("unit".to_owned(), json!(unit));
        amount.insert("system".to_owned(), json!("http://unitsofmeasure.org"));
        amount.insert("code".to_owned(), json!(unit));
    }
    Json::Object(amount)
}

/// A code of a system.
pub(super) fn coding(from: &Coding) -> Json {
    let mut coding = Map::new();
    if !from.system.is_empty() {
        coding.insert("system".to_owned(), json!(from.system));
    }
    coding.insert("code".to_owned(), json!(from.code));
    if let Some(display) = &from.display {
        coding.insert("display".to_owned(), json!(display));
    }
    Json::Object(coding)
}

/// A code of a system, when there is a code.
pub(super) fn read_coding(from: &Json) -> Option<Coding> {
    let part = |name| from.get(name).and_then(Json::as_str);
    Some(Coding {
        system: part("system").unwrap_or_default().to_owned(),
        code: part("code")?.to_owned(),
        display: part("display").map(ToOwned::to_owned),
    })
}

/// The member whose name begins with `prefix` and ends as a FHIR type, read; the ending with it.
pub(super) fn find<'a>(of: &'a Json, prefix: &str) -> Option<(&'a str, &'a Json)> {
    let object = of.as_object()?;
    object.iter().find_map(|(name, value)| {
        let ending = name.strip_prefix(prefix)?;
        ending.chars().next().is_some_and(char::is_uppercase).then_some((ending, value))
    })
}

/// The value of the member that begins with `prefix`, when it can be held.
pub(super) fn read(of: &Json, prefix: &str) -> Option<Value> {
    let (ending, value) = find(of, prefix)?;
    from_parts(ending, value)
}

/// A value from the ending of its name and its JSON.
pub(super) fn from_parts(ending: &str, value: &Json) -> Option<Value> {
    match ending {
        "Boolean" => value.as_bool().map(Value::Yes),
        "Integer" | "PositiveInt" | "UnsignedInt" => value.as_i64().map(Value::Whole),
        "Decimal" => value.as_f64().and_then(Value::number),
        "String" | "Uri" | "Url" | "Markdown" | "Code" => value.as_str().map(|text| Value::Text(text.to_owned())),
        "Date" => value.as_str()?.parse::<Date>().ok().map(Value::Date),
        "Time" => value.as_str()?.parse::<Time>().ok().map(Value::Time),
        "DateTime" | "Instant" => at(value.as_str()?),
        "Coding" => read_coding(value).map(Value::Coded),
        "Quantity" => {
            let number = value.get("value")?.as_f64().filter(|number| number.is_finite())?;
            let unit = value.get("code").or_else(|| value.get("unit")).and_then(Json::as_str).unwrap_or_default();
            Some(Value::Amount { number, unit: unit.to_owned() })
        }
        _ => None,
    }
}

/// A day, or a day and a time as the clock where it was written showed it.
fn at(text: &str) -> Option<Value> {
    match text.split_once('T') {
        None => text.parse::<Date>().ok().map(Value::Date),
        Some((day, time)) => {
            let time = time.trim_end_matches('Z');
            let time = time.split_once(['+', '-']).map_or(time, |(time, _)| time);
            Some(Value::At(DateTime::from_parts(day.parse().ok()?, time.parse().ok()?)))
        }
    }
}
