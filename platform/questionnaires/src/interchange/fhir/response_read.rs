//! A QuestionnaireResponse, read against its questionnaire. Nothing in it is believed.

use super::super::{DEEPEST, DEEPEST_JSON, Trouble, is_deeper};
use super::item_write::{ROLES, words_id};
use super::response_write::fhir_type_of;
use super::{extensions as ext, goals, lists, values};
use crate::model::{Answer, Answers, Item, Kind, Path, Questionnaire, Value};
use serde_json::Value as Json;
use std::collections::{BTreeMap, BTreeSet};

/// The most answers of one response.
const MOST_ANSWERS: usize = 50_000;

/// Reads a FHIR R4 QuestionnaireResponse to this questionnaire. A time of day is kept as its clock showed it.
///
/// # Errors
/// Every fault found, with the linkId: an item that the questionnaire does not have or has elsewhere, an answer of
/// another type, an answer to a group, several answers where one is taken, a group twice that does not repeat.
pub fn response_in(questionnaire: &Questionnaire, from: &Json) -> Result<Answers, Vec<Trouble>> {
    if is_deeper(from, DEEPEST_JSON) {
        return Err(vec![Trouble::at("response", format!("nested more than {DEEPEST_JSON} deep"))]);
    }
    if ext::text(from, "resourceType") != Some("QuestionnaireResponse") {
        return Err(vec![Trouble::at("resourceType", "this is no FHIR QuestionnaireResponse")]);
    }
    let words = questionnaire.walk().flat_map(words_of).collect();
    let mut reading = Reading { questionnaire, words, rows: Vec::new(), far: BTreeMap::new(), troubles: Vec::new() };
    reading.check_address(from);
    reading.items(from, &questionnaire.items, &[], 0);
    if reading.troubles.is_empty() {
        let order: BTreeMap<&str, usize> =
            questionnaire.walk().enumerate().map(|(at, item)| (item.id.as_str(), at)).collect();
        let mut rows = reading.gathered();
        rows.sort_by_key(|row| order.get(row.item.as_str()).copied());
        Ok(Answers(rows))
    } else {
        Err(reading.troubles)
    }
}

struct Reading<'a> {
    questionnaire: &'a Questionnaire,
    words: BTreeSet<String>,
    rows: Vec<Answer>,
    /// How far along each goal is.
    far: BTreeMap<(String, Path), i64>,
    troubles: Vec<Trouble>,
}

