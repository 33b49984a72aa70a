//! Two questions against each other, behind the gate.
//!
//! A table with its sums is a network: each line and each column is a node, each cell an arc between them, the sums
//! flow back.
//! How far a hidden cell may go up or down without changing anything that is shown is then a largest flow among the
//! hidden cells,
//! and it is exact: an outsider with all sums can find no narrower bounds.
//!
//! The sums are the tables of the two questions by themselves, so exactly those are hidden that are hidden there.

use super::gate::{Line, Shown, line};

/// A table with more lines or columns than this is not made: it would be nearly all hidden.
pub const MOST_LINES: usize = 60;

/// A table of two questions that went through the gate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid {
    /// The cells, line by line.
    pub cells: Vec<Vec<Shown>>,
    /// The sum of each line.
    pub lines: Vec<Shown>,
    /// The sum of each column.
    pub columns: Vec<Shown>,
    /// Everybody.
    pub total: u64,
}

/// The table behind the gate; nothing when it cannot be protected.
pub fn grid(counts: &[Vec<u64>], k: u64) -> Option<Grid> {
    let mut table = Table::of(counts, k)?;
    let mut settled = 0;
    while let Some(arc) = table.hidden.get(settled).copied() {
        // Hiding more only opens the bounds further, so what was wide enough stays so.
        match table.to_hide(arc)? {
            more if more.is_empty() => settled += 1,
            more => more.into_iter().for_each(|next| table.hide(next)),
        }
    }
    Some(table.shown(counts.len()))
}

struct Arc {
    /// The node it leaves and the one it reaches.
    ends: (usize, usize),
    value: u64,
    /// The least that an outsider must reckon with.
    least: u64,
}

struct Table {
    arcs: Vec<Arc>,
    /// The hidden ones, in the order in which they were hidden.
    hidden: Vec<usize>,
    is_hidden: Vec<bool>,
    nodes: usize,
    width: usize,
    k: u64,
}

impl Table {
    /// The table with what is small hidden.
    fn of(counts: &[Vec<u64>], k: u64) -> Option<Self> {
        let (height, width) = (counts.len(), counts.first()?.len());
        let total: u64 = counts.iter().flatten().sum();
        if total < k
            || width == 0
            || height > MOST_LINES
            || width > MOST_LINES
            || counts.iter().any(|line| line.len() != width)
        {
            return None;
        }
        let line_sums: Vec<u64> = counts.iter().map(|line| line.iter().sum()).collect();
        let column_sums: Vec<u64> = (0..width).map(|j| counts.iter().filter_map(|line| line.get(j)).sum()).collect();
        let arcs = arcs(counts, &line_sums, &column_sums);
        let mut table =
            Self { is_hidden: vec![false; arcs.len()], arcs, hidden: Vec::new(), nodes: height + width + 2, width, k };
        let row = width + 1;
        for at in hidden_in(&line_sums, k)? {
            table.hide(at * row + width);
        }
        for at in hidden_in(&column_sums, k)? {
            table.hide(height * row + at);
        }
        let small = |arc: &Arc| arc.least > 0 && arc.value > 0 && arc.value < k;
        let small: Vec<usize> = table.arcs.iter().enumerate().filter(|(_, arc)| small(arc)).map(|(at, _)| at).collect();
        for arc in small {
            table.hide(arc);
        }
        Some(table)
    }

    fn hide(&mut self, arc: usize) {
        if let Some(mark) = self.is_hidden.get_mut(arc).filter(|mark| !**mark) {
            *mark = true;
            self.hidden.push(arc);
        }
    }

    /// The cells to hide with this one so that its bounds are `k` apart: none when they are, nothing when no cell is
    /// left that helps.
    fn to_hide(&self, arc: usize) -> Option<Vec<usize>> {
        let Some(own) = self.arcs.get(arc) else { return Some(Vec::new()) };
        let (from, to) = own.ends;
        let (up, moved) = self.flow((to, from), arc, self.k);
        let room = own.value.saturating_sub(own.least).min(self.k);
        let (down, _) = self.flow((from, to), arc, room);
        if up + down >= self.k {
            return Some(Vec::new());
        }
        let path = self.path((to, from), &moved, |at| at != arc && (self.is_hidden(at) || self.may_be_hidden(at)))?;
        let more: Vec<usize> = path.into_iter().map(|(at, _)| at).filter(|at| !self.is_hidden(*at)).collect();
        (!more.is_empty()).then_some(more)
    }

    fn is_hidden(&self, at: usize) -> bool {
        self.is_hidden.get(at) == Some(&true)
    }

