//! What somebody answered from their account.

use super::{common, resume};
use crate::{
    commands::{self, Own, OwnAnswers},
    model::SurveyId,
};
use axum::response::Response;
use kernel::{Outcome, Refusal};
use maud::{Markup, html};
use web::{
    Form, Visit,
    components::{Button, EmptyState},
};

/// The address.
pub const PATH: &str = "/surveys/mine";

const TITLE: &str = "surveys-mine-title";

/// All of it.
pub async fn show(visit: Visit) -> Response {
    visit.private();
    match commands::list_my_answers(visit.site.app(), &visit.caller).await {
        Ok(all) => visit.page(TITLE, view(&visit, &all)),
        Err(failure) => visit.refuse(&failure),
    }
}

/// One of them: seen, changed or taken back.
pub async fn send(visit: Visit, form: Form) -> Response {
    visit.private();
    match one(&visit, &form).await {
        Ok(page) => page,
        Err(failure) => visit.refuse(&failure),
    }
}

async fn one(visit: &Visit, form: &Form) -> Outcome<Response> {
    let survey: SurveyId = form.text("survey").parse().map_err(|_| Refusal::absent())?;
    let own = Own::Account(&visit.caller, survey);
    let found = commands::own_answers(visit.site.app(), &own).await?;
    resume::own(visit, (&found, &own), (PATH, "survey", form.text("survey")), form).await
}

fn view(visit: &Visit, all: &[OwnAnswers]) -> Markup {
    let words = &visit.words;
    html! {
        h1 .govuk-heading-xl { (words.text("surveys-mine-heading")) }
        @if all.is_empty() { (EmptyState::new(words.text("surveys-mine-none"))) }
        @for own in all {
            section {
                h2 .govuk-heading-m { (common::said(&own.door.survey.title, visit.language)) }
                form method="post" action=(PATH) novalidate {
                    input type="hidden" name="survey" value=(own.door.survey.id);
                    (Button::new(words.text("surveys-mine-open")).secondary().name("do").value("see"))
                }
            }
        }
    }
}
