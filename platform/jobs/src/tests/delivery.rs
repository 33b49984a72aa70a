use super::{migrations, node, node_with, rows};
use crate::{BoxFuture, Delivery, Duties, Hands, Hearer, run_due};
use db::{Json, Read};
use kernel::{Fault, Outcome};
use ledger::Work;
use serde_json::json;
use std::sync::atomic::{AtomicUsize, Ordering};
use uuid::Uuid;

async fn tell(hands: &Hands, event: &str, number: i64) -> Uuid {
    let id = Uuid::from_u128(u128::try_from(number).unwrap());
    hands
        .app
        .command(async |mut work: Work| {
            work.exec(
                "INSERT INTO ledger_outbox (id, event, payload) VALUES ($1, $2, $3)",
                &[&id, &event, &Json(json!({ "number": number }))],
            )
            .await?;
            work.commit_unrecorded("a test").await
        })
        .await
        .unwrap();
    id
}

/// Writes what it hears into a table, in the transaction that marks the event as heard.
fn write_down(hands: Hands, delivery: Delivery) -> BoxFuture<Outcome<()>> {
    Box::pin(async move {
        hands
            .app
            .command(async |mut work: Work| {
                if !delivery.first_time(&mut work).await? {
                    return work.unchanged().await;
                }
                // A second hearing would leave a second row.
                let row = hands.app.random().below(u64::MAX);
                let name = format!("heard by {} {}#{row}", delivery.hearer, delivery.payload["number"]);
                work.exec("INSERT INTO jobs_timed (name, next_at) VALUES ($1, $2)", &[&name, &hands.app.now()]).await?;
                work.commit_unrecorded("a test").await
            })
            .await
    })
}

/// Writes it down, and then fails all the same.
fn write_down_and_fail_once(hands: Hands, delivery: Delivery) -> BoxFuture<Outcome<()>> {
    static FAILED: AtomicUsize = AtomicUsize::new(0);
    Box::pin(async move {
        write_down(hands, delivery).await?;
        if FAILED.fetch_add(1, Ordering::SeqCst) == 0 {
            Err(Fault::internal("testing", "after the write").into())
        } else {
            Ok(())
        }
    })
}

async fn heard(hands: &Hands) -> Vec<String> {
    let rows: Vec<(String,)> =
        (&mut hands.app.db()).all("SELECT name FROM jobs_timed ORDER BY name", &[]).await.unwrap();
    rows.into_iter().filter_map(|(name,)| name.split('#').next().map(str::to_owned)).collect()
}

fn hearers(hearers: &[Hearer]) -> Duties {
    Duties { hearers: hearers.to_vec(), ..Duties::default() }
}

const FIRST: Hearer = Hearer { event: "test.happened", name: "first", run: write_down };
const SECOND: Hearer = Hearer { event: "test.happened", name: "second", run: write_down };
const OTHER: Hearer = Hearer { event: "test.other", name: "other", run: write_down };

#[test]
fn a_name_that_stands_twice_is_found() {
    assert_eq!(hearers(&[FIRST, SECOND]).twice(), [] as [&str; 0]);
    assert_eq!(hearers(&[FIRST, OTHER, FIRST]).twice(), ["first"]);
}

testkit_db::both! {
    async fn an_event_reaches_each_of_its_hearers_and_nobody_else(test: TestDb) {
        let node = node(&test, hearers(&[FIRST, SECOND, OTHER]));
        tell(&node.hands, "test.happened", 1).await;
        tell(&node.hands, "test.unheard", 2).await;
        assert_eq!(run_due(&node.hands).await.unwrap(), 2);
        assert_eq!(heard(&node.hands).await, ["heard by first 1", "heard by second 1"]);
        assert_eq!(run_due(&node.hands).await.unwrap(), 0);
    }

    async fn an_event_delivered_twice_is_heard_once(test: TestDb) {
        let node = node(&test, hearers(&[FIRST, SECOND]));
        for number in 1..=5 {
            tell(&node.hands, "test.happened", number).await;
        }
        assert_eq!(run_due(&node.hands.clone().delivering_twice()).await.unwrap(), 10);
        assert_eq!(heard(&node.hands).await.len(), 10);
    }

    async fn a_hearer_that_stops_after_its_write_does_not_write_again(test: TestDb) {
        let node = node(&test, hearers(&[Hearer { run: write_down_and_fail_once, ..FIRST }]));
        tell(&node.hands, "test.happened", 1).await;
        assert_eq!(run_due(&node.hands).await.unwrap(), 1);
        assert_eq!(rows(&node.hands).await, [(None, 1, true, "waiting".to_owned())]);
        node.clock.pass(20);
        run_due(&node.hands).await.unwrap();
        assert_eq!(heard(&node.hands).await, ["heard by first 1"]);
    }

    async fn many_events_are_shared_by_two_nodes_and_none_is_lost(test: TestDb) {
        let one = node(&test, hearers(&[FIRST]));
        let two = node_with(&test, hearers(&[FIRST]), one.clock.clone(), 2);
        for number in 1..=150 {
            tell(&one.hands, "test.happened", number).await;
        }
        let (first, second) = tokio::join!(run_due(&one.hands), run_due(&two.hands));
        first.unwrap();
        second.unwrap();
        run_due(&one.hands).await.unwrap();
        assert_eq!(heard(&one.hands).await.len(), 150);
        assert!(rows(&one.hands).await.is_empty());
    }
}
