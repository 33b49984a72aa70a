//! What was found: drafts and publications.

use crate::{
    model::{Findings, FindingsId, FindingsStage, Quote, SurveyId},
    proof::Proof,
    results::release::Release,
    rules::CHANGED_MEANWHILE,
};
use db::{Json, Read, Result, Tx};
use kernel::{Date, Outcome, PersonId, Random};
use questionnaires::Text;
use vault::{Sealed, SubjectKey};

const QUOTES: &str = "surveys.quotes";

db::row! {
    /// Findings with their quotes sealed.
    pub struct FindingsRow {
        id: FindingsId,
        survey: SurveyId,
        number: i64,
        stage: FindingsStage,
        found: Json<Text>,
        what_next: Json<Text>,
        quotes: Sealed<Vec<Quote>>,
        tables: Option<Json<Release>>,
        made_by: PersonId,
        checked_by: Option<PersonId>,
        published_on: Option<Date>,
        version: i64,
    }
}

impl FindingsRow {
    /// Opened; without the survey's key the quotes are gone.
    pub fn open(self, key: Option<&SubjectKey>) -> Findings {
        let quotes = key.and_then(|key| self.quotes.open(key, QUOTES).ok()).unwrap_or_default();
        Findings {
            id: self.id,
            survey: self.survey,
            number: self.number,
            stage: self.stage,
            found: self.found.0,
            what_next: self.what_next.0,
            quotes,
            tables: self.tables.map(|json| json.0),
            made_by: self.made_by,
            checked_by: self.checked_by,
            published_on: self.published_on,
            version: self.version,
        }
    }
}

/// Every publication of a survey and what is being written, newest first. Whoever asks has found the survey before.
pub async fn list(read: &mut impl Read, survey: SurveyId) -> Result<Vec<FindingsRow>> {
    const SQL: &str =
        "SELECT f.id, f.survey, f.number, f.stage, f.found, f.what_next, f.quotes, f.tables, f.made_by, f.checked_by,
            f.published_on, f.version
        FROM surveys_findings f
        WHERE f.survey = $1
        ORDER BY f.number DESC";
    read.all(SQL, &[&survey]).await
}

/// The day on which findings of a survey were first published.
pub async fn find_first_published(read: &mut impl Read, survey: SurveyId) -> Result<Option<Date>> {
    const SQL: &str = "SELECT f.published_on
        FROM surveys_findings f
        WHERE f.survey = $1
        AND f.published_on IS NOT NULL
        ORDER BY f.published_on
        LIMIT 1";
    Ok(read.optional::<(Date,)>(SQL, &[&survey]).await?.map(|(on,)| on))
}

/// New findings. `surveys_findings_number_taken` says that somebody else began them.
pub async fn insert(
    tx: &mut Tx,
    findings: &Findings,
    (key, random): (&SubjectKey, &dyn Random),
    _proof: &impl Proof,
) -> Result<()> {
    const SQL: &str = "INSERT INTO surveys_findings
        (id, survey, number, stage, found, what_next, quotes, tables, made_by, checked_by, published_on, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    let quotes = Sealed::seal(key, random, QUOTES, &findings.quotes);
    let params: db::Params<'_> = &[
        &findings.id,
        &findings.survey,
        &findings.number,
        &findings.stage,
        &Json(&findings.found),
        &Json(&findings.what_next),
        &quotes,
        &findings.tables.as_ref().map(Json),
        &findings.made_by,
        &findings.checked_by,
        &findings.published_on,
        &findings.version,
    ];
    tx.exec(SQL, params).await.map(drop)
}

/// Saves them over the version that was read, unless they were published: what is published stays as it is.
pub async fn save(
    tx: &mut Tx,
    findings: &mut Findings,
    (key, random): (&SubjectKey, &dyn Random),
    _proof: &impl Proof,
) -> Outcome<()> {
    const SQL: &str = "UPDATE surveys_findings
        SET stage = $2,
            found = $3,
            what_next = $4,
            quotes = $5,
            tables = $6,
            made_by = $7,
            checked_by = $8,
            published_on = $9,
            version = version + 1
        WHERE id = $1
        AND stage <> 'published'
        AND version = $10";
    let quotes = Sealed::seal(key, random, QUOTES, &findings.quotes);
    let params: db::Params<'_> = &[
        &findings.id,
        &findings.stage,
        &Json(&findings.found),
        &Json(&findings.what_next),
        &quotes,
        &findings.tables.as_ref().map(Json),
        &findings.made_by,
        &findings.checked_by,
        &findings.published_on,
        &findings.version,
    ];
    if tx.exec(SQL, params).await? != 1 {
        return Err(CHANGED_MEANWHILE.into());
    }
    findings.version += 1;
    Ok(())
}
