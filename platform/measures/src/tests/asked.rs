use super::*;
use figure::{Typed, read_question};
use ledger::lines;

fn refused(typed: Typed<'_>) -> &'static str {
    let all = definitions();
    match read_question(all.get("things.made").unwrap(), typed, day("2026-03-03")) {
        Ok(_) => "asked",
        Err(Failure::Refused(refusal)) => refusal.code,
        Err(Failure::Fault(fault)) => panic!("{fault}"),
    }
}

#[test]
fn what_is_no_period_is_refused_in_words() {
    let period = |period| refused(Typed { period: Some(period), ..Typed::default() });
    for good in ["2026", "2026Q1", "2026-03", "2025-11..2026-02", " 2026Q1 ", ""] {
        assert_eq!(period(good), "asked", "{good}");
    }
    for bad in [
        "2026Q5",
        "2026W53",
        "2026-13",
        "2026-00",
        "26",
        "next year",
        "2026-03-01",
        "2026-05..2026-02",
        "=2026",
        "٢٠٢٦",
    ] {
        assert_eq!(period(bad), "measures_period_unknown", "{bad}");
    }
    for later in ["2027", "2026Q2", "2026-04"] {
        assert_eq!(period(later), "measures_period_to_come", "{later}");
    }
}

#[test]
fn a_union_of_nothing_and_ways_that_are_none_are_refused_in_words() {
    assert_eq!(refused(Typed { node: Some(","), ..Typed::default() }), "measures_nothing_named");
    assert_eq!(refused(Typed { node: Some(" , ,"), ..Typed::default() }), "measures_nothing_named");
    assert_eq!(refused(Typed { node: Some("here"), ..Typed::default() }), "absent");
    assert_eq!(refused(Typed { by: Some("month,age"), ..Typed::default() }), "measures_by_unknown");
    assert_eq!(refused(Typed { tree: Some("branches"), ..Typed::default() }), "measures_tree_unknown");
    assert_eq!(refused(Typed { dated: Some("one day"), ..Typed::default() }), "measures_tree_unknown");
    for version in ["2", "0", "-1", "one", "99999999999999999999"] {
        assert_eq!(
            refused(Typed { version: Some(version), ..Typed::default() }),
            "measures_version_unknown",
            "{version}"
        );
    }
}

pub(crate) fn wearing(app: &App, role: Role, node: Option<&str>) -> Caller {
    let hat = Hat { role, organisation: node.map(place), break_glass: false };
    Caller::somebody(app.permissions().clone(), Language::English, Id::untimed(app.random()), Some(hat))
}

async fn sees(app: &App, figures: &Figures, caller: &Caller, node: &str) -> &'static str {
    let node = place(node).to_string();
    let typed = Typed { node: Some(&node), ..Typed::default() };
    match see_figure(app, caller, figures, ("things.made", typed)).await {
        Ok(_) => "seen",
        Err(Failure::Refused(refusal)) => refusal.code,
        Err(Failure::Fault(fault)) => panic!("{fault}"),
    }
}

