//! Failed tries.

use crate::rules::tries::Tries;
use db::{Read, Result, Tx};
use kernel::Time;

/// The tries counted for this.
pub async fn find(read: &mut impl Read, who: &[u8; 32]) -> Result<Option<Tries>> {
    const SQL: &str = "SELECT failures, last_at, wait_until FROM people_tries WHERE who_hash = $1";
    let row = read.optional::<(i64, Time, Time)>(SQL, &[who]).await?;
    Ok(row.map(|(failures, last_at, wait_until)| Tries { failures, last_at, wait_until }))
}

/// Saves the count.
pub async fn save_as_the_system(tx: &mut Tx, who: &[u8; 32], tries: &Tries) -> Result<()> {
    const SQL: &str = "INSERT INTO people_tries (who_hash, failures, last_at, wait_until)
        VALUES ($1, $2, $3, $4)
        ON CONFLICT (who_hash) DO UPDATE SET failures = $2, last_at = $3, wait_until = $4";
    tx.exec(SQL, &[who, &tries.failures, &tries.last_at, &tries.wait_until]).await.map(drop)
}

/// Forgets the tries after a right one.
pub async fn forget_as_the_system(tx: &mut Tx, who: &[u8; 32]) -> Result<u64> {
    const SQL: &str = "DELETE FROM people_tries WHERE who_hash = $1";
    tx.exec(SQL, &[who]).await
}

/// Forgets old tries.
pub async fn sweep_as_the_system(tx: &mut Tx, before: Time) -> Result<u64> {
    const SQL: &str = "DELETE FROM people_tries WHERE last_at < $1";
    tx.exec(SQL, &[&before]).await
}
