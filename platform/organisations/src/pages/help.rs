//! Help now, for every place: who answers, when, and on which day somebody asked whether the number is right.

use super::{answer, parts};
use crate::help::when;
use crate::model::{Checked, CrisisContact, Place, ReachBy};
use crate::rules::contact::dialled;
use crate::store;
use axum::response::Response;
use i18n::Words;
use kernel::Outcome;
use maud::{Markup, html};
use web::Visit;
use web::components::InsetText;

const TITLE: &str = "organisations-help-title";

pub async fn show(visit: Visit) -> Response {
    answer(&visit, shown(&visit).await, |contacts| {
        let first = Place::named(&visit.site.settings().place).unwrap_or(Place::Ireland);
        visit.page(TITLE, view(&contacts, first, &visit.words))
    })
}

async fn shown(visit: &Visit) -> Outcome<Vec<CrisisContact>> {
    Ok(store::contacts::list_shown(&mut visit.site.app().db()).await?)
}

/// The page, the house's own place first.
pub fn view(contacts: &[CrisisContact], first: Place, words: &Words) -> Markup {
    let places = std::iter::once(first).chain(Place::ALL.iter().copied().filter(|place| *place != first));
    html! {
        h1 .govuk-heading-xl { (words.text(TITLE)) }
        p .govuk-body-l { (words.text("organisations-help-lead")) }
        (InsetText::new(words.text("organisations-help-not-emergency")))
        @for place in places {
            h2 .govuk-heading-l { (parts::word("place", place.as_str(), words)) }
            ul .comhar-contacts {
                @for contact in contacts.iter().filter(|contact| contact.place == place) { (card(contact, words)) }
            }
        }
        p .govuk-body { a .govuk-link href="/help-now" { (words.text("organisations-help-here")) } }
        p .govuk-body { a .govuk-link href="/support" { (words.text("organisations-help-support")) } }
    }
}

fn card(contact: &CrisisContact, words: &Words) -> Markup {
    html! {
        li .comhar-contact .comhar-contact--urgent[contact.emergency] {
            h3 .comhar-contact__name { (parts::name(&contact.names, words)) }
            (way(contact, words))
            p .govuk-body { (parts::name(&contact.what, words)) }
            @if let Some(hours) = &contact.hours { p .comhar-contact__when { (when(hours, words)) } }
            @if !contact.note.is_empty() { p .govuk-hint { (parts::name(&contact.note, words)) } }
            p .govuk-hint { (checked(contact, words)) }
        }
    }
}

fn way(contact: &CrisisContact, words: &Words) -> Markup {
    let number = contact.number.as_str();
    let href = |number: &str| match contact.reach {
        ReachBy::Text => format!("sms:{}", dialled(number)),
        ReachBy::Phone | ReachBy::Mail | ReachBy::Web => format!("tel:{}", dialled(number)),
    };
    let said = match (contact.reach, &contact.keyword) {
        (ReachBy::Text, Some(keyword)) => {
            words.with("organisations-help-text", &[("keyword", keyword.as_str().into()), ("number", number.into())])
        }
        (ReachBy::Text, None) => words.with("organisations-help-text-plain", &[("number", number.into())]),
        _ => words.with("organisations-help-call", &[("number", number.into())]),
    };
    html! {
        p {
            a .govuk-link.comhar-contact__number href=(href(number)) { (said) }
            @if let Some(other) = &contact.other_number {
                " "
                a .govuk-link.comhar-contact__number href=(href(other)) {
                    (words.with("organisations-help-call-or", &[("number", other.as_str().into())]))
                }
            }
        }
    }
}

/// Whether and when somebody asked the owner.
pub fn checked(contact: &CrisisContact, words: &Words) -> String {
    match contact.checked {
        Checked::NotYet => words.text("organisations-help-not-checked").into_owned(),
        Checked::On(day) => words.with("organisations-help-checked", &[("date", words.date_short(day).into())]),
    }
}
