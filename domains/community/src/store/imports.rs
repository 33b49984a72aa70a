//! Tables that services brought, and what was put in of them.

use super::Place;
use crate::{
    model::{GuestId, Import, ImportBody, ImportId, PutIn, PutInMeeting, PutInPerson},
    proof::Proof,
};
use db::{Ids, Read, Result, Tx};
use kernel::{OrganisationId, Random, Time};
use vault::{Sealed, SubjectKey};

const BODY: &str = "community.import";
const FILE: &str = "community.import-file";

/// Seals what is known of an import.
pub fn seal(key: &SubjectKey, random: &dyn Random, body: &ImportBody) -> Sealed<ImportBody> {
    Sealed::seal(key, random, BODY, body)
}

/// What is known of an import; nothing when it is kept no longer.
pub fn open(key: &SubjectKey, import: &Import) -> Option<ImportBody> {
    import.sealed.as_ref()?.open(key, BODY).ok()
}

/// Seals a file, written in base 64.
pub fn seal_file(key: &SubjectKey, random: &dyn Random, file: &String) -> Sealed<String> {
    Sealed::seal(key, random, FILE, file)
}

/// The file in base 64; nothing when it was destroyed.
pub async fn find_file(read: &mut impl Read, id: ImportId, key: &SubjectKey) -> Result<Option<String>> {
    const SQL: &str = "SELECT i.sealed_file FROM community_imports i WHERE i.id = $1";
    let found: Option<(Option<Sealed<String>>,)> = read.optional(SQL, &[&id]).await?;
    Ok(found.and_then(|(sealed,)| sealed).and_then(|sealed| sealed.open(key, FILE).ok()))
}

/// The import, when it lies where somebody may act.
pub async fn find(read: &mut impl Read, id: ImportId, place: &Place) -> Result<Option<Import>> {
    const SQL: &str =
        "SELECT i.id, i.organisation_id, i.state, i.sealed, i.content_mark, i.plan_mark, i.received_at, i.received_by,
            i.put_in_at, i.undone_at, i.meetings, i.meetings_done, i.visits, i.version
        FROM community_imports i
        WHERE i.id = $1
        AND ($2 = 'everyone'
            OR ($2 = 'within' AND EXISTS
                (SELECT 1 FROM organisations_within w WHERE w.outer_id = $3 AND w.inner_id = i.organisation_id)))";
    read.optional(SQL, &[&id, &place.kind, &place.organisation]).await
}

/// The imports of a service, the newest on top.
pub async fn list_of(read: &mut impl Read, organisation: OrganisationId) -> Result<Vec<Import>> {
    const SQL: &str =
        "SELECT i.id, i.organisation_id, i.state, i.sealed, i.content_mark, i.plan_mark, i.received_at, i.received_by,
            i.put_in_at, i.undone_at, i.meetings, i.meetings_done, i.visits, i.version
        FROM community_imports i
        WHERE i.organisation_id = $1
        ORDER BY i.received_at DESC, i.id DESC
        LIMIT 100";
    read.all(SQL, &[&organisation]).await
}

/// The import of a service that holds the same content and was put in, or is being put in.
pub async fn find_same(read: &mut impl Read, organisation: OrganisationId, mark: &[u8; 32]) -> Result<Option<Import>> {
    const SQL: &str =
        "SELECT i.id, i.organisation_id, i.state, i.sealed, i.content_mark, i.plan_mark, i.received_at, i.received_by,
            i.put_in_at, i.undone_at, i.meetings, i.meetings_done, i.visits, i.version
        FROM community_imports i
        WHERE i.organisation_id = $1
        AND i.content_mark = $2
        AND i.state IN ('going', 'done')";
    read.optional(SQL, &[&organisation, mark]).await
}

/// Imports of a place that stopped half-way.
pub async fn count_going(read: &mut impl Read, place: OrganisationId) -> Result<i64> {
    const SQL: &str = "SELECT CAST(count(*) AS bigint)
        FROM community_imports i
        JOIN organisations_within w ON w.inner_id = i.organisation_id
        WHERE w.outer_id = $1
        AND i.state = 'going'";
    Ok(read.one::<(i64,)>(SQL, &[&place]).await?.0)
}

