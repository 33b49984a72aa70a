//! Correct a service: the words, hours and contacts that people read before they come.

use super::{answer, fields, id_of, parts};
use crate::model::{Correction, Listens, ReachBy, Service, Weekday};
use crate::permissions::Correct;
use crate::{commands, store};
use axum::{extract::Path, response::Response};
use kernel::{Language, OrRefusal, OrganisationId, Outcome, Refusal};
use maud::{Markup, html};
use web::components::{BackLink, Button, Choice, Fieldset};
use web::{Form, Visit};

const TITLE: &str = "organisations-correct-title";

pub async fn show(visit: Visit, Path(id): Path<String>) -> Response {
    let Some(id) = id_of(&id) else { return visit.absent() };
    answer(&visit, find(&visit, id).await, |service| {
        visit.private().page(TITLE, view(&visit, &service, &filled(&service)))
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
    let done = match correction(&form) {
        Ok(said) => commands::correct_service(visit.site.app(), &visit.caller, id, said).await,
        Err(refusal) => Err(refusal.into()),
    };
    match done {
        Ok(_) => visit.done(&format!("/support/{id}"), "organisations-done-corrected"),
        Err(failure) => visit
            .private()
            .refuse_form(TITLE, form, &fields::at_its_field(failure), |form| view(&visit, &service, form)),
    }
}

async fn find(visit: &Visit, id: OrganisationId) -> Outcome<Service> {
    store::services::find_within(&mut visit.site.app().db(), id, &visit.caller.sight::<Correct>()).await?.or_absent()
}

fn filled(service: &Service) -> Form {
    let form = Form::empty().with("version", service.version.to_string()).with("listens", service.listens.as_str());
    let form = fields::with_written(form, "name", &service.organisation.names);
    let form = fields::with_written(form, "about", &service.about);
    let form = fields::with_written(form, "come", &service.how_to_come);
    fields::with_contacts(fields::with_hours(form, &service.hours), &service.contacts)
}

fn correction(form: &Form) -> Result<Correction, Refusal> {
    Ok(Correction {
        version: form.text("version").parse().unwrap_or_default(),
        names: fields::written(form, "name"),
        about: fields::written(form, "about"),
        how_to_come: fields::written(form, "come"),
        hours: fields::hours(form)?,
        contacts: fields::contacts(form),
        listens: Listens::parse(form.text("listens")).unwrap_or(Listens::NotYet),
    })
}

fn view(visit: &Visit, service: &Service, form: &Form) -> Markup {
    let words = &visit.words;
    html! {
        (BackLink::new(words.text("organisations-support-title"), format!("/support/{}", service.id())))
        span .govuk-caption-l { (parts::name(&service.organisation.names, words)) }
        h1 .govuk-heading-xl { (words.text(TITLE)) }
        p .govuk-body { (words.text("organisations-correct-lead")) }
        form method="post" novalidate {
            input type="hidden" name="version" value=(form.text("version"));
            (texts(visit, form))
            (hours(visit, form))
            (contacts(visit, form))
            (listens(visit, form))
            (Button::new(words.text("organisations-correct-send")))
        }
    }
}

fn texts(visit: &Visit, form: &Form) -> Markup {
    let words = &visit.words;
    html! {
        @for language in Language::ALL {
            (form.input(&format!("name-{language}"), words.text(&format!("organisations-correct-name-{language}"))))
        }
        @for topic in ["about", "come"] {
            @for language in Language::ALL {
                (form.textarea(&format!("{topic}-{language}"), words.text(&format!("organisations-correct-{topic}-{language}"))).rows(3_u16))
            }
        }
    }
}

fn hours(visit: &Visit, form: &Form) -> Markup {
    let words = &visit.words;
    let days = html! {
        p .govuk-hint { (words.text("organisations-correct-hours-hint")) }
        @for (number, day) in (1..).zip(Weekday::ALL) {
            (form.input(day.as_str(), words.text(&format!("i18n-weekday-{number}"))))
        }
        (form.textarea("other-days", words.text("organisations-correct-other-days"))
            .hint(words.text("organisations-correct-other-days-hint")).rows(4_u16))
    };
    html! { (Fieldset::new(words.text("organisations-correct-hours"), days)) }
}

fn contacts(visit: &Visit, form: &Form) -> Markup {
    let words = &visit.words;
    let inputs = html! {
        @for by in ReachBy::ALL { (form.input(by.as_str(), words.text(&format!("organisations-service-{by}")))) }
    };
    html! { (Fieldset::new(words.text("organisations-correct-contacts"), inputs)) }
}

fn listens(visit: &Visit, form: &Form) -> Markup {
    let words = &visit.words;
    let choice = |listens: Listens, key| Choice::new(listens.as_str(), words.text(key));
    let choices = vec![
        choice(Listens::Yes, "organisations-correct-listens-yes"),
        choice(Listens::NotYet, "organisations-correct-listens-not-yet"),
    ];
    html! { (form.radios("listens", words.text("organisations-correct-listens"), choices)) }
}
