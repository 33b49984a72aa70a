//! Rounds of counting people across organisations, parcels, and what guests said to it.

use super::Place;
use crate::{
    model::{GuestId, Member, MemberAnswer, ParcelBody, Round, RoundId, RoundKey, ToldBody, ToldRow},
    proof::Proof,
};
use db::{Read, Result, Tx};
use kernel::{Date, OrganisationId, PersonId, Random, Time};
use vault::{Sealed, SubjectKey};

const KEY: &str = "community.linkage_key";
const PARCEL: &str = "community.linkage_parcel";
const TOLD: &str = "community.linkage_told";

/// Seals the key of a round.
pub fn seal_key(key: &SubjectKey, random: &dyn Random, body: &RoundKey) -> Sealed<RoundKey> {
    Sealed::seal(key, random, KEY, body)
}

/// The key of a round; nothing when it was destroyed.
pub fn open_key(key: &SubjectKey, round: &Round) -> Option<RoundKey> {
    round.sealed.as_ref()?.open(key, KEY).ok()
}

/// Seals a parcel.
pub fn seal_parcel(key: &SubjectKey, random: &dyn Random, body: &ParcelBody) -> Sealed<ParcelBody> {
    Sealed::seal(key, random, PARCEL, body)
}

/// A parcel; nothing when it was destroyed.
pub fn open_parcel(key: &SubjectKey, sealed: &Sealed<ParcelBody>) -> Option<ParcelBody> {
    sealed.open(key, PARCEL).ok()
}

/// Seals what somebody volunteered.
pub fn seal_told(key: &SubjectKey, random: &dyn Random, body: &ToldBody) -> Sealed<ToldBody> {
    Sealed::seal(key, random, TOLD, body)
}

/// What somebody volunteered; nothing when they were forgotten or told nothing.
pub fn open_told(key: &SubjectKey, row: &ToldRow) -> Option<ToldBody> {
    row.sealed.as_ref()?.open(key, TOLD).ok()
}

/// The round, when somebody may see all, or an organisation that it asks lies where they may act.
pub async fn find(read: &mut impl Read, id: RoundId, place: &Place) -> Result<Option<Round>> {
    const SQL: &str =
        "SELECT r.id, r.name, r.from_day, r.to_day, r.state, r.opened_at, r.destroy_on, r.sealed, r.local_people,
            r.low, r.likeliest, r.high, r.counted_at, r.published_at, r.destroyed_at, r.version
        FROM community_linkage_rounds r
        WHERE r.id = $1
        AND ($2 = 'everyone'
            OR ($2 = 'within' AND EXISTS (SELECT 1
                FROM community_linkage_members m
                JOIN organisations_within w ON w.inner_id = m.organisation_id
                WHERE m.round_id = r.id
                AND w.outer_id = $3)))";
    read.optional(SQL, &[&id, &place.kind, &place.organisation]).await
}

/// The rounds that somebody may see, the newest first.
pub async fn list(read: &mut impl Read, place: &Place) -> Result<Vec<Round>> {
    const SQL: &str =
        "SELECT r.id, r.name, r.from_day, r.to_day, r.state, r.opened_at, r.destroy_on, r.sealed, r.local_people,
            r.low, r.likeliest, r.high, r.counted_at, r.published_at, r.destroyed_at, r.version
        FROM community_linkage_rounds r
        WHERE $1 = 'everyone'
        OR ($1 = 'within' AND EXISTS (SELECT 1
            FROM community_linkage_members m
            JOIN organisations_within w ON w.inner_id = m.organisation_id
            WHERE m.round_id = r.id
            AND w.outer_id = $2))
        ORDER BY r.opened_at DESC, r.id
        LIMIT 100";
    read.all(SQL, &[&place.kind, &place.organisation]).await
}

/// Published rounds of a time whose organisations all lie within a place.
pub async fn list_published(
    read: &mut impl Read,
    place: OrganisationId,
    (from, to): (Date, Date),
) -> Result<Vec<Round>> {
    const SQL: &str =
        "SELECT r.id, r.name, r.from_day, r.to_day, r.state, r.opened_at, r.destroy_on, r.sealed, r.local_people,
            r.low, r.likeliest, r.high, r.counted_at, r.published_at, r.destroyed_at, r.version
        FROM community_linkage_rounds r
        WHERE r.state = 'published'
        AND r.from_day >= $2
        AND r.to_day <= $3
        AND NOT EXISTS (SELECT 1
            FROM community_linkage_members m
            WHERE m.round_id = r.id
            AND m.sent_at IS NOT NULL
            AND NOT EXISTS (SELECT 1
                FROM organisations_within w
                WHERE w.outer_id = $1
                AND w.inner_id = m.organisation_id))
        ORDER BY r.from_day, r.id
        LIMIT 20";
    read.all(SQL, &[&place, &from, &to]).await
}

