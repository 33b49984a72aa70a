//! The gate: no figure that leaves here lets anybody work out what fewer than five people said.
//!
//! Zeros are shown: that nobody chose an answer tells of no single person. A count of one to four is hidden, and as
//! many others
//! with it as are needed so that sums and differences of what is shown leave each hidden one at least five wide open.

/// A group smaller than this is never shown (research/engagement.md §4.12).
pub const SMALLEST: u64 = 5;
/// The smallest group when two sensitive grounds meet.
pub const SMALLEST_SENSITIVE: u64 = 10;
/// Words are quoted only from a group of at least this.
pub const SMALLEST_FOR_WORDS: u64 = 10;

/// A figure that went through the gate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shown {
    /// As it is.
    Count(u64),
    /// A small group, or one that would give a small group away.
    Hidden,
}

impl Shown {
    /// The figure, when it is shown.
    pub fn count(self) -> Option<u64> {
        match self {
            Self::Count(count) => Some(count),
            Self::Hidden => None,
        }
    }
}

/// A table of one question.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Line {
    /// Its lines in order, and their sum.
    Open {
        /// The lines.
        cells: Vec<Shown>,
        /// Their sum.
        total: u64,
    },
    /// Too few answered, or there is no way to hide the small groups: nothing is shown.
    Closed,
}

/// Counts of which everybody is in exactly one.
pub fn line(counts: &[u64], k: u64) -> Line {
    again(counts, &[], k)
}

/// The same, when earlier tables of the same lines were published before: what is new since then is protected like a
/// group of its
/// own, so that one table cannot be taken from the other.
pub fn again(counts: &[u64], earlier: &[(Vec<Shown>, u64)], k: u64) -> Line {
    let total: u64 = counts.iter().sum();
    let total_gives_away = earlier.iter().any(|(_, before)| is_small(total.abs_diff(*before), k));
    if total < k || total_gives_away {
        return Line::Closed;
    }
    let before = |at: usize| earlier.iter().filter_map(move |(cells, _)| cells.get(at)?.count());
    let small =
        |(at, count): (usize, &u64)| is_small(*count, k) || before(at).any(|old| is_small(count.abs_diff(old), k));
    let mut hidden: Vec<bool> = counts.iter().enumerate().map(small).collect();
    while !is_wide_open(counts, &hidden, k) || !differences_are_safe(&hidden, earlier) {
        let next = (0..counts.len())
            .filter(|at| hidden.get(*at) == Some(&false) && counts.get(*at).is_some_and(|count| *count > 0))
            .min_by_key(|at| counts.get(*at));
        match next.and_then(|at| hidden.get_mut(at)) {
            Some(mark) => *mark = true,
            None => return Line::Closed,
        }
    }
    let cells =
        counts.iter().zip(hidden).map(|(count, hidden)| if hidden { Shown::Hidden } else { Shown::Count(*count) });
    Line::Open { cells: cells.collect(), total }
}

fn is_small(count: u64, k: u64) -> bool {
    count > 0 && count < k
}

/// Hidden counts are each at least one, and their sum is known: with `m` of them and the sum `s`, each may be
/// anything from 1 to
/// `s - (m - 1)`.
fn is_wide_open(counts: &[u64], hidden: &[bool], k: u64) -> bool {
    let (mut sum, mut many) = (0_u64, 0_u64);
    for (count, _) in counts.iter().zip(hidden).filter(|(_, hidden)| **hidden) {
        sum += count;
        many += 1;
    }
    many == 0 || (many >= 2 && sum.saturating_sub(many) >= k)
}

/// A line whose change is unknown must not be the only one: the change of all is known.
fn differences_are_safe(hidden: &[bool], earlier: &[(Vec<Shown>, u64)]) -> bool {
    earlier.iter().all(|(cells, _)| {
        let unknown =
            hidden.iter().enumerate().filter(|(at, hidden)| **hidden || cells.get(*at) == Some(&Shown::Hidden));
        unknown.count() != 1
    })
}

/// A count of some out of all: shown only when neither those who did nor those who did not are few.
pub fn part(count: u64, all: u64, k: u64) -> Shown {
    let others = all.saturating_sub(count);
    if all < k || is_small(count, k) || is_small(others, k) { Shown::Hidden } else { Shown::Count(count) }
}

/// The same, when it was published before: what is new since then is protected as well.
pub fn part_again(count: u64, all: u64, earlier: &[(Shown, u64)], k: u64) -> Shown {
    let gives_away = earlier.iter().filter_map(|(before, of)| Some((before.count()?, *of))).any(|(before, of)| {
        let others = all.saturating_sub(count).abs_diff(of.saturating_sub(before));
        is_small(count.abs_diff(before), k) || is_small(others, k)
    });
    if gives_away { Shown::Hidden } else { part(count, all, k) }
}
