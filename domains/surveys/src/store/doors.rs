//! A survey together with the version that people meet: one statement for each page that somebody without a name opens.

use crate::model::{Identity, Number, Outlook, Stage, Survey, SurveyId, VersionHead, VersionId};
use db::{Json, Read, Result};
use kernel::{Date, OrganisationId, PersonId};
use questionnaires::Text;

db::row! {
    struct Row {
        id: SurveyId,
        organisation: OrganisationId,
        link: String,
        title: Json<Text>,
        about: Json<Text>,
        made_by: PersonId,
        made_on: Date,
        results: Outlook,
        kept_reason: Option<String>,
        publish_by: Option<Date>,
        what_next: Json<Text>,
        findings: Json<Text>,
        published_on: Option<Date>,
        next_item: i64,
        version: i64,
        version_id: VersionId,
        major: i64,
        minor: i64,
        stage: Stage,
        identity: Identity,
        edit_days: i64,
        closes_on: Option<Date>,
        closing_until: Option<Date>,
        author: PersonId,
        approver: Option<PersonId>,
        approved_on: Option<Date>,
        answered: bool,
        version_changes: i64,
    }
}

impl Row {
    fn parted(self) -> (Survey, VersionHead) {
        let head = VersionHead {
            id: self.version_id,
            survey: self.id,
            number: Number { major: self.major, minor: self.minor },
            stage: self.stage,
            identity: self.identity,
            edit_days: self.edit_days,
            closes_on: self.closes_on,
            closing_until: self.closing_until,
            author: self.author,
            approver: self.approver,
            approved_on: self.approved_on,
            answered: self.answered,
            version: self.version_changes,
        };
        let survey = Survey {
            id: self.id,
            organisation: self.organisation,
            link: self.link,
            title: self.title.0,
            about: self.about.0,
            made_by: self.made_by,
            made_on: self.made_on,
            results: self.results,
            kept_reason: self.kept_reason,
            publish_by: self.publish_by,
            what_next: self.what_next.0,
            findings: self.findings.0,
            published_on: self.published_on,
            next_item: self.next_item,
            version: self.version,
        };
        (survey, head)
    }
}

/// The survey of a short link with the version that was asked for, when that is one of its own and was ever open; otherwise with
/// the newest that was. Nothing for a survey that was never open.
pub async fn find(
    read: &mut impl Read,
    link: &str,
    version: Option<VersionId>,
) -> Result<Option<(Survey, VersionHead)>> {
    const SQL: &str =
        "SELECT s.id, s.organisation_id, s.link, s.title, s.about, s.made_by, s.made_on, s.results, s.kept_reason,
            s.publish_by, s.what_next, s.findings, s.published_on, s.next_item, s.version,
            v.id, v.major, v.minor, v.stage, v.identity, v.edit_days, v.closes_on, v.closing_until,
            v.author, v.approver, v.approved_on, v.answered, v.version
        FROM surveys_surveys s
        JOIN surveys_versions v ON v.survey = s.id
        WHERE s.link = $1
        AND v.stage IN ('open', 'paused', 'closing', 'closed', 'released')
        ORDER BY CASE WHEN v.id = $2 THEN 0 ELSE 1 END, v.major DESC, v.minor DESC
        LIMIT 1";
    Ok(read.optional::<Row>(SQL, &[&link, &version]).await?.map(Row::parted))
}
