use super::*;
use crate::{order, store};
use testkit_db::both;

fn engaged(app: &App, who: u128, on: &str) -> Fact {
    Fact::one("things.people", day(on)).about(person(app, who))
}

async fn bodies(app: &App) -> Vec<store::Body> {
    order::place_changes(app).await.unwrap();
    order::after(&mut app.db(), 0).await.unwrap().into_iter().map(|placed| placed.body.0).collect()
}

both! {
    async fn only_the_difference_is_written(test: TestDb) {
        let Kit { app, .. } = kit(&test);
        put(&app, 1, &[engaged(&app, 7, "2026-03-01"), engaged(&app, 8, "2026-03-01")]).await;
        put(&app, 1, &[engaged(&app, 7, "2026-03-01"), engaged(&app, 9, "2026-03-02")]).await;
        put(&app, 1, &[engaged(&app, 9, "2026-03-02"), engaged(&app, 7, "2026-03-01")]).await;
        let bodies = bodies(&app).await;
        assert_eq!(bodies.iter().map(|body| (body.gone.len(), body.come.len())).collect::<Vec<_>>(), [(0, 2), (1, 1)]);
        assert_eq!(count(&app, "SELECT CAST(count(*) AS bigint) FROM measures_rows").await, 2);
    }

    async fn facts_that_differ_in_nothing_are_two(test: TestDb) {
        let Kit { app, .. } = kit(&test);
        let wait = |days| Fact::one("things.wait", day("2026-03-01")).worth(days);
        put(&app, 1, &[wait(4), wait(4), wait(9)]).await;
        assert_eq!(count(&app, "SELECT CAST(sum(value) AS bigint) FROM measures_rows").await, 17);
        put(&app, 1, &[wait(9), wait(4)]).await;
        assert_eq!(count(&app, "SELECT CAST(sum(value) AS bigint) FROM measures_rows").await, 13);
    }

    async fn a_change_that_is_refused_leaves_no_fact_and_no_change(test: TestDb) {
        let Kit { app, .. } = kit(&test);
        let refused: Outcome<()> = app.command(async |mut work: Work| {
            let facts = [Fact::one("things.made", day("2026-03-01"))];
            replace(&mut work, Source { origin: "things.thing", id: number(1) }, &facts).await?;
            Err(Refusal::conflict("no").into())
        }).await;
        assert!(refused.is_err());
        assert_eq!(count(&app, "SELECT CAST(count(*) AS bigint) FROM measures_rows").await, 0);
        assert!(bodies(&app).await.is_empty());
    }

    async fn neither_an_account_nor_a_thing_stands_in_the_rows_or_in_the_changes(test: TestDb) {
        let Kit { app, .. } = kit(&test);
        put(&app, 0xABCD_1234_5678, &[engaged(&app, 0xFEED_1234_5678, "2026-03-01")]).await;
        let row = store::rows_after(&mut app.db(), None, 10).await.unwrap().remove(0);
        assert_ne!(row.source, number(0xABCD_1234_5678));
        assert_ne!(row.person, Some(number(0xFEED_1234_5678)));
        assert!(!format!("{row:?} {:?}", bodies(&app).await).to_lowercase().contains("12345678"));
        // Another keyring gives another key: whoever has the database alone cannot compute it.
        let other = vault::Vault::open(vault::Keyring::generate(&SeededRandom::new(8)));
        assert_ne!(PersonKey::of(&other, Id::from_uuid(number(1))), person(&app, 1));
    }

    async fn places_have_no_gaps_and_follow_the_order_of_each_thing(test: TestDb) {
        let Kit { app, .. } = kit(&test);
        for round in 1..=5 {
            for thing in 1..=4 {
                put(&app, thing, &[Fact::one("things.made", day("2026-03-01")).worth(round)]).await;
            }
            if round == 3 {
                order::place_changes(&app).await.unwrap();
            }
        }
        order::place_changes(&app).await.unwrap();
        let placed = order::after(&mut app.db(), 0).await.unwrap();
        assert_eq!(placed.iter().map(|each| each.position).collect::<Vec<_>>(), (1..=20).collect::<Vec<_>>());
        let mut kept: Vec<store::Seen> = Vec::new();
        for each in placed {
            for gone in each.body.0.gone {
                let at = kept.iter().position(|seen| *seen == gone).expect("nothing goes before it came");
                kept.remove(at);
            }
            kept.extend(each.body.0.come);
        }
        assert_eq!(kept.iter().map(|seen| seen.value).collect::<Vec<_>>(), [5, 5, 5, 5]);
    }

    async fn a_change_that_commits_late_is_never_missed(test: TestDb) {
        let Kit { app, .. } = kit(&test);
        let made = |value| [Fact::one("things.made", day("2026-03-01")).worth(value)];
        let slow = app.command(async |mut work: Work| {
            replace(&mut work, Source { origin: "things.thing", id: number(1) }, &made(1)).await?;
            // Others write, commit and are followed meanwhile; on SQLite there is one writer, and they come before or
            // after.
            if app.db().engine() == db::Engine::Postgres {
                put(&app, 2, &made(2)).await;
                order::place_changes(&app).await?;
            }
            work.commit_unrecorded("a test").await
        });
        slow.await.unwrap();
        let before = order::after(&mut app.db(), 0).await.unwrap().len() as i64;
        order::place_changes(&app).await.unwrap();
        let late = order::after(&mut app.db(), before).await.unwrap();
        assert_eq!(late.len(), 1);
        assert_eq!(late[0].body.0.come[0].value, 1);
        assert_eq!(late[0].position, before + 1);
    }

    async fn many_nodes_that_place_at_once_give_each_change_one_place(test: TestDb) {
        let Kit { app, .. } = kit(&test);
        for thing in 0..40 {
            put(&app, thing, &[Fact::one("things.made", day("2026-03-01"))]).await;
        }
        let nodes: Vec<_> = (0..4).map(|_| {
            let app = kit(&test).app;
            tokio::spawn(async move { order::place_changes(&app).await })
        }).collect();
        for node in nodes {
            node.await.unwrap().unwrap();
        }
        let places: Vec<i64> = order::after(&mut app.db(), 0).await.unwrap().iter().map(|each| each.position).collect();
        assert_eq!(places, (1..=40).collect::<Vec<_>>());
        assert_eq!(order::head(&mut app.db()).await.unwrap().0, 40);
    }

    async fn merged_people_are_one_and_can_be_two_again(test: TestDb) {
        const PEOPLE: &str = "SELECT CAST(count(DISTINCT person) AS bigint) FROM measures_rows";
        let Kit { app, .. } = kit(&test);
        put(&app, 1, &[engaged(&app, 1, "2026-03-01")]).await;
        put(&app, 2, &[engaged(&app, 2, "2026-03-01")]).await;
        put(&app, 3, &[engaged(&app, 3, "2026-03-01")]).await;
        let (one, two, three) = (person(&app, 1), person(&app, 2), person(&app, 3));
        in_command(&app, async |work| { merge(work, one, two).await }).await;
        in_command(&app, async |work| { merge(work, two, three).await }).await;
        assert_eq!(count(&app, PEOPLE).await, 1);
        // What is told of the first from now on counts for the third.
        put(&app, 4, &[engaged(&app, 1, "2026-03-09")]).await;
        assert_eq!(count(&app, PEOPLE).await, 1);
        in_command(&app, async |work| { merge(work, three, one).await }).await;
        assert_eq!(count(&app, PEOPLE).await, 1);
        in_command(&app, async |work| { unmerge(work, one).await }).await;
        assert_eq!(count(&app, PEOPLE).await, 2);
    }

    async fn an_erased_person_is_counted_no_more_and_sums_stay(test: TestDb) {
        let Kit { app, .. } = kit(&test);
        let made = Fact::one("things.made", day("2026-03-01")).about(person(&app, 1));
        put(&app, 1, &[engaged(&app, 1, "2026-03-01"), made.clone(), made.clone()]).await;
        put(&app, 2, &[engaged(&app, 2, "2026-03-01"), made.clone()]).await;
        in_command(&app, async |work| { forget(work, person(work.app(), 1)).await }).await;
        assert_eq!(count(&app, "SELECT CAST(count(DISTINCT person) AS bigint) FROM measures_rows").await, 1);
        assert_eq!(count(&app, "SELECT CAST(count(*) AS bigint) FROM measures_rows WHERE told IS NULL").await, 4);
        const SUM: &str = "SELECT CAST(sum(value) AS bigint) FROM measures_rows WHERE measure = 'things.made'";
        assert_eq!(count(&app, SUM).await, 3);
    }
}
