//! All figures that are counted, as questions.

use super::PATH;
use crate::{Definition, Figures, Stage, commands, order};
use axum::{Extension, response::Response};
use kernel::Date;
use maud::{Markup, html};
use web::{Visit, components::EmptyState};

const TITLE: &str = "measures-title";

/// The list.
pub async fn show(visit: Visit, Extension(figures): Extension<Figures>) -> Response {
    visit.private();
    match commands::list_definitions(&visit.caller, &figures) {
        Ok(all) => visit.page(TITLE, view(&visit, &all, order::today(visit.site.app()))),
        Err(failure) => visit.refuse(&failure),
    }
}

fn view(visit: &Visit, all: &[&Definition], today: Date) -> Markup {
    let words = &visit.words;
    html! {
        h1 .govuk-heading-xl { (words.text(TITLE)) }
        p .govuk-body-l { (words.text("measures-lead")) }
        @if all.is_empty() { (EmptyState::new(words.text("measures-none"))) }
        ul .govuk-list .comhar-cards {
            @for definition in all {
                @if let Some(version) = definition.on(today) {
                    li .comhar-sheet {
                        h2 .govuk-heading-m {
                            a .govuk-link href=(format!("{PATH}/{}", definition.id)) { (version.title.text(visit.language)) }
                        }
                        p .govuk-body { (version.question.text(visit.language)) }
                        @if version.stage == Stage::Trial { p .govuk-hint { (words.text("measures-on-trial")) } }
                    }
                }
            }
        }
    }
}
