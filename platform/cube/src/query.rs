//! What can be asked, and why something is not answered.

use crate::{Hierarchy, Measure, Period, Sequence};
use std::collections::BTreeMap;
use uuid::Uuid;

/// A number of distinct people. It cannot be added to another: who is in both would be counted twice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct People(pub(crate) u64);

impl People {
    /// The bare number, to be written down or compared. For a union ask the cube; do not add.
    pub fn count(self) -> u64 {
        self.0
    }
}

/// Which state of the tree a figure follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dated {
    /// Each month under whom it was then. A month belongs to the edge that holds on its first day; else to the first that
    /// begins in it; else to the last one before; else to the first one after. So no row is ever under nobody.
    AsWas,
    /// All months under whom it is now.
    AsIs,
}

/// In which order, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tree {
    /// Which order of organisations.
    pub hierarchy: Hierarchy,
    /// As it was or as it is.
    pub dated: Dated,
}

/// The figure as it is now, or as it was frozen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Figure {
    /// With everything that came since, and what is known of people now.
    Live,
    /// As it stood when exactly this period was closed: rows, people, tree and what was known of people.
    Frozen,
}

/// Only people who have one of these values on this ground; `None` is "not stated".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Having {
    /// Which ground.
    pub ground: u8,
    /// Any of these.
    pub values: Vec<Option<u16>>,
}

/// A question. Several measures, organisations or kinds are a union: who is in two of them counts once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    /// Any of these; at least one.
    pub measures: Vec<Measure>,
    /// Any of these, each with all that lies under it; at least one. A parent beside its child counts once.
    pub nodes: Vec<Uuid>,
    /// Which tree says what lies under what.
    pub tree: Tree,
    /// When.
    pub period: Period,
    /// Any of these kinds; all of them when none is named. An empty list is refused.
    pub kinds: Option<Vec<u16>>,
    /// All of these must hold. Only people have them: with it, rows and sums are refused.
    pub having: Vec<Having>,
    /// Live or frozen.
    pub figure: Figure,
    /// Not answered unless the cube has come at least this far.
    pub at_least: Option<Sequence>,
}

impl Query {
    /// All people of one measure at one organisation, live and as the tree was, in hierarchy 0.
    pub fn new(measure: Measure, node: Uuid, period: Period) -> Self {
        Self {
            measures: vec![measure],
            nodes: vec![node],
            tree: Tree { hierarchy: Hierarchy(0), dated: Dated::AsWas },
            period,
            kinds: None,
            having: Vec::new(),
            figure: Figure::Live,
            at_least: None,
        }
    }
}

/// People by the values of one or more grounds. A person with several values stands under each, so cells may add up to more
/// than `people`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cross {
    /// The grounds, in the order in which a cell names its values.
    pub grounds: Vec<u8>,
    /// Everybody, counted once.
    pub people: People,
    /// Every cell with somebody in it, and for one ground alone always "not stated" (`None`).
    pub cells: BTreeMap<Vec<Option<u16>>, People>,
}

impl Cross {
    /// The people of one cell; nobody when it has none.
    pub fn cell(&self, values: &[Option<u16>]) -> People {
        self.cells.get(values).copied().unwrap_or_default()
    }
}

/// How many of those who are counted below are also counted above. The upper number is an intersection, so a rate can never
/// pass 100 %.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// Those of whom it is true.
    pub of: People,
    /// Those among whom it is asked.
    pub among: People,
}

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unanswered {
    /// No organisation was named.
    #[error("name at least one organisation")]
    NoNodes,
    /// No measure was named.
    #[error("name at least one measure")]
    NoMeasures,
    /// The list of kinds, or of values of a ground, is empty: nobody could be in it.
    #[error("name at least one, or leave the choice out")]
    NothingChosen,
    /// The measure was not defined.
    #[error("measure {0:?} is not known")]
    UnknownMeasure(Measure),
    /// The organisation was not placed.
    #[error("organisation {0} is not known")]
    UnknownNode(Uuid),
    /// Nobody told anything about this hierarchy.
    #[error("hierarchy {0:?} is not known")]
    UnknownHierarchy(Hierarchy),
    /// The measure adds amounts up, so it has no distinct people.
    #[error("measure {0:?} adds up amounts; it has no distinct people")]
    NotPeople(Measure),
    /// The measure counts people, and numbers of distinct people do not add up.
    #[error("measure {0:?} counts people, who do not add up; ask for distinct people")]
    NotAmounts(Measure),
    /// Rows and sums have no grounds.
    #[error("only people have grounds; rows and sums cannot be asked by them")]
    OnlyPeopleHaveGrounds,
    /// Kinds are not kept for this measure.
    #[error("measure {0:?} is not kept by kind")]
    NotByKind(Measure),
    /// The cube has not come so far.
    #[error("the figures stand at {have:?} and {asked:?} was asked for")]
    NotYet {
        /// How far it has come.
        have: Sequence,
        /// How far it should be.
        asked: Sequence,
    },
    /// The period was not closed, so there is no frozen figure.
    #[error("this period is not closed; there is no frozen figure")]
    NotClosed(Period),
    /// More cells than can be shown.
    #[error("so many grounds at once would make {0} cells; at most 1,000,000 can be asked for")]
    TooManyCells(u64),
    /// The sum is larger than can be written.
    #[error("the sum is too large to be written")]
    TooLarge,
    /// A writer stopped in the middle; rebuild and put the new cube in its place.
    #[error("the figures are being rebuilt")]
    Broken,
}
