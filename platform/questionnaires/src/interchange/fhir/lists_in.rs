//! Choices, read: options of a question, value sets contained in the questionnaire, value sets of other places.

use super::super::ids::fresh;
use super::super::{MOST_CHOICES, Trouble};
use super::extensions::{self as ext, ALONE, ITEM_WEIGHT, WEIGHT};
use super::lists::TYPE_COLUMN;
use super::rest;
use super::texts;
use crate::model::{Choice, ChoiceList, Coding, Tag, Text};
use serde_json::Value as Json;
use std::collections::{BTreeMap, BTreeSet};

/// The lists found so far.
pub(super) struct Lists {
    language: Tag,
    /// By name.
    pub by_name: BTreeMap<String, ChoiceList>,
    names: BTreeSet<String>,
    by_address: BTreeMap<String, String>,
}

impl Lists {
    /// The value sets that the questionnaire contains.
    pub(super) fn contained(questionnaire: &Json, language: &Tag, troubles: &mut Vec<Trouble>) -> Self {
        let mut lists = Self {
            language: language.clone(),
            by_name: BTreeMap::new(),
            names: BTreeSet::new(),
            by_address: BTreeMap::new(),
        };
        let all = questionnaire.get("contained").and_then(Json::as_array).into_iter().flatten();
        for set in all.filter(|one| ext::text(one, "resourceType") == Some("ValueSet")) {
            let Some(id) = ext::text(set, "id") else { continue };
            let list = ChoiceList { choices: lists.read_set(set), url: Some(format!("#{id}")) };
            if list.choices.len() > MOST_CHOICES {
                troubles.push(Trouble::at(format!("value set {id}"), format!("more than {MOST_CHOICES} choices")));
                continue;
            }
            lists.keep(id, list);
        }
        lists
    }

    fn keep(&mut self, wanted: &str, list: ChoiceList) -> String {
        let name = fresh(&mut self.names, wanted);
        if let Some(url) = &list.url {
            self.by_address.insert(url.clone(), name.clone());
        }
        self.by_name.insert(name.clone(), list);
        name
    }

    /// The list of a question, by name; nothing when it has none. `true` with it when its choices are kept elsewhere.
    pub(super) fn of_item(&mut self, item: &Json, id: &str) -> Option<(String, bool)> {
        if let Some(url) = ext::text(item, "answerValueSet") {
            if let Some(name) = self.by_address.get(url) {
                return Some((name.clone(), false));
            }
            let end = url.trim_start_matches('#').rsplit('/').next().unwrap_or(id);
            return Some((self.keep(end, ChoiceList { choices: Vec::new(), url: Some(url.to_owned()) }), true));
        }
        let options = item.get("answerOption")?.as_array()?;
        let mut codes = BTreeSet::new();
        let choices =
            options.iter().take(MOST_CHOICES).filter_map(|option| self.read_option(option, &mut codes)).collect();
        Some((self.keep(id, ChoiceList { choices, url: None }), false))
    }

    fn read_option(&self, option: &Json, codes: &mut BTreeSet<String>) -> Option<Choice> {
        let mut choice = match option.get("valueCoding") {
            Some(coding) => self.read_coding(coding, codes)?,
            None => self.read_plain(option, codes)?,
        };
        choice.weight = choice.weight.or_else(|| weight(option));
        choice.alone = ext::value(option, ALONE) == Some(&Json::Bool(true));
        rest::read_choice(&mut choice, option);
        Some(choice)
    }

    fn read_plain(&self, option: &Json, codes: &mut BTreeSet<String>) -> Option<Choice> {
        let (kind, code) = if let Some(whole) = option.get("valueInteger").and_then(Json::as_i64) {
            ("integer", whole.to_string())
        } else {
            [("string", "valueString"), ("date", "valueDate"), ("time", "valueTime")]
                .iter()
                .find_map(|(kind, name)| Some((*kind, ext::text(option, name)?.to_owned())))?
        };
        let mut text = texts::read(option, "valueString", &self.language);
        if text.is_empty() {
            text = Text::new(self.language.clone(), code.clone());
        }
        codes.insert(code.clone());
        let columns = BTreeMap::from([(TYPE_COLUMN.to_owned(), kind.to_owned())]);
        Some(Choice { code, text, columns, ..Choice::default() })
    }

    fn read_coding(&self, coding: &Json, codes: &mut BTreeSet<String>) -> Option<Choice> {
        let code = ext::text(coding, "code").or_else(|| ext::text(coding, "display"))?;
        let system = ext::text(coding, "system").unwrap_or_default();
        Some(Choice {
            weight: weight(coding),
            ..self.choice(system, code, texts::read(coding, "display", &self.language), codes)
        })
    }

    /// A choice; its code gets its system in front when the list has the code already.
    fn choice(&self, system: &str, code: &str, text: Text, codes: &mut BTreeSet<String>) -> Choice {
        let known = Coding { system: system.to_owned(), code: code.to_owned(), display: None };
        let own = if codes.contains(code) { format!("{system}|{code}") } else { code.to_owned() };
        codes.insert(own.clone());
        let codings = if system.is_empty() { Vec::new() } else { vec![known] };
        let text = if text.is_empty() { Text::new(self.language.clone(), code) } else { text };
        Choice { code: own, text, codings, ..Choice::default() }
    }

    fn read_set(&self, set: &Json) -> Vec<Choice> {
        let mut codes = BTreeSet::new();
        let mut choices = Vec::new();
        let part =
            |of: &'static str, name: &'static str| set.get(of).and_then(|of| of.get(name)).and_then(Json::as_array);
        for include in part("compose", "include").into_iter().flatten() {
            let system = ext::text(include, "system").unwrap_or_default();
            for concept in include.get("concept").and_then(Json::as_array).into_iter().flatten() {
                choices.extend(self.read_concept(system, concept, &mut codes));
            }
        }
        if choices.is_empty() {
            let mut open: Vec<&Json> = part("expansion", "contains").into_iter().flatten().rev().collect();
            while let Some(concept) = open.pop() {
                let system = ext::text(concept, "system").unwrap_or_default();
                choices.extend(self.read_concept(system, concept, &mut codes));
                open.extend(concept.get("contains").and_then(Json::as_array).into_iter().flatten().rev());
            }
        }
        choices
    }

    fn read_concept(&self, system: &str, concept: &Json, codes: &mut BTreeSet<String>) -> Option<Choice> {
        let code = ext::text(concept, "code")?;
        let mut text = texts::read(concept, "display", &self.language);
        for other in concept.get("designation").and_then(Json::as_array).into_iter().flatten() {
            if let (Some(tag), Some(words)) = (ext::text(other, "language"), ext::text(other, "value"))
                && text.exactly(tag).is_none()
            {
                text = text.and(Tag::new(tag), words);
            }
        }
        let mut choice = Choice { weight: weight(concept), ..self.choice(system, code, text, codes) };
        choice.alone = ext::value(concept, ALONE) == Some(&Json::Bool(true));
        rest::read_choice(&mut choice, concept);
        Some(choice)
    }
}

fn weight(of: &Json) -> Option<f64> {
    let found = ext::value(of, WEIGHT).or_else(|| ext::value(of, ITEM_WEIGHT));
    found.and_then(Json::as_f64).filter(|weight| weight.is_finite())
}
