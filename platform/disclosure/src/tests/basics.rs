//! What becomes of a cell.

use super::kit::*;
use crate::*;

#[test]
fn b9_a_rate_of_nobody_a_hidden_one_and_one_not_received_are_three_different_things() {
    let kind =
        Kind::Rate { numerator: "in_work".into(), denominator: "served".into(), of: Denominator::Counted, per: 100 };
    let rate = |numerator, denominator| Entry::Rate { numerator, denominator };
    let cells = vec![
        cell(&["a"], rate(0, 0)),
        cell(&["b"], rate(3, 40)),
        cell(&["c"], Entry::NotReceived),
        cell(&["d"], Entry::NotCollected),
        cell(&["e"], rate(20, 43)),
        cell(&["f"], rate(9, 15)),
        cell(&["g"], rate(38, 41)),
    ];
    let codes = ["a", "b", "c", "d", "e", "f", "g"];
    let categories = codes.iter().map(|code| Category::alone(code)).collect();
    let dimension = Dimension { name: "team".into(), sort: Sort::Place, split: Split::Apart, categories };
    let outcome = run(&one(table("rate", kind, Class::D2, vec![dimension], cells)), &rules(), &NoOverlaps).unwrap();
    let shown = shown(&outcome);
    assert_eq!(shown["a"], Shown::Hidden(Reason::NoCases));
    assert_eq!(shown["b"], Shown::Hidden(Reason::TooSmall));
    assert_eq!(shown["c"], Shown::Hidden(Reason::NotReceived));
    assert_eq!(shown["d"], Shown::Hidden(Reason::NotCollected));
    assert_eq!(shown["e"], Shown::Rate { value: 44, numerator: 20, denominator: 45 });
    assert_eq!(shown["f"], Shown::Hidden(Reason::TooSmall), "of too few");
    assert!(matches!(shown["g"], Shown::Hidden(_)), "three who did not");
    let faces: Vec<Face> = [Reason::TooSmall, Reason::ProtectsAnother, Reason::Group, Reason::TooDetailed]
        .into_iter()
        .map(Reason::face)
        .collect();
    assert_eq!(faces, [Face::Hidden; 4], "outside, one hidden cell looks like the other");
}

#[test]
fn b9_when_all_are_hidden_each_says_so() {
    let outcome = run(&line("people", &[1, 2, 1]), &rules(), &NoOverlaps).unwrap();
    assert!(shown(&outcome).values().all(|shown| matches!(shown, Shown::Hidden(_))), "{:?}", shown(&outcome));
    assert!(outcome.is_safe());
}

