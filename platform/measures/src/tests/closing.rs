use super::{asked::wearing, *};
use crate::closing::{
    BEING_CHECKED, CLOSED_BEFORE, NO_REASON, NOT_CLOSED, NOT_OVER, NOTHING_NEW, close_period, list_closings,
    list_revisions, revise_period, rules,
};
use figure::{
    Shown::{NotReceived, Value},
    Standing, Typed,
};
use ledger::lines;

fn period(text: &str) -> cube::Period {
    text.parse().unwrap()
}

fn made(on: &str, value: i64) -> Fact {
    Fact::one("things.made", day(on)).at(place("leeside-team")).worth(value)
}

fn code<T>(outcome: Outcome<T>) -> &'static str {
    match outcome {
        Ok(_) => "done",
        Err(Failure::Refused(refusal)) => refusal.code,
        Err(Failure::Fault(fault)) => panic!("{fault}"),
    }
}

/// The figure of the things made at a place, whether it may change, and what is counted now.
async fn stands(app: &App, figures: &Figures, node: &str, when: &str) -> (figure::Shown, Standing, figure::Shown) {
    let node = if node.is_empty() { String::new() } else { place(node).to_string() };
    let typed = Typed { node: Some(&node), period: Some(when), ..Typed::default() };
    let answer = ask(app, figures, "things.made", typed).await.unwrap();
    (answer.figure.shown, answer.figure.standing, answer.live.shown)
}

#[test]
fn only_what_is_over_is_closed() {
    let today = day("2026-03-31");
    assert_eq!(rules::close(period("2026-02"), today), Ok(()));
    assert_eq!(rules::close(period("2025Q4"), today), Ok(()));
    assert_eq!(rules::close(period("2026-03"), today), Err(NOT_OVER), "its last day runs still");
    assert_eq!(rules::close(period("2026-03"), day("2026-04-01")), Ok(()));
    assert_eq!(rules::close(period("2026Q1"), today), Err(NOT_OVER));
    for other in ["2025", "2025-01..2025-06", "2026-01..2026-02ytd"] {
        assert_eq!(rules::close(period(other), today), Ok(()), "{other}");
    }
    for other in ["2026", "2025-12..2026-03", "2026-01..2026-03ytd"] {
        assert_eq!(rules::close(period(other), today), Err(NOT_OVER), "{other}");
    }
    assert_eq!((rules::revise("  "), rules::revise("a late form")), (Err(NO_REASON), Ok(())));
}

