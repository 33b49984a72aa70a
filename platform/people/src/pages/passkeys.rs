//! Passkeys: the four steps that the script of the page asks for, and the page with mine.

use super::parts::{Guest, Mine, SCRIPT, refuse_script};
use crate::{
    commands,
    model::{PasskeyId, PasskeyListed, Ways},
    rules::return_path::ReturnPath,
};
use axum::{
    Json,
    body::Bytes,
    extract::Path,
    http::header,
    response::{IntoResponse, Response},
};
use kernel::{OrRefusal, Outcome, Refusal};
use maud::{Markup, html};
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::json;
use web::components::{BackLink, Button, EmptyState, Input, InsetText};
use webauthn_rs::prelude::{PublicKeyCredential, RegisterPublicKeyCredential};

const OWN: &str = "/account/passkeys";
const PASSKEY_WRONG: Refusal = Refusal::conflict("people_passkey_wrong");
const TEXT: &str = include_str!("../../assets/passkey.js");

pub(super) async fn script() -> Response {
    ([(header::CONTENT_TYPE, "text/javascript; charset=utf-8"), (header::CACHE_CONTROL, "public, max-age=3600")], TEXT)
        .into_response()
}

fn read<T: DeserializeOwned>(body: &Bytes) -> Outcome<T> {
    serde_json::from_slice(body).ok().or_refuse(PASSKEY_WRONG)
}

#[derive(Deserialize)]
struct Next {
    next: String,
}

pub(super) async fn start_sign_in(guest: Guest, body: Bytes) -> Response {
    let next = read::<Next>(&body).map(|next| ReturnPath::of(&next.next)).unwrap_or_default();
    match commands::start_passkey_sign_in(guest.visit.site.app(), &guest.doors, next).await {
        Ok((question, token)) => guest.with_wait(Json(question).into_response(), &token),
        Err(failure) => refuse_script(&guest.visit, &failure, "/sign-in"),
    }
}

pub(super) async fn finish_sign_in(guest: Guest, body: Bytes) -> Response {
    match finish_it(&guest, &body).await {
        Ok(opened) => {
            let answer = Json(json!({ "to": opened.leads_to })).into_response();
            guest.with_session(answer, &opened.token)
        }
        Err(failure) => refuse_script(&guest.visit, &failure, "/sign-in"),
    }
}

async fn finish_it(guest: &Guest, body: &Bytes) -> Outcome<commands::Opened> {
    let credential: PublicKeyCredential = read(body)?;
    commands::finish_passkey(guest.visit.site.app(), &guest.doors, (guest.waits.as_ref(), &credential), &guest.came)
        .await
}

pub(super) async fn start(mine: Mine) -> Response {
    match commands::start_passkey(mine.app(), &mine.doors, mine.who()).await {
        Ok((question, token)) => mine.with_wait(Json(question).into_response(), &token),
        Err(failure) => refuse_script(&mine.visit, &failure, OWN),
    }
}

#[derive(Deserialize)]
struct Made {
    label: String,
    credential: RegisterPublicKeyCredential,
}

pub(super) async fn finish(mine: Mine, body: Bytes) -> Response {
    match add(&mine, &body).await {
        Ok(()) => Json(json!({ "to": OWN })).into_response(),
        Err(failure) => refuse_script(&mine.visit, &failure, OWN),
    }
}

async fn add(mine: &Mine, body: &Bytes) -> Outcome<()> {
    let Made { label, credential } = read(body)?;
    let made = (mine.waits.as_ref(), &credential, label.as_str());
    commands::add_passkey(mine.app(), &mine.doors, mine.who(), made).await.map(drop)
}

pub(super) async fn remove(mine: Mine, Path(id): Path<String>) -> Response {
    let removed = match id.parse::<PasskeyId>() {
        Ok(id) => commands::remove_passkey(mine.app(), mine.who(), id).await,
        Err(_) => Err(Refusal::absent().into()),
    };
    mine.done_or_refuse(removed, OWN, "people-done-passkey-removed")
}

pub(super) async fn show(mine: Mine) -> Response {
    let ways = commands::ways_of(&mut mine.app().db(), mine.app(), mine.session.person).await;
    match (ways, commands::prove_again(mine.app(), &mine.session)) {
        (Ok(ways), Ok(())) => mine.visit.page("people-passkeys-title", view(&mine, &ways)),
        (Err(failure), _) | (_, Err(failure)) => mine.refuse(&failure, OWN),
    }
}

fn view(mine: &Mine, ways: &Ways) -> Markup {
    let words = &mine.visit.words;
    html! {
        (BackLink::new(words.text("people-back-to-account"), "/account"))
        h1 .govuk-heading-xl { (words.text("people-passkeys-title")) }
        p .govuk-body { (words.text("people-passkeys-line")) }
        @if ways.passkeys.is_empty() { (EmptyState::new(words.text("people-passkeys-none"))) }
        @for one in &ways.passkeys { (listed(mine, one)) }
        @if mine.doors.has_passkeys() {
            div #passkey hidden data-start="/account/passkeys/start" data-finish="/account/passkeys/finish" {
                h2 .govuk-heading-m { (words.text("people-passkey-add")) }
                (Input::new("label", words.text("people-passkey-label")).hint(words.text("people-passkey-label-hint")))
                div #passkey-trouble hidden { p .govuk-error-message role="alert" { (words.text("people-passkey-trouble")) } }
                (Button::new(words.text("people-passkey-add-button")).kind("button").id("passkey-button"))
            }
            noscript { (InsetText::new(words.text("people-passkey-needs-script"))) }
            script type="module" src=(SCRIPT) {}
        } @else { (InsetText::new(words.text("people-passkeys-not-here"))) }
    }
}

fn listed(mine: &Mine, one: &PasskeyListed) -> Markup {
    let words = &mine.visit.words;
    let unnamed = words.text("people-passkey-unnamed");
    let label = if one.label.is_empty() { unnamed.as_ref() } else { one.label.as_str() };
    html! {
        div .comhar-sheet {
            h2 .govuk-heading-s { (label) }
            p .govuk-body { (words.with("people-passkey-added", &[("day", words.date_short(words.day_of(one.added_at)).into())])) }
            @if let Some(used) = one.used_at {
                p .govuk-body { (words.with("people-passkey-used", &[("day", words.date_short(words.day_of(used)).into())])) }
            }
            form method="post" action={ "/account/passkeys/" (one.id) "/remove" } {
                (Button::new(words.with("people-passkey-remove", &[("label", i18n::name(label))])).secondary())
            }
        }
    }
}
