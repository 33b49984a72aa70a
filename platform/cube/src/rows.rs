//! Rows that come and go.

use crate::carry::Carried;
use crate::cube::{Cube, Kept};
use crate::slot::{ALL_KINDS, Slot, Unit};
use crate::{Month, Refused, Row};

/// Where a row lies.
pub(crate) struct Place {
    pub node: u32,
    pub month: Month,
    /// The month's cell of the node alone, under the kind that rows lie under.
    pub base: Slot,
    /// Whether each kind is kept apart here, and above.
    pub is_split: bool,
    pub is_split_above: bool,
}

impl Cube {
    /// Where a row lies; refused when its measure, node, day or kind cannot be.
    pub(crate) fn place_of(&self, row: &Row) -> Result<(Place, &Kept), Refused> {
        let kept = self.measures.get(&row.measure.0).ok_or(Refused::UnknownMeasure(row.measure))?;
        let node = self.nodes.find(row.node).ok_or(Refused::UnknownNode(row.node))?;
        let alone = self.groups.single(node).ok_or(Refused::UnknownNode(row.node))?;
        let month = Month::of(row.day).map_err(|_| Refused::NoSuchDay(row.day))?;
        if row.kind > Row::LAST_KIND {
            return Err(Refused::KindTooHigh(row.kind));
        }
        let kind = kept.kind_of_row(row.kind);
        let base = Slot::new(row.measure.0, alone, Unit::month(month), kind);
        let is_split = kind != ALL_KINDS;
        Ok((Place { node, month, base, is_split, is_split_above: kept.is_split_above() }, kept))
    }

    pub(crate) fn add(&mut self, row: &Row) -> Result<(), Refused> {
        let (place, kept) = self.place_of(row)?;
        let person = row.person.filter(|_| kept.has_people());
        let person = person.map(|person| self.people.find_or_add(person, place.node)).transpose()?;
        self.note_row(row, &place);
        self.tally(&place, 1, row.value.into());
        match person {
            None => self.cells.set_nameless(place.base, self.cells.nameless(place.base).saturating_add(1)),
            Some(person) => {
                if self.people.into.contains_key(&person) {
                    self.people.set_own(person, place.base, self.people.own_of(person, place.base).saturating_add(1));
                }
                let counted_as = self.people.counted_as(person);
                let before = self.cells.count(place.base, counted_as);
                self.set_count(&place, counted_as, (before, before.saturating_add(1)));
            }
        }
        Ok(())
    }

    pub(crate) fn remove(&mut self, row: &Row) -> Result<(), Refused> {
        let (place, kept) = self.place_of(row)?;
        let none = Err(Refused::NoSuchRow(place.month));
        let Some(person) = row.person.filter(|_| kept.has_people()) else {
            let nameless = self.cells.nameless(place.base);
            if nameless == 0 {
                return none;
            }
            self.cells.set_nameless(place.base, nameless - 1);
            self.tally(&place, -1, -i128::from(row.value));
            return Ok(());
        };
        let Some(person) = self.people.find(person) else { return none };
        let counted_as = self.people.counted_as(person);
        let count = self.cells.count(place.base, counted_as);
        if self.people.into.contains_key(&person) {
            let own = self.people.own_of(person, place.base);
            if own == 0 {
                return none;
            }
            self.people.set_own(person, place.base, own - 1);
        } else if count <= self.people.of_merged(person, place.base) {
            return none;
        }
        self.tally(&place, -1, -i128::from(row.value));
        self.set_count(&place, counted_as, (count, count.saturating_sub(1)));
        Ok(())
    }

    /// Remembers that the measure has rows of this month and kind.
    pub(crate) fn note_row(&mut self, row: &Row, place: &Place) {
        if let Some(kept) = self.measures.get_mut(&row.measure.0) {
            if !kept.months.contains(&place.month.number()) {
                kept.months.insert(place.month.number());
            }
            if place.is_split && !kept.kinds.contains(&row.kind) {
                kept.kinds.insert(row.kind);
            }
        }
    }

    fn tally(&mut self, place: &Place, rows: i64, value: i128) {
        let Self { cells, trees, .. } = self;
        cells.tally(place.base, rows, value);
        let whole = place.base.of_kind(ALL_KINDS);
        if place.is_split {
            cells.tally(whole, rows, value);
        }
        let Some(epoch) = trees.epoch(place.month) else { return };
        let lines = epoch.lines(place.node);
        for (number, line) in lines.iter().enumerate() {
            let is_done = |group: &u32| lines.iter().take(number).any(|line| line.contains(group));
            for group in line.iter().filter(|group| number == 0 || !is_done(group)) {
                cells.tally(whole.of_group(*group), rows, value);
                if place.is_split_above {
                    cells.tally(place.base.of_group(*group), rows, value);
                }
            }
        }
    }

    /// Says how many rows a person has here, who had so many before, and carries on up whether they are in at all.
    pub(crate) fn set_count(&mut self, place: &Place, person: u32, (before, count): (u32, u32)) {
        let Self { cells, trees, .. } = self;
        if !cells.set_count(place.base, person, (before, count)) {
            return;
        }
        let whole = place.base.of_kind(ALL_KINDS);
        let is_in = count > 0;
        let mut carried = Carried { cells, trees, node: place.node, person, is_in };
        if place.is_split {
            if place.is_split_above {
                carried.on(place.base);
            }
            let cells = &mut *carried.cells;
            let changed = if is_in {
                cells.insert(whole, person)
            } else {
                let kinds = self.measures.get(&whole.measure()).map(|kept| kept.kinds.iter());
                let still = kinds.into_iter().flatten().any(|kind| cells.has(whole.of_kind(*kind), person));
                !still && cells.remove(whole, person)
            };
            if !changed {
                return;
            }
        }
        carried.on(whole);
    }
}
