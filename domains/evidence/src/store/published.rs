//! What is out. Public pages read this and nothing else: it holds figures as they were printed.

use crate::{
    model::{Document, Out, ReleaseId},
    proof::Proof,
};
use db::{Json, Read, Result, Tx};
use kernel::Time;

/// What went out with a release.
pub async fn insert(
    tx: &mut Tx,
    (id, digest, at): (ReleaseId, &str, Time),
    document: &Document,
    _proof: &impl Proof,
) -> Result<()> {
    const SQL: &str =
        "INSERT INTO evidence_published (release_id, digest, document, published_at) VALUES ($1, $2, $3, $4)";
    tx.exec(SQL, &[&id, &digest, &Json(document.clone()), &at]).await.map(drop)
}

/// One release that is out, or was.
pub async fn find(read: &mut impl Read, id: ReleaseId) -> Result<Option<Out>> {
    const SQL: &str =
        "SELECT r.id, r.name, r.correction, r.stage, r.reason, r.withdrawn_because, p.published_at, r.ended_at,
            p.document
        FROM evidence_published p
        JOIN evidence_releases r ON r.id = p.release_id
        WHERE p.release_id = $1";
    read.optional(SQL, &[&id]).await
}

/// Everything that is out, or was, the newest first.
pub async fn list(read: &mut impl Read) -> Result<Vec<Out>> {
    const SQL: &str =
        "SELECT r.id, r.name, r.correction, r.stage, r.reason, r.withdrawn_because, p.published_at, r.ended_at,
            p.document
        FROM evidence_published p
        JOIN evidence_releases r ON r.id = p.release_id
        ORDER BY p.published_at DESC, r.id";
    read.all(SQL, &[]).await
}
