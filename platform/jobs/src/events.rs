//! From the outbox of the ledger to the hearers: each event becomes one piece of work for each hearer, in one transaction.

use crate::{
    Hands,
    enqueue::{JobId, JobMark},
};
use db::Json;
use kernel::{Id, Outcome};
use ledger::{
    Work,
    outbox::{self, Waiting},
};

const AT_ONCE: i64 = 100;

/// Hands waiting events to their hearers; gives how many there were.
pub(crate) async fn hand_out(hands: &Hands) -> Outcome<usize> {
    hands
        .app
        .command(async |mut work: Work| {
            let events = outbox::take(&mut work, AT_ONCE).await?;
            if events.is_empty() {
                work.unchanged().await?;
                return Ok(0);
            }
            for event in &events {
                hand_to_hearers(hands, &mut work, event).await?;
            }
            work.commit_unrecorded("events are handed to their hearers").await?;
            Ok(events.len())
        })
        .await
}

async fn hand_to_hearers(hands: &Hands, work: &mut Work, event: &Waiting) -> Outcome<()> {
    // An event may tell of somebody without a name, so its work never carries an exact time.
    const SQL: &str = "INSERT INTO jobs_waiting
        (id, origin, kind, event, payload, blurred, attempts, heard, state)
        VALUES ($1, 'event', $2, $3, $4, true, 0, false, 'waiting')
        ON CONFLICT (event, kind) WHERE event IS NOT NULL DO NOTHING";
    for hearer in hands.crew.duties.hearers.iter().filter(|hearer| hearer.event == event.event) {
        let id: JobId = Id::<JobMark>::untimed(hands.app.random());
        work.exec(SQL, &[&id, &hearer.name, &event.id, &Json(&event.payload.0)]).await?;
    }
    Ok(())
}
