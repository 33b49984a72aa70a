//! From the lattice and what is hidden to the outsider's equations.

use super::{Link, Marks, System, Unknown, What};
use crate::{
    Known, Overlaps, RuleSet, Split,
    lattice::{Family, Lattice, Pair, Quantity, Sort},
};

/// Pairs of parts are looked at one by one up to so many parts.
const MOST_PARTS: usize = 200;

/// What is needed to write the equations.
pub(crate) struct Building<'a> {
    pub lattice: &'a Lattice,
    pub rules: &'a RuleSet,
    pub overlaps: &'a dyn Overlaps,
    pub marks: &'a Marks,
}

impl Building<'_> {
    pub(crate) fn system(&self) -> System {
        let mut system = System::default();
        for (at, quantity) in self.lattice.quantities.iter().enumerate() {
            system.unknowns.push(self.number(at, quantity));
        }
        for family in &self.lattice.families {
            match family.split {
                Split::Apart => self.apart(&mut system, family),
                Split::Overlapping => self.overlapping(&mut system, family),
            }
        }
        for pair in &self.lattice.pairs {
            self.pair(&mut system, *pair);
        }
        self.corrections(&mut system);
        self.before(&mut system);
        system
    }

    fn is_hidden(&self, at: usize) -> bool {
        self.marks.get(at).is_some_and(Option::is_some)
    }

    fn number(&self, at: usize, quantity: &Quantity) -> Unknown {
        let what = What::Number(at);
        let truth = quantity.truth;
        if self.is_hidden(at) && !quantity.known {
            let floor = quantity.floor.map(|floor| match self.marks.get(at) {
                Some(Some(crate::Reason::Group | crate::Reason::TooDetailed)) => 0,
                _ => floor.min(truth),
            });
            return Unknown { truth, low: floor, high: None, need: quantity.need, what };
        }
        let printed = quantity.printed();
        match self.rules.known {
            Known::AsPrinted if !self.is_hidden(at) => {
                Unknown { truth, low: Some(printed.low), high: Some(printed.high), need: 0, what }
            }
            _ => Unknown { truth, low: Some(truth), high: Some(truth), need: 0, what },
        }
    }

    /// Parts that add up to the whole, with what is not listed.
    fn apart(&self, system: &mut System, family: &Family) {
        let mut sum = sum_of(family);
        if !family.complete {
            let link = Link::Unlisted { whole: family.whole, parts: family.parts.clone() };
            let rest = -value(system, &sum);
            let low = self.lattice.get(family.whole).is_some_and(|whole| whole.sort != Sort::Sum).then_some(0);
            let need = self.need(self.rules.implied.others, rest, &members(family));
            sum.push((push(system, Unknown { truth: rest, low, high: None, need, what: What::Implied(link) }), 1));
        }
        system.equations.push(sum);
    }

    /// Parts that may overlap: each within the whole, and together at least the whole.
    fn overlapping(&self, system: &mut System, family: &Family) {
        let whole = family.whole;
        for part in &family.parts {
            let known = self.rules.implied.overlap;
            self.within(system, (*part, whole), (known, Link::Remainder { part: *part, whole }));
        }
        if !family.complete {
            return;
        }
        let mut sum = sum_of(family);
        let more = value(system, &sum);
        let link = Link::Overlap { whole, parts: family.parts.clone() };
        let need = self.need(self.rules.implied.overlap, more, &members(family));
        let at = push(system, Unknown { truth: more, low: Some(0), high: None, need, what: What::Implied(link) });
        sum.push((at, -1));
        system.equations.push(sum);
        if (3..=MOST_PARTS).contains(&family.parts.len()) {
            self.shared(system, family, at);
        }
    }

    /// Pairs of parts of which it could be told that only a few people are in both.
    fn shared(&self, system: &mut System, family: &Family, more: usize) {
        let width = i64::from(self.rules.width);
        let (all, over) = (self.lattice.truth(family.whole), unknown_truth(system, more));
        for (place, one) in family.parts.iter().enumerate() {
            for other in family.parts.iter().skip(place + 1) {
                let (first, second) = (self.lattice.truth(*one), self.lattice.truth(*other));
                let (least, most) = ((first + second - all).max(0), first.min(second).min(over));
                if most - least >= width || self.is_hidden(*one) || self.is_hidden(*other) {
                    continue;
                }
                let (key, beside) = (self.lattice.key(*one), self.lattice.key(*other));
                let Some(both) = self.overlaps.shared(&key, &beside).and_then(|both| i64::try_from(both).ok()) else {
                    continue;
                };
                let need = self.need(self.rules.implied.overlap, both, &[*one, *other, family.whole]);
                if need == 0 || !(least..=most).contains(&both) {
                    continue;
                }
                let link = Link::Shared { one: *one, other: *other, whole: family.whole };
                let both =
                    push(system, Unknown { truth: both, low: Some(0), high: None, need, what: What::Implied(link) });
                for larger in [more, *one, *other] {
                    at_least_zero(system, vec![(larger, 1), (both, -1)]);
                }
                at_least_zero(system, vec![(both, 1), (*one, -1), (*other, -1), (family.whole, 1)]);
            }
        }
    }

    fn pair(&self, system: &mut System, pair: Pair) {
        let implied = self.rules.implied;
        match pair {
            Pair::Rate { numerator, denominator } => {
                let link = Link::Others { numerator, denominator };
                self.within(system, (numerator, denominator), (implied.others, link));
            }
            Pair::Within { part, whole } => {
                self.within(system, (part, whole), (implied.overlap, Link::Remainder { part, whole }));
            }
            Pair::Grows { before, after } => {
                self.within(system, (before, after), (implied.growth, Link::Growth { before, after }));
            }
        }
    }

    /// `part + rest = whole`.
    fn within(&self, system: &mut System, (part, whole): (usize, usize), (known, link): (Known, Link)) {
        let rest = self.lattice.truth(whole) - self.lattice.truth(part);
        let need = self.need(known, rest, &[part, whole]);
        let low = (rest >= 0).then_some(0);
        let at = push(system, Unknown { truth: rest, low, high: None, need, what: What::Implied(link) });
        system.equations.push(vec![(part, 1), (at, 1), (whole, -1)]);
    }

    /// What is out already, beside what it is now.
    fn corrections(&self, system: &mut System) {
        for (number, quantity) in self.lattice.quantities.iter().enumerate() {
            for (release, earlier) in &quantity.out {
                let Some(out) = earlier.out else { continue };
                let change = quantity.truth - earlier.truth;
                let printed = quantity.printed();
                let unchanged = !self.is_hidden(number) && printed.figure == out.figure;
                let slack = out.high - out.low + printed.high - printed.low;
                let hazy = self.rules.implied.correction == Known::AsPrinted
                    && (unchanged || self.is_hidden(number) || slack + 1 >= i64::from(self.rules.width));
                let need = if hazy || !is_few(change, quantity.smallest) { 0 } else { i64::from(self.rules.width) };
                let link = Link::Correction { number, release: release.clone() };
                let at =
                    push(system, Unknown { truth: change, low: None, high: None, need, what: What::Implied(link) });
                let before = Unknown {
                    truth: earlier.truth,
                    low: Some(earlier.truth),
                    high: Some(earlier.truth),
                    need: 0,
                    what: What::Between,
                };
                let before = push(system, before);
                system.equations.push(vec![(number, 1), (at, -1), (before, -1)]);
            }
        }
    }

    /// How wide an implied number must stay: not at all when it is no small group, or when rounding hides it.
    fn need(&self, known: Known, truth: i64, members: &[usize]) -> i64 {
        let of = |at: &usize| self.lattice.get(*at);
        let smallest = members.iter().filter_map(of).map(|member| member.smallest).max().unwrap_or(0);
        let counts = members.iter().filter_map(of).all(|member| member.sort == Sort::Count);
        if !counts || !is_few(truth, smallest) {
            return 0;
        }
        let width = i64::from(self.rules.width);
        let slack: i64 = members.iter().map(|at| self.slack(*at, width)).sum();
        if known == Known::AsPrinted && slack + 1 >= width { 0 } else { width }
    }

    fn slack(&self, at: usize, width: i64) -> i64 {
        if self.is_hidden(at) {
            return width;
        }
        let printed = self.lattice.get(at).map(Quantity::printed);
        printed.map_or(0, |printed| printed.high - printed.low)
    }
}

pub(super) fn is_few(count: i64, smallest: i64) -> bool {
    count != 0 && count.abs() < smallest
}

fn sum_of(family: &Family) -> Vec<(usize, i64)> {
    family.parts.iter().map(|part| (*part, 1)).chain([(family.whole, -1)]).collect()
}

fn members(family: &Family) -> Vec<usize> {
    family.parts.iter().copied().chain([family.whole]).collect()
}

/// The sum of these is not below 0.
fn at_least_zero(system: &mut System, mut terms: Vec<(usize, i64)>) {
    let truth = value(system, &terms);
    let slack = push(system, Unknown { truth, low: Some(0), high: None, need: 0, what: What::Between });
    terms.push((slack, -1));
    system.equations.push(terms);
}

pub(super) fn push(system: &mut System, unknown: Unknown) -> usize {
    system.unknowns.push(unknown);
    system.unknowns.len() - 1
}

fn unknown_truth(system: &System, at: usize) -> i64 {
    system.unknowns.get(at).map_or(0, |unknown| unknown.truth)
}

pub(super) fn value(system: &System, terms: &[(usize, i64)]) -> i64 {
    terms.iter().map(|(at, times)| unknown_truth(system, *at) * times).sum()
}
