//! The fonts of the house, and text made fit for them. PDF/UA refuses a letter that no font has, so what nobody can read is written as
//! its number: `[U+1F9FF]`.

use std::sync::LazyLock;
use typst::foundations::Bytes;
use typst::layout::Abs;
use typst::text::{Font, FontBook, FontInstance, FontVariant, FontVariations};
use typst::utils::LazyHash;

/// English, Irish and Serbian in the typeface of the house; Cyrillic, Greek, Arabic, Hebrew and signs in the one beside it.
const FILES: [&[u8]; 3] = [
    include_bytes!("../fonts/AtkinsonHyperlegibleNext-Regular.ttf"),
    include_bytes!("../fonts/AtkinsonHyperlegibleNext-Bold.ttf"),
    include_bytes!("../fonts/DejaVuSans.ttf"),
];

/// From so many letters without a gap on, a word may be parted at the end of a line.
const LONGEST: usize = 24;
/// Where a word may be parted without a hyphen: no letter at all.
const MAY_PART: char = '\u{200B}';

pub(crate) struct Fonts {
    pub book: LazyHash<FontBook>,
    pub fonts: Vec<Font>,
}

pub(crate) static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let fonts: Vec<Font> = FILES.iter().flat_map(|file| Font::iter(Bytes::new(*file))).collect();
    Fonts { book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts }
});

/// The fonts as they are drawn, for looking a letter up.
static PLAIN: LazyLock<Vec<FontInstance>> = LazyLock::new(|| {
    let plain =
        |font: &Font| font.clone().instantiate(FontVariant::default(), Abs::pt(10.0), &FontVariations::default());
    FONTS.fonts.iter().map(plain).collect()
});

/// Text that can be set: control signs and signs that turn the direction around are left out, gaps of any kind are one space, a letter that no font
/// has is its number.
pub(crate) fn fit(text: &str) -> String {
    let mut fit = String::with_capacity(text.len());
    let seen = |letter: &char| letter.is_whitespace() || !(letter.is_control() || is_unseen(*letter));
    for letter in text.chars().filter(seen) {
        if letter.is_whitespace() {
            fit.push(if letter == '\u{A0}' || letter == '\u{202F}' { '\u{A0}' } else { ' ' });
        } else if is_known(letter) {
            fit.push(letter);
        } else {
            fit.push_str(&format!("[U+{:04X}]", u32::from(letter)));
        }
    }
    fit
}

/// The same, with a place to part every word that no line could hold.
pub(crate) fn fit_for_lines(text: &str) -> String {
    let mut parted = String::with_capacity(text.len());
    let mut since = 0;
    for letter in fit(text).chars() {
        since = if letter == ' ' { 0 } else { since + 1 };
        if since > LONGEST {
            parted.push(MAY_PART);
            since = 1;
        }
        parted.push(letter);
    }
    parted
}

/// Whether a font has a picture of the letter. The list of letters in a font may hold some that it leads to no picture, and
/// those for private use mean nothing to anybody else: PDF/A refuses them.
pub(crate) fn is_known(letter: char) -> bool {
    if matches!(letter, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..) {
        return false;
    }
    let has_picture = |font: &FontInstance| font.ttf().glyph_index(letter).is_some_and(|picture| picture.0 != 0);
    PLAIN.iter().any(has_picture)
}

/// Signs without a picture: joiners, marks of direction, variation selectors, the mark at the start of files.
fn is_unseen(letter: char) -> bool {
    matches!(letter, '\u{AD}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}')
}
