//! People as small numbers, and who was merged into whom.

use crate::Refused;
use crate::slot::{Quickly, Slot};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Numbers are given in blocks to the organisation where somebody is first met, so that sets of one area stay dense.
const BLOCK: u32 = 64;

/// The home of those who are known before any row of theirs.
pub(crate) const NOWHERE: u32 = u32::MAX;

/// Who has which number.
#[derive(Debug, Default)]
pub(crate) struct Persons {
    numbers: Quickly<Uuid, u32>,
    /// By number; nil for a number that is free or whose person was erased.
    pub ids: Vec<Uuid>,
    /// By organisation: the next free number of its block, and the end of the block.
    pub blocks: BTreeMap<u32, (u32, u32)>,
    /// Who was merged, into whom.
    pub into: BTreeMap<u32, u32>,
    /// Who was merged into somebody.
    merged: BTreeMap<u32, Vec<u32>>,
    /// How many rows those who were merged have themselves.
    pub own: Quickly<u32, BTreeMap<Slot, u32>>,
}

impl Persons {
    pub fn find(&self, id: Uuid) -> Option<u32> {
        self.numbers.get(&id).copied()
    }

    pub fn find_or_add(&mut self, id: Uuid, home: u32) -> Result<u32, Refused> {
        if let Some(number) = self.find(id) {
            return Ok(number);
        }
        let end = self.ids.len() as u32;
        let block = self.blocks.entry(home).or_default();
        if block.0 == block.1 {
            let next = end.checked_add(BLOCK).filter(|next| *next < u32::MAX).ok_or(Refused::Full("people"))?;
            *block = (end, next);
            self.ids.resize(next as usize, Uuid::nil());
        }
        let number = block.0;
        block.0 += 1;
        self.name(number, id);
        Ok(number)
    }

    /// Gives everybody a number in this order, without gaps; only for persons that are empty.
    pub fn in_order(ids: Vec<Uuid>) -> Self {
        let numbers = ids.iter().zip(0..).map(|(id, number)| (*id, number)).collect();
        Self { numbers, ids, ..Self::default() }
    }

    pub fn name(&mut self, number: u32, id: Uuid) {
        if let Some(place) = self.ids.get_mut(number as usize) {
            *place = id;
            self.numbers.insert(id, number);
        }
    }

    /// As whom this person is counted.
    pub fn counted_as(&self, person: u32) -> u32 {
        let mut found = person;
        while let Some(into) = self.into.get(&found) {
            found = *into;
        }
        found
    }

    /// Everybody who was merged into this person, also by way of others.
    pub fn merged_into(&self, person: u32) -> Vec<u32> {
        let mut found: Vec<u32> = self.merged.get(&person).cloned().unwrap_or_default();
        let mut done = 0;
        while let Some(other) = found.get(done) {
            let further = self.merged.get(other).cloned().unwrap_or_default();
            found.extend(further);
            done += 1;
        }
        found
    }

    /// How many rows those who were merged into this person have in a cell.
    pub fn of_merged(&self, person: u32, slot: Slot) -> u32 {
        if !self.merged.contains_key(&person) {
            return 0;
        }
        self.merged_into(person).iter().map(|other| self.own_of(*other, slot)).sum()
    }

    /// How many rows somebody who was merged has in a cell.
    pub fn own_of(&self, merged: u32, slot: Slot) -> u32 {
        self.own.get(&merged).and_then(|own| own.get(&slot)).copied().unwrap_or(0)
    }

    /// Says how many rows somebody who was merged has in a cell.
    pub fn set_own(&mut self, merged: u32, slot: Slot, count: u32) {
        let own = self.own.entry(merged).or_default();
        if count == 0 {
            own.remove(&slot);
        } else {
            own.insert(slot, count);
        }
    }

    pub fn merge(&mut self, from: u32, into: u32, own: BTreeMap<Slot, u32>) {
        self.own.insert(from, own);
        self.join(from, into);
    }

    pub fn join(&mut self, from: u32, into: u32) {
        self.into.insert(from, into);
        self.merged.entry(into).or_default().push(from);
    }

    pub fn unmerge(&mut self, from: u32) {
        self.own.remove(&from);
        let Some(into) = self.into.remove(&from) else { return };
        if let Some(merged) = self.merged.get_mut(&into) {
            merged.retain(|other| *other != from);
            if merged.is_empty() {
                self.merged.remove(&into);
            }
        }
    }

    /// Forgets who this was. The number is never given again.
    pub fn forget(&mut self, person: u32) {
        self.unmerge(person);
        if let Some(id) = self.ids.get_mut(person as usize) {
            self.numbers.remove(id);
            *id = Uuid::nil();
        }
    }
}
