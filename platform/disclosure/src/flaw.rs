//! What cannot be judged at all, and why.

use crate::Key;
use serde::{Deserialize, Serialize};

/// Something wrong with what was handed in. Pages word it; nothing is published of a candidate with a flaw.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "flaw")]
pub enum Flaw {
    /// A count below zero.
    Negative {
        /// Where.
        key: Key,
    },
    /// More did than there are.
    NumeratorAboveDenominator {
        /// Where.
        key: Key,
    },
    /// More for the one paid most than for all, or payees without money to pay them.
    LargestAboveAll {
        /// Where.
        key: Key,
    },
    /// A measure that is made of itself.
    SelfReference {
        /// Which.
        measure: String,
    },
    /// A category that is part of itself, straight or by a circle.
    Circle {
        /// The dimension.
        dimension: String,
        /// The category.
        category: String,
    },
    /// A category, or a part of a whole, that is not there.
    Unknown {
        /// What was named.
        name: String,
    },
    /// The same name, category or cell twice.
    Twice {
        /// What.
        name: String,
    },
    /// One number given with two values.
    TwoValues {
        /// Where.
        key: Key,
    },
    /// Parts that are said to be apart do not add up to their whole, or overlapping parts cannot make it.
    DoesNotAdd {
        /// The whole.
        whole: Key,
        /// What it is said to be.
        said: i64,
        /// What its parts come to.
        parts: i64,
    },
    /// A cell that does not fit its table: too many coordinates, or the wrong sort of entry.
    DoesNotFit {
        /// The measure.
        measure: String,
    },
    /// A union of nothing.
    EmptyUnion {
        /// The whole.
        whole: Key,
    },
    /// A union of a whole and a part of it, or of the same part twice.
    UnionWithItself {
        /// The whole.
        whole: Key,
    },
    /// More cells than a release may have.
    TooManyCells {
        /// How many.
        cells: u64,
        /// The most.
        most: u64,
    },
    /// A target of zero or below: nothing can be a share of it.
    TargetZero,
    /// A number too large to be judged.
    TooLarge {
        /// Where.
        key: Key,
    },
    /// A rule set that makes no sense.
    Rules {
        /// What is wrong with it.
        why: String,
    },
}
