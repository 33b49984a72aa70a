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

/// All cells. Whatever changes a cell of a closed period leaves the earlier one with `frozen`.
#[derive(Debug, Default)]
pub(crate) struct Cells {
    pub sets: BySlot<Set>,
    pub tallies: BySlot<Tally>,
    pub beyond: BySlot<Beyond>,
    pub frozen: Frozen,
}

impl Cells {
    pub fn has(&self, slot: Slot, person: u32) -> bool {
        self.sets.get(&slot).is_some_and(|set| set.contains(person))
    }

    /// Puts the person in; says whether they were not in before.
    pub fn insert(&mut self, slot: Slot, person: u32) -> bool {
        let set = self.sets.entry(slot).or_default();
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
        let Some(set) = self.sets.get_mut(&slot) else { return false };
        if self.frozen.watches(slot) && set.contains(person) {
            self.frozen.keep_set(slot, set);
        }
        let was_in = set.remove(person);
        if set.is_empty() {
            self.sets.remove(&slot);
        }
        was_in
    }

    /// Puts a whole set in the place of what was there; says whether it is another.
    pub fn put(&mut self, slot: Slot, set: Set) -> bool {
        let before = self.sets.get(&slot);
        if before.map_or_else(|| set.is_empty(), |before| *before == set) {
            return false;
        }
        if self.frozen.watches(slot) {
            self.frozen.keep_set(slot, before.unwrap_or(&Set::default()));
        }
        if set.is_empty() {
            self.sets.remove(&slot);
        } else {
            self.sets.insert(slot, set);
        }
        true
    }

    /// Puts a tally in the place of what was there; says whether it is another.
    pub fn put_tally(&mut self, slot: Slot, tally: Tally) -> bool {
        let before = self.tallies.get(&slot).copied().unwrap_or_default();
        if before == tally {
            return false;
        }
        if self.frozen.watches(slot) {
            self.frozen.keep_tally(slot, before);
        }
        if tally == Tally::default() {
            self.tallies.remove(&slot);
        } else {
            self.tallies.insert(slot, tally);
        }
        true
    }

    /// Adds rows to a tally, or takes them away.
    pub fn tally(&mut self, slot: Slot, rows: i64, value: i128) {
        if self.frozen.watches(slot) {
            let before = self.tallies.get(&slot).copied().unwrap_or_default();
            self.frozen.keep_tally(slot, before);
        }
        let tally = self.tallies.entry(slot).or_default();
        tally.rows = tally.rows.saturating_add_signed(rows);
        tally.value = tally.value.saturating_add(value);
        if *tally == Tally::default() {
            self.tallies.remove(&slot);
        }
    }

    /// How many rows the person has in a cell where rows lie.
    pub fn count(&self, slot: Slot, person: u32) -> u32 {
        if !self.has(slot, person) {
            return 0;
        }
        self.beyond.get(&slot).map_or(0, |beyond| beyond.more(person)).saturating_add(1)
    }

    /// Says how many rows the person has in a cell where rows lie; says whether they came into it or left it.
    pub fn set_count(&mut self, slot: Slot, person: u32, count: u32) -> bool {
        let more = count.saturating_sub(1);
        if more > 0 || self.beyond.contains_key(&slot) {
            let beyond = self.beyond.entry(slot).or_default();
            beyond.set(person, more);
            if beyond.is_empty() {
                self.beyond.remove(&slot);
            }
        }
        if count == 0 { self.remove(slot, person) } else { self.insert(slot, person) }
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

    /// Carries a person who came into a month's cell on to its quarter and year.
    pub fn widen(&mut self, month: Slot, person: u32) {
        if self.insert(month.quarter(), person) {
            self.insert(month.year(), person);
        }
    }

    /// Takes a person who left a month's cell out of its quarter and year, where no other month holds them.
    pub fn narrow(&mut self, month: Slot, person: u32) {
        if month.months_of_quarter().iter().any(|slot| self.has(*slot, person)) {
            return;
        }
        self.remove(month.quarter(), person);
        if !month.quarters_of_year().iter().any(|slot| self.has(*slot, person)) {
            self.remove(month.year(), person);
        }
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
        let sets: Vec<&Set> = slots.iter().filter_map(|slot| self.sets.get(slot)).collect();
        crate::union::kept(&sets)
    }
}
