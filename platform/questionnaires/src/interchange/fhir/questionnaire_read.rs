//! A whole questionnaire, read.

use super::super::{DEEPEST_JSON, Imported, Place, Trouble, ids, is_deeper, patch};
use super::extensions as ext;
use super::item_read::{self, Reader};
use super::item_write::Writer;
use super::lists_in::Lists;
use super::{CARRIED, media, questionnaire_write, texts, values};
use crate::model::{Condition, Item, Questionnaire, Tag, Text, Value};
use serde_json::{Value as Json, json};
use std::collections::{BTreeMap, BTreeSet};

/// Reads a FHIR R4 Questionnaire.
///
/// # Errors
/// Every fault found, with the linkId where it stands: no questionnaire, a linkId missing or twice, a type that R4
/// does not have, a condition on an item that does not exist, too many items, too deep.
pub fn questionnaire_in(from: &Json) -> Result<Imported, Vec<Trouble>> {
    if is_deeper(from, DEEPEST_JSON) {
        return Err(vec![Trouble::at("questionnaire", format!("nested more than {DEEPEST_JSON} deep"))]);
    }
    if ext::text(from, "resourceType") != Some("Questionnaire") {
        return Err(vec![Trouble::at("resourceType", "this is no FHIR Questionnaire")]);
    }
    let language = Tag::new(ext::text(from, "language").unwrap_or("en"));
    let mut troubles = Vec::new();
    let lists = Lists::contained(from, &language, &mut troubles);
    let mut reader = Reader { language, lists, troubles, not_carried: Vec::new(), ids: BTreeSet::new() };
    let mut questionnaire = read_own(from, &reader.language);
    questionnaire.items = reader.items(from, 0, false);
    reader.name_unused(from, &Place::Form);
    questionnaire.lists = std::mem::take(&mut reader.lists.by_name);
    let kinds = questionnaire.walk().map(|item| item.id.clone()).collect::<BTreeSet<_>>();
    reader.troubles.extend(questionnaire.walk().flat_map(|item| unknown_targets(item, &kinds)));
    if !reader.troubles.is_empty() {
        return Err(reader.troubles);
    }
    settle_codes(&mut questionnaire);
    questionnaire.languages = languages(&questionnaire, &reader.language);
    carry(&mut questionnaire, from);
    Ok(Imported { questionnaire, not_carried: reader.not_carried })
}

fn read_own(from: &Json, language: &Tag) -> Questionnaire {
    let text = |name| ext::text(from, name).map(ToOwned::to_owned);
    let end = ext::text(from, "url").and_then(|url| url.rsplit('/').next());
    let name = ext::text(from, "name").or_else(|| ext::text(from, "id")).or(end).unwrap_or("questionnaire");
    let codes = from.get("code").and_then(Json::as_array).into_iter().flatten();
    Questionnaire {
        name: ids::plain(name, "_-", '-'),
        url: text("url"),
        version: text("version"),
        title: texts::read(from, "title", language),
        about: texts::read(from, "description", language),
        rights: texts::read(from, "copyright", language),
        codes: codes.filter_map(values::read_coding).collect(),
        variables: item_read::variables(from),
        ..Questionnaire::default()
    }
}

fn unknown_targets(item: &Item, known: &BTreeSet<String>) -> Vec<Trouble> {
    let (Condition::All(all) | Condition::Any(all)) = &item.shown else { return Vec::new() };
    let unknown = all.iter().filter(|when| !known.contains(&when.item));
    let what = |target: &str| format!("it is shown depending on {target}, which does not exist");
    unknown.map(|when| Trouble::at(format!("item {}, enableWhen", item.id), what(&when.item))).collect()
}

