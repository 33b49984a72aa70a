use super::{item_mut, rule_fields_of, tidy};
use crate::rules::{NOT_NOW, PICTURE_MISSING, PICTURE_WORDLESS};
use kernel::Refusal;
use questionnaires::{Item, Media, OwnPicture, Questionnaire, Text};
use std::collections::{BTreeMap, BTreeSet};

/// What is said of a picture of one's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shows<'a> {
    /// This, for those who cannot see it, in the source language.
    Words(&'a str),
    /// Nothing that anybody needs to know.
    Decorates,
}

/// What becomes of the picture of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureStep<'a> {
    /// This one, by its content type and mark; or the one that stands there.
    Shown(Option<(&'a str, OwnPicture<'a>)>, Shows<'a>),
    /// No picture any more.
    Gone,
}

/// Shows a picture of one's own with a question, or shows it no longer. Others that came with a file or of the house stay.
///
/// # Errors
/// When there is no picture, or no word of what it shows and nobody said that it only decorates.
pub fn set_picture(asked: &mut Questionnaire, id: &str, step: PictureStep<'_>) -> Result<(), Refusal> {
    let source = crate::rules::languages::source(asked);
    let item = item_mut(&mut asked.items, id).filter(|item| rule_fields_of(item.kind).picture).ok_or(NOT_NOW)?;
    let at = item.media.iter().position(|media| media.own_picture().is_some());
    let before = at.map(|at| item.media.remove(at));
    let PictureStep::Shown(sent, shows) = step else { return Ok(()) };
    let said = before.as_ref().map(|before| before.words.clone()).unwrap_or_default();
    let words = match shows {
        Shows::Decorates => Text::default(),
        Shows::Words(typed) if tidy(typed).is_empty() => return Err(PICTURE_WORDLESS),
        // What another picture showed is no translation of what this one shows: the source changed, and the others are out of date.
        Shows::Words(typed) => said.and(source, tidy(typed)),
    };
    let media = match (sent, before) {
        (Some((kind, picture)), _) => Media::of_picture(kind, picture, words),
        (None, Some(before)) => Media { words, ..before },
        (None, None) => return Err(PICTURE_MISSING),
    };
    item.media.insert(at.unwrap_or_default().min(item.media.len()), media);
    Ok(())
}

/// The marks of all pictures of one's own that a questionnaire shows.
pub fn pictures(asked: &Questionnaire) -> BTreeSet<String> {
    asked.walk().flat_map(|item| &item.media).filter_map(mark).collect()
}

/// The same of one item, with everything in it.
pub fn pictures_of(item: &Item) -> BTreeSet<String> {
    item.walk().flat_map(pictures_beside).collect()
}

/// The same of one item alone.
pub fn pictures_beside(item: &Item) -> BTreeSet<String> {
    item.media.iter().filter_map(mark).collect()
}

fn mark(media: &Media) -> Option<String> {
    media.own_picture().map(|picture| picture.mark.to_owned())
}

/// Takes out whatever a file brought as bytes: nothing of it is kept as it came.
pub fn forget_bytes(asked: &mut Questionnaire) {
    fn forget(items: &mut [Item]) {
        for item in items {
            item.media.retain(|media| media.bytes().is_none());
            forget(&mut item.items);
        }
    }
    forget(&mut asked.items);
    for choice in asked.lists.values_mut().flat_map(|list| &mut list.choices) {
        choice.media = choice.media.take().filter(|media| media.bytes().is_none());
    }
}

/// Stands a picture before all others of a question.
pub fn put_picture(asked: &mut Questionnaire, id: &str, picture: Media) {
    if let Some(item) = item_mut(&mut asked.items, id) {
        item.media.insert(0, picture);
    }
}

/// Puts the bytes of pictures, in Base64, in the place of their marks: for a file that goes out.
pub fn fill_pictures(items: &mut [Item], bytes: &BTreeMap<String, (String, String)>) {
    for item in items {
        for media in &mut item.media {
            if let Some((kind, bytes)) = mark(media).and_then(|mark| bytes.get(&mark)) {
                *media = Media::of_bytes(kind, bytes, std::mem::take(&mut media.words));
            }
        }
        fill_pictures(&mut item.items, bytes);
    }
}

/// Takes pictures out that are kept with another survey, which a file only names. Gives the questions they stood with.
pub fn forget_pictures(asked: &mut Questionnaire) -> Vec<String> {
    let with: Vec<String> = asked
        .walk()
        .filter(|item| item.media.iter().any(|media| mark(media).is_some()))
        .map(|item| item.id.clone())
        .collect();
    for id in &with {
        if let Some(item) = item_mut(&mut asked.items, id) {
            item.media.retain(|media| mark(media).is_none());
        }
    }
    with
}
