//! A cube made from nothing: all rows are taken first and then put together at once.

use crate::cells::{Cells, Tally};
use crate::cube::Cube;
use crate::moving::put_together;
use crate::people::Persons;
use crate::set::Set;
use crate::slot::{ALL_KINDS, BySlot, Quickly, Slot, Unit};
use crate::trees::{Groups, Trees};
use crate::{Change, Month, Refused, Row, Sequence};
use uuid::Uuid;

/// Makes a cube from everything the store has, many times faster than change by change. Definitions and placements come first,
/// then all rows, then the rest; what comes later than that is taken one by one, in its order.
#[derive(Debug, Default)]
pub struct Loader {
    cube: Cube,
    /// Rows that were taken and not yet put together; nothing once they were.
    waiting: Waiting,
    is_filled: bool,
}

#[derive(Debug, Default)]
struct Waiting {
    people: Quickly<Uuid, u32>,
    /// By person: their id, and where they were met first.
    met: Vec<(Uuid, u32)>,
    cells: BySlot<u32>,
    /// By cell.
    bases: Vec<(Slot, Tally, u64)>,
    /// The cell above, the person below.
    facts: Vec<u64>,
}

impl Loader {
    /// Nothing taken yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes one change. Refused, it leaves everything as it was.
    pub fn take(&mut self, change: &Change) -> Result<(), Refused> {
        match change {
            Change::Add(row) if !self.is_filled => self.wait(row),
            Change::Define { .. } | Change::Place(_) | Change::AsOf(_) if self.waiting.bases.is_empty() => {
                self.cube.make(Sequence(0), change)
            }
            _ => {
                self.fill();
                self.cube.make(Sequence(0), change)
            }
        }
    }

    /// The cube, which has come as far as this.
    pub fn finish(mut self, at: Sequence) -> Cube {
        self.fill();
        self.cube.sequence = at;
        for closing in &mut self.cube.cells.frozen.closings {
            closing.at = at;
        }
        self.cube
    }

    fn wait(&mut self, row: &Row) -> Result<(), Refused> {
        let (place, kept) = self.cube.place_of(row)?;
        let has_people = kept.has_people();
        self.cube.note_row(row, &place);
        let waiting = &mut self.waiting;
        let next = waiting.bases.len() as u32;
        let cell = *waiting.cells.entry(place.base).or_insert(next);
        if cell == next {
            waiting.bases.push((place.base, Tally::default(), 0));
        }
        let Some(person) = row.person.filter(|_| has_people) else {
            self.tally(cell, row, 1);
            return Ok(());
        };
        let next = waiting.met.len() as u32;
        let number = *waiting.people.entry(person).or_insert(next);
        if number == next {
            waiting.met.push((person, place.node));
        }
        waiting.facts.push(u64::from(cell) << 32 | u64::from(number));
        self.tally(cell, row, 0);
        Ok(())
    }

    fn tally(&mut self, cell: u32, row: &Row, nameless: u64) {
        if let Some(base) = self.waiting.bases.get_mut(cell as usize) {
            base.1 = base.1.plus(Tally { rows: 1, value: row.value.into() });
            base.2 += nameless;
        }
    }

    fn fill(&mut self) {
        if std::mem::replace(&mut self.is_filled, true) {
            return;
        }
        let Waiting { met, bases, mut facts, .. } = std::mem::take(&mut self.waiting);
        let numbers = self.number(met);
        for fact in &mut facts {
            let person = numbers.get(*fact as u32 as usize).copied().unwrap_or_default();
            *fact = *fact >> 32 << 32 | u64::from(person);
        }
        facts.sort_unstable();
        let Cube { cells, trees, groups, measures, .. } = &mut self.cube;
        for of_cell in facts.chunk_by(|one, other| one >> 32 == other >> 32) {
            let base = of_cell.first().and_then(|fact| bases.get((fact >> 32) as usize));
            if let Some((slot, ..)) = base {
                put_people(cells, *slot, of_cell);
            }
        }
        drop(facts);
        for (slot, tally, nameless) in bases {
            cells.put_tally(slot, tally);
            cells.set_nameless(slot, nameless);
        }
        for (measure, kept) in measures.iter() {
            let months = kept.months.iter().filter_map(|number| Month::from_number(*number));
            for month in months {
                let whole = Slot::new(*measure, 0, Unit::month(month), ALL_KINDS);
                put_kinds_together(cells, groups, whole, &kept.kinds);
                put_up(cells, trees, whole, &kept.kinds_above());
            }
        }
        let is_carried = |slot: &Slot| {
            slot.kind() == ALL_KINDS || measures.get(&slot.measure()).is_some_and(crate::cube::Kept::is_split_above)
        };
        put_widths(cells, is_carried);
    }

