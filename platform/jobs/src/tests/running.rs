use super::{keep, letter, migrations, node, node_with, send, sent};
use crate::{
    BoxFuture, Duties, Hands, JobKind,
    claim::{claim, free_the_work_of_the_dead, leave},
    run_due, run_forever, standing,
};
use kernel::Outcome;
use serde_json::Value;
use std::sync::Arc;
use tokio::sync::Notify;

fn duties() -> Duties {
    Duties { kinds: vec![JobKind { name: "test.send", run: send }], ..Duties::default() }
}

static STARTED: Notify = Notify::const_new();

fn send_and_tell(hands: Hands, payload: Value) -> BoxFuture<Outcome<()>> {
    Box::pin(async move {
        STARTED.notify_one();
        tokio::task::yield_now().await;
        send(hands, payload).await
    })
}

/// Takes over what the node before left, and stops without a word.
async fn run_held(hands: &Hands) {
    free_the_work_of_the_dead(hands).await.unwrap();
    assert_eq!(claim(hands).await.unwrap().len(), 1);
}

testkit_db::both! {
    async fn two_nodes_never_do_the_same_work(test: TestDb) {
        let one = node(&test, duties());
        let two = node_with(&test, duties(), one.clock.clone(), 2);
        for number in 0..60 {
            keep(&one.hands, letter(number)).await.unwrap();
        }
        let (first, second) = tokio::join!(run_due(&one.hands), run_due(&two.hands));
        first.unwrap();
        second.unwrap();
        // One of them may have ended while the other still held the rest.
        run_due(&one.hands).await.unwrap();
        run_due(&two.hands).await.unwrap();
        let mut numbers: Vec<i64> = [sent(&one.hands), sent(&two.hands)].concat().iter().map(|body| body.parse().unwrap()).collect();
        numbers.sort();
        assert_eq!(numbers, (0..60).collect::<Vec<i64>>());
    }

    async fn work_of_a_node_that_stopped_is_taken_over_after_its_lease(test: TestDb) {
        let one = node(&test, duties());
        let two = node_with(&test, duties(), one.clock.clone(), 2);
        keep(&one.hands, letter(1)).await.unwrap();
        assert_eq!(claim(&one.hands).await.unwrap().len(), 1);
        assert_eq!(run_due(&two.hands).await.unwrap(), 0, "it is held");
        one.clock.pass(59);
        assert_eq!(run_due(&two.hands).await.unwrap(), 0);
        one.clock.pass(1);
        assert_eq!(run_due(&two.hands).await.unwrap(), 1);
        assert_eq!(sent(&two.hands), ["1"]);
    }

    async fn work_that_stops_its_node_again_and_again_is_given_up(test: TestDb) {
        let first = node(&test, duties());
        keep(&first.hands, letter(1)).await.unwrap();
        for seed in 2..12 {
            let next = node_with(&test, duties(), first.clock.clone(), seed);
            run_held(&next.hands).await;
            first.clock.pass(61);
        }
        assert_eq!(run_due(&first.hands).await.unwrap(), 0);
        assert_eq!(standing(&mut first.hands.app.db()).await.unwrap().given_up, 1);
    }

    async fn a_node_that_leaves_gives_its_work_back_at_once(test: TestDb) {
        let one = node(&test, duties());
        let two = node_with(&test, duties(), one.clock.clone(), 2);
        keep(&one.hands, letter(1)).await.unwrap();
        assert_eq!(claim(&one.hands).await.unwrap().len(), 1);
        leave(&one.hands).await.unwrap();
        assert_eq!(run_due(&two.hands).await.unwrap(), 1);
    }

    async fn a_graceful_stop_finishes_what_runs(test: TestDb) {
        let run = JobKind { name: "test.send", run: send_and_tell };
        let node = node(&test, Duties { kinds: vec![run], ..Duties::default() });
        let stop = Arc::new(Notify::new());
        let running = tokio::spawn(run_forever(node.hands.clone(), { let stop = stop.clone(); async move { stop.notified().await } }));
        keep(&node.hands, letter(1)).await.unwrap();
        STARTED.notified().await;
        stop.notify_one();
        running.await.unwrap();
        assert_eq!(sent(&node.hands), ["1"]);
        assert_eq!(run_due(&node.hands).await.unwrap(), 0);
    }
}
