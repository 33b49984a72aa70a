//! One item, written.

use super::super::patch;
use super::extensions::{self as ext, Object, one, push};
use super::{CARRIED, goals, item_parts as parts, kinds, lists, media, rest, texts, values};
use crate::model::{Item, Kind, Questionnaire, Tag, Value};
use serde_json::{Map, Value as Json, json};
use std::collections::BTreeMap;

/// What the items of a questionnaire are written with.
pub(super) struct Writer<'a> {
    questionnaire: &'a Questionnaire,
    items: BTreeMap<&'a str, &'a Item>,
    /// The lists that go out as contained value sets, with their ids.
    pub contained: BTreeMap<&'a str, String>,
    /// The language whose words stand in the members themselves.
    pub language: Tag,
}

impl<'a> Writer<'a> {
    pub(super) fn new(questionnaire: &'a Questionnaire) -> Self {
        Self {
            questionnaire,
            items: questionnaire.walk().map(|item| (item.id.as_str(), item)).collect(),
            contained: lists::contained(questionnaire),
            language: questionnaire.languages.first().cloned().unwrap_or_else(|| Tag::new("en")),
        }
    }

    /// The items with everything in them.
    pub(super) fn all(&self, items: &[Item]) -> Vec<Json> {
        items.iter().flat_map(|item| std::iter::once(self.whole(item)).chain(goals::write(self, item))).collect()
    }

    /// The item with everything in it.
    pub(super) fn whole(&self, item: &Item) -> Json {
        let item = &*goals::words(item);
        let mut all = self.all(&item.items);
        let carried = item.carried.get(CARRIED);
        for (at, child) in children(item, carried, &self.language) {
            all.insert(at.min(all.len()), child);
        }
        let mut own = Some(Json::Object(self.own(item)));
        if let Some(change) = carried.and_then(|carried| carried.get("patch")) {
            own = patch::apply(own, change);
        }
        let mut own = own.unwrap_or_else(|| json!({}));
        if let (Json::Object(own), false) = (&mut own, all.is_empty()) {
            own.insert("item".to_owned(), Json::Array(all));
        }
        own
    }

    /// The item without what is in it and without what was carried.
    pub(super) fn own(&self, item: &Item) -> Object {
        let item = &*goals::words(item);
        let mut out = Map::new();
        let fhir_type = kinds::type_of(item);
        out.insert("linkId".to_owned(), json!(item.id));
        out.insert("type".to_owned(), json!(fhir_type));
        ext::put(&mut out, "prefix", item.prefix.as_deref());
        texts::write(&mut out, "text", &item.text, &self.language);
        if !item.codes.is_empty() {
            out.insert("code".to_owned(), item.codes.iter().map(values::coding).collect());
        }
        for (name, yes) in [("required", item.required), ("readOnly", item.read_only)] {
            ext::put(&mut out, name, yes.then_some(true));
        }
        let repeats = item.repeats.is_some() || item.kind.takes_several();
        ext::put(&mut out, "repeats", repeats.then_some(true));
        write_kind(&mut out, (item.kind, fhir_type), repeats);
        if let Some(unit) = &item.unit {
            let unit = json!({ "system": "http://unitsofmeasure.org", "code": unit });
            push(&mut out, one(ext::UNIT, "valueCoding", unit));
        }
        parts::write_bounds(&mut out, item, fhir_type);
        parts::write_condition(&mut out, &item.shown, |item, value| self.compared(item, value));
        self.write_expressions(&mut out, item);
        self.write_answers(&mut out, item, fhir_type);
        rest::write_item(&mut out, item);
        media::write(&mut out, item, &self.language);
        out
    }

    fn write_expressions(&self, out: &mut Object, item: &Item) {
        for variable in &item.variables {
            parts::push_expression(out, ext::VARIABLE, variable);
        }
        if let Some(expression) = &item.calculation {
            parts::push_expression(out, ext::CALCULATED, expression);
        }
        if let Some(expression) = &item.initial_expression {
            parts::push_expression(out, ext::INITIAL, expression);
        }
        for constraint in &item.constraints {
            parts::write_constraint(out, constraint, &self.language);
        }
    }

