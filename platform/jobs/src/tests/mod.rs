mod delivery;
mod mail;
mod queue;
mod running;
mod timing;

use crate::{BoxFuture, Duties, Hands, Mailer, NewJob, Settings, enqueue};
use i18n::Catalogue;
use kernel::{Grain, Outcome, Permissions, SeededRandom, SetClock, Time};
use ledger::{App, Doorways, Work};
use serde_json::{Value, json};
use std::sync::Arc;
use testkit_db::TestDb;
use vault::{Keyring, Vault};

fn migrations() -> Vec<db::Migration> {
    [vault::MIGRATIONS, ledger::MIGRATIONS, crate::MIGRATIONS].concat()
}

/// A clock that the test sets, and the hands of one node on the test's database.
struct Node {
    clock: Arc<SetClock>,
    hands: Hands,
}

fn node(test: &TestDb, duties: Duties) -> Node {
    node_with(test, duties, Arc::new(SetClock::at(noon())), 1)
}

fn node_with(test: &TestDb, duties: Duties, clock: Arc<SetClock>, seed: u64) -> Node {
    let random = Arc::new(SeededRandom::new(seed));
    let vault = Vault::open(Keyring::generate(random.as_ref()));
    let permissions = Arc::new(Permissions::new([]));
    let app = App::new(Doorways { db: test.db().clone(), vault, clock: clock.clone(), random, permissions });
    let hands = Hands::new(app, Mailer::letterbox(), Catalogue::new(&[]), Settings::demonstration(), duties);
    Node { clock, hands }
}

fn noon() -> Time {
    "2026-03-03T12:34:56.789Z".parse().unwrap()
}

async fn keep(hands: &Hands, job: NewJob) -> Outcome<()> {
    hands
        .app
        .command(async |mut work: Work| {
            enqueue(&mut work, job.clone()).await?;
            work.commit_unrecorded("a test").await
        })
        .await
}

fn letter(number: i64) -> NewJob {
    NewJob::new("test.send", json!({ "number": number }))
}

/// Sends a letter with the number of the job.
fn send(hands: Hands, payload: Value) -> BoxFuture<Outcome<()>> {
    Box::pin(
        async move { hands.mailer.send("somebody@example.org", "A message", &payload["number"].to_string()).await },
    )
}

fn sent(hands: &Hands) -> Vec<String> {
    let mut bodies: Vec<String> = hands.mailer.letters().into_iter().map(|letter| letter.body).collect();
    bodies.sort();
    bodies
}

/// Every row of the queue as text, to search for what must not be there.
async fn rows(hands: &Hands) -> Vec<(Option<Time>, i64, bool, String)> {
    use db::Read;
    let sql = "SELECT run_at, attempts, heard, state FROM jobs_waiting ORDER BY id";
    (&mut hands.app.db()).all(sql, &[]).await.unwrap()
}

const GRAINS: [Grain; 3] = [Grain::Hour, Grain::Day, Grain::Week];
