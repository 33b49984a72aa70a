//! The union of many sets.

use crate::set::Set;
use roaring::{MultiOps, RoaringBitmap};
use std::borrow::Cow;

/// So many people, if every set is a list, are put in order; more go through blocks.
const MOST_SORTED: u64 = 1 << 14;
/// For a count alone, marking them is quicker from here on.
const MOST_SORTED_TO_COUNT: u64 = 1 << 9;
/// Of sets with one in so many of all people, whole words are put together; of thinner ones people are marked one by one.
const THIN: u64 = 24;

/// Everybody in any of these as blocks, without a copy when there is one set of blocks.
pub(crate) fn of<'a>(sets: &[&'a Set]) -> Cow<'a, RoaringBitmap> {
    match sets {
        [one] => one.blocks(),
        many => match sorted(many, MOST_SORTED) {
            Some(people) => Cow::Owned(crate::set::blocks(&people)),
            None => Cow::Owned(in_blocks(many)),
        },
    }
}

/// Everybody in any of these.
pub(crate) fn kept(sets: &[&Set]) -> Set {
    match sets {
        [] => Set::default(),
        [one] => (*one).clone(),
        many => sorted(many, MOST_SORTED).map_or_else(|| Set::from(in_blocks(many)), Set::sorted),
    }
}

/// How many are in any of these. `among` is how many people there are at all.
pub(crate) fn count(sets: &[&Set], among: usize) -> u64 {
    match sets {
        [] => 0,
        [one] => one.len(),
        [Set::Blocks(one), Set::Blocks(other)] => one.union_len(other),
        many => match sorted(many, MOST_SORTED_TO_COUNT) {
            Some(people) => people.len() as u64,
            None if all(many).saturating_mul(THIN) < among as u64 * many.len() as u64 => marked(many, among),
            None => in_blocks(many).len(),
        },
    }
}

/// Everybody in more than one of these.
pub(crate) fn twice(sets: &[&Set]) -> Set {
    if sets.len() < 2 {
        return Set::default();
    }
    let people = in_order(sets);
    let mut found: Vec<u32> =
        people.iter().zip(people.iter().skip(1)).filter_map(|(one, next)| (one == next).then_some(*one)).collect();
    found.dedup();
    found.shrink_to_fit();
    Set::sorted(found)
}

/// Everybody in each of these in rising order, so often as they are in one.
fn in_order(sets: &[&Set]) -> Vec<u32> {
    let mut people = Vec::with_capacity(all(sets) as usize);
    sets.iter().for_each(|set| set.each_some(|some| people.extend_from_slice(some)));
    // It finds the runs that are in order already and puts them together.
    people.sort();
    people
}

fn all(sets: &[&Set]) -> u64 {
    sets.iter().map(|set| set.len()).sum()
}

/// Lists put in order, each person once; nothing when one is no list or they are too many.
fn sorted(sets: &[&Set], most: u64) -> Option<Vec<u32>> {
    let list = |set: &&Set| matches!(set, Set::List(_));
    if !sets.iter().all(list) || all(sets) > most {
        return None;
    }
    let mut people = in_order(sets);
    people.dedup();
    Some(people)
}

/// All lists become blocks at once, since each on its own would be many blocks with one person in each.
fn in_blocks(sets: &[&Set]) -> RoaringBitmap {
    let (mut listed, mut parts) = (Vec::new(), Vec::new());
    for set in sets {
        match set {
            Set::List(people) => listed.extend_from_slice(people),
            Set::Blocks(blocks) => parts.push(blocks),
        }
    }
    listed.sort();
    listed.dedup();
    let listed = crate::set::blocks(&listed);
    parts.into_iter().chain(std::iter::once(&listed)).union()
}

/// Marks everybody and counts who was not marked yet.
fn marked(sets: &[&Set], among: usize) -> u64 {
    let (mut marks, mut count) = (vec![0_u64; among / 64 + 1], 0);
    for set in sets {
        set.each_some(|some| {
            for person in some {
                if let Some(word) = marks.get_mut((person / 64) as usize) {
                    let mark = 1 << (person % 64);
                    count += u64::from(*word & mark == 0);
                    *word |= mark;
                }
            }
        });
    }
    count
}
