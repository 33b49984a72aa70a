//! What hangs together beyond the trees, and numbers that stand in an earlier release only.

use super::{Family, Lattice, Pair, Quantity, Sort};
use crate::{Candidate, Class, Flaw, Key, Relation, Split};
use std::collections::BTreeSet;

pub(super) fn add(lattice: &mut Lattice, candidate: &Candidate, flaws: &mut Vec<Flaw>) {
    for relation in &candidate.relations {
        if let Err(flaw) = one(lattice, candidate, relation) {
            flaws.push(flaw);
        }
    }
}

fn one(lattice: &mut Lattice, candidate: &Candidate, relation: &Relation) -> Result<(), Flaw> {
    match relation {
        Relation::Within { part, whole } if part == whole => Err(Flaw::UnionWithItself { whole: whole.clone() }),
        Relation::Within { part, whole } => {
            let pair = Pair::Within { part: find(lattice, candidate, part)?, whole: find(lattice, candidate, whole)? };
            lattice.pairs.push(pair);
            Ok(())
        }
        Relation::Grows { before, after } if before == after => Err(Flaw::UnionWithItself { whole: after.clone() }),
        Relation::Grows { before, after } => {
            let pair =
                Pair::Grows { before: find(lattice, candidate, before)?, after: find(lattice, candidate, after)? };
            lattice.pairs.push(pair);
            Ok(())
        }
        Relation::Union { whole, parts } => {
            if parts.is_empty() {
                return Err(Flaw::EmptyUnion { whole: whole.clone() });
            }
            let each: BTreeSet<&Key> = parts.iter().collect();
            if each.len() != parts.len() || each.contains(whole) {
                return Err(Flaw::UnionWithItself { whole: whole.clone() });
            }
            let at = find(lattice, candidate, whole)?;
            let mut found: Vec<usize> =
                parts.iter().map(|part| find(lattice, candidate, part)).collect::<Result<_, _>>()?;
            found.sort_unstable();
            let (split, complete, ground) = (Split::Overlapping, true, false);
            lattice.families.push(Family { whole: at, parts: found, split, complete, ground, not_stated: vec![] });
            Ok(())
        }
    }
}

/// The number in the candidate, or the newest one in what is out.
fn find(lattice: &mut Lattice, candidate: &Candidate, key: &Key) -> Result<usize, Flaw> {
    if let Some(at) = lattice.index.get(key) {
        return Ok(*at);
    }
    let earlier = candidate.earlier.iter().rev().find_map(|release| release.numbers.get(key));
    let earlier = earlier.ok_or_else(|| Flaw::Unknown { name: key.measure.clone() })?;
    let at = lattice.quantities.len();
    lattice.index.insert(key.clone(), at);
    lattice.quantities.push(Quantity {
        key: key.clone(),
        truth: earlier.truth,
        sort: Sort::Count,
        class: Class::D1,
        small: earlier.out.is_none().then_some(crate::Reason::TooSmall),
        floor: Some(0),
        need: 0,
        smallest: 0,
        round_to: 1,
        whole_of: 0,
        locked: true,
        known: false,
        past: Some(*earlier),
        out: Vec::new(),
    });
    Ok(at)
}
