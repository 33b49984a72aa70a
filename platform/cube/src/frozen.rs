//! Closed periods: what a cell was, kept when it first changes after its period was closed.

use crate::cells::Tally;
use crate::set::Set;
use crate::slot::{BySlot, Quickly, Slot, Unit};
use crate::trees::Trees;
use crate::{Period, Sequence};
use std::sync::Arc;

/// One closing of one period.
#[derive(Clone, Debug)]
pub(crate) struct Closing {
    /// Closings are numbered as they come; a number is never given twice.
    pub number: u32,
    pub period: Period,
    pub at: Sequence,
    pub trees: Arc<Trees>,
}

/// What cells were. An entry holds for all closings up to and with its number, back to the entry before it.
#[derive(Debug, Default)]
pub(crate) struct Frozen {
    pub closings: Vec<Closing>,
    /// The number of the last closing that was ever made.
    pub last: u32,
    pub sets: BySlot<Vec<(u32, Set)>>,
    pub tallies: BySlot<Vec<(u32, Tally)>>,
    /// The last closing in force that holds a unit.
    watched: Quickly<Unit, u32>,
}

impl Frozen {
    /// With these closings and nothing kept yet.
    pub fn with(closings: Vec<Closing>, last: u32) -> Self {
        let mut frozen = Self { closings, last, ..Self::default() };
        frozen.watch();
        frozen
    }

    pub fn closing(&self, period: Period) -> Option<&Closing> {
        self.closings.iter().find(|closing| closing.period == period)
    }

    /// Whether a closed period holds this cell.
    pub fn watches(&self, slot: Slot) -> bool {
        !self.watched.is_empty() && self.watched.contains_key(&slot.unit())
    }

    pub fn keep_set(&mut self, slot: Slot, set: &Set) {
        if let Some(number) = self.watched.get(&slot.unit()) {
            keep(self.sets.entry(slot).or_default(), *number, set);
        }
    }

    pub fn keep_tally(&mut self, slot: Slot, tally: Tally) {
        if let Some(number) = self.watched.get(&slot.unit()) {
            keep(self.tallies.entry(slot).or_default(), *number, &tally);
        }
    }

    /// What the set was at this closing, if it is another now.
    pub fn set(&self, slot: Slot, closing: u32) -> Option<&Set> {
        at(self.sets.get(&slot)?, closing)
    }

    /// What the tally was at this closing, if it is another now.
    pub fn tally(&self, slot: Slot, closing: u32) -> Option<&Tally> {
        at(self.tallies.get(&slot)?, closing)
    }

    pub fn close(&mut self, period: Period, at: Sequence, trees: Arc<Trees>) {
        self.last = self.last.saturating_add(1);
        self.closings.push(Closing { number: self.last, period, at, trees });
        self.watch();
    }

    /// Gives a closing up, and all that was kept for it alone.
    pub fn reopen(&mut self, period: Period) {
        self.closings.retain(|closing| closing.period != period);
        self.watch();
        let closings = &self.closings;
        self.sets.retain(|slot, kept| prune(closings, *slot, kept));
        self.tallies.retain(|slot, kept| prune(closings, *slot, kept));
    }

    /// Finds anew which closing holds which unit.
    fn watch(&mut self) {
        self.watched.clear();
        for closing in &self.closings {
            for unit in Unit::within(closing.period.span()) {
                let last = self.watched.entry(unit).or_default();
                *last = closing.number.max(*last);
            }
        }
    }
}

fn keep<T: Clone>(kept: &mut Vec<(u32, T)>, number: u32, what: &T) {
    if kept.last().is_none_or(|last| last.0 < number) {
        kept.push((number, what.clone()));
    }
}

fn at<T>(kept: &[(u32, T)], closing: u32) -> Option<&T> {
    kept.iter().find(|entry| entry.0 >= closing).map(|entry| &entry.1)
}

/// Leaves what a closing in force still needs; says whether anything is left.
fn prune<T>(closings: &[Closing], slot: Slot, kept: &mut Vec<(u32, T)>) -> bool {
    let mut after = 0;
    kept.retain(|entry| {
        let range = after + 1..=entry.0;
        after = entry.0;
        closings.iter().any(|closing| {
            range.contains(&closing.number) && slot.unit().span().is_some_and(|span| closing.period.span().holds(span))
        })
    });
    !kept.is_empty()
}