both_placed! {
    async fn a_late_row_leaves_a_closed_figure_alone_until_it_is_revised_for_a_reason(test: TestDb) {
        let (Kit { app, .. }, figures) = (kit(&test), figures());
        let office = wearing(&app, Role::NationalOffice, None);
        put(&app, 1, &[made("2026-02-05", 3)]).await;
        assert_eq!(stands(&app, &figures, "leeside-team", "2026-02").await, (Value(3.0), Standing::Provisional, Value(3.0)));
        close_period(&app, &office, &figures, period("2026-02")).await.unwrap();
        assert_eq!(stands(&app, &figures, "leeside-team", "2026-02").await, (Value(3.0), Standing::Final, Value(3.0)));
        put(&app, 2, &[made("2026-02-06", 4)]).await;
        for node in ["leeside-team", "south-west", ""] {
            assert_eq!(stands(&app, &figures, node, "2026-02").await, (Value(3.0), Standing::Late, Value(7.0)), "{node}");
        }
        // A period around it is not closed, and counts what is known.
        assert_eq!(stands(&app, &figures, "", "2026").await, (Value(7.0), Standing::Provisional, Value(7.0)));
        assert_eq!(code(revise_period(&app, &office, &figures, (period("2026-02"), " ")).await), NO_REASON.code);
        let revised = revise_period(&app, &office, &figures, (period("2026-02"), "a form came late")).await.unwrap();
        assert!(revised >= 3, "{revised}");
        assert_eq!(stands(&app, &figures, "", "2026-02").await, (Value(7.0), Standing::Revised, Value(7.0)));
        let kept = list_revisions(&app, &office, None).await.unwrap();
        let kept: Vec<_> = kept.iter().filter(|one| one.definition == "things.made").collect();
        assert_eq!((kept[0].before.shown, kept[0].after.shown, kept[0].reason.as_str()), (Value(3.0), Value(7.0), "a form came late"));
        assert_eq!(code(revise_period(&app, &office, &figures, (period("2026-02"), "again")).await), NOTHING_NEW.code);
        let lines = lines::left_by(&mut app.db(), office.person().unwrap(), 10).await.unwrap();
        let mut verbs: Vec<_> = lines.iter().map(|line| line.verb.as_str()).collect();
        verbs.sort_unstable();
        assert_eq!(verbs, ["measures.close_period", "measures.revise_period"]);
        let said = |line: &lines::Line| format!("{:?}", line.note.0).contains("came late");
        assert!(!lines.iter().any(said), "nobody's words stand in the audit");
    }

    async fn a_closed_figure_survives_a_restart_a_checkpoint_and_counting_anew_and_holds_on_two_nodes(test: TestDb) {
        let folder = tempfile::tempdir().unwrap();
        let started = || Figures::new(definitions(), Some(folder.path().to_owned()));
        let (Kit { app, .. }, figures) = (kit(&test), started());
        let other = (kit_on(test.db().clone()).app, super::figures());
        put(&app, 1, &[made("2026-02-05", 3)]).await;
        close_period(&app, &wearing(&app, Role::NationalOffice, None), &figures, period("2026-02")).await.unwrap();
        put(&app, 1, &[made("2026-02-05", 9)]).await;
        let late = (Value(3.0), Standing::Late, Value(9.0));
        assert_eq!(stands(&app, &figures, "south-west", "2026-02").await, late);
        assert_eq!(stands(&other.0, &other.1, "south-west", "2026-02").await, late, "the other node");
        figures.write_checkpoint().unwrap();
        drop(figures);
        let again = started();
        assert_eq!(stands(&app, &again, "south-west", "2026-02").await, late, "after a restart from the checkpoint");
        again.count_anew_beside(&app).await.unwrap();
        assert_eq!(stands(&app, &again, "south-west", "2026-02").await, late, "after counting anew");
        std::fs::remove_file(folder.path().join("measures.checkpoint")).unwrap();
        assert_eq!(stands(&app, &started(), "south-west", "2026-02").await, late, "after a restart without a checkpoint");
        // The other node revises; this one sees it at its next read.
        let office = wearing(&other.0, Role::NationalOffice, None);
        revise_period(&other.0, &office, &other.1, (period("2026-02"), "counted wrongly")).await.unwrap();
        assert_eq!(stands(&app, &again, "south-west", "2026-02").await, (Value(9.0), Standing::Revised, Value(9.0)));
    }

    async fn what_was_not_told_when_a_period_was_closed_stays_not_told_and_what_went_stays(test: TestDb) {
        let (Kit { app, .. }, figures) = (kit(&test), figures());
        let office = wearing(&app, Role::NationalOffice, None);
        put(&app, 1, &[Fact::one("things.made", day("2026-02-05")).at(place("dublin-and-midlands"))]).await;
        close_period(&app, &office, &figures, period("2026-02")).await.unwrap();
        put(&app, 2, &[made("2026-02-06", 4)]).await;
        put(&app, 1, &[]).await;
        assert_eq!(stands(&app, &figures, "leeside-team", "2026-02").await, (NotReceived, Standing::Late, Value(4.0)));
        assert_eq!(stands(&app, &figures, "dublin-and-midlands", "2026-02").await, (Value(1.0), Standing::Late, NotReceived));
        revise_period(&app, &office, &figures, (period("2026-02"), "sent to the wrong place")).await.unwrap();
        assert_eq!(stands(&app, &figures, "leeside-team", "2026-02").await.0, Value(4.0));
        assert_eq!(stands(&app, &figures, "dublin-and-midlands", "2026-02").await.0, NotReceived);
    }

    async fn months_kinds_and_places_of_a_closed_period_are_final_too(test: TestDb) {
        let (Kit { app, .. }, figures) = (kit(&test), figures());
        let office = wearing(&app, Role::NationalOffice, None);
        put(&app, 1, &[made("2026-02-05", 3).kind("idea")]).await;
        close_period(&app, &office, &figures, period("2026-02")).await.unwrap();
        put(&app, 2, &[made("2026-02-06", 4).kind("idea"), made("2026-01-06", 1).kind("idea")]).await;
        let node = place("south-west").to_string();
        let typed = Typed { node: Some(&node), period: Some("2026-01..2026-02"), by: Some("kind,month,node"), ..Typed::default() };
        let cells = ask(&app, &figures, "things.made", typed).await.unwrap().cells;
        let cell = |month: &str, kind: &str| {
            let wanted = |cell: &&figure::Cell| {
                cell.month == Some(period(month)) && cell.kind.as_deref() == Some(kind) && cell.node == Some(place("leeside-team"))
            };
            let figure = cells.iter().find(wanted).unwrap().figure;
            (figure.shown, figure.standing)
        };
        assert_eq!(cell("2026-02", "idea"), (Value(3.0), Standing::Late));
        assert_eq!(cell("2026-01", "idea"), (Value(1.0), Standing::Provisional));
        // As organisations are today a figure moves with them, so it is never final.
        let typed = Typed { dated: Some("as_is"), period: Some("2026-02"), node: Some(&node), ..Typed::default() };
        let answer = ask(&app, &figures, "things.made", typed).await.unwrap();
        assert_eq!((answer.figure.shown, answer.figure.standing), (Value(7.0), Standing::Provisional));
    }

    async fn only_the_national_office_closes_once_and_nothing_that_is_in_doubt(test: TestDb) {
        let (Kit { app, clock }, figures) = (kit(&test), figures());
        let office = wearing(&app, Role::NationalOffice, None);
        put(&app, 1, &[made("2026-02-05", 3)]).await;
        for role in [Role::AreaLead, Role::ServiceOwner, Role::Administrator, Role::LivedExperienceReviewer] {
            let caller = wearing(&app, role, Some("south-west"));
            assert_eq!(code(close_period(&app, &caller, &figures, period("2026-02")).await), "absent", "{role}");
            assert_eq!(code(revise_period(&app, &caller, &figures, (period("2026-02"), "why")).await), "absent", "{role}");
        }
        assert_eq!(code(close_period(&app, &office, &figures, period("2026-03")).await), NOT_OVER.code);
        assert_eq!(code(revise_period(&app, &office, &figures, (period("2026-02"), "why")).await), NOT_CLOSED.code);
        stands(&app, &figures, "", "2026-02").await;
        figures.held_to_change().as_mut().unwrap().spoil("things.made", place("leeside-team").uuid(), day("2026-02-05"));
        assert_eq!(figures.audit(&app, 10).await.unwrap().unequal, 1);
        assert_eq!(code(close_period(&app, &office, &figures, period("2026-02")).await), BEING_CHECKED.code);
        figures.audit(&app, 10).await.unwrap();
        close_period(&app, &office, &figures, period("2026-02")).await.unwrap();
        assert_eq!(code(close_period(&app, &office, &figures, period("2026-02")).await), CLOSED_BEFORE.code);
        clock.to("2026-04-02T10:00:00Z".parse().unwrap());
        close_period(&app, &office, &figures, period("2026Q1")).await.unwrap();
        assert_eq!(list_closings(&app, &wearing(&app, Role::AreaLead, Some("south-west"))).await.unwrap().len(), 2);
        assert_eq!(code(list_closings(&app, &wearing(&app, Role::Moderator, Some("ireland"))).await), "absent");
    }

    async fn an_erased_person_changes_no_final_figure_and_whoever_closed_it_is_forgotten(test: TestDb) {
        let (Kit { app, .. }, figures) = (kit(&test), figures());
        let office = wearing(&app, Role::NationalOffice, None);
        let who = |id| Fact::one("things.people", day("2026-02-05")).at(place("leeside-team")).about(person(&app, id));
        put(&app, 1, &[who(1)]).await;
        put(&app, 2, &[who(2)]).await;
        close_period(&app, &office, &figures, period("2026-02")).await.unwrap();
        erase(&app, Id::from_uuid(number(2))).await.unwrap();
        let typed = Typed { period: Some("2026-02"), ..Typed::default() };
        let answer = ask(&app, &figures, "things.people", typed).await.unwrap();
        assert_eq!((answer.figure.shown, answer.live.shown), (Value(2.0), Value(1.0)));
        erase(&app, office.person().unwrap()).await.unwrap();
        assert_eq!(count(&app, "SELECT count(*) FROM measures_closings WHERE by_person IS NOT NULL").await, 0);
    }

    async fn b7_a_final_figure_keeps_the_version_it_was_made_by(test: TestDb) {
        let Kit { app, .. } = kit(&test);
        let mut value: serde_json::Value = serde_json::from_str(&definition("things.made", "things",
            serde_json::json!({ "type": "count", "numerator": side("things.made") }))).unwrap();
        let one = Figures::new(Definitions::read(&[&value.to_string()]).unwrap(), None);
        let office = wearing(&app, Role::NationalOffice, None);
        put(&app, 1, &[made("2026-02-05", 3)]).await;
        close_period(&app, &office, &one, period("2026-02")).await.unwrap();
        // A new version is shipped that is for this month too.
        let mut second = value["versions"][0].clone();
        value["versions"][0]["effective_to"] = "2026-02-01".into();
        second["version"] = 2.into();
        second["effective_from"] = "2026-02-01".into();
        second["figure"]["numerator"] = side("things.narrow");
        value["versions"].as_array_mut().unwrap().push(second);
        let two = Figures::new(Definitions::read(&[&value.to_string()]).unwrap(), None);
        let asked = async |version| {
            let typed = Typed { period: Some("2026-02"), version: Some(version), ..Typed::default() };
            ask(&app, &two, "things.made", typed).await.unwrap().figure
        };
        assert_eq!((asked("1").await.shown, asked("1").await.standing), (Value(3.0), Standing::Final));
        assert_eq!((asked("2").await.shown, asked("2").await.standing), (NotReceived, Standing::Provisional));
    }
}
