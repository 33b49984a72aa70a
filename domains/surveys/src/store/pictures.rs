//! Pictures that somebody sent with a question, with the version that shows them.

use crate::{
    model::{SurveyId, VersionId},
    proof::Proof,
};
use db::{Read, Result, Tx};
use std::collections::BTreeSet;

/// A picture: its content type and its bytes.
pub type Found = (String, Vec<u8>);

/// Keeps a picture with a draft; one that is there already stays.
pub async fn insert(
    tx: &mut Tx,
    version: VersionId,
    (mark, kind, bytes): (&str, &str, &[u8]),
    _proof: &impl Proof,
) -> Result<()> {
    const SQL: &str = "INSERT INTO surveys_pictures (version_id, mark, kind, bytes)
        VALUES ($1, $2, $3, $4)
        ON CONFLICT (version_id, mark) DO NOTHING";
    tx.exec(SQL, &[&version, &mark, &kind, &bytes.to_vec()]).await.map(drop)
}

/// The next version, or a copy, shows what this one shows.
pub async fn copy(tx: &mut Tx, (from, to): (VersionId, VersionId), _proof: &impl Proof) -> Result<()> {
    const SQL: &str = "INSERT INTO surveys_pictures (version_id, mark, kind, bytes)
        SELECT v.id, p.mark, p.kind, p.bytes
        FROM surveys_pictures p
        JOIN surveys_versions v ON v.id = $2
        WHERE p.version_id = $1";
    tx.exec(SQL, &[&from, &to]).await.map(drop)
}

/// Takes away what a draft no longer shows.
pub async fn keep_only(tx: &mut Tx, version: VersionId, shown: &BTreeSet<String>, _proof: &impl Proof) -> Result<()> {
    const MARKS: &str = "SELECT p.mark FROM surveys_pictures p WHERE p.version_id = $1";
    const REMOVE: &str = "DELETE FROM surveys_pictures WHERE version_id = $1 AND mark = $2";
    let kept: Vec<(String,)> = tx.all(MARKS, &[&version]).await?;
    for (mark,) in kept.into_iter().filter(|(mark,)| !shown.contains(mark)) {
        tx.exec(REMOVE, &[&version, &mark]).await?;
    }
    Ok(())
}

/// The pictures of a version by their marks, each with the number of its bytes.
pub async fn list_sizes(read: &mut impl Read, version: VersionId) -> Result<Vec<(String, i64)>> {
    const SQL: &str = "SELECT p.mark, CAST(length(p.bytes) AS bigint)
        FROM surveys_pictures p
        WHERE p.version_id = $1
        ORDER BY p.mark";
    read.all(SQL, &[&version]).await
}

/// A picture of any version, the one in the making too. Whoever asks has found the survey before.
pub async fn find(read: &mut impl Read, survey: SurveyId, mark: &str) -> Result<Option<Found>> {
    const SQL: &str = "SELECT p.kind, p.bytes
        FROM surveys_pictures p
        JOIN surveys_versions v ON v.id = p.version_id
        WHERE v.survey = $1
        AND p.mark = $2
        LIMIT 1";
    read.optional(SQL, &[&survey, &mark]).await
}

/// A picture of a version that was ever open.
pub async fn find_shown(read: &mut impl Read, survey: SurveyId, mark: &str) -> Result<Option<Found>> {
    const SQL: &str = "SELECT p.kind, p.bytes
        FROM surveys_pictures p
        JOIN surveys_versions v ON v.id = p.version_id
        WHERE v.survey = $1
        AND p.mark = $2
        AND v.stage IN ('open', 'paused', 'closing', 'closed', 'released')
        LIMIT 1";
    read.optional(SQL, &[&survey, &mark]).await
}
