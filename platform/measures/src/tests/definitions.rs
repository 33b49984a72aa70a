use crate::*;
use serde_json::{Value, json};

const SHARED: &str = include_str!("../../../../domains/engagement/definitions/things_shared.json");
const LOOP: &str = include_str!("../../../../domains/engagement/definitions/loop_closed_on_time.json");

fn changed(text: &str, change: impl Fn(&mut Value)) -> String {
    let mut value: Value = serde_json::from_str(text).unwrap();
    change(&mut value);
    value.to_string()
}

fn why(documents: &[&str]) -> String {
    Definitions::read(documents).err().map(|misfit| misfit.0).unwrap_or_default()
}

/// A second version that begins where the first ends.
fn two_versions() -> String {
    changed(LOOP, |value| {
        let mut second = value["versions"][0].clone();
        value["versions"][0]["effective_to"] = json!("2026-03-01");
        value["versions"][0]["stage"] = json!("superseded");
        second["version"] = json!(2);
        second["effective_from"] = json!("2026-03-01");
        second["figure"]["denominator"]["measures"] = json!(["engagement.closed"]);
        value["versions"].as_array_mut().unwrap().push(second);
    })
}

#[test]
fn what_is_shipped_is_read_and_has_every_word() {
    let all = Definitions::read(&[SHARED, LOOP]).unwrap();
    let one = all.get("engagement.loop_closed_on_time").unwrap();
    assert_eq!((one.code.as_str(), one.versions.len(), one.breaks().len()), ("E4", 1, 0));
    assert!(one.versions[0].stage.is_live());
}

#[test]
fn a_definition_that_lacks_a_language_a_side_or_a_field_is_refused() {
    let no_irish = changed(SHARED, |value| {
        value["versions"][0]["title"].as_object_mut().unwrap().remove("ga");
    });
    assert!(why(&[&no_irish]).contains("English, Irish and Serbian"));
    let no_side = changed(LOOP, |value| value["versions"][0]["figure"]["numerator"]["measures"] = json!([]));
    assert!(why(&[&no_side]).contains("each side names a measure"));
    let twice = ["engagement.closed", "engagement.closed"];
    let twice = changed(SHARED, |value| value["versions"][0]["figure"]["numerator"]["measures"] = json!(twice));
    assert!(why(&[&twice]).contains("stands twice"));
    let several = ["engagement.shared", "engagement.closed"];
    let nameless = changed(SHARED, |value| value["versions"][0]["figure"]["numerator"]["measures"] = json!(several));
    assert!(why(&[&nameless]).contains("each has a name"));
    let unknown = changed(LOOP, |value| value["versions"][0]["formula"] = json!("1/0"));
    assert!(why(&[&unknown]).contains("formula"));
    let itself = changed(LOOP, |value| {
        value["versions"][0]["figure"]["numerator"] = value["versions"][0]["figure"]["denominator"].clone()
    });
    assert!(why(&[&itself]).contains("not made of itself"));
    let nothing = changed(LOOP, |value| value["versions"][0]["figure"]["factor"] = json!(0));
    assert!(why(&[&nothing]).contains("above zero"));
    let open = changed(SHARED, |value| value["versions"][0]["disclosure"] = json!("D9"));
    assert!(why(&[&open]).contains("no rule of disclosure"));
    assert!(why(&[SHARED, SHARED]).contains("two definitions"));
}

#[test]
fn b3_a_report_that_mixes_people_and_amounts_is_refused() {
    let people = changed(SHARED, |value| {
        value["id"] = json!("engagement.other");
        value["versions"][0]["figure"]["type"] = json!("people");
    });
    assert!(why(&[SHARED, &people]).contains("counted as people in one place and added up in another"));
}

#[test]
fn b7_versions_follow_each_other_without_a_gap_and_a_break_stands_between_them() {
    let all = Definitions::read(&[&two_versions()]).unwrap();
    let one = all.iter().next().unwrap();
    let day = |text: &str| text.parse().unwrap();
    assert_eq!(one.on(day("2026-02-28")).unwrap().version, 1);
    assert_eq!(one.on(day("2026-03-01")).unwrap().version, 2);
    assert_eq!(one.breaks(), [day("2026-03-01")]);
    assert!(one.breaks_between(day("2026-01-01"), day("2026-12-31")));
    assert!(!one.breaks_between(day("2026-03-01"), day("2026-12-31")));
    let gap = changed(&two_versions(), |value| value["versions"][1]["effective_from"] = json!("2026-04-01"));
    assert!(why(&[&gap]).contains("ends on the day on which the next one begins"));
}

#[test]
fn a_version_goes_only_the_ways_of_its_stages() {
    use Stage::*;
    let ways: Vec<(Stage, Stage)> = Stage::ALL
        .iter()
        .flat_map(|from| Stage::ALL.iter().map(move |to| (*from, *to)))
        .filter(|(from, to)| from.may_become(*to))
        .collect();
    assert_eq!(
        ways,
        [
            (Proposed, Review),
            (Proposed, Withdrawn),
            (Review, Proposed),
            (Review, Trial),
            (Review, Withdrawn),
            (Trial, Review),
            (Trial, Approved),
            (Trial, Withdrawn),
            (Approved, Superseded),
            (Approved, Withdrawn),
            (Superseded, Withdrawn),
        ]
    );
}
