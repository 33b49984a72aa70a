//! Passkeys.

use crate::{model::PasskeyId, permissions::KeepAccount};
use db::{Read, Result, Tx, row};
use kernel::{Granted, PersonId, Time};
use vault::Sealed;
use webauthn_rs::prelude::Passkey;

/// What the key is sealed for.
pub const PASSKEY: &str = "people.passkey";
/// What its label is sealed for.
pub const LABEL: &str = "people.passkey_label";

row! {
    /// A passkey as it lies in the table.
    pub struct SealedPasskey {
        /// Its id.
        pub id: PasskeyId,
        /// The key.
        pub passkey: Sealed<Passkey>,
        /// What its owner calls it.
        pub label: Sealed<String>,
        /// When it was added.
        pub added_at: Time,
        /// When it was last used.
        pub used_at: Option<Time>,
    }
}

/// The passkeys of a person, oldest first.
pub async fn list_of(read: &mut impl Read, person: PersonId) -> Result<Vec<SealedPasskey>> {
    const SQL: &str = "SELECT id, passkey, label, added_at, used_at
        FROM people_passkeys
        WHERE person_id = $1
        ORDER BY added_at, id
        LIMIT 50";
    read.all(SQL, &[&person]).await
}

/// The passkey that was used, of the person whom it names.
pub async fn find(read: &mut impl Read, person: PersonId, credential_hash: &[u8; 32]) -> Result<Option<SealedPasskey>> {
    const SQL: &str = "SELECT id, passkey, label, added_at, used_at
        FROM people_passkeys
        WHERE person_id = $1
        AND credential_hash = $2";
    read.optional(SQL, &[&person, credential_hash]).await
}

/// Adds one.
pub async fn add(
    tx: &mut Tx,
    person: PersonId,
    (key, credential_hash): (&SealedPasskey, &[u8; 32]),
    _proof: &Granted<KeepAccount>,
) -> Result<()> {
    const SQL: &str = "INSERT INTO people_passkeys (id, person_id, credential_hash, passkey, label, added_at)
        VALUES ($1, $2, $3, $4, $5, $6)";
    tx.exec(SQL, &[&key.id, &person, credential_hash, &key.passkey, &key.label, &key.added_at]).await.map(drop)
}

/// Saves the counter of a passkey after it was used.
pub async fn save_used_as_the_system(
    tx: &mut Tx,
    id: PasskeyId,
    (passkey, now): (&Sealed<Passkey>, Time),
) -> Result<()> {
    const SQL: &str = "UPDATE people_passkeys SET passkey = $2, used_at = $3 WHERE id = $1";
    tx.exec(SQL, &[&id, passkey, &now]).await.map(drop)
}

/// Removes one of a person's passkeys.
pub async fn remove(tx: &mut Tx, person: PersonId, id: PasskeyId, _proof: &Granted<KeepAccount>) -> Result<u64> {
    const SQL: &str = "DELETE FROM people_passkeys WHERE id = $1 AND person_id = $2";
    tx.exec(SQL, &[&id, &person]).await
}

/// Removes all of them: a part of erasing their owner.
pub async fn remove_all_as_the_system(tx: &mut Tx, person: PersonId) -> Result<u64> {
    const SQL: &str = "DELETE FROM people_passkeys WHERE person_id = $1";
    tx.exec(SQL, &[&person]).await
}
