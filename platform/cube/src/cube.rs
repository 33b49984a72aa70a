//! The cube: what it holds, and how one change after the other comes into it.

use crate::cells::Cells;
use crate::grounds::Grounds;
use crate::people::{NOWHERE, Persons};
use crate::slot::ALL_KINDS;
use crate::trees::{Groups, Nodes, Trees};
use crate::{Change, Counts, Definition, Kinds, Measure, Period, Refused, Sequence};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// How one measure is kept, and where it has rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Kept {
    pub definition: Definition,
    /// Months that ever had rows, by number.
    pub months: BTreeSet<u16>,
    /// Kinds that ever had rows.
    pub kinds: BTreeSet<u16>,
}

impl Kept {
    /// Whether distinct people are kept.
    pub fn has_people(&self) -> bool {
        self.definition.counts != Counts::Amounts
    }

    /// The kind under which a row lies.
    pub fn kind_of_row(&self, kind: u16) -> u16 {
        if self.definition.kinds == Kinds::Unsplit { ALL_KINDS } else { kind }
    }

    /// Whether organisations above keep each kind apart.
    pub fn is_split_above(&self) -> bool {
        self.definition.kinds == Kinds::Everywhere
    }

    /// The kinds under which rows lie.
    pub fn kinds_of_rows(&self) -> Vec<u16> {
        if self.definition.kinds == Kinds::Unsplit { vec![ALL_KINDS] } else { self.kinds.iter().copied().collect() }
    }

    /// The kinds that organisations above keep.
    pub fn kinds_above(&self) -> Vec<u16> {
        let apart = self.kinds.iter().copied().filter(|_| self.is_split_above());
        apart.chain([ALL_KINDS]).collect()
    }
}

/// Several changes of one commit were refused; the others stand.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{} changes were refused, the first: {}", .0.len(), .0.first().map(|first| first.1.to_string()).unwrap_or_default())]
pub struct Declined(pub Vec<(usize, Refused)>);

/// Exact distinct people and plain sums over organisations, months, kinds and grounds. Made of changes, one after the other.
#[derive(Debug)]
pub struct Cube {
    pub(crate) sequence: Sequence,
    pub(crate) measures: BTreeMap<u16, Kept>,
    pub(crate) nodes: Nodes,
    pub(crate) groups: Groups,
    pub(crate) trees: Arc<Trees>,
    pub(crate) people: Persons,
    pub(crate) grounds: Grounds,
    pub(crate) cells: Cells,
}

impl Default for Cube {
    fn default() -> Self {
        Self::new()
    }
}

impl Cube {
    /// A cube in which nothing has happened.
    pub fn new() -> Self {
        Self {
            sequence: Sequence(0),
            measures: BTreeMap::new(),
            nodes: Nodes::default(),
            groups: Groups::default(),
            trees: Arc::new(Trees::empty()),
            people: Persons::default(),
            grounds: Grounds::default(),
            cells: Cells::default(),
        }
    }

    /// How far the cube has come in the store's order of changes.
    pub fn sequence(&self) -> Sequence {
        self.sequence
    }

    /// Makes one change. Refused, it leaves the cube as it was, its sequence too.
    pub fn apply(&mut self, at: Sequence, change: &Change) -> Result<(), Refused> {
        self.comes_after(at)?;
        self.make(at, change)?;
        self.sequence = at;
        Ok(())
    }

    /// Makes all changes of one commit, in their order. Those that are refused are named by their place; the others stand and
    /// the sequence moves on, so that one bad row does not hold up the rest. Out of order, nothing is made.
    pub fn apply_all(&mut self, at: Sequence, changes: &[Change]) -> Result<(), Declined> {
        self.comes_after(at).map_err(|refused| Declined(vec![(0, refused)]))?;
        let made = changes.iter().map(|change| self.make(at, change)).enumerate();
        let refused: Vec<_> = made.filter_map(|(place, made)| Some((place, made.err()?))).collect();
        self.sequence = at;
        if refused.is_empty() { Ok(()) } else { Err(Declined(refused)) }
    }

    fn comes_after(&self, at: Sequence) -> Result<(), Refused> {
        if at > self.sequence { Ok(()) } else { Err(Refused::OutOfOrder { have: self.sequence, got: at }) }
    }

    pub(crate) fn make(&mut self, at: Sequence, change: &Change) -> Result<(), Refused> {
        match change {
            Change::Define { measure, definition } => self.define(*measure, *definition),
            Change::Place(placements) => self.place(placements),
            Change::AsOf(day) => self.stand_as_of(*day),
            Change::Add(row) => self.add(row),
            Change::Remove(row) => self.remove(row),
            Change::Merge { from, into } => self.merge(*from, *into),
            Change::Unmerge { from } => self.unmerge(*from),
            Change::Erase { person } => self.erase(*person),
            Change::Attribute { person, ground, values } => {
                self.grounds.admit(*ground, values)?;
                let person = self.people.find_or_add(*person, NOWHERE)?;
                self.grounds.set(person, *ground, values, self.cells.frozen.last);
                Ok(())
            }
            Change::Close(period) => self.close(*period, at),
            Change::Reopen(period) => self.reopen(*period),
        }
    }

    fn define(&mut self, measure: Measure, definition: Definition) -> Result<(), Refused> {
        if measure > Measure::LAST {
            return Err(Refused::MeasureTooHigh(measure));
        }
        let kept = Kept { definition, months: BTreeSet::new(), kinds: BTreeSet::new() };
        let known = self.measures.entry(measure.0).or_insert_with(|| kept.clone());
        if known.definition == definition {
            return Ok(());
        }
        if !known.months.is_empty() {
            return Err(Refused::DefinedOtherwise(measure));
        }
        *known = kept;
        Ok(())
    }

    fn close(&mut self, period: Period, at: Sequence) -> Result<(), Refused> {
        if self.cells.frozen.closing(period).is_some() {
            return Err(Refused::AlreadyClosed(period));
        }
        if self.cells.frozen.last == u32::MAX {
            return Err(Refused::Full("closings"));
        }
        self.cells.frozen.close(period, at, Arc::clone(&self.trees));
        Ok(())
    }

    fn reopen(&mut self, period: Period) -> Result<(), Refused> {
        if self.cells.frozen.closing(period).is_none() {
            return Err(Refused::NotClosed(period));
        }
        self.cells.frozen.reopen(period);
        Ok(())
    }

    /// The periods that are closed, with the sequence at which each was.
    pub fn closed(&self) -> Vec<(Period, Sequence)> {
        self.cells.frozen.closings.iter().map(|closing| (closing.period, closing.at)).collect()
    }
}