both_placed! {
    async fn a_figure_is_seen_as_far_as_the_role_reaches_and_each_question_is_written_down(test: TestDb) {
        let (Kit { app, .. }, figures) = (kit(&test), figures());
        let lead = wearing(&app, Role::AreaLead, Some("south-west"));
        assert_eq!(sees(&app, &figures, &lead, "south-west").await, "seen");
        assert_eq!(sees(&app, &figures, &lead, "leeside-team").await, "seen");
        assert_eq!(sees(&app, &figures, &lead, "dublin-and-midlands").await, "absent");
        assert_eq!(sees(&app, &figures, &lead, "ireland").await, "absent");
        let national = wearing(&app, Role::NationalOffice, None);
        assert_eq!(sees(&app, &figures, &national, "ireland").await, "seen");
        for role in [Role::Moderator, Role::SafetyReader, Role::Administrator, Role::IdentityCustodian, Role::Person] {
            assert_eq!(sees(&app, &figures, &wearing(&app, role, Some("ireland")), "ireland").await, "absent", "{role}");
        }
        let nobody = Caller::nobody(app.permissions().clone(), Language::English);
        assert_eq!(sees(&app, &figures, &nobody, "ireland").await, "sign_in");
        let left = lines::left_by(&mut app.db(), lead.person().unwrap(), 10).await.unwrap();
        assert_eq!(left.len(), 2, "what was refused was not seen");
        assert_eq!((left[0].verb.as_str(), left[0].note.0["measure"].as_str()), ("measures.see_figures", Some("things.made")));
    }

    async fn without_a_place_a_role_sees_its_own(test: TestDb) {
        let (Kit { app, .. }, figures) = (kit(&test), figures());
        put(&app, 1, &[Fact::one("things.made", day("2026-02-05")).at(place("leeside-team"))]).await;
        put(&app, 2, &[Fact::one("things.made", day("2026-02-05")).at(place("dublin-and-midlands")).worth(50)]).await;
        let see = async |caller| {
            see_figure(&app, &caller, &figures, ("things.made", Typed::default())).await.unwrap().figure.numerator
        };
        assert_eq!(see(wearing(&app, Role::AreaLead, Some("south-west"))).await, Some(1));
        assert_eq!(see(wearing(&app, Role::NationalOffice, None)).await, Some(51));
    }

    async fn a_million_cells_an_unknown_place_and_an_unknown_figure_are_refused_in_words(test: TestDb) {
        let (Kit { app, .. }, figures) = (kit(&test), figures());
        let national = wearing(&app, Role::NationalOffice, None);
        let code = async |id, node, period, by| {
            let typed = Typed { node, period, by, ..Typed::default() };
            match see_figure(&app, &national, &figures, (id, typed)).await {
                Ok(_) => "seen",
                Err(Failure::Refused(refusal)) => refusal.code,
                Err(Failure::Fault(fault)) => panic!("{fault}"),
            }
        };
        let ireland = place("ireland").to_string();
        let cells = code("things.made", Some(&ireland), Some("1900-01..2026-03"), Some("kind,month,node")).await;
        assert_eq!(cells, "measures_too_many_cells");
        assert_eq!(code("things.made", Some("01900000-0000-7000-8000-00000000dead"), None, None).await, "absent");
        assert_eq!(code("things.other", None, None, None).await, "absent");
        let twice = format!("{ireland},{ireland}");
        assert_eq!(code("things.made", Some(&twice), None, None).await, "seen");
    }

    async fn b7_a_definition_that_changes_within_the_year_breaks_the_series_and_both_can_be_counted(test: TestDb) {
        let Kit { app, .. } = kit(&test);
        let mut value: serde_json::Value = serde_json::from_str(&definition("things.made", "things",
            serde_json::json!({ "type": "count", "numerator": side("things.made") }))).unwrap();
        let mut second = value["versions"][0].clone();
        value["versions"][0]["effective_to"] = "2026-02-01".into();
        value["versions"][0]["stage"] = "superseded".into();
        second["version"] = 2.into();
        second["effective_from"] = "2026-02-01".into();
        second["figure"]["numerator"] = side("things.narrow");
        value["versions"].as_array_mut().unwrap().push(second);
        let figures = Figures::new(Definitions::read(&[&value.to_string()]).unwrap(), None);
        let both = |on| [Fact::one("things.made", day(on)).worth(5), Fact::one("things.narrow", day(on)).worth(2)];
        put(&app, 1, &both("2026-01-05")).await;
        put(&app, 2, &both("2026-02-05")).await;
        let asked = async |period, version| {
            let typed = Typed { period: Some(period), version, ..Typed::default() };
            let answer = ask(&app, &figures, "things.made", typed).await.unwrap();
            (answer.figure.numerator, answer.question.version.version, answer.figure.broken)
        };
        assert_eq!(asked("2026-01", None).await, (Some(5), 1, false), "what was published stays as it was");
        assert_eq!(asked("2026-02", None).await, (Some(2), 2, false));
        assert_eq!(asked("2026-01..2026-02", None).await, (Some(4), 2, true));
        assert_eq!(asked("2026-01", Some("2")).await, (Some(2), 2, false));
        assert_eq!(asked("2026-01..2026-02", Some("1")).await, (Some(10), 1, true));
    }
}
