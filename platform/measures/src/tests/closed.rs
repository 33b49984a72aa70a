//! What a release is counted from: closed periods, with who is counted twice in them.

use super::{asked::wearing, *};
use crate::closing::{NOT_KEPT, PERIOD_OPEN, close_period, revise_period};
use figure::{Closed, Shown::Value, Spot, Standing, Wish};

const NORTH: &str = "west-and-north-west";
const SOUTH: &str = "south-west";

fn period(text: &str) -> cube::Period {
    text.parse().unwrap()
}

/// These people, on a day, at a place, of a kind.
fn people(app: &App, who: std::ops::Range<u128>, (on, at, kind): (&str, &str, &'static str)) -> Vec<Fact> {
    who.map(|id| Fact::one("things.people", day(on)).at(place(at)).about(person(app, id)).kind(kind)).collect()
}

fn spot(at: Option<&str>, when: &str, kind: Option<&str>) -> Spot {
    Spot { node: at.map(place), period: period(when), kind: kind.map(str::to_owned) }
}

fn wish(figures: &Figures, spots: Vec<Spot>, pairs: &[(usize, usize)]) -> Wish {
    let definition = figures.definitions().get("things.people").unwrap().clone();
    let version = definition.version(1).unwrap().clone();
    Wish { definition, version, spots, pairs: pairs.to_vec() }
}

fn numbers(closed: &Closed) -> Vec<(figure::Shown, Standing)> {
    closed.exact[0].figures.iter().map(|one| (one.shown, one.standing)).collect()
}

fn code<T>(outcome: Outcome<T>) -> &'static str {
    match outcome {
        Ok(_) => "done",
        Err(Failure::Refused(refusal)) => refusal.code,
        Err(Failure::Fault(fault)) => panic!("{fault}"),
    }
}

/// Of which period something was not kept.
fn not_kept_of(closed: Outcome<Closed>) -> String {
    let Err(Failure::Refused(refusal)) = closed else { panic!("it was kept") };
    assert_eq!(refusal.code, NOT_KEPT.code);
    refusal.values.iter().find(|(name, _)| *name == "period").unwrap().1.to_string()
}

/// Takes out of every closing what those before decisions/0214 did not keep.
async fn as_it_was_kept_before(app: &App) {
    const SQL: &str = "SELECT f.period, f.definition, f.node, f.body FROM measures_frozen f ORDER BY f.period, f.node";
    let rows: Vec<(String, String, uuid::Uuid, db::Json<serde_json::Value>)> =
        (&mut app.db()).all(SQL, &[]).await.unwrap();
    in_command(app, async |work| {
        for (period, definition, node, body) in &rows {
            let mut body = body.0.clone();
            body.as_object_mut().unwrap().remove("halves");
            const SQL: &str =
                "UPDATE measures_frozen SET body = $4 WHERE period = $1 AND definition = $2 AND node = $3";
            work.exec(SQL, &[period, definition, node, &db::Json(body)]).await?;
        }
        Ok(())
    })
    .await;
}

/// How many times a closing kept that two places share people.
async fn kept_of_places(app: &App) -> usize {
    let bodies: Vec<(db::Json<serde_json::Value>,)> =
        (&mut app.db()).all("SELECT f.body FROM measures_frozen f ORDER BY f.node", &[]).await.unwrap();
    let shared = bodies.iter().filter_map(|(body,)| body.0["shared"].as_array()).flatten();
    shared.filter(|one| one["with"].get("place").is_some()).count()
}

