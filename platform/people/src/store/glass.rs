//! Reaching past the limits.

use crate::{
    model::{GlassId, SessionId},
    permissions::{BreakGlass, EndGlass, SeeGlass},
};
use db::{Read, Result, Tx, row};
use kernel::{Granted, OrganisationId, PersonId, Role, Sight, Time};
use vault::Sealed;

/// What the reason is sealed for.
pub const REASON: &str = "people.glass_reason";

row! {
    /// One use as it lies in the table.
    pub struct SealedUse {
        /// Its id; the reason lies under the key of this subject.
        pub id: GlassId,
        /// Who.
        pub person: PersonId,
        /// In which part.
        pub role: Role,
        /// Where.
        pub organisation: OrganisationId,
        /// Why.
        pub reason: Sealed<String>,
        /// From when.
        pub begins_at: Time,
        /// When it ends by itself.
        pub ends_at: Time,
        /// When it was ended by hand.
        pub ended_at: Option<Time>,
    }
}

/// Saves a use.
pub async fn add(tx: &mut Tx, one: &SealedUse, _proof: &Granted<BreakGlass>) -> Result<()> {
    const SQL: &str = "INSERT INTO people_glass (id, person_id, role, organisation_id, reason, begins_at, ends_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    let params: db::Params<'_> =
        &[&one.id, &one.person, &one.role, &one.organisation, &one.reason, &one.begins_at, &one.ends_at];
    tx.exec(SQL, params).await.map(drop)
}

/// The use of this person that goes on.
pub async fn find_open(
    read: &mut impl Read,
    person: PersonId,
    now: Time,
) -> Result<Option<(GlassId, Role, OrganisationId, Time)>> {
    const SQL: &str = "SELECT id, role, organisation_id, ends_at
        FROM people_glass
        WHERE person_id = $1
        AND ended_at IS NULL
        AND ends_at > $2
        ORDER BY begins_at DESC
        LIMIT 1";
    read.optional(SQL, &[&person, &now]).await
}

/// Ends the open uses of this person by hand.
pub async fn end_open(tx: &mut Tx, person: PersonId, now: Time, _proof: &Granted<EndGlass>) -> Result<u64> {
    end_open_as_the_system(tx, person, now).await
}

/// Ends the open uses of this person: a part of signing out and of erasing.
pub async fn end_open_as_the_system(tx: &mut Tx, person: PersonId, now: Time) -> Result<u64> {
    const SQL: &str = "UPDATE people_glass
        SET ended_at = $2
        WHERE person_id = $1
        AND ended_at IS NULL
        AND ends_at > $2";
    tx.exec(SQL, &[&person, &now]).await
}

/// Ends the use that goes on in a sign-in: a part of ending that sign-in.
pub async fn end_with_session_as_the_system(
    tx: &mut Tx,
    (person, session): (PersonId, SessionId),
    now: Time,
) -> Result<u64> {
    const SQL: &str = "UPDATE people_glass
        SET ended_at = $3
        WHERE person_id = $1
        AND ended_at IS NULL
        AND ends_at > $3
        AND id IN (SELECT glass_id FROM people_sessions WHERE id = $2 AND person_id = $1)";
    tx.exec(SQL, &[&person, &session, &now]).await
}

/// The use with this id, for the errand that tells of it.
pub async fn find_as_the_system(read: &mut impl Read, id: GlassId) -> Result<Option<(PersonId, OrganisationId)>> {
    const SQL: &str = "SELECT person_id, organisation_id FROM people_glass WHERE id = $1";
    read.optional(SQL, &[&id]).await
}

/// The uses that the caller may see, newest first, after this one.
pub async fn list(
    read: &mut impl Read,
    sight: &Sight<SeeGlass>,
    (after, limit): (Option<(Time, GlassId)>, i64),
) -> Result<Vec<SealedUse>> {
    const SQL: &str =
        "SELECT g.id, g.person_id, g.role, g.organisation_id, g.reason, g.begins_at, g.ends_at, g.ended_at
        FROM people_glass g
        WHERE ($1 = 'everyone' OR ($1 = 'within' AND EXISTS (
            SELECT 1 FROM organisations_within w WHERE w.outer_id = $2 AND w.inner_id = g.organisation_id)))
        AND ($3 IS NULL OR (g.begins_at, g.id) < ($3, $4))
        ORDER BY g.begins_at DESC, g.id DESC
        LIMIT $5";
    let (begun, id) = after.unzip();
    read.all(SQL, &[&sight.kind(), &sight.organisation(), &begun, &id, &limit]).await
}
