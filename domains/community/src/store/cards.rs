//! Cards that the centre printed.

use super::Place;
use crate::{
    model::{Card, CardId, GuestId},
    proof::Proof,
};
use db::{Read, Result, Tx};
use kernel::{Date, OrganisationId};

/// The card that the code with this hash belongs to, revoked or not.
pub async fn find_by_code(read: &mut impl Read, lookup: &[u8; 32]) -> Result<Option<Card>> {
    const SQL: &str = "SELECT c.id, c.organisation_id, c.guest, c.mark, c.printed_on, c.revoked_on
        FROM community_cards c
        WHERE c.lookup = $1";
    read.optional(SQL, &[lookup]).await
}

/// The card of a service with this mark, revoked or not.
pub async fn find_by_mark(read: &mut impl Read, organisation: OrganisationId, mark: &str) -> Result<Option<Card>> {
    const SQL: &str = "SELECT c.id, c.organisation_id, c.guest, c.mark, c.printed_on, c.revoked_on
        FROM community_cards c
        WHERE c.organisation_id = $1
        AND c.mark = $2";
    read.optional(SQL, &[&organisation, &mark]).await
}

/// The card, when it lies where somebody may act.
pub async fn find(read: &mut impl Read, id: CardId, place: &Place) -> Result<Option<Card>> {
    const SQL: &str = "SELECT c.id, c.organisation_id, c.guest, c.mark, c.printed_on, c.revoked_on
        FROM community_cards c
        WHERE c.id = $1
        AND ($2 = 'everyone'
            OR ($2 = 'within' AND EXISTS
                (SELECT 1 FROM organisations_within w WHERE w.outer_id = $3 AND w.inner_id = c.organisation_id)))";
    read.optional(SQL, &[&id, &place.kind, &place.organisation]).await
}

/// The cards of everybody whom a service knows, the newest last.
pub async fn list_of(read: &mut impl Read, organisation: OrganisationId) -> Result<Vec<Card>> {
    const SQL: &str = "SELECT c.id, c.organisation_id, c.guest, c.mark, c.printed_on, c.revoked_on
        FROM community_cards c
        WHERE c.organisation_id = $1
        ORDER BY c.printed_on, c.id
        LIMIT 5000";
    read.all(SQL, &[&organisation]).await
}

/// The cards of one guest.
pub async fn list_of_guest(read: &mut impl Read, guest: GuestId) -> Result<Vec<Card>> {
    const SQL: &str = "SELECT c.id, c.organisation_id, c.guest, c.mark, c.printed_on, c.revoked_on
        FROM community_cards c
        WHERE c.guest = $1
        ORDER BY c.printed_on, c.id";
    read.all(SQL, &[&guest]).await
}

/// A new one.
pub async fn insert(tx: &mut Tx, card: &Card, lookup: &[u8; 32], _proof: &impl Proof) -> Result<()> {
    const SQL: &str = "INSERT INTO community_cards
        (id, organisation_id, guest, lookup, mark, printed_on, revoked_on)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    let params: db::Params<'_> =
        &[&card.id, &card.organisation, &card.guest, lookup, &card.mark, &card.printed_on, &card.revoked_on];
    tx.exec(SQL, params).await.map(drop)
}

/// It opens nothing any more; none when it did not before.
pub async fn revoke(tx: &mut Tx, id: CardId, on: Date, _proof: &impl Proof) -> Result<u64> {
    const SQL: &str = "UPDATE community_cards SET revoked_on = $2 WHERE id = $1 AND revoked_on IS NULL";
    tx.exec(SQL, &[&id, &on]).await
}
