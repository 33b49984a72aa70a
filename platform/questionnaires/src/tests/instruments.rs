//! A worked example for every instrument. The figures were added up by hand.

use super::scoring_forms::{run, times};
use crate::scoring::{Change, ScoreResult, Wording, find, instruments};

fn change(instrument: &str, score: &str, before: f64, after: f64, label: Option<&str>) -> Change {
    let scoring = find(instrument).unwrap();
    scoring.metric(score, before).unwrap().change_to(scoring.metric(score, after).unwrap(), label)
}

#[test]
fn every_definition_is_read_and_agrees_with_itself() {
    for json in crate::scoring::definitions() {
        let read = crate::scoring::Scoring::read(json);
        assert!(read.is_ok(), "{read:?}\n{}", &json[..80]);
    }
    assert_eq!(instruments().len(), 20);
    for scoring in instruments() {
        assert!(!scoring.licence.holder.is_empty() && !scoring.licence.terms.is_empty(), "{}", scoring.key);
        assert_ne!(scoring.licence.items_wording, Wording::Ours, "{}", scoring.key);
        assert!(scoring.never_merged_with.iter().all(|other| find(other).is_some()), "{}", scoring.key);
    }
}

#[test]
fn phq9() {
    let some = run("phq9", "1 2 3 0 1 2 3 0 1");
    assert_eq!((some.of("total"), some.band("total")), (13.0, "band-moderate"));
    assert_eq!(some.signs(), ["thoughts_of_death"]);
    let none = run("phq9", "1 2 3 0 1 2 3 0 0 3");
    assert_eq!((none.of("total"), none.signs().len()), (12.0, 0));
    assert_eq!(run("phq9", "1 2 _ 0 1 2 3 0 1").missing("total"), ["phq9_3"]);
    let rule = find("phq9").unwrap().rule("total").unwrap();
    let edges =
        [0.0, 4.0, 5.0, 9.0, 10.0, 14.0, 15.0, 19.0, 20.0, 27.0].map(|score| rule.band(score).unwrap().label.as_str());
    let named = ["band-none", "band-mild", "band-moderate", "band-moderately-severe", "band-severe"];
    assert_eq!(edges.to_vec(), named.iter().flat_map(|band| [*band, *band]).collect::<Vec<_>>());
    assert_eq!((rule.is_case(9.0), rule.is_case(10.0)), (Some(false), Some(true)));
    assert_eq!(change("phq9", "total", 15.0, 9.0, None), Change::ReliablyBetter);
    assert_eq!(change("phq9", "total", 15.0, 10.0, None), Change::NoReliableChange);
    assert_eq!(change("phq9", "total", 9.0, 15.0, None), Change::ReliablyWorse);
}

#[test]
fn a_thought_of_death_is_a_sign_even_when_nothing_else_was_answered() {
    let alone = run("phq9", "_ _ _ _ _ _ _ _ 1");
    assert_eq!(alone.signs(), ["thoughts_of_death"]);
    assert_eq!(alone.missing("total").len(), 8);
}

#[test]
fn gad7() {
    let some = run("gad7", "3 3 2 1 0 0 1");
    assert_eq!((some.of("total"), some.band("total")), (10.0, "band-moderate"));
    let rule = find("gad7").unwrap().rule("total").unwrap();
    assert_eq!((rule.is_case(7.0), rule.is_case(8.0)), (Some(false), Some(true)));
    assert_eq!((rule.is_case_for("screening", 9.0), rule.is_case_for("screening", 10.0)), (Some(false), Some(true)));
    assert_eq!(change("gad7", "total", 12.0, 8.0, None), Change::ReliablyBetter);
    assert_eq!(change("gad7", "total", 12.0, 9.0, None), Change::NoReliableChange);
}

#[test]
fn wsas_without_work_reaches_32_and_is_not_stretched() {
    let all = run("wsas", "4 5 6 2 1");
    assert_eq!((all.of("total"), all.band("total"), all.score("total").counted.most), (18.0, "band-significant", 40.0));
    let no_work = run("wsas", "na 5 6 2 1");
    assert_eq!((no_work.of("total"), no_work.score("total").counted.most), (14.0, 32.0));
    assert_eq!(no_work.score("total").counted.not_applicable, 1);
    assert_eq!(run("wsas", "na 8 8 8 8").of("total"), 32.0);
    assert_eq!(run("wsas", "na 5 _ 2 1").missing("total"), ["wsas_3"]);
}

