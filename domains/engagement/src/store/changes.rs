//! What was done, and how many people come to a small service.

use crate::{
    model::{ChangeId, ChangeMade, ChangeWords, ThemeId},
    proof::Proof,
};
use db::{Read, Result, Tx};
use kernel::{Date, OrganisationId, Random};
use vault::{Sealed, SubjectKey};

const CHANGE: &str = "engagement.change";

/// Keeps what a team says it has done.
pub async fn insert(
    tx: &mut Tx,
    (id, theme): (ChangeId, ThemeId),
    (key, random): (&SubjectKey, &dyn Random),
    (words, today): (&ChangeWords, Date),
    _proof: &impl Proof,
) -> Result<()> {
    const SQL: &str = "INSERT INTO engagement_changes (id, theme, claimed_on, sealed) VALUES ($1, $2, $3, $4)";
    tx.exec(SQL, &[&id, &theme, &today, &Sealed::seal(key, random, CHANGE, words)]).await.map(drop)
}

/// Somebody outside the team saw it.
pub async fn mark_verified(tx: &mut Tx, id: ChangeId, today: Date, _proof: &impl Proof) -> Result<()> {
    tx.exec("UPDATE engagement_changes SET verified_on = $2 WHERE id = $1", &[&id, &today]).await.map(drop)
}

/// What was done about each of these themes, newest first.
pub async fn list_all(
    read: &mut impl Read,
    themes: &[ThemeId],
    key: &SubjectKey,
) -> Result<Vec<(ThemeId, ChangeMade)>> {
    const SQL: &str = "SELECT g.theme, g.id, g.claimed_on, g.verified_on, g.sealed
        FROM engagement_changes g
        WHERE g.theme = ANY($1)
        ORDER BY g.claimed_on DESC, g.id";
    type Row = (ThemeId, ChangeId, Date, Option<Date>, Sealed<ChangeWords>);
    let rows: Vec<Row> = read.all(SQL, &[&themes.iter().copied().collect::<db::Ids>()]).await?;
    let open = |(theme, id, claimed_on, verified_on, sealed): Row| {
        sealed.open(key, CHANGE).ok().map(|words| (theme, ChangeMade { id, claimed_on, verified_on, words }))
    };
    Ok(rows.into_iter().filter_map(open).collect())
}

/// How many people come to a service in a month, when somebody said so.
pub async fn find_people_a_month(read: &mut impl Read, service: OrganisationId) -> Result<Option<i64>> {
    const SQL: &str = "SELECT s.people_a_month FROM engagement_small_places s WHERE s.organisation_id = $1";
    let row: Option<(i64,)> = read.optional(SQL, &[&service]).await?;
    Ok(row.map(|(people,)| people))
}

/// Keeps how many people come to a service in a month.
pub async fn save_people_a_month(tx: &mut Tx, service: OrganisationId, people: i64, _proof: &impl Proof) -> Result<()> {
    const SQL: &str = "INSERT INTO engagement_small_places (organisation_id, people_a_month) VALUES ($1, $2)
        ON CONFLICT (organisation_id) DO UPDATE SET people_a_month = excluded.people_a_month";
    tx.exec(SQL, &[&service, &people]).await.map(drop)
}

/// Whether one organisation lies within another one today.
pub async fn lies_within(read: &mut impl Read, inner: Option<OrganisationId>, outer: OrganisationId) -> Result<bool> {
    const SQL: &str =
        "SELECT CAST(count(*) AS bigint) FROM organisations_within w WHERE w.outer_id = $1 AND w.inner_id = $2";
    let (count,): (i64,) = read.one(SQL, &[&outer, &inner]).await?;
    Ok(count > 0)
}
