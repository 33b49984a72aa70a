//! What services offer.

use super::Place;
use crate::{
    model::{Offer, OfferId},
    proof::Proof,
};
use db::{Read, Result, Tx};
use kernel::OrganisationId;

/// The offer, when it lies where somebody may act.
pub async fn find(read: &mut impl Read, id: OfferId, place: &Place) -> Result<Option<Offer>> {
    const SQL: &str =
        "SELECT o.id, o.organisation_id, o.kind, o.names, o.about, o.place, o.setting, o.capacity, o.opened_on,
            o.retired_on, o.version
        FROM community_offers o
        WHERE o.id = $1
        AND ($2 = 'everyone'
            OR ($2 = 'within' AND EXISTS
                (SELECT 1 FROM organisations_within w WHERE w.outer_id = $3 AND w.inner_id = o.organisation_id)))";
    read.optional(SQL, &[&id, &place.kind, &place.organisation]).await
}

/// Offers where somebody may act, those that are open first.
pub async fn list(read: &mut impl Read, place: &Place) -> Result<Vec<Offer>> {
    const SQL: &str =
        "SELECT o.id, o.organisation_id, o.kind, o.names, o.about, o.place, o.setting, o.capacity, o.opened_on,
            o.retired_on, o.version
        FROM community_offers o
        WHERE ($1 = 'everyone'
            OR ($1 = 'within' AND EXISTS
                (SELECT 1 FROM organisations_within w WHERE w.outer_id = $2 AND w.inner_id = o.organisation_id)))
        ORDER BY CASE WHEN o.retired_on IS NULL THEN 0 ELSE 1 END, o.organisation_id, o.kind, o.id
        LIMIT 500";
    read.all(SQL, &[&place.kind, &place.organisation]).await
}

/// The offers of one service that are open: public.
pub async fn list_open_of(read: &mut impl Read, organisation: OrganisationId) -> Result<Vec<Offer>> {
    const SQL: &str =
        "SELECT o.id, o.organisation_id, o.kind, o.names, o.about, o.place, o.setting, o.capacity, o.opened_on,
            o.retired_on, o.version
        FROM community_offers o
        WHERE o.organisation_id = $1
        AND o.retired_on IS NULL
        ORDER BY o.kind, o.id
        LIMIT 200";
    read.all(SQL, &[&organisation]).await
}

/// Every service with an open offer, and the kinds of its offers: public.
pub async fn list_services(read: &mut impl Read) -> Result<Vec<(OrganisationId, crate::model::Kind)>> {
    const SQL: &str = "SELECT DISTINCT o.organisation_id, o.kind
        FROM community_offers o
        WHERE o.retired_on IS NULL
        ORDER BY o.organisation_id, o.kind
        LIMIT 4000";
    read.all(SQL, &[]).await
}

/// A new one.
pub async fn insert(tx: &mut Tx, offer: &Offer, _proof: &impl Proof) -> Result<()> {
    const SQL: &str = "INSERT INTO community_offers
        (id, organisation_id, kind, names, about, place, setting, capacity, opened_on, retired_on, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    let params: db::Params<'_> = &[
        &offer.id,
        &offer.organisation,
        &offer.kind,
        &offer.names,
        &offer.about,
        &offer.place,
        &offer.setting,
        &offer.capacity,
        &offer.opened_on,
        &offer.retired_on,
        &offer.version,
    ];
    tx.exec(SQL, params).await.map(drop)
}

/// Saves a correction over the version that was read; none when a colleague was faster.
pub async fn save(tx: &mut Tx, offer: &Offer, _proof: &impl Proof) -> Result<u64> {
    const SQL: &str = "UPDATE community_offers
        SET kind = $2,
            names = $3,
            about = $4,
            place = $5,
            setting = $6,
            capacity = $7,
            retired_on = $8,
            version = $9
        WHERE id = $1
        AND version = $10";
    let before = offer.version - 1;
    let params: db::Params<'_> = &[
        &offer.id,
        &offer.kind,
        &offer.names,
        &offer.about,
        &offer.place,
        &offer.setting,
        &offer.capacity,
        &offer.retired_on,
        &offer.version,
        &before,
    ];
    tx.exec(SQL, params).await
}
