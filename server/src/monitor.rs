//! What a monitor asks: is it alive, is it ready, how much does it do.

use crate::wire::Comhar;
use axum::{
    Router,
    extract::{ConnectInfo, Request, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use ledger::App;
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use serde_json::json;
use std::{
    net::SocketAddr,
    sync::{
        Arc, OnceLock,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

/// A monitor that gets no answer in this time takes us for gone.
const PATIENCE: Duration = Duration::from_secs(2);
/// How often measured durations are folded into their buckets.
const KEEP_UP: Duration = Duration::from_secs(2);
/// Upper bounds of the buckets of durations, in seconds.
const BUCKETS: &[f64] = &[0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0];

/// What the monitor's pages need.
#[derive(Clone)]
pub struct Monitor(Arc<Inner>);

struct Inner {
    app: App,
    /// Whether the tables are in their newest state.
    migrated: AtomicBool,
    token: Option<blake3::Hash>,
}

impl Monitor {
    /// A monitor of this program; with a token `/metrics` can be read from elsewhere.
    pub fn new(comhar: &Comhar, token: Option<&str>) -> Self {
        recorder();
        let token = token.filter(|token| !token.is_empty()).map(|token| blake3::hash(token.as_bytes()));
        Self(Arc::new(Inner { app: comhar.app.clone(), migrated: AtomicBool::new(false), token }))
    }

    /// Says that the tables are in their newest state.
    pub fn migrated(&self) {
        self.0.migrated.store(true, Ordering::SeqCst);
    }

    /// The monitor's pages. They stand outside the frame: no language, no session, no cookie.
    pub fn router(&self) -> Router {
        Router::new()
            .route("/healthz", get(|| async { "alive\n" }))
            .route("/readyz", get(ready))
            .route("/metrics", get(metrics))
            .with_state(self.clone())
    }

    /// Whether `/metrics` is for this request. A proxy on this machine looks like this machine, so a request that a proxy
    /// passed on, or that was meant for another name, does not count as ours.
    fn may_measure(&self, request: &Request) -> bool {
        let headers = request.headers();
        let sent = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
        let token = sent.and_then(|value| value.strip_prefix("Bearer ")).map(|token| blake3::hash(token.as_bytes()));
        // Comparing two hashes of this type takes the same time wherever they differ.
        if token.is_some() && token == self.0.token {
            return true;
        }
        let peer = request.extensions().get::<ConnectInfo<SocketAddr>>();
        peer.is_some_and(|ConnectInfo(peer)| peer.ip().is_loopback()) && meant_for_this_machine(headers)
    }
}

fn meant_for_this_machine(headers: &HeaderMap) -> bool {
    let passed_on = ["forwarded", "x-forwarded-for", "x-real-ip", "via"].iter().any(|name| headers.contains_key(*name));
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let name = host
        .rsplit_once(':')
        .map_or(host, |(name, port)| if port.bytes().all(|b| b.is_ascii_digit()) { name } else { host });
    !passed_on && matches!(name, "127.0.0.1" | "localhost" | "[::1]")
}

async fn ready(State(Monitor(inner)): State<Monitor>) -> Response {
    let because = if !inner.migrated.load(Ordering::SeqCst) {
        Some("the tables are not in their newest state yet")
    } else if !matches!(tokio::time::timeout(PATIENCE, inner.app.db().ping()).await, Ok(Ok(()))) {
        Some("the database does not answer")
    } else {
        None
    };
    let status = if because.is_some() { StatusCode::SERVICE_UNAVAILABLE } else { StatusCode::OK };
    let body = json!({ "ready": because.is_none(), "because": because });
    (status, [(header::CACHE_CONTROL, "no-store"), (header::CONTENT_TYPE, "application/json")], body.to_string())
        .into_response()
}

async fn metrics(State(monitor): State<Monitor>, request: Request) -> Response {
    if !monitor.may_measure(&request) {
        return StatusCode::NOT_FOUND.into_response();
    }
    metrics::gauge!("comhar_resident_bytes").set(resident_bytes());
    let answers = matches!(tokio::time::timeout(PATIENCE, monitor.0.app.db().ping()).await, Ok(Ok(())));
    metrics::gauge!("comhar_database_answers").set(if answers { 1.0 } else { 0.0 });
    if answers {
        work_for_later(&monitor).await;
    }
    let text = recorder().map(PrometheusHandle::render).unwrap_or_default();
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4"), (header::CACHE_CONTROL, "no-store")], text).into_response()
}

/// How the work for later stands; left out when the database does not say.
#[expect(clippy::cast_precision_loss, reason = "a count of jobs")]
async fn work_for_later(Monitor(inner): &Monitor) {
    if let Ok(standing) = jobs::standing(&mut inner.app.db()).await {
        for (state, count) in
            [("waiting", standing.waiting), ("failing", standing.failing), ("given_up", standing.given_up)]
        {
            metrics::gauge!("comhar_work_for_later", "state" => state).set(count as f64);
        }
    }
}

/// Folds measured durations into their buckets; without it they would be kept one by one until somebody asks.
pub async fn keep_up() {
    loop {
        tokio::time::sleep(KEEP_UP).await;
        if let Some(recorder) = recorder() {
            recorder.run_upkeep();
        }
    }
}

/// The memory that this process holds; nothing where the system does not say.
#[expect(clippy::cast_precision_loss, reason = "a measure, exact to the kilobyte up to petabytes")]
fn resident_bytes() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().next()).and_then(|number| number.parse::<u64>().ok());
    kilobytes.unwrap_or_default() as f64 * 1024.0
}

/// The one recorder of this process.
fn recorder() -> Option<&'static PrometheusHandle> {
    static RECORDER: OnceLock<Option<PrometheusHandle>> = OnceLock::new();
    let make = || PrometheusBuilder::new().set_buckets(BUCKETS).ok()?.install_recorder().ok();
    RECORDER.get_or_init(make).as_ref()
}