#[test]
fn b12_rates_are_those_of_the_public_counts() {
    let mut chance = Chance(7);
    for _ in 0..200 {
        let denominator = 20 + chance.below(900) as i64;
        let numerator = chance.below(denominator as u64 + 1) as i64;
        let kind = Kind::Rate { numerator: "n".into(), denominator: "d".into(), of: Denominator::Counted, per: 100 };
        let dimension = parts("kind", &[]);
        let cells = vec![cell(&["all"], Entry::Rate { numerator, denominator })];
        let outcome = run(&one(table("r", kind, Class::D2, vec![dimension], cells)), &rules(), &NoOverlaps).unwrap();
        match shown(&outcome)["all"] {
            Shown::Rate { value, numerator: n, denominator: d } => {
                assert_eq!((n % 5, d % 5), (0, 0));
                assert!((n - numerator).abs() <= 2 && (d - denominator).abs() <= 2);
                assert_eq!(value, (n as f64 * 100.0 / d as f64).round() as i64, "{n} of {d}");
                assert!(value <= 100);
            }
            Shown::Hidden(_) => assert!(numerator < 5 || denominator - numerator < 5),
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn b12_rounded_parts_need_not_come_to_their_rounded_whole() {
    let outcome = run(&line("people", &[7, 7, 7]), &rules(), &NoOverlaps).unwrap();
    let shown = shown(&outcome);
    assert_eq!((shown["all"], shown["c0"]), (Shown::Count(20), Shown::Count(5)));
}

#[test]
fn one_small_count_never_stands_hidden_alone_beside_its_total() {
    let outcome = run(&line("people", &[3, 20, 31, 0]), &rules(), &NoOverlaps).unwrap();
    let shown = shown(&outcome);
    assert_eq!(shown["c0"], Shown::Hidden(Reason::TooSmall));
    assert_eq!(shown["c1"], Shown::Hidden(Reason::ProtectsAnother));
    assert_eq!((shown["c2"], shown["c3"], shown["all"]), (Shown::Count(30), Shown::Count(0), Shown::Count(55)));
    let cover = outcome.report.hidden.iter().find(|hidden| hidden.reason == Reason::ProtectsAnother).unwrap();
    assert_eq!(cover.because, Some(Because::Number(Key::new("people", &[("kind", "c0")]))));
}

fn by_gender(women: i64, men: i64, not_stated: i64) -> Candidate {
    let mut gender = parts("gender", &["women", "men", "ns"]);
    gender.sort = Sort::Ground;
    gender.categories[3] = gender.categories[3].clone().not_stated();
    let cells = vec![
        count(&["all"], women + men + not_stated),
        count(&["women"], women),
        count(&["men"], men),
        count(&["ns"], not_stated),
    ];
    one(table("people", Kind::People, Class::D1e, vec![gender], cells))
}

#[test]
fn all_in_one_category_of_a_ground_are_hidden_however_many_they_are() {
    let outcome = run(&by_gender(400, 0, 0), &rules(), &NoOverlaps).unwrap();
    let shown = shown(&outcome);
    assert_eq!((shown["women"], shown["men"]), (Shown::Hidden(Reason::Group), Shown::Hidden(Reason::Group)));
    let outcome = run(&by_gender(400, 0, 30), &rules(), &NoOverlaps).unwrap();
    assert!(is_hidden(&outcome, "women"), "of those who said it is still everybody");
    let outcome = run(&by_gender(0, 0, 400), &rules(), &NoOverlaps).unwrap();
    assert!(!outcome.pattern.values().any(|reason| *reason == Reason::Group), "not stated says nothing of anybody");
}

#[test]
fn by_a_ground_ten_is_the_smallest_group_and_zeros_are_not_told() {
    let outcome = run(&by_gender(90, 9, 40), &rules(), &NoOverlaps).unwrap();
    assert!(is_hidden(&outcome, "men"));
    assert!(outcome.is_safe());
    let outcome = run(&by_gender(90, 60, 0), &rules(), &NoOverlaps).unwrap();
    assert!(is_hidden(&outcome, "ns"));
}

#[test]
fn a_ground_is_never_shown_at_team_level() {
    let mut gender = parts("gender", &["women", "men"]);
    gender.sort = Sort::Ground;
    let mut place = regions(&[], Split::Overlapping);
    place.categories.push(Category::part("north", "IE").at_level(3));
    let cells = vec![
        count(&["IE", "all"], 300),
        count(&["IE", "women"], 160),
        count(&["IE", "men"], 140),
        count(&["north", "all"], 90),
        count(&["north", "women"], 50),
        count(&["north", "men"], 40),
    ];
    let mut candidate = one(table("people", Kind::People, Class::D1e, vec![place, gender], cells));
    let outcome = run(&candidate, &rules(), &NoOverlaps);
    assert!(matches!(outcome, Err(flaws) if matches!(flaws[0], Flaw::DoesNotAdd { .. })), "one part is its whole");
    candidate.tables[0].dimensions[0].categories.push(Category::part("south", "IE").at_level(3));
    let outcome = run(&candidate, &rules(), &NoOverlaps).unwrap();
    let shown = shown(&outcome);
    assert_eq!(shown["north/women"], Shown::Hidden(Reason::TooDetailed));
    assert_eq!(shown["IE/women"], Shown::Count(160));
    assert_eq!(shown["north/all"], Shown::Count(90));
}

#[test]
fn money_of_two_payees_or_of_one_who_has_nearly_all_is_hidden() {
    let money = |cents, payees, largest| Entry::Money { cents, payees, largest };
    let cells = vec![
        cell(&["all"], money(10_000_000, 40, 900_000)),
        cell(&["a"], money(1_000_000, 2, 600_000)),
        cell(&["b"], money(2_000_000, 9, 1_900_000)),
        cell(&["c"], money(3_000_000, 19, 400_000)),
        cell(&["d"], money(4_000_000, 10, 900_000)),
    ];
    let dimension = parts("cause", &["a", "b", "c", "d"]);
    let outcome =
        run(&one(table("spent", Kind::Money, Class::D4, vec![dimension], cells)), &rules(), &NoOverlaps).unwrap();
    let shown = shown(&outcome);
    assert!(is_hidden(&outcome, "a") && is_hidden(&outcome, "b"));
    assert_eq!((shown["c"], shown["all"]), (Shown::Money(3_000_000), Shown::Money(10_000_000)));
}

#[test]
fn a_mean_of_few_is_hidden_and_cannot_be_taken_from_the_others() {
    let mean = |people, sum| Entry::Mean { people, sum };
    let cells = vec![
        cell(&["all"], mean(58, 240_000)),
        cell(&["a"], mean(8, 30_000)),
        cell(&["b"], mean(20, 90_000)),
        cell(&["c"], mean(30, 120_000)),
    ];
    let kind = Kind::Mean { people: "asked".into() };
    let dimension = parts("kind", &["a", "b", "c"]);
    let outcome = run(&one(table("score", kind, Class::D3, vec![dimension], cells)), &rules(), &NoOverlaps).unwrap();
    let shown = shown(&outcome);
    let hidden = ["a", "b", "c", "all"].iter().filter(|at| is_hidden(&outcome, at)).count();
    assert!(is_hidden(&outcome, "a") && hidden == 2, "{shown:?}");
    assert_eq!(shown["all"], Shown::Mean { tenths: 41, people: 60 });
}

#[test]
fn facts_about_services_are_shown_as_they_are() {
    let mut candidate = line("posts", &[1, 2, 30]);
    candidate.tables[0].class = Class::D0;
    candidate.tables[0].kind = Kind::Things;
    let outcome = run(&candidate, &rules(), &NoOverlaps).unwrap();
    assert_eq!((shown(&outcome)["c0"], shown(&outcome)["all"]), (Shown::Count(1), Shown::Count(33)));
    candidate.tables[0].kind = Kind::People;
    let outcome = run(&candidate, &rules(), &NoOverlaps).unwrap();
    assert!(is_hidden(&outcome, "c0"), "one or two people in post at a site could be known by name");
}

#[test]
fn a_part_that_was_not_received_is_no_zero_and_breaks_no_sum() {
    let mut candidate = line("people", &[20, 31, 0]);
    candidate.tables[0].cells[3].entry = Entry::NotReceived;
    let outcome = run(&candidate, &rules(), &NoOverlaps).unwrap();
    assert_eq!(shown(&outcome)["c2"], Shown::Hidden(Reason::NotReceived));
    assert_eq!(shown(&outcome)["all"], Shown::Count(50));
}

#[test]
fn where_no_linear_programme_is_asked_more_is_hidden_and_nothing_less_safe() {
    let mut few = rules();
    few.most_unknowns = 0;
    for seed in 1..40 {
        let mut chance = Chance(seed * 31);
        let counts: Vec<i64> = (0..6).map(|_| chance.count()).collect();
        let outcome = run(&line("people", &counts), &few, &NoOverlaps).unwrap();
        assert!(outcome.is_safe(), "{counts:?}: {:?}", outcome.report.narrow);
    }
}
