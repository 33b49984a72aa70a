//! Everything an outsider can put into equations: what is hidden, what follows from what is shown, and how they hang together.

mod before;
mod build;
mod component;

use crate::{Implied, Key, Reason, lattice::Lattice};

pub(crate) use build::Building;
pub(crate) use component::{Component, components};

/// One number in the outsider's equations.
#[derive(Clone, Debug)]
pub(crate) struct Unknown {
    pub truth: i64,
    /// The least and the most it can be, as far as is known without any equation.
    pub low: Option<i64>,
    pub high: Option<i64>,
    /// How far apart the least and the most that can be derived must lie; 0 when it does not matter.
    pub need: i64,
    pub what: What,
}

/// What an unknown is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum What {
    /// A number of the lattice.
    Number(usize),
    /// A number that nobody prints.
    Implied(Link),
    /// What lies between two sides of an inequality.
    Between,
}

/// An implied number, by the places of those it follows from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Link {
    Overlap { whole: usize, parts: Vec<usize> },
    Shared { one: usize, other: usize, whole: usize },
    Remainder { part: usize, whole: usize },
    Unlisted { whole: usize, parts: Vec<usize> },
    Others { numerator: usize, denominator: usize },
    Growth { before: usize, after: usize },
    Correction { number: usize, release: String },
}

/// All of it. Each equation is a sum of whole multiples that comes to 0.
#[derive(Debug, Default)]
pub(crate) struct System {
    pub unknowns: Vec<Unknown>,
    pub equations: Vec<Vec<(usize, i64)>>,
}

/// Which numbers are hidden, and why.
pub(crate) type Marks = Vec<Option<Reason>>;

impl Unknown {
    pub(crate) fn is_known(&self) -> bool {
        self.low.is_some() && self.low == self.high
    }
}

impl System {
    /// For each number of the lattice, the equations it stands in. Numbers come first among the unknowns, in their order.
    pub(crate) fn equations_of(&self) -> Vec<Vec<usize>> {
        let mut all = vec![Vec::new(); self.unknowns.len()];
        for (at, equation) in self.equations.iter().enumerate() {
            for (unknown, _) in equation {
                if let Some(list) = all.get_mut(*unknown) {
                    list.push(at);
                }
            }
        }
        all
    }
}

impl Link {
    /// With the keys of the cells, for the report.
    pub(crate) fn told(&self, lattice: &Lattice) -> Implied {
        let key = |at: &usize| lattice.key(*at);
        let keys = |all: &[usize]| -> Vec<Key> { all.iter().map(key).collect() };
        match self {
            Self::Overlap { whole, parts } => Implied::Overlap { whole: key(whole), parts: keys(parts) },
            Self::Shared { one, other, whole } => Implied::Overlap { whole: key(whole), parts: keys(&[*one, *other]) },
            Self::Remainder { part, whole } => Implied::Remainder { whole: key(whole), part: key(part) },
            Self::Unlisted { whole, parts } => Implied::Unlisted { whole: key(whole), parts: keys(parts) },
            Self::Others { numerator, denominator } => {
                Implied::Others { numerator: key(numerator), denominator: key(denominator) }
            }
            Self::Growth { before, after } => Implied::Growth { before: key(before), after: key(after) },
            Self::Correction { number, release } => {
                Implied::Correction { number: key(number), release: release.clone() }
            }
        }
    }
}
