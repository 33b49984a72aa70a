//! What every request passes: time limit, fault pages, security headers, figures and a line in the log.

use std::{
    panic::AssertUnwindSafe,
    sync::LazyLock,
    time::{Duration, Instant},
};

use axum::{
    Router,
    extract::{MatchedPath, Request, State},
    middleware::{Next, from_fn_with_state},
    response::{IntoResponse, Response},
};
use futures_util::FutureExt;
use http::{HeaderName, HeaderValue, StatusCode, header, request::Parts};
use tower_http::csrf::CsrfLayer;

use crate::{
    Arrival, Site,
    arrival::LANGUAGE_COOKIE,
    assets,
    cookies::{self, Travel},
    pages, problem, route,
};

/// Nothing but our own style sheet, script, pictures and type; no page may stand in a frame of another site.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; \
    connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/// The same for a page that can be installed: its manifest, from this host, and nothing else. The scripts that run in its
/// background are scripts of this host, which `script-src` allows already.
pub(crate) static INSTALLABLE_POLICY: LazyLock<HeaderValue> = LazyLock::new(|| {
    let policy = format!("{POLICY}; manifest-src 'self'");
    HeaderValue::try_from(policy).unwrap_or(HeaderValue::from_static(POLICY))
});

/// Headers on every answer. The referrer policy tells other sites nothing; `no-referrer` would also make browsers send
/// `Origin: null` with our own forms, and older phones, which send no `Sec-Fetch-Site`, could then not send any form.
static HEADERS: [(HeaderName, &str); 7] = [
    (header::CONTENT_SECURITY_POLICY, POLICY),
    (header::REFERRER_POLICY, "same-origin"),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
];

/// The whole server: the pages of all crates and of this one, the assets, and the layers around them.
pub fn layers(router: Router<Site>, site: &Site) -> Router {
    layers_around(router, site, |pages| pages)
}

/// The same, with a layer between ours and every page, those of this crate and the page for what is not there included:
/// `web::layers_around(pages, &site, |pages| people::layer(pages, &site, &doors))` makes all of them know who came.
pub fn layers_around(
    router: Router<Site>,
    site: &Site,
    recognise: impl FnOnce(Router<Site>) -> Router<Site>,
) -> Router {
    let pages = router.merge(pages::router()).fallback(pages::not_there).method_not_allowed_fallback(pages::not_so);
    recognise(pages)
        .nest_service("/assets", assets::router())
        .layer(CsrfLayer::new())
        .layer(from_fn_with_state(site.clone(), around))
        .with_state(site.clone())
}

async fn around(State(site): State<Site>, request: Request, next: Next) -> Response {
    let begun = Instant::now();
    let (mut parts, body) = request.into_parts();
    let arrival = Arrival::new(&site, &parts.uri, &parts.headers);
    parts.extensions.insert(arrival.clone());
    let asked = asked(&parts);
    let response = run(Request::from_parts(parts, body), next, &site, &arrival).await;
    let mut response = dressed(response, &asked, &site, &arrival);
    seal(&mut response, &site, &arrival);
    note(&site, &asked, &response, &arrival, begun);
    response
}

/// What the request asked for, without its body: enough to answer it when the answer has to come from here.
fn asked(parts: &Parts) -> Parts {
    let (mut asked, ()) = Request::new(()).into_parts();
    asked.method = parts.method.clone();
    asked.uri = parts.uri.clone();
    asked.headers = parts.headers.clone();
    asked.extensions = parts.extensions.clone();
    asked
}

/// Runs the handler; one that takes too long or breaks gives a bare status, which is dressed afterwards.
async fn run(request: Request, next: Next, site: &Site, arrival: &Arrival) -> Response {
    let limit = Duration::from_secs(site.settings().request_seconds);
    match tokio::time::timeout(limit, AssertUnwindSafe(next.run(request)).catch_unwind()).await {
        Ok(Ok(response)) => response,
        Ok(Err(_)) => {
            tracing::error!(operation = %arrival.operation, "a handler stopped in the middle");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
        Err(_) => StatusCode::REQUEST_TIMEOUT.into_response(),
    }
}

/// A bare failure becomes a page, problem+json below `/api`, or an OperationOutcome below `/fhir`; whatever has its own body stays as it is.
fn dressed(response: Response, asked: &Parts, site: &Site, arrival: &Arrival) -> Response {
    let status = response.status();
    let kind = response.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    let bare = kind.is_none_or(|kind| kind.starts_with("text/plain"));
    if !bare || !(status.is_client_error() || status.is_server_error()) {
        return response;
    }
    let mut dressed = if route::is_api(asked.uri.path()) {
        problem::for_program(status, asked.uri.path(), arrival)
    } else {
        problem::for_person(status, asked, site)
    };
    for name in [header::RETRY_AFTER, header::ALLOW] {
        if let Some(value) = response.headers().get(&name) {
            dressed.headers_mut().insert(name, value.clone());
        }
    }
    dressed
}

fn seal(response: &mut Response, site: &Site, arrival: &Arrival) {
    let encrypted = site.settings().is_encrypted();
    let headers = response.headers_mut();
    for (name, value) in &HEADERS {
        headers.entry(name.clone()).or_insert(HeaderValue::from_static(value));
    }
    if encrypted {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=63072000"));
    }
    let is_page = headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if is_page {
        headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(arrival.language.tag()));
        headers.append(header::VARY, HeaderValue::from_static("accept-language, cookie"));
    }
    if arrival.chose_language {
        let travel = if encrypted { Travel::Encrypted } else { Travel::Plain };
        if let Some(cookie) = cookies::write(LANGUAGE_COOKIE, arrival.language.as_str(), travel) {
            headers.append(header::SET_COOKIE, cookie);
        }
    }
}

/// Figures by route pattern for all; a line in the log for what is not quiet. Never an address, query, id or IP address.
fn note(site: &Site, asked: &Parts, response: &Response, arrival: &Arrival, begun: Instant) {
    let pattern = asked.extensions.get::<MatchedPath>().map_or("none", MatchedPath::as_str);
    let status = response.status().as_u16();
    let took = begun.elapsed();
    let labels =
        [("route", pattern.to_owned()), ("method", asked.method.as_str().to_owned()), ("status", status.to_string())];
    metrics::histogram!("http_request_seconds", &labels).record(took);
    if !site.is_quiet(pattern) && !pattern.starts_with("/assets") {
        let took_ms = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
        tracing::info!(operation = %arrival.operation, route = pattern, method = %asked.method, status, took_ms, "answered");
    }
}
