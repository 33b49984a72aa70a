//! A picture that somebody sent with a question, kept beside the questionnaire and not in it.

use super::{Media, Text};

const OWN: &str = "picture:";
const DATA: &str = "data:";
const BASE64: &str = ";base64,";
/// So many signs a mark has.
const SIGNS: usize = 32;

/// Which picture a [`Media`] means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwnPicture<'a> {
    /// The mark under which whoever holds the questionnaire keeps the picture.
    pub mark: &'a str,
    /// How wide it is, in pixels.
    pub width: u32,
    /// How high it is, in pixels.
    pub height: u32,
}

impl Media {
    /// A picture that is kept under this mark. No words: it only decorates.
    pub fn of_picture(kind: &str, picture: OwnPicture<'_>, words: Text) -> Self {
        let OwnPicture { mark, width, height } = picture;
        Self { kind: kind.to_owned(), source: format!("{OWN}{mark}.{width}x{height}"), words }
    }

    /// A picture whose bytes travel with the questionnaire, in Base64. No words: it only decorates.
    pub fn of_bytes(kind: &str, bytes: &str, words: Text) -> Self {
        Self { kind: kind.to_owned(), source: format!("{DATA}{kind}{BASE64}{bytes}"), words }
    }

    /// The content type and the bytes, in Base64, of a picture that travels with the questionnaire.
    pub fn bytes(&self) -> Option<(&str, &str)> {
        self.source.strip_prefix(DATA)?.split_once(BASE64)
    }

    /// The picture it means; nothing for one of the house, or of another place.
    pub fn own_picture(&self) -> Option<OwnPicture<'_>> {
        let (mark, size) = self.source.strip_prefix(OWN)?.split_once('.')?;
        let (width, height) = size.split_once('x')?;
        let is_mark = mark.len() == SIGNS && mark.bytes().all(|sign| matches!(sign, b'0'..=b'9' | b'a'..=b'f'));
        let picture = OwnPicture { mark, width: width.parse().ok()?, height: height.parse().ok()? };
        is_mark.then_some(picture).filter(|picture| picture.width > 0 && picture.height > 0)
    }
}