/// A new one.
pub async fn insert(tx: &mut Tx, import: &Import, file: &Sealed<String>, _proof: &impl Proof) -> Result<()> {
    const SQL: &str = "INSERT INTO community_imports
        (id, organisation_id, state, sealed_file, sealed, content_mark, plan_mark, received_at, received_by, put_in_at,
            undone_at, meetings, meetings_done, visits, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)";
    let params: db::Params<'_> = &[
        &import.id,
        &import.organisation,
        &import.state,
        file,
        &import.sealed,
        &import.content_mark,
        &import.plan_mark,
        &import.received_at,
        &import.received_by,
        &import.put_in_at,
        &import.undone_at,
        &import.meetings,
        &import.meetings_done,
        &import.visits,
        &import.version,
    ];
    tx.exec(SQL, params).await.map(drop)
}

/// Saves a change over the version that was read; none when somebody was faster.
pub async fn save(tx: &mut Tx, import: &Import, _proof: &impl Proof) -> Result<u64> {
    const SQL: &str = "UPDATE community_imports
        SET state = $2,
            sealed = $3,
            content_mark = $4,
            plan_mark = $5,
            put_in_at = $6,
            undone_at = $7,
            meetings = $8,
            meetings_done = $9,
            visits = $10,
            version = $11
        WHERE id = $1
        AND version = $12";
    let before = import.version - 1;
    let params: db::Params<'_> = &[
        &import.id,
        &import.state,
        &import.sealed,
        &import.content_mark,
        &import.plan_mark,
        &import.put_in_at,
        &import.undone_at,
        &import.meetings,
        &import.meetings_done,
        &import.visits,
        &import.version,
        &before,
    ];
    tx.exec(SQL, params).await
}

/// The file is needed no more.
pub async fn forget_file(tx: &mut Tx, id: ImportId, _proof: &impl Proof) -> Result<u64> {
    tx.exec("UPDATE community_imports SET sealed_file = NULL WHERE id = $1", &[&id]).await
}

/// Nothing is kept of it but that it was: when, how much, and the hash by which the same is known again.
pub async fn forget(tx: &mut Tx, id: ImportId, _proof: &impl Proof) -> Result<()> {
    const BODY: &str = "UPDATE community_imports
        SET sealed_file = NULL,
            sealed = NULL,
            plan_mark = NULL,
            received_by = NULL
        WHERE id = $1";
    for sql in [
        BODY,
        "DELETE FROM community_import_visits WHERE import_id = $1",
        "DELETE FROM community_import_meetings WHERE import_id = $1",
        "DELETE FROM community_import_people WHERE import_id = $1",
    ] {
        tx.exec(sql, &[&id]).await?;
    }
    Ok(())
}

/// Imports of which something is sealed: those that wait since a moment, and those that ended before another.
pub async fn list_kept_too_long(read: &mut impl Read, waiting: Time, ended: Time) -> Result<Vec<ImportId>> {
    const SQL: &str = "SELECT i.id
        FROM community_imports i
        WHERE i.sealed IS NOT NULL
        AND ((i.state IN ('received', 'checked') AND i.received_at < $1)
            OR (i.state = 'thrown_away')
            OR (i.state = 'undone' AND i.undone_at < $2)
            OR (i.state = 'done' AND i.put_in_at < $2))
        ORDER BY i.id
        LIMIT 200";
    Ok(read.all::<(ImportId,)>(SQL, &[&waiting, &ended]).await?.into_iter().map(|(id,)| id).collect())
}

/// Imports of a service that wait to be put in.
pub async fn list_waiting_of(read: &mut impl Read, organisation: OrganisationId) -> Result<Vec<Import>> {
    const SQL: &str =
        "SELECT i.id, i.organisation_id, i.state, i.sealed, i.content_mark, i.plan_mark, i.received_at, i.received_by,
            i.put_in_at, i.undone_at, i.meetings, i.meetings_done, i.visits, i.version
        FROM community_imports i
        WHERE i.organisation_id = $1
        AND i.sealed IS NOT NULL
        AND i.state IN ('received', 'checked')
        ORDER BY i.id";
    read.all(SQL, &[&organisation]).await
}

/// Imports in which any of these people stand.
pub async fn list_with(read: &mut impl Read, guests: &Ids) -> Result<Vec<(ImportId, i64)>> {
    const SQL: &str = "SELECT p.import_id, p.number
        FROM community_import_people p
        WHERE p.guest = ANY($1)
        ORDER BY p.import_id, p.number";
    read.all(SQL, &[guests]).await
}

