//! Whatever comes, an answer goes out: a page with ways on, or problem+json for programs.

use super::house::{house, house_with};
use crate::Settings;
use http::{Request, StatusCode};
use std::sync::Arc;
use tower::ServiceExt;

#[tokio::test]
async fn an_error_page_says_what_happened_where_to_go_and_its_operation() {
    let house = house().await;
    for (path, status) in
        [("/nothing-here", 404), ("/gone", 404), ("/breaks", 500), ("/faulty", 500), ("/rests", 503), ("/full", 503)]
    {
        let answer = house.get(path).await;
        assert_eq!(answer.status.as_u16(), status, "{path}");
        assert_eq!(answer.header("cache-control"), "no-store");
        let page = answer.page();
        let ways: Vec<&str> = page.all("main a").iter().filter_map(|link| link.attr("href")).collect();
        assert_eq!(ways, ["/", "/help-now"], "{path}");
        assert!(page.text("main .comhar-small").contains('-'), "{path}");
        assert!(!answer.body.contains("secret inner words") && !answer.body.contains("on purpose"));
    }
    assert_eq!(house.get("/rests").await.header("retry-after"), "10");
    assert!(house.get("/full").await.page().text("main").contains("no room left"));
}

#[tokio::test]
async fn what_is_not_there_and_what_may_not_be_seen_look_alike() {
    let house = house().await;
    let mask = |body: String| {
        let id = body.split("say ").nth(1).unwrap()[..9].to_owned();
        body.replace(&id, "ID").replace("/gone", "/nothing")
    };
    let (never, refused) = (house.get("/nothing").await, house.get("/gone").await);
    assert_eq!(never.status, refused.status);
    assert_eq!(mask(never.body), mask(refused.body));
}

#[tokio::test]
async fn the_wrong_method_says_so_and_names_the_right_ones() {
    let answer = house().await.post("/privacy", "").await;
    assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED);
    assert!(answer.header("allow").contains("GET"));
    assert!(answer.page().text("h1").contains("cannot be used"));
}

#[tokio::test]
async fn programs_get_problem_json() {
    let house = house().await;
    for (path, status, code) in [("/api/v1/nothing", 404, "absent"), ("/api/v1/breaks", 500, "fault")] {
        let answer = house.get(path).await;
        assert_eq!(answer.status.as_u16(), status);
        assert_eq!(answer.header("content-type"), "application/problem+json");
        let problem: serde_json::Value = serde_json::from_str(&answer.body).unwrap();
        assert_eq!(problem["code"], code);
        assert_eq!(problem["type"], format!("/api/problems/{code}"));
        assert_eq!(problem["status"], status);
        assert_eq!(problem["operation"].as_str().unwrap().len(), 9);
    }
}

#[tokio::test]
async fn signing_in_comes_back_to_where_one_was() {
    let answer = house().await.get("/members").await;
    assert_eq!((answer.status.as_u16(), answer.header("location")), (303, "/sign-in?next=%2Fmembers"));
}

#[tokio::test]
async fn a_request_that_takes_too_long_is_told_so() {
    let house = house_with(Settings { request_seconds: 0, ..Settings::default() }).await;
    let body = axum::body::Body::from_stream(futures_util::stream::pending::<Result<bytes::Bytes, std::io::Error>>());
    let request =
        Request::post("/idea").header("content-type", "application/x-www-form-urlencoded").body(body).unwrap();
    let answer = house.ask(request).await;
    assert_eq!(answer.status, StatusCode::REQUEST_TIMEOUT);
    assert!(answer.page().text("h1").contains("took too long"));
}

#[tokio::test]
async fn whoever_is_signed_in_is_so_on_our_own_pages_and_where_nothing_is() {
    let house = house().await;
    let aoife = crate::SignedIn { name: "Aoife".to_owned(), ..crate::SignedIn::default() };
    let router = crate::layers_around(crate::Router::new(), &house.site, |pages| pages.layer(axum::Extension(aoife)));
    for path in ["/help-now", "/privacy", "/nothing-here"] {
        let request = Request::get(path).body(axum::body::Body::empty()).unwrap();
        let answer = router.clone().oneshot(request).await.unwrap();
        assert_eq!(answer.headers()["cache-control"], "no-store", "{path}");
        let body = axum::body::to_bytes(answer.into_body(), usize::MAX).await.unwrap();
        assert!(String::from_utf8_lossy(&body).contains("Aoife"), "{path}");
    }
    let wrong = Request::post("/privacy").body(axum::body::Body::empty()).unwrap();
    let answer = router.oneshot(wrong).await.unwrap();
    assert_eq!(answer.status(), StatusCode::METHOD_NOT_ALLOWED);
    let body = axum::body::to_bytes(answer.into_body(), usize::MAX).await.unwrap();
    assert!(String::from_utf8_lossy(&body).contains("Aoife"), "a page that knows no such method");
}

/// What was written to the log while this lives.
#[derive(Clone, Default)]
struct Log(Arc<std::sync::Mutex<Vec<u8>>>);

impl std::io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn a_quiet_route_leaves_no_line_in_the_log() {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt().with_writer(move || writer.clone()).finish();
    let _guard = tracing::subscriber::set_default(subscriber);
    let house = house().await;
    house.get("/privacy?secret=hidden-query").await;
    house.get("/idea").await;
    house.post("/idea", "idea=hidden-words").await;
    house.get("/help-now").await;
    house.get("/nothing/hidden-path").await;
    let said = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    assert!(said.contains("/privacy"), "{said}");
    assert!(!said.contains("/idea") && !said.contains("/help-now") && !said.contains("hidden"), "{said}");
}

#[tokio::test]
async fn a_done_thing_goes_to_the_next_page_with_the_key_of_its_message() {
    let house = house().await;
    let sent = house.post("/idea", "idea=good").await;
    assert_eq!((sent.status.as_u16(), sent.header("location")), (303, "/idea"));
    assert_eq!(sent.cookies(), ["comhar-done=web-test-done-unknown; Path=/; HttpOnly; SameSite=Lax"]);
}

#[tokio::test]
async fn a_message_of_another_kind_cannot_be_made_to_appear() {
    let house = house().await;
    for key in ["web-error-fault-title", "web-test-done-unknown", "<b>-done-</b>"] {
        let request = Request::get("/privacy").header("cookie", format!("comhar-done={key}")).body("".into()).unwrap();
        assert!(house.ask(request).await.page().all(".govuk-notification-banner").is_empty(), "{key}");
    }
}

#[tokio::test]
async fn assets_are_kept_for_ever_under_names_that_change_with_them() {
    let house = house().await;
    for name in ["comhar.css", "comhar.js"] {
        let address = house.site.asset(name);
        assert_ne!(address, format!("/assets/{name}"));
        let answer = house.get(&address).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert!(answer.header("cache-control").contains("immutable"));
    }
    assert_eq!(house.get("/assets/atkinson-next-5-latin.woff2").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_route_list_is_complete_and_its_examples_answer() {
    let house = house().await;
    for route in crate::ROUTES.iter().filter(|route| !route.example.is_empty()) {
        assert_eq!(house.get(route.example).await.status, StatusCode::OK, "{}", route.path);
    }
}
