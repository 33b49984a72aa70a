//! A survey together with the version that people meet: one statement for each page that somebody without a name opens.

use super::{surveys, versions};
use crate::model::{Survey, VersionHead, VersionId};
use db::{FromRow, Read, Result};

/// A survey's columns, and behind them those of where its version stands.
struct Door(Survey, VersionHead);

impl FromRow for Door {
    fn from_row(row: &db::Row<'_>) -> Result<Self> {
        Ok(Self(surveys::read(row, 0)?, versions::read_head(row, surveys::COLUMNS)?))
    }
}

/// The survey of a short link with the version that was asked for, when that is one of its own and was ever open; otherwise with
/// the newest that was. Nothing for a survey that was never open.
pub async fn find(
    read: &mut impl Read,
    link: &str,
    version: Option<VersionId>,
) -> Result<Option<(Survey, VersionHead)>> {
    let Some((survey, newest)) = find_newest(read, link).await? else { return Ok(None) };
    let head = match version {
        Some(asked) if asked != newest.id => {
            let known = versions::find_head(read, asked).await?;
            known.filter(|head| head.survey == survey.id && head.stage.was_open()).unwrap_or(newest)
        }
        _ => newest,
    };
    Ok(Some((survey, head)))
}

/// Every page of every survey begins with it: read from an index that holds where each version stands, without its questions, in
/// the order of their numbers. The stages stand one by one, since SQLite makes a table of its own of a list.
async fn find_newest(read: &mut impl Read, link: &str) -> Result<Option<(Survey, VersionHead)>> {
    const SQL: &str =
        "SELECT s.id, s.organisation_id, s.link, s.title, s.about, s.made_by, s.made_on, s.results, s.kept_reason,
            s.publish_by, s.what_next, s.findings, s.published_on, s.next_item, s.version,
            v.id, v.survey, v.major, v.minor, v.stage, v.identity, v.edit_days, v.closes_on, v.closing_until,
            v.author, v.approver, v.approved_on, v.answered, v.version
        FROM surveys_surveys s
        JOIN surveys_versions v ON v.survey = s.id
        WHERE s.link = $1
        AND (v.stage = 'open' OR v.stage = 'paused' OR v.stage = 'closing' OR v.stage = 'closed' OR v.stage = 'released')
        ORDER BY v.major DESC, v.minor DESC
        LIMIT 1";
    Ok(read.optional::<Door>(SQL, &[&link]).await?.map(|Door(survey, head)| (survey, head)))
}
