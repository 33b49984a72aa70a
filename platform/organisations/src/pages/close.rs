//! Close a service for good, saying where to go instead.

use super::{answer, fields, id_of, parts};
use crate::model::{Closing, Service};
use crate::permissions::CloseService;
use crate::{commands, store};
use axum::{extract::Path, response::Response};
use kernel::{Language, OrRefusal, OrganisationId, Outcome};
use maud::{Markup, html};
use web::components::{BackLink, Button};
use web::{Form, Visit};

const TITLE: &str = "organisations-close-title";

pub async fn show(visit: Visit, Path(id): Path<String>) -> Response {
    let Some(id) = id_of(&id) else { return visit.absent() };
    answer(&visit, find(&visit, id).await, |service| {
        visit.private().page(TITLE, view(&visit, &service, &Form::empty()))
    })
}

pub async fn send(visit: Visit, Path(id): Path<String>, form: Form) -> Response {
    let Some(id) = id_of(&id) else { return visit.absent() };
    let service = match find(&visit, id).await {
        Ok(service) => service,
        Err(failure) => return visit.refuse(&failure),
    };
    if !form.is_good() {
        return visit.private().page_again(TITLE, &form, view(&visit, &service, &form));
    }
    let done = match fields::date(&form, "on") {
        Ok(on) => {
            let closing = Closing { on, instead: fields::written(&form, "instead") };
            commands::close_service(visit.site.app(), &visit.caller, id, closing).await
        }
        Err(refusal) => Err(refusal.into()),
    };
    match done {
        Ok(_) => visit.done(&format!("/support/{id}"), "organisations-done-closed"),
        Err(failure) => visit
            .private()
            .refuse_form(TITLE, form, &fields::at_its_field(failure), |form| view(&visit, &service, form)),
    }
}

async fn find(visit: &Visit, id: OrganisationId) -> Outcome<Service> {
    store::services::find_within(&mut visit.site.app().db(), id, &visit.caller.sight::<CloseService>())
        .await?
        .or_absent()
}

fn view(visit: &Visit, service: &Service, form: &Form) -> Markup {
    let words = &visit.words;
    html! {
        (BackLink::new(words.text("organisations-support-title"), format!("/support/{}", service.id())))
        span .govuk-caption-l { (parts::name(&service.organisation.names, words)) }
        h1 .govuk-heading-xl { (words.text(TITLE)) }
        p .govuk-body { (words.text("organisations-close-lead")) }
        form method="post" novalidate {
            (form.date_input("on", words.text("organisations-close-on"), words).hint(words.text("organisations-close-on-hint")))
            @for language in Language::ALL {
                (form.textarea(&format!("instead-{language}"), words.text(&format!("organisations-close-instead-{language}"))).rows(3_u16))
            }
            (Button::new(words.text("organisations-close-send")).warning())
        }
    }
}
