//! Conditions and constraints as XLSForm writes them.

use super::super::Trouble;
use crate::model::{Condition, Expression, Item, Kind, Notation, Questionnaire, Value, When, WhenOperator};

/// The text of an expression in XLSForm's own notation.
pub(super) fn text<'a>(expression: &'a Expression, item: &str) -> Result<&'a str, Trouble> {
    match expression.notation {
        Notation::XPath => Ok(&expression.text),
        Notation::FhirPath => Err(Trouble::at(
            format!("question {item}"),
            "it has an expression in FHIRPath, which a spreadsheet form cannot hold",
        )),
    }
}

/// When it is shown; nothing for always.
pub(super) fn relevant(item: &Item, of: &Questionnaire) -> Result<Option<String>, Trouble> {
    let (all, word) = match &item.shown {
        Condition::Always => return Ok(None),
        Condition::If(expression) => return text(expression, &item.id).map(|text| Some(text.to_owned())),
        Condition::All(all) => (all, " and "),
        Condition::Any(all) => (all, " or "),
    };
    let parts: Vec<String> = all.iter().map(|when| comparison(when, of)).collect();
    Ok(Some(parts.join(word)))
}

fn comparison(when: &When, of: &Questionnaire) -> String {
    let several = of.item(&when.item).is_some_and(|item| item.kind.takes_several());
    let name = format!("${{{}}}", when.item);
    match (when.operator, &when.value) {
        (WhenOperator::Exists, Value::Yes(false)) => format!("{name} = ''"),
        (WhenOperator::Exists, _) => format!("{name} != ''"),
        (WhenOperator::Equal, value) if several => format!("selected({name}, {})", quoted(value)),
        (WhenOperator::Different, value) if several => format!("not(selected({name}, {}))", quoted(value)),
        (operator, value) => format!("{name} {} {}", operator.as_str(), quoted(value)),
    }
}

fn quoted(value: &Value) -> String {
    match value {
        Value::Whole(_) | Value::Number(_) => plain(value),
        other => format!("'{}'", plain(other).replace('\'', "")),
    }
}

/// A value as a cell holds it.
pub(super) fn plain(value: &Value) -> String {
    match value {
        Value::Yes(yes) => if *yes { "yes" } else { "no" }.to_owned(),
        Value::Whole(whole) => whole.to_string(),
        Value::Number(number) => number.to_string(),
        Value::Text(text) | Value::Code(text) => text.clone(),
        Value::Date(date) => date.to_string(),
        Value::Time(time) => time.to_string(),
        Value::At(at) => at.to_string(),
        Value::Coded(coding) => coding.code.clone(),
        Value::Amount { number, .. } => number.to_string(),
        Value::Point { latitude, longitude } => format!("{latitude} {longitude}"),
    }
}

/// What must be true of the answer: the constraints and, where no parameter holds them, the bounds.
pub(super) fn constraint(item: &Item) -> Result<Option<String>, Trouble> {
    let mut parts = Vec::new();
    for constraint in &item.constraints {
        parts.push(text(&constraint.expression, &item.id)?.to_owned());
    }
    let in_parameters = matches!(item.kind, Kind::Scale | Kind::Rating | Kind::Recommend | Kind::Line)
        || item.carried.get(super::CARRIED).is_some_and(|carried| carried.get("parameters").is_some());
    let bounds = &item.bounds;
    if !in_parameters {
        parts.extend(bounds.least.iter().map(|least| format!(". >= {}", quoted(least))));
        parts.extend(bounds.most.iter().map(|most| format!(". <= {}", quoted(most))));
    }
    parts.extend(bounds.length.map(|length| format!("string-length(.) <= {length}")));
    parts.extend(bounds.fewest.map(|fewest| format!("count-selected(.) >= {fewest}")));
    parts.extend(bounds.most_chosen.map(|most| format!("count-selected(.) <= {most}")));
    Ok(match parts.as_slice() {
        [] => None,
        [one] => Some(one.clone()),
        several => Some(several.iter().map(|one| format!("({one})")).collect::<Vec<_>>().join(" and ")),
    })
}
