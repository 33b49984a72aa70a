use super::{asked::wearing, *};
use crate::{
    board::{Step, periods, see_board},
    figure::{
        Shown::{NoCases, NotReceived, Value},
        Typed,
    },
    rows::{MEASURE_UNKNOWN, see_rows},
    view::{At, FEWEST_TO_JUDGE, Judged, Mark, Story, judge, story},
};
use cube::Period;
use ledger::lines;
use proptest::prelude::*;
use serde_json::json;

fn period(text: &str) -> Period {
    text.parse().unwrap()
}

/// A version with this target.
fn aimed(direction: &str, target: serde_json::Value) -> Result<Version, Misfit> {
    let made = json!({ "type": "count", "numerator": side("things.made") });
    let mut value: serde_json::Value = serde_json::from_str(&definition("things.made", "things", made)).unwrap();
    value["versions"][0]["direction"] = direction.into();
    value["versions"][0]["target"] = target;
    let all = Definitions::read(&[&value.to_string()])?;
    Ok(all.get("things.made").unwrap().versions[0].clone())
}

fn target(sort: &str, value: i64, steps: serde_json::Value) -> serde_json::Value {
    let source = json!({ "en": "a plan", "ga": "plean", "sr": "plan" });
    json!({ "sort": sort, "value": value, "steps": steps, "backing": "proposed", "source": source })
}

#[test]
fn a_target_is_constant_grows_through_the_year_or_is_a_way() {
    let at = |version: &Version, when: &str| version.target.as_ref().unwrap().in_period(period(when));
    let constant = aimed("up", target("constant", 90, json!([]))).unwrap();
    assert_eq!((at(&constant, "2026-03"), at(&constant, "2026")), (Some(90.0), Some(90.0)));
    let growing = aimed("up", target("cumulative", 12, json!([]))).unwrap();
    assert_eq!(
        (at(&growing, "2026-03"), at(&growing, "2026Q1"), at(&growing, "2026")),
        (Some(1.0), Some(3.0), Some(12.0))
    );
    assert_eq!(at(&growing, "2026-01..2026-02ytd"), Some(2.0));
    let way = json!([{ "by": "2026-01-31", "value": 10 }, { "by": "2026-05-31", "value": 30 }]);
    let way = aimed("up", target("trajectory", 30, way)).unwrap();
    assert_eq!((at(&way, "2025-12"), at(&way, "2026-01"), at(&way, "2026-06")), (None, Some(10.0), Some(30.0)));
    let middle = at(&way, "2026-03").unwrap();
    assert!((middle - (10.0 + 20.0 * 59.0 / 120.0)).abs() < 1e-9, "{middle}");
}

#[test]
fn a_target_that_cannot_be_meant_is_refused_at_the_start() {
    let why = |direction: &str, target| aimed(direction, target).err().map(|misfit| misfit.0).unwrap_or_default();
    let one = json!([{ "by": "2026-01-31", "value": 10 }]);
    let back = json!([{ "by": "2026-05-31", "value": 10 }, { "by": "2026-01-31", "value": 30 }]);
    let short = json!([{ "by": "2026-01-31", "value": 10 }, { "by": "2026-05-31", "value": 20 }]);
    assert!(why("up", target("trajectory", 10, one)).contains("two points"));
    assert!(why("up", target("trajectory", 30, back)).contains("two points"));
    assert!(why("up", target("trajectory", 30, short.clone())).contains("ends at its target"));
    assert!(why("up", target("constant", 20, short)).contains("only a trajectory"));
    assert!(why("up", target("constant", 0, json!([]))).contains("always reached"));
    assert_eq!(why("down", target("constant", 0, json!([]))), "");
    assert!(why("neither", target("constant", 5, json!([]))).contains("no target"));
    let mut wordless = target("constant", 5, json!([]));
    wordless["source"] = json!({ "en": "a plan" });
    assert!(why("up", wordless).contains("English, Irish and Serbian"));
}