/// Somebody was forgotten: their lines stay without them.
pub async fn forget_guests(tx: &mut Tx, guests: &Ids, _proof: &impl Proof) -> Result<()> {
    const VISITS: &str = "UPDATE community_import_visits
        SET guest = NULL,
            state = CASE WHEN attendance IS NULL THEN state ELSE 'nameless' END,
            attendance = NULL
        WHERE guest = ANY($1)";
    tx.exec(VISITS, &[guests]).await?;
    tx.exec("DELETE FROM community_import_people WHERE guest = ANY($1)", &[guests]).await.map(drop)
}

/// A worker whose account is erased brought nothing.
pub async fn forget_worker_as_the_system(tx: &mut Tx, person: kernel::PersonId) -> Result<u64> {
    tx.exec("UPDATE community_imports SET received_by = NULL WHERE received_by = $1", &[&person]).await
}

/// Somebody of a table is this guest.
pub async fn insert_person(tx: &mut Tx, id: ImportId, person: PutInPerson, _proof: &impl Proof) -> Result<()> {
    const SQL: &str = "INSERT INTO community_import_people (import_id, number, guest, made) VALUES ($1, $2, $3, $4)";
    tx.exec(SQL, &[&id, &person.number, &person.guest, &person.made]).await.map(drop)
}

/// Who the people of a table are.
pub async fn list_people(read: &mut impl Read, id: ImportId) -> Result<Vec<PutInPerson>> {
    const SQL: &str = "SELECT p.number, p.guest, p.made
        FROM community_import_people p
        WHERE p.import_id = $1
        ORDER BY p.number";
    read.all(SQL, &[&id]).await
}

/// A session of a table is in.
pub async fn insert_meeting(tx: &mut Tx, id: ImportId, meeting: &PutInMeeting, _proof: &impl Proof) -> Result<()> {
    const SQL: &str = "INSERT INTO community_import_meetings (import_id, number, session_id, made, before, others)
        VALUES ($1, $2, $3, $4, $5, $6)";
    let params: db::Params<'_> =
        &[&id, &meeting.number, &meeting.session, &meeting.made, &meeting.before, &meeting.others];
    tx.exec(SQL, params).await.map(drop)
}

/// The sessions of a table that are in.
pub async fn list_meetings(read: &mut impl Read, id: ImportId) -> Result<Vec<PutInMeeting>> {
    const SQL: &str = "SELECT m.number, m.session_id, m.made, m.before, m.others
        FROM community_import_meetings m
        WHERE m.import_id = $1
        ORDER BY m.number";
    read.all(SQL, &[&id]).await
}

/// A line of a table is in.
pub async fn insert_visit(tx: &mut Tx, id: ImportId, visit: &PutIn, _proof: &impl Proof) -> Result<()> {
    const SQL: &str = "INSERT INTO community_import_visits
        (import_id, line, place, session_id, guest, attendance, state)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    let params: db::Params<'_> =
        &[&id, &visit.line, &visit.place, &visit.session, &visit.guest, &visit.attendance, &visit.state];
    tx.exec(SQL, params).await.map(drop)
}

/// What became of a line now.
pub async fn save_visit(tx: &mut Tx, id: ImportId, visit: &PutIn, _proof: &impl Proof) -> Result<u64> {
    const SQL: &str = "UPDATE community_import_visits
        SET guest = $4,
            attendance = $5,
            state = $6
        WHERE import_id = $1
        AND line = $2
        AND place = $3";
    tx.exec(SQL, &[&id, &visit.line, &visit.place, &visit.guest, &visit.attendance, &visit.state]).await
}

/// The lines of a table that were put in.
pub async fn list_visits(read: &mut impl Read, id: ImportId) -> Result<Vec<PutIn>> {
    const SQL: &str = "SELECT v.line, v.place, v.session_id, v.guest, v.attendance, v.state
        FROM community_import_visits v
        WHERE v.import_id = $1
        ORDER BY v.line, v.place";
    read.all(SQL, &[&id]).await
}

