//! Invitations to answer.

use super::Place;
use crate::{
    model::{Asking, AskingId, AskingState, TimeId, TimeState},
    proof::Proof,
};
use db::{Read, Result, Tx};
use kernel::{Date, OrganisationId, PersonId};

/// The asking that the link with this hash leads to.
pub async fn find_by_link(read: &mut impl Read, lookup: &[u8; 32]) -> Result<Option<Asking>> {
    const SQL: &str =
        "SELECT a.id, a.person, a.time_id, t.organisation_id, a.measure, a.occasion, a.asked_by, a.asked_on, a.due_on,
            a.open_until, a.state
        FROM outcomes_askings a
        JOIN outcomes_times t ON t.id = a.time_id
        WHERE a.lookup = $1";
    read.optional(SQL, &[lookup]).await
}

/// The asking, whoever it is of: for errands of the product.
pub async fn find_as_the_system(read: &mut impl Read, id: AskingId) -> Result<Option<Asking>> {
    const SQL: &str =
        "SELECT a.id, a.person, a.time_id, t.organisation_id, a.measure, a.occasion, a.asked_by, a.asked_on, a.due_on,
            a.open_until, a.state
        FROM outcomes_askings a
        JOIN outcomes_times t ON t.id = a.time_id
        WHERE a.id = $1";
    read.optional(SQL, &[&id]).await
}

/// An asking of mine.
pub async fn find_own(read: &mut impl Read, id: AskingId, person: PersonId) -> Result<Option<Asking>> {
    Ok(find_as_the_system(read, id).await?.filter(|asking| asking.person == person))
}

/// What I was asked, the first due on top.
pub async fn list_own(read: &mut impl Read, person: PersonId, open_on: Option<Date>) -> Result<Vec<Asking>> {
    const SQL: &str =
        "SELECT a.id, a.person, a.time_id, t.organisation_id, a.measure, a.occasion, a.asked_by, a.asked_on, a.due_on,
            a.open_until, a.state
        FROM outcomes_askings a
        JOIN outcomes_times t ON t.id = a.time_id
        WHERE a.person = $1
        AND ($2 IS NULL OR (a.state = 'open' AND a.open_until >= $2))
        ORDER BY a.due_on, a.id
        LIMIT 500";
    read.all(SQL, &[&person, &open_on]).await
}

/// What services where somebody may act asked lately, the newest first, with whether the person said yes.
pub async fn list_sent(read: &mut impl Read, place: &Place, since: Date) -> Result<Vec<(Asking, TimeState)>> {
    const SQL: &str =
        "SELECT a.id, a.person, a.time_id, t.organisation_id, a.measure, a.occasion, a.asked_by, a.asked_on, a.due_on,
            a.open_until, a.state, t.state
        FROM outcomes_askings a
        JOIN outcomes_times t ON t.id = a.time_id
        WHERE a.asked_on >= $3
        AND ($1 = 'everyone'
            OR ($1 = 'within' AND EXISTS
                (SELECT 1 FROM organisations_within w WHERE w.outer_id = $2 AND w.inner_id = t.organisation_id)))
        ORDER BY a.asked_on DESC, a.due_on DESC, a.id
        LIMIT 100";
    let rows: Vec<Sent> = read.all(SQL, &[&place.kind, &place.organisation, &since]).await?;
    Ok(rows.into_iter().map(|row| (row.asking, row.time)).collect())
}

struct Sent {
    asking: Asking,
    time: TimeState,
}

impl db::FromRow for Sent {
    fn from_row(row: &db::Row<'_>) -> Result<Self> {
        Ok(Self { asking: Asking::from_row(row)?, time: row.get(11)? })
    }
}

/// What waits for an answer at a service, of this person.
pub async fn count_open(read: &mut impl Read, time: TimeId, today: Date) -> Result<i64> {
    const SQL: &str = "SELECT CAST(count(*) AS bigint)
        FROM outcomes_askings a
        WHERE a.time_id = $1
        AND a.state = 'open'
        AND a.open_until >= $2";
    Ok(read.one::<(i64,)>(SQL, &[&time, &today]).await?.0)
}

/// Everybody who asked me, and for which service.
pub async fn list_askers(read: &mut impl Read, person: PersonId) -> Result<Vec<(PersonId, OrganisationId)>> {
    const SQL: &str = "SELECT DISTINCT a.asked_by, t.organisation_id
        FROM outcomes_askings a
        JOIN outcomes_times t ON t.id = a.time_id
        WHERE a.person = $1
        ORDER BY a.asked_by, t.organisation_id";
    read.all(SQL, &[&person]).await
}

/// A new one.
pub async fn insert(tx: &mut Tx, asking: &Asking, lookup: &[u8; 32], _proof: &impl Proof) -> Result<()> {
    const SQL: &str = "INSERT INTO outcomes_askings
        (id, person, time_id, measure, occasion, asked_by, asked_on, due_on, open_until, lookup, state)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    let params: db::Params<'_> = &[
        &asking.id,
        &asking.person,
        &asking.time,
        &asking.measure,
        &asking.occasion,
        &asking.asked_by,
        &asking.asked_on,
        &asking.due_on,
        &asking.open_until,
        lookup,
        &asking.state,
    ];
    tx.exec(SQL, params).await.map(drop)
}

/// Ends an asking that waits; none when somebody was faster.
pub async fn settle(tx: &mut Tx, id: AskingId, state: AskingState, _proof: &impl Proof) -> Result<u64> {
    const SQL: &str = "UPDATE outcomes_askings SET state = $2 WHERE id = $1 AND state = 'open'";
    tx.exec(SQL, &[&id, &state]).await
}

/// Ends everything that waits in a time together.
pub async fn end_all_of(tx: &mut Tx, time: TimeId, _proof: &impl Proof) -> Result<u64> {
    const SQL: &str = "UPDATE outcomes_askings SET state = 'over' WHERE time_id = $1 AND state = 'open'";
    tx.exec(SQL, &[&time]).await
}

/// Everything of a person goes.
pub async fn remove_of_as_the_system(tx: &mut Tx, person: PersonId) -> Result<u64> {
    tx.exec("DELETE FROM outcomes_askings WHERE person = $1", &[&person]).await
}
