//! B10: a thousand releases with small cells in them, and an attacker who knows every shown figure before rounding, how the
//! cells hang together, and all that is out already.

use super::{attacker::Attacker, kit::*};
use crate::*;
use std::collections::{BTreeMap, BTreeSet};

type Place = (String, String);

/// What was counted, and how the cells hang together, written down without the crate.
struct World {
    counts: BTreeMap<Place, i64>,
    /// A whole and parts that add up.
    apart: Vec<(Place, Vec<Place>)>,
    /// A whole and parts of which it is the union.
    unions: Vec<(Place, Vec<Place>)>,
    sets: Sets,
    kind: Kind,
}

const KINDS: [&str; 3] = ["k0", "k1", "k2"];

fn at(place: &str, kind: &str) -> Place {
    (place.to_owned(), kind.to_owned())
}

/// The nation, its regions and their teams.
fn tree(regions: usize, teams: usize) -> Vec<(String, Vec<String>)> {
    let mut tree = vec![("IE".to_owned(), (0..regions).map(|region| format!("r{region}")).collect())];
    for region in 0..regions {
        tree.push((format!("r{region}"), (0..teams).map(|team| format!("r{region}t{team}")).collect()));
    }
    tree
}

fn with_kinds(tree: &[(String, Vec<String>)]) -> Vec<(Place, Vec<Place>)> {
    let nation = tree.iter().take(1).map(|(name, _)| name);
    let places = nation.chain(tree.iter().flat_map(|(_, parts)| parts));
    places.map(|place| (at(place, "all"), KINDS.iter().map(|kind| at(place, kind)).collect())).collect()
}

fn by_place(tree: &[(String, Vec<String>)]) -> Vec<(Place, Vec<Place>)> {
    let kinds = || ["all"].into_iter().chain(KINDS);
    tree.iter()
        .flat_map(|(whole, parts)| {
            kinds().map(move |kind| (at(whole, kind), parts.iter().map(|part| at(part, kind)).collect()))
        })
        .collect()
}

/// Things that add up along both dimensions.
fn things(chance: &mut Chance) -> World {
    let tree = tree(2 + chance.below(2) as usize, 2 + chance.below(2) as usize);
    let mut counts: BTreeMap<Place, i64> = BTreeMap::new();
    for (region, teams) in tree.iter().skip(1) {
        for team in teams {
            for kind in KINDS {
                let count = chance.count();
                for place in ["IE", region, team] {
                    *counts.entry(at(place, kind)).or_default() += count;
                    *counts.entry(at(place, "all")).or_default() += count;
                }
            }
        }
    }
    let apart = with_kinds(&tree).into_iter().chain(by_place(&tree)).collect();
    World { counts, apart, unions: vec![], sets: Sets::default(), kind: Kind::Things }
}

/// People, some of whom are in several teams.
fn people(chance: &mut Chance) -> World {
    let tree = tree(2, 2 + chance.below(2) as usize);
    let mut sets: BTreeMap<Place, BTreeSet<u32>> = BTreeMap::new();
    let mut next = 0;
    for (region, teams) in tree.iter().skip(1) {
        for team in teams {
            for kind in KINDS {
                for _ in 0..chance.count().min(60) {
                    next += 1;
                    let mut place = |name: &str| {
                        sets.entry(at(name, kind)).or_default().insert(next);
                        sets.entry(at(name, "all")).or_default().insert(next);
                    };
                    ["IE", region, team].into_iter().for_each(&mut place);
                    if chance.below(12) == 0 {
                        let (region, teams) = &tree[1 + chance.below(2) as usize];
                        place(region);
                        place(&teams[chance.below(teams.len() as u64) as usize]);
                    }
                }
            }
        }
    }
    for (whole, parts) in with_kinds(&tree) {
        for place in parts.into_iter().chain([whole]) {
            sets.entry(place).or_default();
        }
    }
    let counts = sets.iter().map(|(place, set)| (place.clone(), set.len() as i64)).collect();
    let sets = Sets(sets.into_iter().map(|(place, set)| (key(&place), set)).collect());
    World { counts, apart: with_kinds(&tree), unions: by_place(&tree), sets, kind: Kind::People }
}

