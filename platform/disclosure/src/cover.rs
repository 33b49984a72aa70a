//! Others hidden for the sake of those that must not be derived: one after the other, the least missed first, until the attack
//! finds nothing.

use crate::{
    Overlaps, Reason, RuleSet,
    audit::{self, Effort, Verdict},
    lattice::Lattice,
    moves,
    system::{Building, Marks, System, What},
};
use std::collections::{BTreeMap, BTreeSet};

/// For whose sake each number was hidden.
pub(crate) type Causes = BTreeMap<usize, What>;

/// Hides what is needed. What is still weak at the end could not be protected.
pub(crate) fn protect(
    lattice: &Lattice,
    rules: &RuleSet,
    overlaps: &dyn Overlaps,
    marks: &mut Marks,
) -> (System, Verdict, Causes) {
    let (mut causes, mut proved) = (Causes::new(), audit::Proved::new());
    let most = [usize::try_from(rules.most_unknowns).unwrap_or(usize::MAX)];
    loop {
        let mut system = Building { lattice, rules, overlaps, marks }.system();
        proved.retain(|at, _| *at < lattice.quantities.len());
        moves::prove(lattice, &mut system, &mut proved);
        let mut verdict = audit::attack(&system, Effort { most: &most, is_quick: true }, &mut proved);
        let mut chosen = moves::cover(lattice, &mut system, &verdict.weak, &mut proved);
        if chosen.is_empty() && !verdict.weak.is_empty() {
            verdict = audit::attack(&system, Effort { most: &most, is_quick: false }, &mut proved);
            chosen = choose(lattice, marks, &system, &verdict);
        }
        if chosen.is_empty() {
            return (system, verdict, causes);
        }
        hide(chosen, marks, &mut causes);
    }
}

fn hide(chosen: Vec<(usize, What)>, marks: &mut Marks, causes: &mut Causes) {
    for (number, what) in chosen {
        if let Some(mark) = marks.get_mut(number) {
            *mark = Some(Reason::ProtectsAnother);
            causes.insert(number, what);
        }
    }
}

/// For each weak number one more to hide beside it, unless one was chosen there already. When nothing can be hidden beside any
/// of them, one farther away.
fn choose(lattice: &Lattice, marks: &Marks, system: &System, verdict: &Verdict) -> Vec<(usize, What)> {
    let equations_of = system.equations_of();
    let picking = Picking { lattice, marks, system, equations_of: &equations_of };
    let mut touched: BTreeSet<usize> = BTreeSet::new();
    let mut chosen = Vec::new();
    for weak in &verdict.weak {
        let own = equations_of.get(weak.unknown).map(Vec::as_slice).unwrap_or_default();
        if own.iter().any(|equation| touched.contains(equation)) {
            continue;
        }
        let Some(number) = picking.beside(&BTreeSet::from([weak.unknown])).1 else { continue };
        touched.extend(equations_of.get(number).into_iter().flatten());
        touched.extend(own);
        chosen.extend(system.unknowns.get(weak.unknown).map(|unknown| (number, unknown.what.clone())));
    }
    if chosen.is_empty() {
        chosen.extend(verdict.weak.iter().find_map(|weak| {
            let what = &system.unknowns.get(weak.unknown)?.what;
            Some((picking.nearest(weak.unknown)?, what.clone()))
        }));
    }
    chosen
}

struct Picking<'a> {
    lattice: &'a Lattice,
    marks: &'a Marks,
    system: &'a System,
    equations_of: &'a [Vec<usize>],
}

impl Picking<'_> {
    /// All that stand in an equation with one of these, and the one among them that is missed least.
    fn beside(&self, edge: &BTreeSet<usize>) -> (BTreeSet<usize>, Option<usize>) {
        let equations: BTreeSet<usize> =
            edge.iter().filter_map(|at| self.equations_of.get(*at)).flatten().copied().collect();
        let terms = equations.iter().filter_map(|equation| self.system.equations.get(*equation)).flatten();
        let around: BTreeSet<usize> = terms.map(|(at, _)| *at).collect();
        let best = around.iter().copied().filter(|at| self.may_hide(*at)).min_by_key(|at| self.loss(*at));
        (around, best)
    }

    /// The number that is missed least among those nearest to a weak one.
    fn nearest(&self, weak: usize) -> Option<usize> {
        let (mut seen, mut edge) = (BTreeSet::from([weak]), BTreeSet::from([weak]));
        while !edge.is_empty() {
            let (around, best) = self.beside(&edge);
            if best.is_some() {
                return best;
            }
            let open = |at: &usize| self.system.unknowns.get(*at).is_some_and(|unknown| !unknown.is_known());
            edge = around.into_iter().filter(open).filter(|at| seen.insert(*at)).collect();
        }
        None
    }

    fn may_hide(&self, at: usize) -> bool {
        let hidden = self.marks.get(at).is_none_or(Option::is_some);
        !hidden && self.lattice.get(at).is_some_and(crate::lattice::Quantity::may_cover)
    }

    /// What is lost by hiding it: totals most of all; then those that would need further ones; then the larger ones.
    fn loss(&self, at: usize) -> (u32, usize, i64, usize) {
        let lonely = |equation: &&usize| {
            let terms = self.system.equations.get(**equation).map(Vec::as_slice).unwrap_or_default();
            !terms.iter().any(|(other, _)| {
                *other != at && self.system.unknowns.get(*other).is_some_and(|unknown| !unknown.is_known())
            })
        };
        let alone = self.equations_of.get(at).map_or(0, |equations| equations.iter().filter(lonely).count());
        self.lattice.get(at).map_or((u32::MAX, 0, 0, at), |of| (of.whole_of, alone, of.truth, at))
    }
}