/// Guests made for an import whom nothing else holds: no visit, no card, no account, no crisis, no other person.
pub async fn list_made_alone(read: &mut impl Read, id: ImportId) -> Result<Vec<GuestId>> {
    const SQL: &str = "SELECT g.id
        FROM community_import_people p
        JOIN community_guests g ON g.id = p.guest
        WHERE p.import_id = $1
        AND p.made
        AND g.account IS NULL
        AND g.root = g.id
        AND NOT EXISTS (SELECT 1 FROM community_attendances a WHERE a.guest = g.id)
        AND NOT EXISTS (SELECT 1 FROM community_cards c WHERE c.guest = g.id)
        AND NOT EXISTS (SELECT 1 FROM community_crises c WHERE c.guest = g.id)
        AND NOT EXISTS (SELECT 1 FROM community_merges m WHERE m.guest = g.id OR m.into_guest = g.id)
        AND NOT EXISTS (SELECT 1 FROM community_import_people o WHERE o.guest = g.id AND o.import_id <> p.import_id)
        ORDER BY g.id";
    Ok(read.all::<(GuestId,)>(SQL, &[&id]).await?.into_iter().map(|(guest,)| guest).collect())
}

/// The register of a session, all of it.
pub async fn list_rows(
    read: &mut impl Read,
    session: crate::model::SessionId,
) -> Result<Vec<crate::model::Attendance>> {
    const SQL: &str = "SELECT a.id, a.session_id, a.guest, a.noted_by, a.left_early, a.online, a.supporter
        FROM community_attendances a
        WHERE a.session_id = $1
        ORDER BY a.id";
    read.all(SQL, &[&session]).await
}

/// Everybody in the register of a session, however many they are.
pub async fn roots_of(read: &mut impl Read, session: crate::model::SessionId) -> Result<Vec<GuestId>> {
    const SQL: &str = "SELECT DISTINCT g.root
        FROM community_attendances a
        JOIN community_guests g ON g.id = a.guest
        WHERE a.session_id = $1
        ORDER BY g.root";
    Ok(read.all::<(GuestId,)>(SQL, &[&session]).await?.into_iter().map(|(root,)| root).collect())
}

/// Whether anybody is in the register of a session that was made for an import.
pub async fn is_empty(read: &mut impl Read, session: crate::model::SessionId) -> Result<bool> {
    const SQL: &str = "SELECT CAST(count(*) AS bigint)
        FROM community_sessions s
        WHERE s.id = $1
        AND s.anonymous = 0
        AND NOT EXISTS (SELECT 1 FROM community_attendances a WHERE a.session_id = s.id)";
    Ok(read.one::<(i64,)>(SQL, &[&session]).await?.0 == 1)
}

/// A session that was made for an import, and of which nothing is left, goes.
pub async fn remove_session(tx: &mut Tx, session: crate::model::SessionId, _proof: &impl Proof) -> Result<u64> {
    for sql in [
        "DELETE FROM community_amendments WHERE session_id = $1",
        "DELETE FROM community_workers WHERE session_id = $1",
    ] {
        tx.exec(sql, &[&session]).await?;
    }
    tx.exec("DELETE FROM community_sessions WHERE id = $1", &[&session]).await
}

/// The sessions of a service between two moments.
pub async fn list_sessions(
    read: &mut impl Read,
    organisation: OrganisationId,
    (from, to): (Time, Time),
) -> Result<Vec<crate::model::Session>> {
    const SQL: &str =
        "SELECT s.id, s.offer_id, s.organisation_id, s.series, s.starts_at, s.ends_at, s.place, s.setting,
            s.online, s.capacity, s.state, s.edit_until, s.anonymous, s.version, o.kind, o.names
        FROM community_sessions s
        JOIN community_offers o ON o.id = s.offer_id
        WHERE s.organisation_id = $1
        AND s.starts_at >= $2
        AND s.starts_at < $3
        ORDER BY s.starts_at, s.id";
    read.all(SQL, &[&organisation, &from, &to]).await
}

/// Who is in the registers of a service between two moments: session and root.
pub async fn list_roots(
    read: &mut impl Read,
    organisation: OrganisationId,
    (from, to): (Time, Time),
) -> Result<Vec<(crate::model::SessionId, GuestId)>> {
    const SQL: &str = "SELECT a.session_id, g.root
        FROM community_sessions s
        JOIN community_attendances a ON a.session_id = s.id
        JOIN community_guests g ON g.id = a.guest
        WHERE s.organisation_id = $1
        AND s.starts_at >= $2
        AND s.starts_at < $3
        ORDER BY a.session_id, g.root";
    read.all(SQL, &[&organisation, &from, &to]).await
}
