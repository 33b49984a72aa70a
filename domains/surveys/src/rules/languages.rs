//! One survey in several languages: what is translated, what is missing, and what was true before its source changed.
//!
//! The first language of a questionnaire is the source; every other one, easy read among them, follows it. Beside each translation
//! lies a mark of the source it was made from. Whether it is out of date is computed from the two each time: nothing has to be told
//! that the source changed, so nothing can forget it (T24).

use crate::model::{Translated, Version};
use questionnaires::{Item, Questionnaire, Tag, Text};

/// How a translation of one text stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Made from the source as it is now.
    Fresh,
    /// The source changed since.
    OutOfDate,
    /// Not written.
    Missing,
}

/// The language that the others follow.
pub fn source(questionnaire: &Questionnaire) -> Tag {
    questionnaire.languages.first().cloned().unwrap_or_else(|| Tag::new("en"))
}

/// Every text that people read, by its place: `title`, `item.q3.text`, `list.q3.a4`.
pub fn texts(questionnaire: &Questionnaire) -> Vec<(String, &Text)> {
    let mut all = vec![("title".to_owned(), &questionnaire.title), ("about".to_owned(), &questionnaire.about)];
    for item in questionnaire.walk() {
        all.extend(parts(item).into_iter().map(|(part, text)| (format!("item.{}.{part}", item.id), text)));
        for constraint in &item.constraints {
            all.push((format!("item.{}.says-{}", item.id, constraint.key), &constraint.message));
        }
        for (at, media) in item.media.iter().enumerate() {
            all.push((format!("item.{}.media-{at}", item.id), &media.words));
        }
        if let Some(source) = &item.choices
            && first_with(questionnaire, &source.list).is_some_and(|first| first.id == item.id)
        {
            let choices = questionnaire.choices_of(item).iter();
            all.extend(choices.map(|choice| (format!("list.{}.{}", source.list, choice.code), &choice.text)));
        }
    }
    all.retain(|(_, text)| !text.is_empty());
    all
}

/// The texts that are written in this language. What is meant for staff is not needed in easy read.
pub fn texts_in<'a>(questionnaire: &'a Questionnaire, tag: &Tag) -> Vec<(String, &'a Text)> {
    let mut all = texts(questionnaire);
    all.retain(|(place, _)| !(tag.is_easy() && place.ends_with(".guidance")));
    all
}

/// A list that several questions share is translated once, with the first of them.
fn first_with<'a>(questionnaire: &'a Questionnaire, list: &str) -> Option<&'a Item> {
    questionnaire.walk().find(|item| item.choices.as_ref().is_some_and(|source| source.list == list))
}

fn parts(item: &Item) -> [(&'static str, &Text); 7] {
    [
        ("text", &item.text),
        ("hint", &item.hint),
        ("help", &item.help),
        ("guidance", &item.guidance),
        ("low", &item.low),
        ("high", &item.high),
        ("required", &item.required_message),
    ]
}

/// The text at a place, to be changed.
pub fn text_mut<'a>(questionnaire: &'a mut Questionnaire, place: &str) -> Option<&'a mut Text> {
    match place {
        "title" => return Some(&mut questionnaire.title),
        "about" => return Some(&mut questionnaire.about),
        _ => {}
    }
    let (sort, rest) = place.split_once('.')?;
    let (name, part) = rest.rsplit_once('.')?;
    if sort == "list" {
        let list = questionnaire.lists.get_mut(name)?;
        return list.choices.iter_mut().find(|choice| choice.code == part).map(|choice| &mut choice.text);
    }
    let item = super::edit::item_mut(&mut questionnaire.items, name)?;
    if let Some(key) = part.strip_prefix("says-") {
        return item.constraints.iter_mut().find(|each| each.key == key).map(|each| &mut each.message);
    }
    if let Some(at) = part.strip_prefix("media-").and_then(|at| at.parse::<usize>().ok()) {
        return item.media.get_mut(at).map(|media| &mut media.words);
    }
    match part {
        "text" => Some(&mut item.text),
        "hint" => Some(&mut item.hint),
        "help" => Some(&mut item.help),
        "guidance" => Some(&mut item.guidance),
        "low" => Some(&mut item.low),
        "high" => Some(&mut item.high),
        "required" => Some(&mut item.required_message),
        _ => None,
    }
}

/// The mark of a source text: it changes with every sign.
pub fn mark(source: &str) -> String {
    blake3::hash(source.as_bytes()).to_hex().chars().take(16).collect()
}

/// How one translation stands.
pub fn standing(version: &Version, place: &str, text: &Text, tag: &Tag) -> Standing {
    let source = text.exactly(source(&version.questionnaire).as_str()).unwrap_or_default();
    if text.exactly(tag.as_str()).is_none() {
        // Where the source is empty there is nothing to translate.
        return if source.is_empty() { Standing::Fresh } else { Standing::Missing };
    }
    let made_from = version.translated.0.get(place).and_then(|made| made.get(tag));
    if made_from.is_some_and(|made_from| *made_from == mark(source)) { Standing::Fresh } else { Standing::OutOfDate }
}

/// How many texts of a language are fresh, out of date, missing.
pub fn count(version: &Version, tag: &Tag) -> [usize; 3] {
    let mut counts = [0; 3];
    for (place, text) in texts_in(&version.questionnaire, tag) {
        let [fresh, old, missing] = &mut counts;
        match standing(version, &place, text, tag) {
            Standing::Fresh => *fresh += 1,
            Standing::OutOfDate => *old += 1,
            Standing::Missing => *missing += 1,
        }
    }
    counts
}

/// The promised languages in which something is missing or out of date.
pub fn out_of_date(version: &Version) -> Vec<Tag> {
    let promised = version.questionnaire.languages.iter().skip(1);
    promised.filter(|tag| matches!(count(version, tag), [_, old, missing] if old + missing > 0)).cloned().collect()
}

/// Takes every translation that is there as made from the source as it is now: for what comes in finished, from a template, a copy
/// or a file.
pub fn all_made_now(questionnaire: &Questionnaire) -> Translated {
    let first = source(questionnaire);
    let mut made = Translated::default();
    for (place, text) in texts(questionnaire) {
        let now = mark(text.exactly(first.as_str()).unwrap_or_default());
        let others = text.iter().filter(|(tag, _)| **tag != first).map(|(tag, _)| (tag.clone(), now.clone()));
        made.0.insert(place, others.collect());
    }
    made
}

/// One translation as somebody typed it.
pub struct Typed {
    /// Its place.
    pub place: String,
    /// What was typed.
    pub text: String,
    /// It is still right although the source changed.
    pub still_right: bool,
}

/// Writes the translations of one language. What was typed anew or confirmed counts as made from the source as it is now.
pub fn translate(version: &mut Version, tag: &Tag, typed: Vec<Typed>) {
    let first = source(&version.questionnaire);
    for Typed { place, text, still_right } in typed {
        let Some(kept) = text_mut(&mut version.questionnaire, &place) else { continue };
        let text = super::edit::tidy(&text);
        let changed = kept.exactly(tag.as_str()).unwrap_or_default() != text;
        let now = mark(kept.exactly(first.as_str()).unwrap_or_default());
        if changed {
            *kept = std::mem::take(kept).and(tag.clone(), text.as_str());
        }
        if text.is_empty() {
            version.translated.0.entry(place).or_default().remove(tag);
        } else if changed || still_right {
            version.translated.0.entry(place).or_default().insert(tag.clone(), now);
        }
    }
}
