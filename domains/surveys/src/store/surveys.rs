//! Surveys: the whole of each, without what is asked.

use super::one_more;
use crate::{
    model::{Survey, SurveyId},
    proof::Proof,
    rules::CHANGED_MEANWHILE,
};
use db::{Cursor, FromRow, Json, Page, Read, Result, Tx};
use kernel::{Date, Outcome, Sight, Verb};
use questionnaires::Text;

/// So many columns [`read`] reads.
pub(super) const COLUMNS: usize = 15;

/// A survey whose columns begin at `first`: id, organisation_id, link, title, about, made_by, made_on, results, kept_reason,
/// publish_by, what_next, findings, published_on, next_item, version.
pub(super) fn read(row: &db::Row<'_>, first: usize) -> Result<Survey> {
    let text = |at: usize| row.get::<Json<Text>>(first + at).map(|text| text.0);
    Ok(Survey {
        id: row.get(first)?,
        organisation: row.get(first + 1)?,
        link: row.get(first + 2)?,
        title: text(3)?,
        about: text(4)?,
        made_by: row.get(first + 5)?,
        made_on: row.get(first + 6)?,
        results: row.get(first + 7)?,
        kept_reason: row.get(first + 8)?,
        publish_by: row.get(first + 9)?,
        what_next: text(10)?,
        findings: text(11)?,
        published_on: row.get(first + 12)?,
        next_item: row.get(first + 13)?,
        version: row.get(first + 14)?,
    })
}

struct Row(Survey);

impl FromRow for Row {
    fn from_row(row: &db::Row<'_>) -> Result<Self> {
        read(row, 0).map(Self)
    }
}

/// The survey, when the caller sees it. What lies outside and what never was look alike.
pub async fn find<V: Verb>(read: &mut impl Read, id: SurveyId, sight: &Sight<V>) -> Result<Option<Survey>> {
    const SQL: &str =
        "SELECT s.id, s.organisation_id, s.link, s.title, s.about, s.made_by, s.made_on, s.results, s.kept_reason,
            s.publish_by, s.what_next, s.findings, s.published_on, s.next_item, s.version
        FROM surveys_surveys s
        WHERE s.id = $1
        AND ($2 = 'everyone'
            OR ($2 = 'within' AND EXISTS
                (SELECT 1 FROM organisations_within w WHERE w.outer_id = $3 AND w.inner_id = s.organisation_id)))";
    let row = read.optional::<Row>(SQL, &[&id, &sight.kind(), &sight.organisation()]).await?;
    Ok(row.map(|Row(survey)| survey))
}

/// The survey of a short link: whoever holds the link may see that it is there. Whether it takes answers, its version says.
pub async fn find_by_link(read: &mut impl Read, link: &str) -> Result<Option<Survey>> {
    const SQL: &str =
        "SELECT s.id, s.organisation_id, s.link, s.title, s.about, s.made_by, s.made_on, s.results, s.kept_reason,
            s.publish_by, s.what_next, s.findings, s.published_on, s.next_item, s.version
        FROM surveys_surveys s
        WHERE s.link = $1";
    Ok(read.optional::<Row>(SQL, &[&link]).await?.map(|Row(survey)| survey))
}

/// The survey with this id, for what has proved itself in another way: a response, a timer.
pub async fn find_as_the_system(read: &mut impl Read, id: SurveyId) -> Result<Option<Survey>> {
    const SQL: &str =
        "SELECT s.id, s.organisation_id, s.link, s.title, s.about, s.made_by, s.made_on, s.results, s.kept_reason,
            s.publish_by, s.what_next, s.findings, s.published_on, s.next_item, s.version
        FROM surveys_surveys s
        WHERE s.id = $1";
    Ok(read.optional::<Row>(SQL, &[&id]).await?.map(|Row(survey)| survey))
}

/// The surveys that the caller sees, newest first.
pub async fn list<V: Verb>(
    read: &mut impl Read,
    sight: &Sight<V>,
    size: usize,
    after: Option<&str>,
) -> Result<Page<Survey>> {
    const SQL: &str =
        "SELECT s.id, s.organisation_id, s.link, s.title, s.about, s.made_by, s.made_on, s.results, s.kept_reason,
            s.publish_by, s.what_next, s.findings, s.published_on, s.next_item, s.version
        FROM surveys_surveys s
        WHERE ($1 = 'everyone'
            OR ($1 = 'within' AND EXISTS
                (SELECT 1 FROM organisations_within w WHERE w.outer_id = $2 AND w.inner_id = s.organisation_id)))
        AND ($3 IS NULL OR s.made_on < $3 OR (s.made_on = $3 AND s.id > $4))
        ORDER BY s.made_on DESC, s.id
        LIMIT $5";
    let (day, id) = after.and_then(Cursor::key::<(Date, SurveyId)>).unzip();
    let rows: Vec<Row> = read.all(SQL, &[&sight.kind(), &sight.organisation(), &day, &id, &one_more(size)]).await?;
    Ok(Page::from_rows(rows, size, |Row(survey)| (survey.made_on, survey.id)).map(|Row(survey)| survey))
}

