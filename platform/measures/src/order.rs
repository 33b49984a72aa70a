//! The order of changes. A change is written in the transaction of what caused it, without a place. Places are given
//! after the commit, by whoever looks next: so no writer waits for another, places have no gaps, and no row that
//! commits late can stand before one that was already followed (decisions/0164).

use crate::store::Body;
use db::{Json, Read, row};
use jiff::{ToSpan, tz::TimeZone};
use kernel::{Date, Outcome};
use ledger::{App, Work};
use uuid::Uuid;

/// Places given in one transaction.
const BATCH: i64 = 500;
/// Changes read at once.
const PAGE: i64 = 1_000;
/// For how many days a change is kept for those who follow.
pub const KEPT_DAYS: i64 = 2;

row! {
    /// A change in its place.
    #[derive(Clone, Debug)]
    pub struct Placed {
        /// Its place; the first is 1, and none is left out.
        pub position: i64,
        /// Its id.
        pub id: Uuid,
        /// What changed.
        pub body: Json<Body>,
    }
}

/// Today (UTC).
pub fn today(app: &App) -> Date {
    TimeZone::UTC.to_datetime(app.now()).date()
}

/// Gives every committed change its place; gives how many it placed.
pub async fn place_changes(app: &App) -> Outcome<u64> {
    const WAITING: &str = "SELECT c.id FROM measures_changes c WHERE c.position IS NULL LIMIT 1";
    let mut placed = 0;
    while (&mut app.db()).optional::<(Uuid,)>(WAITING, &[]).await?.is_some() {
        let today = today(app);
        placed += app.command(async |work: Work| place_batch(work, today).await).await?;
    }
    Ok(placed)
}

async fn place_batch(mut work: Work, today: Date) -> Outcome<u64> {
    const HEAD: &str = "SELECT h.position FROM measures_head h WHERE h.one = 1 FOR UPDATE";
    // A later change of a source has a higher generation, and can be seen only by who sees the earlier one.
    // Among others the order is that of untimed ids: it says nothing of who came first.
    const NEXT: &str = "SELECT c.id
        FROM measures_changes c
        WHERE c.position IS NULL
        ORDER BY c.generation, c.id
        LIMIT $1";
    const PLACE: &str = "UPDATE measures_changes SET position = $2, placed_on = $3 WHERE id = $1";
    const MOVE: &str = "INSERT INTO measures_head (one, position, last)
        VALUES (1, $1, $2)
        ON CONFLICT (one) DO UPDATE SET position = excluded.position, last = excluded.last";
    let mut position = work.optional::<(i64,)>(HEAD, &[]).await?.map_or(0, |(position,)| position);
    let next: Vec<(Uuid,)> = work.all(NEXT, &[&BATCH]).await?;
    let Some((last,)) = next.last().copied() else { return work.unchanged().await.map(|()| 0) };
    let count = next.len() as u64;
    for (id,) in next {
        position += 1;
        work.exec(PLACE, &[&id, &position, &today]).await?;
    }
    work.exec(MOVE, &[&position, &last]).await?;
    work.commit_unrecorded("changes of the common data set get their place").await?;
    Ok(count)
}

/// The last place given, and the change that has it.
pub async fn head(read: &mut impl Read) -> Outcome<(i64, Option<Uuid>)> {
    Ok(read.optional("SELECT h.position, h.last FROM measures_head h WHERE h.one = 1", &[]).await?.unwrap_or_default())
}

/// The change that has this place, while it is kept.
pub async fn at(read: &mut impl Read, position: i64) -> Outcome<Option<Uuid>> {
    const SQL: &str = "SELECT c.id FROM measures_changes c WHERE c.position = $1";
    Ok(read.optional::<(Uuid,)>(SQL, &[&position]).await?.map(|(id,)| id))
}

/// The changes after a place, in order, a thousand at most.
pub async fn after(read: &mut impl Read, position: i64) -> Outcome<Vec<Placed>> {
    const SQL: &str = "SELECT c.position, c.id, c.body
        FROM measures_changes c
        WHERE c.position > $1
        ORDER BY c.position
        LIMIT $2";
    Ok(read.all(SQL, &[&position, &PAGE]).await?)
}

/// Changes that have no place yet, the latest of each source first.
pub async fn waiting(read: &mut impl Read) -> Outcome<Vec<Body>> {
    const SQL: &str = "SELECT c.body FROM measures_changes c WHERE c.position IS NULL ORDER BY c.generation DESC, c.id";
    Ok(read.all::<(Json<Body>,)>(SQL, &[]).await?.into_iter().map(|(body,)| body.0).collect())
}

/// Takes changes away that all who follow have long seen; one who comes later reads the rows anew. Gives how many went.
pub async fn forget_old_changes(app: &App) -> Outcome<u64> {
    const SQL: &str = "DELETE FROM measures_changes WHERE placed_on IS NOT NULL AND placed_on < $1";
    let limit = today(app).checked_sub(KEPT_DAYS.days()).unwrap_or(Date::MIN);
    app.command(async |mut work: Work| {
        let gone = work.exec(SQL, &[&limit]).await?;
        work.commit_unrecorded("changes of the common data set are not kept longer than promised").await?;
        Ok(gone)
    })
    .await
}
