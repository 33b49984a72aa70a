//! Two records that are one person, one that was two, and people who must be forgotten.

use crate::cube::Cube;
use crate::people::NOWHERE;
use crate::rows::Place;
use crate::slot::{ALL_KINDS, Slot, Unit};
use crate::{Month, Refused};
use std::collections::BTreeMap;
use uuid::Uuid;

impl Cube {
    pub(crate) fn merge(&mut self, from: Uuid, into: Uuid) -> Result<(), Refused> {
        let known = |id| self.people.find(id);
        if from == into {
            return Err(Refused::SamePerson(from));
        }
        if let Some(from_number) = known(from) {
            if self.people.into.contains_key(&from_number) {
                return Err(Refused::AlreadyMerged(from));
            }
            if known(into).is_some_and(|into| self.people.counted_as(into) == from_number) {
                return Err(Refused::SamePerson(from));
            }
        }
        let from = self.people.find_or_add(from, NOWHERE)?;
        let into = self.people.find_or_add(into, NOWHERE)?;
        let rows = self.rows_of(from);
        let own = rows.iter().map(|(slot, count)| (*slot, count.saturating_sub(self.people.of_merged(from, *slot))));
        let own = own.filter(|(_, count)| *count > 0).collect();
        self.move_rows(from, self.people.counted_as(into), rows);
        self.people.merge(from, into, own);
        Ok(())
    }

    pub(crate) fn unmerge(&mut self, from: Uuid) -> Result<(), Refused> {
        let number = self.people.find(from).ok_or(Refused::NotMerged(from))?;
        if !self.people.into.contains_key(&number) {
            return Err(Refused::NotMerged(from));
        }
        let mut rows: BTreeMap<Slot, u32> = BTreeMap::new();
        for person in self.people.merged_into(number).into_iter().chain([number]) {
            for (slot, count) in self.people.own.get(&person).into_iter().flatten() {
                *rows.entry(*slot).or_default() += count;
            }
        }
        let counted_as = self.people.counted_as(number);
        self.people.unmerge(number);
        self.move_rows(counted_as, number, rows.into_iter().collect());
        Ok(())
    }

    pub(crate) fn erase(&mut self, person: Uuid) -> Result<(), Refused> {
        let number = self.people.find(person).ok_or(Refused::UnknownPerson(person))?;
        let counted_as = self.people.counted_as(number);
        for (slot, count) in self.rows_of(counted_as) {
            self.cells.set_nameless(slot, self.cells.nameless(slot).saturating_add(count.into()));
            if let Some(place) = self.place_of_slot(slot) {
                self.set_count(&place, counted_as, (count, 0));
            }
        }
        for person in self.people.merged_into(counted_as).into_iter().chain([counted_as]) {
            self.grounds.forget(person, self.cells.frozen.last);
            self.people.forget(person);
        }
        Ok(())
    }

    fn move_rows(&mut self, from: u32, into: u32, rows: Vec<(Slot, u32)>) {
        for (slot, count) in rows {
            let Some(place) = self.place_of_slot(slot) else { continue };
            let [left, there] = [from, into].map(|person| self.cells.count(slot, person));
            self.set_count(&place, into, (there, there.saturating_add(count)));
            self.set_count(&place, from, (left, left.saturating_sub(count)));
        }
    }

    /// Where the rows of a cell lie, told by the cell.
    pub(crate) fn place_of_slot(&self, base: Slot) -> Option<Place> {
        let kept = self.measures.get(&base.measure())?;
        let node = self.groups.members(base.group()).first().copied()?;
        let is_split = base.kind() != ALL_KINDS;
        Some(Place { node, month: base.as_month()?, base, is_split, is_split_above: kept.is_split_above() })
    }

    /// Every cell where the person has rows, and how many, found from the top down: only where they are in is looked at.
    pub(crate) fn rows_of(&self, person: u32) -> Vec<(Slot, u32)> {
        let mut found = Vec::new();
        for (measure, kept) in self.measures.iter().filter(|(_, kept)| kept.has_people()) {
            let kinds = kept.kinds_of_rows();
            for month in kept.months.iter().filter_map(|number| Month::from_number(*number)) {
                let Some(epoch) = self.trees.epoch(month) else { continue };
                let mut open = epoch.tops.clone();
                while let Some(group) = open.pop() {
                    let whole = Slot::new(*measure, group, Unit::month(month), ALL_KINDS);
                    if !self.cells.has(whole, person) {
                        continue;
                    }
                    let parts = epoch.parts(group);
                    open.extend(parts);
                    if parts.is_empty() {
                        let slots = kinds.iter().map(|kind| whole.of_kind(*kind));
                        let counts = slots.map(|slot| (slot, self.cells.count(slot, person)));
                        found.extend(counts.filter(|(_, count)| *count > 0));
                    }
                }
            }
        }
        found
    }
}
