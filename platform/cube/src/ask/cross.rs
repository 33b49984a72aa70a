//! People by what is known of them.

use crate::cube::Cube;
use crate::grounds::{Ground, NOT_STATED, SEVERAL};
use crate::{Cross, People, Query, Unanswered};
use roaring::RoaringBitmap;
use std::collections::BTreeMap;

const MOST_CELLS: u64 = 1_000_000;

/// How many people are read out of a set at once.
const AT_ONCE: usize = 1024;

impl Cube {
    /// Distinct people by the values of these grounds together. A ground that nobody told anything about is "not stated" for
    /// all. Refused when more than a million cells could come of it.
    pub fn cross(&self, query: &Query, grounds: &[u8]) -> Result<Cross, Unanswered> {
        let asked = self.asked_for_people(query)?;
        let set = self.chosen(query, &asked)?;
        self.crossed(&set, grounds, asked.closing)
    }

    /// Distinct people by each of these grounds apart, with one union for all tables.
    pub fn each_ground(&self, query: &Query, grounds: &[u8]) -> Result<Vec<Cross>, Unanswered> {
        let asked = self.asked_for_people(query)?;
        let set = self.chosen(query, &asked)?;
        grounds.iter().map(|ground| self.crossed(&set, &[*ground], asked.closing)).collect()
    }

    fn crossed(&self, set: &RoaringBitmap, grounds: &[u8], closing: Option<u32>) -> Result<Cross, Unanswered> {
        let nothing = Ground::default();
        let known: Vec<&Ground> =
            grounds.iter().map(|ground| self.grounds.all.get(ground).unwrap_or(&nothing)).collect();
        let widths = known.iter().map(|ground| ground.values.len() as u64 + 1);
        let cells = widths.fold(1, u64::saturating_mul);
        if cells > MOST_CELLS {
            return Err(Unanswered::TooManyCells(cells));
        }
        let counts = match known.as_slice() {
            [ground] if is_dense(set, ground) => by_sets(set, ground, closing),
            grounds => one_by_one(set, grounds, closing, cells as usize),
        };
        let mut named = named(&known, &counts);
        if let [_] = grounds {
            named.entry(vec![None]).or_default();
        }
        Ok(Cross { grounds: grounds.to_vec(), people: People(set.len()), cells: named })
    }
}

/// Whether so many are in the set that whole words of its bits are counted faster than people one by one.
fn is_dense(set: &RoaringBitmap, ground: &Ground) -> bool {
    set.len().saturating_mul(16) > ground.codes.len() as u64
}

/// Cells by the values of their codes; the place of a cell is its codes in the mixed base of the grounds' widths.
fn named(grounds: &[&Ground], counts: &[u64]) -> BTreeMap<Vec<Option<u16>>, People> {
    let mut found = BTreeMap::new();
    for (place, count) in counts.iter().enumerate().filter(|(_, count)| **count > 0) {
        let mut rest = place;
        let mut values: Vec<Option<u16>> = Vec::with_capacity(grounds.len());
        for ground in grounds.iter().rev() {
            let width = ground.values.len() + 1;
            values.push(ground.value((rest % width) as u8));
            rest /= width;
        }
        values.reverse();
        found.insert(values, People(*count));
    }
    found
}

/// Counts whole sets against each other.
fn by_sets(set: &RoaringBitmap, ground: &Ground, closing: Option<u32>) -> Vec<u64> {
    let apart = apart(set, &[ground], closing);
    let rest = if apart.is_empty() { None } else { Some(set - &apart) };
    let plain = rest.as_ref().unwrap_or(set);
    let mut counts = vec![plain.len()];
    counts.extend(ground.sets.iter().map(|members| members.intersection_len(plain)));
    let stated: u64 = counts.iter().skip(1).sum();
    if let Some(not_stated) = counts.first_mut() {
        *not_stated = not_stated.saturating_sub(stated);
    }
    add_apart(&mut counts, &apart, &[ground], closing);
    counts
}

/// Counts people one by one.
fn one_by_one(set: &RoaringBitmap, grounds: &[&Ground], closing: Option<u32>, cells: usize) -> Vec<u64> {
    let mut counts = vec![0; cells];
    let apart = apart(set, grounds, closing);
    let rest = if apart.is_empty() { None } else { Some(set - &apart) };
    let mut people = rest.as_ref().unwrap_or(set).iter();
    let (mut read, mut places) = ([0; AT_ONCE], [0_u32; AT_ONCE]);
    loop {
        let some = people.next_many(&mut read);
        if some.is_empty() {
            break;
        }
        places.fill(0);
        for ground in grounds {
            let width = ground.values.len() as u32 + 1;
            for (person, place) in some.iter().zip(&mut places) {
                let code = ground.codes.get(*person as usize).copied().unwrap_or(NOT_STATED);
                *place = *place * width + u32::from(code);
            }
        }
        for place in places.iter().take(some.len()) {
            if let Some(count) = counts.get_mut(*place as usize) {
                *count += 1;
            }
        }
    }
    add_apart(&mut counts, &apart, grounds, closing);
    counts
}

/// Those of the set whose codes must be looked up: they have several, or had others when the period was closed.
fn apart(set: &RoaringBitmap, grounds: &[&Ground], closing: Option<u32>) -> RoaringBitmap {
    let several = grounds.iter().flat_map(|ground| ground.several.keys().copied());
    let changed = grounds.iter().flat_map(|ground| ground.changed_since(closing));
    several.chain(changed).filter(|person| set.contains(*person)).collect()
}

fn add_apart(counts: &mut [u64], apart: &RoaringBitmap, grounds: &[&Ground], closing: Option<u32>) {
    for person in apart {
        let mut places = vec![0_usize];
        for ground in grounds {
            let width = ground.values.len() + 1;
            let codes = ground.at(person, closing);
            let codes = if codes.is_empty() { &[NOT_STATED] } else { codes };
            let with = |place: usize| codes.iter().map(move |code| place * width + usize::from(*code));
            places = places.into_iter().flat_map(with).collect();
        }
        for place in places {
            if let Some(count) = counts.get_mut(place) {
                *count += 1;
            }
        }
    }
}

// A code is never as high as the mark of several, so that mark can stand among the codes.
const _: () = assert!(SEVERAL as usize > 250);