#[test]
fn core10_turns_items_2_and_3() {
    let all = run("core10", "1 3 2 1 0 0 2 1 1 0");
    assert_eq!((all.of("total"), all.band("total"), all.signs().len()), (9.0, "band-low-level", 0));
    assert_eq!(run("core10", "0 4 4 0 0 0 0 0 0 0").of("total"), 0.0);
    assert_eq!(run("core10", "4 0 0 4 4 4 4 4 4 4").of("total"), 40.0);
    assert_eq!(run("core10", "1 3 2 1 0 0 2 1 1 _").of("total"), 10.0);
    assert_eq!(run("core10", "1 3 2 1 0 0 2 1 _ _").missing("total"), ["core10_9", "core10_10"]);
    assert_eq!(run("core10", "0 4 4 0 0 1 0 0 0 0").signs(), ["plans_to_end_life"]);
}

#[test]
fn core10_keeps_both_thresholds_by_name() {
    assert_eq!(change("core10", "total", 20.0, 15.0, Some("manual")), Change::NoReliableChange);
    assert_eq!(change("core10", "total", 20.0, 15.0, Some("nhs_children")), Change::ReliablyBetter);
    assert_eq!(change("core10", "total", 20.0, 14.0, None), Change::ReliablyBetter);
    assert_eq!(change("core10", "total", 20.0, 14.0, Some("nobody")), Change::Unknown);
}

#[test]
fn reqol10_and_20_take_the_printed_numbers() {
    let some = run("reqol10", "3 1 3 1 3 1 3 1 3 1");
    assert_eq!((some.of("total"), some.band("total"), some.signs().len()), (30.0, "band-general-range", 0));
    assert_eq!(run("reqol10", "3 1 3 1 3 1 3 1 3 _ 0").of("total"), 30.0);
    assert_eq!(run("reqol10", "3 1 3 1 3 1 3 1 _ _").missing("total"), ["reqol10_9", "reqol10_10"]);
    assert_eq!(run("reqol10", "3 1 3 1 3 2 3 1 3 1").signs(), ["life_not_worth_living"]);
    let rule = find("reqol10").unwrap().rule("total").unwrap();
    assert_eq!((rule.is_case(24.0), rule.is_case(25.0)), (Some(true), Some(false)));
    assert_eq!(change("reqol10", "total", 20.0, 25.0, None), Change::ReliablyBetter);
    assert_eq!(change("reqol10", "total", 25.0, 20.0, None), Change::ReliablyWorse);
    let twenty = run("reqol20", &times("2", 20));
    assert_eq!((twenty.of("total"), twenty.band("total")), (40.0, "band-clinical-range"));
    assert_eq!(run("reqol20", &format!("_ _ {}", times("2", 18))).of("total"), 40.0);
}

#[test]
fn qpr15_needs_all_and_claims_no_change() {
    assert_eq!(run("qpr15", &times("3", 15)).of("total"), 45.0);
    assert_eq!(run("qpr15", &times("3", 14)).missing("total"), ["qpr15_15"]);
    assert_eq!(change("qpr15", "total", 10.0, 50.0, None), Change::Unknown);
}

#[test]
fn ras_ds_runs_from_25_to_100_percent() {
    let low = run("ras_ds", &times("1", 38));
    let high = run("ras_ds", &times("4", 38));
    for part in ["doing_things_i_value", "looking_forward", "mastering_my_illness", "connecting_and_belonging", "total"]
    {
        assert_eq!((low.of(part), high.of(part)), (25.0, 100.0), "{part}");
    }
    assert_eq!((low.of("raw"), high.of("raw")), (38.0, 152.0));
    let mixed = run("ras_ds", &format!("3 3 3 3 3 3 {} {} _ {}", times("2", 18), times("4", 7), times("1", 6)));
    assert_eq!((mixed.of("doing_things_i_value"), mixed.of("looking_forward")), (75.0, 50.0));
    assert_eq!(mixed.of("mastering_my_illness"), 100.0);
    assert_eq!(mixed.missing("connecting_and_belonging"), ["ras_ds_32"]);
    assert_eq!(mixed.missing("total"), ["ras_ds_32"]);
}

