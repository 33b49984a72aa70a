//! How it was, and trainings.

use crate::{
    model::{Rating, RatingBody, RatingId, Training},
    proof::Proof,
};
use db::{Read, Result, Tx};
use kernel::{Date, OrganisationId, Random};
use vault::{Sealed, SubjectKey};

const BODY: &str = "community.rating";

/// Seals what was written.
pub fn seal(key: &SubjectKey, random: &dyn Random, body: &RatingBody) -> Sealed<RatingBody> {
    Sealed::seal(key, random, BODY, body)
}

/// What was written; nothing when it was destroyed, or nothing was.
pub fn open(key: &SubjectKey, rating: &Rating) -> Option<RatingBody> {
    rating.sealed.as_ref()?.open(key, BODY).ok()
}

/// A new one.
pub async fn insert(tx: &mut Tx, rating: &Rating, _proof: &impl Proof) -> Result<()> {
    const SQL: &str = "INSERT INTO community_ratings (id, offer_id, organisation_id, month, rating, sealed)
        VALUES ($1, $2, $3, $4, $5, $6)";
    let params: db::Params<'_> =
        &[&rating.id, &rating.offer, &rating.organisation, &rating.month, &rating.rating, &rating.sealed];
    tx.exec(SQL, params).await.map(drop)
}

/// The ratings of a service with words beside them, of a time, in no order that tells anything.
pub async fn list_with_words(
    read: &mut impl Read,
    organisation: OrganisationId,
    (from, to): (Date, Date),
) -> Result<Vec<Rating>> {
    const SQL: &str = "SELECT r.id, r.offer_id, r.organisation_id, r.month, r.rating, r.sealed
        FROM community_ratings r
        WHERE r.organisation_id = $1
        AND r.month >= $2
        AND r.month <= $3
        AND r.sealed IS NOT NULL
        ORDER BY r.id
        LIMIT 100";
    read.all(SQL, &[&organisation, &from, &to]).await
}

/// Ratings before a month that still hold words: for the retention.
pub async fn list_with_old_words(read: &mut impl Read, before: Date) -> Result<Vec<RatingId>> {
    const SQL: &str = "SELECT r.id
        FROM community_ratings r
        WHERE r.sealed IS NOT NULL
        AND r.month < $1
        ORDER BY r.id
        LIMIT 200";
    Ok(read.all::<(RatingId,)>(SQL, &[&before]).await?.into_iter().map(|(id,)| id).collect())
}

/// The words go, the number stays.
pub async fn forget_words(tx: &mut Tx, id: RatingId, _proof: &impl Proof) -> Result<u64> {
    tx.exec("UPDATE community_ratings SET sealed = NULL WHERE id = $1", &[&id]).await
}

/// A training.
pub async fn insert_training(tx: &mut Tx, training: &Training, _proof: &impl Proof) -> Result<()> {
    const SQL: &str = "INSERT INTO community_trainings (id, organisation_id, name, held_on, people)
        VALUES ($1, $2, $3, $4, $5)";
    let params: db::Params<'_> =
        &[&training.id, &training.organisation, &training.name, &training.held_on, &training.people];
    tx.exec(SQL, params).await.map(drop)
}

/// The trainings of a place in a time.
pub async fn list_trainings(
    read: &mut impl Read,
    place: OrganisationId,
    (from, to): (Date, Date),
) -> Result<Vec<Training>> {
    const SQL: &str = "SELECT t.id, t.organisation_id, t.name, t.held_on, t.people
        FROM community_trainings t
        JOIN organisations_within w ON w.inner_id = t.organisation_id
        WHERE w.outer_id = $1
        AND t.held_on >= $2
        AND t.held_on <= $3
        ORDER BY t.held_on, t.id
        LIMIT 1000";
    read.all(SQL, &[&place, &from, &to]).await
}
