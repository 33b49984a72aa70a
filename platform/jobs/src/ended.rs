//! What happens when a piece of work has ended: well, for the time being not, or for good not.

use crate::{
    Hands,
    claim::{Held, TRIES, after},
};
use kernel::{Failure, Outcome, RefusalKind};
use ledger::Work;
use std::time::Duration;

const FIRST_PAUSE: Duration = Duration::from_secs(10);
const LONGEST_PAUSE: Duration = Duration::from_secs(6 * 3_600);

/// Notes how it ended.
pub(crate) async fn note(hands: &Hands, held: &Held, outcome: Outcome<()>) -> Outcome<()> {
    match outcome {
        Ok(()) => done(hands, held).await,
        // What the work was about is gone: erased or withdrawn meanwhile.
        Err(Failure::Refused(refusal)) if refusal.kind == RefusalKind::Absent => done(hands, held).await,
        Err(failure) => failed(hands, held, &failure).await,
    }
}

async fn done(hands: &Hands, held: &Held) -> Outcome<()> {
    const SQL: &str = "DELETE FROM jobs_waiting WHERE id = $1 AND holder = $2";
    hands.crew.patience().remove(&held.id);
    metrics::counter!("comhar_jobs_done_total", "kind" => held.kind.clone()).increment(1);
    hands
        .app
        .command(async |mut work: Work| {
            work.exec(SQL, &[&held.id, &hands.crew.node]).await?;
            work.commit_unrecorded("work for later is done").await
        })
        .await
}

async fn failed(hands: &Hands, held: &Held, failure: &Failure) -> Outcome<()> {
    const SQL: &str = "UPDATE jobs_waiting
        SET holder = NULL, attempts = attempts + 1, state = $3, run_at = CASE WHEN blurred THEN run_at ELSE $4 END
        WHERE id = $1
        AND holder = $2";
    let attempts = held.attempts.saturating_add(1);
    let again = after(hands.app.now(), pause(attempts, hands.app.random().below(1_000)));
    let state = if attempts < TRIES { "waiting" } else { "given_up" };
    if state == "given_up" {
        tracing::error!(kind = held.kind, job = %held.id, attempts, %failure, "work for later was given up");
        metrics::counter!("comhar_jobs_given_up_total", "kind" => held.kind.clone()).increment(1);
    } else {
        tracing::warn!(kind = held.kind, job = %held.id, attempts, %failure, "work for later failed and is tried again");
        metrics::counter!("comhar_jobs_failed_total", "kind" => held.kind.clone()).increment(1);
        if held.blurred {
            hands.crew.patience().insert(held.id, again);
        }
    }
    hands
        .app
        .command(async |mut work: Work| {
            work.exec(SQL, &[&held.id, &hands.crew.node, &state, &again]).await?;
            work.commit_unrecorded("work for later failed").await
        })
        .await
}

/// Ten seconds after the first failure, four times as long after each further one, at most six hours; up to a quarter
/// longer by chance, so that work that failed together is not tried again together.
pub(crate) fn pause(attempts: i64, chance_of_1000: u64) -> Duration {
    let doublings = u32::try_from(attempts.clamp(1, 12)).unwrap_or(12) - 1;
    let pause = FIRST_PAUSE.saturating_mul(4_u32.saturating_pow(doublings)).min(LONGEST_PAUSE);
    pause + pause.mul_f64(u32::try_from(chance_of_1000.min(1_000)).map_or(0.0, f64::from) / 4_000.0)
}
