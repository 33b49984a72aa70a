//! A person who came into, or left, one cell is carried on to quarter and year and to all that stands above.

use crate::cells::{Cells, Reach};
use crate::slot::Slot;
use crate::trees::{Epoch, Trees};

/// Somebody who came into the month's cell of an organisation alone, or left it.
pub(crate) struct Carried<'a> {
    pub cells: &'a mut Cells,
    pub trees: &'a Trees,
    pub node: u32,
    pub person: u32,
    pub is_in: bool,
}

impl Carried<'_> {
    /// Carries them on, and stops where nothing changes: whoever is in below is in above, and stays while anything below
    /// holds them.
    pub fn on(&mut self, alone: Slot) {
        let Some((epoch, steady)) = alone.as_month().and_then(|month| self.trees.steady(month)) else { return };
        let at_first = self.spread(alone, Reach::Year);
        let lines = epoch.lines(self.node);
        let mut done: Vec<(u32, Option<Reach>)> = Vec::new();
        for (number, line) in lines.iter().enumerate() {
            let mut below = at_first;
            for group in line {
                let known = done.iter().find(|(other, _)| other == group).map(|(_, reach)| *reach);
                let reach = known.unwrap_or_else(|| {
                    // Of a group in several lines, the first is the one by which it is put together.
                    let is_first = number == 0 || !lines.iter().take(number).any(|line| line.contains(group));
                    let slot = alone.of_group(*group);
                    let changed = if is_first { self.through_part(epoch, slot) } else { self.across(epoch, slot) };
                    changed.then(|| self.spread(slot, steady.bound(below)))
                });
                if lines.len() > 1 && known.is_none() {
                    done.push((*group, reach));
                }
                let Some(reach) = reach else { break };
                below = reach;
            }
        }
    }

    /// One of the parts of a month's cell changed; says whether the cell changes with it.
    fn through_part(&mut self, epoch: &Epoch, slot: Slot) -> bool {
        if self.is_in {
            let came = self.cells.insert(slot, self.person);
            if !came {
                self.cells.twice.entry(slot).or_default().insert(self.person);
            }
            return came;
        }
        if !self.cells.is_twice(slot, self.person) {
            return self.cells.remove(slot, self.person);
        }
        let parts = epoch.parts(slot.group()).iter().map(|part| slot.of_group(*part));
        if parts.filter(|part| self.cells.has(*part, self.person)).take(2).count() < 2 {
            self.cells.no_more_twice(slot, self.person);
        }
        false
    }

    /// Something within a month's cell changed that is none of its parts; says whether the cell changes with it.
    fn across(&mut self, epoch: &Epoch, slot: Slot) -> bool {
        if self.is_in {
            return self.cells.insert(slot, self.person);
        }
        let mut parts = epoch.parts(slot.group()).iter().map(|part| slot.of_group(*part));
        !parts.any(|part| self.cells.has(part, self.person)) && self.cells.remove(slot, self.person)
    }

    fn spread(&mut self, month: Slot, most: Reach) -> Reach {
        let (cells, person) = (&mut *self.cells, self.person);
        if self.is_in { cells.widen(month, person, most) } else { cells.narrow(month, person, most) }
    }
}
