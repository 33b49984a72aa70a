//! Findings as a feed: what came out, and what is withheld and why.

use super::{PATH, parts};
use crate::{
    commands,
    model::study::{Study, StudyStage},
    pages::common::whole,
};
use axum::response::{IntoResponse, Response};
use documents::open::{self, Feed, FeedEntry};
use http::{HeaderValue, header};
use i18n::Words;
use jiff::{civil::Time, tz::TimeZone};
use kernel::Language;
use web::Visit;

/// The address.
pub const FEED: &str = "/evidence/findings.atom";

/// The feed. Its words are English, so that its bytes are the same for everybody.
pub async fn show(visit: Visit) -> Response {
    match commands::list_studies(visit.site.app()).await {
        Ok(studies) => {
            let mut response = feed(&visit, &studies).into_response();
            let out = response.headers_mut();
            out.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/atom+xml; charset=utf-8"));
            out.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, no-cache"));
            response
        }
        Err(failure) => visit.refuse(&failure),
    }
}

fn feed(visit: &Visit, studies: &[Study]) -> String {
    let words = &visit.site.catalogue().words(Language::English);
    open::feed(&Feed {
        id: whole(visit, FEED),
        title: words.text("evidence-findings-title").into_owned(),
        author: visit.site.settings().name.clone(),
        address: whole(visit, FEED),
        page: whole(visit, PATH),
        language: "en".to_owned(),
        entries: studies.iter().filter_map(|one| entry(visit, words, one)).collect(),
    })
}

/// What came out; a study without a day of publication is not in the feed.
fn entry(visit: &Visit, words: &Words, study: &Study) -> Option<FeedEntry> {
    let day = study.published_on.filter(|_| study.stage == StudyStage::Public)?;
    let at = day.to_datetime(Time::midnight()).to_zoned(TimeZone::UTC).ok()?.timestamp();
    Some(FeedEntry {
        id: format!("urn:uuid:{}", study.id.uuid()),
        title: parts::title(words, study),
        summary: parts::clock_line(words, study, day),
        address: whole(visit, &format!("{PATH}/{}", study.id)),
        published: at,
        updated: at,
    })
}
