//! Who answered, on the grounds of equality: counts only, never beside an answer.

use super::{common, figures};
use crate::{commands, model::SurveyId, permissions::SeeResults, results::release::Table};
use axum::{extract::Path, response::Response};
use kernel::Refusal;
use maud::{Markup, html};
use web::{
    Visit,
    components::{BackLink, EmptyState},
};

const TITLE: &str = "surveys-equality-results-title";

/// The tables.
pub async fn show(visit: Visit, Path(id): Path<String>) -> Response {
    visit.private().wide();
    if let Some(closed) = common::closed_to::<SeeResults>(&visit) {
        return closed;
    }
    let seen = match id.parse::<SurveyId>() {
        Ok(id) => commands::see_equality(visit.site.app(), &visit.caller, id).await,
        Err(_) => Err(Refusal::absent().into()),
    };
    match seen {
        Ok((survey, tables)) => visit.page(TITLE, view(&visit, survey.id, &tables)),
        Err(failure) => visit.refuse(&failure),
    }
}

fn view(visit: &Visit, id: SurveyId, tables: &[Table]) -> Markup {
    let words = &visit.words;
    html! {
        (BackLink::new(words.text("surveys-results-title"), format!("/surveys/{id}/results")))
        h1 .govuk-heading-xl { (words.text(TITLE)) }
        p .govuk-body { (words.text("surveys-equality-results-lead")) }
        @if tables.is_empty() { (EmptyState::new(words.text("surveys-equality-results-none"))) } @else {
            h2 .govuk-heading-l { (words.text("surveys-results-questions")) }
        }
        @for table in tables { (figures::figure(visit, table)) }
    }
}
