//! What is out already, as equations of its own beside those of the candidate. What was hidden then and has not changed is the
//! same unknown in both: an outsider who knows that nothing changed puts the two together.

use super::{Building, Link, System, Unknown, What, build};
use crate::{
    Known, Split,
    lattice::{Family, Pair, Quantity, Sort},
};
use std::collections::{BTreeMap, BTreeSet};

/// For each number of the candidate that stands in a release, its unknown there.
type Places = BTreeMap<usize, usize>;

impl Building<'_> {
    pub(super) fn before(&self, system: &mut System) {
        let quantities = &self.lattice.quantities;
        let releases: BTreeSet<&str> = quantities.iter().flat_map(|of| &of.out).map(|(id, _)| id.as_str()).collect();
        for release in releases {
            let places = self.places(system, release);
            for family in &self.lattice.families {
                self.family_before(system, &places, family);
            }
            for pair in &self.lattice.pairs {
                if let Pair::Rate { numerator, denominator } = *pair {
                    let link = Link::Others { numerator, denominator };
                    self.difference(system, &places, (numerator, denominator), link);
                }
            }
        }
    }

    fn places(&self, system: &mut System, release: &str) -> Places {
        let mut places = Places::new();
        for (at, quantity) in self.lattice.quantities.iter().enumerate() {
            let Some((_, earlier)) = quantity.out.iter().find(|(id, _)| id == release) else { continue };
            let truth = earlier.truth;
            let unknown = match earlier.out {
                None if truth == quantity.truth => {
                    places.insert(at, at);
                    continue;
                }
                None => {
                    let low = quantity.floor.map(|floor| floor.min(truth));
                    Unknown { truth, low, high: None, need: quantity.need, what: What::Number(at) }
                }
                Some(out) => {
                    let exact = self.rules.known == Known::Exactly;
                    let (low, high) = if exact { (truth, truth) } else { (out.low, out.high) };
                    Unknown { truth, low: Some(low), high: Some(high), need: 0, what: What::Between }
                }
            };
            places.insert(at, build::push(system, unknown));
        }
        places
    }

    /// A family as it was. One that was made otherwise then tells nothing.
    fn family_before(&self, system: &mut System, places: &Places, family: &Family) {
        let parts: Option<Vec<usize>> = family.parts.iter().map(|part| places.get(part).copied()).collect();
        let (Some(parts), Some(whole)) = (parts, places.get(&family.whole).copied()) else { return };
        let mut sum: Vec<(usize, i64)> = parts.iter().map(|part| (*part, 1)).chain([(whole, -1)]).collect();
        let over = build::value(system, &sum);
        match (family.split, family.complete) {
            (Split::Apart, true) if over == 0 => system.equations.push(sum),
            (Split::Overlapping, _) => {
                for part in &family.parts {
                    let link = Link::Remainder { part: *part, whole: family.whole };
                    self.difference(system, places, (*part, family.whole), link);
                }
                if family.complete && over >= 0 {
                    let link = Link::Overlap { whole: family.whole, parts: family.parts.clone() };
                    let need = self.need_before(over, family.whole);
                    let what = What::Implied(link);
                    sum.push((build::push(system, Unknown { truth: over, low: Some(0), high: None, need, what }), -1));
                    system.equations.push(sum);
                }
            }
            _ => {}
        }
    }

    fn difference(&self, system: &mut System, places: &Places, (part, whole): (usize, usize), link: Link) {
        let (Some(before), Some(all)) = (places.get(&part).copied(), places.get(&whole).copied()) else { return };
        let rest = build::value(system, &[(all, 1), (before, -1)]);
        if rest >= 0 {
            let need = self.need_before(rest, whole);
            let unknown = Unknown { truth: rest, low: Some(0), high: None, need, what: What::Implied(link) };
            let at = build::push(system, unknown);
            system.equations.push(vec![(before, 1), (at, 1), (all, -1)]);
        }
    }

    /// As for the candidate, where rounding does not count. Where it does, what was out is out.
    fn need_before(&self, truth: i64, whole: usize) -> i64 {
        let counts = |of: &&Quantity| of.sort == Sort::Count;
        let smallest = self.lattice.get(whole).filter(counts).map_or(0, |of| of.smallest);
        let exact = self.rules.known == Known::Exactly;
        if exact && build::is_few(truth, smallest) { i64::from(self.rules.width) } else { 0 }
    }
}
