//! Answers: resources, and OperationOutcomes for everything else.

use crate::{Issue, IssueType, MEDIA_TYPE, outcome};
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, HeaderValue, StatusCode, header};
use kernel::Failure;
use serde_json::Value;
use std::hash::{DefaultHasher, Hash, Hasher};
use web::Visit;

/// Why there is no resource in the answer.
pub(crate) enum No {
    /// What was asked cannot be done so.
    Issues(StatusCode, Vec<Issue>),
    /// The domain said no, or something broke.
    Failure(Failure),
}

impl From<Failure> for No {
    fn from(failure: Failure) -> Self {
        Self::Failure(failure)
    }
}

impl No {
    pub(crate) fn one(status: StatusCode, code: IssueType, why: &str) -> Self {
        Self::Issues(status, vec![Issue::error(code, why)])
    }

    /// Not there, or not for this caller: the two look alike.
    pub(crate) fn absent() -> Self {
        Self::one(StatusCode::NOT_FOUND, IssueType::NotFound, "there is no such resource here")
    }

    pub(crate) fn into_response(self, visit: &Visit) -> Response {
        match self {
            Self::Issues(status, issues) => resource(status, &outcome(&issues)),
            Self::Failure(failure) => visit.problem(&failure),
        }
    }
}

/// A resource, never stored on the way.
pub(crate) fn resource(status: StatusCode, value: &Value) -> Response {
    with_body(status, value.to_string())
}

fn with_body(status: StatusCode, body: String) -> Response {
    let mut response = (status, body).into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(MEDIA_TYPE));
    store_nothing(&mut response);
    response
}

pub(crate) fn store_nothing(response: &mut Response) {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
}

/// A resource with its weak tag; 304 when the other side holds the same.
pub(crate) fn tagged(value: &Value, headers: &HeaderMap) -> Response {
    let body = value.to_string();
    let mut hasher = DefaultHasher::new();
    body.hash(&mut hasher);
    let tag = format!("W/\"{:016x}\"", hasher.finish());
    let held = headers.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    let same = held.flat_map(|line| line.split(',')).any(|held| held.trim() == tag || held.trim() == "*");
    let mut response = if same { StatusCode::NOT_MODIFIED.into_response() } else { with_body(StatusCode::OK, body) };
    store_nothing(&mut response);
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        response.headers_mut().insert(header::ETAG, tag);
    }
    response
}
