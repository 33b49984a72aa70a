//! Code apps and recovery codes.

use crate::permissions::KeepAccount;
use db::{Read, Result, Tx, row};
use kernel::{Granted, PersonId, Time};
use uuid::Uuid;
use vault::Sealed;

/// What the secret is sealed for.
pub const SECRET: &str = "people.code_secret";

row! {
    /// A code app.
    pub struct CodeApp {
        /// Its secret.
        pub secret: Sealed<Vec<u8>>,
        /// The last step that was used.
        pub last_step: i64,
        /// When its first code was typed in; before that it lets nobody in.
        pub confirmed_at: Option<Time>,
    }
}

/// The code app of a person.
pub async fn find(read: &mut impl Read, person: PersonId) -> Result<Option<CodeApp>> {
    const SQL: &str = "SELECT secret, last_step, confirmed_at FROM people_code_apps WHERE person_id = $1";
    read.optional(SQL, &[&person]).await
}

/// Saves a new secret that waits for its first code.
pub async fn save_unconfirmed(
    tx: &mut Tx,
    person: PersonId,
    secret: &Sealed<Vec<u8>>,
    _proof: &Granted<KeepAccount>,
) -> Result<()> {
    const SQL: &str = "INSERT INTO people_code_apps (person_id, secret, last_step, confirmed_at)
        VALUES ($1, $2, 0, NULL)
        ON CONFLICT (person_id) DO UPDATE SET secret = $2, last_step = 0, confirmed_at = NULL";
    tx.exec(SQL, &[&person, secret]).await.map(drop)
}

/// Marks the secret as in use.
pub async fn confirm(tx: &mut Tx, person: PersonId, now: Time, _proof: &Granted<KeepAccount>) -> Result<()> {
    const SQL: &str = "UPDATE people_code_apps SET confirmed_at = $2 WHERE person_id = $1";
    tx.exec(SQL, &[&person, &now]).await.map(drop)
}

/// Uses up a step and all before it; gives whether it still could be. Of two at once, one wins.
pub async fn use_up_step_as_the_system(tx: &mut Tx, person: PersonId, step: i64) -> Result<bool> {
    const SQL: &str = "UPDATE people_code_apps SET last_step = $2 WHERE person_id = $1 AND last_step < $2";
    Ok(tx.exec(SQL, &[&person, &step]).await? == 1)
}

/// Removes app and recovery codes: by their owner, or as a part of erasing them.
pub async fn remove_as_the_system(tx: &mut Tx, person: PersonId) -> Result<()> {
    tx.exec("DELETE FROM people_code_apps WHERE person_id = $1", &[&person]).await?;
    tx.exec("DELETE FROM people_recovery_codes WHERE person_id = $1", &[&person]).await.map(drop)
}

/// Replaces the recovery codes.
pub async fn save_recovery(
    tx: &mut Tx,
    person: PersonId,
    hashes: &[(Uuid, [u8; 32])],
    _proof: &Granted<KeepAccount>,
) -> Result<()> {
    const ADD: &str = "INSERT INTO people_recovery_codes (id, person_id, code_hash) VALUES ($1, $2, $3)";
    tx.exec("DELETE FROM people_recovery_codes WHERE person_id = $1", &[&person]).await?;
    for (id, hash) in hashes {
        tx.exec(ADD, &[id, &person, hash]).await?;
    }
    Ok(())
}

/// Uses a recovery code up; gives whether it was one.
pub async fn use_up_recovery_as_the_system(
    tx: &mut Tx,
    person: PersonId,
    (hash, now): (&[u8; 32], Time),
) -> Result<bool> {
    const SQL: &str = "UPDATE people_recovery_codes
        SET used_at = $3
        WHERE person_id = $1
        AND code_hash = $2
        AND used_at IS NULL";
    Ok(tx.exec(SQL, &[&person, hash, &now]).await? == 1)
}

/// How many recovery codes are left.
pub async fn count_recovery(read: &mut impl Read, person: PersonId) -> Result<i64> {
    const SQL: &str = "SELECT CAST(count(*) AS bigint)
        FROM people_recovery_codes
        WHERE person_id = $1
        AND used_at IS NULL";
    Ok(read.one::<(i64,)>(SQL, &[&person]).await?.0)
}
