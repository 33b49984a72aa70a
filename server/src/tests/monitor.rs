use super::{filled, place, with_keyring};
use crate::monitor::Monitor;
use axum::{
    Router,
    body::{Body, to_bytes},
    extract::ConnectInfo,
    http::{Request, StatusCode, header},
};
use db::Db;
use std::net::SocketAddr;
use tower::ServiceExt;

const TOKEN: &str = "a-long-token-of-the-monitor";

struct Asked<'a> {
    path: &'a str,
    from: &'a str,
    headers: &'a [(&'a str, &'a str)],
}

async fn answer(router: &Router, asked: Asked<'_>) -> (StatusCode, String) {
    let peer: SocketAddr = asked.from.parse().unwrap();
    let mut request = Request::get(asked.path).header(header::HOST, "127.0.0.1:8080");
    for (name, value) in asked.headers {
        request.headers_mut().unwrap().insert(name.parse::<header::HeaderName>().unwrap(), value.parse().unwrap());
    }
    let request = request.extension(ConnectInfo(peer)).body(Body::empty()).unwrap();
    let response = router.clone().oneshot(request).await.unwrap();
    let status = response.status();
    let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
    (status, String::from_utf8(body.to_vec()).unwrap())
}

fn from_here(path: &str) -> Asked<'_> {
    Asked { path, from: "127.0.0.1:50000", headers: &[] }
}

#[tokio::test(flavor = "multi_thread")]
async fn readiness_follows_the_tables() {
    let (config, _folder) = place();
    let comhar = filled(&config).await;
    let monitor = Monitor::new(&comhar, None);
    assert_eq!(answer(&monitor.router(), from_here("/healthz")).await.0, StatusCode::OK);
    let (status, body) = answer(&monitor.router(), from_here("/readyz")).await;
    assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(body.contains("newest state"), "{body}");
    monitor.migrated();
    assert_eq!(answer(&monitor.router(), from_here("/readyz")).await.0, StatusCode::OK);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_that_is_gone_makes_it_alive_but_not_ready() {
    let (config, _folder) = place();
    let here = filled(&config).await;
    // Nobody listens on this port.
    let gone = Db::open("postgres://comhar@127.0.0.1:1/comhar").await.unwrap();
    let app = crate::wire::app(gone, here.app.vault().clone(), crate::wire::Outside::default()).unwrap();
    let monitor = Monitor::new(&crate::wire::comhar(&config, app).unwrap(), None);
    monitor.migrated();
    assert_eq!(answer(&monitor.router(), from_here("/healthz")).await.0, StatusCode::OK);
    let (status, body) = answer(&monitor.router(), from_here("/readyz")).await;
    assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(body.contains("does not answer"), "{body}");
    let (status, body) = answer(&monitor.router(), from_here("/metrics")).await;
    assert_eq!(status, StatusCode::OK);
    assert!(body.contains("comhar_database_answers 0"), "{body}");
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_say_so_when_the_database_is_gone_and_show_ways_on() {
    let (config, _folder) = place();
    let here = filled(&config).await;
    let gone = Db::open("postgres://comhar@127.0.0.1:1/comhar").await.unwrap();
    let app = crate::wire::app(gone, here.app.vault().clone(), crate::wire::Outside::default()).unwrap();
    let router = crate::wire::router(&crate::wire::comhar(&config, app).unwrap());
    let (status, body) = answer(&router, from_here("/organisations")).await;
    assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(body.contains("href=\"/help-now\"") && body.contains("tel:"), "{body}");
    assert_eq!(answer(&router, from_here("/help-now")).await.0, StatusCode::OK, "help needs no database");
}

#[tokio::test(flavor = "multi_thread")]
async fn metrics_are_for_this_machine_or_for_whoever_holds_the_token() {
    let (config, _folder) = place();
    let comhar = filled(&config).await;
    let router = Monitor::new(&with_keyring(&config, comhar.app.db().clone()).await, Some(TOKEN)).router();
    let asked = |from, headers| Asked { path: "/metrics", from, headers };
    let bearer = format!("Bearer {TOKEN}");
    for (may, asked) in [
        (true, asked("127.0.0.1:50000", &[][..])),
        (true, asked("[::1]:50000", &[("host", "[::1]:8080")])),
        (true, asked("10.0.0.7:50000", &[("authorization", bearer.as_str())])),
        (false, asked("10.0.0.7:50000", &[])),
        (false, asked("10.0.0.7:50000", &[("authorization", "Bearer something-else")])),
        (false, asked("127.0.0.1:50000", &[("x-forwarded-for", "10.0.0.7")])),
        (false, asked("127.0.0.1:50000", &[("forwarded", "for=10.0.0.7")])),
        (false, asked("127.0.0.1:50000", &[("host", "comhar.example.ie")])),
    ] {
        let said = format!("{} {:?}", asked.from, asked.headers);
        let expected = if may { StatusCode::OK } else { StatusCode::NOT_FOUND };
        assert_eq!(answer(&router, asked).await.0, expected, "{said}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_empty_token_opens_nothing() {
    let (config, _folder) = place();
    let router = Monitor::new(&filled(&config).await, Some("")).router();
    let asked = Asked { path: "/metrics", from: "10.0.0.7:50000", headers: &[("authorization", "Bearer ")] };
    assert_eq!(answer(&router, asked).await.0, StatusCode::NOT_FOUND);
}
