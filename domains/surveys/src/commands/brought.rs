//! Pictures that a file brings with its questions: each is drawn anew like one that somebody sends, before anything is kept.

use super::{From, pictures::draw};
use crate::{
    model::SurveyId,
    rules::{
        PICTURE_MOVES, PICTURE_TOO_LARGE, PICTURE_WRONG,
        edit::{self, rule_fields_of},
        picture::{MOST_BYTES, Picture},
    },
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use kernel::{Failure, Outcome, Refusal};
use questionnaires::{
    Item, Media, OwnPicture, Questionnaire, Text,
    interchange::{NotCarried, PictureLeft, Place, Reason},
};

/// No more pictures of one file are drawn anew: each may take a second.
const MOST: usize = 40;
/// A file of another tool names no sort, and does not say whether a picture only decorates.
const ANY_SORT: &str = "image/*";

/// What a file brought.
#[derive(Default)]
pub(super) struct Brought {
    drawn: Vec<(String, Picture, Text)>,
    /// What did not come along: where it stood, and why.
    pub left: Vec<NotCarried>,
    tried: usize,
}

/// Draws the pictures of a file anew.
pub(super) async fn draw_all(from: &From) -> Outcome<Brought> {
    let mut brought = Brought::default();
    let asked = match from {
        From::File(questionnaire) => &**questionnaire,
        From::Import(imported) => &imported.questionnaire,
        From::Blank | From::Template(_) | From::Copy(_) => return Ok(brought),
    };
    let shown: Vec<(&Item, &Media)> =
        asked.walk().flat_map(|item| item.media.iter().map(move |media| (item, media))).collect();
    for (item, media) in shown {
        if let Some(why) = brought.take(item, media).await? {
            brought.left.push(NotCarried::picture(&item.id, why));
        }
    }
    let choices = asked.lists.iter().flat_map(|(name, list)| list.choices.iter().map(move |choice| (name, choice)));
    for (list, choice) in choices.filter(|(_, choice)| choice.media.as_ref().is_some_and(is_outside)) {
        let place = Place::Choice { list: list.clone(), code: choice.code.clone() };
        brought.left.push(NotCarried { place, why: Reason::Picture(PictureLeft::OfChoice) });
    }
    Ok(brought)
}

/// A picture that is not one of the house's own and not kept here.
fn is_outside(media: &Media) -> bool {
    media.kind.starts_with("image") && media.own_picture().is_none() && !media.source.starts_with("symbol:")
}

impl Brought {
    /// Takes one, or says why not.
    async fn take(&mut self, item: &Item, media: &Media) -> Outcome<Option<PictureLeft>> {
        let Some((_, bytes)) = media.bytes() else {
            return Ok(is_outside(media).then_some(PictureLeft::Named));
        };
        if !rule_fields_of(item.kind).picture || self.drawn.iter().any(|(known, ..)| *known == item.id) {
            return Ok(Some(PictureLeft::Second));
        }
        if media.words.is_empty() && media.kind == ANY_SORT {
            return Ok(Some(PictureLeft::Wordless));
        }
        self.tried += 1;
        if self.tried > MOST {
            return Ok(Some(PictureLeft::TooMany));
        }
        match drawn(bytes).await {
            Ok(picture) => self.drawn.push((item.id.clone(), picture, media.words.clone())),
            Err(Failure::Refused(refusal)) => return Ok(Some(why(&refusal))),
            Err(fault) => return Err(fault),
        }
        Ok(None)
    }

    /// Puts them in the place of their bytes. Gives what is to be kept, by its mark.
    pub(super) fn settle(&self, asked: &mut Questionnaire, survey: SurveyId) -> Vec<(String, &Picture)> {
        edit::forget_bytes(asked);
        let settled = self.drawn.iter().map(|(item, picture, words)| {
            let mark = picture.mark(survey);
            let own = OwnPicture { mark: &mark, width: picture.width, height: picture.height };
            edit::put_picture(asked, item, Media::of_picture(picture.kind, own, words.clone()));
            (mark, picture)
        });
        settled.collect()
    }
}

async fn drawn(bytes: &str) -> Outcome<Picture> {
    // Three bytes stand in four letters.
    if bytes.len() / 4 > MOST_BYTES / 3 + 1 {
        return Err(PICTURE_TOO_LARGE.into());
    }
    let bytes: String = bytes.split_ascii_whitespace().collect();
    draw(STANDARD.decode(bytes).map_err(|_| PICTURE_WRONG)?).await
}

fn why(refusal: &Refusal) -> PictureLeft {
    match refusal {
        refusal if *refusal == PICTURE_MOVES => PictureLeft::Moves,
        refusal if *refusal == PICTURE_TOO_LARGE => PictureLeft::TooLarge,
        _ => PictureLeft::Broken,
    }
}
