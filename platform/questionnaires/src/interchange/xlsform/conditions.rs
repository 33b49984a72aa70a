//! Conditions and constraints as XLSForm writes them.

use crate::model::{Condition, Item, Kind, Questionnaire, Value, When, WhenOperator};
use std::collections::BTreeSet;

/// The questions that take several answers, which are compared in another way.
pub(super) fn several(of: &Questionnaire) -> BTreeSet<String> {
    of.walk().filter(|item| item.kind.takes_several()).map(|item| item.id.clone()).collect()
}

/// When it is shown; empty for always.
pub(super) fn relevant(shown: &Condition, several: &BTreeSet<String>) -> String {
    let (all, word) = match shown {
        Condition::Always => return String::new(),
        Condition::If(expression) => return expression.text.clone(),
        Condition::All(all) => (all, " and "),
        Condition::Any(all) => (all, " or "),
    };
    all.iter().map(|when| comparison(when, several)).collect::<Vec<_>>().join(word)
}

fn comparison(when: &When, several: &BTreeSet<String>) -> String {
    let several = several.contains(&when.item);
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
pub(super) fn constraint(item: &Item) -> Option<String> {
    let mut parts: Vec<String> = item.constraints.iter().map(|constraint| constraint.expression.text.clone()).collect();
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
    match parts.as_slice() {
        [] => None,
        [one] => Some(one.clone()),
        several => Some(several.iter().map(|one| format!("({one})")).collect::<Vec<_>>().join(" and ")),
    }
}
