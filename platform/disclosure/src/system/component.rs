//! Unknowns that hang together, each group by itself, with what is known folded away.

use super::{System, Unknown};
use std::collections::BTreeMap;

/// One group. Its rows are equations among its own unknowns alone; the truth solves them.
#[derive(Debug, Default)]
pub(crate) struct Component {
    /// Places in the system.
    pub ids: Vec<usize>,
    pub unknowns: Vec<Unknown>,
    pub rows: Vec<Vec<(usize, i64)>>,
}

/// The groups that hold something to protect, in the order of their first unknown.
pub(crate) fn components(system: &System) -> Vec<Component> {
    let mut leader: Vec<usize> = (0..system.unknowns.len()).collect();
    let open = |at: &usize| system.unknowns.get(*at).is_some_and(|unknown| !unknown.is_known());
    for equation in &system.equations {
        let mut hidden = equation.iter().map(|(at, _)| *at).filter(open);
        if let Some(first) = hidden.next() {
            for other in hidden {
                join(&mut leader, first, other);
            }
        }
    }
    let mut groups: BTreeMap<usize, Component> = BTreeMap::new();
    let mut local = vec![0_usize; system.unknowns.len()];
    for (at, unknown) in system.unknowns.iter().enumerate().filter(|(at, _)| open(at)) {
        let group = groups.entry(find(&leader, at)).or_default();
        if let Some(place) = local.get_mut(at) {
            *place = group.ids.len();
        }
        group.ids.push(at);
        group.unknowns.push(unknown.clone());
    }
    for equation in &system.equations {
        let hidden = |(at, times): &(usize, i64)| open(at).then(|| (local.get(*at).copied().unwrap_or(0), *times));
        let row: Vec<(usize, i64)> = equation.iter().filter_map(hidden).collect();
        let first = equation.iter().map(|(at, _)| *at).find(open);
        if let Some(group) = first.and_then(|at| groups.get_mut(&find(&leader, at))) {
            group.rows.push(row);
        }
    }
    let matters = |group: &Component| group.unknowns.iter().any(|unknown| unknown.need > 0) && !group.rows.is_empty();
    groups.into_values().filter(matters).collect()
}

fn find(leader: &[usize], mut at: usize) -> usize {
    while let Some(next) = leader.get(at).copied().filter(|next| *next != at) {
        at = next;
    }
    at
}

/// The smaller one leads, so the order of joining does not show.
fn join(leader: &mut [usize], one: usize, other: usize) {
    let (one, other) = (find(leader, one), find(leader, other));
    let (first, second) = (one.min(other), one.max(other));
    if let Some(place) = leader.get_mut(second) {
        *place = first;
    }
}
