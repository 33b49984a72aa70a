//! What adds up: rows and sums.

use super::resolve::Asked;
use crate::cells::Tally;
use crate::cube::{Cube, Kept};
use crate::slot::{ALL_KINDS, Slot, Unit};
use crate::{Query, Unanswered};

impl Cube {
    /// The sum of the values of all rows, named or not. Refused for measures that count people.
    pub fn sum(&self, query: &Query) -> Result<i64, Unanswered> {
        let asked = self.asked_for_amounts(query)?;
        asked.adds_up()?;
        i64::try_from(self.tallied(&asked).value).map_err(|_| Unanswered::TooLarge)
    }

    /// The number of rows, named or not: uses, not people.
    pub fn rows(&self, query: &Query) -> Result<u64, Unanswered> {
        let asked = self.asked_for_amounts(query)?;
        Ok(self.tallied(&asked).rows)
    }

    fn tallied(&self, asked: &Asked<'_>) -> Tally {
        let mut sum = Tally::default();
        for month in asked.span.months() {
            let Some(view) = asked.view(month) else { continue };
            for (measure, kept) in asked.measures.iter().filter(|(_, kept)| kept.months.contains(&month.number())) {
                // Who lies under another that was named is in its tally already.
                for node in asked.nodes.iter().filter(|node| !view.lies_under(**node, &asked.nodes)) {
                    let slot = Slot::new(*measure, asked.group(*node, month), Unit::month(month), ALL_KINDS);
                    sum = sum.plus(self.tally_of(asked, kept, slot));
                }
            }
        }
        sum
    }

    fn tally_of(&self, asked: &Asked<'_>, kept: &Kept, slot: Slot) -> Tally {
        let look = |slot: Slot| {
            let earlier = asked.closing.and_then(|closing| self.cells.frozen.tally(slot, closing));
            earlier.copied().unwrap_or_else(|| self.cells.tally_of(slot))
        };
        let Some(kinds) = &asked.kinds else { return look(slot) };
        if kept.is_split_above() {
            return kinds.iter().map(|kind| look(slot.of_kind(*kind))).fold(Tally::default(), Tally::plus);
        }
        let members = self.groups.members(slot.group()).iter().filter_map(|node| self.groups.single(*node));
        let slots = members.flat_map(|group| kinds.iter().map(move |kind| slot.of_group(group).of_kind(*kind)));
        slots.map(look).fold(Tally::default(), Tally::plus)
    }
}
