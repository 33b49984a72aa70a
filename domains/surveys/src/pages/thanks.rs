//! After sending: that it arrived, what happens next, by when the findings are published, and the way back while there is one.
//! After keeping for later: the code.

use super::{
    answer, common,
    slip::{self, Slip},
};
use crate::{
    commands::{self, Door},
    model::Outlook,
};
use axum::{extract::Path, response::Response};
use http::HeaderMap;
use maud::{Markup, html};
use web::{
    Form, Visit,
    components::{Button, CodeDisplay, Details, InsetText, WarningText, steps},
};

const TITLE: &str = "surveys-thanks-title";

/// The page after sending; with the code for ten minutes, in this browser only.
pub async fn show(visit: Visit, headers: HeaderMap, Path(link): Path<String>) -> Response {
    visit.private();
    match commands::find_door(visit.site.app(), &link, None).await {
        Ok(door) => {
            let slip = Slip::read(&visit, &headers, &door.survey.link).filter(|slip| !slip.draft);
            visit.page(TITLE, view(&visit, &door, slip.as_ref()))
        }
        Err(failure) => visit.refuse(&failure),
    }
}

/// The page after keeping.
pub async fn saved(visit: Visit, headers: HeaderMap, Path(link): Path<String>) -> Response {
    visit.private();
    match commands::find_door(visit.site.app(), &link, None).await {
        Ok(door) => match Slip::read(&visit, &headers, &door.survey.link).filter(|slip| slip.draft) {
            Some(slip) => visit.page("surveys-saved-title", saved_view(&visit, &slip)),
            None => visit.go(super::resume::PATH),
        },
        Err(failure) => visit.refuse(&failure),
    }
}

/// The code is noted: nothing of it stays here.
pub async fn finish(visit: Visit, Path(_): Path<String>, _form: Form) -> Response {
    slip::end(&visit, visit.go("/"))
}

fn view(visit: &Visit, door: &Door, slip: Option<&Slip>) -> Markup {
    let words = &visit.words;
    html! {
        h1 .govuk-heading-xl { (words.text("surveys-thanks-heading")) }
        p .govuk-body-l { (words.text("surveys-thanks-line")) }
        @if slip.is_some_and(|slip| slip.late) {
            (WarningText::new(words.text("surveys-word-warning"), words.text("surveys-thanks-late")))
        }
        h2 .govuk-heading-m { (words.text("surveys-thanks-next")) }
        (steps(&next(visit, door)))
        @if door.survey.results == Outlook::Public {
            p .govuk-body {
                a .govuk-link href=(format!("{}/results", answer::address(door))) { (words.text("surveys-thanks-results")) }
            }
        }
        @if let Some(slip) = slip { (way_back(visit, slip)) }
        (equality(visit, door, slip))
        form method="post" action=(format!("{}/thanks", answer::address(door))) novalidate {
            (Button::new(words.text("surveys-thanks-finish")))
        }
    }
}

fn next(visit: &Visit, door: &Door) -> Vec<(String, String)> {
    let words = &visit.words;
    let said = |key: &str| words.text(key).into_owned();
    let mut all = vec![(said("surveys-thanks-read"), said("surveys-thanks-read-line"))];
    match (door.survey.results, door.survey.publish_by) {
        (Outlook::Public, Some(day)) => all.push((
            said("surveys-thanks-publish"),
            words.with("surveys-thanks-by", &[("day", words.date(day).into())]),
        )),
        (Outlook::Public, None) => all.push((said("surveys-thanks-publish"), said("surveys-thanks-by-none"))),
        (Outlook::Kept, _) => {
            all.push((said("surveys-thanks-kept"), door.survey.kept_reason.clone().unwrap_or_default()))
        }
    }
    let what_next = common::plain(&door.survey.what_next, visit.language);
    if !what_next.is_empty() {
        all.push((said("surveys-thanks-then"), what_next));
    }
    all
}

fn way_back(visit: &Visit, slip: &Slip) -> Markup {
    let words = &visit.words;
    let (Some(code), Some(until)) = (slip.code(), slip.until) else { return Markup::default() };
    html! {
        h2 .govuk-heading-m { (words.text("surveys-thanks-back")) }
        p .govuk-body { (words.with("surveys-thanks-back-line", &[("day", words.date(until).into())])) }
        (shown(visit, &code))
        form method="post" action=(super::resume::PATH) novalidate {
            input type="hidden" name="code" value=(code.digits());
            (Button::new(words.text("surveys-thanks-change")).secondary())
        }
    }
}

fn shown(visit: &Visit, code: &codes::Code) -> Markup {
    let words = &visit.words;
    let spoken = code.spoken(visit.language);
    html! {
        (CodeDisplay::new(words.text("surveys-code"), &code.digits()).spoken(words.text("surveys-code-spoken"), spoken.as_str()))
        (InsetText::new(words.text("surveys-code-lost")))
    }
}

/// Asked after everything else is sent, so that nobody thinks it belongs to it.
fn equality(visit: &Visit, door: &Door, slip: Option<&Slip>) -> Markup {
    let words = &visit.words;
    if slip.is_none() || commands::equality_form().is_none() {
        return Markup::default();
    }
    let inside = html! {
        p .govuk-body { (words.text("surveys-thanks-equality-line")) }
        p .govuk-body {
            a .govuk-link href=(format!("{}/about-you", answer::address(door))) { (words.text("surveys-thanks-equality-link")) }
        }
    };
    html! { (Details::new(words.text("surveys-thanks-equality"), inside)) }
}

fn saved_view(visit: &Visit, slip: &Slip) -> Markup {
    let words = &visit.words;
    let (Some(code), Some(until)) = (slip.code(), slip.until) else { return Markup::default() };
    html! {
        h1 .govuk-heading-xl { (words.text("surveys-saved-heading")) }
        p .govuk-body-l { (words.with("surveys-saved-line", &[("day", words.date(until).into())])) }
        (shown(visit, &code))
        form method="post" action=(super::resume::PATH) novalidate {
            input type="hidden" name="code" value=(code.digits());
            (Button::new(words.text("surveys-saved-go-on")))
        }
        form method="post" action=(format!("/s/{}/thanks", slip.link)) novalidate {
            (Button::new(words.text("surveys-thanks-finish")).secondary())
        }
    }
}
