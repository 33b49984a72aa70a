//! One study, for whoever keeps it: what is said of it, and the next step.

use super::{PATH, WORK, parts, work};
use crate::{
    commands,
    model::study::{Study, StudyId, StudyStage},
    pages::{common, upload},
    permissions::KeepFindings,
    rules::study::Ended,
};
use axum::{
    extract::{Path, Request},
    response::Response,
};
use kernel::{Date, Outcome, Refusal};
use maud::{Markup, html};
use web::{
    Form, Title, Visit,
    components::{BackLink, Button, InsetText},
};

/// The largest document, in megabytes.
const MEGABYTES: usize = 20;

/// The page.
pub async fn show(visit: Visit, Path(id): Path<String>) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<KeepFindings>(&visit) {
        return closed;
    }
    match read(&visit, &id).await {
        Ok(study) => {
            let form = filled(&visit, &study);
            visit.page(Title::from("evidence-studies-title"), view(&visit, &study, &form))
        }
        Err(failure) => visit.refuse(&failure),
    }
}

async fn read(visit: &Visit, id: &str) -> Outcome<Study> {
    let id: StudyId = id.parse().map_err(|_| Refusal::absent())?;
    commands::see_study(visit.site.app(), &visit.caller, id).await
}

/// A correction, or the next step.
pub async fn send(visit: Visit, Path(id): Path<String>, form: Form) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<KeepFindings>(&visit) {
        return closed;
    }
    let Ok(known) = id.parse::<StudyId>() else { return visit.absent() };
    let (app, caller) = (visit.site.app(), &visit.caller);
    let seen = (known, form.text("version").parse().unwrap_or_default());
    let done = match form.text("step") {
        "keep" => commands::keep_study(app, caller, seen, &work::typed(&visit, &form)).await,
        "start" => commands::start_study(app, caller, seen).await,
        "finish" => commands::finish_study(app, caller, seen, day(&form)).await,
        "publish" => {
            let (found, what_next) = (form.text("found").to_owned(), form.text("what_next").to_owned());
            commands::publish_study(app, caller, seen, &Ended { language: visit.words.language(), found, what_next })
                .await
        }
        "withhold" => commands::withhold_study(app, caller, seen, form.text("reason")).await,
        _ => Err(Refusal::absent().into()),
    };
    match done {
        Ok(()) => visit.done(&format!("{WORK}/{id}"), "evidence-done-study"),
        Err(failure) => match read(&visit, &id).await {
            Ok(study) => {
                let title = Title::from("evidence-studies-title");
                let form = kept(filled(&visit, &study), &form);
                visit.refuse_form(title, form, &failure, |form| view(&visit, &study, form))
            }
            Err(failure) => visit.refuse(&failure),
        },
    }
}

/// The document of the study.
pub async fn attach(visit: Visit, Path(id): Path<String>, request: Request) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<KeepFindings>(&visit) {
        return closed;
    }
    let Ok(known) = id.parse::<StudyId>() else { return visit.absent() };
    let done = match upload::read(request, MEGABYTES).await {
        Ok(upload) => {
            let seen = (known, upload.fields.text("version").parse().unwrap_or_default());
            let file = (upload.name.as_str(), upload.file.as_slice());
            commands::attach_document(visit.site.app(), &visit.caller, seen, file).await
        }
        Err(refusal) => Err(refusal.into()),
    };
    match done {
        Ok(()) => visit.done(&format!("{WORK}/{id}"), "evidence-done-study"),
        Err(failure) => match read(&visit, &id).await {
            Ok(study) => {
                let title = Title::from("evidence-studies-title");
                visit.refuse_form(title, filled(&visit, &study), &failure, |form| view(&visit, &study, form))
            }
            Err(failure) => visit.refuse(&failure),
        },
    }
}

fn day(form: &Form) -> Option<Date> {
    let part = |part: &str| form.text(&format!("finished-{part}")).trim().to_owned();
    Date::new(part("year").parse().ok()?, part("month").parse().ok()?, part("day").parse().ok()?).ok()
}

/// The fields as they stand.
fn filled(visit: &Visit, study: &Study) -> Form {
    let language = visit.words.language();
    let of = |written: &db::Json<i18n::Written>| written.0.text(language).to_owned();
    let finished = study.finished_on.unwrap_or_else(|| visit.words.day_of(visit.site.app().now()));
    [
        ("kind", study.kind.as_str().to_owned()),
        ("title", of(&study.title)),
        ("asked", of(&study.asked)),
        ("owner", study.owner.clone()),
        ("days", study.days.to_string()),
        ("days_reason", study.days_reason.clone()),
        ("address", study.link.clone()),
        ("found", of(&study.found)),
        ("what_next", of(&study.what_next)),
        ("reason", study.withheld_reason.clone()),
        ("finished-day", finished.day().to_string()),
        ("finished-month", finished.month().to_string()),
        ("finished-year", finished.year().to_string()),
    ]
    .into_iter()
    .fold(Form::empty(), |form, (name, value)| form.with(name, value))
}