impl Reading<'_> {
    fn trouble(&mut self, id: &str, what: impl std::fmt::Display) {
        self.troubles.push(Trouble::at(format!("item {id}"), what));
    }

    fn check_address(&mut self, from: &Json) {
        let told = ext::text(from, "questionnaire").map(|told| told.split('|').next().unwrap_or_default());
        if let (Some(told), Some(url)) = (told, &self.questionnaire.url)
            && told != url
            && told.contains(':')
        {
            self.troubles.push(Trouble::at("questionnaire", format!("this answers {told}, not {url}")));
        }
    }

    fn items(&mut self, from: &Json, expected: &[Item], path: &[u32], depth: usize) {
        let all = from.get("item").and_then(Json::as_array).map_or(&[][..], Vec::as_slice);
        if depth > DEEPEST && !all.is_empty() {
            return self.trouble("", format!("groups stand more than {DEEPEST} deep in one another"));
        }
        let mut times: BTreeMap<&str, u32> = BTreeMap::new();
        for one in all {
            let Some(id) = ext::text(one, "linkId") else {
                self.trouble("", "an item without linkId");
                continue;
            };
            let Some(item) = expected.iter().find(|item| item.id == id) else {
                let goal = expected.iter().find(|item| goals::far_id(item).as_deref() == Some(id));
                if let Some(goal) = goal {
                    self.far(one, goal, (id, path));
                } else if !self.words.contains(id) {
                    self.trouble(id, "the questionnaire has no such item at this place");
                }
                continue;
            };
            let time = times.entry(id).or_default();
            let now = *time;
            *time += 1;
            if now > 0 && !(item.repeats.is_some() && item.kind.holds_items()) {
                self.trouble(id, "it stands more than once and does not repeat");
                continue;
            }
            self.item(one, item, path, (now, depth));
        }
    }

    /// How far along a goal is.
    fn far(&mut self, from: &Json, goal: &Item, (id, path): (&str, &[u32])) {
        let answers = from.get("answer").and_then(Json::as_array).map_or(&[][..], Vec::as_slice);
        let Some(first) = answers.first() else { return };
        let Some(far) = first.get("valueInteger").and_then(Json::as_i64).filter(|_| answers.len() == 1) else {
            return self.trouble(id, "how far a goal is along is one whole number");
        };
        if self.far.len() >= MOST_ANSWERS || self.far.insert((goal.id.clone(), path.to_vec()), far).is_some() {
            self.trouble(id, "it stands more than once and does not repeat");
        }
    }

    /// Every answer, what was said of a goal in one row.
    fn gathered(mut self) -> Vec<Answer> {
        for row in &mut self.rows {
            let far = self.far.remove(&(row.item.clone(), row.path.clone()));
            row.values.extend(far.map(Value::Whole));
        }
        let alone = |((item, path), far)| Answer { item, path, values: vec![Value::Whole(far)] };
        self.rows.extend(self.far.into_iter().map(alone));
        self.rows
    }

    fn item(&mut self, from: &Json, item: &Item, path: &[u32], (time, depth): (u32, usize)) {
        let answers = from.get("answer").and_then(Json::as_array).map_or(&[][..], Vec::as_slice);
        if item.kind.holds_items() {
            if !answers.is_empty() {
                self.trouble(&item.id, "a group takes no answer");
            }
            let inner = if item.repeats.is_some() { [path, &[time]].concat() } else { path.to_vec() };
            return self.items(from, &item.items, &inner, depth + 1);
        }
        let several = item.kind.takes_several() || item.repeats.is_some();
        if answers.len() > 1 && !several {
            return self.trouble(&item.id, "it has several answers and takes one");
        }
        let found: Vec<Option<Value>> = answers.iter().map(|answer| self.value(answer, item)).collect();
        let values: Vec<Value> = found.into_iter().flatten().collect();
        if self.rows.len() >= MOST_ANSWERS {
            return self.trouble(&item.id, format!("more than {MOST_ANSWERS} answers"));
        }
        if !values.is_empty() {
            self.rows.push(Answer { item: item.id.clone(), path: path.to_vec(), values });
        }
        self.items(from, &item.items, path, depth + 1);
        for answer in answers {
            self.items(answer, &item.items, path, depth + 1);
        }
    }

    /// The value of an answer, when the question takes such a value.
    fn value(&mut self, answer: &Json, item: &Item) -> Option<Value> {
        let Some((ending, json)) = values::find(answer, "value") else {
            if answer.get("item").is_none() {
                self.trouble(&item.id, "an answer without a value");
            }
            return None;
        };
        if matches!(item.kind, Kind::Note) {
            self.trouble(&item.id, "words to read take no answer");
            return None;
        }
        if item.kind == Kind::File {
            self.trouble(&item.id, "files and references are not taken as answers");
            return None;
        }
        if !takes(item, ending) {
            self.trouble(&item.id, format!("value{ending} is no answer to a question of type {}", fhir_type_of(item)));
            return None;
        }
        let Some(value) = values::from_parts(ending, json) else {
            self.trouble(&item.id, format!("value{ending} cannot be read"));
            return None;
        };
        self.chosen(value, item)
    }

    /// A code of the item's list, or the value itself.
    fn chosen(&mut self, value: Value, item: &Item) -> Option<Value> {
        if !item.kind.has_choices() && item.choices.is_none() {
            return Some(value);
        }
        let choices = self.questionnaire.choices_of(item);
        let found = choices.iter().find(|choice| match &value {
            Value::Coded(coding) => {
                let own = lists::coding_of(choice);
                own.code == coding.code && (own.system == coding.system || coding.system.is_empty())
            }
            Value::Text(text) => choice.code == *text && choice.columns.contains_key(lists::TYPE_COLUMN),
            Value::Whole(whole) => choice.code == whole.to_string(),
            Value::Date(date) => choice.code == date.to_string(),
            Value::Time(time) => choice.code.parse().is_ok_and(|own: jiff::civil::Time| own == *time),
            _ => false,
        });
        let open = matches!(item.kind, Kind::OneOrOther | Kind::SeveralOrOther)
            && matches!(value, Value::Text(_) | Value::Coded(_));
        match found {
            Some(choice) => Some(Value::Code(choice.code.clone())),
            None if open || choices.is_empty() || !item.is_chosen() => Some(value),
            None => {
                self.trouble(&item.id, "this answer is not in its list of choices");
                None
            }
        }
    }
}

/// The linkIds of the words beside a question, which FHIR counts as items.
fn words_of(item: &Item) -> Vec<String> {
    let known = item.carried.get(super::CARRIED).and_then(|carried| carried.get("children")).and_then(Json::as_array);
    let imported = known.into_iter().flatten().filter_map(|child| ext::text(child, "linkId")).map(ToOwned::to_owned);
    let far = goals::far_id(item);
    let around = std::iter::once(item.id.as_str()).chain(far.as_deref());
    imported.chain(around.flat_map(|around| ROLES.map(|role| words_id(around, role)))).collect()
}

/// Whether an answer with this ending may answer the question.
fn takes(item: &Item, ending: &str) -> bool {
    if matches!(item.kind, Kind::Hidden | Kind::Calculated) {
        return true;
    }
    match fhir_type_of(item) {
        "boolean" => ending == "Boolean",
        "decimal" => matches!(ending, "Decimal" | "Integer"),
        "integer" => ending == "Integer" || (ending == "Coding" && item.choices.is_some()),
        "date" => ending == "Date",
        "dateTime" => ending == "DateTime",
        "time" => ending == "Time",
        "string" | "text" => ending == "String",
        "url" => ending == "Uri",
        "quantity" => ending == "Quantity",
        "choice" => matches!(ending, "Coding" | "String" | "Integer" | "Date" | "Time"),
        "open-choice" => matches!(ending, "Coding" | "String" | "Integer" | "Date" | "Time"),
        _ => false,
    }
}
