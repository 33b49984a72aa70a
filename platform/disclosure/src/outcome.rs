//! What comes out: each cell with a figure or the reason why it has none, and what was found on the way.

use crate::{Class, Earlier, EarlierRelease, Key, Kind};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// Why a cell has no figure. The first four never leave the house apart: outside they are all "hidden", since knowing which
/// cells are the small ones is half of knowing them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Fewer than the rule shows.
    TooSmall,
    /// It would give another one away.
    ProtectsAnother,
    /// Everybody of a group has the same characteristic.
    Group,
    /// A ground at a place too small for it.
    TooDetailed,
    /// Nobody it could be about: a rate or mean of nobody is no figure.
    NoCases,
    /// Nobody sent it.
    NotReceived,
    /// Nobody asked for it.
    NotCollected,
}

/// What of a reason is told outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Face {
    /// Hidden to protect people.
    Hidden,
    /// Nobody it could be about.
    NoCases,
    /// Nobody sent it.
    NotReceived,
    /// Nobody asked for it.
    NotCollected,
}

impl Reason {
    /// What is told outside.
    pub fn face(self) -> Face {
        match self {
            Self::TooSmall | Self::ProtectsAnother | Self::Group | Self::TooDetailed => Face::Hidden,
            Self::NoCases => Face::NoCases,
            Self::NotReceived => Face::NotReceived,
            Self::NotCollected => Face::NotCollected,
        }
    }
}

/// One cell as it may be published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shown {
    /// A count, rounded.
    Count(i64),
    /// A rate as a whole number per 100 (or its base), computed from the two published counts.
    Rate {
        /// The rate.
        value: i64,
        /// Those who did, as published.
        numerator: i64,
        /// All, as published.
        denominator: i64,
    },
    /// A mean in tenths, with its number of people as published.
    Mean {
        /// Tenths.
        tenths: i64,
        /// People.
        people: i64,
    },
    /// Cents.
    Money(i64),
    /// No figure.
    Hidden(Reason),
}

/// One cell of a released table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReleasedCell {
    /// The category in each dimension.
    pub at: Vec<String>,
    /// What may be shown.
    pub shown: Shown,
}

/// One table as it may be published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReleasedTable {
    /// The measure.
    pub measure: String,
    /// What stands in its cells.
    pub kind: Kind,
    /// The class of its rule.
    pub class: Class,
    /// The names of its dimensions.
    pub dimensions: Vec<String>,
    /// Its cells, in the order they came.
    pub cells: Vec<ReleasedCell>,
}

/// A number that nobody prints, but that follows from what is printed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Implied {
    /// People in more than one part of a whole; of two parts, |A∩B|.
    Overlap {
        /// The whole.
        whole: Key,
        /// Its parts.
        parts: Vec<Key>,
    },
    /// Those of a whole who are not in a part.
    Remainder {
        /// The whole.
        whole: Key,
        /// The part.
        part: Key,
    },
    /// What is left of a whole beside the parts that are listed.
    Unlisted {
        /// The whole.
        whole: Key,
        /// The parts.
        parts: Vec<Key>,
    },
    /// Those who did not.
    Others {
        /// Those who did.
        numerator: Key,
        /// All.
        denominator: Key,
    },
    /// Who came in between.
    Growth {
        /// The shorter count.
        before: Key,
        /// The longer one.
        after: Key,
    },
    /// What a correction changed.
    Correction {
        /// What was corrected.
        number: Key,
        /// The release in which it is out.
        release: String,
    },
}

/// For whose sake a number is hidden, or what could be derived.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Because {
    /// A number of the release.
    Number(Key),
    /// One that follows.
    Implied(Implied),
}

/// One hidden number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HiddenNumber {
    /// Which.
    pub key: Key,
    /// Why.
    pub reason: Reason,
    /// Whom it protects, when it is hidden for another's sake.
    pub because: Option<Because>,
    /// The least that is proved to fit all that is shown. The true range may be wider.
    pub low: i64,
    /// The most.
    pub high: i64,
    /// It is out in an earlier release, unchanged: hiding it helps nobody any more.
    pub already_out: bool,
}

/// A number that somebody outside could narrow down too far.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Narrow {
    /// Which.
    pub what: Because,
    /// The cells it follows from.
    pub from: Vec<Key>,
    /// The least it can be, as far as is known.
    pub low: i64,
    /// The most.
    pub high: i64,
}

/// What was found on the way. It stays in the house.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// Cells in all.
    pub cells: u64,
    /// Cells with a figure.
    pub shown: u64,
    /// Hidden numbers, in the order of their keys.
    pub hidden: Vec<HiddenNumber>,
    /// What could not be protected. Nothing may be published while one stands here.
    pub narrow: Vec<Narrow>,
}

/// What comes out of a disclosure run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// The name of the release.
    pub release: String,
    /// The rule set.
    pub rules: String,
    /// Its version.
    pub version: u32,
    /// The tables as they may be published.
    pub tables: Vec<ReleasedTable>,
    /// Each number that is hidden, with the reason. It stays in the house.
    #[serde(with = "crate::pairs")]
    pub pattern: BTreeMap<Key, Reason>,
    /// What a later run must know of this release. It stays in the house.
    #[serde(with = "crate::pairs")]
    pub numbers: BTreeMap<Key, Earlier>,
    /// What was found.
    pub report: Report,
}

/// What came of an attack on an outcome.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attack {
    /// Of which outcome.
    pub digest: String,
    /// What could be narrowed down too far; nothing when it held.
    pub narrow: Vec<Narrow>,
}

impl Outcome {
    /// All of it as bytes: the same for the same candidate and rules on every machine.
    pub fn bytes(&self) -> Vec<u8> {
        serde_json::to_vec(self).unwrap_or_default()
    }

    /// SHA-256 over [`Outcome::bytes`], as 64 digits: what is attacked, signed and published.
    pub fn digest(&self) -> String {
        Sha256::digest(self.bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// Whether everything that has to be protected is.
    pub fn is_safe(&self) -> bool {
        self.report.narrow.is_empty()
    }

    /// What later runs are told of this release, once it is out.
    pub fn as_earlier(&self) -> EarlierRelease {
        EarlierRelease { id: self.release.clone(), numbers: self.numbers.clone() }
    }
}
