//! Leaving for good: what goes and what stays is said before the button.

use super::parts::{Mine, asks_for_proof, with};
use crate::{commands, cookies::Cookie};
use axum::{
    http::{HeaderName, HeaderValue},
    response::Response,
};
use kernel::{Outcome, Refusal};
use maud::{Markup, html};
use web::{
    Form, Visit,
    components::{BackLink, Button, Choice, Legend, Sheet, WarningText},
};

const TITLE: &str = "people-leave-title";
const OWN: &str = "/account/leave";
const SAY_SO: Refusal = Refusal::invalid("people_say_that_you_leave", "sure");

pub(super) async fn show(mine: Mine) -> Response {
    mine.visit.page(TITLE, view(&mine, &Form::empty()))
}

pub(super) async fn leave(mine: Mine, form: Form) -> Response {
    match try_leave(&mine, &form).await {
        Ok(()) => gone(&mine),
        Err(failure) if asks_for_proof(&failure) => mine.refuse(&failure, OWN),
        Err(failure) => mine.visit.refuse_form(TITLE, form, &failure, |form| view(&mine, form)),
    }
}

async fn try_leave(mine: &Mine, form: &Form) -> Outcome<()> {
    if !form.has("sure", "yes") {
        return Err(SAY_SO.into());
    }
    commands::leave_for_good(mine.app(), mine.who(), mine.doors.whole_house()).await
}

/// On to the last page; this browser forgets the sign-in and what it kept of private pages.
fn gone(mine: &Mine) -> Response {
    let mut answer = with(mine.visit.go("/goodbye"), Cookie::Session.end(&mine.doors));
    let what = HeaderValue::from_static("\"cache\", \"storage\"");
    answer.headers_mut().insert(HeaderName::from_static("clear-site-data"), what);
    answer
}

/// What is said afterwards; it holds nothing of who was there.
pub(super) async fn goodbye(visit: Visit) -> Response {
    visit.private();
    let words = &visit.words;
    let main = html! {
        h1 .govuk-heading-xl { (words.text("people-goodbye-title")) }
        p .govuk-body-l { (words.text("people-goodbye-line")) }
        p .govuk-body { (words.text("people-goodbye-back")) }
        p .govuk-body { a .govuk-link href="/help-now" { (words.text("people-goodbye-help")) } }
    };
    visit.page("people-goodbye-title", main)
}

fn list(mine: &Mine, keys: &[&str]) -> Markup {
    html! { ul .govuk-list .govuk-list--bullet { @for key in keys { li { (mine.visit.words.text(key)) } } } }
}

const GOES: &[&str] = &["people-leave-goes-account", "people-leave-goes-shared", "people-leave-goes-support"];
const STAYS: &[&str] = &[
    "people-leave-stays-counts",
    "people-leave-stays-code",
    "people-leave-stays-work",
    "people-leave-stays-lines",
    "people-leave-stays-backups",
];

fn view(mine: &Mine, form: &Form) -> Markup {
    let words = &mine.visit.words;
    let sure = Choice::new("yes", words.text("people-leave-sure"));
    html! {
        (BackLink::new(words.text("people-back-to-account"), "/account"))
        h1 .govuk-heading-xl { (words.text(TITLE)) }
        p .govuk-body-l { (words.text("people-leave-line")) }
        (Sheet::new(words.text("people-leave-goes"), list(mine, GOES)))
        (Sheet::new(words.text("people-leave-stays"), list(mine, STAYS)))
        p .govuk-body { a .govuk-link href="/account/copy" { (words.text("people-leave-copy-first")) } }
        (WarningText::new(words.text("people-warning"), words.text("people-leave-warning")))
        form method="post" action=(OWN) novalidate {
            (form.checkboxes("sure", Legend::new(words.text("people-leave-legend")), vec![sure]))
            div .govuk-button-group {
                (Button::new(words.text("people-leave-button")).warning())
                (Button::link(words.text("people-leave-stay"), "/account").secondary())
            }
        }
    }
}
