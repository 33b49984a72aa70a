//! Taking it back: what goes and what is kept is said before the button.

use super::{opened, thread};
use crate::{
    commands,
    model::{Contribution, Safety},
};
use axum::response::Response;
use http::HeaderMap;
use maud::{Markup, html};
use web::{
    Visit,
    components::{BackLink, Button, Sheet},
};

const TITLE: &str = "engagement-withdraw-title";

/// The address of the page after it.
pub const TAKEN_BACK: &str = "/thread/taken-back";

/// What goes, what stays, and the button.
pub async fn show(visit: Visit, headers: HeaderMap) -> Response {
    visit.private();
    match opened::thread(&visit, &headers).await {
        Ok((found, pass)) if found.allowed.contains(&"withdraw") => {
            opened::with_pass(&visit, visit.page(TITLE, view(&visit, &found.contribution)), &pass)
        }
        Ok(_) => visit.go(thread::PATH),
        Err(failure) => thread::shut(&visit, &failure),
    }
}

/// It is taken back.
pub async fn send(visit: Visit, headers: HeaderMap) -> Response {
    visit.private();
    let done = match opened::holder(&visit, &headers).await {
        Ok(holder) => commands::withdraw(visit.site.app(), &holder).await,
        Err(failure) => Err(failure),
    };
    match done {
        Ok(_) => opened::forget(&visit, visit.go(TAKEN_BACK)),
        Err(failure) => thread::shut(&visit, &failure),
    }
}

/// What is said afterwards; it holds nothing of what was there.
pub async fn taken_back(visit: Visit) -> Response {
    visit.private();
    visit.page(TITLE, done(&visit))
}

fn view(visit: &Visit, state: &Contribution) -> Markup {
    let words = &visit.words;
    html! {
        (BackLink::new(words.text("engagement-word-back"), thread::PATH))
        h1 .govuk-heading-xl { (words.text("engagement-withdraw-heading")) }
        p .govuk-body-l { (words.text("engagement-withdraw-lead")) }
        (Sheet::new(words.text("engagement-withdraw-gone"), html! {
            p .govuk-body { (words.text("engagement-withdraw-gone-line")) }
            @if state.is_public() { p .govuk-body { (words.text("engagement-withdraw-public")) } }
        }))
        (Sheet::new(words.text("engagement-withdraw-kept"), html! {
            p .govuk-body { (words.text("engagement-withdraw-kept-line")) }
            p .govuk-body { (words.text("engagement-withdraw-changes")) }
            // Told beforehand, as T08 asks: whoever takes something back in distress is not forgotten.
            @if state.safety == Safety::ConcernOpen { p .govuk-body { (words.text("engagement-withdraw-safety")) } }
        }))
        form method="post" action="/thread/withdraw" novalidate {
            div .govuk-button-group {
                (Button::new(words.text("engagement-withdraw-button")).warning())
                (Button::link(words.text("engagement-withdraw-keep"), thread::PATH).secondary())
            }
        }
    }
}

fn done(visit: &Visit) -> Markup {
    let words = &visit.words;
    html! {
        h1 .govuk-heading-xl { (words.text("engagement-withdraw-done-heading")) }
        p .govuk-body-l { (words.text("engagement-withdraw-done-line")) }
        p .govuk-body { a .govuk-link href="/share" { (words.text("engagement-withdraw-done-share")) } }
    }
}
