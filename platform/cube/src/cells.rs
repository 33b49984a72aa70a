//! The cells themselves: sets of people, tallies beside them, and how often somebody was counted in a month.

use crate::frozen::Frozen;
use crate::set::Set;
use crate::slot::{BySlot, Slot};

/// What adds up in one month.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub rows: u64,
    pub value: i128,
}

impl Tally {
    pub fn plus(self, other: Self) -> Self {
        Self { rows: self.rows.saturating_add(other.rows), value: self.value.saturating_add(other.value) }
    }
}

/// What a month's cell where rows lie knows beyond who is in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Beyond {
    /// Who has more than one row, and how many more; in the order of people.
    pub repeats: Vec<(u32, u32)>,
    /// Rows without a name.
    pub nameless: u64,
}

impl Beyond {
    pub fn is_empty(&self) -> bool {
        self.repeats.is_empty() && self.nameless == 0
    }

    fn more(&self, person: u32) -> u32 {
        let found = self.repeats.binary_search_by_key(&person, |repeat| repeat.0).ok();
        found.and_then(|place| self.repeats.get(place)).map_or(0, |repeat| repeat.1)
    }

    fn set(&mut self, person: u32, more: u32) {
        match self.repeats.binary_search_by_key(&person, |repeat| repeat.0) {
            Ok(place) if more == 0 => drop(self.repeats.remove(place)),
            Ok(place) => {
                if let Some(repeat) = self.repeats.get_mut(place) {
                    repeat.1 = more;
                }
            }
            Err(_) if more == 0 => (),
            Err(place) => self.repeats.insert(place, (person, more)),
        }
    }
}

/// What one cell holds: its people and, in a month, what adds up beside them. Whatever touches the one touches the other as
/// well, so they lie in the same line of memory.
#[derive(Clone, Debug, Default)]
pub(crate) struct Cell {
    pub set: Set,
    pub tally: Tally,
}

impl Cell {
    fn is_empty(&self) -> bool {
        self.set.is_empty() && self.tally == Tally::default()
    }
}

/// All cells. Whatever changes a cell of a closed period leaves the earlier one with `frozen`.
#[derive(Debug, Default)]
pub(crate) struct Cells {
    pub all: BySlot<Cell>,
    pub beyond: BySlot<Beyond>,
    /// Who is in more than one part of an organisation's month. Whoever is not leaves it with the part they leave: no other
    /// part need be asked.
    pub twice: BySlot<Set>,
    pub frozen: Frozen,
}

/// How wide the units are that somebody who came into a month's cell came into, or left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Reach {
    Month,
    Quarter,
    Year,
}

impl Reach {
    /// How far it can go above when it went so far below. Where trees stand still so long as this: who was in another month
    /// below was in the same month above.
    pub fn bound(self, below: Self) -> Self {
        if below < self { below } else { Self::Year }
    }
}

impl Cells {
    pub fn set(&self, slot: Slot) -> Option<&Set> {
        self.all.get(&slot).map(|cell| &cell.set)
    }

    pub fn tally_of(&self, slot: Slot) -> Tally {
        self.all.get(&slot).map(|cell| cell.tally).unwrap_or_default()
    }

    pub fn has(&self, slot: Slot, person: u32) -> bool {
        self.set(slot).is_some_and(|set| set.contains(person))
    }

    /// Puts the person in; says whether they were not in before.
    pub fn insert(&mut self, slot: Slot, person: u32) -> bool {
        let set = &mut self.all.entry(slot).or_default().set;
        if self.frozen.watches(slot) {
            if set.contains(person) {
                return false;
            }
            self.frozen.keep_set(slot, set);
        }
        set.insert(person)
    }

    /// Takes the person out; says whether they were in.
    pub fn remove(&mut self, slot: Slot, person: u32) -> bool {
        let Some(cell) = self.all.get_mut(&slot) else { return false };
        if self.frozen.watches(slot) && cell.set.contains(person) {
            self.frozen.keep_set(slot, &cell.set);
        }
        let was_in = cell.set.remove(person);
        if cell.is_empty() {
            self.all.remove(&slot);
        }
        was_in
    }

    /// Puts a whole set in the place of what was there; says whether it is another.
    pub fn put(&mut self, slot: Slot, set: Set) -> bool {
        let cell = self.all.entry(slot).or_default();
        let is_other = cell.set != set;
        if is_other {
            if self.frozen.watches(slot) {
                self.frozen.keep_set(slot, &cell.set);
            }
            cell.set = set;
        }
        if cell.is_empty() {
            self.all.remove(&slot);
        }
        is_other
    }

    /// Puts a tally in the place of what was there; says whether it is another.
    pub fn put_tally(&mut self, slot: Slot, tally: Tally) -> bool {
        let cell = self.all.entry(slot).or_default();
        let is_other = cell.tally != tally;
        if is_other && self.frozen.watches(slot) {
            self.frozen.keep_tally(slot, cell.tally);
        }
        cell.tally = tally;
        if cell.is_empty() {
            self.all.remove(&slot);
        }
        is_other
    }

