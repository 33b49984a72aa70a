//! A survey's own form, taken away as a file: what each sort of file holds, and the files themselves.

use super::{builder, common, list};
use crate::{
    commands::{self, FormTold},
    model::SurveyId,
    permissions::{Export, MakeSurvey, SeeSurveys},
    rules::form_file::{FormFile, FormSort},
};
use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use kernel::{OrRefusal, Outcome, Refusal};
use maud::{Markup, html};
use questionnaires::{Item, interchange::xlsform::Unwritable};
use web::{
    Attachment, Visit,
    components::{BackLink, InsetText},
};

/// Also what leads here.
pub const TITLE: &str = "surveys-form-title";

/// What it can be taken away as.
pub async fn show(visit: Visit, Path(id): Path<String>) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<SeeSurveys>(&visit) {
        return closed;
    }
    let told = match id.parse::<SurveyId>() {
        Ok(id) => commands::find_form(visit.site.app(), &visit.caller, id).await,
        Err(_) => Err(Refusal::absent().into()),
    };
    match told {
        Ok(told) => visit.page(TITLE, view(&visit, &told)),
        Err(failure) => visit.refuse(&failure),
    }
}

/// A file.
pub async fn take(visit: Visit, Path((id, sort)): Path<(String, String)>) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<SeeSurveys>(&visit) {
        return closed;
    }
    match file(&visit, &id, &sort).await {
        Ok((name, file)) => {
            Attachment::new(format!("{name}.{}", file.ending), file.kind, file.bytes).private().into_response()
        }
        Err(failure) => visit.refuse(&failure),
    }
}

async fn file(visit: &Visit, id: &str, sort: &str) -> Outcome<(String, FormFile)> {
    let (id, sort) = id.parse::<SurveyId>().ok().zip(FormSort::parse(sort)).or_absent()?;
    commands::take_form(visit.site.app(), &visit.caller, id, sort).await
}

fn view(visit: &Visit, form: &FormTold) -> Markup {
    let (words, told) = (&visit.words, &form.told);
    html! {
        (BackLink::new(words.text("surveys-step-build"), builder::address(told, "build")))
        h1 .govuk-heading-l { (words.text(TITLE)) }
        p .govuk-body-l { (common::said(&told.newest.questionnaire.title, visit.language)) }
        p .govuk-body { (words.text("surveys-form-lead")) }
        @if visit.caller.ever::<Export>() {
            p .govuk-body { a .govuk-link href=(builder::address(told, "export")) { (words.text("surveys-form-answers")) } }
        }
        (staying(visit, form))
        h2 .govuk-heading-m { (words.text("surveys-form-spreadsheet")) }
        (spreadsheet(visit, form))
        h2 .govuk-heading-m { (words.text("surveys-form-fhir")) }
        p .govuk-body { (words.text("surveys-form-fhir-line")) }
        (link(visit, form, FormSort::Fhir))
        @if visit.caller.ever::<MakeSurvey>() {
            p .govuk-body { a .govuk-link href={ (list::PATH) "/new#bring" } { (words.text("surveys-form-back")) } }
        }
    }
}

fn link(visit: &Visit, form: &FormTold, sort: FormSort) -> Markup {
    let address = format!("{}/{sort}", builder::address(&form.told, "form"));
    html! {
        p .govuk-body { a .govuk-link href=(address) download { (visit.words.text(&format!("surveys-form-take-{sort}"))) } }
    }
}

fn spreadsheet(visit: &Visit, form: &FormTold) -> Markup {
    let words = &visit.words;
    if form.unwritable.is_empty() {
        return html! {
            p .govuk-body { (words.text("surveys-form-spreadsheet-line")) }
            @if form.pictures > 0 {
                p .govuk-body { (words.with("surveys-form-pictures", &[("count", form.pictures.into())])) }
            }
            (link(visit, form, FormSort::Spreadsheet))
        };
    }
    let inside = html! {
        p .govuk-body { (words.text("surveys-form-cannot")) }
        ul .govuk-list .govuk-list--bullet { @for one in &form.unwritable { li { (reason(visit, form, one)) } } }
        p .govuk-body { (words.text("surveys-form-cannot-way")) }
    };
    html! { (InsetText::new(inside)) }
}

fn reason(visit: &Visit, form: &FormTold, one: &Unwritable) -> Markup {
    let words = &visit.words;
    let item = one.item.as_deref().and_then(|id| form.told.newest.questionnaire.item(id));
    html! {
        strong { @match item { Some(item) => (question(form, item)), None => (words.text("surveys-form-whole")) } }
        br;
        (words.text(&format!("surveys-form-cannot-{}", one.why)))
    }
}

/// A question by its words; one without any by its name.
fn question(form: &FormTold, item: &Item) -> Markup {
    let text = builder::in_source(&form.told.newest, &item.text);
    if text.is_empty() {
        html! { (item.id) }
    } else {
        html! { (web::text::line(&text)) }
    }
}

fn staying(visit: &Visit, form: &FormTold) -> Markup {
    if form.staying.is_empty() {
        return Markup::default();
    }
    let inside = html! {
        p .govuk-body { (visit.words.text("surveys-form-staying")) }
        ul .govuk-list .govuk-list--bullet { @for item in &form.staying { li { (question(form, item)) } } }
    };
    html! { (InsetText::new(inside)) }
}
