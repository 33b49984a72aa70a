//! The form of a return, the file that stands for it, and the template of that file.

use super::common;
use crate::{
    commands::ReturnSeen,
    model::{Kind, ReturnForm, ReturnState},
    permissions::SendReturn,
    rules::{self, PARTS, return_field},
};
use axum::response::{IntoResponse, Response};
use documents::tables::{Cell, CsvFile, CsvStart};
use i18n::Words;
use kernel::{Language, OrFault, Outcome, Refusal};
use maud::{Markup, html};
use web::{
    Form, Visit,
    attachment::{Attachment, CSV},
    components::{Button, Choice, Details, Legend},
};

/// The address of the template.
pub const TEMPLATE: &str = "/community/returns/template";

/// What was typed in the form.
pub fn typed(form: &Form) -> ReturnForm {
    let part = |kind: Kind, part: usize| form.text(return_field(kind, part)).to_owned();
    let lines = Kind::ALL.iter().map(|kind| (*kind, [part(*kind, 0), part(*kind, 1), part(*kind, 2)]));
    ReturnForm { nil: form.has("nil", "yes"), people: form.text("people").to_owned(), lines: lines.collect() }
}

/// The same form with these values in it.
fn filled(form: Form, kind: Kind, values: [String; 3]) -> Form {
    values.into_iter().enumerate().fold(form, |form, (part, value)| form.with(return_field(kind, part), value))
}

/// What a file says, as a form that was sent.
pub fn of_file(visit: &Visit, bytes: &[u8]) -> Result<Form, Refusal> {
    let all: Vec<Words> = Language::ALL.iter().map(|language| visit.site.catalogue().words(*language)).collect();
    let said = |kind: Kind| all.iter().map(|words| common::kind(words, kind)).collect();
    let sums = all.iter().map(|words| words.text("community-return-file-all").into_owned()).collect();
    let read = rules::return_of_file(bytes, &said, sums)?;
    let form = Form::empty().with("do", "send").with("people", read.people.clone());
    Ok(read.lines.into_iter().fold(form, |form, (kind, values)| filled(form, kind, values)))
}

/// The form. Figures that came back are in it already.
pub fn send_form(visit: &Visit, (path, seen): (&str, &ReturnSeen), (form, odd): (&Form, &Option<Markup>)) -> Markup {
    let words = &visit.words;
    let form = &if form.text("do") == "send" { form.clone() } else { before(form.clone(), seen) };
    let back = matches!(seen.one.as_ref().map(|one| one.state), Some(ReturnState::Open | ReturnState::Reopened));
    let nil = vec![Choice::new("yes", words.text("community-return-nil"))];
    let sure = vec![Choice::new("yes", words.text("community-return-sure"))];
    html! {
        h2 .govuk-heading-l { (words.text(if back { "community-return-again" } else { "community-return-fill" })) }
        p .govuk-body { (words.text("community-return-fill-line")) }
        form method="post" action=(path) novalidate {
            input type="hidden" name="do" value="send";
            @for kind in Kind::ALL { (kind_fields(words, *kind, form)) }
            (form.input("people", words.text("community-return-people-all"))
                .hint(words.text("community-return-people-hint")).classes("govuk-input--width-5").inputmode("numeric"))
            (form.checkboxes("nil", Legend::new(words.text("community-return-nil-legend")), nil))
            @if let Some(odd) = odd {
                (odd)
                (form.checkboxes("sure", Legend::new(words.text("community-return-sure-legend")), sure))
            }
            (Button::new(words.text("community-return-send")))
        }
        (Details::new(words.text("community-return-file-open"), file_form(words, (path, form))))
    }
}

fn kind_fields(words: &Words, kind: Kind, form: &Form) -> Markup {
    let name = common::kind(words, kind);
    html! {
        fieldset .govuk-fieldset .govuk-form-group {
            legend .govuk-fieldset__legend .govuk-fieldset__legend--s { (name) }
            @for (part, word) in PARTS.iter().enumerate() {
                (form.input(return_field(kind, part), words.with(&format!("community-return-{word}-of"),
                    &[("kind", name.as_str().into())])).classes("govuk-input--width-5").inputmode("numeric"))
            }
        }
    }
}

fn before(form: Form, seen: &ReturnSeen) -> Form {
    let Some((sent, figures)) = seen.sent.last() else { return form };
    let form = if sent.nil { form.with("nil", "yes") } else { form.with("people", figures.people.to_string()) };
    figures.lines.values().fold(form, |form, line| {
        filled(form, line.kind, [line.sessions, line.visits, line.people].map(|number| number.to_string()))
    })
}

fn file_form(words: &Words, (path, form): (&str, &Form)) -> Markup {
    html! {
        p .govuk-body { (words.text("community-return-file-line")) }
        p .govuk-body { a .govuk-link href=(TEMPLATE) { (words.text("community-return-file-template")) } }
        form method="post" action={ (path) "/file" } enctype="multipart/form-data" novalidate {
            (file_field(form, &words.text("community-return-file")))
            (Button::new(words.text("community-return-file-send")).secondary())
        }
    }
}

/// A field for a file. What is wrong with it stands above it.
pub fn file_field(form: &Form, label: &str) -> Markup {
    html! {
        div .govuk-form-group {
            label .govuk-label for="file" { (label) }
            @if let Some(error) = form.error_of("file") { (error) }
            input .govuk-file-upload type="file" id="file" name="file" accept=".csv,.xlsx,.txt,.json";
        }
    }
}

/// The template: one line for each kind of service, and one for all of them.
pub async fn template(visit: Visit) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<SendReturn>(&visit) {
        return closed;
    }
    match template_of(&visit.words) {
        Ok(bytes) => Attachment::new("return.csv", CSV, bytes).private().into_response(),
        Err(failure) => visit.refuse(&failure),
    }
}

fn template_of(words: &Words) -> Outcome<Vec<u8>> {
    let heads = std::iter::once("kind")
        .chain(PARTS)
        .map(|part| words.text(&format!("community-return-head-{part}")).into_owned());
    let heads: Vec<String> = heads.collect();
    let heads: Vec<&str> = heads.iter().map(String::as_str).collect();
    let mut names: Vec<String> = Kind::ALL.iter().map(|kind| common::kind(words, *kind)).collect();
    names.push(words.text("community-return-file-all").into_owned());
    let write = || {
        let mut file = CsvFile::begin(Vec::new(), &heads, CsvStart::Marked)?;
        for name in &names {
            file.row(&[Cell::Text(name), Cell::Empty, Cell::Empty, Cell::Empty])?;
        }
        file.end()
    };
    let (bytes, _) = write().or_fault("writing the template of a return")?;
    Ok(bytes)
}
