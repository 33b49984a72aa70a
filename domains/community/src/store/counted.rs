//! What facts follow from.

use crate::model::{CrisisId, GuestId, Kind, Rating, RatingId, SessionId, Training, TrainingId};
use db::{Read, Result};
use kernel::PersonId;
use uuid::Uuid;

db::row! {
    /// Somebody who is counted: the root of everybody who turned out to be this person, and the account of that root.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct Counted {
        /// The root.
        pub root: GuestId,
        /// Its account.
        pub account: Option<PersonId>,
    }
}

/// Who came to a session.
pub async fn list_of_session(read: &mut impl Read, id: SessionId) -> Result<Vec<Counted>> {
    const SQL: &str = "SELECT DISTINCT r.id, r.account
        FROM community_attendances a
        JOIN community_guests g ON g.id = a.guest
        JOIN community_guests r ON r.id = g.root
        WHERE a.session_id = $1
        ORDER BY r.id";
    read.all(SQL, &[&id]).await
}

/// Who turned to a service in this crisis, when they are known.
pub async fn find_of_crisis(read: &mut impl Read, id: CrisisId) -> Result<Option<Counted>> {
    const SQL: &str = "SELECT r.id, r.account
        FROM community_crises c
        JOIN community_guests g ON g.id = c.guest
        JOIN community_guests r ON r.id = g.root
        WHERE c.id = $1";
    read.optional(SQL, &[&id]).await
}

struct Rated {
    rating: Rating,
    kind: Kind,
}

impl db::FromRow for Rated {
    fn from_row(row: &db::Row<'_>) -> Result<Self> {
        Ok(Self { rating: Rating::from_row(row)?, kind: row.get(6)? })
    }
}

/// A rating, and which kind of service was rated.
pub async fn find_rating(read: &mut impl Read, id: RatingId) -> Result<Option<(Rating, Kind)>> {
    const SQL: &str = "SELECT r.id, r.offer_id, r.organisation_id, r.month, r.rating, r.sealed, o.kind
        FROM community_ratings r
        JOIN community_offers o ON o.id = r.offer_id
        WHERE r.id = $1";
    Ok(read.optional::<Rated>(SQL, &[&id]).await?.map(|row| (row.rating, row.kind)))
}

/// A training.
pub async fn find_training(read: &mut impl Read, id: TrainingId) -> Result<Option<Training>> {
    const SQL: &str = "SELECT t.id, t.organisation_id, t.name, t.held_on, t.people
        FROM community_trainings t
        WHERE t.id = $1";
    read.optional(SQL, &[&id]).await
}

async fn ids(read: &mut impl Read, sql: &'static str, after: Option<Uuid>, limit: i64) -> Result<Vec<Uuid>> {
    Ok(read.all::<(Uuid,)>(sql, &[&after, &limit]).await?.into_iter().map(|(id,)| id).collect())
}

/// The ids of sessions after one, in their order.
pub async fn list_sessions(read: &mut impl Read, after: Option<Uuid>, limit: i64) -> Result<Vec<Uuid>> {
    const SQL: &str = "SELECT s.id
        FROM community_sessions s
        WHERE ($1 IS NULL OR s.id > $1)
        ORDER BY s.id
        LIMIT $2";
    ids(read, SQL, after, limit).await
}

/// The ids of sessions of one offer: for telling them anew when the offer is mapped to another kind.
pub async fn list_sessions_of_offer(read: &mut impl Read, offer: crate::model::OfferId) -> Result<Vec<SessionId>> {
    const SQL: &str = "SELECT s.id FROM community_sessions s WHERE s.offer_id = $1 ORDER BY s.id";
    Ok(read.all::<(SessionId,)>(SQL, &[&offer]).await?.into_iter().map(|(id,)| id).collect())
}

/// The ids of ratings of one offer, likewise.
pub async fn list_ratings_of_offer(read: &mut impl Read, offer: crate::model::OfferId) -> Result<Vec<RatingId>> {
    const SQL: &str = "SELECT r.id FROM community_ratings r WHERE r.offer_id = $1 ORDER BY r.id";
    Ok(read.all::<(RatingId,)>(SQL, &[&offer]).await?.into_iter().map(|(id,)| id).collect())
}

/// The ids of crisis contacts after one, in their order.
pub async fn list_crises(read: &mut impl Read, after: Option<Uuid>, limit: i64) -> Result<Vec<Uuid>> {
    const SQL: &str = "SELECT c.id
        FROM community_crises c
        WHERE ($1 IS NULL OR c.id > $1)
        ORDER BY c.id
        LIMIT $2";
    ids(read, SQL, after, limit).await
}

/// The ids of ratings after one, in their order.
pub async fn list_ratings(read: &mut impl Read, after: Option<Uuid>, limit: i64) -> Result<Vec<Uuid>> {
    const SQL: &str = "SELECT r.id
        FROM community_ratings r
        WHERE ($1 IS NULL OR r.id > $1)
        ORDER BY r.id
        LIMIT $2";
    ids(read, SQL, after, limit).await
}

/// The ids of trainings after one, in their order.
pub async fn list_trainings(read: &mut impl Read, after: Option<Uuid>, limit: i64) -> Result<Vec<Uuid>> {
    const SQL: &str = "SELECT t.id
        FROM community_trainings t
        WHERE ($1 IS NULL OR t.id > $1)
        ORDER BY t.id
        LIMIT $2";
    ids(read, SQL, after, limit).await
}
