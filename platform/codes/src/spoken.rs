//! The code in words: fifty bits of digits and six bits of check are seven words of a list of 256.
//! Three short lists of plain, kind words are easier to say on the phone than five words of a list of thousands.

use crate::{code::FREE, words_en, words_ga, words_sr};
use kernel::Language;
use std::{collections::HashMap, sync::LazyLock};

const WORDS: u32 = 7;
/// The largest prime below two to the sixth.
const CHECK: u64 = 61;

pub(crate) const LISTS: [(Language, &[&str; 256]); 3] =
    [(Language::English, &words_en::WORDS), (Language::Irish, &words_ga::WORDS), (Language::Serbian, &words_sr::WORDS)];

fn list(language: Language) -> &'static [&'static str; 256] {
    match language {
        Language::English => &words_en::WORDS,
        Language::Irish => &words_ga::WORDS,
        Language::Serbian => &words_sr::WORDS,
    }
}

/// The words for a number.
pub(crate) fn say(number: u64, language: Language) -> Vec<&'static str> {
    let bits = (number << 6) | (number % CHECK);
    let list = list(language);
    let place = |word: u32| usize::try_from((bits >> (8 * (WORDS - 1 - word))) & 0xFF).unwrap_or_default();
    (0..WORDS).filter_map(|word| list.get(place(word)).copied()).collect()
}

/// The number that these words say. Nothing when they are not seven words of one list; `Some(None)` when they are, but one of
/// them must be mistaken.
pub(crate) fn hear(typed: &str) -> Option<Option<u64>> {
    let folded = i18n::fold(typed);
    let words: Vec<&str> = folded.split_whitespace().collect();
    if words.len() != usize::try_from(WORDS).ok()? {
        return None;
    }
    let of = |list: &HashMap<String, u64>| words.iter().map(|word| list.get(*word).copied()).collect::<Vec<_>>();
    let heard = PLACES.iter().map(of).max_by_key(|places| places.iter().flatten().count())?;
    let known = heard.iter().flatten().count();
    match known {
        // Most of them are ours: a mistyped word, not something else.
        7 => Some(number(heard.into_iter().flatten())),
        4..=6 => Some(None),
        _ => None,
    }
}

/// The place of each folded word in its list.
static PLACES: LazyLock<[HashMap<String, u64>; 3]> =
    LazyLock::new(|| LISTS.map(|(_, list)| (0..).zip(list).map(|(place, word)| (i18n::fold(word), place)).collect()));

fn number(places: impl Iterator<Item = u64>) -> Option<u64> {
    let bits = places.fold(0_u64, |bits, place| (bits << 8) | place);
    let (number, check) = (bits >> 6, bits & 0x3F);
    (number < FREE && number % CHECK == check).then_some(number)
}
