//! The administrator loads a questionnaire under the site's own licence, and retires one.

use super::common;
use crate::{
    commands::{self, Loaded},
    model::{Measure, MeasureId, NewMeasure},
    permissions::LoadMeasure,
    rules,
};
use axum::response::Response;
use kernel::{Failure, Outcome, Refusal};
use maud::{Markup, html};
use web::{
    Form, Visit,
    components::{Button, Choosable, InsetText, Sheet},
};

/// The address.
pub const PATH: &str = "/outcomes/load";
const TITLE: &str = "outcomes-load-title";

/// What is loaded, and the form.
pub async fn show(visit: Visit) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<LoadMeasure>(&visit) {
        return closed;
    }
    match commands::list_loaded(visit.site.app(), &visit.caller).await {
        Ok(loaded) => visit.page(TITLE, view(&visit, &loaded, &Form::empty())),
        Err(failure) => visit.refuse(&failure),
    }
}

/// Loads, or retires.
pub async fn send(visit: Visit, form: Form) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<LoadMeasure>(&visit) {
        return closed;
    }
    let app = visit.site.app();
    let outcome = match form.text("step") {
        "retire" => retire(&visit, &form).await.map(|()| None),
        _ => commands::load_measure(app, &visit.caller, &read(&form)).await.map(Some),
    };
    match outcome {
        Ok(None) => visit.done(PATH, "outcomes-done-retired"),
        Ok(Some(loaded)) if loaded.not_carried.is_empty() => visit.done(PATH, "outcomes-done-loaded"),
        Ok(Some(loaded)) => visit.page(TITLE, partly(&visit, &loaded)),
        Err(failure) => match commands::list_loaded(app, &visit.caller).await {
            Ok(loaded) => visit.refuse_form(TITLE, form, &failure, |form| view(&visit, &loaded, form)),
            Err(failure) => visit.refuse(&failure),
        },
    }
}

fn read(form: &Form) -> NewMeasure {
    let text = |name: &str| form.text(name).to_owned();
    NewMeasure { json: text("json"), scoring: text("scoring"), rights: text("rights") }
}

async fn retire(visit: &Visit, form: &Form) -> Outcome<()> {
    let id: MeasureId = form.text("measure").parse().map_err(|_| Failure::from(Refusal::absent()))?;
    commands::retire_measure(visit.site.app(), &visit.caller, id).await
}

fn view(visit: &Visit, loaded: &[Measure], form: &Form) -> Markup {
    let words = &visit.words;
    let scorings: Vec<Choosable> =
        rules::scorings().map(|scoring| Choosable::new(scoring.key.as_str(), scoring.name.as_str())).collect();
    html! {
        h1 .govuk-heading-xl { (words.text("outcomes-load-heading")) }
        p .govuk-body-l { (words.text("outcomes-load-lead")) }
        (InsetText::new(words.text("outcomes-load-licence")))
        form method="post" action=(PATH) novalidate {
            (form.select("scoring", words.text("outcomes-load-scoring"), scorings).hint(words.text("outcomes-load-scoring-hint")))
            (form.textarea("json", words.text("outcomes-load-json")).hint(words.text("outcomes-load-json-hint")).rows(12))
            (form.input("rights", words.text("outcomes-load-rights")).hint(words.text("outcomes-load-rights-hint")))
            (Button::new(words.text("outcomes-load-button")))
        }
        @if !loaded.is_empty() {
            h2 .govuk-heading-m { (words.text("outcomes-load-there")) }
            @for measure in loaded { (one(visit, measure)) }
        }
    }
}

fn one(visit: &Visit, measure: &Measure) -> Markup {
    let words = &visit.words;
    let title = common::title(words, measure);
    let facts = words.with(
        "outcomes-load-facts",
        &[
            ("scoring", i18n::name(&measure.scoring.name)),
            ("version", i18n::name(&measure.version)),
            ("date", words.date(measure.loaded_on).into()),
        ],
    );
    html! {
        (Sheet::new(title.clone(), html! {
            p .govuk-body { (facts) }
            p .govuk-body { (measure.rights) }
            @if let Some(day) = measure.retired_on {
                p .govuk-body { (words.with("outcomes-load-retired", &[("date", words.date(day).into())])) }
            } @else {
                form method="post" action=(PATH) novalidate {
                    input type="hidden" name="step" value="retire";
                    input type="hidden" name="measure" value=(measure.id);
                    button .govuk-button .govuk-button--secondary type="submit" {
                        (words.text("outcomes-load-retire")) span .govuk-visually-hidden { ": " (title) }
                    }
                }
            }
        }))
    }
}

/// It is loaded; some of the file could not be carried.
fn partly(visit: &Visit, loaded: &Loaded) -> Markup {
    let words = &visit.words;
    html! {
        h1 .govuk-heading-xl { (words.text("outcomes-load-partly")) }
        p .govuk-body-l { (words.text("outcomes-load-partly-line")) }
        ul .govuk-list .govuk-list--bullet {
            @for left in &loaded.not_carried { li { (answering::left_behind(words, &loaded.measure.questionnaire, left)) } }
        }
        p .govuk-body { a .govuk-link href=(PATH) { (words.text("outcomes-load-heading")) } }
    }
}
