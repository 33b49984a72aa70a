//! Who somebody is to the sign-in of their organisation.

use db::{Read, Result, Tx};
use kernel::{PersonId, Time};
use uuid::Uuid;

/// The person whom the organisation calls so.
pub async fn find(read: &mut impl Read, identity_hash: &[u8; 32]) -> Result<Option<PersonId>> {
    const SQL: &str = "SELECT person_id FROM people_identities WHERE identity_hash = $1";
    Ok(read.optional::<(PersonId,)>(SQL, &[identity_hash]).await?.map(|(person,)| person))
}

/// Remembers it. The organisation has just vouched for them.
pub async fn add_as_the_system(
    tx: &mut Tx,
    (id, person): (Uuid, PersonId),
    (provider, identity_hash): (&str, &[u8; 32]),
    now: Time,
) -> Result<()> {
    const SQL: &str = "INSERT INTO people_identities (id, person_id, provider, identity_hash, linked_at)
        VALUES ($1, $2, $3, $4, $5)";
    tx.exec(SQL, &[&id, &person, &provider, identity_hash, &now]).await.map(drop)
}

/// The organisations that vouch for a person, by the key of their sign-in.
pub async fn list_of(read: &mut impl Read, person: PersonId) -> Result<Vec<String>> {
    const SQL: &str = "SELECT provider FROM people_identities WHERE person_id = $1 ORDER BY provider";
    Ok(read.all::<(String,)>(SQL, &[&person]).await?.into_iter().map(|(provider,)| provider).collect())
}

/// Forgets all of them: a part of erasing their owner.
pub async fn remove_all_as_the_system(tx: &mut Tx, person: PersonId) -> Result<u64> {
    const SQL: &str = "DELETE FROM people_identities WHERE person_id = $1";
    tx.exec(SQL, &[&person]).await
}
