//! A survey on a tablet where there is no network: a page that is installed once and opens without one. What people answer is
//! sealed on the tablet to a key that only this house can use, waits there, and comes when there is a network again.

mod checks;
mod form;
mod settings;
mod sync;
mod worker;

pub use settings::{send as save_settings, show as show_settings};
pub use sync::take;
pub use worker::{manifest, worker};

use super::{asking::TITLE, common};
use crate::{
    commands::{self, Door},
    model::Offline,
    rules::offline::can_be_asked,
};
use axum::{extract::Path, response::Response};
use kernel::Outcome;
use maud::{Markup, html};
use web::{
    Visit,
    components::{InsetText, WarningText},
};

/// The page.
pub async fn show(visit: Visit, Path(link): Path<String>) -> Response {
    open(&visit, &link).await.unwrap_or_else(|failure| visit.refuse(&failure))
}

async fn open(visit: &Visit, link: &str) -> Outcome<Response> {
    let door = commands::find_door(visit.site.app(), link, None).await?;
    if visit.caller.person().is_some() {
        // Whatever is kept on a tablet is kept for strangers.
        return Ok(visit.private().page(TITLE, signed_in(visit, &door)));
    }
    let offline = commands::find_offline(visit.site.app(), &door.head).await?;
    let why_not = can_be_asked(door.head.identity, door.form.questionnaire()).err();
    let asks = match (&offline, &why_not) {
        (Some(offline), None) => Some(form::form(visit, &door, offline).await?),
        _ => None,
    };
    let why_not = why_not.map(|refusal| visit.words.refusal(&refusal));
    visit.script("offline");
    visit.installable(format!("{}/manifest.json?lang={}", address(&door), visit.language.as_str()));
    Ok(visit.page(TITLE, view(visit, &door, &Shown { offline, asks, why_not })))
}

/// The address of the page; also all that its worker looks after.
fn address(door: &Door) -> String {
    format!("/s/{}/offline", door.survey.link)
}

/// The same in a language, and in easy words.
fn in_language(door: &Door, language: &str, easy: bool) -> String {
    format!("{}?{}lang={language}", address(door), if easy { "easy=on&" } else { "" })
}

/// What the page shows.
struct Shown {
    offline: Option<Offline>,
    asks: Option<Markup>,
    /// Why this survey is never asked without a network.
    why_not: Option<String>,
}

fn signed_in(visit: &Visit, door: &Door) -> Markup {
    let words = &visit.words;
    html! {
        h1 .govuk-heading-xl { (common::said(&door.survey.title, visit.language)) }
        (WarningText::new(words.text("surveys-word-warning"), words.text("surveys-kiosk-sign-out")))
    }
}

fn view(visit: &Visit, door: &Door, shown: &Shown) -> Markup {
    let words = &visit.words;
    html! {
        h1 .govuk-heading-xl { (common::said(&door.survey.title, visit.language)) }
        @if !door.survey.about.is_empty() { p .govuk-body-l { (common::said(&door.survey.about, visit.language)) } }
        @if shown.asks.is_some() { (without(visit, door)) } @else { (not_now(visit, door, shown)) }
        div #offline hidden data-offline=(form::data(visit, door, shown.offline.as_ref())) {
            @if let Some(asks) = &shown.asks { (asks) (thanks(visit)) }
            @if shown.offline.is_some() {
                div #offline-over hidden { (InsetText::new(words.text("surveys-offline-over"))) }
            }
            (form::queue(visit, shown.offline.as_ref()))
        }
    }
}

/// For browsers without scripts, or too old to seal: everything that works without.
fn without(visit: &Visit, door: &Door) -> Markup {
    let words = &visit.words;
    html! {
        div #offline-without {
            (InsetText::new(words.text("surveys-offline-without")))
            ul .govuk-list {
                li { a .govuk-link href=(format!("/s/{}", door.survey.link)) { (words.text("surveys-offline-ordinary")) } }
                li { a .govuk-link href=(format!("/s/{}/paper", door.survey.link)) { (words.text("surveys-offline-paper")) } }
            }
        }
    }
}

fn not_now(visit: &Visit, door: &Door, shown: &Shown) -> Markup {
    let words = &visit.words;
    html! {
        p .govuk-body { (shown.why_not.as_deref().unwrap_or(&words.text("surveys-offline-not-now"))) }
        p .govuk-body {
            a .govuk-link href=(format!("/s/{}", door.survey.link)) { (words.text("surveys-offline-ordinary")) }
        }
    }
}

fn thanks(visit: &Visit) -> Markup {
    let words = &visit.words;
    html! {
        div #offline-thanks hidden {
            h2 .govuk-heading-l tabindex="-1" { (words.text("surveys-thanks-heading")) }
            p .govuk-body-l { (words.text("surveys-offline-thanks")) }
            p .govuk-body { button #offline-next .govuk-button type="button" { (words.text("surveys-kiosk-next")) } }
        }
    }
}
