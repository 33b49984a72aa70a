//! A picture that travels in the file itself, with the words for those who cannot see it, as Structured Data Capture has it.

use super::super::{NotCarried, PictureLeft};
use super::extensions::{self as ext, DECORATES, ITEM_MEDIA, Object, one, push};
use super::texts;
use crate::model::{Item, Media, Tag};
use serde_json::{Map, Value as Json, json};
use std::borrow::Cow;

/// The place of the one picture that goes out with its bytes: FHIR has room for one.
pub(super) fn travelling(item: &Item) -> Option<usize> {
    item.media.iter().position(|media| media.bytes().is_some())
}

/// Writes it.
pub(super) fn write(to: &mut Object, item: &Item, language: &Tag) {
    let Some(media) = travelling(item).and_then(|at| item.media.get(at)) else { return };
    let Some((kind, bytes)) = media.bytes() else { return };
    let mut attachment = Map::from_iter([("contentType".to_owned(), json!(kind)), ("data".to_owned(), json!(bytes))]);
    texts::write(&mut attachment, "title", &media.words, language);
    if media.words.is_empty() {
        push(&mut attachment, one(DECORATES, "valueBoolean", json!(true)));
    }
    push(to, one(ITEM_MEDIA, "valueAttachment", Json::Object(attachment)));
}

/// Reads it into an item whose other pictures are read already. What is no picture, has no words, or is a second one is named.
pub(super) fn read(item: &mut Item, from: &Json, language: &Tag) -> Vec<NotCarried> {
    let mut left = Vec::new();
    for attachment in ext::extensions(from).filter(|one| brings_bytes(one)).filter_map(|one| one.get("valueAttachment"))
    {
        let kind = ext::text(attachment, "contentType").filter(|kind| kind.starts_with("image/"));
        let words = texts::read(attachment, "title", language);
        let decorates = ext::value(attachment, DECORATES) == Some(&json!(true));
        let why = match (kind, ext::text(attachment, "data")) {
            _ if travelling(item).is_some() => PictureLeft::Second,
            (Some(_), Some(_)) if words.is_empty() && !decorates => PictureLeft::Wordless,
            (Some(kind), Some(bytes)) => {
                item.media.insert(0, Media::of_bytes(kind, bytes, words));
                continue;
            }
            _ => PictureLeft::NoPicture,
        };
        left.push(NotCarried::picture(&item.id, why));
    }
    left
}

/// Whether an extension is one of these, with bytes and not an address.
pub(super) fn brings_bytes(extension: &Json) -> bool {
    let is_media = ext::text(extension, "url").is_some_and(|url| ITEM_MEDIA.is(url));
    is_media && extension.get("valueAttachment").is_some_and(|attachment| attachment.get("data").is_some())
}

/// The item without it: what an import is compared with, so that no byte of a picture is kept beside the questionnaire.
pub(super) fn without(item: &Item) -> Cow<'_, Item> {
    if travelling(item).is_none() {
        return Cow::Borrowed(item);
    }
    let media = item.media.iter().filter(|media| media.bytes().is_none()).cloned().collect();
    Cow::Owned(Item { media, ..item.clone() })
}

/// The same of what was read.
pub(super) fn without_bytes(mut read: Json) -> Json {
    if let Some(all) = read.get_mut("extension").and_then(Json::as_array_mut) {
        all.retain(|one| !brings_bytes(one));
        let is_empty = all.is_empty();
        if let (true, Some(members)) = (is_empty, read.as_object_mut()) {
            members.remove("extension");
        }
    }
    read
}
