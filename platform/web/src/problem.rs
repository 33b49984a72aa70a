//! Error pages for people and problem+json for programs: what happened, what is safe, where to go, the operation id.

use axum::response::{IntoResponse, Response};
use http::{HeaderValue, StatusCode, header};
use kernel::{Failure, FaultKind, Refusal, RefusalKind};
use maud::{Markup, html};
use serde::Serialize;

use crate::{Arrival, Site, Visit, components::Button};

/// The status that a refusal has for browsers and programs.
pub(crate) fn status_of(kind: RefusalKind) -> StatusCode {
    match kind {
        RefusalKind::Invalid => StatusCode::UNPROCESSABLE_ENTITY,
        RefusalKind::Absent => StatusCode::NOT_FOUND,
        RefusalKind::Conflict => StatusCode::CONFLICT,
        RefusalKind::TooMany => StatusCode::TOO_MANY_REQUESTS,
        RefusalKind::SignIn => StatusCode::UNAUTHORIZED,
    }
}

/// What a program is told when something did not work (RFC 9457).
#[derive(Debug, Clone, Serialize)]
pub struct Problem {
    /// A stable address for this sort of problem, below `/api/problems/`.
    #[serde(rename = "type")]
    pub kind: String,
    /// What it is, in the language that was asked for.
    pub title: String,
    /// The status.
    pub status: u16,
    /// A stable word for it.
    pub code: String,
    /// The field it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// The operation, for whoever asks us about it.
    pub operation: String,
}

impl Problem {
    /// A problem.
    pub fn new(status: StatusCode, code: &str, title: impl Into<String>, operation: &crate::Operation) -> Self {
        let code = code.replace('_', "-");
        Self {
            kind: format!("/api/problems/{code}"),
            title: title.into(),
            status: status.as_u16(),
            code,
            field: None,
            operation: operation.to_string(),
        }
    }
}

impl Problem {
    /// The FHIR face says it as OperationOutcome, every other address as problem+json.
    fn spoken_at(self, path: &str, operation: &crate::Operation) -> Response {
        if !crate::route::is_fhir(path) {
            return self.into_response();
        }
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        crate::outcome::outcome(status, &self.code, &self.title, operation)
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let body = serde_json::to_vec(&self).unwrap_or_default();
        let mut response = (status, body).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        response
    }
}

impl Visit {
    /// What a program is told of a failure.
    pub fn problem(&self, failure: &Failure) -> Response {
        match failure {
            Failure::Refused(refusal) => self.refused(refusal).spoken_at(&self.path, &self.operation),
            Failure::Fault(fault) => {
                tracing::error!(operation = %self.operation, doing = fault.doing, error = %fault.source, "fault");
                let status = match fault.kind {
                    FaultKind::Internal => StatusCode::INTERNAL_SERVER_ERROR,
                    FaultKind::Full | FaultKind::RunAgain | FaultKind::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
                };
                plain(status, &self.path, &self.words, &self.operation)
            }
        }
    }

    fn refused(&self, refusal: &Refusal) -> Problem {
        let title = match refusal.kind {
            RefusalKind::Absent => self.words.text(&topic_key(topic(StatusCode::NOT_FOUND), "title")).into_owned(),
            RefusalKind::SignIn => self.words.text("web-error-sign-in").into_owned(),
            RefusalKind::Invalid | RefusalKind::Conflict | RefusalKind::TooMany => self.words.refusal(refusal),
        };
        let mut problem = Problem::new(status_of(refusal.kind), refusal.code, title, &self.operation);
        problem.field = refusal.field.map(str::to_owned);
        problem
    }
}

/// What went wrong before a page could say it, for a program.
pub(crate) fn for_program(status: StatusCode, path: &str, arrival: &Arrival) -> Response {
    plain(status, path, &arrival.words, &arrival.operation)
}

fn plain(status: StatusCode, path: &str, words: &i18n::Words, operation: &crate::Operation) -> Response {
    let topic = topic(status);
    let problem = Problem::new(status, topic, words.text(&topic_key(topic, "title")), operation);
    let mut response = problem.spoken_at(path, operation);
    soon(status, &mut response);
    response
}

/// What went wrong before a page could say it, for a person.
pub(crate) fn for_person(status: StatusCode, parts: &http::request::Parts, site: &Site) -> Response {
    page(&Visit::of(parts, site), status)
}

/// The page for a status.
pub(crate) fn page(visit: &Visit, status: StatusCode) -> Response {
    about(visit, status, topic(status), None)
}

/// The page for a refusal, with its own sentence.
pub(crate) fn page_saying(visit: &Visit, status: StatusCode, sentence: &str) -> Response {
    about(visit, status, topic(status), Some(sentence))
}

/// The page for a machine that has no room left to write.
pub(crate) fn page_full(visit: &Visit) -> Response {
    about(visit, StatusCode::SERVICE_UNAVAILABLE, "full", None)
}

fn about(visit: &Visit, status: StatusCode, topic: &str, sentence: Option<&str>) -> Response {
    let words = &visit.words;
    let title = words.text(&topic_key(topic, "title")).into_owned();
    let line = sentence.map_or_else(|| words.text(&topic_key(topic, "line")).into_owned(), str::to_owned);
    let mut response = visit.private().answer(status, &title, &body(visit, status, &title, &line));
    soon(status, &mut response);
    response
}

fn body(visit: &Visit, status: StatusCode, title: &str, line: &str) -> Markup {
    let words = &visit.words;
    let nothing_was_sent = status.is_server_error() || matches!(status.as_u16(), 403 | 408 | 413 | 415 | 429);
    html! {
        h1 .govuk-heading-l { (title) }
        p .govuk-body-l { (line) }
        @if nothing_was_sent { p .govuk-body { (words.text("web-error-go-back")) } }
        div .govuk-button-group {
            (Button::link(words.text("web-error-way-front"), "/"))
            a .govuk-link href="/help-now" { (words.text("web-error-way-help")) }
        }
        p .comhar-small { (words.with("web-error-operation", &[("operation", visit.operation.to_string().into())])) }
    }
}

fn topic_key(topic: &str, part: &str) -> String {
    format!("web-error-{topic}-{part}")
}

fn topic(status: StatusCode) -> &'static str {
    match status.as_u16() {
        403 => "elsewhere",
        404 | 410 => "absent",
        405 => "method",
        408 => "slow",
        409 => "conflict",
        413 | 414 | 431 => "too-large",
        422 => "refused",
        429 => "too-many",
        503 => "unavailable",
        500..=599 => "fault",
        _ => "not-understood",
    }
}

fn soon(status: StatusCode, response: &mut Response) {
    if status == StatusCode::SERVICE_UNAVAILABLE {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("10"));
    }
}