#[test]
fn dialog_takes_1_to_7_and_says_of_how_many() {
    let all = run("dialog", "5 4 6 3 5 7 2 4 6 5 7");
    assert_eq!((all.of("quality_of_life"), all.of("treatment_satisfaction")), (4.5, 6.0));
    assert_eq!(
        (all.band("quality_of_life"), all.band("item_7"), all.band("item_8")),
        ("band-satisfied", "band-dissatisfied", "band-neutral")
    );
    assert_eq!(all.signs().len(), 0);
    let some = run("dialog", "5 4 _ 3 5 7 2 4 6 _ 7");
    assert_eq!((some.of("quality_of_life"), some.score("quality_of_life").counted.answered), (30.0 / 7.0, 7));
    assert_eq!((some.of("treatment_satisfaction"), some.score("treatment_satisfaction").counted.answered), (6.5, 2));
    assert_eq!(run("dialog", "5 4 6 3 5 7 2 3").signs(), ["not_safe"]);
    assert_eq!(change("dialog", "item_4", 3.0, 4.0, None), Change::ReliablyBetter);
    assert_eq!(change("dialog", "quality_of_life", 3.0, 6.0, None), Change::Unknown);
}

#[test]
fn inspire_counts_only_what_matters_to_the_person() {
    let (unimportant, unrated) = (times("0", 16), times("_", 16));
    let some = run("inspire", &format!("1 1 1 1 {unimportant} 4 3 2 1 {unrated} 4 4 3 3 2 2 3"));
    assert_eq!((some.of("support"), some.of("relationship")), (62.5, 75.0));
    assert_eq!(some.score("support").counted.answered, 4);
    let all_rated = run("inspire", &format!("1 1 1 1 {unimportant} 4 3 2 1 {} 4 4 3 3 2 2 3", times("0", 16)));
    assert_eq!(all_rated.of("support"), 62.5);
    let open = run("inspire", &format!("1 1 1 1 {unimportant} 4 3 _ 1 {unrated} 4 4 3 3 2 2 3"));
    assert_eq!(open.missing("support"), ["inspire_s3"]);
    let unsaid = run("inspire", &format!("1 1 1 _ {unimportant} 4 3 2 1 {unrated} 4 4 3 3 2 2 3"));
    assert_eq!(unsaid.missing("support"), ["inspire_i4"]);
    assert_eq!(run("inspire", &times("0", 20)).score("support").result, ScoreResult::NotApplicable);
}

#[test]
fn brief_inspire_and_brief_inspire_o_are_not_put_together() {
    assert_eq!(run("brief_inspire", "4 3 2 1 0").of("total"), 50.0);
    assert_eq!(run("brief_inspire_o", "4 4 4 4 4").of("total"), 100.0);
    assert_eq!(run("brief_inspire", "4 3 2 1 _").missing("total"), ["brief_inspire_5"]);
    let (one, other) = (find("brief_inspire").unwrap(), find("brief_inspire_o").unwrap());
    let both = [one.metric("total", 50.0).unwrap(), other.metric("total", 50.0).unwrap()];
    assert!(crate::scoring::mean(&both).is_err());
    assert_eq!(both[0].change_to(both[1], None), Change::Unknown);
    assert!(one.never_merged_with.contains(&other.key) && other.never_merged_with.contains(&one.key));
}

#[test]
fn wemwbs() {
    let some = run("wemwbs", &times("3", 14));
    assert_eq!((some.of("total"), some.band("total")), (42.0, "band-low"));
    let better = run("wemwbs", &times("4", 14));
    assert_eq!((better.of("total"), better.band("total")), (56.0, "band-average"));
    assert_eq!(change("wemwbs", "total", 40.0, 49.0, None), Change::ReliablyBetter);
    assert_eq!(change("wemwbs", "total", 40.0, 48.0, None), Change::NoReliableChange);
}

#[test]
fn swemwbs_becomes_metric_before_anything_else() {
    let some = run("swemwbs", "3 3 3 3 3 3 3");
    assert_eq!((some.of("raw"), some.of("metric"), some.band("metric")), (21.0, 19.25, "band-low"));
    let best = run("swemwbs", "5 5 5 5 5 5 5");
    assert_eq!((best.of("raw"), best.of("metric")), (35.0, 35.0));
    assert_eq!(run("swemwbs", "1 1 1 1 1 1 1").of("metric"), 7.0);
    assert_eq!(run("swemwbs", "3 3 3 3 3 3 _").missing("metric"), ["swemwbs_7"]);
    let scoring = find("swemwbs").unwrap();
    assert!(scoring.metric("raw", 21.0).is_none());
    let two = [19.25, 19.98].map(|value| scoring.metric("metric", value).unwrap());
    assert!((crate::scoring::mean(&two).unwrap().unwrap() - 19.615).abs() < 1e-9);
    assert_eq!(change("swemwbs", "metric", 19.25, 22.35, None), Change::ReliablyBetter);
    assert_eq!(change("swemwbs", "metric", 19.25, 21.54, None), Change::NoReliableChange);
    assert_eq!(scoring.rule("raw").unwrap().codes[0].code, "718466001");
    assert!(scoring.rule("metric").unwrap().codes.is_empty());
}

