//! Every definition with how far it has come, those that are not counted too.

use super::{PATH, said};
use crate::{Definition, Figures, approval, order};
use axum::{Extension, response::Response};
use kernel::Date;
use maud::{Markup, html};
use web::{
    Visit,
    components::{Cell, EmptyState, Table},
};

const TITLE: &str = "measures-definitions-title";

/// The list.
pub async fn show(visit: Visit, Extension(figures): Extension<Figures>) -> Response {
    visit.private();
    let app = visit.site.app();
    match approval::list_all_definitions(app, &visit.caller, figures.definitions()).await {
        Ok(all) => visit.wide().page(TITLE, view(&visit, &all, order::today(app))),
        Err(failure) => visit.refuse(&failure),
    }
}

fn view(visit: &Visit, all: &[Definition], today: Date) -> Markup {
    let words = &visit.words;
    let head = ["name", "version", "stage", "owner"];
    let head = head.map(|name| words.text(&format!("measures-definitions-{name}")).into_owned().into()).to_vec();
    let row = |definition: &Definition| -> Option<Vec<Cell>> {
        let version = definition.on(today)?;
        let href = format!("{PATH}/{}/definition", definition.id);
        Some(vec![
            html! { a .govuk-link href=(href) { (version.title.text(visit.language)) } }.into(),
            words.number(version.version).into(),
            html! { (said::stage(words, version.stage)) }.into(),
            said::role(words, version.owner).into(),
        ])
    };
    html! {
        h1 .govuk-heading-xl { (words.text(TITLE)) }
        p .govuk-body-l { (words.text("measures-definitions-lead")) }
        @if all.is_empty() { (EmptyState::new(words.text("measures-none")).step(words.text("measures-back"), PATH)) }
        @else {
            div .comhar-scrolls role="group" tabindex="0" aria-label=(words.text(TITLE)) {
                (Table::new(words.text("measures-definitions-table"), head, all.iter().filter_map(row).collect()))
            }
        }
    }
}