/// What everybody may know of: surveys that take answers now and are open to all, and those whose findings are published.
pub async fn list_public(read: &mut impl Read, size: i64) -> Result<Vec<Survey>> {
    const SQL: &str =
        "SELECT s.id, s.organisation_id, s.link, s.title, s.about, s.made_by, s.made_on, s.results, s.kept_reason,
            s.publish_by, s.what_next, s.findings, s.published_on, s.next_item, s.version
        FROM surveys_surveys s
        WHERE EXISTS
            (SELECT 1 FROM surveys_versions v WHERE v.survey = s.id AND v.stage = 'open' AND v.identity <> 'invited')
        OR (s.results = 'public' AND EXISTS
            (SELECT 1 FROM surveys_versions v WHERE v.survey = s.id AND v.stage IN ('closing', 'closed', 'released')))
        ORDER BY s.made_on DESC, s.id
        LIMIT $1";
    Ok(read.all::<Row>(SQL, &[&size]).await?.into_iter().map(|Row(survey)| survey).collect())
}

/// Ids after `after`, in order: for walking over everything.
pub async fn list_ids_as_the_system(
    read: &mut impl Read,
    after: Option<SurveyId>,
    limit: i64,
) -> Result<Vec<SurveyId>> {
    const SQL: &str = "SELECT s.id
        FROM surveys_surveys s
        WHERE ($1 IS NULL OR s.id > $1)
        ORDER BY s.id
        LIMIT $2";
    let rows: Vec<(SurveyId,)> = read.all(SQL, &[&after, &limit]).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// The ids of the surveys that the caller sees.
pub async fn list_ids_as_staff<V: Verb>(read: &mut impl Read, sight: &Sight<V>) -> Result<Vec<SurveyId>> {
    const SQL: &str = "SELECT s.id
        FROM surveys_surveys s
        WHERE ($1 = 'everyone'
            OR ($1 = 'within' AND EXISTS
                (SELECT 1 FROM organisations_within w WHERE w.outer_id = $2 AND w.inner_id = s.organisation_id)))
        ORDER BY s.id";
    let rows: Vec<(SurveyId,)> = read.all(SQL, &[&sight.kind(), &sight.organisation()]).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// A new survey.
pub async fn insert(tx: &mut Tx, survey: &Survey, _proof: &impl Proof) -> Result<()> {
    const SQL: &str = "INSERT INTO surveys_surveys
        (id, organisation_id, link, title, about, made_by, made_on, results, kept_reason, publish_by, what_next, findings,
         published_on, next_item, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)";
    tx.exec(
        SQL,
        &[
            &survey.id,
            &survey.organisation,
            &survey.link,
            &Json(&survey.title),
            &Json(&survey.about),
            &survey.made_by,
            &survey.made_on,
            &survey.results,
            &survey.kept_reason,
            &survey.publish_by,
            &Json(&survey.what_next),
            &Json(&survey.findings),
            &survey.published_on,
            &survey.next_item,
            &survey.version,
        ],
    )
    .await
    .map(drop)
}

/// Saves it over the version that was read, and counts on. Whoever was slower is told so.
pub async fn save(tx: &mut Tx, survey: &mut Survey, _proof: &impl Proof) -> Outcome<()> {
    const SQL: &str = "UPDATE surveys_surveys
        SET title = $2,
            about = $3,
            results = $4,
            kept_reason = $5,
            publish_by = $6,
            what_next = $7,
            findings = $8,
            published_on = $9,
            next_item = $10,
            version = version + 1
        WHERE id = $1
        AND version = $11";
    let params: db::Params<'_> = &[
        &survey.id,
        &Json(&survey.title),
        &Json(&survey.about),
        &survey.results,
        &survey.kept_reason,
        &survey.publish_by,
        &Json(&survey.what_next),
        &Json(&survey.findings),
        &survey.published_on,
        &survey.next_item,
        &survey.version,
    ];
    if tx.exec(SQL, params).await? != 1 {
        return Err(CHANGED_MEANWHILE.into());
    }
    survey.version += 1;
    Ok(())
}
