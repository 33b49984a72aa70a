//! Moves: hidden numbers of a table that change together along its lines, a cell against its neighbours in each dimension, so
//! that every sum stays what it is. One move proves all its numbers at once, and costs no linear programme.
//!
//! Whatever shape proposes, each move is checked in whole numbers against every equation it touches before it counts.

mod complete;
mod ways;

use crate::{
    audit::{Proved, Weak},
    lattice::{Axis, Grid, Lattice, Quantity},
    system::{System, Unknown, What},
};
use ways::{Way, ways};

/// So many moves around one number are looked at, and so many of them checked in full, the cheapest first.
const LOOKED_AT: usize = 4096;
const CHECKED: usize = 64;

/// The least and the most a number can be, as far as is known.
type Bounds = (Option<i64>, Option<i64>);

/// What hiding costs: the weight of the cells, then the sum of their numbers.
type Cost = (u64, i64);

/// Numbers that change together, each by its steps, and how often that can be done up and down.
#[derive(Clone, Debug)]
struct Move {
    cost: Cost,
    steps: Vec<(usize, i64)>,
    up: i64,
    down: i64,
}

/// The search for moves in one system.
pub(crate) struct Moves<'a> {
    lattice: &'a Lattice,
    system: &'a mut System,
    equations_of: Vec<Vec<usize>>,
    proved: &'a mut Proved,
    may_hide: bool,
}

/// Proves by moves of what is hidden already.
pub(crate) fn prove(lattice: &Lattice, system: &mut System, proved: &mut Proved) {
    let every = 0..system.unknowns.len();
    Moves::new(lattice, system, proved, false).each(every.collect());
}

/// Protects these by moves, hiding what they need: the numbers to hide now, each with the one it protects. The system is then
/// that in which they are hidden, as far as numbers go.
pub(crate) fn cover(lattice: &Lattice, system: &mut System, weak: &[Weak], proved: &mut Proved) -> Vec<(usize, What)> {
    Moves::new(lattice, system, proved, true).each(weak.iter().map(|weak| weak.unknown).collect())
}

impl<'a> Moves<'a> {
    fn new(lattice: &'a Lattice, system: &'a mut System, proved: &'a mut Proved, may_hide: bool) -> Self {
        let equations_of = system.equations_of();
        Self { lattice, system, equations_of, proved, may_hide }
    }

    /// Parts before their wholes, and what only follows at the end: then most of what it needs is hidden already.
    fn each(&mut self, mut order: Vec<usize>) -> Vec<(usize, What)> {
        order.retain(|at| self.system.unknowns.get(*at).is_some_and(|of| of.need > 0));
        order.sort_by_key(|at| (self.lattice.get(*at).map_or(u32::MAX, |of| of.whole_of), *at));
        let mut hidden = Vec::new();
        for goal in order {
            let found = [false, true].into_iter().find_map(|wide| self.find(goal, wide));
            if let Some(found) = found {
                self.make(goal, &found, &mut hidden);
            }
        }
        hidden
    }

    /// The cheapest move that makes this one safe, when it is not safe yet.
    fn find(&self, goal: usize, wide: bool) -> Option<Move> {
        if self.is_proved(goal, None) {
            return None;
        }
        let mut found = Vec::new();
        for number in self.members(goal) {
            for (grid, place) in self.lattice.grids.stands(number) {
                self.around(goal, (grid, place), wide, &mut found);
            }
        }
        found.sort_by_key(|one: &Move| one.cost);
        let mut checked = found.into_iter().take(CHECKED).filter_map(|one| self.complete(one));
        checked.find(|one| self.is_proved(goal, Some(one)))
    }

    /// The number itself, or those from which it follows.
    fn members(&self, goal: usize) -> Vec<usize> {
        if goal < self.lattice.quantities.len() {
            return vec![goal];
        }
        let equations = self.equations_of.get(goal).into_iter().flatten();
        let terms = equations.filter_map(|at| self.system.equations.get(*at)).flatten();
        let mut members: Vec<usize> = terms.map(|(at, _)| *at).filter(|at| self.lattice.get(*at).is_some()).collect();
        members.sort_unstable();
        members.dedup();
        members
    }

    /// The moves through one place of a grid.
    fn around(&self, goal: usize, (grid, place): (&Grid, usize), wide: bool, found: &mut Vec<Move>) {
        let most = root(LOOKED_AT, grid.axes.len());
        // Along each axis by itself a move has the corners that lie on it, so a way with an impossible one leads nowhere.
        let can = |place: usize| grid.number(place).is_some_and(|number| self.bounds(number).is_some());
        let along = |(axis, at): (&Axis, usize)| {
            let rest = place - at * axis.stride;
            let mut ways = ways(axis, at, wide);
            ways.retain(|way| way.iter().all(|(by, _)| can(rest + by)));
            ways.truncate(most);
            ways
        };
        let axes: Vec<Vec<Way>> = grid.categories(place).map(along).collect();
        if axes.iter().any(Vec::is_empty) {
            return;
        }
        let mut chosen = vec![0_usize; axes.len()];
        loop {
            let one: Option<Vec<&Way>> = axes.iter().zip(&chosen).map(|(ways, at)| ways.get(*at)).collect();
            if let Some(one) = one {
                found.extend(self.product(goal, grid, &one));
            }
            let mut next = axes.iter().zip(&mut chosen);
            let turned = next.find_map(|(ways, at)| {
                *at = if *at + 1 < ways.len() { *at + 1 } else { 0 };
                (*at > 0).then_some(())
            });
            if turned.is_none() {
                return;
            }
        }
    }

