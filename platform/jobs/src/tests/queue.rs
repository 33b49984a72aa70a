use super::{GRAINS, keep, letter, migrations, node, noon, rows, send, sent};
use crate::{Duties, JobKind, NewJob, enqueue, run_due, standing};
use kernel::{Failure, Grain, Outcome, Refusal};
use ledger::Work;
use serde_json::json;

fn duties() -> Duties {
    Duties { kinds: vec![JobKind { name: "test.send", run: send }], ..Duties::default() }
}

testkit_db::both! {
    async fn work_is_kept_with_the_change_and_done_once(test: TestDb) {
        let node = node(&test, duties());
        for number in 0..40 {
            keep(&node.hands, letter(number)).await.unwrap();
        }
        assert_eq!(run_due(&node.hands).await.unwrap(), 40);
        assert_eq!(sent(&node.hands).len(), 40);
        assert_eq!(run_due(&node.hands).await.unwrap(), 0);
        assert!(rows(&node.hands).await.is_empty());
    }

    async fn a_change_that_is_refused_leaves_no_work(test: TestDb) {
        let node = node(&test, duties());
        let outcome: Outcome<()> = node.hands.app.command(async |mut work: Work| {
            enqueue(&mut work, letter(1)).await?;
            Err(Failure::Refused(Refusal::conflict("test")))
        }).await;
        assert!(outcome.is_err());
        assert_eq!(run_due(&node.hands).await.unwrap(), 0);
    }

    async fn work_for_later_waits_for_its_time(test: TestDb) {
        let node = node(&test, duties());
        keep(&node.hands, letter(1).at("2026-03-03T13:00:00Z".parse().unwrap())).await.unwrap();
        assert_eq!(run_due(&node.hands).await.unwrap(), 0);
        node.clock.to("2026-03-03T12:59:59Z".parse().unwrap());
        assert_eq!(run_due(&node.hands).await.unwrap(), 0);
        node.clock.pass(1);
        assert_eq!(run_due(&node.hands).await.unwrap(), 1);
    }

    async fn a_blurred_job_carries_no_exact_time(test: TestDb) {
        let node = node(&test, duties());
        keep(&node.hands, letter(0)).await.unwrap();
        for grain in GRAINS {
            keep(&node.hands, letter(1).at(noon()).grain(grain)).await.unwrap();
        }
        let mut times: Vec<Option<String>> = rows(&node.hands).await.into_iter().map(|row| row.0.map(|time| time.to_string())).collect();
        times.sort();
        let expected = [None, Some("2026-03-02T00:00:00Z"), Some("2026-03-03T00:00:00Z"), Some("2026-03-03T12:00:00Z")];
        assert_eq!(times, expected.map(|time| time.map(str::to_owned)));
    }

    async fn peoples_words_and_addresses_are_not_taken_into_a_job(test: TestDb) {
        let node = node(&test, duties());
        for payload in [
            json!("someone@example.org"),
            json!({"note": "the night staff"}),
            json!([{"name": "Pádraig"}]),
            json!({"the key is words": 1}),
            json!("a".repeat(65)),
        ] {
            let outcome = keep(&node.hands, NewJob::new("test.send", payload)).await;
            assert!(matches!(outcome, Err(Failure::Fault(_))));
        }
        let fine = json!({"id": "0193b1c0-0000-7000-8000-000000000000", "state": "given_up", "count": 3, "no": null});
        keep(&node.hands, NewJob::new("test.send", fine).grain(Grain::Week)).await.unwrap();
    }

    async fn the_standing_is_counted(test: TestDb) {
        let node = node(&test, Duties::default());
        keep(&node.hands, letter(1)).await.unwrap();
        keep(&node.hands, letter(2).at("2027-01-01T00:00:00Z".parse().unwrap())).await.unwrap();
        run_due(&node.hands).await.unwrap();
        let standing = standing(&mut node.hands.app.db()).await.unwrap();
        assert_eq!((standing.waiting, standing.failing, standing.given_up), (2, 1, 0));
    }
}
