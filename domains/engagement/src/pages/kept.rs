//! What was typed about something that is gone meanwhile: nothing was sent, and nothing typed is lost.

use axum::response::Response;
use kernel::{Failure, RefusalKind};
use maud::html;
use web::{Form, Visit};

/// The page that says why, with what was typed, to be copied.
pub fn page(visit: &Visit, title: &'static str, form: Form, failure: &Failure, fields: &[&str]) -> Response {
    let typed = fields.iter().filter_map(|name| form.chosen(name)).collect::<Vec<_>>().join("\n\n");
    match failure {
        Failure::Refused(refusal) if refusal.kind == RefusalKind::Conflict && !typed.is_empty() => {}
        // What is wrong with the form of somebody who cannot see the thing says that there is such a thing.
        Failure::Refused(refusal) if refusal.kind == RefusalKind::Invalid => return visit.absent(),
        Failure::Refused(_) | Failure::Fault(_) => return visit.refuse(failure),
    }
    let words = &visit.words;
    visit.refuse_form(title, form, failure, |_| {
        let label = web::components::Label::new(words.text("engagement-kept-label"));
        html! {
            h1 .govuk-heading-l { (words.text("engagement-reply-taken-back-heading")) }
            (web::components::Textarea::new("kept", label).value(typed).rows(8))
        }
    })
}
