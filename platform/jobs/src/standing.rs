use db::{Read, row};
use kernel::Outcome;
use ledger::{App, Work};
use uuid::Uuid;

/// How the work for later stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Waiting for its time or its turn.
    pub waiting: i64,
    /// Of these, failed at least once.
    pub failing: i64,
    /// Given up: somebody has to look.
    pub given_up: i64,
}

/// Counts the work: for `comhar check` and the metrics.
pub async fn standing(from: &mut impl Read) -> Outcome<Standing> {
    const SQL: &str = "SELECT CAST(count(*) FILTER (WHERE state = 'waiting') AS bigint),
        CAST(count(*) FILTER (WHERE state = 'waiting' AND attempts > 0) AS bigint),
        CAST(count(*) FILTER (WHERE state = 'given_up') AS bigint)
        FROM jobs_waiting";
    let (waiting, failing, given_up) = from.one(SQL, &[]).await?;
    Ok(Standing { waiting, failing, given_up })
}

row! {
    /// Work that was given up.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct GivenUp {
        /// Its id, which stands in the log beside the reason.
        pub id: Uuid,
        /// The kind of the job, or the name of the hearer or of the timed work.
        pub kind: String,
    }
}

/// Work that was given up, at most `limit`.
pub async fn given_up(from: &mut impl Read, limit: i64) -> Outcome<Vec<GivenUp>> {
    const SQL: &str = "SELECT id, kind FROM jobs_waiting WHERE state = 'given_up' ORDER BY kind, id LIMIT $1";
    Ok(from.all(SQL, &[&limit]).await?)
}

/// Tries everything again that was given up, after the cause was mended; gives how much. Timed work is not tried again:
/// its next turn comes by itself.
pub async fn try_again(app: &App) -> Outcome<u64> {
    const FORGET: &str = "DELETE FROM jobs_waiting WHERE state = 'given_up' AND origin = 'timed'";
    const AGAIN: &str =
        "UPDATE jobs_waiting SET state = 'waiting', attempts = 0, run_at = NULL WHERE state = 'given_up'";
    app.command(async |mut work: Work| {
        work.exec(FORGET, &[]).await?;
        let again = work.exec(AGAIN, &[]).await?;
        work.commit_unrecorded("work that was given up is tried again").await?;
        Ok(again)
    })
    .await
}