/// Codes that are compared or stand at first are those of the lists.
fn settle_codes(questionnaire: &mut Questionnaire) {
    let mut codes: BTreeMap<String, BTreeMap<(String, String), String>> = BTreeMap::new();
    for item in questionnaire.walk() {
        let mut known = BTreeMap::new();
        for choice in questionnaire.choices_of(item) {
            let coding = super::lists::coding_of(choice);
            known.insert((coding.system, coding.code), choice.code.clone());
        }
        codes.insert(item.id.clone(), known);
    }
    let settle = |item: &str, value: &mut Value| {
        let Some(known) = codes.get(item).filter(|known| !known.is_empty()) else { return };
        let key = match &*value {
            Value::Coded(coding) => (coding.system.clone(), coding.code.clone()),
            Value::Text(text) => (String::new(), text.clone()),
            Value::Whole(whole) => (String::new(), whole.to_string()),
            Value::Date(date) => (String::new(), date.to_string()),
            _ => return,
        };
        let bare =
            || key.0.is_empty().then(|| known.iter().find(|(one, _)| one.1 == key.1)).flatten().map(|(_, code)| code);
        if let Some(code) = known.get(&key).or_else(bare) {
            *value = Value::Code(code.clone());
        }
    };
    each_item(&mut questionnaire.items, &mut |item| {
        if let Condition::All(all) | Condition::Any(all) = &mut item.shown {
            all.iter_mut().for_each(|when| settle(&when.item, &mut when.value));
        }
        let id = item.id.clone();
        item.initial.iter_mut().for_each(|value| settle(&id, value));
    });
}

/// Does `with` to every item. The depth of a questionnaire is limited when it is read.
fn each_item(items: &mut [Item], with: &mut dyn FnMut(&mut Item)) {
    for item in items {
        with(item);
        each_item(&mut item.items, with);
    }
}

fn languages(questionnaire: &Questionnaire, first: &Tag) -> Vec<Tag> {
    let own = [&questionnaire.title, &questionnaire.about, &questionnaire.rights].into_iter();
    let items = questionnaire.walk().flat_map(|item| [&item.text, &item.help, &item.hint, &item.low, &item.high]);
    let choices = questionnaire.lists.values().flat_map(|list| list.choices.iter().map(|choice| &choice.text));
    let all: BTreeSet<&Tag> = own.chain(items).chain(choices).flat_map(Text::iter).map(|(tag, _)| tag).collect();
    std::iter::once(first).chain(all.into_iter().filter(|tag| *tag != first)).cloned().collect()
}

/// Keeps what is written otherwise than it was read.
fn carry(questionnaire: &mut Questionnaire, from: &Json) {
    let mut read: BTreeMap<&str, &Json> = BTreeMap::new();
    let mut open: Vec<&Json> = vec![from];
    while let Some(one) = open.pop() {
        open.extend(one.get("item").and_then(Json::as_array).into_iter().flatten());
        if let Some(id) = ext::text(one, "linkId") {
            read.insert(id, one);
        }
    }
    let writer = Writer::new(questionnaire);
    let own = patch::difference(&Json::Object(questionnaire_write::own(&writer, questionnaire)), &without_items(from));
    let differences = questionnaire.walk().filter_map(|item| {
        let original = media::without_bytes(without_items(read.get(item.id.as_str())?));
        Some((item.id.clone(), patch::difference(&Json::Object(writer.own(&media::without(item))), &original)?))
    });
    let mut differences: BTreeMap<String, Json> = differences.collect();
    if let Some(own) = own {
        questionnaire.carried.insert(CARRIED.to_owned(), own);
    }
    each_item(&mut questionnaire.items, &mut |item| {
        if let Some(change) = differences.remove(&item.id) {
            let carried = item.carried.entry(CARRIED.to_owned()).or_insert_with(|| json!({}));
            if let Some(carried) = carried.as_object_mut() {
                carried.insert("patch".to_owned(), change);
            }
        }
    });
}

fn without_items(of: &Json) -> Json {
    let Some(object) = of.as_object() else { return of.clone() };
    Json::Object(
        object.iter().filter(|(name, _)| *name != "item").map(|(name, value)| (name.clone(), value.clone())).collect(),
    )
}