fn key((place, kind): &Place) -> Key {
    let mut at = vec![];
    if place != "IE" {
        at.push(("place", place.as_str()));
    }
    if kind != "all" {
        at.push(("kind", kind.as_str()));
    }
    Key::new("counted", &at)
}

fn candidate(world: &World, id: &str, earlier: Vec<EarlierRelease>) -> Candidate {
    let split = if world.kind == Kind::People { Split::Overlapping } else { Split::Apart };
    let mut place = regions(&[], split);
    let names: BTreeSet<&String> = world.counts.keys().map(|(place, _)| place).filter(|place| *place != "IE").collect();
    for name in names {
        let (parent, level) = name.split_once('t').map_or(("IE", 1), |(region, _)| (region, 3));
        place.categories.push(Category::part(name, parent).at_level(level));
    }
    let cells = world.counts.iter().map(|((place, kind), number)| count(&[place, kind], *number)).collect();
    let table = table("counted", world.kind.clone(), Class::D1, vec![place, parts("kind", &KINDS)], cells);
    Candidate { id: id.to_owned(), tables: vec![table], relations: vec![], earlier }
}

/// A figure as the attacker has it.
#[derive(Clone, Copy)]
enum Term {
    Known(i64),
    Unknown(usize),
}

/// One release as the attacker sees it.
struct Seen<'a> {
    world: &'a World,
    terms: BTreeMap<Place, Term>,
}

fn seen<'a>(
    attacker: &mut Attacker,
    world: &'a World,
    outcome: &Outcome,
    name: impl Fn(&Place) -> Result<String, i64>,
) -> Seen<'a> {
    let mut terms = BTreeMap::new();
    for cell in &outcome.tables[0].cells {
        let place = at(&cell.at[0], &cell.at[1]);
        let term = match (cell.shown, name(&place)) {
            (Shown::Hidden(_), Ok(name)) => Term::Unknown(attacker.unknown(&name, 1.0)),
            (Shown::Hidden(_), Err(known)) => Term::Known(known),
            _ => Term::Known(world.counts[&place]),
        };
        terms.insert(place, term);
    }
    Seen { world, terms }
}

impl Seen<'_> {
    /// Unknown terms, and what the known ones come to.
    fn sum(&self, of: &[(&Place, f64)]) -> (Vec<(usize, f64)>, f64) {
        let (mut terms, mut known) = (vec![], 0.0);
        for (place, times) in of {
            match self.terms[*place] {
                Term::Known(value) => known += times * value as f64,
                Term::Unknown(unknown) => terms.push((unknown, *times)),
            }
        }
        (terms, known)
    }

    fn tell(&self, attacker: &mut Attacker) {
        for (whole, parts) in &self.world.apart {
            let of: Vec<_> = parts.iter().map(|part| (part, 1.0)).chain([(whole, -1.0)]).collect();
            let (terms, known) = self.sum(&of);
            attacker.knows(terms, -known);
        }
        for (whole, parts) in &self.world.unions {
            let of: Vec<_> = parts.iter().map(|part| (part, 1.0)).chain([(whole, -1.0)]).collect();
            let mut unequal = vec![of];
            unequal.extend(parts.iter().map(|part| vec![(whole, 1.0), (part, -1.0)]));
            for of in unequal {
                let (terms, known) = self.sum(&of);
                if !terms.is_empty() {
                    attacker.at_least(terms, -known);
                }
            }
        }
    }

    /// Every hidden cell, and every small number that follows, stays at least five wide.
    fn check(&self, attacker: &Attacker, seed: u64) {
        for (place, term) in &self.terms {
            if let Term::Unknown(unknown) = term {
                let (low, high) = attacker.range(&[(*unknown, 1.0)]);
                let truth = self.world.counts[place];
                assert!(high - low > 4.999, "{seed}: {place:?} = {truth} lies in {low}..{high}");
                assert!(low < truth as f64 + 1e-6 && high > truth as f64 - 1e-6);
            }
        }
        for (whole, parts) in &self.world.unions {
            let over: Vec<_> = parts.iter().map(|part| (part, 1.0)).chain([(whole, -1.0)]).collect();
            self.check_implied(attacker, &over, (seed, "overlap"));
            for part in parts {
                self.check_implied(attacker, &[(whole, 1.0), (part, -1.0)], (seed, "remainder"));
            }
        }
    }

    fn check_implied(&self, attacker: &Attacker, of: &[(&Place, f64)], told: (u64, &str)) {
        let truth: f64 = of.iter().map(|(place, times)| self.world.counts[*place] as f64 * times).sum();
        if (1.0..5.0).contains(&truth) {
            let (terms, known) = self.sum(of);
            assert!(!terms.is_empty(), "{told:?}: {of:?} = {truth} can be computed");
            let (low, high) = attacker.range(&terms);
            assert!(high - low > 4.999, "{told:?}: {of:?} = {truth} lies in {}..{}", low + known, high + known);
        }
    }
}

