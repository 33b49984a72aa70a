//! Taking work so that no other node takes it too.

use crate::{Hands, enqueue::JobId};
use db::{Json, Read, row};
use kernel::{Outcome, Time};
use ledger::Work;
use serde_json::Value;
use std::{collections::HashMap, time::Duration};
use uuid::Uuid;

/// How long a node that says nothing counts as living.
const LEASE: Duration = Duration::from_secs(60);
/// It says so again when this much is left.
const RENEW: Duration = Duration::from_secs(40);
/// With the pauses after each failure, the last try comes about a day after the first.
pub(crate) const TRIES: i64 = 10;
/// How much work is taken at once.
const HANDFUL: i64 = 16;

row! {
    /// Work that this node holds.
    #[derive(Clone, Debug)]
    pub(crate) struct Held {
        pub id: JobId,
        pub origin: String,
        pub kind: String,
        pub event: Option<Uuid>,
        pub payload: Json<Value>,
        pub blurred: bool,
        pub attempts: i64,
    }
}

/// Takes work that is due.
pub(crate) async fn claim(hands: &Hands) -> Outcome<Vec<Held>> {
    const DUE: &str = "SELECT id, origin, kind, event, payload, blurred, attempts
        FROM jobs_waiting
        WHERE state = 'waiting'
        AND holder IS NULL
        AND (run_at IS NULL OR run_at <= $1)
        ORDER BY attempts, id
        LIMIT $2
        FOR UPDATE SKIP LOCKED";
    const HOLD: &str = "UPDATE jobs_waiting SET holder = $2 WHERE id = $1";
    let now = hands.app.now();
    let later = still_patient(hands, now);
    // Work that this node has to be patient with comes first in vain, so the handful is larger by as much.
    let limit = HANDFUL.saturating_add(i64::try_from(later.len()).unwrap_or(HANDFUL));
    hands
        .app
        .command(async |mut work: Work| {
            let mut due: Vec<Held> = work.all(DUE, &[&now, &limit]).await?;
            due.retain(|held| !later.contains_key(&held.id));
            if due.is_empty() {
                work.unchanged().await?;
                return Ok(due);
            }
            for held in &due {
                work.exec(HOLD, &[&held.id, &hands.crew.node]).await?;
            }
            live(hands, &mut work, now).await?;
            work.commit_unrecorded("a node takes work for later").await?;
            Ok(due)
        })
        .await
}

fn still_patient(hands: &Hands, now: Time) -> HashMap<JobId, Time> {
    let mut patience = hands.crew.patience();
    patience.retain(|_, until| *until > now);
    patience.clone()
}

/// Says that this node lives, when it is time to say so.
async fn live(hands: &Hands, work: &mut Work, now: Time) -> Outcome<()> {
    const SQL: &str = "INSERT INTO jobs_nodes (id, lease_until)
        VALUES ($1, $2)
        ON CONFLICT (id) DO UPDATE SET lease_until = excluded.lease_until";
    if hands.crew.lease_until().is_some_and(|until| until > after(now, RENEW)) {
        return Ok(());
    }
    let until = after(now, LEASE);
    // Kept before the commit is certain: a lost commit loses the claim with it.
    hands.crew.set_lease(None);
    work.exec(SQL, &[&hands.crew.node, &until]).await?;
    hands.crew.set_lease(Some(until));
    Ok(())
}

/// Says that this node lives, while long work runs.
pub(crate) async fn stay_alive(hands: &Hands) -> Outcome<()> {
    hands
        .app
        .command(async |mut work: Work| {
            hands.crew.set_lease(None);
            live(hands, &mut work, hands.app.now()).await?;
            work.commit_unrecorded("a node says that it lives").await
        })
        .await
}

/// Frees the work of nodes that live no longer. Work that stopped its node again and again is given up.
pub(crate) async fn free_the_work_of_the_dead(hands: &Hands) -> Outcome<()> {
    const ANY: &str = "SELECT w.id
        FROM jobs_waiting w
        WHERE w.holder IS NOT NULL
        AND w.holder <> $1
        AND NOT EXISTS (SELECT 1 FROM jobs_nodes n WHERE n.id = w.holder AND n.lease_until > $2)
        LIMIT 1";
    const FREE: &str = "UPDATE jobs_waiting
        SET holder = NULL,
            attempts = attempts + 1,
            state = CASE WHEN attempts + 1 < $3 THEN 'waiting' ELSE 'given_up' END
        WHERE holder IS NOT NULL
        AND holder <> $1
        AND NOT EXISTS (SELECT 1 FROM jobs_nodes n WHERE n.id = jobs_waiting.holder AND n.lease_until > $2)";
    let (now, node) = (hands.app.now(), hands.crew.node);
    if (&mut hands.app.db()).optional::<(Uuid,)>(ANY, &[&node, &now]).await?.is_none() {
        return Ok(());
    }
    hands
        .app
        .command(async |mut work: Work| {
            let freed = work.exec(FREE, &[&node, &now, &TRIES]).await?;
            work.commit_unrecorded("the work of a node that stopped is free again").await?;
            tracing::warn!(freed, "a node stopped in the middle of its work; others take it over");
            Ok(())
        })
        .await
}

/// Gives back what this node still holds and says that it is gone: the end of a graceful stop.
pub(crate) async fn leave(hands: &Hands) -> Outcome<()> {
    const FREE: &str = "UPDATE jobs_waiting SET holder = NULL WHERE holder = $1";
    // Nodes that stopped without a word are tidied away with it: one that still lives writes its row anew.
    const FORGET: &str = "DELETE FROM jobs_nodes WHERE id = $1 OR lease_until <= $2";
    let (now, node) = (hands.app.now(), hands.crew.node);
    hands.crew.set_lease(None);
    hands
        .app
        .command(async |mut work: Work| {
            work.exec(FREE, &[&node]).await?;
            work.exec(FORGET, &[&node, &now]).await?;
            work.commit_unrecorded("a node leaves").await
        })
        .await
}

/// A time later by `length`, or the end of time.
pub(crate) fn after(time: Time, length: Duration) -> Time {
    time.checked_add(length).unwrap_or(Time::MAX)
}
