//! A child process writes and says what was acknowledged; it is killed without warning at a random point; everything that
//! it had said must be there.

use db::{Db, Migration, Read};
use kernel::{Random, SystemRandom};
use std::{
    collections::BTreeSet,
    io::{BufRead, BufReader, Write},
    process::{Command, Stdio},
};
use testkit_db::{TestDb, both};

const CHILD: &str = "COMHAR_KILL_TEST_CHILD";
const KILLS: usize = 55;
const TASKS: i64 = 16;

pub(crate) fn migrations() -> Vec<Migration> {
    vec![Migration::new(
        "kill",
        1,
        "CREATE TABLE kill_rows (id bigint NOT NULL, half bigint NOT NULL, PRIMARY KEY (id, half));",
    )]
}

/// The child: several tasks write pairs of rows for ever; each acknowledged pair is said aloud.
async fn write_until_killed(url: String, first: i64) {
    let db = Db::open(&url).await.unwrap();
    let tasks = (0..TASKS).map(|task| {
        let db = db.clone();
        tokio::spawn(async move {
            for round in 0.. {
                let id = first + task + round * TASKS;
                let mut tx = db.begin().await.unwrap();
                for half in [0_i64, 1] {
                    tx.exec("INSERT INTO kill_rows (id, half) VALUES ($1, $2)", &[&id, &half]).await.unwrap();
                }
                tx.commit().await.unwrap();
                let mut out = std::io::stdout().lock();
                writeln!(out, "acknowledged {id}").unwrap();
                out.flush().unwrap();
            }
        })
    });
    futures_util::future::join_all(tasks).await;
}

fn kill_a_child(url: &str, test: &str, first: i64) -> Vec<i64> {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", test, "--nocapture", "--test-threads=1"])
        .env(CHILD, format!("{first} {url}"))
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let lines = SystemRandom.below(120) + 1;
    let mut said = Vec::new();
    let mut out = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut numbers = |said: &mut Vec<i64>, enough: u64| {
        while (said.len() as u64) < enough {
            let Some(line) = out.next() else { return };
            let Some((_, id)) = line.as_ref().ok().and_then(|line| line.split_once("acknowledged ")) else { continue };
            if let Ok(id) = id.trim().parse() {
                said.push(id);
            }
        }
    };
    numbers(&mut said, lines);
    child.kill().unwrap(); // SIGKILL: no handler runs, no buffer is flushed.
    child.wait().unwrap();
    // A line cut short by the kill may lack digits; it is the last one.
    numbers(&mut said, u64::MAX);
    said.pop();
    said
}

async fn kill_again_and_again(test: TestDb, name: &str, kills: usize) {
    if let Ok(order) = std::env::var(CHILD) {
        let (first, url) = order.split_once(' ').unwrap();
        return write_until_killed(url.to_owned(), first.parse().unwrap()).await;
    }
    let mut said = BTreeSet::new();
    for kill in 0..kills {
        let url = test.url().to_owned();
        let first = i64::try_from(kill).unwrap() * 1_000_000;
        let test_name = name.to_owned();
        let numbers = tokio::task::spawn_blocking(move || kill_a_child(&url, &test_name, first)).await.unwrap();
        said.extend(numbers);
        let db = Db::open(test.url()).await.unwrap();
        let rows: Vec<(i64, i64)> = (&db).all("SELECT id, half FROM kill_rows", &[]).await.unwrap();
        let whole: BTreeSet<(i64, i64)> = rows.into_iter().collect();
        for id in &said {
            assert!(
                whole.contains(&(*id, 0)) && whole.contains(&(*id, 1)),
                "{id} was acknowledged and is lost (kill {kill})"
            );
        }
        for (id, half) in &whole {
            assert!(whole.contains(&(*id, 1 - half)), "half of {id} is there (kill {kill})");
        }
    }
    assert!(said.len() > kills, "the children said too little to prove anything: {}", said.len());
}

both! {
    async fn no_acknowledged_write_is_lost_when_the_process_is_killed(test: TestDb) {
        let engine = if test.engine() == db::Engine::Sqlite { "sqlite" } else { "postgres" };
        let name = format!("kill::no_acknowledged_write_is_lost_when_the_process_is_killed::{engine}");
        kill_again_and_again(test, &name, KILLS).await;
    }
}
