//! Versions: what is asked, and where it stands.

use crate::{
    model::{Number, Removed, SentBack, Signed, SurveyId, Translated, Version, VersionHead, VersionId},
    proof::Proof,
    rules::CHANGED_MEANWHILE,
};
use db::{FromRow, Json, Read, Result, Tx};
use kernel::{Date, Outcome, PersonId};
use questionnaires::Questionnaire;

/// So many columns [`read_head`] reads.
const HEAD_COLUMNS: usize = 14;

/// Where a version stands, of columns that begin at `first`: id, survey, major, minor, stage, identity, edit_days, closes_on,
/// closing_until, author, approver, approved_on, answered, version.
pub(super) fn read_head(row: &db::Row<'_>, first: usize) -> Result<VersionHead> {
    Ok(VersionHead {
        id: row.get(first)?,
        survey: row.get(first + 1)?,
        number: Number { major: row.get(first + 2)?, minor: row.get(first + 3)? },
        stage: row.get(first + 4)?,
        identity: row.get(first + 5)?,
        edit_days: row.get(first + 6)?,
        closes_on: row.get(first + 7)?,
        closing_until: row.get(first + 8)?,
        author: row.get(first + 9)?,
        approver: row.get(first + 10)?,
        approved_on: row.get(first + 11)?,
        answered: row.get(first + 12)?,
        version: row.get(first + 13)?,
    })
}

struct HeadRow(VersionHead);

impl FromRow for HeadRow {
    fn from_row(row: &db::Row<'_>) -> Result<Self> {
        read_head(row, 0).map(Self)
    }
}

/// The head's columns, and behind them: questionnaire, translated, scoring, sent_back, signed, removed, writers.
struct Row(Version);

impl FromRow for Row {
    fn from_row(row: &db::Row<'_>) -> Result<Self> {
        let rest = HEAD_COLUMNS;
        Ok(Self(Version {
            head: read_head(row, 0)?,
            questionnaire: row.get::<Json<Questionnaire>>(rest)?.0,
            translated: row.get::<Json<Translated>>(rest + 1)?.0,
            scoring: row.get::<Option<Json>>(rest + 2)?.map(|json| json.0),
            sent_back: row.get::<Option<Json<SentBack>>>(rest + 3)?.map(|json| json.0),
            signed: row.get::<Option<Json<Signed>>>(rest + 4)?.map(|json| json.0),
            removed: row.get::<Option<Json<Removed>>>(rest + 5)?.map(|json| json.0),
            writers: row.get::<Json<Vec<PersonId>>>(rest + 6)?.0,
        }))
    }
}

/// One version. Whoever asks has found its survey before.
pub async fn find(read: &mut impl Read, id: VersionId) -> Result<Option<Version>> {
    const SQL: &str = "SELECT v.id, v.survey, v.major, v.minor, v.stage, v.identity, v.edit_days, v.closes_on, v.closing_until,
            v.author, v.approver, v.approved_on, v.answered, v.version, v.questionnaire, v.translated, v.scoring, v.sent_back,
            v.signed, v.removed, v.writers
        FROM surveys_versions v
        WHERE v.id = $1";
    Ok(read.optional::<Row>(SQL, &[&id]).await?.map(|Row(version)| version))
}

/// Where a version stands, without its questions: for every answer that comes.
pub async fn find_head(read: &mut impl Read, id: VersionId) -> Result<Option<VersionHead>> {
    const SQL: &str =
        "SELECT v.id, v.survey, v.major, v.minor, v.stage, v.identity, v.edit_days, v.closes_on, v.closing_until,
            v.author, v.approver, v.approved_on, v.answered, v.version
        FROM surveys_versions v
        WHERE v.id = $1";
    Ok(read.optional::<HeadRow>(SQL, &[&id]).await?.map(|HeadRow(head)| head))
}

/// Where all versions of a survey stand, newest first.
pub async fn list_heads(read: &mut impl Read, survey: SurveyId) -> Result<Vec<VersionHead>> {
    const SQL: &str =
        "SELECT v.id, v.survey, v.major, v.minor, v.stage, v.identity, v.edit_days, v.closes_on, v.closing_until,
            v.author, v.approver, v.approved_on, v.answered, v.version
        FROM surveys_versions v
        WHERE v.survey = $1
        ORDER BY v.major DESC, v.minor DESC";
    Ok(read.all::<HeadRow>(SQL, &[&survey]).await?.into_iter().map(|HeadRow(head)| head).collect())
}

