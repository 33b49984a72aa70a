//! Signing out, here.

use super::parts::{Guest, with};
use crate::{commands, cookies::Cookie};
use axum::{
    http::{HeaderName, HeaderValue},
    response::Response,
};
use maud::html;
use web::components::Button;

pub(super) async fn show(guest: Guest) -> Response {
    let words = &guest.visit.words;
    let main = html! {
        h1 .govuk-heading-xl { (words.text("people-sign-out-title")) }
        p .govuk-body { (words.text("people-sign-out-line")) }
        form method="post" action="/sign-out" { (Button::new(words.text("people-frame-sign-out"))) }
        p .govuk-body { a .govuk-link href="/account/sign-ins" { (words.text("people-sign-ins")) } }
    };
    guest.visit.page("people-sign-out-title", main)
}

pub(super) async fn leave(guest: Guest) -> Response {
    if let Some(session) = guest.session
        && let Err(failure) = commands::sign_out(guest.visit.site.app(), &guest.visit.caller, session.id).await
    {
        return guest.visit.refuse(&failure);
    }
    let mut answer = with(guest.visit.done("/sign-in", "people-done-signed-out"), Cookie::Session.end(&guest.doors));
    // What the browser kept of private pages goes too; the cookie of the message to the next page must stay.
    let what = HeaderValue::from_static("\"cache\", \"storage\"");
    answer.headers_mut().insert(HeaderName::from_static("clear-site-data"), what);
    answer
}
