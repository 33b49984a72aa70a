//! Who is counted twice: at two places, of two kinds, in two times.

use super::{
    compute::{Ask, Place, Wanted},
    series::OfPlace,
};
use crate::{
    closing::shared::{Shared, SharedAt, With, halves},
    follow::tree::{Stand, WHOLE},
};
use cube::{Period, Quarter, Query, Span};
use kernel::OrganisationId;
use std::collections::BTreeSet;

/// Months, quarters and halves are looked at within periods of so many months and no longer ones.
const MOST_MONTHS: usize = 12;

/// One place where somebody is counted.
struct Counted<'a> {
    node: Option<OrganisationId>,
    stand: Option<Stand>,
    place: Place,
    /// Each kind, or all of them, of which somebody is counted there, with what the cube is asked for it: made once, since
    /// a place is looked at in thousands of pairs.
    kinds: Vec<(Option<&'a str>, Option<Query>)>,
}

type Spot<'a> = (Option<OrganisationId>, Period, Option<&'a str>);

impl Ask<'_> {
    /// Everybody of the question's period who is counted twice where figures are published beside each other.
    pub(super) fn shared_at(&self, places: &[OfPlace]) -> SharedAt {
        let counted: Vec<Counted<'_>> = places.iter().filter_map(|one| self.counted_at(one)).collect();
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

    /// A place with what is asked of it; nothing where nobody is counted.
    fn counted_at<'a>(&self, (node, figures): &'a OfPlace) -> Option<Counted<'a>> {
        let somebody = |figure: &super::Figure| figure.numerator.is_some_and(|number| number > 0);
        let told: Vec<Option<&str>> =
            figures.iter().filter(|one| somebody(&one.1)).map(|(kind, _)| kind.as_deref()).collect();
        if told.is_empty() {
            return None;
        }
        let place = self.place(&Wanted { kind: None, month: None, node: *node });
        let kinds = told.into_iter().map(|kind| (kind, self.asked(&place, self.question.period, kind))).collect();
        let stand = node.map(|node| self.held.tree.stand(node, self.today));
        Some(Counted { node: *node, stand, place, kinds })
    }

    fn of_kinds(&self, one: &Counted<'_>) -> Vec<Shared> {
        let kinds: Vec<_> = one.kinds.iter().filter_map(|(kind, query)| Some(((*kind)?, query.as_ref()))).collect();
        let mut found = Vec::new();
        for (at, (first, query)) in kinds.iter().enumerate() {
            for (second, other) in kinds.iter().skip(at + 1) {
                found.extend(kept(self.overlap(*query, *other), || two_kinds(first, second)));
            }
        }
        found
    }

    /// Places come in the order of their ids, so the one with the earlier id holds what both share.
    fn of_places(&self, one: &Counted<'_>, other: &Counted<'_>) -> Vec<Shared> {
        let beside = one.stand.zip(other.stand).is_some_and(|(one, other)| one.is_beside(other));
        let Some(second) = other.node.filter(|_| beside) else { return Vec::new() };
        let both = |(kind, query): &(Option<&str>, Option<Query>)| {
            let (_, there) = other.kinds.iter().find(|(other, _)| other == kind)?;
            let people = self.overlap(query.as_ref(), there.as_ref());
            kept(people, || With::Place(second.uuid(), kind.map(str::to_owned)))
        };
        one.kinds.iter().filter_map(both).collect()
    }

    fn of_periods(&self, one: &Counted<'_>) -> Vec<Shared> {
        let parts = parts(self.question.period.span());
        let mut found = Vec::new();
        for (kind, _) in &one.kinds {
            let asked: Vec<_> = parts.iter().map(|part| (*part, self.asked(&one.place, *part, *kind))).collect();
            for (at, (first, query)) in asked.iter().enumerate() {
                for (second, other) in asked.iter().skip(at + 1).filter(|(second, _)| are_apart(*first, *second)) {
                    let people = self.overlap(query.as_ref(), other.as_ref());
                    found.extend(kept(people, || two_periods((*first, *second), *kind)));
                }
            }
        }
        found
    }

    /// People who are counted at both, by intersecting their sets.
    pub(super) fn both(&self, one: Spot<'_>, other: Spot<'_>) -> Option<u64> {
        let query = |(node, period, kind): Spot<'_>| {
            self.asked(&self.place(&Wanted { kind: None, month: None, node }), period, kind)
        };
        self.overlap(query(one).as_ref(), query(other).as_ref())
    }

    /// What the cube is asked for a place, a period and a kind; nothing when no such fact ever came.
    fn asked(&self, place: &Place, period: Period, kind: Option<&str>) -> Option<Query> {
        let wanted = Wanted { kind: kind.map(str::to_owned), month: None, node: None };
        self.query(self.question.version.figure.numerator(), place, (period, &wanted))
    }

    fn overlap(&self, one: Option<&Query>, other: Option<&Query>) -> Option<u64> {
        match (one, other) {
            (Some(one), Some(other)) => self.held.cube.overlap(one, other).ok().map(cube::People::count),
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

/// The months and the quarters that lie within a span and are shorter, and the halves of a year.
fn parts(span: Span) -> Vec<Period> {
    if span.months().count() > MOST_MONTHS {
        return Vec::new();
    }
    let quarters: BTreeSet<Quarter> = span.months().map(Quarter::of).collect();
    let quarters = quarters.into_iter().map(Period::Quarter);
    let months = span.months().map(Period::Month);
    let shorter = months.chain(quarters).filter(|part| span.holds(part.span()) && part.span() != span);
    shorter.chain(halves(span)).collect()
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