/// Rounds whose parcels are to be destroyed by now.
pub async fn list_due(read: &mut impl Read, today: Date) -> Result<Vec<RoundId>> {
    const SQL: &str = "SELECT r.id
        FROM community_linkage_rounds r
        WHERE r.destroyed_at IS NULL
        AND r.destroy_on <= $1
        ORDER BY r.id
        LIMIT 100";
    Ok(read.all::<(RoundId,)>(SQL, &[&today]).await?.into_iter().map(|(id,)| id).collect())
}

/// Who a round asks, with what they sent; without the parcels.
pub async fn list_members(read: &mut impl Read, of: RoundId) -> Result<Vec<Member>> {
    const SQL: &str = "SELECT m.round_id, m.organisation_id, m.parcel, m.answer, m.sent_at, m.codes, m.refused,
            m.too_little, m.digest, m.destroyed_at
        FROM community_linkage_members m
        WHERE m.round_id = $1
        ORDER BY m.organisation_id";
    read.all(SQL, &[&of]).await
}

/// A sealed parcel; nothing when none was sent, or it was destroyed.
pub async fn find_parcel(
    read: &mut impl Read,
    of: RoundId,
    organisation: OrganisationId,
) -> Result<Option<Sealed<ParcelBody>>> {
    const SQL: &str = "SELECT m.sealed
        FROM community_linkage_members m
        WHERE m.round_id = $1
        AND m.organisation_id = $2";
    let row: Option<(Option<Sealed<ParcelBody>>,)> = read.optional(SQL, &[&of, &organisation]).await?;
    Ok(row.and_then(|(sealed,)| sealed))
}

/// A new round.
pub async fn insert(tx: &mut Tx, round: &Round, _proof: &impl Proof) -> Result<()> {
    const SQL: &str = "INSERT INTO community_linkage_rounds
        (id, name, from_day, to_day, state, opened_at, destroy_on, sealed, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    let params: db::Params<'_> = &[
        &round.id,
        &round.name,
        &round.from_day,
        &round.to_day,
        &round.state,
        &round.opened_at,
        &round.destroy_on,
        &round.sealed,
        &round.version,
    ];
    tx.exec(SQL, params).await.map(drop)
}

/// Saves a change over the version that was read; none when a colleague was faster.
pub async fn save(tx: &mut Tx, round: &Round, _proof: &impl Proof) -> Result<u64> {
    const SQL: &str = "UPDATE community_linkage_rounds
        SET state = $2,
            sealed = $3,
            local_people = $4,
            low = $5,
            likeliest = $6,
            high = $7,
            counted_at = $8,
            published_at = $9,
            destroyed_at = $10,
            version = $11
        WHERE id = $1
        AND version = $12";
    let before = round.version - 1;
    let params: db::Params<'_> = &[
        &round.id,
        &round.state,
        &round.sealed,
        &round.local_people,
        &round.low,
        &round.likeliest,
        &round.high,
        &round.counted_at,
        &round.published_at,
        &round.destroyed_at,
        &round.version,
        &before,
    ];
    tx.exec(SQL, params).await
}

/// A round asks an organisation.
pub async fn insert_member(tx: &mut Tx, member: &Member, _proof: &impl Proof) -> Result<()> {
    const SQL: &str = "INSERT INTO community_linkage_members (round_id, organisation_id, parcel, answer)
        VALUES ($1, $2, $3, $4)";
    tx.exec(SQL, &[&member.round, &member.organisation, &member.parcel, &member.answer]).await.map(drop)
}

/// An organisation says whether it takes part.
pub async fn answer(
    tx: &mut Tx,
    (round, organisation): (RoundId, OrganisationId),
    (answer, by, at): (MemberAnswer, Option<PersonId>, Time),
    _proof: &impl Proof,
) -> Result<u64> {
    const SQL: &str = "UPDATE community_linkage_members
        SET answer = $3,
            answered_by = $4,
            answered_at = $5
        WHERE round_id = $1
        AND organisation_id = $2";
    tx.exec(SQL, &[&round, &organisation, &answer, &by, &at]).await
}

