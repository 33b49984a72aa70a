//! From what a person volunteered to a code that says nothing without the key.

use crate::YearKey;
use crate::bloom::Bloom;
use crate::names::{sound, spelled};

/// What a person told of themselves so that they are counted once. All of it is volunteered; nothing is kept of it in a code.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Told<'a> {
    /// Given name, in any script.
    pub given: &'a str,
    /// Family name, in any script.
    pub family: &'a str,
    /// Parts of the day of birth.
    pub birth: Birth,
    /// The mother's first name or any word agreed in the programme.
    pub word: &'a str,
    /// Where they live, as roughly as they like.
    pub district: &'a str,
}

/// The parts of a day of birth that a person told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Birth {
    /// 1 to 31.
    pub day: Option<u8>,
    /// 1 to 12.
    pub month: Option<u8>,
    /// Four digits.
    pub year: Option<i16>,
}

/// Too little was told to tell this person from others: they stay in the local count and widen the range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a given and a family name, and either a year of birth or an agreed word, are needed")]
pub struct TooLittle;

/// A person as the linkage office sees them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Code {
    /// Keyed hashes of several ways of being the same; one in common is enough.
    pub(crate) exact: Vec<[u8; 16]>,
    /// For those who are written a little differently.
    pub(crate) bloom: Bloom,
}

/// The code of a person in this year.
///
/// # Errors
/// [`TooLittle`] without both names, or with neither a year of birth nor an agreed word: such a code would join strangers.
pub fn encode(key: &YearKey, told: &Told<'_>) -> Result<Code, TooLittle> {
    let fields = Fields::of(told);
    if fields.given.is_empty() || fields.family.is_empty() || (fields.year.is_empty() && fields.word.is_empty()) {
        return Err(TooLittle);
    }
    Ok(Code { exact: fields.exact(key), bloom: fields.bloom(key) })
}

/// What was told, in one spelling. What was not told is empty.
struct Fields {
    given: String,
    family: String,
    day: String,
    month: String,
    year: String,
    word: String,
    district: String,
}

impl Fields {
    fn of(told: &Told<'_>) -> Self {
        Self {
            given: spelled(told.given),
            family: spelled(told.family),
            day: told.birth.day.map(|day| format!("{day:02}")).unwrap_or_default(),
            month: told.birth.month.map(|month| format!("{month:02}")).unwrap_or_default(),
            year: told.birth.year.map(|year| year.to_string()).unwrap_or_default(),
            word: spelled(told.word),
            district: spelled(told.district),
        }
    }

    /// The ways of being the same, as keyed hashes in order. A way with a part that was not told is left out: two people who
    /// told nothing are not alike.
    fn exact(&self, key: &YearKey) -> Vec<[u8; 16]> {
        let (given, family) = (sound(&self.given), sound(&self.family));
        let born = [self.day.as_str(), &self.month, &self.year];
        let ways: [(&str, Vec<&str>); 4] = [
            ("names and birth", [[self.given.as_str(), &self.family].as_slice(), &born].concat()),
            // Family name first, as many forms ask for it.
            ("names and birth", [[self.family.as_str(), &self.given].as_slice(), &born].concat()),
            ("sounds and birth", [[given.as_str(), &family].as_slice(), &born].concat()),
            ("names, word and month", vec![&self.given, &self.family, &self.word, &self.month, &self.year]),
        ];
        let mut exact: Vec<[u8; 16]> = ways
            .iter()
            .filter(|(_, parts)| parts.iter().all(|part| !part.is_empty()))
            .filter_map(|(way, parts)| key.hash(way, parts).first_chunk::<16>().copied())
            .collect();
        exact.sort_unstable();
        exact.dedup();
        exact
    }

    fn bloom(&self, key: &YearKey) -> Bloom {
        let mut bloom = Bloom::empty();
        bloom.set_name(key, "given", &self.given);
        bloom.set_name(key, "family", &self.family);
        // A part of a birthday weighs as much as four pairs of letters of a name: namesakes are common, and were born on other days.
        let parts = [
            ("day", &self.day, 4),
            ("month", &self.month, 4),
            ("year", &self.year, 4),
            ("district", &self.district, 2),
        ];
        for (field, part, weight) in parts.into_iter().filter(|(_, part, _)| !part.is_empty()) {
            (0..weight).for_each(|turn| bloom.set(key, field, &format!("{turn} {part}")));
        }
        if !self.word.is_empty() {
            bloom.set_name(key, "word", &self.word);
        }
        bloom
    }
}