#[test]
fn a_target_never_colours_what_is_made_of_fewer_than_twenty() {
    let up = aimed("up", target("constant", 50, json!([]))).unwrap();
    let down = aimed("down", target("constant", 50, json!([]))).unwrap();
    let held = |version: &Version, value, cases| judge(version, period("2026-02"), (Value(value), cases));
    let aim = 50.0;
    assert_eq!(held(&up, 90.0, Some(FEWEST_TO_JUDGE - 1)), Judged::TooFew { aim });
    assert_eq!(held(&up, 90.0, None), Judged::TooFew { aim });
    assert_eq!(held(&up, 90.0, Some(20)), Judged::Reached { aim });
    assert_eq!(held(&up, 50.0, Some(20)), Judged::Reached { aim });
    assert_eq!(held(&up, 49.9, Some(20)), Judged::NotYet { aim });
    assert_eq!(
        (held(&down, 49.9, Some(20)), held(&down, 50.1, Some(20))),
        (Judged::Reached { aim }, Judged::NotYet { aim })
    );
    for nothing in [NoCases, NotReceived, figure::Shown::BeingChecked] {
        assert_eq!(judge(&up, period("2026-02"), (nothing, Some(100))), Judged::Not);
    }
    let plain = definitions().get("things.made").unwrap().versions[0].clone();
    assert_eq!(judge(&plain, period("2026-02"), (Value(1.0), Some(100))), Judged::Not);
}

fn points(marks: &[Mark]) -> Vec<At> {
    let month = |month: usize| period(&format!("2025-{:02}", month + 1));
    marks.iter().enumerate().map(|(at, mark)| At { period: month(at), mark: *mark, broken: false }).collect()
}

#[test]
fn the_story_compares_only_what_compares() {
    let written = |value: f64| format!("{value:.0}");
    let told = |marks: &[Mark]| story(&points(marks), written);
    use Mark::{BeingChecked, Hidden, NotReceived, Value};
    assert_eq!(told(&[Value(41.0), Value(52.0)]), Story::Up { from: 41.0, to: 52.0 });
    assert_eq!(told(&[Value(99.0), Value(52.0), Value(41.0)]), Story::Down { from: 52.0, to: 41.0 });
    assert_eq!(told(&[Value(41.2), Value(41.4)]), Story::Same, "both are written 41");
    assert_eq!(told(&[Value(1.0), NotReceived, Value(52.0)]), Story::First, "a gap is no zero to rise from");
    assert_eq!(told(&[Hidden, Value(52.0)]), Story::First);
    assert_eq!((told(&[]), told(&[Value(1.0)])), (Story::Nothing, Story::First));
    for nothing in [NotReceived, BeingChecked, Hidden, Mark::NoCases] {
        assert_eq!((told(&[Value(1.0), nothing]), told(&[nothing])), (Story::Nothing, Story::Nothing));
    }
    let mut broken = points(&[Value(41.0), Value(52.0)]);
    broken[1].broken = true;
    assert_eq!(story(&broken, written), Story::Broken);
}

proptest! {
    /// A story that says "up" or "down" names the last two values, in this order, and they are written differently.
    #[test]
    fn a_story_says_what_is_written_and_nothing_else(from in -1000.0_f64..1000.0, to in -1000.0_f64..1000.0) {
        let written = |value: f64| format!("{value:.0}");
        match story(&points(&[Mark::Value(from), Mark::Value(to)]), written) {
            Story::Up { from: one, to: two } => prop_assert!(one < two && (one, two) == (from, to) && written(one) != written(two)),
            Story::Down { from: one, to: two } => prop_assert!(one > two && (one, two) == (from, to) && written(one) != written(two)),
            Story::Same => prop_assert_eq!(written(from), written(to)),
            other => prop_assert!(false, "{:?}", other),
        }
    }
}

#[test]
fn a_board_has_eight_quarters_or_thirteen_months_that_are_over_and_the_one_that_runs() {
    let named =
        |step, on: &str| -> Vec<String> { periods(step, day(on)).unwrap().iter().map(ToString::to_string).collect() };
    let quarters = named(Step::Quarter, "2026-03-31");
    assert_eq!(
        (quarters.len(), quarters[0].as_str(), quarters[7].as_str(), quarters[8].as_str()),
        (9, "2024Q1", "2025Q4", "2026Q1")
    );
    let months = named(Step::Month, "2026-02-28");
    assert_eq!(
        (months.len(), months[0].as_str(), months[1].as_str(), months[13].as_str()),
        (14, "2025-01", "2025-02", "2026-02")
    );
}