#[test]
fn swemwbs_table_is_that_of_the_research() {
    let table =
        [(7, 7.0), (8, 9.51), (9, 11.25), (13, 14.75), (16, 16.36), (22, 19.98), (27, 24.11), (30, 27.03), (34, 32.55)];
    for (raw, metric) in table {
        let (fives, rest) = ((raw - 7) / 4, (raw - 7) % 4);
        let given: Vec<i32> = (0..7)
            .map(|at| {
                if at < fives {
                    5
                } else if at == fives {
                    1 + rest
                } else {
                    1
                }
            })
            .collect();
        let given = given.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
        let some = run("swemwbs", &given);
        assert_eq!((some.of("raw"), some.of("metric")), (f64::from(raw), metric));
    }
}

#[test]
fn recovery_star() {
    let all = run("recovery_star", "1 2 3 4 5 6 7 8 9 10");
    assert_eq!(all.of("mean"), 5.5);
    assert_eq!(
        (all.band("area_2"), all.band("area_3"), all.band("area_10")),
        ("stage-stuck", "stage-accepting-help", "stage-self-reliance")
    );
    let some = run("recovery_star", "_ 2 3 4 5 6 7 8 9 10");
    assert_eq!((some.of("mean"), some.score("mean").counted.answered), (6.0, 9));
    assert_eq!(change("recovery_star", "area_1", 2.0, 9.0, None), Change::Unknown);
}

#[test]
fn honos_never_adds_a_9() {
    let some = run("honos", "0 1 2 3 4 9 1 0 2 9 1 1");
    assert_eq!((some.of("total"), some.score("total").counted.unknown), (15.0, 2));
    assert_eq!((some.of("behaviour"), some.of("impairment")), (3.0, 7.0));
    assert_eq!(some.missing("symptoms"), ["honos_6"]);
    assert_eq!(
        (some.band("item_2"), some.band("item_3"), some.band("item_4")),
        ("band-not-significant", "band-significant", "band-severe")
    );
    assert_eq!(run("honos", "9 1 2 3 4 9 1 0 2 9 1 1").missing("total"), ["honos_1", "honos_6", "honos_10"]);
    assert_eq!(change("honos", "total", 20.0, 12.0, None), Change::ReliablyBetter);
}

#[test]
fn goal_based_outcomes() {
    let two = run("gbo", "3 7 _");
    assert_eq!((two.of("goal_1"), two.of("goal_2"), two.of("mean")), (3.0, 7.0, 5.0));
    assert_eq!(two.missing("goal_3"), ["gbo_3"]);
    assert_eq!(change("gbo", "goal_1", 3.0, 6.0, None), Change::ReliablyBetter);
    assert_eq!(change("gbo", "goal_1", 3.0, 5.0, None), Change::NoReliableChange);
}

#[test]
fn ors_and_srs() {
    let some = run("ors", "5.5 6 7.25 4.25");
    let rule = find("ors").unwrap().rule("total").unwrap();
    assert_eq!((some.of("total"), rule.is_case(some.of("total"))), (23.0, Some(true)));
    assert_eq!(change("ors", "total", 20.0, 26.6, None), Change::ReliablyBetter);
    assert_eq!(change("ors", "total", 20.0, 26.5, None), Change::NoReliableChange);
    assert_eq!(run("srs", "9 9 9.5 8.5").of("total"), 36.0);
}

#[test]
fn an_ips_review_has_no_total_until_every_item_is_scored() {
    let all = run("ips25", &format!("{} {}", times("4", 20), times("5", 5)));
    assert_eq!((all.of("total"), all.band("total")), (105.0, "band-good"));
    assert_eq!((all.of("staffing"), all.of("organisation"), all.of("services")), (12.0, 32.0, 61.0));
    let part = run("ips25", &times("5", 24));
    assert_eq!((part.missing("total").len(), part.score("total").counted.answered), (1, 24));
    let rule = find("ips25").unwrap().rule("total").unwrap();
    let edges = [73.0, 74.0, 99.0, 100.0, 114.0, 115.0].map(|score| rule.band(score).unwrap().label.as_str());
    assert_eq!(edges, ["band-not-ips", "band-fair", "band-fair", "band-good", "band-good", "band-exemplary"]);
}
