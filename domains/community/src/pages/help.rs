//! Somebody asks a service for help in a crisis.

use super::{front, places::Names};
use crate::{commands, model::CrisisForm};
use axum::{extract::Path, response::Response};
use kernel::{OrganisationId, Outcome, Refusal};
use maud::{Markup, html};
use web::{
    Form, Visit,
    components::{BackLink, Button},
};

const TITLE: &str = "community-help-title";

/// The form, with help that answers at once above it.
pub async fn show(visit: Visit, Path(id): Path<String>) -> Response {
    visit.private();
    match read(&visit, &id).await {
        Ok((id, name)) => visit.page(TITLE, view(&visit, (id, &name), &Form::empty())),
        Err(failure) => visit.refuse(&failure),
    }
}

async fn read(visit: &Visit, id: &str) -> Outcome<(OrganisationId, String)> {
    let app = visit.site.app();
    let id = id.parse().map_err(|_| Refusal::absent())?;
    commands::see_service(app, id).await?;
    let names = Names::of(app, vec![id], Vec::new()).await?;
    Ok((id, names.place(&visit.words, id)))
}

/// Sends it to the workers of the service.
pub async fn send(visit: Visit, Path(id): Path<String>, form: Form) -> Response {
    visit.private();
    let (id, name) = match read(&visit, &id).await {
        Ok(read) => read,
        Err(failure) => return visit.refuse(&failure),
    };
    let text = |field: &str| form.text(field).to_owned();
    let asked = CrisisForm { name: text("name"), reach: text("reach"), words: text("words") };
    match commands::ask_for_help(visit.site.app(), &visit.caller, id, &asked).await {
        Ok(()) => visit.done(&format!("{}/services/{id}/help", front::PATH), "community-done-asked"),
        Err(failure) => visit.refuse_form(TITLE, form, &failure, |form| view(&visit, (id, &name), form)),
    }
}

fn view(visit: &Visit, (id, name): (OrganisationId, &str), form: &Form) -> Markup {
    let words = &visit.words;
    let back = format!("{}/services/{id}", front::PATH);
    let lead = words.with("community-help-lead", &[("service", i18n::name(name))]);
    html! {
        (BackLink::new(words.text("community-word-back"), back.as_str()))
        h1 .govuk-heading-xl { (words.text("community-help-heading")) }
        section .comhar-sheet {
            h2 .govuk-heading-m { (words.text("community-help-now")) }
            p .govuk-body { (words.text("community-help-not-watched")) }
            (visit.site.help().list(words))
        }
        h2 .govuk-heading-m { (words.text("community-help-form")) }
        p .govuk-body { (lead) }
        form method="post" action={ (back) "/help" } novalidate {
            (form.input("name", words.text("community-help-name")).hint(words.text("community-help-name-hint")))
            (form.input("reach", words.text("community-help-reach")).hint(words.text("community-help-reach-hint")))
            (form.textarea("words", words.text("community-help-words")).hint(words.text("community-help-words-hint"))
                .rows(3))
            p .govuk-body { (words.text("community-help-who-reads")) }
            (Button::new(words.text("community-help-button")))
        }
    }
}
