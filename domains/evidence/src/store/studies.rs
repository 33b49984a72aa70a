//! Studies and their findings.

use crate::{
    model::study::{Study, StudyId},
    proof::Proof,
};
use db::{Read, Result, Tx};
use kernel::{Date, Sight, Verb};
use uuid::Uuid;

/// One study; what is in the library is public.
pub async fn find(read: &mut impl Read, id: StudyId) -> Result<Option<Study>> {
    const SQL: &str =
        "SELECT s.id, s.organisation_id, s.kind, s.title, s.asked, s.owner, s.stage, s.finished_on, s.days,
            s.days_reason, s.due_on, s.late_since, s.found, s.what_next, s.link, s.document, s.published_on,
            s.withheld_reason, s.survey, s.told_at, s.version
        FROM evidence_studies s
        WHERE s.id = $1";
    read.optional(SQL, &[&id]).await
}

/// The study, when it lies where the caller may do `V`.
pub async fn find_within<V: Verb>(read: &mut impl Read, id: StudyId, sight: &Sight<V>) -> Result<Option<Study>> {
    const SQL: &str =
        "SELECT s.id, s.organisation_id, s.kind, s.title, s.asked, s.owner, s.stage, s.finished_on, s.days,
            s.days_reason, s.due_on, s.late_since, s.found, s.what_next, s.link, s.document, s.published_on,
            s.withheld_reason, s.survey, s.told_at, s.version
        FROM evidence_studies s
        WHERE s.id = $1
        AND ($2 = 'everyone'
            OR ($2 = 'within' AND EXISTS
                (SELECT 1 FROM organisations_within w WHERE w.outer_id = $3 AND w.inner_id = s.organisation_id)))";
    read.optional(SQL, &[&id, &sight.kind(), &sight.organisation()]).await
}

/// The study that a survey is.
pub async fn find_of_survey(read: &mut impl Read, survey: Uuid) -> Result<Option<Study>> {
    const SQL: &str =
        "SELECT s.id, s.organisation_id, s.kind, s.title, s.asked, s.owner, s.stage, s.finished_on, s.days,
            s.days_reason, s.due_on, s.late_since, s.found, s.what_next, s.link, s.document, s.published_on,
            s.withheld_reason, s.survey, s.told_at, s.version
        FROM evidence_studies s
        WHERE s.survey = $1";
    read.optional(SQL, &[&survey]).await
}

/// Every study, those first whose promised day is nearest or over longest; then those that came out last.
pub async fn list(read: &mut impl Read) -> Result<Vec<Study>> {
    const SQL: &str = "SELECT s.id, s.organisation_id, s.kind, s.title, s.asked, s.owner, s.stage, s.finished_on, s.days,
            s.days_reason, s.due_on, s.late_since, s.found, s.what_next, s.link, s.document, s.published_on,
            s.withheld_reason, s.survey, s.told_at, s.version
        FROM evidence_studies s
        ORDER BY CASE s.stage WHEN 'finished' THEN 0 WHEN 'public' THEN 1 WHEN 'under_way' THEN 2 WHEN 'planned' THEN 3 ELSE 4 END,
            CASE WHEN s.stage = 'finished' THEN s.due_on END,
            s.published_on DESC,
            s.id DESC
        LIMIT 2000";
    read.all(SQL, &[]).await
}

/// The studies where the caller may do `V`.
pub async fn list_within<V: Verb>(read: &mut impl Read, sight: &Sight<V>) -> Result<Vec<Study>> {
    const SQL: &str = "SELECT s.id, s.organisation_id, s.kind, s.title, s.asked, s.owner, s.stage, s.finished_on, s.days,
            s.days_reason, s.due_on, s.late_since, s.found, s.what_next, s.link, s.document, s.published_on,
            s.withheld_reason, s.survey, s.told_at, s.version
        FROM evidence_studies s
        WHERE ($1 = 'everyone'
            OR ($1 = 'within' AND EXISTS
                (SELECT 1 FROM organisations_within w WHERE w.outer_id = $2 AND w.inner_id = s.organisation_id)))
        ORDER BY CASE s.stage WHEN 'finished' THEN 0 WHEN 'under_way' THEN 1 WHEN 'planned' THEN 2 WHEN 'public' THEN 3 ELSE 4 END,
            CASE WHEN s.stage = 'finished' THEN s.due_on END,
            s.published_on DESC,
            s.id DESC
        LIMIT 2000";
    read.all(SQL, &[&sight.kind(), &sight.organisation()]).await
}