/// Where the versions of several surveys stand, newest first in each: one statement for a whole page of a list.
pub async fn list_heads_of(read: &mut impl Read, surveys: &[SurveyId]) -> Result<Vec<VersionHead>> {
    const SQL: &str =
        "SELECT v.id, v.survey, v.major, v.minor, v.stage, v.identity, v.edit_days, v.closes_on, v.closing_until,
            v.author, v.approver, v.approved_on, v.answered, v.version
        FROM surveys_versions v
        WHERE v.survey = ANY($1)
        ORDER BY v.survey, v.major DESC, v.minor DESC";
    let ids: db::Ids = surveys.iter().copied().collect();
    Ok(read.all::<HeadRow>(SQL, &[&ids]).await?.into_iter().map(|HeadRow(head)| head).collect())
}

/// The version that people outside meet: the newest that was ever open.
pub async fn find_head_shown(read: &mut impl Read, survey: SurveyId) -> Result<Option<VersionHead>> {
    const SQL: &str =
        "SELECT v.id, v.survey, v.major, v.minor, v.stage, v.identity, v.edit_days, v.closes_on, v.closing_until,
            v.author, v.approver, v.approved_on, v.answered, v.version
        FROM surveys_versions v
        WHERE v.survey = $1
        AND v.stage IN ('open', 'paused', 'closing', 'closed', 'released')
        ORDER BY v.major DESC, v.minor DESC
        LIMIT 1";
    Ok(read.optional::<HeadRow>(SQL, &[&survey]).await?.map(|HeadRow(head)| head))
}

/// The version that is being made, when there is one.
pub async fn find_in_the_making(read: &mut impl Read, survey: SurveyId) -> Result<Option<Version>> {
    const SQL: &str = "SELECT v.id, v.survey, v.major, v.minor, v.stage, v.identity, v.edit_days, v.closes_on, v.closing_until,
            v.author, v.approver, v.approved_on, v.answered, v.version, v.questionnaire, v.translated, v.scoring, v.sent_back,
            v.signed, v.removed, v.writers
        FROM surveys_versions v
        WHERE v.survey = $1
        AND v.stage IN ('draft', 'test', 'approved')";
    Ok(read.optional::<Row>(SQL, &[&survey]).await?.map(|Row(version)| version))
}

/// The newest version, whatever its stage.
pub async fn find_newest(read: &mut impl Read, survey: SurveyId) -> Result<Option<Version>> {
    const SQL: &str = "SELECT v.id, v.survey, v.major, v.minor, v.stage, v.identity, v.edit_days, v.closes_on, v.closing_until,
            v.author, v.approver, v.approved_on, v.answered, v.version, v.questionnaire, v.translated, v.scoring, v.sent_back,
            v.signed, v.removed, v.writers
        FROM surveys_versions v
        WHERE v.survey = $1
        ORDER BY v.major DESC, v.minor DESC
        LIMIT 1";
    Ok(read.optional::<Row>(SQL, &[&survey]).await?.map(|Row(version)| version))
}

