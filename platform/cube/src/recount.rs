//! Looking whether a slice says what the rows of the store say, and making it say so.

use crate::cells::{Beyond, Tally};
use crate::cube::Cube;
use crate::moving::put_together;
use crate::set::Set;
use crate::slot::{ALL_KINDS, Slot, Unit};
use crate::{Measure, Month, Refused, Row};
use std::collections::BTreeMap;
use uuid::Uuid;

/// The rows of one organisation itself, without those below it, in one month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slice {
    /// What is counted.
    pub measure: Measure,
    /// Where the rows lie.
    pub node: Uuid,
    /// When.
    pub month: Month,
}

/// What a recount found. Whatever was wrong has been put right; the figures of this organisation and of all above it in this
/// month, quarter and year were wrong until now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Recount {
    /// Cells where the rows lie that differed from the rows.
    pub here: usize,
    /// Cells of quarter, year or organisations above that differed from what they are put together from.
    pub above: usize,
}

impl Recount {
    /// Whether everything was as the rows say.
    pub fn agrees(self) -> bool {
        self == Self::default()
    }
}

/// What one cell where rows lie should hold.
#[derive(Default)]
struct Expected {
    people: BTreeMap<u32, u32>,
    own: BTreeMap<u32, u32>,
    nameless: u64,
    tally: Tally,
}

impl Cube {
    /// Compares one slice with its rows, which the caller read from the store at exactly this cube's sequence, and puts right
    /// what differs, here and in everything above. Frozen figures stay as they were shown: to correct one, reopen its period and
    /// close it again. Refused when a row does not belong to the slice.
    pub fn recount_slice(&mut self, slice: &Slice, rows: &[Row]) -> Result<Recount, Refused> {
        let sample = Row {
            measure: slice.measure,
            person: None,
            node: slice.node,
            day: slice.month.first_day(),
            kind: 0,
            value: 0,
        };
        let (place, _) = self.place_of(&sample)?;
        for row in rows {
            let (its, _) = self.place_of(row)?;
            if row.measure != slice.measure || its.node != place.node || its.month != place.month {
                return Err(Refused::NotOfTheSlice(row.node));
            }
        }
        let expected = self.expected(slice, rows)?;
        let mut found = Recount::default();
        for (base, expected) in expected {
            found.here += usize::from(self.put_right(base, expected));
        }
        let whole = place.base.of_kind(ALL_KINDS);
        found.above += self.put_right_above(whole, place.node, place.month);
        Ok(found)
    }

    fn expected(&mut self, slice: &Slice, rows: &[Row]) -> Result<BTreeMap<Slot, Expected>, Refused> {
        let mut expected: BTreeMap<Slot, Expected> = BTreeMap::new();
        for row in rows {
            let (place, kept) = self.place_of(row)?;
            let person = row.person.filter(|_| kept.has_people());
            let person = person.map(|person| self.people.find_or_add(person, place.node)).transpose()?;
            self.note_row(row, &place);
            let cell = expected.entry(place.base).or_default();
            cell.tally = cell.tally.plus(Tally { rows: 1, value: row.value.into() });
            let Some(person) = person else {
                cell.nameless += 1;
                continue;
            };
            if self.people.into.contains_key(&person) {
                *cell.own.entry(person).or_default() += 1;
            }
            *cell.people.entry(self.people.counted_as(person)).or_default() += 1;
        }
        // Where the store has no row at all, the cell must be empty.
        let kinds = self.measures.get(&slice.measure.0).map(crate::cube::Kept::kinds_of_rows).unwrap_or_default();
        let alone = self.nodes.find(slice.node).and_then(|node| self.groups.single(node));
        for (group, kind) in alone.iter().flat_map(|group| kinds.iter().map(move |kind| (*group, *kind))) {
            expected.entry(Slot::new(slice.measure.0, group, Unit::month(slice.month), kind)).or_default();
        }
        Ok(expected)
    }

    /// Puts one cell where rows lie right; says whether it was wrong.
    fn put_right(&mut self, base: Slot, expected: Expected) -> bool {
        let set = Set::sorted(expected.people.keys().copied().collect());
        let repeats =
            expected.people.iter().filter(|(_, count)| **count > 1).map(|(person, count)| (*person, count - 1));
        let beyond = Beyond { repeats: repeats.collect(), nameless: expected.nameless };
        let mut differs = self.cells.put(base, set) | self.cells.put_tally(base, expected.tally);
        differs |= self.cells.beyond.get(&base).cloned().unwrap_or_default() != beyond;
        if beyond.is_empty() {
            self.cells.beyond.remove(&base);
        } else {
            self.cells.beyond.insert(base, beyond);
        }
        let own = |person: &u32| (*person, expected.own.get(person).copied().unwrap_or(0));
        let wrong = self.people.into.keys().map(own).filter(|(person, own)| self.people.own_of(*person, base) != *own);
        for (person, own) in wrong.collect::<Vec<_>>() {
            differs = true;
            self.people.set_own(person, base, own);
        }
        differs
    }

    /// Puts everything that is made of a slice right; says how many cells were wrong.
    fn put_right_above(&mut self, whole: Slot, node: u32, month: Month) -> usize {
        let Self { measures, cells, trees, .. } = self;
        let Some(kept) = measures.get(&whole.measure()) else { return 0 };
        let mut differing = 0;
        if !kept.kinds.is_empty() {
            let kinds: Vec<Slot> = kept.kinds.iter().map(|kind| whole.of_kind(*kind)).collect();
            let set = cells.union(&kinds);
            let tally = cells.tally_in(&kinds);
            differing += usize::from(cells.put(whole, set)) + usize::from(cells.put_tally(whole, tally));
        }
        let Some(epoch) = trees.epoch(month) else { return differing };
        let above = epoch.above(node);
        for kind in kept.kinds_above() {
            differing += cells.widen_whole(whole.of_kind(kind));
            for group in &above {
                let slot = whole.of_group(*group).of_kind(kind);
                differing += put_together(cells, epoch, slot) + cells.widen_whole(slot);
            }
        }
        differing
    }
}
