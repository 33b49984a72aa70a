//! Crisis contacts.

use super::Place;
use crate::{
    model::{Crisis, CrisisBody, CrisisId},
    proof::Proof,
};
use db::{Ids, Read, Result, Tx};
use kernel::{OrganisationId, Random, Time};
use vault::{Sealed, SubjectKey};

const BODY: &str = "community.crisis";

/// Seals what was said.
pub fn seal(key: &SubjectKey, random: &dyn Random, body: &CrisisBody) -> Sealed<CrisisBody> {
    Sealed::seal(key, random, BODY, body)
}

/// What was said; nothing when it was destroyed.
pub fn open(key: &SubjectKey, crisis: &Crisis) -> Option<CrisisBody> {
    crisis.sealed.as_ref()?.open(key, BODY).ok()
}

/// The contact, when it lies where somebody may act.
pub async fn find(read: &mut impl Read, id: CrisisId, place: &Place) -> Result<Option<Crisis>> {
    const SQL: &str =
        "SELECT c.id, c.organisation_id, c.guest, c.door, c.state, c.ending, c.opened_at, c.ended_at, c.due_at,
            c.followed_at, c.missed_at, c.worker, c.sealed, c.version
        FROM community_crises c
        WHERE c.id = $1
        AND ($2 = 'everyone'
            OR ($2 = 'within' AND EXISTS
                (SELECT 1 FROM organisations_within w WHERE w.outer_id = $3 AND w.inner_id = c.organisation_id)))";
    read.optional(SQL, &[&id, &place.kind, &place.organisation]).await
}

/// What waits where somebody may act: those nobody answered, then those that were missed, then by when they are due;
/// and what
/// was followed up since a moment.
pub async fn list(read: &mut impl Read, place: &Place, since: Time) -> Result<Vec<Crisis>> {
    const SQL: &str = "SELECT c.id, c.organisation_id, c.guest, c.door, c.state, c.ending, c.opened_at, c.ended_at, c.due_at,
            c.followed_at, c.missed_at, c.worker, c.sealed, c.version
        FROM community_crises c
        WHERE (c.state <> 'followed_up' OR c.followed_at >= $3)
        AND ($1 = 'everyone'
            OR ($1 = 'within' AND EXISTS
                (SELECT 1 FROM organisations_within w WHERE w.outer_id = $2 AND w.inner_id = c.organisation_id)))
        ORDER BY CASE c.state WHEN 'opened' THEN 0 WHEN 'live' THEN 1 WHEN 'missed' THEN 2 WHEN 'follow_up_due' THEN 3 ELSE 4 END,
            c.due_at,
            c.opened_at,
            c.id
        LIMIT 200";
    read.all(SQL, &[&place.kind, &place.organisation, &since]).await
}

/// Follow-ups whose time is over: for the timer.
pub async fn list_overdue(read: &mut impl Read, now: Time) -> Result<Vec<Crisis>> {
    const SQL: &str =
        "SELECT c.id, c.organisation_id, c.guest, c.door, c.state, c.ending, c.opened_at, c.ended_at, c.due_at,
            c.followed_at, c.missed_at, c.worker, c.sealed, c.version
        FROM community_crises c
        WHERE c.state = 'follow_up_due'
        AND c.due_at <= $1
        ORDER BY c.due_at, c.id
        LIMIT 200";
    read.all(SQL, &[&now]).await
}

/// Contacts of these guests.
pub async fn list_of(read: &mut impl Read, guests: &Ids) -> Result<Vec<Crisis>> {
    const SQL: &str =
        "SELECT c.id, c.organisation_id, c.guest, c.door, c.state, c.ending, c.opened_at, c.ended_at, c.due_at,
            c.followed_at, c.missed_at, c.worker, c.sealed, c.version
        FROM community_crises c
        WHERE c.guest = ANY($1)
        ORDER BY c.opened_at, c.id";
    read.all(SQL, &[guests]).await
}

/// Contacts that are over since a moment and still hold words: for the retention.
pub async fn list_with_old_words(read: &mut impl Read, before: Time) -> Result<Vec<CrisisId>> {
    const SQL: &str = "SELECT c.id
        FROM community_crises c
        WHERE c.sealed IS NOT NULL
        AND c.state IN ('followed_up', 'missed')
        AND c.ended_at < $1
        ORDER BY c.id
        LIMIT 200";
    Ok(read.all::<(CrisisId,)>(SQL, &[&before]).await?.into_iter().map(|(id,)| id).collect())
}

/// So many came from the page and wait for somebody.
pub async fn count_waiting(read: &mut impl Read, organisation: OrganisationId) -> Result<i64> {
    const SQL: &str = "SELECT CAST(count(*) AS bigint)
        FROM community_crises c
        WHERE c.organisation_id = $1
        AND c.state = 'opened'
        AND c.door = 'page'";
    Ok(read.one::<(i64,)>(SQL, &[&organisation]).await?.0)
}

/// A new one.
pub async fn insert(tx: &mut Tx, crisis: &Crisis, _proof: &impl Proof) -> Result<()> {
    const SQL: &str = "INSERT INTO community_crises
        (id, organisation_id, guest, door, state, ending, opened_at, ended_at, due_at, followed_at, missed_at, worker,
            sealed, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";
    let params: db::Params<'_> = &[
        &crisis.id,
        &crisis.organisation,
        &crisis.guest,
        &crisis.door,
        &crisis.state,
        &crisis.ending,
        &crisis.opened_at,
        &crisis.ended_at,
        &crisis.due_at,
        &crisis.followed_at,
        &crisis.missed_at,
        &crisis.worker,
        &crisis.sealed,
        &crisis.version,
    ];
    tx.exec(SQL, params).await.map(drop)
}

/// Saves how it went on over the version that was read; none when a colleague was faster.
pub async fn save(tx: &mut Tx, crisis: &Crisis, _proof: &impl Proof) -> Result<u64> {
    const SQL: &str = "UPDATE community_crises
        SET state = $2,
            ending = $3,
            ended_at = $4,
            due_at = $5,
            followed_at = $6,
            missed_at = $7,
            worker = $8,
            sealed = $9,
            guest = $10,
            version = $11
        WHERE id = $1
        AND version = $12";
    let before = crisis.version - 1;
    let params: db::Params<'_> = &[
        &crisis.id,
        &crisis.state,
        &crisis.ending,
        &crisis.ended_at,
        &crisis.due_at,
        &crisis.followed_at,
        &crisis.missed_at,
        &crisis.worker,
        &crisis.sealed,
        &crisis.guest,
        &crisis.version,
        &before,
    ];
    tx.exec(SQL, params).await
}

/// It stays counted, without whose it was and without its words.
pub async fn forget(tx: &mut Tx, id: CrisisId, _proof: &impl Proof) -> Result<u64> {
    const SQL: &str = "UPDATE community_crises
        SET guest = NULL,
            sealed = NULL,
            version = version + 1
        WHERE id = $1";
    tx.exec(SQL, &[&id]).await
}

/// The words go, who it was stays.
pub async fn forget_words(tx: &mut Tx, id: CrisisId, _proof: &impl Proof) -> Result<u64> {
    const SQL: &str = "UPDATE community_crises
        SET sealed = NULL,
            version = version + 1
        WHERE id = $1";
    tx.exec(SQL, &[&id]).await
}
