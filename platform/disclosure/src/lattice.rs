//! The candidate read: every number once, with the families in which parts make a whole.

mod families;
mod grids;
mod read;
mod relations;

use crate::{Class, Earlier, Flaw, Key, Out, Reason, RuleSet, Split};
use std::collections::BTreeMap;

pub(crate) use grids::{Axis, Grid, Grids};

/// What a number is, for the rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sort {
    Count,
    Money,
    /// The sum behind a mean.
    Sum,
}

/// One number, whatever tables it stands in.
#[derive(Clone, Debug)]
pub(crate) struct Quantity {
    pub key: Key,
    pub truth: i64,
    pub sort: Sort,
    pub class: Class,
    /// Why it is hidden before anything else is looked at.
    pub small: Option<Reason>,
    /// The least an outsider takes a hidden one of its class for: 1 where zeros are shown.
    pub floor: Option<i64>,
    /// How wide it must stay when it is hidden.
    pub need: i64,
    pub smallest: i64,
    pub round_to: i64,
    /// In how many families it is the whole: the more, the rather it is shown.
    pub whole_of: u32,
    /// It is not to be hidden for another's sake: its rule shows it, or it is out.
    pub locked: bool,
    /// It is out and has not changed since: hiding it would hide nothing.
    pub known: bool,
    /// It stands in an earlier release only.
    pub past: Option<Earlier>,
    /// What is out of it, release by release.
    pub out: Vec<(String, Earlier)>,
}

/// A whole and its parts.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Family {
    pub whole: usize,
    pub parts: Vec<usize>,
    pub split: Split,
    /// Every part is there (or is known not to have been sent).
    pub complete: bool,
    /// The parts are categories of a ground.
    pub ground: bool,
    /// Those of `parts` that stand for "not stated".
    pub not_stated: Vec<usize>,
}

/// Two numbers and a third that follows: those who did not, or who came in between.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Pair {
    /// A numerator and its denominator.
    Rate { numerator: usize, denominator: usize },
    /// Everybody in the first is in the second.
    Within { part: usize, whole: usize },
    /// The second counts further than the first.
    Grows { before: usize, after: usize },
}

/// The whole candidate.
#[derive(Debug, Default)]
pub(crate) struct Lattice {
    /// Sorted by key; those that stand in an earlier release only come after them.
    pub quantities: Vec<Quantity>,
    pub index: BTreeMap<Key, usize>,
    pub families: Vec<Family>,
    pub pairs: Vec<Pair>,
    pub grids: Grids,
}

/// The numbers of a cell, in the order of its keys; none when it is missing.
pub(crate) fn numbers_of(lattice: &Lattice, table: &crate::Table, cell: &crate::Cell) -> Vec<usize> {
    let keys = read::place(table, cell).map(|place| read::keys(table, &place)).unwrap_or_default();
    keys.iter().filter_map(|key| lattice.index.get(key).copied()).collect()
}

impl Lattice {
    pub(crate) fn read(candidate: &crate::Candidate, rules: &RuleSet) -> Result<Self, Vec<Flaw>> {
        let mut lattice = read::numbers(candidate, rules)?;
        let mut flaws = Vec::new();
        families::add(&mut lattice, candidate, &mut flaws);
        relations::add(&mut lattice, candidate, &mut flaws);
        lattice.families.sort();
        lattice.families.dedup();
        lattice.pairs.sort();
        lattice.pairs.dedup();
        families::check(&lattice, &mut flaws);
        for family in &lattice.families {
            if let Some(whole) = lattice.quantities.get_mut(family.whole) {
                whole.whole_of += 1;
            }
        }
        read::earlier(&mut lattice, candidate, rules);
        lattice.grids = Grids::of(&lattice, candidate);
        if flaws.is_empty() { Ok(lattice) } else { Err(flaws) }
    }

    pub(crate) fn get(&self, at: usize) -> Option<&Quantity> {
        self.quantities.get(at)
    }

    pub(crate) fn truth(&self, at: usize) -> i64 {
        self.get(at).map_or(0, |quantity| quantity.truth)
    }

    pub(crate) fn key(&self, at: usize) -> Key {
        self.get(at).map_or_else(|| Key::new("", &[]), |quantity| quantity.key.clone())
    }
}

impl Quantity {
    /// As it is printed when it is shown, and what the print may stand for.
    pub(crate) fn printed(&self) -> Out {
        if let Some(Earlier { out: Some(out), .. }) = self.past {
            return out;
        }
        let base = self.round_to;
        if base <= 1 || self.truth <= 0 {
            return Out { figure: self.truth, low: self.truth, high: self.truth };
        }
        let figure = (self.truth + base / 2) / base * base;
        let low = (figure - base / 2).max(self.smallest).min(self.truth);
        Out { figure, low, high: figure - base / 2 + base - 1 }
    }
}