/// A parcel came, or replaces the one before. Who sent it stands beside it.
pub async fn keep_parcel(
    tx: &mut Tx,
    (member, by): (&Member, Option<PersonId>),
    sealed: &Sealed<ParcelBody>,
    _proof: &impl Proof,
) -> Result<u64> {
    const SQL: &str = "UPDATE community_linkage_members
        SET sent_at = $3,
            sent_by = $4,
            codes = $5,
            refused = $6,
            too_little = $7,
            digest = $8,
            sealed = $9,
            parcel = $10
        WHERE round_id = $1
        AND organisation_id = $2";
    let params: db::Params<'_> = &[
        &member.round,
        &member.organisation,
        &member.sent_at,
        &by,
        &member.codes,
        &member.refused,
        &member.too_little,
        &member.digest,
        sealed,
        &member.parcel,
    ];
    tx.exec(SQL, params).await
}

/// An organisation takes its parcel back.
pub async fn take_back(
    tx: &mut Tx,
    (round, organisation): (RoundId, OrganisationId),
    _proof: &impl Proof,
) -> Result<u64> {
    const SQL: &str = "UPDATE community_linkage_members
        SET sent_at = NULL,
            sent_by = NULL,
            codes = NULL,
            refused = NULL,
            too_little = NULL,
            digest = NULL,
            sealed = NULL
        WHERE round_id = $1
        AND organisation_id = $2";
    tx.exec(SQL, &[&round, &organisation]).await
}

/// The parcels of a round are gone; their counts and marks stay as proof.
pub async fn destroy_parcels(tx: &mut Tx, round: RoundId, at: Time, _proof: &impl Proof) -> Result<u64> {
    const SQL: &str = "UPDATE community_linkage_members
        SET sealed = NULL,
            destroyed_at = $2
        WHERE round_id = $1
        AND sent_at IS NOT NULL";
    tx.exec(SQL, &[&round, &at]).await
}

/// What these guests said.
pub async fn list_told(read: &mut impl Read, guests: &db::Ids) -> Result<Vec<ToldRow>> {
    const SQL: &str = "SELECT t.guest, t.answer, t.sealed, t.said_on
        FROM community_linkage_told t
        WHERE t.guest = ANY($1)
        ORDER BY t.guest";
    read.all(SQL, &[guests]).await
}

/// What a guest says now.
pub async fn save_told(tx: &mut Tx, row: &ToldRow, _proof: &impl Proof) -> Result<u64> {
    const SQL: &str = "INSERT INTO community_linkage_told (guest, answer, sealed, said_on)
        VALUES ($1, $2, $3, $4)
        ON CONFLICT (guest) DO UPDATE
        SET answer = excluded.answer,
            sealed = excluded.sealed,
            said_on = excluded.said_on";
    tx.exec(SQL, &[&row.guest, &row.answer, &row.sealed, &row.said_on]).await
}

/// Roots of everybody whom a service knows and who came to it between two moments, in a session or in a crisis.
pub async fn list_came(
    read: &mut impl Read,
    organisation: OrganisationId,
    (from, to): (Time, Time),
) -> Result<Vec<GuestId>> {
    const SQL: &str = "SELECT g.root
        FROM community_sessions s
        JOIN community_attendances a ON a.session_id = s.id
        JOIN community_guests g ON g.id = a.guest
        WHERE s.organisation_id = $1
        AND s.starts_at >= $2
        AND s.starts_at < $3
        AND s.state <> 'cancelled'
        UNION
        SELECT g.root
        FROM community_crises c
        JOIN community_guests g ON g.id = c.guest
        WHERE c.organisation_id = $1
        AND c.opened_at >= $2
        AND c.opened_at < $3
        ORDER BY 1";
    Ok(read.all::<(GuestId,)>(SQL, &[&organisation, &from, &to]).await?.into_iter().map(|(id,)| id).collect())
}

/// Everybody who turned out to be one of these roots.
pub async fn list_group(read: &mut impl Read, roots: &db::Ids) -> Result<Vec<(GuestId, GuestId)>> {
    const SQL: &str = "SELECT g.id, g.root
        FROM community_guests g
        WHERE g.root = ANY($1)
        ORDER BY g.root, g.id";
    read.all(SQL, &[roots]).await
}