    /// Adds rows to a tally, or takes them away.
    pub fn tally(&mut self, slot: Slot, rows: i64, value: i128) {
        let cell = self.all.entry(slot).or_default();
        let before = cell.tally;
        if self.frozen.watches(slot) {
            self.frozen.keep_tally(slot, before);
        }
        let (rows, value) = (before.rows.saturating_add_signed(rows), before.value.saturating_add(value));
        cell.tally = Tally { rows, value };
        if cell.is_empty() {
            self.all.remove(&slot);
        }
    }

    /// How many rows the person has in a cell where rows lie.
    pub fn count(&self, slot: Slot, person: u32) -> u32 {
        if !self.has(slot, person) {
            return 0;
        }
        self.beyond.get(&slot).map_or(0, |beyond| beyond.more(person)).saturating_add(1)
    }

    /// Says how many rows the person has in a cell where rows lie, who had so many before; says whether they came into it or
    /// left it.
    pub fn set_count(&mut self, slot: Slot, person: u32, (before, count): (u32, u32)) -> bool {
        if before.max(count) > 1 {
            let beyond = self.beyond.entry(slot).or_default();
            beyond.set(person, count.saturating_sub(1));
            if beyond.is_empty() {
                self.beyond.remove(&slot);
            }
        }
        match (before, count) {
            (0, 0) => false,
            (0, _) => self.insert(slot, person),
            (_, 0) => self.remove(slot, person),
            _ => false,
        }
    }

    pub fn nameless(&self, slot: Slot) -> u64 {
        self.beyond.get(&slot).map_or(0, |beyond| beyond.nameless)
    }

    pub fn set_nameless(&mut self, slot: Slot, nameless: u64) {
        if nameless > 0 || self.beyond.contains_key(&slot) {
            let beyond = self.beyond.entry(slot).or_default();
            beyond.nameless = nameless;
            if beyond.is_empty() {
                self.beyond.remove(&slot);
            }
        }
    }

    /// Carries a person who came into a month's cell on to its quarter and year, so far at most; says how far they came.
    pub fn widen(&mut self, month: Slot, person: u32, most: Reach) -> Reach {
        if most == Reach::Month || !self.insert(month.quarter(), person) {
            return Reach::Month;
        }
        if most == Reach::Quarter || !self.insert(month.year(), person) {
            return Reach::Quarter;
        }
        Reach::Year
    }

    /// Takes a person who left a month's cell out of its quarter and year, so far at most, where no other month holds them;
    /// says how far they left.
    pub fn narrow(&mut self, month: Slot, person: u32, most: Reach) -> Reach {
        let beside = |others: &[Slot], own: Slot| others.iter().any(|slot| *slot != own && self.has(*slot, person));
        if most == Reach::Month || beside(&month.months_of_quarter(), month) {
            return Reach::Month;
        }
        let ends_here = most == Reach::Quarter || beside(&month.quarters_of_year(), month.quarter());
        self.remove(month.quarter(), person);
        if ends_here {
            return Reach::Quarter;
        }
        self.remove(month.year(), person);
        Reach::Year
    }

    /// Whether the person is in more than one part of an organisation's month.
    pub fn is_twice(&self, slot: Slot, person: u32) -> bool {
        self.twice.get(&slot).is_some_and(|set| set.contains(person))
    }

    pub fn no_more_twice(&mut self, slot: Slot, person: u32) {
        let Some(set) = self.twice.get_mut(&slot) else { return };
        set.remove(person);
        if set.is_empty() {
            self.twice.remove(&slot);
        }
    }

    /// Says who is in more than one part of an organisation's month; says whether it was others.
    pub fn put_twice(&mut self, slot: Slot, set: Set) -> bool {
        let before = self.twice.get(&slot);
        if before.map_or_else(|| set.is_empty(), |before| *before == set) {
            return false;
        }
        if set.is_empty() {
            self.twice.remove(&slot);
        } else {
            self.twice.insert(slot, set);
        }
        true
    }

    /// Makes quarter and year of a month's cell anew from their months; says how many were others.
    pub fn widen_whole(&mut self, month: Slot) -> usize {
        let quarter = self.union(&month.months_of_quarter());
        let mut others = usize::from(self.put(month.quarter(), quarter));
        let year = self.union(&month.quarters_of_year());
        others += usize::from(self.put(month.year(), year));
        others
    }

    /// Everybody in any of these.
    pub fn union(&self, slots: &[Slot]) -> Set {
        let sets: Vec<&Set> = slots.iter().filter_map(|slot| self.set(*slot)).collect();
        crate::union::kept(&sets)
    }

    /// What all of these add up to.
    pub fn tally_in(&self, slots: &[Slot]) -> Tally {
        slots.iter().map(|slot| self.tally_of(*slot)).fold(Tally::default(), Tally::plus)
    }

    /// Everybody in more than one of these.
    pub fn twice_in(&self, slots: &[Slot]) -> Set {
        let sets: Vec<&Set> = slots.iter().filter_map(|slot| self.set(*slot)).collect();
        crate::union::twice(&sets)
    }
}