both_placed! {
    async fn a_board_shows_every_figure_of_a_place_over_time_with_gaps_and_no_zero(test: TestDb) {
        let (Kit { app, .. }, figures) = (kit(&test), figures());
        let made = |on: &str, value| Fact::one("things.made", day(on)).at(place("leeside-team")).worth(value);
        put(&app, 1, &[made("2025-05-05", 3)]).await;
        put(&app, 2, &[made("2025-11-05", 4), made("2026-03-01", 2)]).await;
        let lead = wearing(&app, Role::AreaLead, Some("south-west"));
        let board = see_board(&app, &lead, &figures, (Typed::default(), None)).await.unwrap();
        let row = board.rows.iter().find(|row| row.definition.id == "things.made").unwrap();
        let shown: Vec<_> = row.figures.iter().map(|figure| figure.shown).collect();
        assert_eq!(shown[..5], [NotReceived; 5]);
        assert_eq!(shown[5..], [Value(3.0), Value(0.0), Value(4.0), Value(2.0)]);
        assert_eq!((board.node, board.rows.len()), (Some(place("south-west")), definitions().iter().count()));
        assert!(board.below.contains(&place("leeside-team")) && board.above.is_none());
        let node = place("leeside-team").to_string();
        let typed = Typed { node: Some(&node), ..Typed::default() };
        let below = see_board(&app, &lead, &figures, (typed, Some("month"))).await.unwrap();
        assert_eq!((below.above, below.periods.len()), (Some(place("south-west")), 14));
        let elsewhere = place("dublin-and-midlands").to_string();
        let typed = Typed { node: Some(&elsewhere), ..Typed::default() };
        assert!(see_board(&app, &lead, &figures, (typed, None)).await.is_err());
        let left = lines::left_by(&mut app.db(), lead.person().unwrap(), 10).await.unwrap();
        assert_eq!(left.len(), 2);
        assert_eq!(left[0].note.0["measure"].as_str(), Some("all"));
    }

    async fn the_rows_behind_a_figure_add_up_to_it_and_name_nobody(test: TestDb) {
        let (Kit { app, .. }, figures) = (kit(&test), figures());
        for (thing, node, on) in [(1, "leeside-team", "2026-01-05"), (2, "leeside-team", "2026-01-05"), (3, "dublin-and-midlands", "2026-02-01")] {
            let fact = Fact::one("things.all", day(on)).at(place(node)).about(person(&app, thing)).kind("idea").worth(2);
            put(&app, thing, &[fact.clone(), Fact { measure: "things.good", value: 1, ..fact }]).await;
        }
        let rows = async |caller: &Caller, node: &str, measure| {
            let node = if node.is_empty() { String::new() } else { place(node).to_string() };
            let typed = Typed { node: Some(&node), period: Some("2026"), ..Typed::default() };
            see_rows(&app, caller, &figures, ("things.rate", typed, measure)).await
        };
        let office = wearing(&app, Role::NationalOffice, None);
        let all = rows(&office, "", None).await.unwrap();
        assert_eq!((all.measures.len(), all.measure.as_str(), all.told.len()), (2, "things.good", 2));
        assert_eq!((all.told[0].facts, all.told[0].sum, all.told[0].kind.as_str()), (2, 2, "idea"));
        for (node, cases) in [("", 6), ("south-west", 4), ("leeside-team", 4), ("dublin-and-midlands", 2)] {
            let told = rows(&office, node, Some("things.all")).await.unwrap().told;
            let typed = place_typed(node);
            let typed = Typed { node: Some(&typed), period: Some("2026"), ..Typed::default() };
            let answer = ask(&app, &figures, "things.rate", typed).await.unwrap();
            assert_eq!((told.iter().map(|one| one.sum).sum::<i64>(), answer.figure.denominator), (cases, Some(cases)), "{node}");
        }
        assert!(!format!("{all:?}").contains(&person(&app, 1).uuid().to_string()));
        let unknown = rows(&office, "", Some("things.made")).await.err();
        assert!(matches!(unknown, Some(Failure::Refused(refusal)) if refusal == MEASURE_UNKNOWN));
        let lead = wearing(&app, Role::AreaLead, Some("south-west"));
        assert_eq!(rows(&lead, "leeside-team", None).await.unwrap().told.len(), 1);
        assert!(rows(&lead, "dublin-and-midlands", None).await.is_err());
        assert!(rows(&wearing(&app, Role::Responder, Some("south-west")), "leeside-team", None).await.is_err(), "figures, but no rows");
        let left = lines::left_by(&mut app.db(), lead.person().unwrap(), 10).await.unwrap();
        assert_eq!((left.len(), left[0].verb.as_str()), (1, "measures.see_rows"));
    }
}

fn place_typed(node: &str) -> String {
    if node.is_empty() { String::new() } else { place(node).to_string() }
}
