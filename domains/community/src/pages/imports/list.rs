//! Bringing a table, and those that were brought.

use super::{
    super::{
        addresses::{self, IMPORTS as PATH},
        common,
        places::Names,
    },
    file, said,
};
use crate::{
    commands::imports::{self, ImportSeen},
    permissions::ImportRegisters,
    rules::imports::{LARGEST_REGISTER, MOST_LINES, UNDO_DAYS, WAITING_DAYS},
};
use axum::{extract::Request, response::Response};
use kernel::Outcome;
use maud::{Markup, html};
use web::{
    Form, Visit,
    components::{BackLink, Button, Cell, EmptyState},
};

const TITLE: &str = "community-import-title";

struct ListPage {
    all: Vec<ImportSeen>,
    names: Names,
}

/// The page.
pub async fn show(visit: Visit) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<ImportRegisters>(&visit) {
        return closed;
    }
    match read(&visit).await {
        Ok(page) => visit.page(TITLE, view(&visit, &page, &Form::empty())),
        Err(failure) => visit.refuse(&failure),
    }
}

async fn read(visit: &Visit) -> Outcome<ListPage> {
    let app = visit.site.app();
    let all = imports::list_imports(app, &visit.caller).await?;
    let people = all.iter().filter_map(|one| one.import.received_by).collect();
    Ok(ListPage { names: Names::of(app, Vec::new(), people).await?, all })
}

/// A table is brought.
pub async fn send(visit: Visit, request: Request) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<ImportRegisters>(&visit) {
        return closed;
    }
    let received = match file::upload(request).await {
        Ok(upload) => imports::receive_import(visit.site.app(), &visit.caller, (&upload.name, &upload.bytes)).await,
        Err(refusal) => Err(refusal.into()),
    };
    match received {
        Ok(id) => visit.done(&format!("{PATH}/{id}"), "community-done-import-received"),
        Err(failure) => match read(&visit).await {
            Ok(page) => visit.refuse_form(TITLE, Form::empty(), &failure, |form| view(&visit, &page, form)),
            Err(failure) => visit.refuse(&failure),
        },
    }
}

fn view(visit: &Visit, page: &ListPage, form: &Form) -> Markup {
    let words = &visit.words;
    let limits = [
        ("megabytes", i64::try_from(LARGEST_REGISTER / 1024 / 1024).unwrap_or(0).into()),
        ("lines", words.number(i64::try_from(MOST_LINES).unwrap_or(0)).into()),
    ];
    let kept = [("waiting", WAITING_DAYS.into()), ("undo", UNDO_DAYS.into())];
    html! {
        (BackLink::new(words.text("community-word-back"), addresses::WORK))
        h1 .govuk-heading-xl { (words.text("community-import-title")) }
        p .govuk-body-l { (words.text("community-import-lead")) }
        form method="post" action=(PATH) enctype="multipart/form-data" novalidate {
            div class={ "govuk-form-group" @if form.error_of("file").is_some() { " govuk-form-group--error" } } {
                label .govuk-label for="file" { (words.text("community-import-file")) }
                div #file-hint .govuk-hint { (words.with("community-import-file-hint", &limits)) }
                @if let Some(error) = form.error_of("file") { (error) }
                input .govuk-file-upload type="file" id="file" name="file" accept=".csv,.xlsx,.txt" aria-describedby="file-hint";
            }
            (Button::new(words.text("community-import-bring")))
        }
        p .govuk-body { (words.with("community-import-kept", &kept)) }
        h2 .govuk-heading-l { (words.text("community-import-template")) }
        p .govuk-body { (words.text("community-import-template-line")) }
        ul .govuk-list {
            li { a .govuk-link href={ (PATH) "/register.xlsx" } { (words.text("community-import-template-xlsx")) } }
            li { a .govuk-link href={ (PATH) "/register.csv" } { (words.text("community-import-template-csv")) } }
        }
        h2 .govuk-heading-l { (words.text("community-import-earlier")) }
        @if page.all.is_empty() { (EmptyState::new(words.text("community-import-none"))) } @else { (earlier(visit, page)) }
    }
}

fn earlier(visit: &Visit, page: &ListPage) -> Markup {
    let words = &visit.words;
    let rows = page.all.iter().map(|one| {
        let name = said::name(words, one);
        let by = one.import.received_by.map(|person| page.names.person(words, person)).unwrap_or_default();
        vec![
            Cell::new(html! { a .govuk-link href={ (PATH) "/" (one.import.id) } { bdi { (name) } } }),
            Cell::new(words.date(words.day_of(one.import.received_at))),
            Cell::new(by),
            Cell::new(html! { (said::state_tag(words, one.import.state)) }),
        ]
    });
    let head = [
        "community-import-column-table",
        "community-import-column-day",
        "community-import-column-by",
        "community-import-column-state",
    ];
    said::wide(words, "community-import-earlier", &head, rows.collect())
}
