//! Sessions, who works at them, and amendments.

use super::Place;
use crate::{
    model::{Amendment, OfferId, Session, SessionId},
    proof::Proof,
};
use db::{Read, Result, Tx};
use kernel::{OrganisationId, PersonId, Time};

/// The session, when it lies where somebody may act.
pub async fn find(read: &mut impl Read, id: SessionId, place: &Place) -> Result<Option<Session>> {
    const SQL: &str =
        "SELECT s.id, s.offer_id, s.organisation_id, s.series, s.starts_at, s.ends_at, s.place, s.setting,
            s.online, s.capacity, s.state, s.edit_until, s.anonymous, s.version, o.kind, o.names
        FROM community_sessions s
        JOIN community_offers o ON o.id = s.offer_id
        WHERE s.id = $1
        AND ($2 = 'everyone'
            OR ($2 = 'within' AND EXISTS
                (SELECT 1 FROM organisations_within w WHERE w.outer_id = $3 AND w.inner_id = s.organisation_id)))";
    read.optional(SQL, &[&id, &place.kind, &place.organisation]).await
}

/// Sessions that begin in a time, where somebody may act, the first on top.
pub async fn list(read: &mut impl Read, place: &Place, (from, to): (Time, Time)) -> Result<Vec<Session>> {
    const SQL: &str =
        "SELECT s.id, s.offer_id, s.organisation_id, s.series, s.starts_at, s.ends_at, s.place, s.setting,
            s.online, s.capacity, s.state, s.edit_until, s.anonymous, s.version, o.kind, o.names
        FROM community_sessions s
        JOIN community_offers o ON o.id = s.offer_id
        WHERE s.starts_at >= $3
        AND s.starts_at < $4
        AND ($1 = 'everyone'
            OR ($1 = 'within' AND EXISTS
                (SELECT 1 FROM organisations_within w WHERE w.outer_id = $2 AND w.inner_id = s.organisation_id)))
        ORDER BY s.starts_at, s.id
        LIMIT 300";
    read.all(SQL, &[&place.kind, &place.organisation, &from, &to]).await
}

/// Sessions whose register is open, where somebody may act.
pub async fn list_open(read: &mut impl Read, place: &Place) -> Result<Vec<Session>> {
    const SQL: &str =
        "SELECT s.id, s.offer_id, s.organisation_id, s.series, s.starts_at, s.ends_at, s.place, s.setting,
            s.online, s.capacity, s.state, s.edit_until, s.anonymous, s.version, o.kind, o.names
        FROM community_sessions s
        JOIN community_offers o ON o.id = s.offer_id
        WHERE s.state = 'open'
        AND ($1 = 'everyone'
            OR ($1 = 'within' AND EXISTS
                (SELECT 1 FROM organisations_within w WHERE w.outer_id = $2 AND w.inner_id = s.organisation_id)))
        ORDER BY s.starts_at, s.id
        LIMIT 100";
    read.all(SQL, &[&place.kind, &place.organisation]).await
}

/// The next sessions of one service that are planned or going on: public.
pub async fn list_next_of(read: &mut impl Read, organisation: OrganisationId, now: Time) -> Result<Vec<Session>> {
    const SQL: &str =
        "SELECT s.id, s.offer_id, s.organisation_id, s.series, s.starts_at, s.ends_at, s.place, s.setting,
            s.online, s.capacity, s.state, s.edit_until, s.anonymous, s.version, o.kind, o.names
        FROM community_sessions s
        JOIN community_offers o ON o.id = s.offer_id
        WHERE s.organisation_id = $1
        AND s.ends_at > $2
        AND s.state IN ('planned', 'open')
        AND o.retired_on IS NULL
        ORDER BY s.starts_at, s.id
        LIMIT 60";
    read.all(SQL, &[&organisation, &now]).await
}

/// What time alone may change: for the timer.
pub async fn list_due(read: &mut impl Read, now: Time, forgotten: Time) -> Result<Vec<Session>> {
    const SQL: &str =
        "SELECT s.id, s.offer_id, s.organisation_id, s.series, s.starts_at, s.ends_at, s.place, s.setting,
            s.online, s.capacity, s.state, s.edit_until, s.anonymous, s.version, o.kind, o.names
        FROM community_sessions s
        JOIN community_offers o ON o.id = s.offer_id
        WHERE (s.state = 'closed' AND s.edit_until <= $1)
        OR (s.state = 'open' AND s.ends_at <= $2)
        ORDER BY s.id
        LIMIT 200";
    read.all(SQL, &[&now, &forgotten]).await
}

