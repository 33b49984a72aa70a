//! A move together with all that follows from it: what is implied by the numbers changes with them.

use super::{Move, Moves};
use std::collections::BTreeMap;

impl Moves<'_> {
    /// The move with what it changes beyond the cells; nothing when an equation cannot hold or no room is left.
    pub(super) fn complete(&self, mut made: Move) -> Option<Move> {
        let numbers = self.lattice.quantities.len();
        let mut steps: BTreeMap<usize, i64> = BTreeMap::new();
        for (at, step) in &made.steps {
            *steps.entry(*at).or_default() += step;
        }
        let mut waiting: Vec<usize> =
            steps.keys().flat_map(|at| self.equations_of.get(*at)).flatten().copied().collect();
        while let Some(equation) = waiting.pop() {
            let terms = self.system.equations.get(equation)?;
            let over: i64 = terms.iter().map(|(at, times)| steps.get(at).copied().unwrap_or(0) * times).sum();
            if over == 0 {
                continue;
            }
            // The last one is what lies between, or what nobody prints; each takes up what is over only once.
            let free = |(at, times): &&(usize, i64)| {
                let open = self.system.unknowns.get(*at).is_some_and(|of| !of.is_known());
                *at >= numbers && open && times.abs() == 1 && !steps.contains_key(at)
            };
            let (at, times) = *terms.iter().rev().find(free)?;
            steps.insert(at, -over * times);
            waiting.extend(self.equations_of.get(at)?);
        }
        steps.retain(|_, step| *step != 0);
        // A number that two corners share takes longer steps than each of them, so all of them are looked at again.
        for (at, step) in &steps {
            let unknown = self.system.unknowns.get(*at)?;
            let bounds = if *at < numbers { self.bounds(*at)?.0 } else { (unknown.low, unknown.high) };
            made.narrow(unknown.truth, bounds, *step);
        }
        made.steps = steps.into_iter().collect();
        (made.up + made.down > 0).then_some(made)
    }
}
