use super::{Confidence, ContactStanding, Place, ReachBy, Span};
use i18n::Written;
use kernel::{Date, Id};
use serde::{Deserialize, Serialize};

/// Marker of the id of a [`CrisisContact`].
pub enum CrisisMarker {}

/// When somebody answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum DailyHours {
    /// Day and night.
    Always,
    /// The same hours every day.
    Daily(Span),
}

/// Whether a number was checked with its owner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Checked {
    /// Not by us.
    NotYet,
    /// On this day.
    On(Date),
}

/// Somebody who answers when a person needs help now.
#[derive(Clone, Debug, PartialEq)]
pub struct CrisisContact {
    /// Its id.
    pub id: Id<CrisisMarker>,
    /// The country it serves.
    pub place: Place,
    /// The part of the country, when not all of it.
    pub area: Written,
    /// Its place in the list; the first one first.
    pub position: i64,
    /// Who answers.
    pub names: Written,
    /// When to turn to them.
    pub what: Written,
    /// By call or by text message.
    pub reach: ReachBy,
    /// The number, as people write it.
    pub number: String,
    /// A second number for the same.
    pub other_number: Option<String>,
    /// The word to send.
    pub keyword: Option<String>,
    /// When somebody answers; none when we do not know.
    pub hours: Option<DailyHours>,
    /// For danger to life.
    pub emergency: bool,
    /// Whether staff checked it.
    pub checked: Checked,
    /// Shown to people or held back.
    pub standing: ContactStanding,
    /// The word that joins numbers of which only one can be right.
    pub dispute: Option<String>,
    /// What readers or staff should know.
    pub note: Written,
    /// Where it was read.
    pub source: String,
    /// How sure we are.
    pub confidence: Confidence,
}

/// A check of a crisis contact with its owner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verification {
    /// The number that the owner confirmed; it may differ from what we had.
    pub number: String,
    /// The day of the check.
    pub on: Date,
}
