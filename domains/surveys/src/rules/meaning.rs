//! Whether the next version only says the same in better words, or asks something else.
//!
//! Answers of one major number are counted together. So a minor step is allowed only where every answer means what it meant
//! before: the same questions of the same kind in any order, the same choices, bounds, conditions and calculations.

use questionnaires::{Choice, Item, Questionnaire};
use std::collections::{BTreeMap, BTreeSet};

/// What a new version changes against the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Words alone.
    Wording,
    /// What is asked.
    Meaning,
}

/// What is the larger of what the machine sees and what the person says.
pub fn step(before: &Questionnaire, after: &Questionnaire) -> Step {
    if shape(before) == shape(after) { Step::Wording } else { Step::Meaning }
}

/// Everything that gives answers their meaning, without a word that people read and without the order of the questions.
fn shape(questionnaire: &Questionnaire) -> BTreeMap<String, serde_json::Value> {
    let asked = questionnaire.walk().filter(|item| item.kind != questionnaires::Kind::Note);
    let items = asked.map(|item| (item.id.clone(), of(questionnaire, item)));
    let variables = serde_json::to_value(&questionnaire.variables).unwrap_or_default();
    items.chain([("%variables".to_owned(), variables)]).collect()
}

fn of(questionnaire: &Questionnaire, item: &Item) -> serde_json::Value {
    let codes: BTreeSet<(&str, bool)> =
        questionnaire.choices_of(item).iter().map(|choice| (choice.code.as_str(), choice.alone)).collect();
    let checks: Vec<_> = item.constraints.iter().map(|each| (&each.key, &each.expression, each.severity)).collect();
    // Pages and groups only order what is asked, unless they repeat or hide it.
    let kind = if item.kind.holds_items() { "holds" } else { item.kind.as_str() };
    serde_json::json!({
        "kind": kind,
        "codes": codes,
        "shown": item.shown,
        "checks": checks,
        "bounds": item.bounds,
        "calculation": item.calculation,
        "repeats": item.repeats,
        "unit": item.unit,
        "filter": item.choices.as_ref().and_then(|source| source.filter.as_ref()),
        "narrowed": narrowed(questionnaire, item),
        "variables": item.variables,
    })
}

/// Which answers to an earlier question each choice comes with.
fn narrowed(questionnaire: &Questionnaire, item: &Item) -> BTreeMap<String, BTreeSet<String>> {
    let Some(narrowing) = item.choices.as_ref().and_then(questionnaires::ChoiceSource::narrowing) else {
        return BTreeMap::new();
    };
    let with = |choice: &Choice| narrowing.answers(choice).map(str::to_owned).collect();
    questionnaire.choices_of(item).iter().map(|choice| (choice.code.clone(), with(choice))).collect()
}

/// The questions of `earlier` that stand in `later` with another kind: forbidden once somebody answered.
pub fn changed_kinds<'a>(earlier: &Questionnaire, later: &'a Questionnaire) -> Vec<&'a Item> {
    let other = |item: &&Item| earlier.item(&item.id).is_some_and(|before| before.kind != item.kind);
    later.walk().filter(other).collect()
}
