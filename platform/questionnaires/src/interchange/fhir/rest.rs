//! What FHIR has no place for, in one extension of our own, so that a questionnaire comes back whole from a FHIR
//! server.

use super::extensions::{self as ext, Object, REST, one, push};
use super::lists::TYPE_COLUMN;
use super::media;
use crate::model::{Choice, ChoiceSource, Expression, Item, Media, Text};
use serde::{Deserialize, Serialize};
use serde_json::{Value as Json, json};
use std::collections::BTreeMap;

#[derive(Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct OfItem {
    #[serde(skip_serializing_if = "Text::is_empty")]
    guidance: Text,
    #[serde(skip_serializing_if = "Text::is_empty")]
    required_message: Text,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    media: Vec<Media>,
    #[serde(skip_serializing_if = "Option::is_none")]
    count: Option<Expression>,
    #[serde(skip_serializing_if = "Option::is_none")]
    filter: Option<Expression>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    shuffled: bool,
}

#[derive(Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct OfChoice {
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    columns: BTreeMap<String, String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    media: Option<Media>,
}

fn write<T: Default + PartialEq + Serialize>(to: &mut Object, rest: &T) {
    if *rest != T::default()
        && let Ok(text) = serde_json::to_string(rest)
    {
        push(to, one(REST, "valueString", json!(text)));
    }
}

fn read<T: for<'a> Deserialize<'a>>(from: &Json) -> Option<T> {
    serde_json::from_str(ext::value(from, REST)?.as_str()?).ok()
}

/// The pictures that do not travel in an extension of their own.
fn staying(item: &Item) -> Vec<Media> {
    let travelling = media::travelling(item);
    item.media.iter().enumerate().filter(|(at, _)| Some(*at) != travelling).map(|(_, media)| media.clone()).collect()
}

/// Writes the rest of an item.
pub(super) fn write_item(to: &mut Object, item: &Item) {
    let source = item.choices.as_ref();
    let rest = OfItem {
        guidance: item.guidance.clone(),
        required_message: item.required_message.clone(),
        media: staying(item),
        count: item.repeats.as_ref().and_then(|repeats| repeats.count.clone()),
        filter: source.and_then(|source| source.filter.clone()),
        shuffled: source.is_some_and(|source| source.shuffled),
    };
    write(to, &rest);
}

/// Reads the rest of an item whose choices and repeats are read already.
pub(super) fn read_item(item: &mut Item, from: &Json) {
    let Some(rest) = read::<OfItem>(from) else { return };
    item.guidance = rest.guidance;
    item.required_message = rest.required_message;
    item.media = rest.media;
    if let Some(repeats) = &mut item.repeats {
        repeats.count = rest.count;
    }
    if let Some(ChoiceSource { filter, shuffled, .. }) = &mut item.choices {
        (*filter, *shuffled) = (rest.filter, rest.shuffled);
    }
}

/// Writes the rest of a choice.
pub(super) fn write_choice(to: &mut Object, choice: &Choice) {
    let columns = choice.columns.iter().filter(|(name, _)| *name != TYPE_COLUMN);
    let columns = columns.map(|(name, text)| (name.clone(), text.clone())).collect();
    write(to, &OfChoice { columns, media: choice.media.clone() });
}

/// Reads the rest of a choice.
pub(super) fn read_choice(choice: &mut Choice, from: &Json) {
    let Some(rest) = read::<OfChoice>(from) else { return };
    choice.columns.extend(rest.columns);
    choice.media = rest.media;
}
