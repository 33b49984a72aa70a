//! Counting anew from the rows, at one unmoving state of the database.

use super::{
    held::{Held, OutOfStep},
    tree::Tree,
};
use crate::{
    order,
    store::{self, Seen},
};
use db::Read;
use kernel::{Date, Fault, Outcome};
use ledger::App;

/// Rows read at once.
const PAGE: i64 = 20_000;

/// Everything, counted from the rows as they are at the last place given.
pub async fn count_anew(app: &App) -> Outcome<Held> {
    let mut now = app.db().snapshot().await?;
    let today = order::today(app);
    let (position, last) = order::head(&mut now).await?;
    let mut held = Held::new(Tree::read(&mut now).await?, today).map_err(stopped)?;
    let mut after = None;
    loop {
        let page = store::rows_after(&mut now, after, PAGE).await?;
        let Some(end) = page.last() else { break };
        after = Some(end.id);
        held.load(&page.iter().map(Seen::from).collect::<Vec<_>>()).map_err(stopped)?;
    }
    // Changes without a place are in the rows already, and are followed later: they are taken out again until then.
    for mut body in order::waiting(&mut now).await? {
        std::mem::swap(&mut body.gone, &mut body.come);
        held.follow(&body).map_err(stopped)?;
    }
    (held.beside.position, held.beside.last) = (position, last);
    Ok(held)
}

/// The rows of one measure on some days as they are at the last place given, and that place.
pub async fn rows_at_head(app: &App, measure: &str, days: (Date, Date)) -> Outcome<(i64, Vec<Seen>)> {
    let mut now = app.db().snapshot().await?;
    rows_in(&mut now, measure, days).await
}

async fn rows_in(now: &mut impl Read, measure: &str, days: (Date, Date)) -> Outcome<(i64, Vec<Seen>)> {
    let (position, _) = order::head(now).await?;
    let mut rows: Vec<Seen> = store::rows_between(now, measure, days).await?.iter().map(Seen::from).collect();
    let wanted = |seen: &Seen| seen.measure == measure && seen.day >= days.0 && seen.day <= days.1;
    for body in order::waiting(now).await? {
        for come in body.come.iter().filter(|seen| wanted(seen)) {
            if let Some(at) = rows.iter().position(|row| row == come) {
                rows.swap_remove(at);
            }
        }
        rows.extend(body.gone.into_iter().filter(wanted));
    }
    Ok((position, rows))
}

fn stopped(out_of_step: OutOfStep) -> kernel::Failure {
    Fault::internal("counting the figures anew", out_of_step).into()
}
