//! The keyed hashes of codes.

use crate::{
    model::{ContributionId, Mode},
    proof::Proof,
};
use db::{Read, Result, Tx};
use kernel::Date;

/// Keeps the hash of a code. The schema has no place for one of the mode without a trace.
pub async fn insert(
    tx: &mut Tx,
    (id, mode): (ContributionId, Mode),
    lookup: &[u8; 32],
    month: Date,
    _proof: &impl Proof,
) -> Result<()> {
    const SQL: &str = "INSERT INTO engagement_codes (contribution, mode, lookup, used_in) VALUES ($1, $2, $3, $4)";
    tx.exec(SQL, &[&id, &mode, lookup, &month]).await.map(drop)
}

/// The hash of a contribution's code.
pub async fn find_of(read: &mut impl Read, id: ContributionId) -> Result<Option<[u8; 32]>> {
    let row: Option<([u8; 32],)> =
        read.optional("SELECT k.lookup FROM engagement_codes k WHERE k.contribution = $1", &[&id]).await?;
    Ok(row.map(|(lookup,)| lookup))
}

/// Notes the month of the last use.
pub async fn touch(tx: &mut Tx, id: ContributionId, month: Date, _proof: &impl Proof) -> Result<()> {
    tx.exec("UPDATE engagement_codes SET used_in = $2 WHERE contribution = $1 AND used_in < $2", &[&id, &month])
        .await
        .map(drop)
}

/// Takes the code of one contribution away.
pub async fn remove(tx: &mut Tx, id: ContributionId, _proof: &impl Proof) -> Result<()> {
    tx.exec("DELETE FROM engagement_codes WHERE contribution = $1", &[&id]).await.map(drop)
}

/// Takes away the codes that nobody used since this month.
pub async fn remove_unused_as_the_system(tx: &mut Tx, before: Date) -> Result<u64> {
    tx.exec("DELETE FROM engagement_codes WHERE used_in < $1", &[&before]).await
}