/// The next versions behind `after`, in the order of their ids, whatever their stage. Whoever asks looks at each whether it may be seen.
pub async fn list_ids_after(read: &mut impl Read, after: Option<VersionId>, size: i64) -> Result<Vec<VersionId>> {
    const SQL: &str = "SELECT v.id
        FROM surveys_versions v
        WHERE ($1 IS NULL OR v.id > $1)
        ORDER BY v.id
        LIMIT $2";
    let rows: Vec<(VersionId,)> = read.all(SQL, &[&after, &size]).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Versions whose day has come: open ones past their last day, closing ones past the last day of what comes late.
pub async fn list_due_as_the_system(read: &mut impl Read, today: Date) -> Result<Vec<VersionId>> {
    const SQL: &str = "SELECT v.id
        FROM surveys_versions v
        WHERE (v.stage IN ('open', 'paused') AND v.closes_on < $1)
        OR (v.stage = 'closing' AND v.closing_until < $1)
        ORDER BY v.id
        LIMIT 200";
    let rows: Vec<(VersionId,)> = read.all(SQL, &[&today]).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// A new version.
pub async fn insert(tx: &mut Tx, version: &Version, _proof: &impl Proof) -> Result<()> {
    const SQL: &str = "INSERT INTO surveys_versions
        (id, survey, major, minor, stage, identity, edit_days, closes_on, closing_until, author, approver, approved_on, answered,
         version, questionnaire, translated, scoring, sent_back, signed, removed, writers)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)";
    let head = &version.head;
    tx.exec(
        SQL,
        &[
            &head.id,
            &head.survey,
            &head.number.major,
            &head.number.minor,
            &head.stage,
            &head.identity,
            &head.edit_days,
            &head.closes_on,
            &head.closing_until,
            &head.author,
            &head.approver,
            &head.approved_on,
            &head.answered,
            &head.version,
            &Json(&version.questionnaire),
            &Json(&version.translated),
            &version.scoring.as_ref().map(Json),
            &version.sent_back.as_ref().map(Json),
            &version.signed.as_ref().map(Json),
            &version.removed.as_ref().map(Json),
            &Json(&version.writers),
        ],
    )
    .await
    .map(drop)
}

/// Saves where it stands over the version that was read, and counts on. What is asked is not touched.
pub async fn save_head(tx: &mut Tx, version: &mut Version, _proof: &impl Proof) -> Outcome<()> {
    const SQL: &str = "UPDATE surveys_versions
        SET major = $2,
            minor = $3,
            stage = $4,
            identity = $5,
            edit_days = $6,
            closes_on = $7,
            closing_until = $8,
            author = $9,
            approver = $10,
            approved_on = $11,
            sent_back = $12,
            signed = $13,
            version = version + 1
        WHERE id = $1
        AND version = $14";
    let head = &version.head;
    let params: db::Params<'_> = &[
        &head.id,
        &head.number.major,
        &head.number.minor,
        &head.stage,
        &head.identity,
        &head.edit_days,
        &head.closes_on,
        &head.closing_until,
        &head.author,
        &head.approver,
        &head.approved_on,
        &version.sent_back.as_ref().map(Json),
        &version.signed.as_ref().map(Json),
        &head.version,
    ];
    if tx.exec(SQL, params).await? != 1 {
        return Err(CHANGED_MEANWHILE.into());
    }
    version.head.version += 1;
    Ok(())
}

/// Saves what a draft asks over the version that was read, and counts on. Whatever is no draft any more stays as it is.
pub async fn save_draft(tx: &mut Tx, version: &mut Version, _proof: &impl Proof) -> Outcome<()> {
    const SQL: &str = "UPDATE surveys_versions
        SET identity = $2,
            edit_days = $3,
            closes_on = $4,
            author = $5,
            questionnaire = $6,
            translated = $7,
            scoring = $8,
            removed = $9,
            writers = $10,
            version = version + 1
        WHERE id = $1
        AND stage = 'draft'
        AND version = $11";
    let head = &version.head;
    let params: db::Params<'_> = &[
        &head.id,
        &head.identity,
        &head.edit_days,
        &head.closes_on,
        &head.author,
        &Json(&version.questionnaire),
        &Json(&version.translated),
        &version.scoring.as_ref().map(Json),
        &version.removed.as_ref().map(Json),
        &Json(&version.writers),
        &head.version,
    ];
    if tx.exec(SQL, params).await? != 1 {
        return Err(CHANGED_MEANWHILE.into());
    }
    version.head.version += 1;
    Ok(())
}

/// Notes that somebody has answered it: from now on kinds of questions and identity stay as they are. Nothing is written when it
/// was so before, so that answering touches no row that others wait for.
pub async fn note_answered(tx: &mut Tx, head: &VersionHead, _proof: &impl Proof) -> Result<()> {
    const SQL: &str = "UPDATE surveys_versions SET answered = true WHERE id = $1 AND answered = false";
    if head.answered {
        return Ok(());
    }
    tx.exec(SQL, &[&head.id]).await.map(drop)
}

/// Whether somebody has answered any version of this survey.
pub async fn is_answered(read: &mut impl Read, survey: SurveyId) -> Result<bool> {
    const SQL: &str =
        "SELECT CAST(count(*) AS bigint) FROM surveys_versions v WHERE v.survey = $1 AND v.answered = true";
    let (count,): (i64,) = read.one(SQL, &[&survey]).await?;
    Ok(count > 0)
}
