//! Choices, written: as options of the question, or as a value set that several questions share.

use super::extensions::{self as ext, ALONE, Object, WEIGHT, one, push};
use super::rest;
use super::texts;
use super::values;
use crate::model::{Choice, ChoiceList, Coding, Questionnaire, Tag, Value};
use serde_json::{Map, Value as Json, json};
use std::collections::BTreeMap;

/// The column of a choice that says which FHIR type it has, when it is not a code.
pub(super) const TYPE_COLUMN: &str = "fhir:value";

/// The code under which a choice goes out: that of its system when it is the same code, otherwise its own.
pub(super) fn coding_of(choice: &Choice) -> Coding {
    let own = || Coding { system: String::new(), code: choice.code.clone(), display: None };
    let first = choice.codings.first().filter(|first| {
        first.code == choice.code || choice.code.strip_suffix(&first.code).is_some_and(|rest| rest.ends_with('|'))
    });
    first.cloned().unwrap_or_else(own)
}

/// The ending of the member's name and the value of a choice.
pub(super) fn value_of(choice: &Choice) -> (&'static str, Json) {
    match choice.columns.get(TYPE_COLUMN).map(String::as_str) {
        Some("string") => ("String", json!(choice.code)),
        Some("date") => ("Date", json!(choice.code)),
        Some("time") => ("Time", json!(choice.code)),
        Some("integer") => {
            ("Integer", choice.code.parse::<i64>().map_or_else(|_| json!(choice.code), |whole| json!(whole)))
        }
        _ => ("Coding", values::coding(&coding_of(choice))),
    }
}

/// One option of a question.
pub(super) fn option(choice: &Choice, language: &Tag, initial: &[Value]) -> Json {
    let mut option = Map::new();
    let (ending, mut value) = value_of(choice);
    if let (Json::Object(coding), "Coding") = (&mut value, ending) {
        texts::write(coding, "display", &choice.text, language);
    }
    option.insert(format!("value{ending}"), value);
    if let Some(weight) = choice.weight {
        push(&mut option, one(WEIGHT, "valueDecimal", number(weight)));
    }
    if choice.alone {
        push(&mut option, one(ALONE, "valueBoolean", json!(true)));
    }
    rest::write_choice(&mut option, choice);
    if initial.iter().any(|value| value.as_code() == Some(&choice.code)) {
        option.insert("initialSelected".to_owned(), json!(true));
    }
    Json::Object(option)
}

/// A number as people write it: 2, not 2.0.
#[expect(clippy::cast_possible_truncation, reason = "a whole number below 2^53 stays itself")]
fn number(number: f64) -> Json {
    if number.fract() == 0.0 && number.abs() < 9e15 { json!(number as i64) } else { json!(number) }
}

/// The value set of a list, to be contained in the questionnaire.
pub(super) fn value_set(id: &str, list: &ChoiceList, language: &Tag) -> Json {
    let mut include: Vec<(String, Vec<Json>)> = Vec::new();
    for choice in &list.choices {
        let concept = concept(choice, language);
        let system = coding_of(choice).system;
        match include.last_mut() {
            Some((last, concepts)) if *last == system => concepts.push(concept),
            _ => include.push((system, vec![concept])),
        }
    }
    let include: Vec<Json> = include.into_iter().map(|(system, concepts)| included(&system, concepts)).collect();
    json!({ "resourceType": "ValueSet", "id": id, "status": "active", "compose": { "include": include } })
}

fn included(system: &str, concepts: Vec<Json>) -> Json {
    let mut include = Map::new();
    if !system.is_empty() {
        include.insert("system".to_owned(), json!(system));
    }
    include.insert("concept".to_owned(), Json::Array(concepts));
    Json::Object(include)
}

fn concept(choice: &Choice, language: &Tag) -> Json {
    let mut concept = Map::new();
    concept.insert("code".to_owned(), json!(coding_of(choice).code));
    ext::put(&mut concept, "display", choice.text.exactly(language.as_str()));
    let others = choice.text.iter().filter(|(tag, _)| *tag != language);
    let others: Vec<Json> = others.map(|(tag, words)| json!({ "language": tag.as_str(), "value": words })).collect();
    if !others.is_empty() {
        concept.insert("designation".to_owned(), Json::Array(others));
    }
    if let Some(weight) = choice.weight {
        push(&mut concept, one(WEIGHT, "valueDecimal", number(weight)));
    }
    if choice.alone {
        push(&mut concept, one(ALONE, "valueBoolean", json!(true)));
    }
    rest::write_choice(&mut concept, choice);
    Json::Object(concept)
}

/// More choices than this are written once, however many questions share them.
const MANY: usize = 200;

/// How each list goes out: the id of its contained value set, for those that have an address in this questionnaire or
/// are long and shared by several questions. The others are written as options of their question: every program that
/// shows a form reads these, and a value set may not hold codes without a system.
pub(super) fn contained(questionnaire: &Questionnaire) -> BTreeMap<&str, String> {
    let mut uses: BTreeMap<&str, u32> = BTreeMap::new();
    for source in questionnaire.walk().filter_map(|item| item.choices.as_ref()) {
        *uses.entry(source.list.as_str()).or_default() += 1;
    }
    let mut taken = std::collections::BTreeSet::new();
    let own = |list: &ChoiceList| list.url.as_deref().and_then(|url| url.strip_prefix('#')).map(ToOwned::to_owned);
    taken.extend(questionnaire.lists.values().filter_map(own));
    let lists = questionnaire.lists.iter();
    lists
        .filter_map(|(name, list)| match (own(list), uses.get(name.as_str())) {
            (Some(id), _) => Some((name.as_str(), id)),
            (None, Some(2..)) if list.url.is_none() && list.choices.len() > MANY => {
                let plain: String = super::super::ids::plain(name, "-.", '-').chars().take(60).collect();
                Some((name.as_str(), super::super::ids::fresh(&mut taken, &plain)))
            }
            _ => None,
        })
        .collect()
}

/// Writes where the choices of a question come from.
pub(super) fn write_choices(
    to: &mut Object,
    list: &ChoiceList,
    as_set: Option<&str>,
    initial: &[Value],
    language: &Tag,
) {
    match (as_set, &list.url) {
        (Some(id), _) => to.insert("answerValueSet".to_owned(), json!(format!("#{id}"))),
        (None, Some(url)) => to.insert("answerValueSet".to_owned(), json!(url)),
        (None, None) => {
            let options: Vec<Json> = list.choices.iter().map(|choice| option(choice, language, initial)).collect();
            if options.is_empty() { None } else { to.insert("answerOption".to_owned(), Json::Array(options)) }
        }
    };
}
