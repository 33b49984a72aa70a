//! Figures: what is asked, and what is answered, with all that a reader must know of it.

mod asked;
mod compute;
mod exact;
mod series;
mod together;

pub use asked::{By, Dated, Typed, read_question};
pub use exact::{Closed, Exact, Spot, Wish};

use crate::{Definition, Freshness, Version};
use cube::Period;
use kernel::{OrganisationId, Refusal, text_enum};
use organisations::model::Hierarchy;

/// There is no period of this shape.
pub const PERIOD_UNKNOWN: Refusal = Refusal::invalid("measures_period_unknown", "period");
/// The period has not begun.
pub const PERIOD_TO_COME: Refusal = Refusal::invalid("measures_period_to_come", "period");
/// Nothing was named where something was promised.
pub const NOTHING_NAMED: Refusal = Refusal::invalid("measures_nothing_named", "node");
/// What is split by is not one of the ways.
pub const BY_UNKNOWN: Refusal = Refusal::invalid("measures_by_unknown", "by");
/// The definition has no such version.
pub const VERSION_UNKNOWN: Refusal = Refusal::invalid("measures_version_unknown", "version");
/// The organisations are ordered in no such way.
pub const TREE_UNKNOWN: Refusal = Refusal::invalid("measures_tree_unknown", "tree");
/// More cells than anybody reads.
pub const TOO_MANY_CELLS: Refusal = Refusal::invalid("measures_too_many_cells", "by");

/// The most cells of one answer.
pub const MOST_CELLS: usize = 10_000;

/// What is asked.
#[derive(Clone, Debug)]
pub struct Question {
    /// Which figure.
    pub definition: Definition,
    /// By which of its versions.
    pub version: Version,
    /// Where; none for the whole. Several are a union, in which nobody counts twice.
    pub nodes: Vec<OrganisationId>,
    /// When.
    pub period: Period,
    /// In which order of organisations; none: the one in which the place stands above others today.
    pub tree: Option<Hierarchy>,
    /// Under whom things count.
    pub dated: Dated,
    /// By what the answer is split.
    pub by: Vec<By>,
}

/// What stands where a figure stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Shown {
    /// The figure.
    Value(f64),
    /// A rate, a mean or a median of nothing: there were no cases.
    NoCases,
    /// Nobody has told anything yet: not zero.
    NotReceived,
    /// The figure is not what its facts say, and is being counted anew.
    BeingChecked,
}

impl Shown {
    /// Its word for programs.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Value(_) => "value",
            Self::NoCases => "no_cases",
            Self::NotReceived => "not_received",
            Self::BeingChecked => "being_checked",
        }
    }
}

text_enum! {
    /// Whether a figure may still change.
    pub enum Standing {
        /// Its period is not closed: it counts whatever is known now.
        Provisional = "provisional",
        /// Its period was closed.
        Final = "final",
        /// Its period was closed, and counted again for a reason; what stood there before is kept.
        Revised = "revised",
        /// It stands as it was made final; what came since would make it another.
        Late = "late",
    }
}

/// A figure with its parts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure {
    /// What is shown.
    pub shown: Shown,
    /// What stands above the line, when something was told.
    pub numerator: Option<i64>,
    /// What stands below it, for those that have a line.
    pub denominator: Option<i64>,
    /// The definition changed within the period, so its parts do not compare.
    pub broken: bool,
    /// Whether it may still change.
    pub standing: Standing,
}

impl Figure {
    /// A figure with what stands above and below the line, of a period that is not closed.
    pub const fn new(shown: Shown, (numerator, denominator): (Option<i64>, Option<i64>)) -> Self {
        Self { shown, numerator, denominator, broken: false, standing: Standing::Provisional }
    }

    /// How many it is made of: what stands below the line, or else what was counted.
    pub fn cases(&self) -> Option<i64> {
        self.denominator.or(self.numerator)
    }
}

/// One cell of an answer that is split.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// Which kind, when split by kind; empty for none.
    pub kind: Option<String>,
    /// Which month, when split by month.
    pub month: Option<Period>,
    /// Which organisation below, when split by organisation.
    pub node: Option<OrganisationId>,
    /// The figure.
    pub figure: Figure,
}

/// What is answered.
#[derive(Clone, Debug)]
pub struct Answer {
    /// What was asked.
    pub question: Question,
    /// The whole: what is final, when its period was closed.
    pub figure: Figure,
    /// The same as it is counted at this moment.
    pub live: Figure,
    /// The parts, when it was split.
    pub cells: Vec<Cell>,
    /// How far the facts are counted.
    pub freshness: Freshness,
}
