//! Which parts make which whole, read off the trees of the dimensions.

use super::{Family, Lattice, Pair, read};
use crate::{Candidate, Denominator, Dimension, Flaw, Kind, Sort as About, Split, Stands, Table};
use std::collections::BTreeMap;

pub(super) fn add(lattice: &mut Lattice, candidate: &Candidate, flaws: &mut Vec<Flaw>) {
    for table in &candidate.tables {
        let rows = rows(lattice, table);
        for (place, dimension) in table.dimensions.iter().enumerate() {
            one_dimension(lattice, table, &rows, (place, dimension));
        }
        if matches!(table.kind, Kind::Rate { of: Denominator::Counted, .. }) {
            let pairs = rows.values().filter_map(|numbers| match numbers.as_slice() {
                [numerator, denominator] => Some(Pair::Rate { numerator: *numerator, denominator: *denominator }),
                _ => None,
            });
            lattice.pairs.extend(pairs);
        }
    }
    let below = |pair: &Pair| matches!(pair, Pair::Rate { numerator, denominator } if numerator == denominator);
    if lattice.pairs.iter().any(below) {
        flaws.push(Flaw::SelfReference { measure: String::new() });
    }
}

/// The numbers of each cell; none for what is missing.
fn rows<'a>(lattice: &Lattice, table: &'a Table) -> BTreeMap<Vec<&'a str>, Vec<usize>> {
    let row = |cell: &'a crate::Cell| {
        let place = read::place(table, cell)?;
        let numbers = read::keys(table, &place).iter().filter_map(|key| lattice.index.get(key).copied()).collect();
        Some((cell.at.iter().map(String::as_str).collect(), numbers))
    };
    table.cells.iter().filter_map(row).collect()
}

fn one_dimension(
    lattice: &mut Lattice,
    table: &Table,
    rows: &BTreeMap<Vec<&str>, Vec<usize>>,
    (place, dimension): (usize, &Dimension),
) {
    let mut children: BTreeMap<&str, Vec<(&str, bool)>> = BTreeMap::new();
    for category in &dimension.categories {
        if let Some(parent) = &category.parent {
            let child = (category.code.as_str(), category.stands == Stands::NotStated);
            children.entry(parent).or_default().push(child);
        }
    }
    for (at, wholes) in rows {
        let Some(children) = at.get(place).and_then(|code| children.get(code)) else { continue };
        for (slot, whole) in wholes.iter().enumerate() {
            // The sum behind a mean adds up only where nobody is counted twice.
            if matches!(table.kind, Kind::Mean { .. }) && slot == 0 && dimension.split == Split::Overlapping {
                continue;
            }
            let beside = children.iter().map(|(code, not_stated)| {
                let mut beside = at.clone();
                if let Some(coordinate) = beside.get_mut(place) {
                    *coordinate = code;
                }
                (rows.get(&beside).map(|numbers| numbers.get(slot).copied()), *not_stated)
            });
            let family = family(*whole, dimension, beside);
            if !family.parts.is_empty() {
                lattice.families.push(family);
            }
        }
    }
}

/// A whole with its parts: for each, its number (outer nothing when the cell is not there) and whether it is "not stated".
fn family(whole: usize, dimension: &Dimension, parts: impl Iterator<Item = (Option<Option<usize>>, bool)>) -> Family {
    let ground = dimension.sort == About::Ground;
    let mut family =
        Family { whole, parts: vec![], split: dimension.split, complete: true, ground, not_stated: vec![] };
    for (number, not_stated) in parts {
        family.complete &= number.is_some();
        family.parts.extend(number.flatten());
        if not_stated {
            family.not_stated.extend(number.flatten());
        }
    }
    family.parts.sort_unstable();
    family
}

/// Parts that are apart come to their whole; overlapping ones could.
pub(super) fn check(lattice: &Lattice, flaws: &mut Vec<Flaw>) {
    for family in &lattice.families {
        let whole = lattice.truth(family.whole);
        let parts: i64 = family.parts.iter().map(|part| lattice.truth(*part)).sum();
        let most = family.parts.iter().map(|part| lattice.truth(*part)).max().unwrap_or(0);
        let sums = lattice.get(family.whole).is_some_and(|whole| whole.sort == super::Sort::Sum);
        let fits = match (family.split, family.complete) {
            (Split::Apart, true) => parts == whole,
            (Split::Apart, false) => sums || parts <= whole,
            (Split::Overlapping, true) => most <= whole && whole <= parts,
            (Split::Overlapping, false) => most <= whole,
        };
        if !fits {
            flaws.push(Flaw::DoesNotAdd { whole: lattice.key(family.whole), said: whole, parts });
        }
    }
    for pair in &lattice.pairs {
        let (part, whole) = match *pair {
            Pair::Rate { numerator, denominator } => (numerator, denominator),
            Pair::Within { part, whole } => (part, whole),
            Pair::Grows { before, after } => (before, after),
        };
        let (less, more) = (lattice.truth(part), lattice.truth(whole));
        // A correction may take somebody out again, so a longer count may be the smaller one.
        if less > more && !matches!(pair, Pair::Grows { .. }) {
            flaws.push(Flaw::DoesNotAdd { whole: lattice.key(whole), said: more, parts: less });
        }
    }
}
