use db::{Db, Migration, Read};
use futures_util::future::join_all;
use std::time::Duration;
use testkit_db::both;

pub(crate) fn migrations() -> Vec<Migration> {
    vec![Migration::new(
        "groups",
        1,
        "CREATE TABLE groups_rows (
            id bigint NOT NULL,
            words text NOT NULL,
            CONSTRAINT groups_words_not_bad CHECK (words <> 'bad'),
            PRIMARY KEY (id)
         );",
    )]
}

async fn write(db: Db, id: i64, words: &str) -> db::Result<()> {
    loop {
        let mut tx = db.begin().await?;
        // The row before the failing one must go with it.
        tx.exec("INSERT INTO groups_rows (id, words) VALUES ($1, 'first')", &[&id]).await?;
        tokio::task::yield_now().await;
        match tx.exec("INSERT INTO groups_rows (id, words) VALUES ($1, $2)", &[&(id + 100_000), &words]).await {
            Err(db::Error::RunAgain) => continue,
            other => other?,
        };
        match tx.commit().await {
            Err(db::Error::RunAgain) => continue,
            other => return other,
        }
    }
}

async fn rows(db: &Db) -> Vec<(i64,)> {
    let mut db = db;
    db.all("SELECT id FROM groups_rows ORDER BY id", &[]).await.unwrap()
}

both! {
    async fn a_failing_command_never_spoils_its_neighbours(test: TestDb) {
        let commands = (1..=200).map(|id| {
            let db = test.db().clone();
            tokio::spawn(async move { (id, write(db, id, if id % 3 == 0 { "bad" } else { "good" }).await) })
        });
        let mut wanted = Vec::new();
        for ended in join_all(commands).await {
            let (id, outcome) = ended.unwrap();
            assert_eq!(outcome.is_ok(), id % 3 != 0, "{id}: {outcome:?}");
            if outcome.is_ok() {
                wanted.extend([(id,), (id + 100_000,)]);
            }
        }
        wanted.sort_unstable();
        assert_eq!(rows(test.db()).await, wanted);
    }

    async fn what_is_dropped_without_a_commit_leaves_nothing(test: TestDb) {
        let mut tx = test.db().begin().await.unwrap();
        tx.exec("INSERT INTO groups_rows (id, words) VALUES (1, 'x')", &[]).await.unwrap();
        drop(tx);
        write(test.db().clone(), 2, "good").await.unwrap();
        assert_eq!(rows(test.db()).await, [(2,), (100_002,)]);
    }

    async fn a_command_that_goes_away_in_the_queue_leaves_nobody_waiting(test: TestDb) {
        // People close the page while their request waits. Whoever is left must still be told.
        let commands: Vec<_> = (1..=300)
            .map(|id| tokio::spawn(write(test.db().clone(), id, "good")))
            .collect();
        for (at, command) in commands.iter().enumerate() {
            if at % 2 == 0 {
                command.abort();
            }
        }
        let mut told = 0;
        for command in commands {
            if let Ok(outcome) = command.await {
                outcome.unwrap();
                told += 1;
            }
        }
        assert!(told >= 150);
        let kept = rows(test.db()).await;
        assert_eq!(kept.len() % 2, 0, "a command is kept whole or not at all");
        write(test.db().clone(), 9_999, "good").await.unwrap();
    }

    async fn readers_go_on_beside_an_open_transaction(test: TestDb) {
        write(test.db().clone(), 1, "good").await.unwrap();
        let mut tx = test.db().begin().await.unwrap();
        tx.exec("INSERT INTO groups_rows (id, words) VALUES (5, 'x')", &[]).await.unwrap();
        assert_eq!(rows(test.db()).await.len(), 2, "what is not committed is not seen");
        tx.commit().await.unwrap();
        assert_eq!(rows(test.db()).await.len(), 3);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_full_disk_refuses_clearly_keeps_what_was_acknowledged_and_works_again_when_there_is_room() {
    let folder = tempfile::tempdir().unwrap();
    let db = Db::open(&format!("sqlite:{}/full.db?max_pages=60", folder.path().display())).await.unwrap();
    db.migrate(&migrations()).await.unwrap();
    let words = "w".repeat(3_000);
    let mut kept = Vec::new();
    let full = loop {
        let id = i64::try_from(kept.len()).unwrap() + 1;
        match write(db.clone(), id, &words).await {
            Ok(()) => kept.extend([(id,), (id + 100_000,)]),
            Err(error) => break error,
        }
        assert!(kept.len() < 1_000, "the cap was not felt");
    };
    assert!(matches!(full, db::Error::Full(_)), "{full:?}");
    kept.sort_unstable();
    assert_eq!(rows(&db).await, kept);
    let mut tx = db.begin().await.unwrap();
    tx.exec("DELETE FROM groups_rows WHERE id > 100000", &[]).await.unwrap();
    tx.commit().await.unwrap();
    write(db.clone(), 50_000, "room again").await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_database_that_is_gone_is_said_to_be_unavailable() {
    let db = Db::open("postgres://nobody@127.0.0.1:1/none").await.unwrap();
    let outcome = tokio::time::timeout(Duration::from_secs(60), db.ping()).await.unwrap();
    assert!(matches!(outcome, Err(db::Error::Unavailable(_))), "{outcome:?}");
}
