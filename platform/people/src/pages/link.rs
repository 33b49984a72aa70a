//! The page behind a mailed link. Opening it does nothing yet: scanners of mail open links, too, and must not use them up.

use super::parts::Guest;
use crate::{commands, model::Token};
use axum::{extract::Path, response::Response};
use kernel::{OrRefusal, Outcome, Refusal};
use maud::{Markup, html};
use web::{Form, components::Button};

const LINK_IS_OVER: Refusal = Refusal::conflict("people_link_is_over");

pub(super) async fn show(guest: Guest) -> Response {
    let words = &guest.visit.words;
    let main = html! {
        h1 .govuk-heading-xl { (words.text("people-link-title")) }
        p .govuk-body-l { (words.text("people-link-line")) }
        form method="post" { (Button::new(words.text("people-link-button"))) }
        p .govuk-body { (words.text("people-link-not-you")) }
    };
    guest.visit.page("people-link-title", main)
}

pub(super) async fn open(guest: Guest, Path(token): Path<String>) -> Response {
    match try_token(&guest, &token).await {
        Ok(opened) => guest.let_in(&opened),
        Err(failure) => guest.visit.refuse_form("people-link-title", Form::empty(), &failure, |_| over(&guest)),
    }
}

async fn try_token(guest: &Guest, token: &str) -> Outcome<commands::Opened> {
    let token = Token::parse(token).or_refuse(LINK_IS_OVER)?;
    commands::open_link(guest.visit.site.app(), &token, &guest.came).await
}

fn over(guest: &Guest) -> Markup {
    let words = &guest.visit.words;
    html! {
        h1 .govuk-heading-xl { (words.text("people-link-title")) }
        (Button::link(words.text("people-link-again"), "/sign-in"))
    }
}
