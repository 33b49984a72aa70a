//! What is out: a document that holds all that a reader needs, so that it never changes when something else does.

use super::{Plan, ReleaseId, Stage};
use db::Json;
use disclosure::{Face, Kind};
use i18n::Written;
use kernel::{Date, Time};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One place of a release.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceShown {
    /// Its code: the id of the organisation, or `all`.
    pub code: String,
    /// Its name; none for all.
    pub names: Written,
    /// The place it is part of.
    pub parent: Option<String>,
}

/// What stands in a published cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Seen {
    /// A count, rounded.
    Count(i64),
    /// A rate, computed from the published counts.
    Rate {
        /// Per 100 or another base.
        value: i64,
        /// Those who did.
        numerator: i64,
        /// All.
        denominator: i64,
    },
    /// A mean in tenths.
    Mean {
        /// Tenths.
        tenths: i64,
        /// Of how many.
        people: i64,
    },
    /// No figure, and why as it is told outside.
    None(Face),
}

/// One published cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CellShown {
    /// The period, as it is written.
    pub period: String,
    /// The code of the place.
    pub place: String,
    /// The kind; `all` for all together.
    pub kind: String,
    /// What stands there.
    pub seen: Seen,
}

/// One measure of a release, with the words of its definition as they were.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableShown {
    /// The id of the definition.
    pub definition: String,
    /// Its version.
    pub version: i64,
    /// Its short name.
    pub code: String,
    /// `people`, `count`, `rate`, `matured_cohort`, `mean`.
    pub made: String,
    /// What one of it is.
    pub unit: String,
    /// The base of a rate.
    pub per: u32,
    /// Its disclosure class.
    pub class: String,
    /// Its name.
    pub title: Written,
    /// The question it answers.
    pub question: Written,
    /// What stands above the line.
    pub above: Written,
    /// What stands below it.
    pub below: Written,
    /// What does not count.
    pub exclusions: Written,
    /// Where it comes from.
    pub source: Written,
    /// What is known to be weak.
    pub known_issues: Written,
    /// What it can be compared with.
    pub comparability: Written,
    /// First days of versions after the first.
    pub breaks: Vec<Date>,
    /// The kinds with their names.
    pub kinds: BTreeMap<String, Written>,
    /// Whether parts add up to their whole.
    pub adds_up: bool,
    /// Its cells.
    pub cells: Vec<CellShown>,
}

impl TableShown {
    /// The name of its series: small letters, digits, `-`.
    pub fn series(&self) -> String {
        measures::series_of(&self.definition)
    }
}

/// A closed period from which figures were counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RestsOn {
    /// The period, as it is written.
    pub period: String,
    /// How often it had been counted again: 0 for the closing itself.
    pub revision: i64,
    /// When that was.
    pub at: Time,
}

/// Everything that went out with a release.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// The name of the release with the number of its correction: `2026-q1`, `2026-q1/1`.
    pub release: String,
    /// What people call it.
    pub titles: Written,
    /// What it holds.
    pub plan: Plan,
    /// The version of its rule set.
    pub rules_version: u32,
    /// Counts were rounded to a multiple of this.
    pub rounded_to: u32,
    /// From which closings it was counted, in the order of its periods; none for what went out before periods were
    /// closed for releases.
    #[serde(default)]
    pub rests_on: Vec<RestsOn>,
    /// Places in order.
    pub places: Vec<PlaceShown>,
    /// Its tables.
    pub tables: Vec<TableShown>,
}

db::row! {
    /// A release that is out, or was: nothing here says who made or signed it.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Out {
        /// Its id.
        pub id: ReleaseId,
        /// Its name.
        pub name: String,
        /// How often it was corrected before.
        pub correction: i64,
        /// Out, corrected or taken back.
        pub stage: Stage,
        /// Why it corrects the one before.
        pub reason: String,
        /// Why it was taken back.
        pub withdrawn_because: String,
        /// Since when it is out.
        pub published_at: Time,
        /// Since when it is replaced or taken back.
        pub ended_at: Option<Time>,
        /// What went out.
        pub document: Json<Document>,
    }
}

impl Out {
    /// Whether it is what is valid now.
    pub fn is_current(&self) -> bool {
        self.stage == Stage::Published
    }

    /// When anything of it last changed.
    pub fn changed_at(&self) -> Time {
        self.ended_at.unwrap_or(self.published_at)
    }
}

/// Whether a kind of table adds up.
pub fn adds_up(kind: &Kind) -> bool {
    matches!(kind, Kind::Things | Kind::Money)
}
