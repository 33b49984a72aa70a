//! The sheets `survey` and `settings`, read into a questionnaire.

use super::super::{DEEPEST, Imported, MOST_ITEMS, NotCarried, Place, Reason, Trouble, ids};
use super::cells::{Row, Sheet};
use super::choices_read;
use super::languages::Languages;
use super::own;
use super::row::{self, Reading};
use super::types::{self, Type};
use super::{CARRIED, YES_NO};
use crate::model::{ChoiceList, Item, Kind, Questionnaire, Text};
use serde_json::{Value as Json, json};
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn read(sheets: Vec<Sheet>) -> Result<Imported, Vec<Trouble>> {
    let named = |name: &str| sheets.iter().find(|sheet| sheet.key() == name);
    let Some(survey) = named("survey") else {
        return Err(vec![Trouble::at("file", "there is no sheet named survey; the questions belong there")]);
    };
    let mut reading = Reading::default();
    let settings = named("settings").map(|sheet| settings(sheet, &mut reading.troubles)).unwrap_or_default();
    if let Some(default) = settings.get("default_language") {
        reading.languages.tag(default);
    }
    let sheets_with_words = [Some(survey), named("choices")];
    for sheet in sheets_with_words.into_iter().flatten() {
        check_languages(sheet, &mut reading);
    }
    if let Some(choices) = named("choices") {
        let twice = settings.get("allow_choice_duplicates").is_some_and(|text| row::is_yes(text));
        reading.lists = choices_read::read(choices, twice, &mut reading.languages, &mut reading.troubles);
    }
    reading.not_carried.extend(twice(&reading.lists));
    let items = items(survey, &mut reading);
    reading.check_references();
    if !reading.troubles.is_empty() {
        return Err(reading.troubles);
    }
    let mut questionnaire = Questionnaire { items, lists: reading.lists, ..Questionnaire::default() };
    own::put_chosen(&mut questionnaire, reading.chosen);
    forget_yes_no(&mut questionnaire);
    name(&mut questionnaire, &settings, &reading.languages);
    let troubles = own::read_settings(&mut questionnaire, &settings);
    if !troubles.is_empty() {
        return Err(troubles);
    }
    keep(&mut questionnaire, &settings, &sheets, &reading.languages, &mut reading.not_carried);
    Ok(Imported { questionnaire, not_carried: reading.not_carried })
}

/// A yes or no has no list here; other tools need one, so it is written for them.
fn forget_yes_no(questionnaire: &mut Questionnaire) {
    let is_ours = questionnaire.walk().any(|item| item.kind == Kind::YesNo);
    let uses = |item: &Item| item.choices.as_ref().is_some_and(|source| source.list == YES_NO);
    if is_ours && !questionnaire.walk().any(uses) {
        questionnaire.lists.remove(YES_NO);
    }
}

/// Choices that a form allows to stand twice. The engine does not: such a form is imported and cannot be used as it is.
fn twice(lists: &BTreeMap<String, ChoiceList>) -> Vec<NotCarried> {
    let mut all = Vec::new();
    for (name, list) in lists {
        let mut known = BTreeSet::new();
        for choice in list.choices.iter().filter(|choice| !known.insert(choice.code.as_str())) {
            all.push(NotCarried::new(Place::List(name.clone()), Reason::ChoiceTwice(choice.code.clone())));
        }
    }
    all
}

fn settings(sheet: &Sheet, troubles: &mut Vec<Trouble>) -> BTreeMap<String, String> {
    let rows = sheet.rows(troubles);
    let first = rows.first().map(|row| row.cells.as_slice()).unwrap_or_default();
    first.iter().map(|(column, text)| (column.base.as_str().to_owned(), text.clone())).collect()
}

/// Words stand either all under languages or all without. Learns the languages in the order of the columns.
fn check_languages(sheet: &Sheet, reading: &mut Reading) {
    let words: Vec<_> = sheet.columns().filter(|column| column.base.is_words()).collect();
    for column in &words {
        if let Some(language) = &column.language {
            reading.languages.tag(language);
        } else if words.iter().any(|other| other.base == column.base && other.language.is_some()) {
            let what = "this column has no language while others of its name have one; \
                 write one behind each: label::English (en)";
            reading.troubles.push(Trouble::at(format!("{} row 1, column {}", sheet.name, column.written), what));
        }
    }
    if reading.languages.order.is_empty() && !words.is_empty() {
        reading.languages.plain_english();
    }
}

impl Languages {
    fn plain_english(&mut self) {
        self.tag("English (en)");
        self.names.insert("en".to_owned(), String::new());
    }
}

/// A group that is still open.
struct Open {
    item: Item,
    repeats: bool,
    row: u32,
}