/// A new one.
pub async fn insert(tx: &mut Tx, session: &Session, _proof: &impl Proof) -> Result<()> {
    const SQL: &str = "INSERT INTO community_sessions
        (id, offer_id, organisation_id, series, starts_at, ends_at, place, setting, online, capacity, state, edit_until,
            anonymous, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";
    let params: db::Params<'_> = &[
        &session.id,
        &session.offer,
        &session.organisation,
        &session.series,
        &session.starts_at,
        &session.ends_at,
        &session.place,
        &session.setting,
        &session.online,
        &session.capacity,
        &session.state,
        &session.edit_until,
        &session.anonymous,
        &session.version,
    ];
    tx.exec(SQL, params).await.map(drop)
}

/// Saves a change over the version that was read; none when a colleague was faster.
pub async fn save(tx: &mut Tx, session: &Session, _proof: &impl Proof) -> Result<u64> {
    const SQL: &str = "UPDATE community_sessions
        SET state = $2,
            edit_until = $3,
            anonymous = $4,
            version = $5
        WHERE id = $1
        AND version = $6";
    let before = session.version - 1;
    let params: db::Params<'_> =
        &[&session.id, &session.state, &session.edit_until, &session.anonymous, &session.version, &before];
    tx.exec(SQL, params).await
}

/// Somebody's visit stays without their name.
pub async fn add_anonymous(tx: &mut Tx, id: SessionId, more: i64, _proof: &impl Proof) -> Result<u64> {
    const SQL: &str = "UPDATE community_sessions
        SET anonymous = anonymous + $2,
            version = version + 1
        WHERE id = $1";
    tx.exec(SQL, &[&id, &more]).await
}

/// Somebody works at it.
pub async fn add_worker(tx: &mut Tx, id: SessionId, person: PersonId, _proof: &impl Proof) -> Result<u64> {
    const SQL: &str = "INSERT INTO community_workers (session_id, person)
        VALUES ($1, $2)
        ON CONFLICT (session_id, person) DO NOTHING";
    tx.exec(SQL, &[&id, &person]).await
}

/// Who works at it.
pub async fn list_workers(read: &mut impl Read, id: SessionId) -> Result<Vec<PersonId>> {
    const SQL: &str = "SELECT w.person FROM community_workers w WHERE w.session_id = $1 ORDER BY w.person";
    Ok(read.all::<(PersonId,)>(SQL, &[&id]).await?.into_iter().map(|(person,)| person).collect())
}

/// A register was changed after it was locked.
pub async fn insert_amendment(tx: &mut Tx, amendment: &Amendment, _proof: &impl Proof) -> Result<()> {
    const SQL: &str = "INSERT INTO community_amendments (id, session_id, amended_at, amended_by, reason)
        VALUES ($1, $2, $3, $4, $5)";
    let params: db::Params<'_> = &[&amendment.id, &amendment.session, &amendment.at, &amendment.by, &amendment.reason];
    tx.exec(SQL, params).await.map(drop)
}

/// How a register was changed after it was locked.
pub async fn list_amendments(read: &mut impl Read, id: SessionId) -> Result<Vec<Amendment>> {
    const SQL: &str = "SELECT a.id, a.session_id, a.amended_at, a.amended_by, a.reason
        FROM community_amendments a
        WHERE a.session_id = $1
        ORDER BY a.amended_at, a.id";
    read.all(SQL, &[&id]).await
}

/// The last session of an offer, for planning the next alike.
pub async fn find_last_of(read: &mut impl Read, offer: OfferId) -> Result<Option<Session>> {
    const SQL: &str =
        "SELECT s.id, s.offer_id, s.organisation_id, s.series, s.starts_at, s.ends_at, s.place, s.setting,
            s.online, s.capacity, s.state, s.edit_until, s.anonymous, s.version, o.kind, o.names
        FROM community_sessions s
        JOIN community_offers o ON o.id = s.offer_id
        WHERE s.offer_id = $1
        ORDER BY s.starts_at DESC, s.id DESC
        LIMIT 1";
    read.optional(SQL, &[&offer]).await
}

/// An erased worker stands at no session any more.
pub async fn forget_worker_as_the_system(tx: &mut Tx, person: PersonId) -> Result<u64> {
    const WORKS: &str = "DELETE FROM community_workers WHERE person = $1";
    const NOTED: &str = "UPDATE community_attendances SET noted_by = NULL WHERE noted_by = $1";
    const ANSWERED: &str = "UPDATE community_crises SET worker = NULL WHERE worker = $1";
    Ok(tx.exec(WORKS, &[&person]).await? + tx.exec(NOTED, &[&person]).await? + tx.exec(ANSWERED, &[&person]).await?)
}
