//! Numbers that nobody prints, but that follow.

use super::kit::*;
use crate::*;
use std::collections::BTreeSet;

/// Two services and all who used either.
fn two(a: std::ops::Range<u32>, b: std::ops::Range<u32>) -> (Candidate, Sets) {
    let (a, b): (BTreeSet<u32>, BTreeSet<u32>) = (a.collect(), b.collect());
    let both: BTreeSet<u32> = a.union(&b).copied().collect();
    let mut dimension = parts("service", &["a", "b"]);
    dimension.split = Split::Overlapping;
    let cells = vec![count(&["all"], both.len() as i64), count(&["a"], a.len() as i64), count(&["b"], b.len() as i64)];
    let key = |code: &str| Key::new("people", &[("service", code)]);
    let sets = Sets([(key("a"), a), (key("b"), b), (Key::new("people", &[]), both)].into_iter().collect());
    (one(table("people", Kind::People, Class::D1, vec![dimension], cells)), sets)
}

#[test]
fn b10_two_people_in_both_of_two_services_do_not_follow_from_three_figures() {
    let (candidate, sets) = two(0..30, 28..60);
    let outcome = run(&candidate, &rules(), &sets).unwrap();
    let hidden: Vec<&HiddenNumber> = outcome.report.hidden.iter().collect();
    assert_eq!(hidden.len(), 1, "{hidden:?}");
    assert_eq!(hidden[0].reason, Reason::ProtectsAnother);
    let Some(Because::Implied(Implied::Overlap { parts, .. })) = &hidden[0].because else { panic!("{hidden:?}") };
    assert_eq!(parts.len(), 2);
    assert!(outcome.is_safe());
}

#[test]
fn b10_publishing_all_three_is_refused_with_the_cells_named() {
    let (candidate, sets) = two(0..30, 28..60);
    let mut outcome = run(&candidate, &rules(), &sets).unwrap();
    outcome.pattern.clear();
    let attack = attack(&candidate, &rules(), &sets, &outcome).unwrap();
    assert_eq!(attack.narrow.len(), 1);
    let narrow = &attack.narrow[0];
    assert_eq!((narrow.low, narrow.high), (2, 2));
    assert!(matches!(&narrow.what, Because::Implied(Implied::Overlap { .. })));
    let named: Vec<Option<&String>> = narrow.from.iter().map(|key| key.at.get("service")).collect();
    assert_eq!(named, [None, Some(&"a".to_owned()), Some(&"b".to_owned())]);
    let release = release::Release::draft("r1", kernel::Id::untimed(&kernel::SeededRandom::new(1)));
    let release = release.run(&outcome).unwrap();
    assert_eq!(release.attacked(&attack), Err(release::Refused::NotSafe));
}

#[test]
fn a_large_overlap_is_nobodys_secret() {
    let (candidate, sets) = two(0..40, 20..60);
    let outcome = run(&candidate, &rules(), &sets).unwrap();
    assert!(outcome.pattern.is_empty(), "{:?}", outcome.pattern);
}

#[test]
fn those_of_a_whole_who_are_not_in_a_part_are_protected_as_well() {
    let (candidate, sets) = two(0..57, 30..60);
    let outcome = run(&candidate, &rules(), &sets).unwrap();
    assert!(!outcome.pattern.is_empty(), "three people are in b alone");
}

#[test]
fn few_people_in_two_of_three_services_do_not_follow_either() {
    let sets: Vec<BTreeSet<u32>> = vec![(0..30).collect(), (28..60).collect(), (59..90).collect()];
    let all: BTreeSet<u32> = sets.iter().flatten().copied().collect();
    let codes = ["a", "b", "c"];
    let mut dimension = parts("service", &codes);
    dimension.split = Split::Overlapping;
    let mut cells = vec![count(&["all"], all.len() as i64)];
    cells.extend(codes.iter().zip(&sets).map(|(code, set)| count(&[code], set.len() as i64)));
    let known =
        Sets(codes.iter().zip(sets).map(|(code, set)| (Key::new("people", &[("service", code)]), set)).collect());
    let candidate = one(table("people", Kind::People, Class::D1, vec![dimension], cells));
    let outcome = run(&candidate, &rules(), &known).unwrap();
    assert!(!outcome.pattern.is_empty() && outcome.is_safe(), "two and one are shared, three at most");
}

#[test]
fn a_union_that_another_table_or_an_earlier_release_told_counts_too() {
    let key = |code: &str| Key::new("people", &[("service", code)]);
    let categories = ["a", "b"].iter().map(|code| Category::alone(code)).collect();
    let dimension = Dimension { name: "service".into(), sort: Sort::Other, split: Split::Overlapping, categories };
    let cells = vec![count(&["a"], 30), count(&["b"], 32)];
    let mut candidate = one(table("people", Kind::People, Class::D1, vec![dimension], cells));
    assert!(run(&candidate, &rules(), &NoOverlaps).unwrap().pattern.is_empty());
    let out = Earlier { out: Some(Out { figure: 60, low: 60, high: 60 }), truth: 60 };
    let union = Key::new("people", &[("old_area", "x")]);
    let earlier = EarlierRelease { id: "r0".into(), numbers: [(union.clone(), out)].into_iter().collect() };
    candidate.earlier.push(earlier);
    candidate.relations.push(Relation::Union { whole: union, parts: vec![key("a"), key("b")] });
    let outcome = run(&candidate, &rules(), &NoOverlaps).unwrap();
    assert_eq!(outcome.pattern.len(), 1, "30 + 32 - 60 would be 2");
}

#[test]
fn who_is_new_since_the_last_count_from_the_same_day_is_protected_where_figures_are_not_rounded() {
    let month = |code: &str| Category::alone(code);
    let categories = vec![month("to-jan"), month("to-feb")];
    let dimension = Dimension { name: "period".into(), sort: Sort::Other, split: Split::Apart, categories };
    let cells = vec![count(&["to-jan"], 52), count(&["to-feb"], 54)];
    let key = |code: &str| Key::new("people", &[("period", code)]);
    let mut candidate = one(table("people", Kind::People, Class::D1, vec![dimension], cells));
    candidate.relations.push(Relation::Grows { before: key("to-jan"), after: key("to-feb") });
    assert!(run(&candidate, &rules(), &NoOverlaps).unwrap().pattern.is_empty(), "50 and 55 may be any 1 to 9 people");
    let mut exact = rules();
    exact.d1.round_to = 1;
    let outcome = run(&candidate, &exact, &NoOverlaps).unwrap();
    assert_eq!(outcome.pattern.len(), 1, "two people came in February");
}

#[test]
fn what_is_not_listed_cannot_be_computed_from_the_rest() {
    let mut candidate = line("people", &[40, 30, 3]);
    candidate.tables[0].cells.pop();
    let outcome = run(&candidate, &rules(), &NoOverlaps).unwrap();
    assert_eq!(outcome.pattern.len(), 1, "73 - 40 - 30 would be 3");
}
