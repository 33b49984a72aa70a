//! Business cases, and their packs as they were handed in.

use crate::{
    model::{Case, CaseId, Paper, ReleaseId},
    proof::Proof,
    rules::cases::CASE_CHANGED,
};
use db::{Json, Read, Result, Tx};
use kernel::{Outcome, Sight, Time, Verb};

/// The digest of what went out with a release.
pub async fn find_digest(read: &mut impl Read, id: ReleaseId) -> Result<Option<String>> {
    const SQL: &str = "SELECT p.digest FROM evidence_published p WHERE p.release_id = $1";
    Ok(read.optional::<(String,)>(SQL, &[&id]).await?.map(|(digest,)| digest))
}

/// The case, when the caller sees it. What lies outside and what never was look alike.
pub async fn find<V: Verb>(read: &mut impl Read, id: CaseId, sight: &Sight<V>) -> Result<Option<Case>> {
    const SQL: &str = "SELECT c.id, c.organisation_id, c.language, c.stage, c.writing, c.pins, c.decision,
            c.review_on, c.writers, c.made_on, c.submitted_on, c.version
        FROM evidence_cases c
        WHERE c.id = $1
        AND ($2 = 'everyone'
            OR ($2 = 'within' AND EXISTS
                (SELECT 1 FROM organisations_within w WHERE w.outer_id = $3 AND w.inner_id = c.organisation_id)))";
    read.optional(SQL, &[&id, &sight.kind(), &sight.organisation()]).await
}

/// The cases that the caller sees, newest first.
pub async fn list<V: Verb>(read: &mut impl Read, sight: &Sight<V>) -> Result<Vec<Case>> {
    const SQL: &str = "SELECT c.id, c.organisation_id, c.language, c.stage, c.writing, c.pins, c.decision,
            c.review_on, c.writers, c.made_on, c.submitted_on, c.version
        FROM evidence_cases c
        WHERE ($1 = 'everyone'
            OR ($1 = 'within' AND EXISTS
                (SELECT 1 FROM organisations_within w WHERE w.outer_id = $2 AND w.inner_id = c.organisation_id)))
        ORDER BY c.made_on DESC, c.id DESC
        LIMIT 2000";
    read.all(SQL, &[&sight.kind(), &sight.organisation()]).await
}

/// All cases, for the check of the house.
pub async fn list_as_the_system(read: &mut impl Read) -> Result<Vec<Case>> {
    const SQL: &str = "SELECT c.id, c.organisation_id, c.language, c.stage, c.writing, c.pins, c.decision,
            c.review_on, c.writers, c.made_on, c.submitted_on, c.version
        FROM evidence_cases c
        ORDER BY c.id";
    read.all(SQL, &[]).await
}

/// A new case.
pub async fn insert(tx: &mut Tx, case: &Case, _proof: &impl Proof) -> Result<()> {
    const SQL: &str = "INSERT INTO evidence_cases
        (id, organisation_id, language, stage, writing, pins, decision, review_on, writers, made_on, submitted_on,
            version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    let params: db::Params<'_> = &[
        &case.id,
        &case.organisation,
        &case.language,
        &case.stage,
        &case.writing,
        &case.pins,
        &case.decision,
        &case.review_on,
        &case.writers,
        &case.made_on,
        &case.submitted_on,
        &case.version,
    ];
    tx.exec(SQL, params).await.map(drop)
}

/// Saves it over the version that was read, and counts on. Whoever was slower is told so.
pub async fn save(tx: &mut Tx, case: &mut Case, _proof: &impl Proof) -> Outcome<()> {
    const SQL: &str = "UPDATE evidence_cases
        SET stage = $2,
            writing = $3,
            pins = $4,
            decision = $5,
            review_on = $6,
            submitted_on = $7,
            writers = $8,
            version = version + 1
        WHERE id = $1
        AND version = $9";
    let params: db::Params<'_> = &[
        &case.id,
        &case.stage,
        &case.writing,
        &case.pins,
        &case.decision,
        &case.review_on,
        &case.submitted_on,
        &case.writers,
        &case.version,
    ];
    if tx.exec(SQL, params).await? != 1 {
        return Err(CASE_CHANGED.into());
    }
    case.version += 1;
    Ok(())
}

db::row! {
    struct PaperRow {
        number: i64,
        content: Json<print::Document>,
        digest: String,
        paper: Vec<u8>,
    }
}

/// The pack as it was handed in this time, or last. Whoever asks has found the case before.
pub async fn find_paper(read: &mut impl Read, case: CaseId, number: Option<i64>) -> Result<Option<Paper>> {
    const SQL: &str = "SELECT p.number, p.content, p.digest, p.paper
        FROM evidence_packs p
        WHERE p.case_id = $1
        AND ($2 IS NULL OR p.number = $2)
        ORDER BY p.number DESC
        LIMIT 1";
    let row: Option<PaperRow> = read.optional(SQL, &[&case, &number]).await?;
    Ok(row.map(|row| Paper { number: row.number, content: row.content.0, digest: row.digest, bytes: row.paper }))
}

/// The numbers and digests of the packs of a case, the first one first.
pub async fn list_papers(read: &mut impl Read, case: CaseId) -> Result<Vec<(i64, String)>> {
    const SQL: &str = "SELECT p.number, p.digest FROM evidence_packs p WHERE p.case_id = $1 ORDER BY p.number";
    read.all::<(i64, String)>(SQL, &[&case]).await
}

/// Keeps a pack for good.
pub async fn insert_paper(
    tx: &mut Tx,
    (case, paper): (CaseId, &Paper),
    made_at: Time,
    _proof: &impl Proof,
) -> Result<()> {
    const SQL: &str = "INSERT INTO evidence_packs (case_id, number, content, digest, paper, made_at)
        VALUES ($1, $2, $3, $4, $5, $6)";
    let content = Json(&paper.content);
    tx.exec(SQL, &[&case, &paper.number, &content, &paper.digest, &paper.bytes, &made_at]).await.map(drop)
}
