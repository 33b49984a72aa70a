//! Times together.

use super::Place;
use crate::{
    model::{Time, TimeId},
    proof::Proof,
};
use db::{Read, Result, Tx};
use kernel::{OrganisationId, PersonId};

/// The time together, when it lies where somebody may act.
pub async fn find(read: &mut impl Read, id: TimeId, place: &Place) -> Result<Option<Time>> {
    const SQL: &str =
        "SELECT t.id, t.person, t.organisation_id, t.state, t.asked_on, t.began_on, t.ended_on, t.end_code,
            t.treatment_contacts, t.referred_on, t.first_treatment_on
        FROM outcomes_times t
        WHERE t.id = $1
        AND ($2 = 'everyone'
            OR ($2 = 'within' AND EXISTS
                (SELECT 1 FROM organisations_within w WHERE w.outer_id = $3 AND w.inner_id = t.organisation_id)))";
    read.optional(SQL, &[&id, &place.kind, &place.organisation]).await
}

/// The time of a person with a service that has not ended.
pub async fn find_open(read: &mut impl Read, person: PersonId, service: OrganisationId) -> Result<Option<Time>> {
    const SQL: &str =
        "SELECT t.id, t.person, t.organisation_id, t.state, t.asked_on, t.began_on, t.ended_on, t.end_code,
            t.treatment_contacts, t.referred_on, t.first_treatment_on
        FROM outcomes_times t
        WHERE t.person = $1
        AND t.organisation_id = $2
        AND t.state <> 'ended'";
    read.optional(SQL, &[&person, &service]).await
}

/// The times of a person, the newest first.
pub async fn list_of(read: &mut impl Read, person: PersonId) -> Result<Vec<Time>> {
    const SQL: &str =
        "SELECT t.id, t.person, t.organisation_id, t.state, t.asked_on, t.began_on, t.ended_on, t.end_code,
            t.treatment_contacts, t.referred_on, t.first_treatment_on
        FROM outcomes_times t
        WHERE t.person = $1
        ORDER BY t.asked_on DESC, t.id
        LIMIT 500";
    read.all(SQL, &[&person]).await
}

/// The times of a person at services where somebody may act, the newest first.
pub async fn list_of_within(read: &mut impl Read, person: PersonId, place: &Place) -> Result<Vec<Time>> {
    const SQL: &str =
        "SELECT t.id, t.person, t.organisation_id, t.state, t.asked_on, t.began_on, t.ended_on, t.end_code,
            t.treatment_contacts, t.referred_on, t.first_treatment_on
        FROM outcomes_times t
        WHERE t.person = $1
        AND ($2 = 'everyone'
            OR ($2 = 'within' AND EXISTS
                (SELECT 1 FROM organisations_within w WHERE w.outer_id = $3 AND w.inner_id = t.organisation_id)))
        ORDER BY t.asked_on DESC, t.id
        LIMIT 100";
    read.all(SQL, &[&person, &place.kind, &place.organisation]).await
}

/// A new one.
pub async fn insert(tx: &mut Tx, time: &Time, _proof: &impl Proof) -> Result<()> {
    const SQL: &str = "INSERT INTO outcomes_times
        (id, person, organisation_id, state, asked_on, began_on, ended_on, end_code, treatment_contacts, referred_on,
         first_treatment_on)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    let params: db::Params<'_> = &[
        &time.id,
        &time.person,
        &time.organisation,
        &time.state,
        &time.asked_on,
        &time.began_on,
        &time.ended_on,
        &time.end_code,
        &time.treatment_contacts,
        &time.referred_on,
        &time.first_treatment_on,
    ];
    tx.exec(SQL, params).await.map(drop)
}

/// Saves how it went on.
pub async fn save(tx: &mut Tx, time: &Time, _proof: &impl Proof) -> Result<()> {
    const SQL: &str = "UPDATE outcomes_times
        SET state = $2,
            began_on = $3,
            ended_on = $4,
            end_code = $5,
            treatment_contacts = $6,
            referred_on = $7,
            first_treatment_on = $8
        WHERE id = $1";
    let params: db::Params<'_> = &[
        &time.id,
        &time.state,
        &time.began_on,
        &time.ended_on,
        &time.end_code,
        &time.treatment_contacts,
        &time.referred_on,
        &time.first_treatment_on,
    ];
    tx.exec(SQL, params).await.map(drop)
}

/// Everything of a person goes.
pub async fn remove_of_as_the_system(tx: &mut Tx, person: PersonId) -> Result<u64> {
    tx.exec("DELETE FROM outcomes_times WHERE person = $1", &[&person]).await
}
