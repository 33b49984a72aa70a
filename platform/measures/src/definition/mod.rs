//! What a figure means: definitions as data, with versions (research/education-and-evidence.md §7.1).

mod aim;
mod read;

pub use aim::{Backing, Benchmark, Milestone, Target, TargetSort};
pub use read::{Definitions, Misfit};

use i18n::Written;
use kernel::{Date, Role, text_enum};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

text_enum! {
    /// How far a version has come. Nobody but staff sees what is on trial; what is published names the version it used.
    pub enum Stage {
        /// Somebody wrote it down.
        Proposed = "proposed",
        /// People with lived experience look at it.
        Review = "review",
        /// It is counted and shown to staff, never to the public.
        Trial = "trial",
        /// Agreed, from its first day.
        Approved = "approved",
        /// A later version took its place.
        Superseded = "superseded",
        /// It is counted no more.
        Withdrawn = "withdrawn",
    }
}

impl Stage {
    /// Whether a version may go on from here to `next`.
    pub fn may_become(self, next: Self) -> bool {
        use Stage::{Approved, Proposed, Review, Superseded, Trial, Withdrawn};
        matches!(
            (self, next),
            (Proposed, Review | Withdrawn)
                | (Review, Trial | Proposed | Withdrawn)
                | (Trial, Approved | Review | Withdrawn)
                | (Approved, Superseded | Withdrawn)
                | (Superseded, Withdrawn)
        )
    }

    /// Whether what was counted by it may be public: it is approved, or was until a later version took its place.
    pub fn may_be_public(self) -> bool {
        matches!(self, Self::Approved | Self::Superseded)
    }

    /// Whether it is counted and shown to staff.
    pub fn is_live(self) -> bool {
        matches!(self, Self::Trial | Self::Approved)
    }
}

text_enum! {
    /// Which way is good.
    pub enum Direction {
        /// More is better.
        Up = "up",
        /// Less is better.
        Down = "down",
        /// Neither is.
        Neither = "neither",
    }
}

text_enum! {
    /// What is counted: people, each once, or amounts, which add up. A figure never mixes the two.
    pub enum Counting {
        /// Distinct people.
        People = "people",
        /// Sums of values.
        Amounts = "amounts",
    }
}

/// One side of a figure: one measure or a union of several.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Side {
    /// The measures, by the names that facts have.
    pub measures: Vec<String>,
    /// What that is, in words that follow a number.
    pub what: Written,
    /// Of several measures, what each is.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub named: BTreeMap<String, Written>,
}

impl Side {
    /// What one of its measures is.
    pub fn name(&self, measure: &str) -> Option<&Written> {
        match self.measures.as_slice() {
            [only] if only == measure => Some(&self.what),
            _ => self.named.get(measure),
        }
    }
}

/// How a figure is made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum Made {
    /// Distinct people.
    People {
        /// Whom.
        numerator: Side,
    },
    /// A sum.
    Count {
        /// Of what.
        numerator: Side,
    },
    /// A part of a whole. Of people: those below who are also above, so it can never pass the whole.
    Rate {
        /// People or amounts, on both sides.
        counts: Counting,
        /// By which it is multiplied: 100 for a percentage.
        factor: i64,
        /// The part.
        numerator: Side,
        /// The whole.
        denominator: Side,
    },
    /// A part of those alone whose time is over. Their facts lie on the day when it ended, so a young cohort never
    /// looks worse.
    MaturedCohort {
        /// How long, in words.
        window: Written,
        /// People or amounts, on both sides.
        counts: Counting,
        /// By which it is multiplied.
        factor: i64,
        /// The part.
        numerator: Side,
        /// The whole.
        denominator: Side,
    },
    /// Scores added up, by how many there were.
    Mean {
        /// The scores.
        numerator: Side,
        /// How many.
        denominator: Side,
    },
    /// The wait in days that half did not exceed. Each fact is one wait.
    MedianWait {
        /// The waits.
        numerator: Side,
    },
}

impl Made {
    /// What stands above the line.
    pub fn numerator(&self) -> &Side {
        match self {
            Self::People { numerator }
            | Self::Count { numerator }
            | Self::Rate { numerator, .. }
            | Self::MaturedCohort { numerator, .. }
            | Self::Mean { numerator, .. }
            | Self::MedianWait { numerator } => numerator,
        }
    }

