//! A survey on a tablet that stands in a room. Staff opens this address and signs out; then it goes round by itself: begin, answer,
//! thank, begin. Whoever walks off leaves nothing: after a minute without a touch the page starts again, and so it does after sending.

use super::{
    asking::{Asking, TITLE, version_of},
    common,
};
use crate::{
    commands::{self, Door},
    model::{Channel, Identity},
};
use answering::{At, Who};
use axum::{extract::Path, response::Response};
use kernel::Outcome;
use maud::{Markup, html};
use web::{
    Form, Visit,
    components::{Button, WarningText},
};

/// After so many seconds without a touch everything typed is gone.
const IDLE_SECONDS: i64 = 60;
/// Without a script nobody sees a touch: then the page starts again after this, however much was typed.
const WITHOUT_SCRIPT_SECONDS: i64 = 180;
/// So long the thanks are shown.
const THANKS_SECONDS: i64 = 15;

/// Where it begins, and begins again.
pub async fn show(visit: Visit, Path(link): Path<String>) -> Response {
    visit.private();
    match commands::find_door(visit.site.app(), &link, None).await {
        Ok(door) => visit.page(TITLE, start(&visit, &door)),
        Err(failure) => visit.refuse(&failure),
    }
}

/// The next page, or the thanks.
pub async fn send(visit: Visit, Path(link): Path<String>, form: Form) -> Response {
    visit.private();
    next(&visit, &link, &form).await.unwrap_or_else(|failure| visit.refuse(&failure))
}

async fn next(visit: &Visit, link: &str, form: &Form) -> Outcome<Response> {
    let app = visit.site.app();
    let door = commands::find_door(app, link, version_of(form)).await?;
    if !may_stand_here(visit, &door) {
        return Ok(visit.page(TITLE, start(visit, &door)));
    }
    let asking = Asking::new(visit, &door, Who::Kiosk, address(&door)).await?;
    let sheet = asking.sheet(form);
    let begins = matches!(form.text("step"), "" | "begin");
    let turn = if begins { sheet.begin() } else { sheet.turn(form) };
    let before = html! { (asking.heading()) (clears(visit, &door, WITHOUT_SCRIPT_SECONDS, IDLE_SECONDS)) };
    if turn.at != At::Done {
        return Ok(asking.page((&sheet, &turn), form, &before));
    }
    match commands::answer(app, &visit.caller, asking.coming(&turn, form, Channel::Kiosk)).await {
        Ok(_) => Ok(visit.page(TITLE, thanks(visit, &door))),
        Err(failure) => Ok(asking.again(&sheet, form, &before, &failure)),
    }
}

/// Somebody who is signed in must not leave the tablet to strangers; and whoever answers must not need an account.
fn may_stand_here(visit: &Visit, door: &Door) -> bool {
    visit.caller.person().is_none() && door.head.stage.takes_answers() && door.head.identity == Identity::Nobody
}

fn address(door: &Door) -> String {
    format!("/s/{}/kiosk", door.survey.link)
}

fn start(visit: &Visit, door: &Door) -> Markup {
    let words = &visit.words;
    html! {
        h1 .govuk-heading-xl { (common::said(&door.survey.title, visit.language)) }
        @if !door.survey.about.is_empty() { p .govuk-body-l { (common::said(&door.survey.about, visit.language)) } }
        @if visit.caller.person().is_some() {
            (WarningText::new(words.text("surveys-word-warning"), words.text("surveys-kiosk-sign-out")))
        } @else if door.head.identity != Identity::Nobody {
            p .govuk-body { (words.text("surveys-kiosk-not-this-one")) }
        } @else if !door.head.stage.takes_answers() {
            p .govuk-body { (words.text("surveys-answer-paused")) }
        } @else {
            p .govuk-body { (words.text("surveys-kiosk-line")) }
            p .govuk-body { (words.text("surveys-answer-who-nobody")) }
            form method="post" action=(address(door)) novalidate autocomplete="off" {
                input type="hidden" name="version" value=(door.head.id);
                (Button::new(words.text("surveys-kiosk-begin")).name("step").value("begin"))
                @if super::asking::has_easy_words(visit, door) {
                    (Button::new(words.text("surveys-kiosk-easy")).secondary().name("easy").value("on"))
                }
            }
        }
    }
}

fn thanks(visit: &Visit, door: &Door) -> Markup {
    let words = &visit.words;
    html! {
        h1 .govuk-heading-xl { (words.text("surveys-thanks-heading")) }
        p .govuk-body-l { (words.text("surveys-kiosk-thanks")) }
        (clears(visit, door, THANKS_SECONDS, THANKS_SECONDS))
        p .govuk-body { a .govuk-link href=(address(door)) { (words.text("surveys-kiosk-next")) } }
    }
}

/// Starts again by itself. The script counts from the last touch and keeps nothing for the Back button; without it the page
/// counts from when it was shown.
fn clears(visit: &Visit, door: &Door, without_script: i64, idle: i64) -> Markup {
    visit.script("kiosk");
    html! {
        div #kiosk data-idle=(idle) data-start=(address(door)) {}
        noscript { meta http-equiv="refresh" content=(format!("{without_script}; url={}", address(door))); }
    }
}