fn thousand(from: u64, many: u64, make: fn(&mut Chance) -> World) {
    let (rules, mut hidden, mut shown) = (rules(), 0, 0);
    for seed in from..from + many {
        let world = make(&mut Chance(seed * 7919 + 1));
        let candidate = candidate(&world, "r1", vec![]);
        let outcome = run(&candidate, &rules, &world.sets).unwrap();
        assert!(outcome.is_safe(), "{seed}: {:?}", outcome.report.narrow);
        assert_eq!(super::super::attack(&candidate, &rules, &world.sets, &outcome).unwrap().narrow, vec![]);
        let mut attacker = Attacker::default();
        let seen = seen(&mut attacker, &world, &outcome, |place| Ok(format!("{place:?}")));
        seen.tell(&mut attacker);
        seen.check(&attacker, seed);
        hidden += outcome.pattern.len();
        shown += outcome.report.shown;
    }
    assert!(hidden > 0 && shown as usize > hidden / 2, "{shown} shown, {hidden} hidden: hiding everything is no art");
}

#[test]
fn b10_no_hidden_count_of_things_is_pinned_in_four_hundred_tables() {
    thousand(1, 400, things);
}

#[test]
fn b10_no_hidden_group_of_people_is_pinned_in_three_hundred_tables_that_overlap() {
    thousand(1, 300, people);
}

/// A few cells change by a little or a lot.
fn corrected(world: &World, chance: &mut Chance) -> World {
    let mut counts = world.counts.clone();
    let leaves: Vec<Place> =
        counts.keys().filter(|(place, kind)| place.contains('t') && kind != "all").cloned().collect();
    for _ in 0..1 + chance.below(3) {
        let (team, kind) = &leaves[chance.below(leaves.len() as u64) as usize];
        let region = team.split_once('t').unwrap().0;
        let more = if chance.below(3) == 0 { 12 } else { 1 };
        for place in ["IE", region, team] {
            *counts.get_mut(&at(place, kind)).unwrap() += more;
            *counts.get_mut(&at(place, "all")).unwrap() += more;
        }
    }
    World { counts, apart: world.apart.clone(), unions: vec![], sets: Sets::default(), kind: world.kind.clone() }
}

