//! Who was where.

use crate::{
    model::{Attendance, AttendanceId, Details, GuestId, Session, SessionId},
    proof::Proof,
};
use db::{Ids, Read, Result, Tx};
use kernel::Time;

/// Somebody in a register.
#[derive(Clone, Debug, PartialEq)]
pub struct InRegister {
    /// The row.
    pub row: Attendance,
    /// One root is one person.
    pub root: GuestId,
}

impl db::FromRow for InRegister {
    fn from_row(row: &db::Row<'_>) -> Result<Self> {
        Ok(Self { row: Attendance::from_row(row)?, root: row.get(7)? })
    }
}

/// Everybody in a register, in the order in which they were written down.
pub async fn list_of_session(read: &mut impl Read, session: SessionId) -> Result<Vec<InRegister>> {
    const SQL: &str = "SELECT a.id, a.session_id, a.guest, a.noted_by, a.left_early, a.online, a.supporter, g.root
        FROM community_attendances a
        JOIN community_guests g ON g.id = a.guest
        WHERE a.session_id = $1
        ORDER BY a.id
        LIMIT 1000";
    read.all(SQL, &[&session]).await
}

/// Sessions at which this person is written down, and which go on during a time.
pub async fn list_sessions_during(
    read: &mut impl Read,
    root: GuestId,
    (from, to): (Time, Time),
) -> Result<Vec<Session>> {
    const SQL: &str =
        "SELECT s.id, s.offer_id, s.organisation_id, s.series, s.starts_at, s.ends_at, s.place, s.setting,
            s.online, s.capacity, s.state, s.edit_until, s.anonymous, s.version, o.kind, o.names
        FROM community_attendances a
        JOIN community_guests g ON g.id = a.guest
        JOIN community_sessions s ON s.id = a.session_id
        JOIN community_offers o ON o.id = s.offer_id
        WHERE g.root = $1
        AND s.starts_at < $3
        AND s.ends_at > $2
        AND NOT a.online
        ORDER BY s.starts_at, s.id
        LIMIT 50";
    read.all(SQL, &[&root, &from, &to]).await
}

/// The same for accounts: a person who is known at two services is one person.
pub async fn list_sessions_of_account_during(
    read: &mut impl Read,
    account: kernel::PersonId,
    (from, to): (Time, Time),
) -> Result<Vec<Session>> {
    const SQL: &str =
        "SELECT s.id, s.offer_id, s.organisation_id, s.series, s.starts_at, s.ends_at, s.place, s.setting,
            s.online, s.capacity, s.state, s.edit_until, s.anonymous, s.version, o.kind, o.names
        FROM community_guests r
        JOIN community_guests g ON g.root = r.root
        JOIN community_attendances a ON a.guest = g.id
        JOIN community_sessions s ON s.id = a.session_id
        JOIN community_offers o ON o.id = s.offer_id
        WHERE r.account = $1
        AND s.starts_at < $3
        AND s.ends_at > $2
        AND NOT a.online
        ORDER BY s.starts_at, s.id
        LIMIT 50";
    read.all(SQL, &[&account, &from, &to]).await
}

/// Everything that these came to, the newest first, with what it was.
pub async fn list_of(read: &mut impl Read, guests: &Ids) -> Result<Vec<(SessionId, GuestId)>> {
    const SQL: &str = "SELECT a.session_id, a.guest
        FROM community_attendances a
        WHERE a.guest = ANY($1)
        ORDER BY a.id DESC";
    read.all(SQL, &[guests]).await
}

/// The sessions to which these came, the newest first.
pub async fn list_sessions_of(read: &mut impl Read, guests: &Ids, limit: i64) -> Result<Vec<Session>> {
    const SQL: &str =
        "SELECT s.id, s.offer_id, s.organisation_id, s.series, s.starts_at, s.ends_at, s.place, s.setting,
            s.online, s.capacity, s.state, s.edit_until, s.anonymous, s.version, o.kind, o.names
        FROM community_sessions s
        JOIN community_offers o ON o.id = s.offer_id
        WHERE EXISTS (SELECT 1 FROM community_attendances a WHERE a.session_id = s.id AND a.guest = ANY($1))
        ORDER BY s.starts_at DESC, s.id DESC
        LIMIT $2";
    read.all(SQL, &[guests, &limit]).await
}

/// The row of somebody in a register.
pub async fn find(read: &mut impl Read, id: AttendanceId, session: SessionId) -> Result<Option<Attendance>> {
    const SQL: &str = "SELECT a.id, a.session_id, a.guest, a.noted_by, a.left_early, a.online, a.supporter
        FROM community_attendances a
        WHERE a.id = $1
        AND a.session_id = $2";
    read.optional(SQL, &[&id, &session]).await
}

/// A new row; none when they were there already.
pub async fn insert(tx: &mut Tx, row: &Attendance, _proof: &impl Proof) -> Result<u64> {
    const SQL: &str = "INSERT INTO community_attendances
        (id, session_id, guest, noted_by, left_early, online, supporter)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (session_id, guest) DO NOTHING";
    let params: db::Params<'_> =
        &[&row.id, &row.session, &row.guest, &row.noted_by, &row.left_early, &row.online, &row.supporter];
    tx.exec(SQL, params).await
}

/// How they were there.
pub async fn describe(tx: &mut Tx, id: AttendanceId, details: Details, _proof: &impl Proof) -> Result<u64> {
    const SQL: &str = "UPDATE community_attendances
        SET left_early = $2,
            online = $3,
            supporter = $4
        WHERE id = $1";
    tx.exec(SQL, &[&id, &details.left_early, &details.online, &details.supporter]).await
}

/// They were not there after all.
pub async fn remove(tx: &mut Tx, id: AttendanceId, _proof: &impl Proof) -> Result<u64> {
    tx.exec("DELETE FROM community_attendances WHERE id = $1", &[&id]).await
}
