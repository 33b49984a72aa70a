//! People whom services know.

use super::Place;
use crate::{
    model::{Guest, GuestBody, GuestId},
    proof::Proof,
};
use db::{Ids, Read, Result, Tx};
use kernel::{Date, OrganisationId, PersonId, Random, Time};
use vault::{Sealed, SubjectKey};

const BODY: &str = "community.guest";

/// Seals what somebody wants to be called.
pub fn seal(key: &SubjectKey, random: &dyn Random, body: &GuestBody) -> Sealed<GuestBody> {
    Sealed::seal(key, random, BODY, body)
}

/// What somebody wants to be called; nothing when they were forgotten.
pub fn open(key: &SubjectKey, guest: &Guest) -> Option<GuestBody> {
    guest.sealed.as_ref()?.open(key, BODY).ok()
}

/// The guest, when they are known where somebody may act.
pub async fn find(read: &mut impl Read, id: GuestId, place: &Place) -> Result<Option<Guest>> {
    const SQL: &str = "SELECT g.id, g.organisation_id, g.account, g.sealed, g.merged_into, g.root, g.known_since
        FROM community_guests g
        WHERE g.id = $1
        AND ($2 = 'everyone'
            OR ($2 = 'within' AND EXISTS
                (SELECT 1 FROM organisations_within w WHERE w.outer_id = $3 AND w.inner_id = g.organisation_id)))";
    read.optional(SQL, &[&id, &place.kind, &place.organisation]).await
}

/// The guest of a service who is this account.
pub async fn find_account(
    read: &mut impl Read,
    organisation: OrganisationId,
    account: PersonId,
) -> Result<Option<Guest>> {
    const SQL: &str = "SELECT g.id, g.organisation_id, g.account, g.sealed, g.merged_into, g.root, g.known_since
        FROM community_guests g
        WHERE g.organisation_id = $1
        AND g.account = $2";
    read.optional(SQL, &[&organisation, &account]).await
}

/// Everybody whom a service knows.
pub async fn list_of(read: &mut impl Read, organisation: OrganisationId) -> Result<Vec<Guest>> {
    const SQL: &str = "SELECT g.id, g.organisation_id, g.account, g.sealed, g.merged_into, g.root, g.known_since
        FROM community_guests g
        WHERE g.organisation_id = $1
        ORDER BY g.id
        LIMIT 5000";
    read.all(SQL, &[&organisation]).await
}

/// Everybody who turned out to be one person.
pub async fn list_by_root(read: &mut impl Read, root: GuestId) -> Result<Vec<Guest>> {
    const SQL: &str = "SELECT g.id, g.organisation_id, g.account, g.sealed, g.merged_into, g.root, g.known_since
        FROM community_guests g
        WHERE g.root = $1
        ORDER BY g.id";
    read.all(SQL, &[&root]).await
}

/// The guests who are this account, at every service.
pub async fn list_by_account(read: &mut impl Read, account: PersonId) -> Result<Vec<Guest>> {
    const SQL: &str = "SELECT g.id, g.organisation_id, g.account, g.sealed, g.merged_into, g.root, g.known_since
        FROM community_guests g
        WHERE g.account = $1
        ORDER BY g.organisation_id, g.id";
    read.all(SQL, &[&account]).await
}

/// Roots of those who came to a service since a moment: for putting them on top of a register.
pub async fn list_lately(read: &mut impl Read, organisation: OrganisationId, since: Time) -> Result<Vec<GuestId>> {
    const SQL: &str = "SELECT DISTINCT g.root
        FROM community_attendances a
        JOIN community_sessions s ON s.id = a.session_id
        JOIN community_guests g ON g.id = a.guest
        WHERE s.organisation_id = $1
        AND s.starts_at >= $2
        ORDER BY g.root";
    Ok(read.all::<(GuestId,)>(SQL, &[&organisation, &since]).await?.into_iter().map(|(id,)| id).collect())
}

/// Roots of which nobody came since a day and a moment, and who are not known by an account: for the retention.
pub async fn list_long_gone(read: &mut impl Read, day: Date, since: Time) -> Result<Vec<GuestId>> {
    const SQL: &str = "SELECT r.id
        FROM community_guests r
        WHERE r.root = r.id
        AND r.account IS NULL
        AND r.known_since < $1
        AND NOT EXISTS (SELECT 1
            FROM community_guests g
            JOIN community_attendances a ON a.guest = g.id
            JOIN community_sessions s ON s.id = a.session_id
            WHERE g.root = r.id
            AND s.starts_at >= $2)
        AND NOT EXISTS (SELECT 1
            FROM community_guests g
            JOIN community_crises c ON c.guest = g.id
            WHERE g.root = r.id
            AND c.opened_at >= $2)
        ORDER BY r.id
        LIMIT 200";
    Ok(read.all::<(GuestId,)>(SQL, &[&day, &since]).await?.into_iter().map(|(id,)| id).collect())
}

/// A new one.
pub async fn insert(tx: &mut Tx, guest: &Guest, _proof: &impl Proof) -> Result<()> {
    const SQL: &str = "INSERT INTO community_guests
        (id, organisation_id, account, sealed, merged_into, root, known_since)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    let params: db::Params<'_> = &[
        &guest.id,
        &guest.organisation,
        &guest.account,
        &guest.sealed,
        &guest.merged_into,
        &guest.root,
        &guest.known_since,
    ];
    tx.exec(SQL, params).await.map(drop)
}

/// Somebody wants to be called otherwise.
pub async fn rename(tx: &mut Tx, id: GuestId, sealed: &Sealed<GuestBody>, _proof: &impl Proof) -> Result<u64> {
    tx.exec("UPDATE community_guests SET sealed = $2 WHERE id = $1", &[&id, sealed]).await
}

/// Whom somebody points at, and where that ends.
pub async fn point(
    tx: &mut Tx,
    id: GuestId,
    (merged_into, root): (Option<GuestId>, GuestId),
    _proof: &impl Proof,
) -> Result<u64> {
    const SQL: &str = "UPDATE community_guests
        SET merged_into = $2,
            root = $3
        WHERE id = $1";
    tx.exec(SQL, &[&id, &merged_into, &root]).await
}

/// Nobody of these is known any more. What they came to must have been made nameless before.
pub async fn remove(tx: &mut Tx, ids: &Ids, _proof: &impl Proof) -> Result<u64> {
    const CARDS: &str = "DELETE FROM community_cards WHERE guest = ANY($1)";
    const MERGES: &str = "DELETE FROM community_merges WHERE guest = ANY($1) OR into_guest = ANY($1)";
    const ATTENDED: &str = "DELETE FROM community_attendances WHERE guest = ANY($1)";
    const TOLD: &str = "DELETE FROM community_linkage_told WHERE guest = ANY($1)";
    const GUESTS: &str = "DELETE FROM community_guests WHERE id = ANY($1)";
    for sql in [CARDS, MERGES, ATTENDED, TOLD] {
        tx.exec(sql, &[ids]).await?;
    }
    tx.exec(GUESTS, &[ids]).await
}
