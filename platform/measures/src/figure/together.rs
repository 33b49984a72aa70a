//! Who is counted twice: at two places, of two kinds, in two times.

use super::{
    compute::{Ask, Wanted},
    series::OfPlace,
};
use crate::{
    closing::shared::{Shared, SharedAt, With},
    follow::tree::WHOLE,
};
use cube::{Period, Quarter, Span};
use kernel::OrganisationId;
use std::collections::BTreeSet;

/// Months and quarters are looked at within periods of so many months and no longer ones.
const MOST_MONTHS: usize = 12;

/// One place with the kinds, or all of them, of which somebody is counted there.
struct Counted<'a> {
    node: Option<OrganisationId>,
    kinds: Vec<Option<&'a str>>,
}

type Spot<'a> = (Option<OrganisationId>, Period, Option<&'a str>);

impl Ask<'_> {
    /// Everybody of the question's period who is counted twice where figures are published beside each other.
    pub(super) fn shared_at(&self, places: &[OfPlace]) -> SharedAt {
        let somebody = |figure: &super::Figure| figure.numerator.is_some_and(|number| number > 0);
        let counted: Vec<Counted<'_>> = places
            .iter()
            .map(|(node, figures)| Counted {
                node: *node,
                kinds: figures.iter().filter(|one| somebody(&one.1)).map(|(kind, _)| kind.as_deref()).collect(),
            })
            .filter(|one| !one.kinds.is_empty())
            .collect();
        let mut all = SharedAt::new();
        for (place, one) in counted.iter().enumerate() {
            let mut own = self.of_kinds(one);
            own.extend(self.of_periods(one));
            own.extend(counted.iter().skip(place + 1).flat_map(|other| self.of_places(one, other)));
            own.sort_unstable();
            all.insert(one.node.map_or(WHOLE, |node| node.uuid()), own);
        }
        all
    }

    fn of_kinds(&self, one: &Counted<'_>) -> Vec<Shared> {
        let period = self.question.period;
        let kinds: Vec<&str> = one.kinds.iter().copied().flatten().collect();
        let mut found = Vec::new();
        for (at, first) in kinds.iter().enumerate() {
            for second in kinds.iter().skip(at + 1) {
                let people = self.both((one.node, period, Some(first)), (one.node, period, Some(second)));
                found.extend(kept(people, || two_kinds(first, second)));
            }
        }
        found
    }

    /// Places come in the order of their ids, so the one with the earlier id holds what both share.
    fn of_places(&self, one: &Counted<'_>, other: &Counted<'_>) -> Vec<Shared> {
        let (Some(first), Some(second)) = (one.node, other.node) else { return Vec::new() };
        if !self.held.tree.lie_beside(first, second, self.today) {
            return Vec::new();
        }
        let period = self.question.period;
        let both = |kind: &Option<&str>| {
            let people = self.both((one.node, period, *kind), (other.node, period, *kind));
            kept(people, || With::Place(second.uuid(), kind.map(str::to_owned)))
        };
        one.kinds.iter().filter(|kind| other.kinds.contains(kind)).filter_map(both).collect()
    }

    fn of_periods(&self, one: &Counted<'_>) -> Vec<Shared> {
        let parts = parts(self.question.period.span());
        let mut found = Vec::new();
        for (at, first) in parts.iter().enumerate() {
            for second in parts.iter().skip(at + 1).filter(|second| are_apart(*first, **second)) {
                for kind in &one.kinds {
                    let people = self.both((one.node, *first, *kind), (one.node, *second, *kind));
                    found.extend(kept(people, || two_periods((*first, *second), *kind)));
                }
            }
        }
        found
    }

    /// People who are counted at both, by intersecting their sets.
    pub(super) fn both(&self, one: Spot<'_>, other: Spot<'_>) -> Option<u64> {
        let query = |(node, period, kind): Spot<'_>| {
            let wanted = Wanted { kind: kind.map(str::to_owned), month: None, node };
            self.query(self.question.version.figure.numerator(), &self.place(&wanted), (period, &wanted))
        };
        match (query(one), query(other)) {
            (Some(one), Some(other)) => self.held.cube.overlap(&one, &other).ok().map(cube::People::count),
            _ => Some(0),
        }
    }
}

fn kept(people: Option<u64>, with: impl FnOnce() -> With) -> Option<Shared> {
    let people = people.filter(|people| *people > 0)?;
    Some(Shared { with: with(), people })
}

/// Two kinds, in the order in which they are kept.
pub(super) fn two_kinds(one: &str, other: &str) -> With {
    With::Kinds(one.min(other).to_owned(), one.max(other).to_owned())
}

/// Two periods, in the order of time.
pub(super) fn two_periods((one, other): (Period, Period), kind: Option<&str>) -> With {
    let (one, other) = if one.span().first() <= other.span().first() { (one, other) } else { (other, one) };
    With::Periods(one.to_string(), other.to_string(), kind.map(str::to_owned))
}

/// The months and the quarters that lie within a span and are shorter.
fn parts(span: Span) -> Vec<Period> {
    if span.months().count() > MOST_MONTHS {
        return Vec::new();
    }
    let quarters: BTreeSet<Quarter> = span.months().map(Quarter::of).collect();
    let quarters = quarters.into_iter().map(Period::Quarter);
    let months = span.months().map(Period::Month);
    months.chain(quarters).filter(|part| span.holds(part.span()) && part.span() != span).collect()
}

fn are_apart(one: Period, other: Period) -> bool {
    let (one, other) = (one.span(), other.span());
    one.last() < other.first() || other.last() < one.first()
}

/// Whether a closing of the longer period keeps who is in both of these.
pub(super) fn are_kept_within(whole: Period, (one, other): (Period, Period)) -> bool {
    let parts = parts(whole.span());
    parts.contains(&one) && parts.contains(&other) && are_apart(one, other)
}
