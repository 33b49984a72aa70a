//! What the script checks before it seals: afterwards nobody can ask the person again.

use crate::rules::offline;
use questionnaires::{Condition, Item, Kind, Questionnaire, Value, When, WhenOperator};
use serde::Serialize;
use std::collections::BTreeMap;

/// A block: when it is shown, and what must be answered in it.
#[derive(Debug, PartialEq, Serialize)]
pub struct Block {
    /// All of these must hold.
    shown: Vec<Shown>,
    asks: Vec<Check>,
}

/// A condition.
#[derive(Debug, PartialEq, Serialize)]
pub struct Shown {
    /// One comparison is enough.
    any: bool,
    when: Vec<Compared>,
}

/// One comparison with a field.
#[derive(Debug, PartialEq, Serialize)]
pub struct Compared {
    field: String,
    operator: WhenOperator,
    /// The value of the field; for `exists` whether there is one.
    value: serde_json::Value,
}

/// What a field must hold.
#[derive(Debug, Default, PartialEq, Serialize)]
pub struct Check {
    field: String,
    /// `choice`, `words`, `whole` or `number`.
    sort: &'static str,
    required: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    least: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    most: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    places: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    length: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fewest: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    most_chosen: Option<u32>,
}

/// A question that offers some of its choices only after certain answers to another one.
#[derive(Debug, PartialEq, Serialize)]
pub struct Narrowed {
    field: String,
    /// The field whose answer decides.
    by: String,
    /// The choices that are not always offered, each with the answers after which it is; an empty one stands for no answer yet.
    offers: BTreeMap<String, Vec<String>>,
}

/// The questions with narrowed choices.
pub fn narrowed(asked: &Questionnaire) -> Vec<Narrowed> {
    let narrowed = |item: &Item| {
        let narrowing = offline::narrowing_of(asked, item)?;
        let source = item.choices.as_ref()?;
        let offers = asked.choices_of(item).iter().filter_map(|choice| {
            let answers = source.offered_after(&narrowing, choice)?;
            Some((choice.code.clone(), answers.into_iter().map(str::to_owned).collect()))
        });
        let field = |id: &str| answering::field(id, &[]);
        Some(Narrowed { field: field(&item.id), by: field(&narrowing.item), offers: offers.collect() })
    };
    asked.walk().filter_map(narrowed).collect()
}

/// The blocks in the order in which they stand on the page.
pub fn blocks(asked: &Questionnaire) -> Vec<Block> {
    let block = |block: offline::Block<'_>| {
        let items = block.items.iter().filter_map(|id| asked.item(id));
        Block {
            shown: block.shown.iter().filter_map(|shown| shown_of(asked, shown)).collect(),
            asks: items.filter(|item| item.kind.is_asked()).map(check).collect(),
        }
    };
    offline::blocks(asked).into_iter().map(block).collect()
}

fn shown_of(asked: &Questionnaire, shown: &Condition) -> Option<Shown> {
    let (any, all) = match shown {
        Condition::All(all) => (false, all),
        Condition::Any(all) => (true, all),
        Condition::Always | Condition::If(_) => return None,
    };
    let when = all.iter().filter(|when| asked.item(&when.item).is_some()).map(compared).collect();
    Some(Shown { any, when })
}

fn compared(when: &When) -> Compared {
    let value = match (&when.value, when.operator) {
        (Value::Yes(yes), WhenOperator::Exists) => (*yes).into(),
        (Value::Yes(true), _) => "yes".into(),
        (Value::Yes(false), _) => "no".into(),
        (Value::Code(code), _) => code.as_str().into(),
        (Value::Whole(whole), _) => (*whole).into(),
        _ => serde_json::Value::Null,
    };
    Compared { field: answering::field(&when.item, &[]), operator: when.operator, value }
}

fn check(item: &Item) -> Check {
    let bounds = &item.bounds;
    let sort = match item.kind {
        Kind::Whole | Kind::Line => "whole",
        Kind::Number => "number",
        Kind::Text | Kind::LongText => "words",
        Kind::Area if item.choices.is_none() => "words",
        _ => "choice",
    };
    let typed = matches!(sort, "whole" | "number");
    Check {
        field: answering::field(&item.id, &[]),
        sort,
        required: item.required,
        least: bounds.least.as_ref().and_then(number).filter(|_| typed),
        most: bounds.most.as_ref().and_then(number).filter(|_| typed),
        places: bounds.places.filter(|_| sort == "number"),
        length: bounds.length,
        fewest: bounds.fewest,
        most_chosen: bounds.most_chosen,
    }
}

fn number(value: &Value) -> Option<f64> {
    match value {
        #[expect(clippy::cast_precision_loss, reason = "no bound of a question is larger than 2^53")]
        Value::Whole(whole) => Some(*whole as f64),
        Value::Number(number) => Some(*number),
        _ => None,
    }
}
