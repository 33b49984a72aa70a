//! Who is counted twice: at two places, of two kinds, in two times.

use super::{
    compute::{Ask, Place, Wanted, unanswered},
    series::OfPlace,
};
use crate::{
    closing::shared::{Shared, SharedAt, With, halves},
    follow::tree::{Stand, WHOLE},
};
use cube::{Period, Quarter, Query, Span};
use kernel::{OrganisationId, Outcome};
use std::collections::{BTreeMap, BTreeSet};

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

/// Places that stand beside each other, by where they stand in the list of places.
type Beside = Vec<usize>;

impl Ask<'_> {
    /// Everybody of the question's period who is counted twice where figures are published beside each other.
    pub(super) fn shared_at(&self, places: &[OfPlace]) -> Outcome<SharedAt> {
        let counted: Vec<Counted<'_>> = places.iter().filter_map(|one| self.counted_at(one)).collect();
        let mut all = self.of_places(&counted)?;
        for (one, own) in counted.iter().zip(&mut all) {
            own.extend(self.of_kinds(one)?);
            own.extend(self.of_periods(one)?);
            own.sort_unstable();
        }
        let nodes = counted.iter().map(|one| one.node.map_or(WHOLE, |node| node.uuid()));
        Ok(nodes.zip(all).collect())
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

    fn of_kinds(&self, one: &Counted<'_>) -> Outcome<Vec<Shared>> {
        let asked = one.kinds.iter().filter_map(|(kind, query)| Some(((*kind)?, query.clone()?)));
        let found = self.each_two(asked)?.into_iter();
        Ok(found.map(|(first, second, people)| Shared { with: two_kinds(first, second), people }).collect())
    }

    /// What each place shares with those after it. Places come in the order of their ids, so the one with the earlier id
    /// holds what both share.
    fn of_places(&self, counted: &[Counted<'_>]) -> Outcome<Vec<Vec<Shared>>> {
        let mut all: Vec<Vec<Shared>> = counted.iter().map(|_| Vec::new()).collect();
        let kinds: BTreeSet<Option<&str>> =
            counted.iter().flat_map(|one| one.kinds.iter().map(|(kind, _)| *kind)).collect();
        let (same, wide) = beside(counted);
        let under = |place: usize| counted.get(place).and_then(|one| one.stand).map(|stand| stand.under);
        for kind in kinds {
            let mut found = Vec::new();
            for group in &same {
                found.extend(self.of_group(counted, group, kind)?);
            }
            // Two of these that stand under the same were looked at just now.
            let wide = self.of_group(counted, &wide, kind)?;
            found.extend(wide.into_iter().filter(|(one, other, _)| under(*one) != under(*other)));
            for (one, other, people) in found {
                if let (Some(own), Some(node)) = (all.get_mut(one), counted.get(other).and_then(|other| other.node)) {
                    own.push(Shared { with: With::Place(node.uuid(), kind.map(str::to_owned)), people });
                }
            }
        }
        Ok(all)
    }

    /// Which two places of a group share how many people of a kind.
    fn of_group(
        &self,
        counted: &[Counted<'_>],
        group: &Beside,
        kind: Option<&str>,
    ) -> Outcome<Vec<(usize, usize, u64)>> {
        let query = |place: &usize| {
            let (_, query) = counted.get(*place)?.kinds.iter().find(|(own, _)| *own == kind)?;
            Some((*place, query.clone()?))
        };
        self.each_two(group.iter().filter_map(query))
    }

    fn of_periods(&self, one: &Counted<'_>) -> Outcome<Vec<Shared>> {
        let parts = parts(self.question.period.span());
        let mut found = Vec::new();
        for (kind, _) in &one.kinds {
            let asked = parts.iter().filter_map(|part| Some((*part, self.asked(&one.place, *part, *kind)?)));
            let apart = self.each_two(asked)?.into_iter().filter(|(first, second, _)| are_apart(*first, *second));
            let shared = |(first, second, people)| Shared { with: two_periods((first, second), *kind), people };
            found.extend(apart.map(shared));
        }
        Ok(found)
    }

    /// Which two of these share how many people.
    fn each_two<T: Copy>(&self, asked: impl Iterator<Item = (T, Query)>) -> Outcome<Vec<(T, T, u64)>> {
        let (spots, queries): (Vec<T>, Vec<Query>) = asked.unzip();
        let found = self.held.cube.each_two(&queries).map_err(unanswered)?.into_iter();
        let named =
            found.filter_map(|(one, other, people)| Some((*spots.get(one)?, *spots.get(other)?, people.count())));
        Ok(named.collect())
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

/// The places that stand under the same, in groups, and those that have something below them. Two that are in one of them may
/// be published beside each other, and no others.
fn beside(counted: &[Counted<'_>]) -> (Vec<Beside>, Beside) {
    let mut same: BTreeMap<Option<OrganisationId>, Beside> = BTreeMap::new();
    let mut wide = Beside::new();
    for (place, stand) in counted.iter().enumerate().filter_map(|(place, one)| Some((place, one.stand?))) {
        same.entry(stand.under).or_default().push(place);
        if stand.is_wide {
            wide.push(place);
        }
    }
    (same.into_values().collect(), wide)
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
