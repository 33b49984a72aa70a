//! Hats.

use crate::{
    model::{HatGiven, HatId},
    permissions::{GiveHat, SeeHats, TakeHat},
};
use db::{Read, Result, Tx};
use kernel::{Granted, OrganisationId, PersonId, Role, Sight, Time, Verb};

/// The hats that a person may wear now.
pub async fn list_of(read: &mut impl Read, person: PersonId, now: Time) -> Result<Vec<HatGiven>> {
    const SQL: &str = "SELECT id, person_id, role, organisation_id, begins_at, ends_at
        FROM people_hats
        WHERE person_id = $1
        AND begins_at <= $2
        AND (ends_at IS NULL OR ends_at > $2)
        ORDER BY begins_at, id
        LIMIT 100";
    read.all(SQL, &[&person, &now]).await
}

/// The hats that the caller may see, held now or later.
pub async fn list(
    read: &mut impl Read,
    sight: &Sight<SeeHats>,
    (after, limit): (Option<HatId>, i64),
    now: Time,
) -> Result<Vec<HatGiven>> {
    const SQL: &str = "SELECT h.id, h.person_id, h.role, h.organisation_id, h.begins_at, h.ends_at
        FROM people_hats h
        WHERE (h.ends_at IS NULL OR h.ends_at > $1)
        AND ($2 = 'everyone' OR ($2 = 'within' AND EXISTS (
            SELECT 1 FROM organisations_within w WHERE w.outer_id = $3 AND w.inner_id = h.organisation_id)))
        AND ($4 IS NULL OR h.id > $4)
        ORDER BY h.id
        LIMIT $5";
    read.all(SQL, &[&now, &sight.kind(), &sight.organisation(), &after, &limit]).await
}

/// The hat, if the caller may take it.
pub async fn find(read: &mut impl Read, id: HatId, sight: &Sight<TakeHat>, now: Time) -> Result<Option<HatGiven>> {
    const SQL: &str = "SELECT h.id, h.person_id, h.role, h.organisation_id, h.begins_at, h.ends_at
        FROM people_hats h
        WHERE h.id = $1
        AND (h.ends_at IS NULL OR h.ends_at > $2)
        AND ($3 = 'everyone' OR ($3 = 'within' AND EXISTS (
            SELECT 1 FROM organisations_within w WHERE w.outer_id = $4 AND w.inner_id = h.organisation_id)))";
    read.optional(SQL, &[&id, &now, &sight.kind(), &sight.organisation()]).await
}

/// Whether the caller's verb reaches this place; no place is reached only by whoever reaches everywhere.
pub async fn reaches<V: Verb>(read: &mut impl Read, place: Option<OrganisationId>, sight: &Sight<V>) -> Result<bool> {
    const SQL: &str = "SELECT CAST(count(*) AS bigint)
        FROM organisations_within w
        WHERE w.outer_id = $1
        AND w.inner_id = $2";
    match (sight.kind(), place) {
        ("everyone", _) => Ok(true),
        ("within", Some(place)) => Ok(read.one::<(i64,)>(SQL, &[&sight.organisation(), &place]).await?.0 > 0),
        _ => Ok(false),
    }
}

/// Whether there is such an organisation today.
pub async fn is_place(read: &mut impl Read, place: OrganisationId) -> Result<bool> {
    const SQL: &str = "SELECT CAST(count(*) AS bigint)
        FROM organisations_within w
        WHERE w.outer_id = $1
        AND w.inner_id = $1";
    Ok(read.one::<(i64,)>(SQL, &[&place]).await?.0 > 0)
}

/// Saves a hat that was given.
pub async fn add(tx: &mut Tx, hat: &HatGiven, proof: &Granted<GiveHat>) -> Result<()> {
    add_as_the_system(tx, hat, proof.actor().person).await
}

/// Saves a hat: the first one of a house, and those of the demonstration, are given by nobody.
pub async fn add_as_the_system(tx: &mut Tx, hat: &HatGiven, given_by: Option<PersonId>) -> Result<()> {
    const SQL: &str = "INSERT INTO people_hats (id, person_id, role, organisation_id, begins_at, ends_at, given_by)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    let params: db::Params<'_> =
        &[&hat.id, &hat.person, &hat.role, &hat.organisation, &hat.begins_at, &hat.ends_at, &given_by];
    tx.exec(SQL, params).await.map(drop)
}

/// Whether somebody holds this very hat now or later.
pub async fn is_held(
    read: &mut impl Read,
    (person, role): (PersonId, Role),
    place: Option<OrganisationId>,
    now: Time,
) -> Result<bool> {
    const SQL: &str = "SELECT CAST(count(*) AS bigint)
        FROM people_hats
        WHERE person_id = $1
        AND role = $2
        AND (organisation_id = $3 OR (organisation_id IS NULL AND $3 IS NULL))
        AND (ends_at IS NULL OR ends_at > $4)";
    Ok(read.one::<(i64,)>(SQL, &[&person, &role, &place, &now]).await?.0 > 0)
}

/// Takes a hat back from now on.
pub async fn end(tx: &mut Tx, id: HatId, now: Time, proof: &Granted<TakeHat>) -> Result<()> {
    const SQL: &str = "UPDATE people_hats SET ends_at = $2, taken_by = $3 WHERE id = $1";
    tx.exec(SQL, &[&id, &now, &proof.actor().person]).await.map(drop)
}

/// Takes every hat of a person: a part of erasing them.
pub async fn end_all_as_the_system(tx: &mut Tx, person: PersonId, now: Time) -> Result<u64> {
    const SQL: &str = "UPDATE people_hats
        SET ends_at = $2
        WHERE person_id = $1
        AND (ends_at IS NULL OR ends_at > $2)";
    tx.exec(SQL, &[&person, &now]).await
}

/// Who leads the area of this place, and who sits in the national office: those whom an emergency is told to.
pub async fn list_leads_of(read: &mut impl Read, place: OrganisationId, now: Time) -> Result<Vec<PersonId>> {
    const SQL: &str = "SELECT DISTINCT h.person_id
        FROM people_hats h
        WHERE h.begins_at <= $2
        AND (h.ends_at IS NULL OR h.ends_at > $2)
        AND (h.role = 'national_office' OR (h.role = 'area_lead' AND EXISTS (
            SELECT 1 FROM organisations_within w WHERE w.outer_id = h.organisation_id AND w.inner_id = $1)))
        ORDER BY h.person_id";
    Ok(read.all::<(PersonId,)>(SQL, &[&place, &now]).await?.into_iter().map(|(person,)| person).collect())
}

/// Who holds one of these parts at a place that lies around or at this one, for other crates' notices.
pub async fn list_holders(read: &mut impl Read, role: Role, place: OrganisationId, now: Time) -> Result<Vec<PersonId>> {
    const SQL: &str = "SELECT DISTINCT h.person_id
        FROM people_hats h
        WHERE h.role = $1
        AND h.begins_at <= $3
        AND (h.ends_at IS NULL OR h.ends_at > $3)
        AND (h.organisation_id IS NULL OR EXISTS (
            SELECT 1 FROM organisations_within w WHERE w.outer_id = h.organisation_id AND w.inner_id = $2))
        ORDER BY h.person_id";
    Ok(read.all::<(PersonId,)>(SQL, &[&role, &place, &now]).await?.into_iter().map(|(person,)| person).collect())
}