fn items(survey: &Sheet, reading: &mut Reading) -> Vec<Item> {
    if !survey.has_columns(["type", "name"], &mut reading.troubles) {
        return Vec::new();
    }
    let rows = survey.rows(&mut reading.troubles);
    if rows.len() > MOST_ITEMS * 2 {
        reading.troubles.push(Trouble::at(&survey.name, format!("more than {MOST_ITEMS} questions")));
        return Vec::new();
    }
    let mut done: Vec<Item> = Vec::new();
    let mut open: Vec<Open> = Vec::new();
    for row in &rows {
        let finished = match row_type(row, reading) {
            None => None,
            Some(Type::Begin { .. }) if open.len() >= DEEPEST => {
                reading.trouble(row, "type", format!("groups stand more than {DEEPEST} deep in one another"));
                return done;
            }
            Some(Type::Begin { repeats }) => {
                open.push(Open { item: reading.group(row, repeats), repeats, row: row.number });
                None
            }
            Some(Type::End { repeats }) => close(&mut open, repeats, row, reading),
            Some(other) => reading.question(row, other),
        };
        if let Some(item) = finished {
            open.last_mut().map_or(&mut done, |group| &mut group.item.items).push(item);
        }
    }
    for group in open {
        let what = format!("{} is opened here and closed nowhere", opened(group.repeats));
        reading.troubles.push(Trouble::at(format!("{} row {}, column type", survey.name, group.row), what));
    }
    done
}

const fn opened(repeats: bool) -> &'static str {
    if repeats { "a repeat" } else { "a group" }
}

fn row_type(row: &Row<'_>, reading: &mut Reading) -> Option<Type> {
    if row.text("disabled").is_some_and(row::is_yes) {
        reading.not_used(row, "disabled", Reason::SwitchedOff);
        return None;
    }
    let Some(text) = row.text("type") else {
        reading.trouble(row, "type", "no type, though something stands in this row");
        return None;
    };
    let found = types::read(text);
    if found.is_none() {
        reading.trouble(row, "type", format!("{text} is no type of XLSForm that is known here"));
    }
    found
}

fn close(open: &mut Vec<Open>, repeats: bool, row: &Row<'_>, reading: &mut Reading) -> Option<Item> {
    match open.pop() {
        None => {
            reading.trouble(row, "type", format!("{} is closed here that was opened nowhere", opened(repeats)));
            None
        }
        Some(group) => {
            if group.repeats != repeats {
                let what = format!(
                    "{} is closed here, but row {} opened {}",
                    opened(repeats),
                    group.row,
                    opened(group.repeats)
                );
                reading.trouble(row, "type", what);
            }
            Some(group.item)
        }
    }
}

fn name(questionnaire: &mut Questionnaire, settings: &BTreeMap<String, String>, languages: &Languages) {
    questionnaire.languages = languages.order.clone();
    if questionnaire.languages.is_empty() {
        questionnaire.languages = vec![crate::model::Tag::new("en")];
    }
    let title = settings.get("form_title");
    if let (Some(title), Some(first)) = (title, questionnaire.languages.first()) {
        questionnaire.title = Text::new(first.clone(), title.clone());
    }
    let id = settings.get("form_id").or(title).map_or("form", String::as_str);
    questionnaire.name = ids::plain(id, "_-", '_');
    questionnaire.version = settings.get("version").cloned();
}

fn keep(
    questionnaire: &mut Questionnaire,
    settings: &BTreeMap<String, String>,
    sheets: &[Sheet],
    languages: &Languages,
    not_carried: &mut Vec<NotCarried>,
) {
    let used = ["form_title", "form_id", "version"];
    let is_used = |name: &str| used.contains(&name) || own::SETTINGS.contains(&name);
    let rest: BTreeMap<_, _> = settings.iter().filter(|(name, _)| !is_used(name)).collect();
    let mut others: BTreeMap<&str, Json> = BTreeMap::new();
    for sheet in sheets.iter().filter(|sheet| !sheet.is_known()) {
        let raw = sheet.raw();
        if !raw.is_empty() {
            not_carried.push(NotCarried::new(Place::Sheet(sheet.name.clone()), Reason::Sheet));
            let columns: Vec<&str> = sheet.columns().map(|column| column.written.as_str()).collect();
            others.insert(&sheet.name, json!({ "columns": columns, "rows": raw }));
        }
    }
    let ignored = ["default_language", "allow_choice_duplicates"];
    for name in rest.keys().filter(|name| !ignored.contains(&name.as_str())) {
        let place = Place::Cell { sheet: "settings".to_owned(), row: 2, column: (*name).clone(), question: None };
        not_carried.push(NotCarried::new(place, Reason::Setting));
    }
    let kept = json!({ "settings": rest, "sheets": others, "languages": languages.names });
    questionnaire.carried.insert(CARRIED.to_owned(), kept);
}

/// The ids given so far, for what has none.
pub(super) fn unnamed(ids: &BTreeSet<String>, number: u32) -> String {
    let mut name = format!("group_{number}");
    while ids.contains(&name) {
        name.push('_');
    }
    name
}
