//! The front of everything that is published: the newest figures, and what else there is to read.

use super::{common, out, series};
use crate::{commands, model::Out, rules::releases::Merged};
use axum::response::Response;
use maud::{Markup, html};
use web::{
    Visit,
    components::{Button, EmptyState},
};

/// The address.
pub const PATH: &str = "/evidence";

const TITLE: &str = "evidence-front-title";

/// A way on from the front: the key of its words, the key of a line about it, and its address.
pub struct Door {
    /// Its words.
    pub title: &'static str,
    /// A line about it.
    pub line: &'static str,
    /// Where it leads.
    pub path: &'static str,
}

/// Ways on from the front, each part of this domain with its own.
pub const DOORS: &[Door] = &[
    Door { title: "evidence-door-releases", line: "evidence-door-releases-line", path: out::PATH },
    Door { title: "evidence-door-corrections", line: "evidence-door-corrections-line", path: out::CORRECTIONS },
    Door { title: "evidence-door-data", line: "evidence-door-data-line", path: series::PATH },
    Door { title: "evidence-door-outside", line: "evidence-door-outside-line", path: super::outside::PATH },
    Door { title: "evidence-door-findings", line: "evidence-door-findings-line", path: super::findings::PATH },
];

/// The page.
pub async fn show(visit: Visit) -> Response {
    match commands::list_out(visit.site.app()).await {
        Ok(outs) => visit.page(TITLE, view(&visit, &outs)),
        Err(failure) => visit.refuse(&failure),
    }
}

fn view(visit: &Visit, outs: &[Out]) -> Markup {
    let words = &visit.words;
    let newest = outs.iter().find(|out| out.is_current());
    let series = series::all(outs);
    html! {
        h1 .govuk-heading-xl { (words.text("evidence-front-heading")) }
        p .govuk-body-l { (words.text("evidence-front-lead")) }
        @match newest {
            None => (EmptyState::new(words.text("evidence-front-none"))
                .step(words.text("evidence-door-data"), series::PATH)),
            Some(newest) => {
                p .govuk-body {
                    (words.with("evidence-front-newest", &[("date", words.date(words.day_of(newest.published_at)).into())]))
                    " " a .govuk-link href=(out::path(newest.id)) { bdi { (newest.document.0.titles.text(words.language())) } }
                }
                h2 .govuk-heading-l { (words.text("evidence-front-figures")) }
                ul .govuk-list .comhar-cards { @for one in &series { (card(visit, one)) } }
            }
        }
        h2 .govuk-heading-l { (words.text("evidence-front-more")) }
        ul .govuk-list .govuk-list--spaced {
            @for door in DOORS {
                li {
                    a .govuk-link href=(door.path) { (words.text(door.title)) }
                    br; (words.text(door.line))
                }
            }
        }
        @if visit.caller.ever::<crate::permissions::WriteCase>() {
            p { (Button::link(words.text("evidence-case-list-title"), super::cases::PATH).secondary()) }
        }
        @if visit.caller.ever::<crate::permissions::SeeReleases>() {
            p { (Button::link(words.text("evidence-nav-office"), super::office::PATH).secondary()) }
        }
    }
}

/// A series with its newest figure, which is a sentence.
fn card(visit: &Visit, one: &Merged) -> Markup {
    let (words, table) = (&visit.words, &one.table);
    html! {
        li .comhar-sheet {
            h3 .govuk-heading-m {
                a .govuk-link href=(series::path(&table.series())) { (table.title.text(words.language())) }
            }
            @if let Some((period, seen)) = one.newest() {
                p .govuk-heading-l { (common::seen(words, table, Some(seen))) }
                p .govuk-body { (common::caption(words, table, (period, seen))) }
            }
        }
    }
}