/// What was typed over what stands.
fn kept(form: Form, typed: &Form) -> Form {
    const FIELDS: [&str; 13] = [
        "kind",
        "title",
        "asked",
        "owner",
        "days",
        "days_reason",
        "address",
        "found",
        "what_next",
        "reason",
        "finished-day",
        "finished-month",
        "finished-year",
    ];
    let names = FIELDS.into_iter().filter_map(|name| Some((name, typed.chosen(name)?.to_owned())));
    names.fold(form, |form, (name, value)| form.with(name, value))
}

fn view(visit: &Visit, study: &Study, form: &Form) -> Markup {
    let words = &visit.words;
    let today = visit.words.day_of(visit.site.app().now());
    html! {
        (BackLink::new(words.text("evidence-studies-back"), WORK))
        h1 .govuk-heading-xl { bdi { (parts::title(words, study)) } }
        p .govuk-body-l { (parts::clock_line(words, study, today)) }
        p .govuk-body { a .govuk-link href={ (PATH) "/" (study.id) } { (words.text("evidence-study-public-page")) } }
        @if study.survey.is_some() {
            (InsetText::new(words.text("evidence-study-of-survey-line").into_owned()))
        } @else {
            (next_steps(visit, study, form))
            (attached(visit, study, form))
            h2 .govuk-heading-l { (words.text("evidence-study-correct")) }
            (step(study, "keep", html! {
                (work::fields(visit, form))
                (Button::new(words.text("evidence-study-correct-button")).secondary())
            }))
        }
    }
}

/// A form that leads on.
fn step(study: &Study, step: &str, inside: Markup) -> Markup {
    html! {
        form method="post" action={ (WORK) "/" (study.id) } novalidate {
            input type="hidden" name="step" value=(step);
            input type="hidden" name="version" value=(study.version);
            (inside)
        }
    }
}

fn next_steps(visit: &Visit, study: &Study, form: &Form) -> Markup {
    let words = &visit.words;
    let over = matches!(study.stage, StudyStage::Finished | StudyStage::Withheld | StudyStage::Public);
    html! {
        @if study.stage == StudyStage::Planned {
            (step(study, "start", html! { (Button::new(words.text("evidence-study-start"))) }))
        }
        @if !over {
            h2 .govuk-heading-l { (words.text("evidence-study-finish")) }
            (step(study, "finish", html! {
                (form.date_input("finished", words.text("evidence-study-finished-field"), words))
                (Button::new(words.text("evidence-study-finish-button")))
            }))
        } @else {
            h2 .govuk-heading-l { (words.text("evidence-study-publish")) }
            (step(study, "publish", html! {
                (form.textarea("found", words.text("evidence-study-found")).hint(words.text("evidence-study-found-hint")).rows(8))
                (form.textarea("what_next", words.text("evidence-study-next")).hint(words.text("evidence-study-next-hint")).rows(4))
                (Button::new(words.text("evidence-study-publish-button")))
            }))
            @if study.stage != StudyStage::Public {
                h2 .govuk-heading-l { (words.text("evidence-study-withhold")) }
                p .govuk-body { (words.text("evidence-study-withhold-line")) }
                (step(study, "withhold", html! {
                    (form.textarea("reason", words.text("evidence-study-withhold-reason")).rows(3))
                    (Button::new(words.text("evidence-study-withhold-button")).warning())
                }))
            }
        }
    }
}

fn attached(visit: &Visit, study: &Study, form: &Form) -> Markup {
    let words = &visit.words;
    html! {
        h2 .govuk-heading-l { (words.text("evidence-study-attach")) }
        @if !study.document.is_empty() { p .govuk-body { bdi { (study.document) } } }
        form method="post" action={ (WORK) "/" (study.id) "/document" } enctype="multipart/form-data" novalidate {
            input type="hidden" name="version" value=(study.version);
            div .govuk-form-group {
                label .govuk-label for="file" { (words.text("evidence-study-file")) }
                div .govuk-hint id="file-hint" { (words.with("evidence-study-file-hint", &[("limit", (MEGABYTES as u64).into())])) }
                @for field in ["file", "document"] { @if let Some(error) = form.error_of(field) { (error) } }
                input .govuk-file-upload type="file" id="file" name="file" aria-describedby="file-hint" accept=".pdf";
            }
            (Button::new(words.text("evidence-study-attach-button")).secondary())
        }
    }
}