    /// A cell with somebody in it. Sums are hidden where the questions' own tables hide them, and nowhere else.
    fn may_be_hidden(&self, at: usize) -> bool {
        self.arcs.get(at).is_some_and(|arc| arc.least > 0 && arc.value > 0)
    }

    /// The largest flow between two nodes over the other hidden cells, no more than `wanted`: along an arc a cell
    /// grows, against
    /// it it shrinks down to its least. With how far each cell was moved.
    fn flow(&self, ends: (usize, usize), without: usize, wanted: u64) -> (u64, Vec<i128>) {
        let mut moved: Vec<i128> = vec![0; self.arcs.len()];
        for sent in 0..wanted {
            let Some(path) = self.path(ends, &moved, |at| at != without && self.is_hidden(at)) else {
                return (sent, moved);
            };
            // One at a time: what is wanted is small.
            for (arc, forward) in path {
                if let Some(moved) = moved.get_mut(arc) {
                    *moved += if forward { 1 } else { -1 };
                }
            }
        }
        (wanted, moved)
    }

    /// The cheapest way between two nodes over arcs that `may` be used: hidden ones cost nothing, others what they
    /// hold.
    fn path(
        &self,
        (from, to): (usize, usize),
        moved: &[i128],
        may: impl Fn(usize) -> bool,
    ) -> Option<Vec<(usize, bool)>> {
        let mut came: Vec<Option<(u64, usize, usize, bool)>> = vec![None; self.nodes];
        let mut open = std::collections::BTreeSet::from([(0_u64, from)]);
        while let Some((spent, node)) = open.pop_first() {
            for (at, arc) in self.arcs.iter().enumerate().filter(|(at, _)| may(*at)) {
                let now = i128::from(arc.value) + moved.get(at).copied().unwrap_or_default();
                let step = match arc.ends {
                    (tail, head) if tail == node => Some((head, true)),
                    (tail, head) if head == node && now > i128::from(arc.least) => Some((tail, false)),
                    _ => None,
                };
                let cost = spent + if self.is_hidden(at) { 0 } else { arc.value };
                if let Some((next, forward)) = step.filter(|(next, _)| *next != from)
                    && let Some(place) = came.get_mut(next)
                    && place.is_none_or(|(before, ..)| cost < before)
                {
                    if let Some((before, ..)) = *place {
                        open.remove(&(before, next));
                    }
                    *place = Some((cost, node, at, forward));
                    open.insert((cost, next));
                }
            }
        }
        let mut path = Vec::new();
        let mut node = to;
        while node != from {
            let (_, before, arc, forward) = came.get(node).copied().flatten()?;
            path.push((arc, forward));
            node = before;
        }
        Some(path)
    }

    fn shown(&self, height: usize) -> Grid {
        let one = |at: usize| match (self.is_hidden.get(at), self.arcs.get(at)) {
            (Some(false), Some(arc)) => Shown::Count(arc.value),
            _ => Shown::Hidden,
        };
        let row = self.width + 1;
        Grid {
            cells: (0..height).map(|line| (0..self.width).map(|j| one(line * row + j)).collect()).collect(),
            lines: (0..height).map(|line| one(line * row + self.width)).collect(),
            columns: (0..self.width).map(|j| one(height * row + j)).collect(),
            total: self.arcs.last().map_or(0, |arc| arc.value),
        }
    }
}

/// Cells and sums as arcs, row by row, the sums last in each row and in the last row.
fn arcs(counts: &[Vec<u64>], line_sums: &[u64], column_sums: &[u64]) -> Vec<Arc> {
    let (height, width) = (counts.len(), column_sums.len());
    let (all_lines, column) = (height, |at: usize| height + 1 + at);
    let mut arcs = Vec::new();
    for ((at, own), sum) in counts.iter().enumerate().zip(line_sums) {
        arcs.extend(own.iter().enumerate().map(|(j, count)| Arc { ends: (at, column(j)), value: *count, least: 1 }));
        arcs.push(Arc { ends: (column(width), at), value: *sum, least: 0 });
    }
    let sums = column_sums.iter().enumerate();
    arcs.extend(sums.map(|(j, sum)| Arc { ends: (column(j), all_lines), value: *sum, least: 0 }));
    arcs.push(Arc { ends: (all_lines, column(width)), value: line_sums.iter().sum(), least: 0 });
    arcs
}

/// The sums that are hidden when they are shown by themselves; nothing when they cannot be shown at all.
fn hidden_in(sums: &[u64], k: u64) -> Option<Vec<usize>> {
    match line(sums, k) {
        Line::Open { cells, .. } => {
            let hidden = cells.iter().enumerate().filter(|(_, cell)| **cell == Shown::Hidden);
            Some(hidden.map(|(at, _)| at).collect())
        }
        Line::Closed => None,
    }
}
