use super::*;
use figure::Shown::{BeingChecked, NoCases, NotReceived, Value};

fn made(node: &str, on: &str, value: i64) -> Fact {
    Fact::one("things.made", day(on)).at(place(node)).worth(value)
}

fn came(app: &App, who: u128, node: &str, on: &str) -> Fact {
    Fact::one("things.people", day(on)).at(place(node)).about(person(app, who))
}

both_placed! {
    async fn b3_people_count_once_in_the_whole_and_amounts_add_up(test: TestDb) {
        let (Kit { app, .. }, figures) = (kit(&test), figures());
        put(&app, 1, &[came(&app, 1, "leeside-team", "2026-01-05"), made("leeside-team", "2026-01-05", 3)]).await;
        put(&app, 2, &[came(&app, 1, "south-west", "2026-02-05"), made("south-west", "2026-02-05", 4)]).await;
        put(&app, 3, &[came(&app, 2, "leeside-team", "2026-02-06"), came(&app, 2, "leeside-team", "2026-01-06")]).await;
        let people = async |node, period| shown(&app, &figures, "things.people", node, period).await;
        assert_eq!(people("leeside-team", "2026").await, Value(2.0));
        assert_eq!(people("south-west", "2026").await, Value(2.0));
        assert_eq!(people("", "2026").await, Value(2.0));
        assert_eq!(people("leeside-team", "2026-02").await, Value(1.0));
        let sum = async |node, period| shown(&app, &figures, "things.made", node, period).await;
        assert_eq!((sum("leeside-team", "2026Q1").await, sum("south-west", "2026Q1").await), (Value(3.0), Value(7.0)));
        assert_eq!(sum("ireland", "2026-01..2026-02").await, Value(7.0));
        // A place beside what lies within it is one union: nobody counts twice.
        let node = format!("{},{}", place("leeside-team"), place("south-west"));
        let typed = figure::Typed { node: Some(&node), period: Some("2026"), ..figure::Typed::default() };
        assert_eq!(ask(&app, &figures, "things.people", typed).await.unwrap().figure.shown, Value(2.0));
    }

    async fn a_figure_is_split_by_kind_month_and_place(test: TestDb) {
        let (Kit { app, .. }, figures) = (kit(&test), figures());
        put(&app, 1, &[made("leeside-team", "2026-01-05", 3).kind("idea"), made("leeside-team", "2026-02-05", 5)]).await;
        let region = place("south-west").to_string();
        let typed = |by| figure::Typed { node: Some(&region), period: Some("2026Q1"), by: Some(by), ..figure::Typed::default() };
        let kinds = ask(&app, &figures, "things.made", typed("kind")).await.unwrap();
        let shown: Vec<_> = kinds.cells.iter().map(|cell| (cell.kind.as_deref().unwrap(), cell.figure.shown)).collect();
        assert_eq!(shown, [("concern", Value(0.0)), ("idea", Value(3.0))]);
        let months = ask(&app, &figures, "things.made", typed("month")).await.unwrap();
        assert_eq!(months.cells.iter().map(|cell| cell.figure.shown).collect::<Vec<_>>(), [Value(3.0), Value(5.0), Value(0.0)]);
        let nodes = ask(&app, &figures, "things.made", typed("node")).await.unwrap();
        let of = nodes.cells.iter().find(|cell| cell.node == Some(place("leeside-team"))).unwrap();
        assert_eq!(of.figure.shown, Value(8.0));
        assert!(nodes.cells.iter().any(|cell| cell.figure.shown == NotReceived), "others told nothing, which is not zero");
    }

    async fn b8_a_cohort_counts_only_when_its_time_is_over(test: TestDb) {
        let (Kit { app, clock }, figures) = (kit(&test), figures());
        // Begun on 12 January; thirteen weeks are over on 13 April. Another began on 2 December and was over on 3
        // March.
        let begun = |on: &str, kept: bool| {
            let over = day(on).checked_add(jiff::ToSpan::weeks(13)).unwrap();
            let mut facts = vec![Fact::one("things.due", over), Fact::one("things.made", day(on))];
            facts.extend(kept.then(|| Fact::one("things.kept", over)));
            facts
        };
        put(&app, 1, &begun("2026-01-12", false)).await;
        put(&app, 2, &begun("2025-12-02", true)).await;
        assert_eq!(shown(&app, &figures, "things.grown", "", "2026").await, Value(100.0));
        assert_eq!(shown(&app, &figures, "things.made", "", "2026Q1").await, Value(1.0));
        clock.to("2026-04-12T23:59:59Z".parse().unwrap());
        assert_eq!(shown(&app, &figures, "things.grown", "", "2026").await, Value(100.0));
        clock.to("2026-04-13T00:00:00Z".parse().unwrap());
        assert_eq!(shown(&app, &figures, "things.grown", "", "2026").await, Value(50.0));
        // It ends after all, before its day: nothing of it is left to come.
        put(&app, 3, &begun("2026-04-01", true)).await;
        put(&app, 3, &[]).await;
        clock.to("2026-12-01T00:00:00Z".parse().unwrap());
        assert_eq!(shown(&app, &figures, "things.grown", "", "2026").await, Value(50.0));
    }

    async fn b9_no_cases_nothing_received_and_zero_are_three_things(test: TestDb) {
        let (Kit { app, .. }, figures) = (kit(&test), figures());
        assert_eq!(shown(&app, &figures, "things.made", "", "2026").await, NotReceived);
        assert_eq!(shown(&app, &figures, "things.rate", "", "2026").await, NotReceived);
        let all = |on| Fact::one("things.all", day(on)).at(place("leeside-team"));
        let good = |on| Fact::one("things.good", day(on)).at(place("leeside-team"));
        put(&app, 1, &[all("2026-01-05"), made("leeside-team", "2026-01-05", 1)]).await;
        assert_eq!(shown(&app, &figures, "things.rate", "leeside-team", "2026-01").await, Value(0.0));
        assert_eq!(shown(&app, &figures, "things.rate", "leeside-team", "2026-02").await, NoCases);
        assert_eq!(shown(&app, &figures, "things.rate", "leeside-team", "2025").await, NotReceived);
        assert_eq!(shown(&app, &figures, "things.made", "leeside-team", "2026-02").await, Value(0.0));
        assert_eq!(shown(&app, &figures, "things.made", "dublin-and-midlands", "2026-02").await, NotReceived);
        // A numerator that came before its denominator makes no rate above a hundred.
        put(&app, 2, &[good("2026-02-05")]).await;
        assert_eq!(shown(&app, &figures, "things.rate", "leeside-team", "2026-02").await, BeingChecked);
        put(&app, 2, &[good("2026-02-05"), all("2026-02-05")]).await;
        assert_eq!(shown(&app, &figures, "things.rate", "leeside-team", "2026-02").await, Value(100.0));
    }

    async fn b9_what_is_sent_up_is_not_received_until_it_came_and_nothing_sent_is_zero(test: TestDb) {
        let (Kit { app, .. }, figures) = (kit(&test), figures());
        let sent = |on, many| {
            let fact = |name: &'static str| Fact::one(name, day(on)).at(place("leeside-team"));
            [fact("things.returns"), fact("things.sent").worth(many)]
        };
        put(&app, 1, &sent("2026-01-05", 7)).await;
        put(&app, 2, &sent("2025-11-05", 0)[..1]).await;
        assert_eq!(shown(&app, &figures, "things.sent", "leeside-team", "2026-01").await, Value(7.0));
        assert_eq!(shown(&app, &figures, "things.sent", "leeside-team", "2025-12").await, NotReceived);
        assert_eq!(shown(&app, &figures, "things.sent", "leeside-team", "2025-11").await, Value(0.0));
    }

    async fn shares_of_people_means_and_medians_are_what_they_should_be(test: TestDb) {
        let (Kit { app, .. }, figures) = (kit(&test), figures());
        let pleased = |who| Fact::one("things.pleased", day("2026-01-09")).about(person(&app, who));
        let plain = |who| Fact::one("things.people", day("2026-01-09")).about(person(&app, who));
        // The third is pleased and was never counted below the line: the part never passes the whole.
        put(&app, 1, &[plain(1), plain(2), pleased(1), pleased(3)]).await;
        assert_eq!(shown(&app, &figures, "things.share", "", "2026").await, Value(50.0));
        let score = |score| [Fact::one("things.scores", day("2026-01-09")).worth(score), Fact::one("things.scored", day("2026-01-09"))];
        for (thing, points) in [(2, 3), (3, 4), (4, 4)] {
            put(&app, thing, &score(points)).await;
        }
        assert_eq!(shown(&app, &figures, "things.mean", "", "2026").await, Value(11.0 / 3.0));
        assert_eq!(shown(&app, &figures, "things.wait", "", "2026").await, NotReceived);
        let wait = |days| Fact::one("things.wait", day("2026-01-09")).at(place("leeside-team")).worth(days);
        put(&app, 5, &[wait(9), wait(2), wait(2), wait(40)]).await;
        assert_eq!(shown(&app, &figures, "things.wait", "south-west", "2026").await, Value(5.5));
        put(&app, 6, &[wait(3)]).await;
        assert_eq!(shown(&app, &figures, "things.wait", "", "2026Q1").await, Value(3.0));
        assert_eq!(shown(&app, &figures, "things.wait", "", "2026-02").await, NoCases);
    }

    async fn an_area_that_was_and_the_region_that_is_both_add_up(test: TestDb) {
        let (Kit { app, .. }, figures) = (kit(&test), figures());
        let edges = organisations::store::edges::list(&mut app.db()).await.unwrap();
        let old = organisations::model::Hierarchy::CommunityHealthcareOrganisations;
        let edge = edges.iter().find(|edge| edge.hierarchy == old && edge.to.is_some()).expect("an edge that is over");
        let on = edge.to.unwrap().yesterday().unwrap().first_of_month();
        put(&app, 1, &[Fact::one("things.made", on).at(edge.child)]).await;
        let (node, period) = (edge.parent.to_string(), format!("{}-{:02}", on.year(), on.month()));
        let typed = figure::Typed { node: Some(&node), period: Some(&period), tree: Some(old.as_str()), ..figure::Typed::default() };
        let then = ask(&app, &figures, "things.made", typed).await.unwrap();
        assert_eq!(then.figure.shown, Value(1.0));
        assert_eq!(shown(&app, &figures, "things.made", "", &period).await, Value(1.0));
    }
}
