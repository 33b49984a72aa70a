//! Releases on their way.

use crate::{
    model::{Release, ReleaseId},
    proof::Proof,
};
use db::{Read, Result, Tx};
use kernel::Time;

/// One.
pub async fn find(read: &mut impl Read, id: ReleaseId) -> Result<Option<Release>> {
    const SQL: &str =
        "SELECT r.id, r.name, r.correction, r.titles, r.plan, r.reason, r.withdrawn_because, r.stage, r.way,
            r.maker, r.made_at, r.due_at, r.published_at, r.ended_at, r.version
        FROM evidence_releases r
        WHERE r.id = $1";
    read.optional(SQL, &[&id]).await
}

/// One by its name and how often it was corrected before.
pub async fn find_named(read: &mut impl Read, name: &str, correction: i64) -> Result<Option<Release>> {
    const SQL: &str =
        "SELECT r.id, r.name, r.correction, r.titles, r.plan, r.reason, r.withdrawn_because, r.stage, r.way,
            r.maker, r.made_at, r.due_at, r.published_at, r.ended_at, r.version
        FROM evidence_releases r
        WHERE r.name = $1
        AND r.correction = $2";
    read.optional(SQL, &[&name, &correction]).await
}

/// All, the newest first.
pub async fn list(read: &mut impl Read) -> Result<Vec<Release>> {
    const SQL: &str =
        "SELECT r.id, r.name, r.correction, r.titles, r.plan, r.reason, r.withdrawn_because, r.stage, r.way,
            r.maker, r.made_at, r.due_at, r.published_at, r.ended_at, r.version
        FROM evidence_releases r
        ORDER BY r.made_at DESC, r.id
        LIMIT 500";
    read.all(SQL, &[]).await
}

/// Those whose embargo is over.
pub async fn list_due(read: &mut impl Read, now: Time) -> Result<Vec<ReleaseId>> {
    const SQL: &str = "SELECT r.id
        FROM evidence_releases r
        WHERE r.stage = 'embargoed'
        AND r.due_at <= $1
        ORDER BY r.due_at, r.id
        LIMIT 100";
    Ok(read.all::<(ReleaseId,)>(SQL, &[&now]).await?.into_iter().map(|(id,)| id).collect())
}

/// Those that anybody may still have, oldest first: corrected and withdrawn ones included.
pub async fn list_known(read: &mut impl Read) -> Result<Vec<ReleaseId>> {
    const SQL: &str = "SELECT r.id
        FROM evidence_releases r
        WHERE r.published_at IS NOT NULL
        ORDER BY r.published_at, r.id";
    Ok(read.all::<(ReleaseId,)>(SQL, &[]).await?.into_iter().map(|(id,)| id).collect())
}

/// A new one.
pub async fn insert(tx: &mut Tx, release: &Release, _proof: &impl Proof) -> Result<()> {
    const SQL: &str = "INSERT INTO evidence_releases
        (id, name, correction, titles, plan, reason, withdrawn_because, stage, way, maker, made_at, due_at, published_at,
            ended_at, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)";
    let params: db::Params<'_> = &[
        &release.id,
        &release.name,
        &release.correction,
        &release.titles,
        &release.plan,
        &release.reason,
        &release.withdrawn_because,
        &release.stage,
        &release.way,
        &release.maker,
        &release.made_at,
        &release.due_at,
        &release.published_at,
        &release.ended_at,
        &release.version,
    ];
    tx.exec(SQL, params).await.map(drop)
}

/// A step further; none when somebody else was faster.
pub async fn save(tx: &mut Tx, release: &Release, _proof: &impl Proof) -> Result<u64> {
    const SQL: &str = "UPDATE evidence_releases
        SET plan = $3, withdrawn_because = $4, stage = $5, way = $6, due_at = $7, published_at = $8, ended_at = $9,
            version = $2
        WHERE id = $1
        AND version = $2 - 1";
    let params: db::Params<'_> = &[
        &release.id,
        &release.version,
        &release.plan,
        &release.withdrawn_because,
        &release.stage,
        &release.way,
        &release.due_at,
        &release.published_at,
        &release.ended_at,
    ];
    tx.exec(SQL, params).await
}
