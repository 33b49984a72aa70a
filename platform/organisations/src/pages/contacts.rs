//! Check crisis contacts: staff ask the owner of each number and say on which day they did.

use super::{answer, fields, help, parts};
use crate::model::{CrisisContact, CrisisMarker, Verification};
use crate::permissions::VerifyContact;
use crate::{commands, keep_help_fresh, store};
use axum::{extract::Path, response::Response};
use kernel::{Id, OrRefusal, Outcome};
use maud::{Markup, html};
use web::components::{BackLink, Button, InsetText, Row, SummaryList, Table};
use web::{Form, Visit};

const TITLE: &str = "organisations-contacts-title";

pub async fn list(visit: Visit) -> Response {
    answer(&visit, all(&visit).await, |contacts| visit.private().wide().page(TITLE, table(&visit, &contacts)))
}

pub async fn show(visit: Visit, Path(id): Path<String>) -> Response {
    answer(&visit, find(&visit, &id).await, |contact| {
        let today = commands::today(visit.site.app());
        let form = fields::with_date(Form::empty().with("number", contact.number.clone()), "on", today);
        visit.private().page(TITLE, view(&visit, &contact, &form))
    })
}

pub async fn send(visit: Visit, Path(id): Path<String>, form: Form) -> Response {
    let contact = match find(&visit, &id).await {
        Ok(contact) => contact,
        Err(failure) => return visit.refuse(&failure),
    };
    if !form.is_good() {
        return visit.private().page_again(TITLE, &form, view(&visit, &contact, &form));
    }
    let done = match fields::date(&form, "on") {
        Ok(on) => {
            let check = Verification { number: form.text("number").to_owned(), on };
            commands::verify_crisis_contact(visit.site.app(), &visit.caller, contact.id, check).await
        }
        Err(refusal) => Err(refusal.into()),
    };
    let fresh = match done {
        Ok(_) => keep_help_fresh(&visit.site).await,
        Err(failure) => Err(failure),
    };
    match fresh {
        Ok(()) => visit.done("/organisations/contacts", "organisations-done-checked"),
        Err(failure) => visit.private().refuse_form(TITLE, form, &failure, |form| view(&visit, &contact, form)),
    }
}

async fn all(visit: &Visit) -> Outcome<Vec<CrisisContact>> {
    visit.caller.may_openly::<VerifyContact>()?;
    Ok(store::contacts::list(&mut visit.site.app().db()).await?)
}

async fn find(visit: &Visit, id: &str) -> Outcome<CrisisContact> {
    visit.caller.may_openly::<VerifyContact>()?;
    let id: Id<CrisisMarker> = id.parse().ok().or_absent()?;
    store::contacts::find(&mut visit.site.app().db(), id).await?.or_absent()
}

fn table(visit: &Visit, contacts: &[CrisisContact]) -> Markup {
    let words = &visit.words;
    let row = |contact: &CrisisContact| {
        let link = html! {
            a .govuk-link href=(format!("/organisations/contacts/{}", contact.id)) { (parts::name(&contact.names, words)) }
        };
        vec![
            parts::word("place", contact.place.as_str(), words).into(),
            link.into(),
            contact.number.clone().into(),
            help::checked(contact, words).into(),
            standing(contact, visit).into(),
        ]
    };
    let head = ["country", "name", "number", "on", "standing"];
    let head = head.map(|column| words.text(&format!("organisations-contacts-{column}")).into_owned().into()).into();
    let mut table = Table::new(words.text(TITLE), head, contacts.iter().map(row).collect());
    "govuk-visually-hidden".clone_into(&mut table.caption_classes);
    html! {
        h1 .govuk-heading-xl { (words.text(TITLE)) }
        p .govuk-body-l { (words.text("organisations-contacts-lead")) }
        // A table of five columns is wider than a phone: it scrolls by itself, and its links bring the keyboard along.
        div .comhar-scrolls { (table) }
    }
}

fn standing(contact: &CrisisContact, visit: &Visit) -> String {
    visit.words.text(&format!("organisations-contacts-{}", contact.standing.as_str().replace('_', "-"))).into_owned()
}

fn view(visit: &Visit, contact: &CrisisContact, form: &Form) -> Markup {
    let words = &visit.words;
    html! {
        (BackLink::new(words.text(TITLE), "/organisations/contacts"))
        h1 .govuk-heading-xl { (parts::name(&contact.names, words)) }
        p .govuk-body { (words.text("organisations-contacts-lead")) }
        (SummaryList::new(vec![
            Row::new(words.text("organisations-contacts-standing"), standing(contact, visit)),
            Row::new(words.text("organisations-service-source"), contact.source.as_str()),
            Row::new(words.text("organisations-service-sureness"), parts::word("confidence", contact.confidence.as_str(), words)),
        ]))
        @if !contact.note.is_empty() { (InsetText::new(parts::name(&contact.note, words))) }
        form method="post" novalidate {
            (form.input("number", words.text("organisations-contacts-number")).inputmode("tel"))
            (form.date_input("on", words.text("organisations-contacts-on"), words).hint(words.text("organisations-contacts-on-hint")))
            (Button::new(words.text("organisations-contacts-send")))
        }
    }
}
