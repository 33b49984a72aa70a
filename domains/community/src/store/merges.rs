//! "This was the same person."

use crate::{
    model::{Merge, MergeId},
    proof::Proof,
};
use db::{Ids, Read, Result, Tx};
use kernel::{PersonId, Time};

/// The merges in which any of these had a part, the newest first.
pub async fn list_of(read: &mut impl Read, guests: &Ids) -> Result<Vec<Merge>> {
    const SQL: &str = "SELECT m.id, m.guest, m.into_guest, m.merged_at, m.merged_by, m.undone_at, m.undone_by
        FROM community_merges m
        WHERE m.guest = ANY($1)
        OR m.into_guest = ANY($1)
        ORDER BY m.merged_at DESC, m.id DESC
        LIMIT 200";
    read.all(SQL, &[guests]).await
}

/// The merge with this id.
pub async fn find(read: &mut impl Read, id: MergeId) -> Result<Option<Merge>> {
    const SQL: &str = "SELECT m.id, m.guest, m.into_guest, m.merged_at, m.merged_by, m.undone_at, m.undone_by
        FROM community_merges m
        WHERE m.id = $1";
    read.optional(SQL, &[&id]).await
}

/// A new one.
pub async fn insert(tx: &mut Tx, merge: &Merge, _proof: &impl Proof) -> Result<()> {
    const SQL: &str = "INSERT INTO community_merges
        (id, guest, into_guest, merged_at, merged_by, undone_at, undone_by)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    let params: db::Params<'_> =
        &[&merge.id, &merge.guest, &merge.into, &merge.at, &merge.by, &merge.undone_at, &merge.undone_by];
    tx.exec(SQL, params).await.map(drop)
}

/// It was taken back; none when it was before.
pub async fn undo(tx: &mut Tx, id: MergeId, (by, at): (PersonId, Time), _proof: &impl Proof) -> Result<u64> {
    const SQL: &str = "UPDATE community_merges
        SET undone_at = $2,
            undone_by = $3
        WHERE id = $1
        AND undone_at IS NULL";
    tx.exec(SQL, &[&id, &at, &by]).await
}