    /// What stands below the line.
    pub fn denominator(&self) -> Option<&Side> {
        match self {
            Self::Rate { denominator, .. }
            | Self::MaturedCohort { denominator, .. }
            | Self::Mean { denominator, .. } => Some(denominator),
            Self::People { .. } | Self::Count { .. } | Self::MedianWait { .. } => None,
        }
    }

    /// People or amounts.
    pub fn counting(&self) -> Counting {
        match self {
            Self::People { .. } => Counting::People,
            Self::Rate { counts, .. } | Self::MaturedCohort { counts, .. } => *counts,
            Self::Count { .. } | Self::Mean { .. } | Self::MedianWait { .. } => Counting::Amounts,
        }
    }

    /// The word of its type.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::People { .. } => "people",
            Self::Count { .. } => "count",
            Self::Rate { .. } => "rate",
            Self::MaturedCohort { .. } => "matured_cohort",
            Self::Mean { .. } => "mean",
            Self::MedianWait { .. } => "median_wait",
        }
    }
}

/// Who made the definition together with whom, and how far that has come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CoProduction {
    /// How far.
    pub stage: Stage,
    /// In words.
    pub note: Written,
}

/// One version of a definition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Version {
    /// Its number, from 1.
    pub version: i64,
    /// How far it has come.
    pub stage: Stage,
    /// The first day it is for.
    pub effective_from: Date,
    /// The first day it is for no more.
    pub effective_to: Option<Date>,
    /// Its name.
    pub title: Written,
    /// The question that it answers, in plain words.
    pub question: Written,
    /// Why it is asked.
    pub rationale: Written,
    /// How it is made.
    pub figure: Made,
    /// `people`, `things`, `percent`, `score` or `days`.
    pub unit: String,
    /// Which way is good.
    pub direction: Direction,
    /// What is aimed at.
    pub target: Option<Target>,
    /// A published figure of others to hold it beside.
    #[serde(default)]
    pub benchmark: Option<Benchmark>,
    /// What does not count.
    pub exclusions: Written,
    /// Where it comes from.
    pub source: Written,
    /// How often it is collected.
    pub collected: String,
    /// For which periods it is reported.
    pub reported: Vec<String>,
    /// `current`, or how far in arrears.
    pub report_period: String,
    /// What says that figures of a period came at all, where they are sent period by period: without one of its facts in a
    /// period, that period was not received. Empty where figures follow from what is written down each day.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub told_by: Vec<String>,
    /// For whom it is shown: `whole`, `organisation`.
    pub levels: Vec<String>,
    /// By what it is split: `kind`.
    pub by: Vec<String>,
    /// The kinds, by the words that facts have, each with its name.
    pub kinds: BTreeMap<String, Written>,
    /// Its disclosure class (research §6.2).
    pub disclosure: String,
    /// Whose it is.
    pub owner: Role,
    /// Whom to ask.
    pub contact: Role,
    /// Who signs it.
    pub sign_off: Role,
    /// Where it is used.
    pub used_in: Vec<String>,
    /// What is known to be weak.
    pub known_issues: Written,
    /// What it can be compared with.
    pub comparability: Written,
    /// Recommendations and actions that ask for it.
    pub related: Vec<String>,
    /// Who made it together.
    pub co_production: CoProduction,
}

/// A figure's meaning through all its versions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Definition {
    /// `domain.what`, never used for another.
    pub id: String,
    /// Its short name in the catalogue: "E4".
    pub code: String,
    /// Oldest first.
    pub versions: Vec<Version>,
}

impl Definition {
    /// The version that is for this day; when none is, the newest.
    pub fn on(&self, day: Date) -> Option<&Version> {
        let holds =
            |version: &&Version| version.effective_from <= day && version.effective_to.is_none_or(|to| day < to);
        self.versions.iter().rev().find(holds).or(self.versions.last())
    }

    /// The version with this number.
    pub fn version(&self, number: i64) -> Option<&Version> {
        self.versions.iter().find(|version| version.version == number)
    }

    /// The first days of versions after the first: figures before and after do not compare.
    pub fn breaks(&self) -> Vec<Date> {
        self.versions.iter().skip(1).map(|version| version.effective_from).collect()
    }

    /// Whether a break lies after `first` and not after `last`.
    pub fn breaks_between(&self, first: Date, last: Date) -> bool {
        self.breaks().iter().any(|day| *day > first && *day <= last)
    }
}
