//! Gaussian elimination in whole numbers: which unknowns follow exactly, and along which directions the others can move.
//!
//! Numbers are taken modulo a prime, so nothing is ever rounded and every machine finds the same. A direction is used only when
//! its steps are small whole numbers, for which zero modulo the prime is zero.

use std::collections::BTreeSet;

/// 2⁶¹ − 1.
const PRIME: u64 = (1 << 61) - 1;
/// Larger steps are not used as directions.
const LARGEST_STEP: u64 = 1 << 16;

/// A way in which hidden numbers can change together without changing anything that is shown.
pub(crate) type Direction = Vec<(usize, i64)>;

/// What the elimination found.
#[derive(Debug, Default)]
pub(crate) struct Found {
    /// Unknowns that can have one value only.
    pub fixed: BTreeSet<usize>,
    pub directions: Vec<Direction>,
}

struct Elimination {
    rows: Vec<Vec<(usize, u64)>>,
    /// In which rows each unknown stands.
    holders: Vec<BTreeSet<usize>>,
    pivots: Vec<Option<usize>>,
}

/// Eliminates `rows` over so many unknowns.
pub(crate) fn eliminate(rows: &[Vec<(usize, i64)>], unknowns: usize) -> Found {
    let mut work = Elimination { rows: Vec::new(), holders: vec![BTreeSet::new(); unknowns], pivots: Vec::new() };
    for row in rows {
        let mut row: Vec<(usize, u64)> = row.iter().map(|(at, times)| (*at, modulo(*times))).collect();
        row.sort_unstable();
        row.dedup_by(|later, first| {
            let same = later.0 == first.0;
            if same {
                first.1 = add(first.1, later.1);
            }
            same
        });
        row.retain(|(_, times)| *times != 0);
        for (at, _) in &row {
            work.hold(*at, work.rows.len());
        }
        work.rows.push(row);
        work.pivots.push(None);
    }
    work.run();
    work.found(unknowns)
}

impl Elimination {
    fn hold(&mut self, unknown: usize, row: usize) {
        if let Some(holders) = self.holders.get_mut(unknown) {
            holders.insert(row);
        }
    }

    /// The shortest row first, and in it the unknown that stands in the fewest rows: so few new entries arise.
    fn run(&mut self) {
        let mut waiting: BTreeSet<(usize, usize)> =
            self.rows.iter().enumerate().filter(|(_, row)| !row.is_empty()).map(|(at, row)| (row.len(), at)).collect();
        while let Some((_, at)) = waiting.pop_first() {
            let row = self.rows.get(at).cloned().unwrap_or_default();
            let held = |unknown: usize| self.holders.get(unknown).map_or(0, BTreeSet::len);
            let Some((pivot, times)) = row.iter().copied().min_by_key(|(unknown, _)| (held(*unknown), *unknown)) else {
                continue;
            };
            let inverse = power(times, PRIME - 2);
            let row: Vec<(usize, u64)> =
                row.into_iter().map(|(unknown, times)| (unknown, mul(times, inverse))).collect();
            let others: Vec<usize> =
                self.holders.get(pivot).into_iter().flatten().copied().filter(|other| *other != at).collect();
            for other in others {
                let before = self.rows.get(other).map_or(0, Vec::len);
                self.take(other, pivot, &row);
                let after = self.rows.get(other).map_or(0, Vec::len);
                if waiting.remove(&(before, other)) && after > 0 {
                    waiting.insert((after, other));
                }
            }
            if let (Some(place), Some(mark)) = (self.rows.get_mut(at), self.pivots.get_mut(at)) {
                *place = row;
                *mark = Some(pivot);
            }
        }
    }

    /// Takes a multiple of `row` from another, so that `pivot` is gone from it.
    fn take(&mut self, other: usize, pivot: usize, row: &[(usize, u64)]) {
        let Some(place) = self.rows.get_mut(other) else { return };
        let old = std::mem::take(place);
        let times = old.iter().find(|(unknown, _)| *unknown == pivot).map_or(0, |(_, times)| *times);
        let minus = PRIME - times;
        let mut new = Vec::with_capacity(old.len() + row.len());
        let (mut left, mut right) = (old.iter().peekable(), row.iter().peekable());
        loop {
            let (unknown, sum) = match (left.peek(), right.peek()) {
                (None, None) => break,
                (Some((a, x)), Some((b, y))) if a == b => {
                    left.next();
                    right.next();
                    (*a, add(*x, mul(*y, minus)))
                }
                (Some((a, x)), Some((b, _))) if a < b => {
                    left.next();
                    (*a, *x)
                }
                (Some((a, x)), None) => {
                    left.next();
                    (*a, *x)
                }
                (_, Some((b, y))) => {
                    right.next();
                    if let Some(holders) = self.holders.get_mut(*b) {
                        holders.insert(other);
                    }
                    (*b, mul(*y, minus))
                }
            };
            if sum != 0 {
                new.push((unknown, sum));
            } else if let Some(holders) = self.holders.get_mut(unknown) {
                holders.remove(&other);
            }
        }
        *place = new;
    }

    fn found(&self, unknowns: usize) -> Found {
        let mut found = Found::default();
        let pivots: BTreeSet<usize> = self.pivots.iter().flatten().copied().collect();
        for (row, pivot) in self.rows.iter().zip(&self.pivots) {
            if let (Some(pivot), 1) = (pivot, row.len()) {
                found.fixed.insert(*pivot);
            }
        }
        for free in (0..unknowns).filter(|at| !pivots.contains(at)) {
            let step = |row: &usize| {
                let pivot = self.pivots.get(*row).copied().flatten()?;
                let times = self.rows.get(*row)?.iter().find(|(at, _)| *at == free)?.1;
                Some(small(PRIME - times).map(|step| (pivot, step)))
            };
            let steps: Option<Direction> = self.holders.get(free).into_iter().flatten().filter_map(step).collect();
            if let Some(mut steps) = steps {
                steps.push((free, 1));
                steps.sort_unstable();
                found.directions.push(steps);
            }
        }
        found.directions.sort_by_key(|direction| (direction.len(), direction.first().copied()));
        found
    }
}

fn modulo(times: i64) -> u64 {
    let size = times.unsigned_abs() % PRIME;
    if times < 0 && size > 0 { PRIME - size } else { size }
}

/// As a small whole number, when it is one.
fn small(times: u64) -> Option<i64> {
    if times <= LARGEST_STEP {
        return i64::try_from(times).ok();
    }
    (PRIME - times <= LARGEST_STEP).then(|| i64::try_from(PRIME - times).ok().map(|size| -size)).flatten()
}

fn add(one: u64, other: u64) -> u64 {
    let sum = one + other;
    if sum >= PRIME { sum - PRIME } else { sum }
}

fn mul(one: u64, other: u64) -> u64 {
    let product = u128::from(one) * u128::from(other) % u128::from(PRIME);
    u64::try_from(product).unwrap_or(0)
}

fn power(mut base: u64, mut times: u64) -> u64 {
    let mut result = 1;
    while times > 0 {
        if times & 1 == 1 {
            result = mul(result, base);
        }
        base = mul(base, base);
        times >>= 1;
    }
    result
}
