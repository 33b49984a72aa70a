//! The named rule sets.

use super::kit::*;
use crate::*;

#[test]
fn every_named_set_can_be_read_and_names_its_sources() {
    for name in ["irish_default", "nhs_england", "ons_10_5"] {
        let rules = RuleSet::named(name).unwrap();
        assert_eq!(rules.name, name);
        assert!(rules.sources.iter().all(|source| !source.from.is_empty()));
    }
    assert_eq!(RuleSet::named("none"), None);
}

#[test]
fn a_set_that_makes_no_sense_is_refused() {
    let text = serde_json::to_string(&rules()).unwrap();
    for (from, to) in
        [("\"round_to\":5", "\"round_to\":0"), ("\"round_to\":5", "\"round_to\":50"), ("\"width\":5", "\"width\":0")]
    {
        assert!(matches!(RuleSet::read(&text.replacen(from, to, 1)), Err(Flaw::Rules { .. })), "{to}");
    }
}

#[test]
fn the_nhs_rule_stars_under_five_with_zero_rounds_to_five_and_leaves_england_alone() {
    let rules = RuleSet::named("nhs_england").unwrap();
    let counts = [0, 4, 5, 7, 8, 12, 503, 1];
    let codes: Vec<String> = (0..counts.len()).map(|at| format!("t{at}")).collect();
    let mut cells = vec![count(&["IE"], counts.iter().sum())];
    cells.extend(codes.iter().zip(counts).map(|(code, number)| count(&[code], number)));
    let codes: Vec<&str> = codes.iter().map(String::as_str).collect();
    let candidate = one(table("referrals", Kind::People, Class::D1, vec![regions(&codes, Split::Apart)], cells));
    let outcome = run(&candidate, &rules, &NoOverlaps).unwrap();
    let shown = shown(&outcome);
    assert_eq!(shown["IE"], Shown::Count(540), "as it is");
    for (at, figure) in [("t2", 5), ("t3", 5), ("t4", 10), ("t5", 10), ("t6", 505)] {
        assert_eq!(shown[at], Shown::Count(figure), "{at}");
    }
    for at in ["t0", "t1", "t7"] {
        assert_eq!(shown[at], Shown::Hidden(Reason::TooSmall), "{at}");
    }
    assert!(outcome.is_safe());
}

#[test]
fn the_nhs_percentage_is_starred_when_its_numerator_is() {
    let rules = RuleSet::named("nhs_england").unwrap();
    let kind = Kind::Rate { numerator: "n".into(), denominator: "d".into(), of: Denominator::Counted, per: 100 };
    let rate = |numerator, denominator| Entry::Rate { numerator, denominator };
    let mut place = regions(&[], Split::Apart);
    place.categories = vec![Category::alone("x").at_level(1), Category::alone("y").at_level(1), Category::alone("IE")];
    let cells = vec![cell(&["x"], rate(3, 200)), cell(&["y"], rate(8, 12)), cell(&["IE"], rate(1148, 13706))];
    let outcome = run(&one(table("r", kind, Class::D2, vec![place], cells)), &rules, &NoOverlaps).unwrap();
    let shown = shown(&outcome);
    assert_eq!(shown["x"], Shown::Hidden(Reason::TooSmall));
    assert_eq!(shown["y"], Shown::Rate { value: 100, numerator: 10, denominator: 10 });
    assert_eq!(shown["IE"], Shown::Rate { value: 8, numerator: 1148, denominator: 13706 });
}

#[test]
fn the_ten_five_rule_hides_under_ten() {
    let rules = RuleSet::named("ons_10_5").unwrap();
    let outcome = run(&line("people", &[9, 10, 52, 200]), &rules, &NoOverlaps).unwrap();
    assert!(is_hidden(&outcome, "c0"));
    assert_eq!(shown(&outcome)["c3"], Shown::Count(200));
    assert!(outcome.report.hidden.iter().all(|hidden| hidden.high - hidden.low >= 10));
}
