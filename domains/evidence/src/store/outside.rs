//! Series that others published.

use crate::{
    model::outside::{Cell, Outside, OutsideId},
    proof::Proof,
};
use db::{Json, Read, Result, Tx};
use kernel::{Random, Time};
use vault::{Sealed, SubjectKey};

const FILE: &str = "evidence.outside_file";

/// The file of a draft, as text that JSON holds.
pub type SealedFile = Sealed<String>;

/// Seals a file.
pub fn seal(key: &SubjectKey, random: &dyn Random, file: &String) -> SealedFile {
    Sealed::seal(key, random, FILE, file)
}

/// The file; nothing when it was destroyed.
pub fn open(key: &SubjectKey, sealed: &SealedFile) -> Option<String> {
    sealed.open(key, FILE).ok()
}

/// One of them.
pub async fn find(read: &mut impl Read, id: OutsideId) -> Result<Option<Outside>> {
    const SQL: &str = "SELECT o.id, o.stage, o.fingerprint, o.file_name, o.about, o.plan, o.shape, o.compared, o.lines,
            o.brought_by, o.brought_at, o.shown_on, o.undone_on, o.reason, o.version
        FROM evidence_outside o
        WHERE o.id = $1";
    read.optional(SQL, &[&id]).await
}

/// The one that is shown with this content.
pub async fn find_shown(read: &mut impl Read, fingerprint: [u8; 32]) -> Result<Option<Outside>> {
    const SQL: &str = "SELECT o.id, o.stage, o.fingerprint, o.file_name, o.about, o.plan, o.shape, o.compared, o.lines,
            o.brought_by, o.brought_at, o.shown_on, o.undone_on, o.reason, o.version
        FROM evidence_outside o
        WHERE o.fingerprint = $1
        AND o.stage = 'published'";
    read.optional(SQL, &[&fingerprint]).await
}

/// A draft with this content: the import can be taken up again.
pub async fn find_draft_of(read: &mut impl Read, fingerprint: [u8; 32]) -> Result<Option<OutsideId>> {
    const SQL: &str = "SELECT o.id
        FROM evidence_outside o
        WHERE o.fingerprint = $1
        AND o.stage = 'draft'
        ORDER BY o.id";
    Ok(read.optional::<(OutsideId,)>(SQL, &[&fingerprint]).await?.map(|(id,)| id))
}

/// What is shown, or was, the newest first.
pub async fn list_out(read: &mut impl Read) -> Result<Vec<Outside>> {
    const SQL: &str = "SELECT o.id, o.stage, o.fingerprint, o.file_name, o.about, o.plan, o.shape, o.compared, o.lines,
            o.brought_by, o.brought_at, o.shown_on, o.undone_on, o.reason, o.version
        FROM evidence_outside o
        WHERE o.stage <> 'draft'
        ORDER BY o.shown_on DESC, o.id DESC
        LIMIT 500";
    read.all(SQL, &[]).await
}

/// What waits, the newest first.
pub async fn list_drafts(read: &mut impl Read) -> Result<Vec<Outside>> {
    const SQL: &str = "SELECT o.id, o.stage, o.fingerprint, o.file_name, o.about, o.plan, o.shape, o.compared, o.lines,
            o.brought_by, o.brought_at, o.shown_on, o.undone_on, o.reason, o.version
        FROM evidence_outside o
        WHERE o.stage = 'draft'
        ORDER BY o.brought_at DESC, o.id DESC
        LIMIT 200";
    read.all(SQL, &[]).await
}

/// Drafts that nobody went on with, brought before a moment: for the timer.
pub async fn list_left(read: &mut impl Read, before: Time) -> Result<Vec<OutsideId>> {
    const SQL: &str = "SELECT o.id
        FROM evidence_outside o
        WHERE o.stage = 'draft'
        AND o.brought_at < $1
        ORDER BY o.brought_at, o.id
        LIMIT 200";
    Ok(read.all::<(OutsideId,)>(SQL, &[&before]).await?.into_iter().map(|(id,)| id).collect())
}

/// A new draft with its file.
pub async fn insert(tx: &mut Tx, outside: &Outside, file: &SealedFile, _proof: &impl Proof) -> Result<()> {
    const SQL: &str = "INSERT INTO evidence_outside
        (id, stage, fingerprint, file_name, about, plan, shape, compared, lines, brought_by, brought_at, shown_on, undone_on,
            reason, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)";
    const WITH: &str = "INSERT INTO evidence_outside_files (outside_id, sealed) VALUES ($1, $2)";
    let params: db::Params<'_> = &[
        &outside.id,
        &outside.stage,
        &outside.fingerprint,
        &outside.file_name,
        &outside.about,
        &outside.plan,
        &outside.shape,
        &outside.compared,
        &outside.lines,
        &outside.brought_by,
        &outside.brought_at,
        &outside.shown_on,
        &outside.undone_on,
        &outside.reason,
        &outside.version,
    ];
    tx.exec(SQL, params).await?;
    tx.exec(WITH, &[&outside.id, file]).await.map(drop)
}