both_placed! {
    async fn every_two_places_keep_whom_they_share_when_each_pair_is_counted_alone(test: TestDb) {
        let (Kit { app, .. }, figures) = (kit(&test), figures());
        let office = wearing(&app, Role::NationalOffice, None);
        figures.catch_up(&app).await.unwrap();
        let nodes: Vec<OrganisationId> = figures.held().as_ref().unwrap().tree.nodes().collect();
        for (at, node) in (1..).zip(&nodes) {
            let fact = |one: u128| {
                let kind = if (one + at).is_multiple_of(3) { "idea" } else { "concern" };
                Fact::one("things.people", day("2025-11-05")).at(*node).about(person(&app, (one * at) % 31)).kind(kind)
            };
            put(&app, at, &(0..at % 9).map(fact).collect::<Vec<_>>()).await;
        }
        close_period(&app, &office, &figures, period("2025Q4")).await.unwrap();
        let kinds = [None, Some("idea"), Some("concern")];
        let of = |node: &OrganisationId| kinds.map(|kind| Spot { node: Some(*node), ..spot(None, "2025Q4", kind) });
        let spots: Vec<Spot> = nodes.iter().flat_map(of).collect();
        let today = crate::order::today(&app);
        let (mut pairs, mut apart) = (Vec::new(), 0);
        for one in 0..spots.len() {
            for other in (one + 3..spots.len()).step_by(3) {
                let held = figures.held();
                let tree = &held.as_ref().unwrap().tree;
                let beside = tree.lie_beside(spots[one].node.unwrap(), spots[other].node.unwrap(), today);
                if beside { pairs.push((one, other)) } else { apart += 1 }
            }
        }
        assert!(pairs.len() > 100 && apart > 100, "some stand beside each other and some do not");
        let asked = [wish(&figures, spots, &pairs)];
        let live = figures.exact(&app, &asked).await.unwrap();
        let kept = figures.closed(&app, &asked).await.unwrap();
        assert_eq!(kept.exact[0].shared, live[0].shared);
        let shared = live[0].shared.iter().filter(|people| people.is_some_and(|people| people > 0)).count();
        assert!(shared > 50, "{shared}");
        assert_eq!(kept_of_places(&app).await, shared, "each pair is kept once, and nothing else");
    }

    async fn a_year_keeps_who_came_in_both_halves_and_one_closed_before_is_counted_again_for_it(test: TestDb) {
        let (Kit { app, .. }, figures) = (kit(&test), figures());
        let office = wearing(&app, Role::NationalOffice, None);
        put(&app, 1, &people(&app, 0..30, ("2025-05-05", SOUTH, "idea"))).await;
        put(&app, 2, &people(&app, 20..40, ("2025-11-05", SOUTH, "idea"))).await;
        put(&app, 3, &people(&app, 50..53, ("2025-08-05", NORTH, "concern"))).await;
        for one in ["2025-01..2025-06", "2025-07..2025-12", "2025Q4", "2025"] {
            close_period(&app, &office, &figures, period(one)).await.unwrap();
        }
        let of = |at| ["2025", "2025-01..2025-06", "2025-07..2025-12", "2025Q4"].map(|when| spot(at, when, None));
        let spots: Vec<Spot> = [None, Some(SOUTH), Some(NORTH)].into_iter().flat_map(of).collect();
        // The halves at each place, and a half with a quarter of the other.
        let asked = [wish(&figures, spots, &[(1, 2), (5, 6), (9, 10), (1, 3)])];
        let first = figures.closed(&app, &asked).await.unwrap();
        assert_eq!(first.exact[0].shared, [Some(10), Some(10), Some(0), Some(10)]);
        assert_eq!(figures.exact(&app, &asked).await.unwrap()[0].shared, first.exact[0].shared, "the same as it is counted now");
        as_it_was_kept_before(&app).await;
        assert_eq!(not_kept_of(figures.closed(&app, &asked).await), "2025", "never taken for nobody");
        revise_period(&app, &office, &figures, (period("2025"), "to stand beside its halves")).await.unwrap();
        assert_eq!(figures.closed(&app, &asked).await.unwrap().exact[0].shared, first.exact[0].shared);
        let again = revise_period(&app, &office, &figures, (period("2025"), "once more")).await;
        assert_eq!(code(again), "measures_revision_nothing");
    }

    async fn what_is_counted_from_a_closing_stays_with_the_people_counted_twice(test: TestDb) {
        let (Kit { app, .. }, figures) = (kit(&test), figures());
        let office = wearing(&app, Role::NationalOffice, None);
        put(&app, 1, &people(&app, 0..30, ("2025-12-05", SOUTH, "idea"))).await;
        put(&app, 2, &people(&app, 25..45, ("2025-11-05", NORTH, "concern"))).await;
        put(&app, 3, &people(&app, 40..45, ("2025-11-07", NORTH, "idea"))).await;
        let spots = vec![
            spot(None, "2025Q4", None), spot(Some(SOUTH), "2025Q4", None), spot(Some(NORTH), "2025Q4", None),
            spot(Some(NORTH), "2025Q4", Some("idea")), spot(Some(NORTH), "2025Q4", Some("concern")),
            spot(None, "2025-11", None), spot(None, "2025-12", None),
        ];
        let asked = [wish(&figures, spots, &[(1, 2), (3, 4), (5, 6)])];
        assert_eq!(code(figures.closed(&app, &asked).await), PERIOD_OPEN.code);
        for one in ["2025-11", "2025-12", "2025Q4"] {
            close_period(&app, &office, &figures, period(one)).await.unwrap();
        }
        let first = figures.closed(&app, &asked).await.unwrap();
        let live = figures.exact(&app, &asked).await.unwrap();
        let final_ = |value| (Value(value), Standing::Final);
        assert_eq!(numbers(&first), [45.0, 30.0, 20.0, 5.0, 20.0, 20.0, 30.0].map(final_));
        assert_eq!(first.exact[0].shared, [Some(5), Some(5), Some(5)]);
        assert_eq!(live[0].shared, first.exact[0].shared, "the same as it is counted now");
        // Ten come late in the South, of whom eight were in the North.
        put(&app, 4, &people(&app, 37..47, ("2025-12-09", SOUTH, "idea"))).await;
        let second = figures.closed(&app, &asked).await.unwrap();
        let values = |closed: &Closed| closed.exact[0].figures.iter().map(|one| one.shown).collect::<Vec<_>>();
        assert_eq!((values(&second), &second.exact[0].shared), (values(&first), &first.exact[0].shared));
        assert_eq!(numbers(&second)[1], (Value(30.0), Standing::Late), "and it is said that it would be another");
        assert_eq!(numbers(&second)[2], final_(20.0));
        assert_eq!(figures.exact(&app, &asked).await.unwrap()[0].shared[0], Some(13));
        for one in ["2025-12", "2025Q4"] {
            revise_period(&app, &office, &figures, (period(one), "forms came late")).await.unwrap();
        }
        let third = figures.closed(&app, &asked).await.unwrap();
        assert_eq!(numbers(&third)[1], (Value(40.0), Standing::Revised));
        assert_eq!(third.exact[0].shared, [Some(13), Some(5), Some(13)]);
        assert_eq!((first.closings["2025Q4"].revision, third.closings["2025Q4"].revision), (0, 1));
    }

    async fn what_a_closing_did_not_keep_is_refused_with_its_name(test: TestDb) {
        let (Kit { app, .. }, figures) = (kit(&test), figures());
        let office = wearing(&app, Role::NationalOffice, None);
        put(&app, 1, &people(&app, 0..30, ("2025-05-05", SOUTH, "idea"))).await;
        put(&app, 2, &people(&app, 20..40, ("2025-11-05", SOUTH, "idea"))).await;
        for one in ["2025-01..2025-05", "2025-06..2025-12", "2025"] {
            close_period(&app, &office, &figures, period(one)).await.unwrap();
        }
        let parts = vec![spot(None, "2025", None), spot(None, "2025-01..2025-05", None), spot(None, "2025-06..2025-12", None)];
        let together = figures.closed(&app, &[wish(&figures, parts.clone(), &[(1, 2)])]).await;
        assert_eq!(not_kept_of(together), "2025-01..2025-05", "nobody kept who came in both parts");
        assert_eq!(code(figures.closed(&app, &[wish(&figures, parts, &[])]).await), "done");
        // A definition that came after the closing was not counted then: that is not the same as nobody telling.
        let before = Figures::new(Definitions::read(&[&definition("things.made", "things",
            serde_json::json!({ "type": "count", "numerator": side("things.made") }))]).unwrap(), None);
        close_period(&app, &office, &before, period("2025-05")).await.unwrap();
        let later = figures.closed(&app, &[wish(&figures, vec![spot(None, "2025-05", None)], &[])]).await;
        assert_eq!(code(later), NOT_KEPT.code);
        revise_period(&app, &office, &figures, (period("2025-05"), "a new figure")).await.unwrap();
        assert_eq!(code(figures.closed(&app, &[wish(&figures, vec![spot(None, "2025-05", None)], &[])]).await), "done");
    }
}