    /// The changes along each axis, multiplied; nothing when a number is missing, cannot change or has too little room.
    fn product(&self, goal: usize, grid: &Grid, one: &[&Way]) -> Option<Move> {
        let need = self.system.unknowns.get(goal)?.need;
        let mut made = Move { cost: (0, 0), steps: Vec::new(), up: 2 * need, down: 2 * need };
        let mut corners: Vec<(usize, i64)> = vec![(0, 1)];
        for way in one {
            corners =
                corners.iter().flat_map(|(at, sign)| way.iter().map(move |(by, of)| (at + by, sign * of))).collect();
        }
        for (place, step) in corners {
            let number = grid.number(place)?;
            let (bounds, cost) = self.bounds(number)?;
            made.cost = (made.cost.0 + cost.0, made.cost.1 + cost.1);
            made.steps.push((number, step));
            made.narrow(self.lattice.truth(number), bounds, step);
            if made.up + made.down == 0 {
                return None;
            }
        }
        (goal >= self.lattice.quantities.len() || self.is_proved(goal, Some(&made))).then_some(made)
    }

    /// The least and the most of a number if it were hidden, and what hiding it costs.
    fn bounds(&self, number: usize) -> Option<(Bounds, Cost)> {
        let (quantity, unknown) = (self.lattice.get(number)?, self.system.unknowns.get(number)?);
        if unknown.need > 0 {
            return Some(((unknown.low, unknown.high), (0, 0)));
        }
        if self.may_hide && quantity.may_cover() {
            let cost = (1 + 2 * u64::from(quantity.whole_of), quantity.truth);
            return Some(((quantity.floor.map(|floor| floor.min(quantity.truth)), None), cost));
        }
        (!unknown.is_known()).then_some(((unknown.low, unknown.high), (0, 0)))
    }

    /// Whether the number reaches as far as it must, with this move beside what is proved.
    fn is_proved(&self, goal: usize, with: Option<&Move>) -> bool {
        let Some(unknown) = self.system.unknowns.get(goal) else { return true };
        let (mut low, mut high) = self.proved.get(&goal).copied().unwrap_or((unknown.truth, unknown.truth));
        let step = with.and_then(|of| of.steps.iter().find(|(at, _)| *at == goal)).map_or(0, |(_, step)| *step);
        for times in with.map(|of| [of.up, -of.down]).into_iter().flatten() {
            low = low.min(unknown.truth + step * times);
            high = high.max(unknown.truth + step * times);
        }
        high - low >= unknown.need
    }

    /// Hides what the move needs and notes what it proves.
    fn make(&mut self, goal: usize, made: &Move, hidden: &mut Vec<(usize, What)>) {
        let what = self.system.unknowns.get(goal).map(|of| of.what.clone());
        for (at, step) in &made.steps {
            let quantity = self.lattice.get(*at);
            let Some(unknown) = self.system.unknowns.get_mut(*at) else { continue };
            if let Some(quantity) = quantity.filter(|of| self.may_hide && unknown.need == 0 && of.may_cover()) {
                *unknown = Unknown { low: quantity.floor, high: None, need: quantity.need, ..unknown.clone() };
                hidden.extend(what.clone().map(|what| (*at, what)));
            }
            let place = self.proved.entry(*at).or_insert((unknown.truth, unknown.truth));
            for times in [made.up, -made.down] {
                place.0 = place.0.min(unknown.truth + step * times);
                place.1 = place.1.max(unknown.truth + step * times);
            }
        }
    }
}

/// The largest number whose product with itself, so many times, is not larger than this; at least 2.
fn root(of: usize, times: usize) -> usize {
    let fits =
        |number: &usize| (0..times).try_fold(1_usize, |sum, _| sum.checked_mul(*number)).is_some_and(|it| it <= of);
    (2..=of).take_while(fits).last().unwrap_or(2)
}

impl Move {
    /// So often that this one stays within its bounds.
    fn narrow(&mut self, truth: i64, (low, high): Bounds, step: i64) {
        let size = step.abs().max(1);
        let (above, below) = (high.map(|high| (high - truth) / size), low.map(|low| (truth - low) / size));
        let (up, down) = if step > 0 { (above, below) } else { (below, above) };
        self.up = up.map_or(self.up, |up| self.up.min(up)).max(0);
        self.down = down.map_or(self.down, |down| self.down.min(down)).max(0);
    }
}

impl Quantity {
    /// Whether hiding it helps another: a zero that is known to be shown whenever it is one would protect nobody.
    pub(crate) fn may_cover(&self) -> bool {
        !self.locked && self.floor.is_none_or(|floor| floor <= self.truth)
    }
}
