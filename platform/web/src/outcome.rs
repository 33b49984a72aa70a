//! What a FHIR program is told of a failure: an OperationOutcome (FHIR R4), for what never reaches the FHIR face, or breaks in it.

use axum::response::{IntoResponse, Response};
use http::{HeaderValue, StatusCode, header};
use serde_json::json;

use crate::Operation;

/// The OperationOutcome for a status. `code` is the stable word of the refusal or the topic, for `diagnostics`.
pub(crate) fn outcome(status: StatusCode, code: &str, sentence: &str, operation: &Operation) -> Response {
    let body = json!({
        "resourceType": "OperationOutcome",
        "issue": [{
            "severity": "error",
            "code": issue_type(status),
            "details": { "text": sentence },
            "diagnostics": format!("{}; operation {operation}", code.replace('_', "-")),
        }],
    });
    let mut response = (status, body.to_string()).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/fhir+json; charset=utf-8"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// The code of the value set `issue-type` that a status stands for.
fn issue_type(status: StatusCode) -> &'static str {
    match status.as_u16() {
        401 => "login",
        403 => "forbidden",
        404 => "not-found",
        405 | 406 | 415 => "not-supported",
        408 => "timeout",
        409 => "conflict",
        410 => "deleted",
        413 | 414 | 431 => "too-long",
        422 => "business-rule",
        429 => "throttled",
        503 => "transient",
        500..=599 => "exception",
        _ => "invalid",
    }
}
