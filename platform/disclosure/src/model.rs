//! What somebody would like to publish: tables of cells, how their dimensions hang together, and what is out already.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a number is of: a measure at one place of each dimension. A coordinate that stands for everything is left out, so the
/// same number in two tables has one key.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Key {
    /// The measure.
    pub measure: String,
    /// Dimension → category.
    pub at: BTreeMap<String, String>,
}

impl Key {
    /// A key from pairs of dimension and category.
    pub fn new(measure: &str, at: &[(&str, &str)]) -> Self {
        let at = at.iter().map(|(dimension, category)| ((*dimension).to_owned(), (*category).to_owned())).collect();
        Self { measure: measure.to_owned(), at }
    }
}

/// What a category stands for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stands {
    /// One part.
    #[default]
    Part,
    /// Everything: the table's own total along this dimension.
    Everything,
    /// Not stated: it says nothing of anybody, so being in it is no disclosure.
    NotStated,
}

/// One category of a dimension.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Category {
    /// Its code.
    pub code: String,
    /// The category it is part of.
    pub parent: Option<String>,
    /// What it stands for.
    pub stands: Stands,
    /// How deep a place lies: 0 nation, 1 region, 2 area, deeper numbers below. 0 in other dimensions.
    pub level: u8,
}

impl Category {
    /// Everything, at the top.
    pub fn everything(code: &str) -> Self {
        Self { code: code.to_owned(), parent: None, stands: Stands::Everything, level: 0 }
    }
    /// A part of another category.
    pub fn part(code: &str, parent: &str) -> Self {
        Self { code: code.to_owned(), parent: Some(parent.to_owned()), stands: Stands::Part, level: 0 }
    }
    /// A category that is part of no other.
    pub fn alone(code: &str) -> Self {
        Self { code: code.to_owned(), parent: None, stands: Stands::Part, level: 0 }
    }
    /// The same place, so deep in the tree.
    #[must_use]
    pub fn at_level(mut self, level: u8) -> Self {
        self.level = level;
        self
    }
    /// The same category, standing for "not stated".
    #[must_use]
    pub fn not_stated(mut self) -> Self {
        self.stands = Stands::NotStated;
        self
    }
}

/// What a dimension is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sort {
    /// Places: nation, regions, areas, teams.
    Place,
    /// An equality ground or lived-experience status of people.
    Ground,
    /// Anything else: periods, kinds of activity, age bands that are no ground.
    Other,
}

/// How the parts of a category lie to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Split {
    /// Nobody and nothing is in two parts: they add up.
    Apart,
    /// The same person may be in several parts: they do not add up.
    Overlapping,
}

/// One dimension of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dimension {
    /// Its name.
    pub name: String,
    /// What it is about.
    pub sort: Sort,
    /// How its parts lie to each other, for what this table counts.
    pub split: Split,
    /// Its categories.
    pub categories: Vec<Category>,
}

/// What the denominator of a rate is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Denominator {
    /// People counted here: protected like the numerator.
    Counted,
    /// Known to everybody, such as the population of a county.
    Public,
}

/// What stands in the cells of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Distinct people.
    People,
    /// Things that add up: contacts, places, hours.
    Things,
    /// A rate per 100 or another base, with the measures its two counts go by in other tables.
    Rate {
        /// The measure of the numerator.
        numerator: String,
        /// The measure of the denominator.
        denominator: String,
        /// What the denominator is.
        of: Denominator,
        /// Per how many: 100 for a percentage.
        per: u32,
    },
    /// A mean, with the measure its number of people goes by.
    Mean {
        /// The measure of the people it is of.
        people: String,
    },
    /// Money.
    Money,
}

/// The class of the disclosure rule (research/education-and-evidence.md §6.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Class {
    /// Facts about services.
    D0,
    /// Counts of people.
    D1,
    /// Counts by an equality ground or lived-experience status.
    D1e,
    /// Rates.
    D2,
    /// Means.
    D3,
    /// Money.
    D4,
}

/// What is known of one cell. What is not there is said, never zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Entry {
    /// People or things.
    Count(i64),
    /// The two counts of a rate.
    Rate {
        /// Those who did.
        numerator: i64,
        /// All.
        denominator: i64,
    },
    /// A mean.
    Mean {
        /// How many people.
        people: i64,
        /// The sum of what they have, in thousandths.
        sum: i64,
    },
    /// Money.
    Money {
        /// Cents in all.
        cents: i64,
        /// How many were paid.
        payees: i64,
        /// Cents of the one who was paid most.
        largest: i64,
    },
    /// Nobody sent it.
    NotReceived,
    /// Nobody asked for it then or there.
    NotCollected,
}

/// One cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// The category in each dimension, in the order of the table's dimensions.
    pub at: Vec<String>,
    /// What is known.
    pub entry: Entry,
}

/// One table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// The measure.
    pub measure: String,
    /// What stands in its cells.
    pub kind: Kind,
    /// The class of its rule.
    pub class: Class,
    /// Its dimensions.
    pub dimensions: Vec<Dimension>,
    /// Its cells.
    pub cells: Vec<Cell>,
}

/// What an outsider knows of how two or more numbers hang together, beyond the trees of the dimensions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    /// Everybody in `part` is in `whole`.
    Within {
        /// The smaller one.
        part: Key,
        /// The larger one.
        whole: Key,
    },
    /// `whole` is everybody who is in one of `parts` or more.
    Union {
        /// The whole.
        whole: Key,
        /// Its parts, which may overlap.
        parts: Vec<Key>,
    },
    /// Both count from the same day; `after` counts further. Their difference is who came in between.
    Grows {
        /// The shorter one.
        before: Key,
        /// The longer one.
        after: Key,
    },
}

/// What is out of one number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Earlier {
    /// The figure that was published and the least and most it may stand for; nothing when it was hidden.
    pub out: Option<Out>,
    /// What it was. It never leaves the house.
    pub truth: i64,
}

/// A published figure and what it may stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Out {
    /// As printed.
    pub figure: i64,
    /// The least it may stand for.
    pub low: i64,
    /// The most it may stand for.
    pub high: i64,
}

/// A release that anybody may still have, corrected ones included.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct EarlierRelease {
    /// Its name.
    pub id: String,
    /// Its numbers. A list of pairs in JSON, since a key is no text.
    #[serde(with = "crate::pairs")]
    pub numbers: BTreeMap<Key, Earlier>,
}

/// What somebody would like to publish.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Candidate {
    /// Its name.
    pub id: String,
    /// Its tables; the same number may stand in several.
    pub tables: Vec<Table>,
    /// What else hangs together.
    pub relations: Vec<Relation>,
    /// What is out already, oldest first.
    pub earlier: Vec<EarlierRelease>,
}

/// Answers how many people two numbers share. The cube answers by intersecting bitmaps.
pub trait Overlaps {
    /// People in both, or nothing when it cannot be known.
    fn shared(&self, one: &Key, other: &Key) -> Option<u64>;
}

/// Knows of no overlap: for tables of things, and where nobody can answer.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoOverlaps;

impl Overlaps for NoOverlaps {
    fn shared(&self, _: &Key, _: &Key) -> Option<u64> {
        None
    }
}
