use icu_collator::{
    CollatorBorrowed, CollatorPreferences, options::CollatorOptions, preferences::CollationNumericOrdering,
};
use icu_locale_core::{Locale, locale};
use icu_normalizer::DecomposingNormalizerBorrowed;
use icu_properties::{CodePointMapData, props::GeneralCategory};
use kernel::Language;
use std::sync::LazyLock;

static ENGLISH: LazyLock<Option<CollatorBorrowed<'static>>> = LazyLock::new(|| collator(&locale!("en-IE")));
static IRISH: LazyLock<Option<CollatorBorrowed<'static>>> = LazyLock::new(|| collator(&locale!("ga-IE")));
static SERBIAN: LazyLock<Option<CollatorBorrowed<'static>>> = LazyLock::new(|| collator(&locale!("sr-Latn-RS")));

fn collator(place: &Locale) -> Option<CollatorBorrowed<'static>> {
    let mut wishes = CollatorPreferences::from(place);
    // "Ward 2" comes before "Ward 10".
    wishes.numeric_ordering = Some(CollationNumericOrdering::True);
    CollatorBorrowed::try_new(wishes, CollatorOptions::default()).ok()
}

/// The bytes by which a list of names is sorted for readers of `language`: store them beside the name and sort by them.
pub fn sort_key(language: Language, text: &str) -> Vec<u8> {
    let collator = match language {
        Language::English => &ENGLISH,
        Language::Irish => &IRISH,
        Language::Serbian => &SERBIAN,
    };
    let mut key = Vec::with_capacity(text.len() * 2 + 8);
    match collator.as_ref() {
        Some(collator) => {
            let Ok(()) = collator.write_sort_key_to(text, &mut key);
        }
        None => key.extend_from_slice(fold(text).as_bytes()),
    }
    key
}

/// What a text is searched by: small letters without accents, Latin for Serbian Cyrillic, one space between words,
/// so that "Đorđe", "Djordje" and "Ђорђе" find each other, as do "Naomh Pádraig" and "naomh padraig".
pub fn fold(text: &str) -> String {
    let categories = CodePointMapData::<GeneralCategory>::new();
    let mut out = String::with_capacity(text.len());
    let mut gap = false;
    for letter in DecomposingNormalizerBorrowed::new_nfkd().normalize_iter(text.chars()) {
        match categories.get(letter) {
            GeneralCategory::NonspacingMark | GeneralCategory::EnclosingMark | GeneralCategory::Format => {}
            GeneralCategory::UppercaseLetter
            | GeneralCategory::LowercaseLetter
            | GeneralCategory::TitlecaseLetter
            | GeneralCategory::ModifierLetter
            | GeneralCategory::OtherLetter
            | GeneralCategory::SpacingMark
            | GeneralCategory::DecimalNumber
            | GeneralCategory::LetterNumber
            | GeneralCategory::OtherNumber => {
                if gap && !out.is_empty() {
                    out.push(' ');
                }
                gap = false;
                out.extend(letter.to_lowercase().flat_map(latin));
            }
            // "Children's" and "childrens" are one word.
            _ if matches!(letter, '\'' | '\u{2019}' | '\u{02BC}' | '\u{2018}') => {}
            _ => gap = true,
        }
    }
    out
}

/// The Latin letters that stand for a small letter, at most two.
fn latin(letter: char) -> impl Iterator<Item = char> {
    let (first, second) = match letter {
        'đ' | 'ђ' => ('d', Some('j')),
        'љ' => ('l', Some('j')),
        'њ' => ('n', Some('j')),
        'џ' => ('d', Some('z')),
        'ß' => ('s', Some('s')),
        'æ' => ('a', Some('e')),
        'œ' => ('o', Some('e')),
        'ø' => ('o', None),
        'ł' => ('l', None),
        'ı' => ('i', None),
        'ς' => ('σ', None),
        _ => (cyrillic(letter), None),
    };
    std::iter::once(first).chain(second)
}

fn cyrillic(letter: char) -> char {
    const FROM: &str = "абвгдежзијклмнопрстћуфхцчш";
    const TO: &str = "abvgdezzijklmnoprstcufhccs";
    FROM.chars().position(|known| known == letter).and_then(|place| TO.chars().nth(place)).unwrap_or(letter)
}
