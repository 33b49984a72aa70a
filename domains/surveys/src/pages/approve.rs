//! Handing in, and approval by somebody who did not write it.

use super::builder;
use crate::{
    commands::{self, Told},
    model::Stage,
    permissions::{ApproveSurvey, HandIn},
    rules::{NOT_NOW, languages, life::Says},
};
use axum::{extract::Path, response::Response};
use kernel::{Failure, Outcome};
use maud::{Markup, html};
use web::{
    Form, Visit,
    components::{Button, Choice, InsetText, Legend, Row, SummaryList},
};

const TITLE: &str = "surveys-approve-title";

/// How it stands with the approval.
pub async fn show(visit: Visit, Path(id): Path<String>) -> Response {
    match builder::open(&visit, &id).await {
        Ok(told) => visit.page(TITLE, view(&visit, &told, &Form::empty().with("says", "words"))),
        Err(answer) => answer,
    }
}

/// Handed in, approved, or sent back.
pub async fn send(visit: Visit, Path(id): Path<String>, form: Form) -> Response {
    let told = match builder::open(&visit, &id).await {
        Ok(told) => told,
        Err(answer) => return answer,
    };
    let (done, key) = done(&visit, &told, &form).await;
    match done {
        Ok(()) => visit.done(&builder::address(&told, "approve"), key),
        Err(failure) => visit.refuse_form(TITLE, form, &failure, |form| view(&visit, &told, form)),
    }
}

async fn done(visit: &Visit, told: &Told, form: &Form) -> (Outcome<()>, &'static str) {
    let (app, caller) = (visit.site.app(), &visit.caller);
    let at = (told.survey.id, builder::seen_in(form));
    let says = if form.has("says", "other") { Says::OtherMeaning } else { Says::BetterWords };
    match form.text("step") {
        "hand-in" => (commands::hand_in(app, caller, at, says).await, "surveys-done-handed-in"),
        "approve" => (commands::approve_survey(app, caller, at).await, "surveys-done-approved"),
        "back" => (commands::send_back(app, caller, at, form.text("text")).await, "surveys-done-sent-back"),
        _ => (Err(Failure::Refused(NOT_NOW)), ""),
    }
}

fn view(visit: &Visit, told: &Told, form: &Form) -> Markup {
    let (words, head) = (&visit.words, &told.newest.head);
    html! {
        (builder::head(visit, told, "approve"))
        h2 .govuk-heading-m { (words.text("surveys-approve-heading")) }
        (facts(visit, told))
        @match head.stage {
            Stage::Draft => (hand_in(visit, told, form)),
            Stage::Test => (decide(visit, told, form)),
            Stage::Approved => {
                p .govuk-body { (words.text("surveys-approve-is")) }
                p .govuk-body { a .govuk-link href=(builder::address(told, "publish")) { (words.text("surveys-step-publish")) } }
                (take_back(visit, told))
            },
            _ => p .govuk-body { (words.text("surveys-build-still")) },
        }
    }
}

fn facts(visit: &Visit, told: &Told) -> Markup {
    let (words, version) = (&visit.words, &told.newest);
    let asked = version.questionnaire.walk().filter(|item| item.kind.is_asked()).count();
    let late = languages::out_of_date(version);
    let named: Vec<String> = late.iter().map(|tag| builder::language_name(words, tag)).collect();
    let named: Vec<&str> = named.iter().map(String::as_str).collect();
    let state = if late.is_empty() { words.text("surveys-languages-fresh").into_owned() } else { words.list(&named) };
    let rows = vec![
        Row::new(words.text("surveys-approve-questions"), words.number(i64::try_from(asked).unwrap_or_default())),
        Row::new(words.text("surveys-settings-identity"), super::settings::identity_name(visit, version.head.identity)),
        Row::new(words.text("surveys-approve-languages"), state),
    ];
    html! { (SummaryList::new(rows)) }
}

fn hand_in(visit: &Visit, told: &Told, form: &Form) -> Markup {
    let words = &visit.words;
    if !visit.caller.ever::<HandIn>() {
        return html! { p .govuk-body { (words.text("surveys-approve-not-yet")) } };
    }
    let again = told.heads.iter().any(|head| head.stage.was_open());
    let choices = vec![
        Choice::new("words", words.text("surveys-approve-says-words")),
        Choice::new("other", words.text("surveys-approve-says-other")),
    ];
    html! {
        p .govuk-body { (words.text("surveys-approve-hand-in-line")) }
        form method="post" novalidate {
            (builder::seen(&told.newest))
            @if again { (form.radios("says", Legend::new(words.text("surveys-approve-says")), choices)) }
            (Button::new(words.text("surveys-approve-hand-in")).name("step").value("hand-in"))
        }
    }
}

fn decide(visit: &Visit, told: &Told, form: &Form) -> Markup {
    let words = &visit.words;
    let wrote = visit.caller.person().is_some_and(|person| told.newest.writers.contains(&person));
    if wrote {
        return html! {
            (InsetText::new(words.text("surveys-approve-yours").into_owned()))
            (take_back(visit, told))
        };
    }
    if !visit.caller.ever::<ApproveSurvey>() {
        return html! { p .govuk-body { (words.text("surveys-approve-waits")) } };
    }
    html! {
        p .govuk-body { (words.text("surveys-approve-line")) }
        p .govuk-body { a .govuk-link href=(builder::address(told, "preview")) { (words.text("surveys-step-preview")) } }
        form method="post" novalidate {
            (builder::seen(&told.newest))
            (Button::new(words.text("surveys-approve-button")).name("step").value("approve"))
        }
        form method="post" novalidate {
            (builder::seen(&told.newest))
            (form.textarea("text", words.text("surveys-approve-back-words")).rows(3))
            (Button::new(words.text("surveys-approve-back")).name("step").value("back").secondary())
        }
    }
}

fn take_back(visit: &Visit, told: &Told) -> Markup {
    html! {
        form method="post" novalidate {
            (builder::seen(&told.newest))
            (Button::new(visit.words.text("surveys-approve-take-back")).name("step").value("back").secondary())
        }
    }
}
