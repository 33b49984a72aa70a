use crate::{commands::today, store};
use kernel::Outcome;
use ledger::App;

/// Brings what lies within what to today, since an edge may begin or end with the day. For the timer: nobody asks for it.
pub async fn refresh_within(app: &App) -> Outcome<usize> {
    app.command(async |mut work| {
        let changed = store::within::refresh(&mut work, today(app)).await?;
        if changed == 0 {
            work.unchanged().await?;
        } else {
            work.commit_unrecorded("the closure follows from dated edges, whose changes are recorded").await?;
        }
        Ok(changed)
    })
    .await
}
