//! How many people of a closed period are counted twice: what disclosure control asks of two figures that are published
//! together. Kept with the figures, since the people themselves are not.

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