/// Studies whose promised day was before this one and that were not marked: for the timer.
pub async fn list_newly_late(read: &mut impl Read, today: Date) -> Result<Vec<StudyId>> {
    const SQL: &str = "SELECT s.id
        FROM evidence_studies s
        WHERE s.stage = 'finished'
        AND s.due_on < $1
        AND s.late_since IS NULL
        ORDER BY s.due_on, s.id
        LIMIT 500";
    Ok(read.all::<(StudyId,)>(SQL, &[&today]).await?.into_iter().map(|(id,)| id).collect())
}

/// Ids in their order, after one: for counting anew.
pub async fn list_ids_as_the_system(read: &mut impl Read, after: Option<StudyId>, most: i64) -> Result<Vec<StudyId>> {
    const SQL: &str = "SELECT s.id
        FROM evidence_studies s
        WHERE ($1 IS NULL OR s.id > $1)
        ORDER BY s.id
        LIMIT $2";
    Ok(read.all::<(StudyId,)>(SQL, &[&after, &most]).await?.into_iter().map(|(id,)| id).collect())
}

/// A new one.
pub async fn insert(tx: &mut Tx, study: &Study, _proof: &impl Proof) -> Result<()> {
    const SQL: &str = "INSERT INTO evidence_studies
        (organisation_id, survey, kind, title, asked, owner, stage, finished_on, days, days_reason, due_on, late_since, found,
            what_next, link, document, published_on, withheld_reason, told_at, version, id)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)";
    let first: [&dyn db::Param; 2] = [&study.organisation, &study.survey];
    let all: Vec<&dyn db::Param> = first.into_iter().chain(params(study)).collect();
    tx.exec(SQL, &all).await.map(drop)
}

/// Saves it over the version that was read; none when a colleague was faster.
pub async fn save(tx: &mut Tx, study: &Study, _proof: &impl Proof) -> Result<u64> {
    const SQL: &str = "UPDATE evidence_studies
        SET kind = $1,
            title = $2,
            asked = $3,
            owner = $4,
            stage = $5,
            finished_on = $6,
            days = $7,
            days_reason = $8,
            due_on = $9,
            late_since = $10,
            found = $11,
            what_next = $12,
            link = $13,
            document = $14,
            published_on = $15,
            withheld_reason = $16,
            told_at = $17,
            version = $18
        WHERE id = $19
        AND version = $20";
    let before = study.version - 1;
    let all: Vec<&dyn db::Param> = params(study).into_iter().chain([&before as &dyn db::Param]).collect();
    tx.exec(SQL, &all).await
}

/// What changes in the life of a study, and its id.
fn params(study: &Study) -> [&dyn db::Param; 19] {
    [
        &study.kind,
        &study.title,
        &study.asked,
        &study.owner,
        &study.stage,
        &study.finished_on,
        &study.days,
        &study.days_reason,
        &study.due_on,
        &study.late_since,
        &study.found,
        &study.what_next,
        &study.link,
        &study.document,
        &study.published_on,
        &study.withheld_reason,
        &study.told_at,
        &study.version,
        &study.id,
    ]
}

/// Keeps the document of a study, in place of an earlier one.
pub async fn keep_document(tx: &mut Tx, id: StudyId, file: &[u8], _proof: &impl Proof) -> Result<()> {
    const OLD: &str = "DELETE FROM evidence_study_documents WHERE study_id = $1";
    const NEW: &str = "INSERT INTO evidence_study_documents (study_id, file) VALUES ($1, $2)";
    tx.exec(OLD, &[&id]).await?;
    tx.exec(NEW, &[&id, &file]).await.map(drop)
}

/// The document of a study.
pub async fn find_document(read: &mut impl Read, id: StudyId) -> Result<Option<Vec<u8>>> {
    const SQL: &str = "SELECT d.file FROM evidence_study_documents d WHERE d.study_id = $1";
    Ok(read.optional::<(Vec<u8>,)>(SQL, &[&id]).await?.map(|(file,)| file))
}
