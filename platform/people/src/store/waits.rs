//! Steps of signing in that wait for the next one.

use db::{Json, Read, Result, Tx};
use kernel::Time;
use serde_json::Value;

/// Saves a step. Nobody has signed in yet, so there is nobody to be granted anything.
pub async fn add_as_the_system(
    tx: &mut Tx,
    token_hash: &[u8; 32],
    (what, state): (&str, Value),
    ends_at: Time,
) -> Result<()> {
    const SQL: &str = "INSERT INTO people_waits (token_hash, what, state, ends_at) VALUES ($1, $2, $3, $4)";
    tx.exec(SQL, &[token_hash, &what, &Json(state), &ends_at]).await.map(drop)
}

/// The step that waits.
pub async fn find(read: &mut impl Read, token_hash: &[u8; 32], what: &str, now: Time) -> Result<Option<Value>> {
    const SQL: &str = "SELECT state FROM people_waits WHERE token_hash = $1 AND what = $2 AND ends_at > $3";
    Ok(read.optional::<(Json<Value>,)>(SQL, &[token_hash, &what, &now]).await?.map(|(Json(state),)| state))
}

/// Removes the step; gives whether it was there.
pub async fn take_as_the_system(tx: &mut Tx, token_hash: &[u8; 32]) -> Result<bool> {
    const SQL: &str = "DELETE FROM people_waits WHERE token_hash = $1";
    Ok(tx.exec(SQL, &[token_hash]).await? == 1)
}

/// Removes steps that are over.
pub async fn sweep_as_the_system(tx: &mut Tx, now: Time) -> Result<u64> {
    const SQL: &str = "DELETE FROM people_waits WHERE ends_at <= $1";
    tx.exec(SQL, &[&now]).await
}
