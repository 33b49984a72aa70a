//! Random commands, many at once. Two questions: do both databases end alike, and is each end the end of *some* order of the
//! commands that were acknowledged?

use db::{Db, Error, Migration, Read};
use kernel::{Random, SeededRandom};
use std::collections::BTreeMap;
use testkit_db::{TestDb, both};

fn migrations() -> Vec<Migration> {
    vec![Migration::new(
        "random",
        1,
        "CREATE TABLE random_purses (
            id bigint NOT NULL,
            coins bigint NOT NULL,
            CONSTRAINT random_no_debt CHECK (coins >= 0),
            PRIMARY KEY (id)
         );
         CREATE TABLE random_names (name text NOT NULL, PRIMARY KEY (name));
         CREATE TABLE random_log (position bigint NOT NULL, command text NOT NULL, PRIMARY KEY (position));",
    )]
}

const PURSES: u64 = 6;
const COMMANDS: usize = 60;

#[derive(Clone, Copy, Debug)]
enum Command {
    /// Coins come from outside: never refused, any order gives the same sum.
    Give { to: i64, coins: i64 },
    /// A name is taken once: whoever comes first, the set of names is the same.
    Take { name: i64 },
    /// Refused when the purse holds too little, so the order matters.
    Move { from: i64, to: i64, coins: i64 },
}

fn command(random: &SeededRandom, ordered: bool) -> Command {
    let number = |bound| i64::try_from(random.below(bound)).unwrap();
    match random.below(if ordered { 3 } else { 2 }) {
        0 => Command::Give { to: number(PURSES), coins: number(20) },
        1 => Command::Take { name: number(40) },
        _ => Command::Move { from: number(PURSES), to: number(PURSES), coins: number(30) },
    }
}

async fn once(db: &Db, command: Command, logged: bool) -> db::Result<()> {
    const ADD: &str = "UPDATE random_purses SET coins = coins + $2 WHERE id = $1";
    const NEXT: &str = "SELECT CAST(coalesce(max(position), 0) + 1 AS bigint) FROM random_log";
    let mut tx = db.begin().await?;
    match command {
        Command::Give { to, coins } => {
            tx.exec(ADD, &[&to, &coins]).await?;
        }
        Command::Take { name } => {
            tx.exec("INSERT INTO random_names (name) VALUES ($1)", &[&name.to_string()]).await?;
        }
        Command::Move { from, to, coins } => {
            tx.exec(ADD, &[&from, &-coins]).await?;
            tx.exec(ADD, &[&to, &coins]).await?;
        }
    }
    if !logged {
        return tx.commit().await;
    }
    let (position,): (i64,) = tx.one(NEXT, &[]).await?;
    let line = format!("{command:?}");
    tx.exec("INSERT INTO random_log (position, command) VALUES ($1, $2)", &[&position, &line]).await?;
    tx.commit().await
}

async fn until_done(db: Db, command: Command, logged: bool) -> bool {
    loop {
        match once(&db, command, logged).await {
            Ok(()) => return true,
            Err(Error::RunAgain) => tokio::task::yield_now().await,
            // Two that met at the same place of the log: one of them runs again.
            Err(Error::Constraint(rule)) if rule == "random_log_pkey" => tokio::task::yield_now().await,
            Err(Error::Constraint(_)) => return false,
            Err(other) => panic!("{command:?}: {other:?}"),
        }
    }
}

type End = (BTreeMap<i64, i64>, Vec<(String,)>);

async fn run(test: &TestDb, seed: u64, ordered: bool) -> (End, Vec<(String,)>) {
    let db = test.db();
    db.migrate(&migrations()).await.unwrap();
    let mut tx = db.begin().await.unwrap();
    for table in ["random_names", "random_purses", "random_log"] {
        tx.exec(&format!("DELETE FROM {table}"), &[]).await.unwrap();
    }
    for id in 0..i64::try_from(PURSES).unwrap() {
        tx.exec("INSERT INTO random_purses (id, coins) VALUES ($1, 50)", &[&id]).await.unwrap();
    }
    tx.commit().await.unwrap();
    let random = SeededRandom::new(seed);
    let commands: Vec<Command> = (0..COMMANDS).map(|_| command(&random, ordered)).collect();
    let tasks: Vec<_> = commands
        .chunks(8)
        .map(|chunk| {
            let (db, chunk) = (db.clone(), chunk.to_vec());
            tokio::spawn(async move {
                for command in chunk {
                    until_done(db.clone(), command, ordered).await;
                }
            })
        })
        .collect();
    for task in tasks {
        task.await.unwrap();
    }
    let mut read = db;
    let purses: Vec<(i64, i64)> = read.all("SELECT id, coins FROM random_purses", &[]).await.unwrap();
    let names = read.all("SELECT name FROM random_names ORDER BY name", &[]).await.unwrap();
    let log = read.all("SELECT command FROM random_log ORDER BY position", &[]).await.unwrap();
    ((purses.into_iter().collect(), names), log)
}

/// The end that the log's order gives, computed in plain Rust.
fn replay(log: &[(String,)]) -> BTreeMap<i64, i64> {
    let mut purses: BTreeMap<i64, i64> = (0..i64::try_from(PURSES).unwrap()).map(|id| (id, 50)).collect();
    for (line,) in log {
        let numbers: Vec<i64> = line
            .split(|c: char| !c.is_ascii_digit())
            .filter(|part| !part.is_empty())
            .map(|part| part.parse().unwrap())
            .collect();
        match (line.split(' ').next().unwrap(), numbers.as_slice()) {
            ("Give", [to, coins]) => *purses.get_mut(to).unwrap() += coins,
            ("Move", [from, to, coins]) => {
                *purses.get_mut(from).unwrap() -= coins;
                assert!(purses[from] >= 0, "the order of the log would have been refused");
                *purses.get_mut(to).unwrap() += coins;
            }
            ("Take", _) => {}
            other => panic!("{other:?}"),
        }
    }
    purses
}

both! {
    async fn random_concurrent_commands_end_as_some_order_of_them_would(test: TestDb) {
        for seed in 100..105 {
            let ((purses, _), log) = run(&test, seed, true).await;
            assert_eq!(purses, replay(&log), "seed {seed}");
        }
    }

    // On both databases, so that what runs on PostgreSQL is held against what the same commands leave in SQLite.
    async fn random_concurrent_commands_end_alike_on_both_databases(test: TestDb) {
        let lite = TestDb::new(db::Engine::Sqlite, &migrations()).await;
        for seed in 0..12 {
            assert_eq!(run(&test, seed, false).await.0, run(&lite, seed, false).await.0, "seed {seed}");
        }
    }
}
