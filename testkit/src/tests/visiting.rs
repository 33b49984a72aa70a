use crate::Visitor;
use axum::Form;
use axum::http::{HeaderMap, header};
use axum::response::{Html, IntoResponse, Redirect};
use axum::routing::{get, post};
use axum::{Router, extract::Query};
use std::collections::HashMap;

fn house() -> Router {
    let form = |action: &str, method: &str| {
        Html(format!(
            "<main><form action='{action}' method='{method}'><label for=t>Text</label><input id=t name=t><button>Go</button></form></main>"
        ))
    };
    let kept = |headers: HeaderMap| async move {
        Html(format!("<main>{}</main>", headers.get(header::COOKIE).map_or("none", |cookie| cookie.to_str().unwrap())))
    };
    let sent = |Form(pairs): Form<HashMap<String, String>>| async move {
        ([(header::SET_COOKIE, format!("said={}; HttpOnly", pairs["t"]))], Redirect::to("/kept")).into_response()
    };
    Router::new()
        .route("/write", get(move || async move { form("/send", "post") }))
        .route("/search", get(move || async move { form("/found", "get") }))
        .route("/found", get(|Query(pairs): Query<HashMap<String, String>>| async move { Html(format!("<main>{}</main>", pairs["t"])) }))
        .route("/send", post(sent))
        .route("/kept", get(kept))
        .route("/forget", get(|| async { ([(header::SET_COOKIE, "said=; Max-Age=0")], "") }))
        .route("/out", get(|| async { Redirect::to("https://elsewhere.example/") }))
        .route("/round", get(|| async { Redirect::to("/round") }))
}

#[tokio::test]
async fn a_form_is_sent_its_redirect_followed_and_its_cookie_kept() {
    let mut visitor = Visitor::new(house());
    let page = visitor.open("/write").await;
    let page = visitor.press(page.submit("Go").with("Text", "a&b")).await;
    assert_eq!((page.path.as_str(), page.text().as_str()), ("/kept", "said=a&b"));
    visitor.open("/forget").await;
    assert_eq!(visitor.open("/kept").await.text(), "none");
}

#[tokio::test]
async fn a_search_goes_into_the_address() {
    let mut visitor = Visitor::new(house());
    let page = visitor.open("/search").await;
    let page = visitor.press(page.submit("Go").with("Text", "Cork North")).await;
    assert_eq!((page.path.as_str(), page.text().as_str()), ("/found?t=Cork+North", "Cork North"));
}

#[tokio::test]
async fn a_redirect_to_another_host_is_looked_at_and_not_followed() {
    let page = Visitor::new(house()).open("/out").await;
    assert_eq!((page.status, page.header("location")), (303, Some("https://elsewhere.example/")));
}

#[tokio::test]
#[should_panic(expected = "round in circles")]
async fn a_circle_ends() {
    Visitor::new(house()).open("/round").await;
}