/// Saves it over the version that was read; none when a colleague was faster.
pub async fn save(tx: &mut Tx, outside: &Outside, _proof: &impl Proof) -> Result<u64> {
    const SQL: &str = "UPDATE evidence_outside
        SET stage = $2,
            about = $3,
            plan = $4,
            shape = $5,
            compared = $6,
            shown_on = $7,
            undone_on = $8,
            reason = $9,
            version = $10
        WHERE id = $1
        AND version = $11";
    let before = outside.version - 1;
    let params: db::Params<'_> = &[
        &outside.id,
        &outside.stage,
        &outside.about,
        &outside.plan,
        &outside.shape,
        &outside.compared,
        &outside.shown_on,
        &outside.undone_on,
        &outside.reason,
        &outside.version,
        &before,
    ];
    tx.exec(SQL, params).await
}

/// Removes a draft whole.
pub async fn remove(tx: &mut Tx, id: OutsideId, proof: &impl Proof) -> Result<()> {
    const SQL: &str = "DELETE FROM evidence_outside WHERE id = $1 AND stage = 'draft'";
    remove_file(tx, id, proof).await?;
    tx.exec(SQL, &[&id]).await.map(drop)
}

/// The file of a draft.
pub async fn find_file(read: &mut impl Read, id: OutsideId) -> Result<Option<SealedFile>> {
    const SQL: &str = "SELECT f.sealed FROM evidence_outside_files f WHERE f.outside_id = $1";
    Ok(read.optional::<(SealedFile,)>(SQL, &[&id]).await?.map(|(file,)| file))
}

/// Removes the file of a draft.
pub async fn remove_file(tx: &mut Tx, id: OutsideId, _proof: &impl Proof) -> Result<()> {
    const SQL: &str = "DELETE FROM evidence_outside_files WHERE outside_id = $1";
    tx.exec(SQL, &[&id]).await.map(drop)
}

/// The cells of one measure.
pub async fn insert_measure(
    tx: &mut Tx,
    id: OutsideId,
    (place, cells): (i64, &[Cell]),
    _proof: &impl Proof,
) -> Result<()> {
    const SQL: &str = "INSERT INTO evidence_outside_measures (outside_id, place, cells) VALUES ($1, $2, $3)";
    tx.exec(SQL, &[&id, &place, &Json(cells)]).await.map(drop)
}

/// The cells of one measure.
pub async fn find_measure(read: &mut impl Read, id: OutsideId, place: i64) -> Result<Option<Vec<Cell>>> {
    const SQL: &str = "SELECT m.cells FROM evidence_outside_measures m WHERE m.outside_id = $1 AND m.place = $2";
    Ok(read.optional::<(Json<Vec<Cell>>,)>(SQL, &[&id, &place]).await?.map(|(cells,)| cells.0))
}

/// The cells of every measure, in their order.
pub async fn list_measures(read: &mut impl Read, id: OutsideId) -> Result<Vec<Vec<Cell>>> {
    const SQL: &str = "SELECT m.cells FROM evidence_outside_measures m WHERE m.outside_id = $1 ORDER BY m.place";
    Ok(read.all::<(Json<Vec<Cell>>,)>(SQL, &[&id]).await?.into_iter().map(|(cells,)| cells.0).collect())
}

/// Removes the cells of a series that was taken back.
pub async fn remove_measures(tx: &mut Tx, id: OutsideId, _proof: &impl Proof) -> Result<()> {
    const SQL: &str = "DELETE FROM evidence_outside_measures WHERE outside_id = $1";
    tx.exec(SQL, &[&id]).await.map(drop)
}

/// Series whose cells are not there though they are shown, or are there though they are not: for the check.
pub async fn count_torn(read: &mut impl Read) -> Result<i64> {
    const SQL: &str = "SELECT COUNT(*)
        FROM evidence_outside o
        WHERE (o.stage = 'published')
            <> EXISTS (SELECT 1 FROM evidence_outside_measures m WHERE m.outside_id = o.id)";
    read.one::<(i64,)>(SQL, &[]).await.map(|(count,)| count)
}
