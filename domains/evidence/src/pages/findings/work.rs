//! The studies that the caller looks after, and a new one.

use super::{PATH, WORK, parts};
use crate::{
    commands,
    model::study::{Study, StudyKind},
    pages::common,
    permissions::KeepFindings,
    rules::study::{StudyForm, USUAL_DAYS},
};
use axum::response::Response;
use i18n::Written;
use kernel::{OrganisationId, Outcome};
use maud::{Markup, html};
use std::collections::HashMap;
use web::{
    Form, Visit,
    components::{BackLink, Button, Choice, EmptyState, Legend, QueueItem as Card, queue},
};

const TITLE: &str = "evidence-studies-title";

type Kept = (Vec<Study>, HashMap<OrganisationId, Written>);

/// The page.
pub async fn show(visit: Visit) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<KeepFindings>(&visit) {
        return closed;
    }
    match read(&visit).await {
        Ok(kept) => visit.page(TITLE, view(&visit, &kept, &Form::empty())),
        Err(failure) => visit.refuse(&failure),
    }
}

async fn read(visit: &Visit) -> Outcome<Kept> {
    let app = visit.site.app();
    let studies = commands::list_kept(app, &visit.caller).await?;
    let places = parts::places(app, &studies).await?;
    Ok((studies, places))
}

/// A new study.
pub async fn send(visit: Visit, form: Form) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<KeepFindings>(&visit) {
        return closed;
    }
    match commands::add_study(visit.site.app(), &visit.caller, &typed(&visit, &form)).await {
        Ok(id) => visit.done(&format!("{WORK}/{id}"), "evidence-done-study"),
        Err(failure) => match read(&visit).await {
            Ok(kept) => visit.refuse_form(TITLE, form, &failure, |form| view(&visit, &kept, form)),
            Err(failure) => visit.refuse(&failure),
        },
    }
}

/// What was typed of a study.
pub fn typed(visit: &Visit, form: &Form) -> StudyForm {
    StudyForm {
        language: visit.words.language(),
        kind: StudyKind::parse(form.text("kind")),
        title: form.text("title").to_owned(),
        asked: form.text("asked").to_owned(),
        owner: form.text("owner").to_owned(),
        days: match form.text("days").trim() {
            "" => None,
            typed => Some(typed.parse().unwrap_or(-1)),
        },
        days_reason: form.text("days_reason").to_owned(),
        link: form.text("address").to_owned(),
    }
}

/// The fields of a study.
pub fn fields(visit: &Visit, form: &Form) -> Markup {
    let words = &visit.words;
    let kinds = StudyKind::ALL.iter().map(|one| Choice::new(one.as_str(), parts::kind(words, *one))).collect();
    let usual = [("usual", USUAL_DAYS.into())];
    html! {
        (form.radios("kind", Legend::new(words.text("evidence-study-kind").into_owned()), kinds))
        (form.input("title", words.text("evidence-study-title")))
        (form.textarea("asked", words.text("evidence-study-asked")).hint(words.text("evidence-study-asked-hint")).rows(4))
        (form.input("owner", words.text("evidence-study-owner")).hint(words.text("evidence-study-owner-hint")))
        (form.input("days", words.text("evidence-study-days")).hint(words.with("evidence-study-days-hint", &usual))
            .classes("govuk-input--width-4").inputmode("numeric"))
        (form.input("days_reason", words.text("evidence-study-days-reason")))
        (form.input("address", words.text("evidence-study-link")).hint(words.text("evidence-study-link-hint")))
    }
}

fn view(visit: &Visit, (studies, places): &Kept, form: &Form) -> Markup {
    let words = &visit.words;
    let today = visit.words.day_of(visit.site.app().now());
    let cards: Vec<Card> = studies.iter().map(|one| parts::card(words, one, (places, today), WORK)).collect();
    html! {
        (BackLink::new(words.text("evidence-findings-back"), PATH))
        h1 .govuk-heading-xl { (words.text("evidence-studies-title")) }
        p .govuk-body-l { (words.text("evidence-studies-lead")) }
        @if cards.is_empty() { (EmptyState::new(words.text("evidence-studies-none"))) } @else {
            h2 .govuk-visually-hidden { (words.text("evidence-studies-list")) }
            (queue(&cards))
        }
        h2 .govuk-heading-l { (words.text("evidence-studies-new")) }
        form method="post" action=(WORK) novalidate {
            (fields(visit, form))
            (Button::new(words.text("evidence-studies-button")))
        }
    }
}
