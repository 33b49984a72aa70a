//! Organisations that are placed and moved: trees made anew, and the cells of groups that came or went.

use crate::cells::{Cells, Tally};
use crate::cube::Cube;
use crate::slot::{Slot, Unit};
use crate::trees::{Epoch, Held, Told, Trees};
use crate::{Edge, Month, Placement, Refused};
use jiff::civil::Date;
use std::collections::BTreeSet;
use std::sync::Arc;

impl Cube {
    pub(crate) fn place(&mut self, placements: &[Placement]) -> Result<(), Refused> {
        let (mut nodes, mut told) = (self.nodes.clone(), self.trees.told.clone());
        for placement in placements {
            let node = nodes.find_or_add(placement.node);
            let mut hold = |edge: &Edge| Held {
                under: edge.under.map(|under| nodes.find_or_add(under)),
                from: edge.from.unwrap_or(Date::MIN),
                until: edge.until.unwrap_or(Date::MAX),
            };
            let edges = placement.edges.iter().map(&mut hold).collect();
            told.edges.insert((placement.hierarchy, node), Told::ordered(placement.node, edges)?);
        }
        let trees = Trees::build(told, &nodes, &mut self.groups)?;
        self.nodes = nodes;
        self.stand(trees);
        Ok(())
    }

    pub(crate) fn stand_as_of(&mut self, day: Date) -> Result<(), Refused> {
        let told = Told { as_of: Some(day), ..self.trees.told.clone() };
        let trees = Trees::build(told, &self.nodes, &mut self.groups)?;
        self.stand(trees);
        Ok(())
    }

    /// Puts new trees in place of the old ones. Cells of groups that are used no more go, those of new groups are put together.
    fn stand(&mut self, trees: Trees) {
        let before = std::mem::replace(&mut self.trees, Arc::new(trees));
        let Self { measures, cells, trees, .. } = self;
        for (measure, kept) in measures.iter() {
            let kinds = kept.kinds_above();
            for month in kept.months.iter().filter_map(|number| Month::from_number(*number)) {
                if let Some(now) = trees.epoch(month) {
                    let unit = Unit::month(month);
                    for kind in &kinds {
                        exchange(cells, before.epoch(month), now, |group| Slot::new(*measure, group, unit, *kind));
                    }
                }
            }
        }
    }
}

fn exchange(cells: &mut Cells, before: Option<&Epoch>, now: &Epoch, slot: impl Fn(u32) -> Slot) {
    let gone = before.iter().flat_map(|epoch| &epoch.bottom_up).filter(|group| !now.parts.contains_key(group));
    // A group that stays may be put together from other parts, so others may be in more than one of them.
    let is_made_otherwise = |group: &u32| {
        before.is_none_or(|epoch| epoch.parts.get(group).is_none_or(|parts| **parts != *now.parts(*group)))
    };
    let mut changed: BTreeSet<Slot> = BTreeSet::new();
    for slot in gone.map(|group| slot(*group)) {
        cells.put(slot, crate::set::Set::default());
        cells.put_tally(slot, Tally::default());
        cells.put_twice(slot, crate::set::Set::default());
        changed.insert(slot);
    }
    for group in now.bottom_up.iter().filter(|group| is_made_otherwise(group)) {
        put_together(cells, now, slot(*group));
        changed.insert(slot(*group));
    }
    for slot in changed {
        cells.widen_whole(slot);
    }
}

/// Makes the month's cell of a group from its parts; says how many of set, tally and those in several parts were
/// others.
pub(crate) fn put_together(cells: &mut Cells, epoch: &Epoch, slot: Slot) -> usize {
    let parts: Vec<Slot> = epoch.parts(slot.group()).iter().map(|part| slot.of_group(*part)).collect();
    let (set, twice) = (cells.union(&parts), cells.twice_in(&parts));
    let tally = cells.tally_in(&parts);
    [cells.put(slot, set), cells.put_tally(slot, tally), cells.put_twice(slot, twice)]
        .into_iter()
        .map(usize::from)
        .sum()
}
