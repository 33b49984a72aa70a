//! Signing in through an organisation. A link, not a form: the policy of our pages lets no form lead to another house.

use super::parts::{Guest, again, asks_for_proof};
use crate::{commands, rules::return_path::ReturnPath};
use axum::{extract::Path, response::Response};
use maud::{Markup, html};
use web::{Form, components::Button};

pub(super) async fn set_out(guest: Guest, Path(key): Path<String>) -> Response {
    let next = ReturnPath::of(guest.visit.query.text("next"));
    let app = guest.visit.site.app();
    match commands::start_organisation(app, &guest.doors, guest.session.as_ref(), (&key, next)).await {
        Ok((url, token)) => guest.with_wait(guest.visit.go(url.as_str()), &token),
        Err(failure) => {
            guest.visit.refuse_form("people-sign-in-title", Form::empty(), &failure, |_| other_ways(&guest))
        }
    }
}

pub(super) async fn come_back(guest: Guest) -> Response {
    let (app, query) = (guest.visit.site.app(), &guest.visit.query);
    let word = (guest.waits.as_ref(), query.text("code"), query.text("state"));
    match commands::finish_organisation(app, &guest.doors, word, (&guest.came, guest.visit.language)).await {
        Ok(opened) => guest.let_in(&opened),
        Err(failure) if asks_for_proof(&failure) => guest.visit.go(&again("/account")),
        Err(failure) => {
            guest.visit.refuse_form("people-sign-in-title", Form::empty(), &failure, |_| other_ways(&guest))
        }
    }
}

fn other_ways(guest: &Guest) -> Markup {
    let words = &guest.visit.words;
    html! {
        h1 .govuk-heading-xl { (words.text("people-sign-in-title")) }
        (Button::link(words.text("people-back-to-sign-in"), "/sign-in"))
    }
}
