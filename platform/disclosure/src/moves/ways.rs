//! How categories of one dimension can change against each other so that no whole of theirs changes.

use crate::lattice::Axis;

/// Places relative to the beginning of the axis, with the sign of their change.
pub(super) type Way = Vec<(usize, i64)>;

/// From a whole down to a smallest part there are many ways; so many are looked at.
const DESCENTS: usize = 4;

/// The ways in which this category can change: against those beside it; when `wide`, against those under other wholes and
/// together with all its wholes as well. The nearest come first.
pub(super) fn ways(axis: &Axis, at: usize, wide: bool) -> Vec<Way> {
    let own = descents(axis, at);
    let is_alone = parent(axis, at).is_none() && children(axis, at).is_empty();
    if !axis.apart || is_alone {
        return vec![vec![(at * axis.stride, 1)]];
    }
    let mut found = Vec::new();
    let (mut above, mut top) = (Vec::new(), at);
    while let Some(whole) = parent(axis, top) {
        if wide || above.is_empty() {
            against(axis, (top, whole), (&own, &above), &mut found);
        }
        above.push(whole);
        top = whole;
    }
    if wide || above.is_empty() {
        found.extend(own.iter().map(|down| signed(axis, &[down, &above], &[])));
    }
    found
}

/// Against each other part of `whole`, beginning with the next one.
fn against(axis: &Axis, (top, whole): (usize, usize), (own, above): (&[Vec<usize>], &[usize]), found: &mut Vec<Way>) {
    let parts = children(axis, whole);
    let place = parts.iter().position(|part| *part == top).unwrap_or(0);
    for other in parts.iter().cycle().skip(place + 1).take(parts.len().saturating_sub(1)) {
        let others = descents(axis, *other);
        for down in own {
            found.extend(others.iter().map(|other| signed(axis, &[down, above], other)));
        }
    }
}

fn signed(axis: &Axis, more: &[&[usize]], less: &[usize]) -> Way {
    let more = more.iter().flat_map(|list| list.iter()).map(|at| (at * axis.stride, 1));
    more.chain(less.iter().map(|at| (at * axis.stride, -1))).collect()
}

/// Chains from a category through one of its parts to a smallest one.
fn descents(axis: &Axis, from: usize) -> Vec<Vec<usize>> {
    let (mut open, mut found) = (vec![vec![from]], Vec::new());
    while let Some(chain) = open.pop() {
        let parts = chain.last().map(|last| children(axis, *last)).unwrap_or_default();
        if parts.is_empty() {
            found.push(chain);
            if found.len() == DESCENTS {
                break;
            }
            continue;
        }
        open.extend(parts.iter().rev().map(|part| chain.iter().copied().chain([*part]).collect::<Vec<usize>>()));
    }
    found
}

fn parent(axis: &Axis, at: usize) -> Option<usize> {
    axis.parents.get(at).copied().flatten()
}

fn children(axis: &Axis, at: usize) -> &[usize] {
    axis.children.get(at).map(Vec::as_slice).unwrap_or_default()
}
