//! What open data there is, and how it is used.

use super::{all, path};
use crate::{
    commands,
    pages::{common, front},
    rules::releases::Merged,
};
use axum::response::Response;
use maud::{Markup, html};
use web::{
    Visit,
    components::{BackLink, Cell, EmptyState, Table},
};

/// The page.
pub async fn list(visit: Visit) -> Response {
    match commands::list_out(visit.site.app()).await {
        Ok(outs) => visit.wide().page("evidence-data-title", view(&visit, &all(&outs))),
        Err(failure) => visit.refuse(&failure),
    }
}

fn view(visit: &Visit, series: &[Merged]) -> Markup {
    let words = &visit.words;
    html! {
        (BackLink::new(words.text("evidence-back"), front::PATH))
        h1 .govuk-heading-xl { (words.text("evidence-data-title")) }
        p .govuk-body-l { (words.text("evidence-data-lead")) }
        @if series.is_empty() {
            (EmptyState::new(words.text("evidence-data-none")).step(words.text("evidence-back"), front::PATH))
        } @else {
            (common::scrolls(table(visit, series)))
        }
        h2 .govuk-heading-l { (words.text("evidence-data-use")) }
        ul .govuk-list .govuk-list--bullet {
            @for key in ["evidence-data-use-csv", "evidence-data-use-json", "evidence-data-use-package", "evidence-data-use-status",
                "evidence-data-use-old", "evidence-data-use-tag", "evidence-data-use-licence"] {
                li { (words.text(key)) }
            }
        }
        h2 .govuk-heading-l { (words.text("evidence-data-programs")) }
        ul .govuk-list {
            li { a .govuk-link href="/data/catalogue.jsonld" { (words.text("evidence-data-catalogue")) } }
            li { a .govuk-link href="/data/releases.atom" { (words.text("evidence-releases-feed")) } }
            li { a .govuk-link href="/api/v1/measures" { (words.text("evidence-data-api")) } }
        }
    }
}

fn table(visit: &Visit, series: &[Merged]) -> Table {
    let words = &visit.words;
    let row = |one: &Merged| -> Vec<Cell> {
        let (table, name) = (&one.table, one.table.series());
        let link = html! { a .govuk-link href=(path(&name)) { (table.title.text(words.language())) } };
        let newest = one.periods.last().map(|(text, _)| common::period(words, text)).unwrap_or_default();
        let files = html! {
            @for kind in super::show::FILES {
                @let label = format!("{} {}", kind.0, table.title.text(words.language()));
                a .govuk-link href=(kind.1(&name)) aria-label=(label) { (kind.0) } " "
            }
        };
        vec![Cell::new(link), newest.into(), one.release.clone().into(), Cell::new(files)]
    };
    let keys = [
        "evidence-data-head-series",
        "evidence-data-head-newest",
        "evidence-data-head-release",
        "evidence-data-head-files",
    ];
    let head = keys.iter().map(|key| words.text(key).into_owned().into()).collect();
    Table::new(words.text("evidence-data-table"), head, series.iter().map(row).collect())
}
