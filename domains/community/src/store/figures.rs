//! What the figures of a place are made of.

use crate::model::Kind;
use db::{Read, Result};
use kernel::{Date, OrganisationId, Time};
use uuid::Uuid;

db::row! {
    /// Somebody came.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct CameRow {
        /// To which kind of service.
        pub kind: Kind,
        /// To which session, or in which crisis contact.
        pub occasion: Uuid,
        /// The root of everybody who turned out to be this person.
        pub root: Uuid,
        /// The account of that root.
        pub account: Option<Uuid>,
    }
}

/// Who came to sessions of a place in a time.
pub async fn list_came(read: &mut impl Read, place: OrganisationId, (from, to): (Time, Time)) -> Result<Vec<CameRow>> {
    const SQL: &str = "SELECT o.kind, a.session_id, r.id, r.account
        FROM community_sessions s
        JOIN organisations_within w ON w.inner_id = s.organisation_id
        JOIN community_offers o ON o.id = s.offer_id
        JOIN community_attendances a ON a.session_id = s.id
        JOIN community_guests g ON g.id = a.guest
        JOIN community_guests r ON r.id = g.root
        WHERE w.outer_id = $1
        AND s.starts_at >= $2
        AND s.starts_at < $3
        AND s.state <> 'cancelled'
        ORDER BY a.id";
    read.all(SQL, &[&place, &from, &to]).await
}

/// Who turned to services of a place in a crisis, as far as they are known.
pub async fn list_crises(
    read: &mut impl Read,
    place: OrganisationId,
    (from, to): (Time, Time),
) -> Result<Vec<CameRow>> {
    const SQL: &str = "SELECT CAST('crisis_intervention' AS text), c.id, r.id, r.account
        FROM community_crises c
        JOIN organisations_within w ON w.inner_id = c.organisation_id
        JOIN community_guests g ON g.id = c.guest
        JOIN community_guests r ON r.id = g.root
        WHERE w.outer_id = $1
        AND c.opened_at >= $2
        AND c.opened_at < $3
        ORDER BY c.id";
    read.all(SQL, &[&place, &from, &to]).await
}

/// Crisis contacts of nobody who is known: visits without a name.
pub async fn count_unknown_crises(
    read: &mut impl Read,
    place: OrganisationId,
    (from, to): (Time, Time),
) -> Result<i64> {
    const SQL: &str = "SELECT CAST(count(*) AS bigint)
        FROM community_crises c
        JOIN organisations_within w ON w.inner_id = c.organisation_id
        WHERE w.outer_id = $1
        AND c.opened_at >= $2
        AND c.opened_at < $3
        AND c.guest IS NULL";
    Ok(read.one::<(i64,)>(SQL, &[&place, &from, &to]).await?.0)
}

/// Sessions that began in a time, and who came to them without a name.
pub async fn list_held(
    read: &mut impl Read,
    place: OrganisationId,
    (from, to): (Time, Time),
) -> Result<Vec<(Kind, i64, i64)>> {
    const SQL: &str = "SELECT o.kind, CAST(count(*) AS bigint), CAST(sum(s.anonymous) AS bigint)
        FROM community_sessions s
        JOIN organisations_within w ON w.inner_id = s.organisation_id
        JOIN community_offers o ON o.id = s.offer_id
        WHERE w.outer_id = $1
        AND s.starts_at >= $2
        AND s.starts_at < $3
        AND s.state IN ('open', 'closed', 'locked', 'amended')
        GROUP BY o.kind
        ORDER BY o.kind";
    read.all(SQL, &[&place, &from, &to]).await
}

/// Ratings of the months that a time touches: how many, and all of them added up.
pub async fn rated(read: &mut impl Read, place: OrganisationId, (from, to): (Date, Date)) -> Result<(i64, i64)> {
    const SQL: &str = "SELECT CAST(count(*) AS bigint), CAST(coalesce(sum(r.rating), 0) AS bigint)
        FROM community_ratings r
        JOIN organisations_within w ON w.inner_id = r.organisation_id
        WHERE w.outer_id = $1
        AND r.month >= $2
        AND r.month <= $3";
    read.one(SQL, &[&place, &from, &to]).await
}

/// So many ratings of one service were given in a month: for holding back a flood.
pub async fn rated_in(read: &mut impl Read, organisation: OrganisationId, month: Date) -> Result<i64> {
    const SQL: &str = "SELECT CAST(count(*) AS bigint)
        FROM community_ratings r
        WHERE r.organisation_id = $1
        AND r.month = $2";
    Ok(read.one::<(i64,)>(SQL, &[&organisation, &month]).await?.0)
}

/// Amendments of locked registers, tables of which something is in, and corrected lines of them, of sessions in a time.
pub async fn corrected(
    read: &mut impl Read,
    place: OrganisationId,
    (from, to): (Time, Time),
) -> Result<(i64, i64, i64)> {
    const SQL: &str = "SELECT
            (SELECT CAST(count(*) AS bigint)
                FROM community_amendments a
                JOIN community_sessions s ON s.id = a.session_id
                JOIN organisations_within w ON w.inner_id = s.organisation_id
                WHERE w.outer_id = $1
                AND s.starts_at >= $2
                AND s.starts_at < $3),
            (SELECT CAST(count(DISTINCT v.import_id) AS bigint)
                FROM community_import_visits v
                JOIN community_sessions s ON s.id = v.session_id
                JOIN organisations_within w ON w.inner_id = s.organisation_id
                WHERE w.outer_id = $1
                AND s.starts_at >= $2
                AND s.starts_at < $3
                AND v.attendance IS NOT NULL),
            (SELECT CAST(count(*) AS bigint)
                FROM community_import_visits v
                JOIN community_sessions s ON s.id = v.session_id
                JOIN organisations_within w ON w.inner_id = s.organisation_id
                WHERE w.outer_id = $1
                AND s.starts_at >= $2
                AND s.starts_at < $3
                AND v.state IN ('corrected', 'taken_out'))";
    read.one(SQL, &[&place, &from, &to]).await
}
