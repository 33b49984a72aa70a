//! How many people of a closed period are counted twice: what disclosure control asks of two figures that are published
//! together. Kept with the figures, since the people themselves are not.

use cube::{Period, Span};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use uuid::Uuid;

/// By the place that holds each: the nil id for the whole.
pub type SharedAt = BTreeMap<Uuid, Vec<Shared>>;

/// With what a place shares people.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum With {
    /// Two of its own kinds.
    Kinds(String, String),
    /// Another place with a later id, of all kinds or of one.
    Place(Uuid, Option<String>),
    /// Two shorter periods, of all kinds or of one.
    Periods(String, String, Option<String>),
}

impl With {
    /// Whether one of the two is a half of this year.
    pub fn is_of_halves(&self, year: Period) -> bool {
        let Self::Periods(one, other, _) = self else { return false };
        halves(year.span()).into_iter().any(|half| [one, other].contains(&&half.to_string()))
    }
}

/// January to June and July to December; nothing of a span that is no calendar year.
pub fn halves(span: Span) -> Vec<Period> {
    let months: Vec<_> = span.months().collect();
    if months.len() != 12 || span.first().month() != 1 {
        return Vec::new();
    }
    let half = |months: &[cube::Month]| Span::new(*months.first()?, *months.last()?).ok().map(Period::Months);
    months.chunks(6).filter_map(half).collect()
}

/// People who are counted in both. Where nobody is, nothing is kept.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Shared {
    /// In which two.
    pub with: With,
    /// How many.
    pub people: u64,
}

/// How many; 0 where nothing is kept.
pub fn people(all: &[Shared], with: &With) -> u64 {
    all.iter().find(|one| one.with == *with).map_or(0, |one| one.people)
}
