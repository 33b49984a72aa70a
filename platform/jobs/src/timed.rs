//! Work that comes again and again. Whoever moves the time of the next turn on makes the work of this turn.

use crate::{
    Every, Hands,
    claim::after,
    enqueue::{JobId, JobMark},
};
use db::Read;
use kernel::{Id, Outcome, Time};
use ledger::Work;

/// Makes the work of every timed duty that is due; gives how many were.
pub(crate) async fn make_due(hands: &Hands) -> Outcome<usize> {
    let now = hands.app.now();
    let mut made = 0;
    for every in &hands.crew.duties.timed {
        if is_due(hands, every, now).await? && make(hands, every, now).await? {
            made += 1;
        }
    }
    Ok(made)
}

async fn is_due(hands: &Hands, every: &Every, now: Time) -> Outcome<bool> {
    const SQL: &str = "SELECT next_at FROM jobs_timed WHERE name = $1";
    let next: Option<(Time,)> = (&mut hands.app.db()).optional(SQL, &[&every.name]).await?;
    Ok(next.is_none_or(|(next,)| next <= now))
}

async fn make(hands: &Hands, every: &Every, now: Time) -> Outcome<bool> {
    const TURN: &str = "INSERT INTO jobs_timed (name, next_at)
        VALUES ($1, $2)
        ON CONFLICT (name) DO UPDATE SET next_at = excluded.next_at WHERE jobs_timed.next_at <= $3";
    const MAKE: &str = "INSERT INTO jobs_waiting
        (id, origin, kind, payload, blurred, attempts, heard, state)
        VALUES ($1, 'timed', $2, 'null', false, 0, false, 'waiting')
        ON CONFLICT (kind) WHERE origin = 'timed' AND state = 'waiting' DO NOTHING";
    let next = after(now, every.period);
    hands
        .app
        .command(async |mut work: Work| {
            if work.exec(TURN, &[&every.name, &next, &now]).await? == 0 {
                work.unchanged().await?;
                return Ok(false);
            }
            let id: JobId = Id::<JobMark>::untimed(hands.app.random());
            let made = work.exec(MAKE, &[&id, &every.name]).await? == 1;
            work.commit_unrecorded("timed work is due").await?;
            Ok(made)
        })
        .await
}