    fn write_answers(&self, out: &mut Object, item: &Item, fhir_type: &str) {
        let source = item.choices.as_ref();
        let list = source.and_then(|source| Some((source, self.questionnaire.lists.get(&source.list)?)));
        if let Some((source, list)) = list {
            let set = self.contained.get(source.list.as_str()).map(String::as_str);
            lists::write_choices(out, list, set, &item.initial, &self.language);
        }
        let initial: Vec<Json> = match out.contains_key("answerOption") {
            true => Vec::new(),
            false => item.initial.iter().map(|value| self.initial(item, value, fhir_type)).collect(),
        };
        if !initial.is_empty() {
            out.insert("initial".to_owned(), Json::Array(initial));
        }
    }

    fn initial(&self, item: &Item, value: &Value, fhir_type: &str) -> Json {
        let (ending, value) = self.answer(item, value, fhir_type, "Z");
        json!({ format!("value{ending}"): value })
    }

    /// A value of `item`, a code with the system it has in the list of the item.
    pub(super) fn answer(&self, item: &Item, value: &Value, fhir_type: &str, offset: &str) -> (&'static str, Json) {
        let Value::Code(code) = value else { return values::write(value, fhir_type, offset) };
        let choice = self.questionnaire.choices_of(item).iter().find(|choice| choice.code == *code);
        choice.map_or_else(|| values::write(value, fhir_type, offset), lists::value_of)
    }

    fn compared(&self, item: &str, value: &Value) -> (&'static str, Json) {
        match self.items.get(item) {
            Some(item) => self.answer(item, value, kinds::type_of(item), "Z"),
            None => values::write(value, "string", "Z"),
        }
    }
}

fn write_kind(out: &mut Object, (kind, fhir_type): (Kind, &str), repeats: bool) {
    if matches!(kind, Kind::Hidden | Kind::Calculated) {
        push(out, one(ext::HIDDEN, "valueBoolean", json!(true)));
    }
    let control = kinds::control(kind);
    if let Some(control) = control {
        let coding = json!([{ "system": CONTROLS, "code": control }]);
        push(out, one(ext::CONTROL, "valueCodeableConcept", json!({ "coding": coding })));
    }
    let told = kind == Kind::Hidden || kinds::kind(fhir_type, control, repeats) == Some(kind);
    if !told {
        push(out, one(ext::KIND, "valueCode", json!(kind.as_str())));
    }
}

const CONTROLS: &str = "http://hl7.org/fhir/questionnaire-item-control";

/// The words that FHIR keeps as items of their own, with the place each stands at.
fn children(item: &Item, carried: Option<&Json>, language: &Tag) -> Vec<(usize, Json)> {
    let empty = Vec::new();
    let known = carried.and_then(|carried| carried.get("children")).and_then(Json::as_array).unwrap_or(&empty);
    let mut out = Vec::new();
    for (role, words) in ROLES.into_iter().zip([&item.help, &item.hint, &item.low, &item.high]) {
        if words.is_empty() {
            continue;
        }
        let known = known.iter().find(|one| ext::text(one, "role") == Some(role));
        let id =
            known.and_then(|one| ext::text(one, "linkId")).map_or_else(|| words_id(&item.id, role), ToOwned::to_owned);
        let child = Some(child(role, &id, words, language));
        let child = match known.and_then(|one| one.get("patch")) {
            Some(change) => patch::apply(child, change),
            None => child,
        };
        let at = known.and_then(|one| one.get("at")).and_then(Json::as_u64).and_then(|at| usize::try_from(at).ok());
        out.extend(child.map(|child| (at.unwrap_or(usize::MAX), child)));
    }
    out.sort_by_key(|(at, _)| *at);
    out
}

/// The roles of words that FHIR keeps as items of their own.
pub(super) const ROLES: [&str; 4] = ["help", "prompt", "lower", "upper"];

/// The linkId that words of ours beside an item get.
pub(super) fn words_id(item: &str, role: &str) -> String {
    format!("{item}-{role}")
}

/// Words that stand below, before or beside a question.
pub(super) fn child(role: &str, id: &str, words: &crate::model::Text, language: &Tag) -> Json {
    let mut out = Map::new();
    out.insert("linkId".to_owned(), json!(id));
    out.insert("type".to_owned(), json!("display"));
    texts::write(&mut out, "text", words, language);
    let coding = json!([{ "system": CONTROLS, "code": role }]);
    push(&mut out, one(ext::CONTROL, "valueCodeableConcept", json!({ "coding": coding })));
    Json::Object(out)
}
