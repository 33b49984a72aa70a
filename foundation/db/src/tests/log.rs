//! The log is carried into the file beside the writer, and begun anew.

use db::{Db, Migration, Read};
use tempfile::TempDir;

fn migrations() -> Vec<Migration> {
    vec![Migration::new("log", 1, "CREATE TABLE log_rows (id bigint NOT NULL, words text NOT NULL, PRIMARY KEY (id));")]
}

/// Some 900 pages of 4 kB, at random places of the table.
const AT_ONCE: i64 = 800;
/// The log is carried from 8,000 pages on.
const CARRIED_FROM: u64 = 8_000 * 4_096;

async fn write_some(db: &Db, turn: i64) {
    let mut tx = db.begin().await.unwrap();
    for number in 0..AT_ONCE {
        let id = (turn * AT_ONCE + number).wrapping_mul(0x9E37_79B9_7F4A_7C15_u64.cast_signed());
        tx.exec("INSERT INTO log_rows (id, words) VALUES ($1, $2)", &[&id, &"x".repeat(3_500)]).await.unwrap();
    }
    tx.commit().await.unwrap();
}

async fn count(read: &mut impl Read) -> i64 {
    let found: Vec<(i64,)> = read.all("SELECT count(*) FROM log_rows", &[]).await.unwrap();
    found[0].0
}

/// A database in a folder of its own.
async fn opened() -> (TempDir, Db) {
    let folder = tempfile::tempdir().unwrap();
    let db = Db::open(&format!("sqlite:{}/rows.db", folder.path().display())).await.unwrap();
    db.migrate(&migrations()).await.unwrap();
    (folder, db)
}

fn length_of_the_log(folder: &TempDir) -> u64 {
    folder.path().join("rows.db-wal").metadata().unwrap().len()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_log_is_begun_anew_while_commands_go_on() {
    let (folder, db) = opened().await;
    let mut lengths = Vec::new();
    for turn in 0..45 {
        write_some(&db, turn).await;
        lengths.push(length_of_the_log(&folder));
    }
    let longest = lengths.iter().max().copied().unwrap();
    assert!(longest >= CARRIED_FROM, "too little was written: {longest}");
    // What was written is five times as much.
    assert!(longest < 3 * CARRIED_FROM, "{lengths:?}");
    assert_eq!(count(&mut &db).await, 45 * AT_ONCE);
}

/// Somebody who takes a long file away sees one unmoving state, so what came after it stays in the log; then it is begun anew.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_long_reader_holds_the_log_and_then_lets_it_go() {
    let (folder, db) = opened().await;
    write_some(&db, 0).await;
    let mut reader = db.snapshot().await.unwrap();
    assert_eq!(count(&mut reader).await, AT_ONCE);
    for turn in 1..20 {
        write_some(&db, turn).await;
    }
    assert_eq!(count(&mut reader).await, AT_ONCE);
    let held = length_of_the_log(&folder);
    assert!(held > 2 * CARRIED_FROM, "{held}");
    drop(reader);
    for turn in 20..45 {
        write_some(&db, turn).await;
    }
    let after = length_of_the_log(&folder);
    // What came afterwards is nearly three times as much.
    assert!(after < held + 2 * CARRIED_FROM, "{held}, then {after}");
    assert_eq!(count(&mut &db).await, 45 * AT_ONCE);
}
