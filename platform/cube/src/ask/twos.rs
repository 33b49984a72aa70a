//! Which two of many questions share people.

use crate::cube::Cube;
use crate::slot::Quickly;
use crate::{People, Query, Unanswered};

/// Of so many questions each two are set against each other; of more, people are counted one by one. In tests few, so that
/// both ways are gone.
const MOST_AGAINST_EACH_OTHER: usize = if cfg!(test) { 4 } else { 32 };

impl Cube {
    /// How many people each two of these questions share, by their places in the list. Two that share nobody are left out:
    /// of thousands of places, few share people, and only what is shared costs time.
    pub fn each_two(&self, queries: &[Query]) -> Result<Vec<(usize, usize, People)>, Unanswered> {
        if queries.len() <= MOST_AGAINST_EACH_OTHER {
            self.against_each_other(queries)
        } else {
            self.one_by_one(queries)
        }
    }

    fn against_each_other(&self, queries: &[Query]) -> Result<Vec<(usize, usize, People)>, Unanswered> {
        let sets = queries.iter().map(|query| self.who(query)).collect::<Result<Vec<_>, _>>()?;
        let mut found = Vec::new();
        for (place, one) in sets.iter().enumerate() {
            for (other_place, other) in sets.iter().enumerate().skip(place + 1) {
                let people = one.intersection_len(other);
                if people > 0 {
                    found.push((place, other_place, People(people)));
                }
            }
        }
        Ok(found)
    }

    fn one_by_one(&self, queries: &[Query]) -> Result<Vec<(usize, usize, People)>, Unanswered> {
        // The person above, the place below: in order, everywhere one person is stands together.
        let mut facts: Vec<u64> = Vec::new();
        for (place, query) in (0_u64..).zip(queries) {
            facts.extend(self.who(query)?.iter().map(|person| u64::from(person) << 32 | place));
        }
        facts.sort_unstable();
        let mut counts: Quickly<(u32, u32), u64> = Quickly::default();
        for of_person in facts.chunk_by(|one, next| one >> 32 == next >> 32) {
            for (at, one) in of_person.iter().enumerate() {
                for other in of_person.iter().skip(at + 1) {
                    *counts.entry((*one as u32, *other as u32)).or_default() += 1;
                }
            }
        }
        let mut found: Vec<_> =
            counts.into_iter().map(|((one, other), people)| (one as usize, other as usize, People(people))).collect();
        found.sort_unstable();
        Ok(found)
    }
}
