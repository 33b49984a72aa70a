//! Concerns that other capabilities of the house tell.

use crate::{
    model::{Concern, ConcernId},
    permissions::SeeConcerns,
};
use db::{Read, Result, Tx};
use kernel::{Reach, Sight};

/// Keeps a concern; gives 0 when it was there already: it stays as it is, also when it was closed before it was told.
pub async fn keep_as_the_system(tx: &mut Tx, concern: &Concern) -> Result<u64> {
    const SQL: &str = "INSERT INTO engagement_concerns (id, organisation_id, level, path, raised_at, due_at, closed)
        VALUES ($1, $2, $3, $4, $5, $6, false)
        ON CONFLICT (id) DO NOTHING";
    let Concern { id, organisation, level, path, raised_at, due_at } = concern;
    tx.exec(SQL, &[id, organisation, level, path, raised_at, due_at]).await
}

/// Somebody acted, or the answer is gone. A concern that is told only afterwards stays closed.
pub async fn close_as_the_system(tx: &mut Tx, concern: &Concern) -> Result<()> {
    const SQL: &str = "INSERT INTO engagement_concerns (id, organisation_id, level, path, raised_at, due_at, closed)
        VALUES ($1, $2, $3, $4, $5, $6, true)
        ON CONFLICT (id) DO UPDATE SET closed = true";
    let Concern { id, organisation, level, path, raised_at, due_at } = concern;
    tx.exec(SQL, &[id, organisation, level, path, raised_at, due_at]).await.map(drop)
}

/// What waits for a safety reader, the first to be due on top, a hundred at most.
pub async fn list(read: &mut impl Read, sight: &Sight<SeeConcerns>) -> Result<Vec<Concern>> {
    const SQL: &str = "SELECT c.id, c.organisation_id, c.level, c.path, c.raised_at, c.due_at
        FROM engagement_concerns c
        WHERE c.closed = false
        ORDER BY c.due_at, c.id
        LIMIT 100";
    match sight.reach() {
        Reach::Everyone => read.all(SQL, &[]).await,
        _ => Ok(Vec::new()),
    }
}

/// Whether a concern waits.
pub async fn waits_as_the_system(read: &mut impl Read, id: ConcernId) -> Result<bool> {
    let found: Option<(bool,)> =
        read.optional("SELECT c.closed FROM engagement_concerns c WHERE c.id = $1", &[&id]).await?;
    Ok(found == Some((false,)))
}
