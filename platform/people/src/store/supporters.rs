//! Who chose whom.

use crate::permissions::{AnswerSupport, ChooseSupporter};
use db::{Read, Result, Tx};
use kernel::{Granted, PersonId, Time};
use uuid::Uuid;

/// Whether `person` chose `supporter` and has not ended it.
pub async fn chose(read: &mut impl Read, person: PersonId, supporter: PersonId) -> Result<bool> {
    const SQL: &str = "SELECT CAST(count(*) AS bigint)
        FROM people_supporters
        WHERE person_id = $1
        AND supporter_id = $2
        AND ended_at IS NULL";
    Ok(read.one::<(i64,)>(SQL, &[&person, &supporter]).await?.0 > 0)
}

/// Everybody who chose this supporter.
pub async fn list_who_chose(read: &mut impl Read, supporter: PersonId) -> Result<Vec<PersonId>> {
    const SQL: &str = "SELECT person_id
        FROM people_supporters
        WHERE supporter_id = $1
        AND ended_at IS NULL
        ORDER BY person_id
        LIMIT 500";
    Ok(read.all::<(PersonId,)>(SQL, &[&supporter]).await?.into_iter().map(|(person,)| person).collect())
}

/// Everybody whom this person chose.
pub async fn list_chosen_by(read: &mut impl Read, person: PersonId) -> Result<Vec<PersonId>> {
    const SQL: &str = "SELECT supporter_id
        FROM people_supporters
        WHERE person_id = $1
        AND ended_at IS NULL
        ORDER BY supporter_id
        LIMIT 500";
    Ok(read.all::<(PersonId,)>(SQL, &[&person]).await?.into_iter().map(|(person,)| person).collect())
}

/// Saves a choice that the supporter agreed to.
pub async fn add(
    tx: &mut Tx,
    (id, person, supporter): (Uuid, PersonId, PersonId),
    now: Time,
    _proof: &Granted<AnswerSupport>,
) -> Result<()> {
    const SQL: &str = "INSERT INTO people_supporters (id, person_id, supporter_id, since) VALUES ($1, $2, $3, $4)";
    tx.exec(SQL, &[&id, &person, &supporter, &now]).await.map(drop)
}

const END: &str = "UPDATE people_supporters
        SET ended_at = $3
        WHERE person_id = $1
        AND supporter_id = $2
        AND ended_at IS NULL";

/// Ends a choice, at the word of whoever chose.
pub async fn end(
    tx: &mut Tx,
    (person, supporter): (PersonId, PersonId),
    now: Time,
    _proof: &Granted<ChooseSupporter>,
) -> Result<u64> {
    tx.exec(END, &[&person, &supporter, &now]).await
}

/// Ends a choice, at the word of the supporter.
pub async fn step_back(
    tx: &mut Tx,
    (person, supporter): (PersonId, PersonId),
    now: Time,
    _proof: &Granted<AnswerSupport>,
) -> Result<u64> {
    tx.exec(END, &[&person, &supporter, &now]).await
}

/// Ends all choices of and for a person: a part of erasing them.
pub async fn end_all_as_the_system(tx: &mut Tx, person: PersonId, now: Time) -> Result<u64> {
    const SQL: &str = "UPDATE people_supporters
        SET ended_at = $2
        WHERE (person_id = $1 OR supporter_id = $1)
        AND ended_at IS NULL";
    tx.exec(SQL, &[&person, &now]).await
}