    /// Numbers people by home, those of one area beside each other, so that their sets are dense.
    fn number(&mut self, met: Vec<(Uuid, u32)>) -> Vec<u32> {
        let trees = &self.cube.trees;
        let line = |node: u32| {
            let lines = trees.epochs.last().map_or(&[][..], |epoch| epoch.lines(node));
            let mut line: Vec<u32> = lines.first().into_iter().flatten().copied().collect();
            line.reverse();
            (line, node)
        };
        let mut order: Vec<u32> = (0..self.cube.nodes.ids.len() as u32).collect();
        order.sort_by_cached_key(|node| line(*node));
        let mut ranks = vec![0_u32; order.len()];
        for (node, rank) in order.iter().zip(0..) {
            if let Some(place) = ranks.get_mut(*node as usize) {
                *place = rank;
            }
        }
        let mut by_home: Vec<u32> = (0..met.len() as u32).collect();
        let rank = |person: &u32| met.get(*person as usize).and_then(|met| ranks.get(met.1 as usize)).copied();
        by_home.sort_by_key(rank);
        let mut numbers = vec![0; met.len()];
        for (person, number) in by_home.iter().zip(0..) {
            if let Some(place) = numbers.get_mut(*person as usize) {
                *place = number;
            }
        }
        let ids = by_home.iter().filter_map(|person| met.get(*person as usize)).map(|met| met.0);
        self.cube.people = Persons::in_order(ids.collect());
        numbers
    }
}

/// Fills one cell from its facts, which are sorted by person.
fn put_people(cells: &mut Cells, slot: Slot, facts: &[u64]) {
    let mut people = Vec::with_capacity(facts.len());
    for of_person in facts.chunk_by(|one, other| one == other) {
        let person = of_person.first().map_or(0, |fact| *fact as u32);
        people.push(person);
        if of_person.len() > 1 {
            cells.beyond.entry(slot).or_default().repeats.push((person, of_person.len() as u32 - 1));
        }
    }
    if let Some(beyond) = cells.beyond.get_mut(&slot) {
        beyond.repeats.shrink_to_fit();
    }
    put(cells, slot, &Set::sorted(people));
}

/// A copy takes no more room than it needs.
fn put(cells: &mut Cells, slot: Slot, set: &Set) {
    if !set.is_empty() {
        cells.all.entry(slot).or_default().set = set.clone();
    }
}

/// Where kinds are kept apart: all kinds of each node together.
fn put_kinds_together(cells: &mut Cells, groups: &Groups, whole: Slot, kinds: &std::collections::BTreeSet<u16>) {
    if kinds.is_empty() {
        return;
    }
    let singles = (0..groups.all().len() as u32).filter(|group| groups.members(*group).len() == 1);
    for slot in singles.map(|group| whole.of_group(group)) {
        let slots: Vec<Slot> = kinds.iter().map(|kind| slot.of_kind(*kind)).collect();
        put(cells, slot, &cells.union(&slots));
        cells.put_tally(slot, cells.tally_in(&slots));
    }
}

fn put_up(cells: &mut Cells, trees: &Trees, whole: Slot, kinds: &[u16]) {
    let Some(epoch) = whole.as_month().and_then(|month| trees.epoch(month)) else { return };
    for kind in kinds {
        for group in &epoch.bottom_up {
            let slot = whole.of_group(*group).of_kind(*kind);
            put_together(cells, epoch, slot);
            if let Some(cell) = cells.all.get_mut(&slot) {
                cell.set = cell.set.clone();
            }
        }
    }
}

/// Makes all quarters and years from the months.
fn put_widths(cells: &mut Cells, is_carried: impl Fn(&Slot) -> bool) {
    let months: Vec<Slot> = cells.all.keys().copied().filter(is_carried).collect();
    let mut quarters: Vec<(Slot, Slot)> = months.iter().map(|month| (month.quarter(), *month)).collect();
    quarters.sort_unstable();
    quarters.dedup_by_key(|pair| pair.0);
    for (quarter, month) in &quarters {
        put(cells, *quarter, &cells.union(&month.months_of_quarter()));
    }
    let mut years: Vec<(Slot, Slot)> = quarters.iter().map(|(_, month)| (month.year(), *month)).collect();
    years.sort_unstable();
    years.dedup_by_key(|pair| pair.0);
    for (year, month) in &years {
        put(cells, *year, &cells.union(&month.quarters_of_year()));
    }
}
