//! Taking a whole import out again.

use super::{
    super::{addresses::IMPORTS as PATH, common},
    said,
};
use crate::{
    commands::imports::{self, ChangedHow, ChangedSince, ImportSeen, ReportLine},
    model::{ImportId, PutIn},
    permissions::ImportRegisters,
    rules::IMPORT_NOT_UNDOABLE,
};
use axum::{extract::Path, response::Response};
use kernel::{Outcome, Refusal};
use maud::{Markup, html};
use web::{
    Form, Visit,
    components::{BackLink, Button, Cell, Choice, Legend},
};

const TITLE: &str = "community-import-undo";

struct UndoPage {
    seen: ImportSeen,
    changed: Vec<(PutIn, ChangedHow)>,
    lines: Vec<ReportLine>,
}

/// The page.
pub async fn show(visit: Visit, Path(id): Path<String>) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<ImportRegisters>(&visit) {
        return closed;
    }
    match read(&visit, &id).await {
        Ok(page) => visit.page(TITLE, view(&visit, &page, &Form::empty())),
        Err(failure) => visit.refuse(&failure),
    }
}

async fn read(visit: &Visit, id: &str) -> Outcome<UndoPage> {
    let (app, caller) = (visit.site.app(), &visit.caller);
    let id: ImportId = id.parse().map_err(|_| Refusal::absent())?;
    let seen = imports::see_import(app, caller, id).await?;
    if !seen.may_be_undone() {
        return Err(IMPORT_NOT_UNDOABLE.into());
    }
    let changed = imports::see_changed(app, caller, id).await?;
    let (lines, _) = imports::report_lines(app, caller, id).await?;
    Ok(UndoPage { seen, changed, lines })
}

/// It is taken out.
pub async fn send(visit: Visit, Path(id): Path<String>, form: Form) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<ImportRegisters>(&visit) {
        return closed;
    }
    match undo(&visit, &id, &form).await {
        Ok(()) => visit.done(&format!("{PATH}/{id}"), "community-done-import-undone"),
        Err(failure) => match read(&visit, &id).await {
            Ok(page) => visit.refuse_form(TITLE, form, &failure, |form| view(&visit, &page, form)),
            Err(failure) => visit.refuse(&failure),
        },
    }
}

async fn undo(visit: &Visit, id: &str, form: &Form) -> Outcome<()> {
    let id: ImportId = id.parse().map_err(|_| Refusal::absent())?;
    let since = match form.text("changed") {
        "stay" => ChangedSince::Stay,
        "go" => ChangedSince::GoToo,
        _ => ChangedSince::NotSaid,
    };
    imports::undo_import(visit.site.app(), &visit.caller, (id, since)).await
}

fn view(visit: &Visit, page: &UndoPage, form: &Form) -> Markup {
    let words = &visit.words;
    let path = format!("{PATH}/{}", page.seen.import.id);
    let ways =
        ["stay", "go"].map(|way| Choice::new(way, words.text(&format!("community-import-changed-{way}")).into_owned()));
    html! {
        (BackLink::new(words.text("community-word-back"), path.clone()))
        h1 .govuk-heading-xl { (words.text("community-import-undo")) }
        p .govuk-body-l { bdi { (said::name(words, &page.seen)) } }
        p .govuk-body { (words.with("community-import-undo-line", &[("visits", page.seen.import.visits.into())])) }
        @if !page.changed.is_empty() { (changed(visit, page)) }
        form method="post" action={ (path) "/undo" } novalidate {
            @if page.changed.iter().any(|(_, how)| matches!(how, ChangedHow::Described | ChangedHow::Corrected)) {
                (form.radios("changed", Legend::new(words.text("community-import-changed-what")), ways.to_vec()))
            }
            (Button::new(words.text("community-import-undo-button")).warning())
        }
    }
}

fn changed(visit: &Visit, page: &UndoPage) -> Markup {
    let words = &visit.words;
    let rows = page.changed.iter().map(|(put_in, how)| {
        let line = page.lines.iter().find(|line| line.at == put_in.spot());
        let name = line.and_then(|line| line.name.clone());
        let how = match how {
            ChangedHow::Described => "community-import-changed-described",
            ChangedHow::Corrected => "community-import-changed-corrected",
            ChangedHow::TakenOut => "community-import-changed-taken-out",
            ChangedHow::Nameless => "community-import-changed-nameless",
        };
        vec![
            Cell::number(words.number(put_in.line)),
            Cell::new(line.and_then(|line| line.day).map(|day| words.date(day)).unwrap_or_default()),
            Cell::new(html! { bdi { (name.unwrap_or_else(|| words.text("community-word-somebody").into_owned())) } }),
            Cell::new(words.text(how).into_owned()),
        ]
    });
    let head = [
        "community-import-column-line",
        "community-import-column-day",
        "community-import-column-name",
        "community-import-column-since",
    ];
    html! {
        h2 .govuk-heading-l { (words.text("community-import-changed")) }
        (said::wide(words, "community-import-changed", &head, rows.collect()))
    }
}
