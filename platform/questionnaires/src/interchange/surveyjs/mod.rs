//! SurveyJS: a form as JSON. Read only; what has no place here is listed, not kept.
//!
//! Read from the library's reference of its JSON: pages with elements, panels, matrices, expressions in curly brackets.

mod answers;
mod element;
mod expression;
mod groups;

use super::{DEEPEST_JSON, Imported, NotCarried, Place, Reason, Trouble, ids, is_deeper};
use crate::model::{Item, Kind, Questionnaire, Tag, Text};
use element::Reading;
use serde_json::Value as Json;

/// Reads a form of SurveyJS.
///
/// # Errors
/// Every fault found: no form, an element without a type or a name, a name twice, too many elements, too deep.
pub fn read(from: &Json) -> Result<Imported, Vec<Trouble>> {
    if is_deeper(from, DEEPEST_JSON) {
        return Err(vec![Trouble::at("form", format!("nested more than {DEEPEST_JSON} deep"))]);
    }
    let is_form = ["pages", "elements", "questions"].iter().any(|name| from.get(*name).is_some_and(Json::is_array));
    if !is_form {
        return Err(vec![Trouble::at("form", "this is no SurveyJS form: it has neither pages nor elements")]);
    }
    let mut reading = Reading::new(from);
    let mut items = reading.pages(from);
    items.extend(reading.calculated(from));
    reading.name_rest(from, &Place::Form, &ROOT);
    if !reading.troubles.is_empty() {
        return Err(reading.troubles);
    }
    let title = reading.text(from, "title");
    let best = title.best(&reading.language, &[]).map_or("form", |(text, _)| text);
    let name: String = ids::plain(&best.to_lowercase(), "_-", '_').chars().take(40).collect();
    let about = reading.text(from, "description");
    let languages = languages(&items, &reading, [&title, &about]);
    let questionnaire =
        Questionnaire { name, title, about, languages, items, lists: reading.lists, ..Questionnaire::default() };
    Ok(Imported { questionnaire, not_carried: reading.not_carried })
}

const ROOT: [&str; 7] = ["title", "description", "locale", "pages", "elements", "questions", "calculatedValues"];

fn languages(items: &[Item], reading: &Reading, own: [&Text; 2]) -> Vec<Tag> {
    let mut all = vec![reading.language.clone()];
    let items = items.iter().flat_map(Item::walk).flat_map(|item| [&item.text, &item.hint]);
    let choices = reading.lists.values().flat_map(|list| list.choices.iter().map(|choice| &choice.text));
    for (tag, _) in own.into_iter().chain(items).chain(choices).flat_map(Text::iter) {
        if !all.contains(tag) {
            all.push(tag.clone());
        }
    }
    all
}

impl Reading {
    fn pages(&mut self, from: &Json) -> Vec<Item> {
        let Some(pages) = from.get("pages").and_then(Json::as_array) else { return self.elements(from, 0) };
        let mut all = Vec::new();
        for (number, page) in (1..).zip(pages) {
            let name =
                page.get("name").and_then(Json::as_str).map_or_else(|| format!("page{number}"), ToOwned::to_owned);
            let mut item = Item::new(self.own(&name), Kind::Page, self.text(page, "title"));
            item.hint = self.text(page, "description");
            let place = Place::Question(item.id.clone());
            item.shown = self.condition(page, &place);
            item.items = self.elements(page, 1);
            self.name_rest(
                page,
                &place,
                &["name", "title", "description", "visibleIf", "elements", "questions", "type"],
            );
            all.push(item);
        }
        all
    }

    fn calculated(&mut self, from: &Json) -> Vec<Item> {
        let mut all = Vec::new();
        for value in from.get("calculatedValues").and_then(Json::as_array).into_iter().flatten() {
            let name = value.get("name").and_then(Json::as_str).unwrap_or("value");
            let place = Place::Element(name.to_owned());
            let Some(calculation) = self.expression(value, "expression", &place) else { continue };
            let mut item = Item::new(self.own(name), Kind::Calculated, Text::default());
            item.calculation = Some(calculation);
            all.push(item);
        }
        all
    }

    /// Names what an element says and nothing here reads.
    fn name_rest(&mut self, from: &Json, place: &Place, used: &[&str]) {
        for name in from.as_object().into_iter().flat_map(|from| from.keys()) {
            if !used.contains(&name.as_str()) {
                self.not_carried.push(NotCarried::new(place.clone(), Reason::NotUsed(name.clone())));
            }
        }
    }
}
