//! The attack: for each hidden number, how far apart the least and the most lie that somebody outside can derive.
//!
//! A number counts as safe only by proof: two lists of whole numbers that both fit everything that is shown, and in which it
//! differs by as much as it needs. Bounds and elimination find what is surely not safe; directions and linear programmes find
//! the proofs. What can neither be proved nor refuted counts as not safe.

mod bounds;
mod programme;
mod reach;

use crate::{
    eliminate::{Found, eliminate},
    system::{Component, System, components},
};
use reach::Reach;
use std::collections::BTreeMap;

/// A number that is not safe, with the least and the most that fit as far as is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Weak {
    pub unknown: usize,
    pub low: i64,
    pub high: i64,
}

/// What was found of one component: those that are not safe, and how far each can be proved to reach.
#[derive(Clone, Debug, Default)]
pub(crate) struct Verdict {
    pub weak: Vec<Weak>,
    pub reached: Vec<Weak>,
}

/// What is found in one attack and still holds in the next, in which more is hidden: a list of numbers that fitted fits still.
pub(crate) type Proved = BTreeMap<usize, (i64, i64)>;

/// Components of more unknowns are large: nothing is eliminated in them.
const LARGE: usize = 300;

/// How hard the attack tries to prove.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Effort<'a> {
    /// How many unknowns are moved together in a linear programme, one try after the other.
    pub most: &'a [usize],
    /// In large components, what is not proved already counts as not safe.
    pub is_quick: bool,
}

/// Attacks everything.
pub(crate) fn attack(system: &System, effort: Effort<'_>, proved: &mut Proved) -> Verdict {
    let mut whole = Verdict::default();
    for component in components(system) {
        let verdict = one(&component, effort, proved);
        whole.weak.extend(&verdict.weak);
        whole.reached.extend(&verdict.reached);
    }
    whole.weak.sort_by_key(|weak| weak.unknown);
    whole
}

/// Attacks one component: first what costs little and shows most.
fn one(component: &Component, effort: Effort<'_>, proved: &mut Proved) -> Verdict {
    let mut reach = Reach::new(component, proved);
    let is_large = component.unknowns.len() > LARGE;
    if reach.unproved(0).is_none() || (is_large && effort.is_quick) {
        return judged(component, &reach);
    }
    let narrow = narrow(component);
    if !narrow.is_empty() {
        return told(component, narrow, &[]);
    }
    if !is_large {
        let found = eliminate(&component.rows, component.unknowns.len());
        let fixed = fixed(component, &found);
        if !fixed.is_empty() {
            return told(component, fixed, &[]);
        }
        reach.walk(&found.directions);
    }
    for most in effort.most {
        programme::prove(component, &mut reach, *most);
    }
    reach.keep(proved);
    judged(component, &reach)
}

/// What single equations tell too well.
fn narrow(component: &Component) -> Vec<Weak> {
    let bounds = bounds::derive(component);
    let narrow = |(at, (low, high)): (usize, &(Option<i64>, Option<i64>))| {
        let need = component.unknowns.get(at)?.need;
        let (low, high) = ((*low)?, (*high)?);
        (need > 0 && high - low < need).then_some(Weak { unknown: at, low, high })
    };
    bounds.iter().enumerate().filter_map(narrow).collect()
}

/// What follows exactly.
fn fixed(component: &Component, found: &Found) -> Vec<Weak> {
    let fixed = |at: &usize| {
        let unknown = component.unknowns.get(*at)?;
        (unknown.need > 0).then_some(Weak { unknown: *at, low: unknown.truth, high: unknown.truth })
    };
    found.fixed.iter().filter_map(fixed).collect()
}

/// Whatever is not proved is not safe.
fn judged(component: &Component, reach: &Reach<'_>) -> Verdict {
    let all = reach.all();
    let is_weak = |weak: &&Weak| component.unknowns.get(weak.unknown).is_some_and(|of| weak.high - weak.low < of.need);
    told(component, all.iter().filter(is_weak).copied().collect(), &all)
}

fn told(component: &Component, weak: Vec<Weak>, reached: &[Weak]) -> Verdict {
    let outside = |weak: &Weak| component.ids.get(weak.unknown).map(|unknown| Weak { unknown: *unknown, ..*weak });
    Verdict { weak: weak.iter().filter_map(outside).collect(), reached: reached.iter().filter_map(outside).collect() }
}
