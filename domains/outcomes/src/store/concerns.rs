//! Answers that must bring help.

use super::Place;
use crate::{
    model::{AnswerId, Concern, ConcernBody, ConcernId, ConcernRow, ConcernState},
    proof::Proof,
};
use db::{Read, Result, Tx};
use kernel::{PersonId, Random};
use vault::{Sealed, SubjectKey};

const BODY: &str = "outcomes.concern";

/// Seals what it says.
pub fn seal(key: &SubjectKey, random: &dyn Random, body: &ConcernBody) -> Sealed<ConcernBody> {
    Sealed::seal(key, random, BODY, body)
}

/// What it says; nothing when the person was erased.
pub fn open(key: &SubjectKey, row: &ConcernRow) -> Option<ConcernBody> {
    row.sealed.as_ref()?.open(key, BODY).ok()
}

/// A new one.
pub async fn insert(tx: &mut Tx, row: &ConcernRow, _proof: &impl Proof) -> Result<()> {
    const SQL: &str = "INSERT INTO outcomes_concerns
        (id, person, answer, organisation_id, level, sign, raised_at, state, sealed, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    let params: db::Params<'_> = &[
        &row.id,
        &row.person,
        &row.answer,
        &row.organisation,
        &row.level,
        &row.sign,
        &row.raised_at,
        &row.state,
        &row.sealed,
        &row.version,
    ];
    tx.exec(SQL, params).await.map(drop)
}

/// The concern, when the caller reaches it.
pub async fn find(read: &mut impl Read, id: ConcernId, place: &Place) -> Result<Option<ConcernRow>> {
    const SQL: &str =
        "SELECT c.id, c.person, c.answer, c.organisation_id, c.level, c.sign, c.raised_at, c.state, c.sealed, c.version
        FROM outcomes_concerns c
        WHERE c.id = $1
        AND ($2 = 'everyone'
            OR ($2 = 'within' AND EXISTS
                (SELECT 1 FROM organisations_within w WHERE w.outer_id = $3 AND w.inner_id = c.organisation_id)))";
    read.optional(SQL, &[&id, &place.kind, &place.organisation]).await
}

/// What waits, and what was closed lately; those that wait first, the most pressing on top.
pub async fn list(read: &mut impl Read, place: &Place) -> Result<Vec<Concern>> {
    const SQL: &str = "SELECT c.id, c.organisation_id, c.level, c.sign, c.raised_at, c.state
        FROM outcomes_concerns c
        WHERE ($1 = 'everyone'
            OR ($1 = 'within' AND EXISTS
                (SELECT 1 FROM organisations_within w WHERE w.outer_id = $2 AND w.inner_id = c.organisation_id)))
        ORDER BY CASE WHEN c.state = 'open' THEN 0 ELSE 1 END,
            CASE WHEN c.level = 'r3' THEN 0 ELSE 1 END,
            c.raised_at DESC,
            c.id
        LIMIT 100";
    read.all(SQL, &[&place.kind, &place.organisation]).await
}

/// Those of a person.
pub async fn list_of(read: &mut impl Read, person: PersonId) -> Result<Vec<ConcernRow>> {
    const SQL: &str =
        "SELECT c.id, c.person, c.answer, c.organisation_id, c.level, c.sign, c.raised_at, c.state, c.sealed, c.version
        FROM outcomes_concerns c
        WHERE c.person = $1
        ORDER BY c.raised_at, c.id";
    read.all(SQL, &[&person]).await
}

/// Whether an answer was raised.
pub async fn is_raised(read: &mut impl Read, answer: AnswerId) -> Result<bool> {
    const SQL: &str = "SELECT CAST(count(*) AS bigint) FROM outcomes_concerns c WHERE c.answer = $1";
    Ok(read.one::<(i64,)>(SQL, &[&answer]).await?.0 > 0)
}

/// Saves what was done over the version that was read; none when a colleague was faster.
pub async fn save(tx: &mut Tx, row: &ConcernRow, _proof: &impl Proof) -> Result<u64> {
    const SQL: &str = "UPDATE outcomes_concerns
        SET state = $2,
            sealed = $3,
            version = $4
        WHERE id = $1
        AND version = $5";
    tx.exec(SQL, &[&row.id, &row.state, &row.sealed, &row.version, &(row.version - 1)]).await
}

/// The person goes; that there was a concern stays counted. Gives those that waited.
pub async fn forget_as_the_system(tx: &mut Tx, person: PersonId) -> Result<Vec<ConcernId>> {
    const SQL: &str = "UPDATE outcomes_concerns
        SET person = NULL,
            sealed = NULL,
            state = 'closed'
        WHERE person = $1";
    let waiting = list_of(tx, person).await?.into_iter().filter(|row| row.state == ConcernState::Open);
    let waiting = waiting.map(|row| row.id).collect();
    tx.exec(SQL, &[&person]).await?;
    Ok(waiting)
}
