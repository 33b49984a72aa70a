use super::{keep, letter, migrations, node, node_with, noon, rows, send, sent};
use crate::{BoxFuture, Duties, Every, Hands, JobKind, ended::pause, given_up, run_due, standing, try_again};
use kernel::{Fault, Grain, Outcome, Refusal};
use serde_json::Value;
use std::time::Duration;

fn fail(hands: Hands, payload: Value) -> BoxFuture<Outcome<()>> {
    Box::pin(async move {
        hands.mailer.send("a@example.org", "tried", &payload.to_string()).await?;
        Err(Fault::internal("testing", "it fails").into())
    })
}

fn panic(_: Hands, _: Value) -> BoxFuture<Outcome<()>> {
    Box::pin(async { panic!("in a test") })
}

fn absent(_: Hands, _: Value) -> BoxFuture<Outcome<()>> {
    Box::pin(async { Err(Refusal::absent().into()) })
}

fn with(run: fn(Hands, Value) -> BoxFuture<Outcome<()>>) -> Duties {
    Duties { kinds: vec![JobKind { name: "test.send", run }], ..Duties::default() }
}

fn tick(hands: Hands) -> BoxFuture<Outcome<()>> {
    Box::pin(async move { hands.mailer.send("a@example.org", "tick", "tick").await })
}

fn ticking() -> Duties {
    Duties {
        timed: vec![Every { name: "test.tick", period: Duration::from_secs(3_600), run: tick }],
        ..Duties::default()
    }
}

#[test]
fn pauses_grow_and_differ_by_chance() {
    let pauses: Vec<u64> = (1..=9).map(|attempts| pause(attempts, 0).as_secs()).collect();
    assert_eq!(pauses, [10, 40, 160, 640, 2_560, 10_240, 21_600, 21_600, 21_600]);
    assert_eq!(pause(1, 1_000).as_millis(), 12_500);
    assert_eq!(pause(i64::MAX, 1_000), Duration::from_secs(27_000));
    assert_eq!(pause(i64::MIN, 0), Duration::from_secs(10));
}

testkit_db::both! {
    async fn failed_work_is_tried_again_later_and_given_up_in_the_end(test: TestDb) {
        let node = node(&test, with(fail));
        keep(&node.hands, letter(1)).await.unwrap();
        assert_eq!(run_due(&node.hands).await.unwrap(), 1);
        assert_eq!(run_due(&node.hands).await.unwrap(), 0, "not before its pause is over");
        for _ in 1..10 {
            node.clock.pass(28_000);
            assert_eq!(run_due(&node.hands).await.unwrap(), 1);
        }
        node.clock.pass(28_000);
        assert_eq!(run_due(&node.hands).await.unwrap(), 0);
        assert_eq!(standing(&mut node.hands.app.db()).await.unwrap().given_up, 1);
        assert_eq!(given_up(&mut node.hands.app.db(), 10).await.unwrap()[0].kind, "test.send");
        assert_eq!(try_again(&node.hands.app).await.unwrap(), 1);
        assert_eq!(run_due(&node.hands).await.unwrap(), 1);
    }

    async fn a_panic_is_a_failure_like_any_other(test: TestDb) {
        let node = node(&test, with(panic));
        keep(&node.hands, letter(1)).await.unwrap();
        assert_eq!(run_due(&node.hands).await.unwrap(), 1);
        assert_eq!(standing(&mut node.hands.app.db()).await.unwrap().failing, 1);
    }

    async fn work_about_something_that_is_gone_is_done(test: TestDb) {
        let node = node(&test, with(absent));
        keep(&node.hands, letter(1)).await.unwrap();
        assert_eq!(run_due(&node.hands).await.unwrap(), 1);
        assert_eq!(standing(&mut node.hands.app.db()).await.unwrap().waiting, 0);
    }

    async fn a_blurred_job_that_fails_leaves_no_time_behind_and_waits_all_the_same(test: TestDb) {
        let node = node(&test, with(fail));
        keep(&node.hands, letter(1).grain(Grain::Day)).await.unwrap();
        keep(&node.hands, letter(2).at(noon()).grain(Grain::Day)).await.unwrap();
        assert_eq!(run_due(&node.hands).await.unwrap(), 2);
        let mut kept: Vec<Option<String>> = rows(&node.hands).await.into_iter().map(|row| row.0.map(|time| time.to_string())).collect();
        kept.sort();
        assert_eq!(kept, [None, Some("2026-03-03T00:00:00Z".to_owned())]);
        assert_eq!(run_due(&node.hands).await.unwrap(), 0);
        node.clock.pass(13);
        assert_eq!(run_due(&node.hands).await.unwrap(), 2);
        assert!(rows(&node.hands).await.iter().all(|row| row.1 == 2));
    }

    async fn new_work_is_not_kept_waiting_by_work_that_fails(test: TestDb) {
        let duties = Duties { kinds: vec![JobKind { name: "test.fail", run: fail }, JobKind { name: "test.send", run: send }], ..Duties::default() };
        let node = node(&test, duties);
        for _ in 0..40 {
            keep(&node.hands, crate::NewJob::new("test.fail", Value::Null).grain(Grain::Week)).await.unwrap();
        }
        assert_eq!(run_due(&node.hands).await.unwrap(), 40);
        node.hands.mailer.take_letters();
        keep(&node.hands, letter(7)).await.unwrap();
        assert_eq!(run_due(&node.hands).await.unwrap(), 1);
        assert_eq!(sent(&node.hands), ["7"]);
    }

    async fn timed_work_runs_on_one_node_and_makes_up_a_missed_time_once(test: TestDb) {
        let one = node(&test, ticking());
        let two = node_with(&test, ticking(), one.clock.clone(), 2);
        let both = async |expected: usize| {
            let (first, second) = tokio::join!(run_due(&one.hands), run_due(&two.hands));
            assert_eq!(first.unwrap() + second.unwrap(), expected);
        };
        both(1).await;
        both(0).await;
        one.clock.pass(3_599);
        both(0).await;
        one.clock.pass(1);
        both(1).await;
        one.clock.pass(10 * 3_600);
        both(1).await;
        both(0).await;
    }
}