#[test]
fn b10_two_releases_together_pin_nothing_in_three_hundred_corrections() {
    let rules = rules();
    for seed in 1..=300 {
        let mut chance = Chance(seed * 104_729 + 3);
        let old = things(&mut chance);
        let new = corrected(&old, &mut chance);
        let first = run(&candidate(&old, "r1", vec![]), &rules, &NoOverlaps).unwrap();
        let second = run(&candidate(&new, "r1/1", vec![first.as_earlier()]), &rules, &NoOverlaps).unwrap();
        assert!(second.is_safe(), "{seed}: {:?}", second.report.narrow);
        let mut attacker = Attacker::default();
        let same = |place: &Place| old.counts[place] == new.counts[place];
        let before = seen(&mut attacker, &old, &first, |place| {
            Ok(if same(place) { format!("{place:?}") } else { format!("{place:?} before") })
        });
        let after = seen(&mut attacker, &new, &second, |place| match before.terms[place] {
            Term::Known(known) if same(place) => Err(known),
            _ => Ok(if same(place) { format!("{place:?}") } else { format!("{place:?} after") }),
        });
        before.tell(&mut attacker);
        after.tell(&mut attacker);
        before.check(&attacker, seed);
        after.check(&attacker, seed);
    }
}

#[test]
fn b10_those_who_did_not_are_as_safe_as_those_who_did() {
    let mut chance = Chance(11);
    for seed in 0..100 {
        let kind =
            Kind::Rate { numerator: "did".into(), denominator: "all".into(), of: Denominator::Counted, per: 100 };
        let mut cells = vec![];
        let (mut did, mut all) = (0, 0);
        for code in KINDS {
            let denominator = 20 + chance.count();
            let numerator = if chance.below(2) == 0 {
                denominator - chance.below(6) as i64
            } else {
                chance.count().min(denominator)
            };
            cells.push(cell(&[code], Entry::Rate { numerator, denominator }));
            (did, all) = (did + numerator, all + denominator);
        }
        cells.push(cell(&["all"], Entry::Rate { numerator: did, denominator: all }));
        let candidate = one(table("rate", kind, Class::D2, vec![parts("kind", &KINDS)], cells.clone()));
        let outcome = run(&candidate, &rules(), &NoOverlaps).unwrap();
        assert!(outcome.is_safe());
        let mut attacker = Attacker::default();
        let hidden = |measure: &str, at: &str| {
            let at: &[(&str, &str)] = if at == "all" { &[] } else { &[("kind", at)] };
            outcome.pattern.contains_key(&Key::new(measure, at))
        };
        let mut sums: [Vec<(usize, f64)>; 2] = [vec![], vec![]];
        let mut rights = [0.0, 0.0];
        let mut left = vec![];
        for cell in &cells {
            let Entry::Rate { numerator, denominator } = cell.entry else { unreachable!() };
            let sign = if cell.at[0] == "all" { -1.0 } else { 1.0 };
            let (mut terms, mut known) = (vec![], 0.0);
            for (slot, (measure, value)) in [("did", numerator), ("all", denominator)].into_iter().enumerate() {
                if hidden(measure, &cell.at[0]) {
                    let unknown = attacker.unknown(&format!("{measure} {}", cell.at[0]), 1.0);
                    sums[slot].push((unknown, sign));
                    terms.push((unknown, if slot == 0 { -1.0 } else { 1.0 }));
                } else {
                    rights[slot] -= sign * value as f64;
                    known += value as f64 * if slot == 0 { -1.0 } else { 1.0 };
                }
            }
            if !terms.is_empty() {
                attacker.at_least(terms.clone(), -known);
            }
            left.push((terms, denominator - numerator, cell.at[0].clone()));
        }
        sums.into_iter().zip(rights).for_each(|(terms, right)| attacker.knows(terms, right));
        for (terms, truth, at) in left {
            if (1..5).contains(&truth) {
                assert!(!terms.is_empty(), "{seed}: {truth} who did not at {at} can be computed");
                let (low, high) = attacker.range(&terms);
                assert!(high - low > 4.999, "{seed}: {truth} at {at} in {low}..{high}");
            }
        }
    }
}
