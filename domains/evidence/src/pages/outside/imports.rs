//! Imports: what waits, what is shown, and a new file.

use super::{IMPORTS, PATH, parts};
use crate::{
    commands,
    model::outside::{Outside, OutsideStage},
    pages::{common, upload},
    permissions::ImportOutside,
};
use axum::{extract::Request, response::Response};
use imports::LARGEST_FILE;
use maud::{Markup, html};
use web::{
    Form, Visit,
    components::{BackLink, Button, EmptyState, QueueItem as Card, Tag, queue},
};

const TITLE: &str = "evidence-imports-title";
/// The largest file, in megabytes.
const MEGABYTES: usize = LARGEST_FILE / 1024 / 1024;

/// The page.
pub async fn show(visit: Visit) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<ImportOutside>(&visit) {
        return closed;
    }
    match commands::list_imports(visit.site.app(), &visit.caller).await {
        Ok(all) => visit.page(TITLE, view(&visit, &all, &Form::empty())),
        Err(failure) => visit.refuse(&failure),
    }
}

/// A new file.
pub async fn send(visit: Visit, request: Request) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<ImportOutside>(&visit) {
        return closed;
    }
    let (app, caller) = (visit.site.app(), &visit.caller);
    let brought = match upload::read(request, MEGABYTES).await {
        Ok(upload) => commands::bring_file(app, caller, &upload.name, &upload.file).await,
        Err(refusal) => Err(refusal.into()),
    };
    match brought {
        Ok(id) => visit.go(&format!("{IMPORTS}/{id}/columns")),
        Err(failure) => match commands::list_imports(app, caller).await {
            Ok(all) => visit.refuse_form(TITLE, Form::empty(), &failure, |form| view(&visit, &all, form)),
            Err(failure) => visit.refuse(&failure),
        },
    }
}

fn view(visit: &Visit, (drafts, out): &(Vec<Outside>, Vec<Outside>), form: &Form) -> Markup {
    let words = &visit.words;
    let card = |one: &Outside| {
        let tag = Tag::new(words.text(&format!("evidence-outside-stage-{}", one.stage.as_str())).into_owned());
        let tag = match one.stage {
            OutsideStage::Draft => tag.waiting(),
            OutsideStage::Published => tag.good(),
            OutsideStage::Undone => tag.quiet(),
        };
        let lines = words.with("evidence-imports-lines", &[("lines", one.lines.into())]);
        let facts = vec![common::breaking(&one.file_name), words.moment(one.brought_at), lines];
        Card { tag: Some(tag), facts, ..Card::new(parts::title(words, &one.about.0), format!("{IMPORTS}/{}", one.id)) }
    };
    let cards = |list: &[Outside]| list.iter().map(card).collect::<Vec<Card>>();
    html! {
        (BackLink::new(words.text("evidence-outside-back"), PATH))
        h1 .govuk-heading-xl { (words.text("evidence-imports-title")) }
        p .govuk-body-l { (words.text("evidence-imports-lead")) }
        h2 .govuk-heading-l { (words.text("evidence-imports-new")) }
        form method="post" action=(IMPORTS) enctype="multipart/form-data" novalidate {
            div .govuk-form-group .govuk-form-group--error[form.error_of("file").is_some()] {
                label .govuk-label for="file" { (words.text("evidence-imports-file")) }
                div .govuk-hint id="file-hint" { (words.with("evidence-imports-file-hint", &[("limit", (MEGABYTES as u64).into())])) }
                @if let Some(error) = form.error_of("file") { (error) }
                input .govuk-file-upload type="file" id="file" name="file" aria-describedby="file-hint" accept=".csv,.gz,.xlsx,.txt,.tsv";
            }
            (Button::new(words.text("evidence-imports-button")))
        }
        h2 .govuk-heading-l { (words.text("evidence-imports-drafts")) }
        @if drafts.is_empty() { p .govuk-body { (words.text("evidence-imports-no-drafts")) } } @else { (queue(&cards(drafts))) }
        h2 .govuk-heading-l { (words.text("evidence-imports-out")) }
        @if out.is_empty() { (EmptyState::new(words.text("evidence-outside-none"))) } @else { (queue(&cards(out))) }
    }
}
