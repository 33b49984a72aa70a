//! Questions and their answers.

mod amounts;
mod cross;
mod resolve;
mod twos;

use crate::cube::Cube;
use crate::{People, Query, Share, Unanswered, union};
use resolve::Asked;
use roaring::{MultiOps, RoaringBitmap};
use std::borrow::Cow;

impl Cube {
    /// Distinct people.
    pub fn distinct(&self, query: &Query) -> Result<People, Unanswered> {
        let asked = self.asked_for_people(query)?;
        if query.having.is_empty() {
            return Ok(People(union::count(&asked.sets(self), self.people.ids.len())));
        }
        Ok(People(self.chosen(query, &asked)?.len()))
    }

    /// Distinct people in any of several questions together, such as a former region in one hierarchy and a charity in
    /// another: who is in two of them counts once.
    pub fn together(&self, queries: &[Query]) -> Result<People, Unanswered> {
        let found = queries.iter().map(|query| self.who(query)).collect::<Result<Vec<_>, _>>()?;
        let people = found.iter().map(Cow::as_ref).union().len();
        if found.is_empty() { Err(Unanswered::NoNodes) } else { Ok(People(people)) }
    }

    /// Distinct people who are in both.
    pub fn overlap(&self, one: &Query, other: &Query) -> Result<People, Unanswered> {
        Ok(People(self.who(one)?.intersection_len(self.who(other)?.as_ref())))
    }

    /// Distinct people who are in the first and not in the second: a parent without its child, this year to date without what
    /// was published last month.
    pub fn without(&self, one: &Query, other: &Query) -> Result<People, Unanswered> {
        Ok(People(self.who(one)?.difference_len(self.who(other)?.as_ref())))
    }

    /// Of how many of those who are in `among` the other is true as well.
    pub fn share(&self, of: &Query, among: &Query) -> Result<Share, Unanswered> {
        let among = self.who(among)?;
        let of = self.who(of)?.intersection_len(among.as_ref());
        Ok(Share { of: People(of), among: People(among.len()) })
    }

    /// Everybody the question is about.
    fn who(&self, query: &Query) -> Result<Cow<'_, RoaringBitmap>, Unanswered> {
        let asked = self.asked_for_people(query)?;
        self.chosen(query, &asked)
    }

    fn chosen<'a>(&'a self, query: &Query, asked: &Asked<'a>) -> Result<Cow<'a, RoaringBitmap>, Unanswered> {
        let mut found = union::of(&asked.sets(self));
        for having in &query.having {
            if having.values.is_empty() {
                return Err(Unanswered::NothingChosen);
            }
            found = Cow::Owned(self.having(&found, having, asked.closing));
        }
        Ok(found)
    }

    /// Those of a set who have one of the values.
    fn having(&self, set: &RoaringBitmap, having: &crate::Having, closing: Option<u32>) -> RoaringBitmap {
        let Some(ground) = self.grounds.all.get(&having.ground) else {
            return if having.values.contains(&None) { set.clone() } else { RoaringBitmap::new() };
        };
        let codes = having.values.iter().flatten().filter_map(|value| ground.code(*value));
        let mut wanted = RoaringBitmap::new();
        for code in codes {
            wanted |= ground.members(code, closing);
        }
        let mut found = set & &wanted;
        if having.values.contains(&None) {
            let mut stated = RoaringBitmap::new();
            for code in 1..=ground.values.len() as u8 {
                stated |= ground.members(code, closing);
            }
            found |= set - &stated;
        }
        found
    }
}
