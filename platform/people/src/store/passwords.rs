//! Passwords: the hash is sealed too, so that a stolen table cannot even be guessed at.

use crate::permissions::KeepAccount;
use db::{Read, Result, Tx};
use kernel::{Granted, PersonId, Time};
use vault::Sealed;

/// What the hash is sealed for.
pub const HASH: &str = "people.password";

/// The sealed hash and whether a code app is confirmed, for the person with this address: one read, whoever asks.
pub async fn find_by_mail(
    read: &mut impl Read,
    mail_hash: &[u8; 32],
) -> Result<Option<(PersonId, Sealed<String>, bool)>> {
    const SQL: &str = "SELECT a.id, p.hash, c.confirmed_at IS NOT NULL
        FROM people_accounts a
        JOIN people_passwords p ON p.person_id = a.id
        LEFT JOIN people_code_apps c ON c.person_id = a.id
        WHERE a.mail_hash = $1
        AND a.erased_on IS NULL";
    read.optional(SQL, &[mail_hash]).await
}

/// When the password was set.
pub async fn set_at(read: &mut impl Read, person: PersonId) -> Result<Option<Time>> {
    const SQL: &str = "SELECT set_at FROM people_passwords WHERE person_id = $1";
    Ok(read.optional::<(Time,)>(SQL, &[&person]).await?.map(|(at,)| at))
}

/// Sets it.
pub async fn save(
    tx: &mut Tx,
    person: PersonId,
    (hash, now): (&Sealed<String>, Time),
    _proof: &Granted<KeepAccount>,
) -> Result<()> {
    const SQL: &str = "INSERT INTO people_passwords (person_id, hash, set_at)
        VALUES ($1, $2, $3)
        ON CONFLICT (person_id) DO UPDATE SET hash = $2, set_at = $3";
    tx.exec(SQL, &[&person, hash, &now]).await.map(drop)
}

/// Removes it: by its owner, or as a part of erasing them.
pub async fn remove_as_the_system(tx: &mut Tx, person: PersonId) -> Result<u64> {
    const SQL: &str = "DELETE FROM people_passwords WHERE person_id = $1";
    tx.exec(SQL, &[&person]).await
}
