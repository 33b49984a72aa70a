//! The people whom a service knows: names or cards, and nothing else.

use super::{
    addresses::{self, PEOPLE as PATH},
    common,
};
use crate::{
    commands::{self, Another},
    model::Known,
    permissions::KeepPeople,
};
use axum::response::Response;
use kernel::Outcome;
use maud::{Markup, html};
use web::{
    Form, Visit,
    components::{BackLink, Button, Choice, EmptyState, Legend},
};

const TITLE: &str = "community-people-title";

/// The list.
pub async fn show(visit: Visit) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<KeepPeople>(&visit) {
        return closed;
    }
    match commands::list_people(visit.site.app(), &visit.caller).await {
        Ok(people) => visit.page(TITLE, view(&visit, &people, &Form::empty())),
        Err(failure) => visit.refuse(&failure),
    }
}

/// Somebody new: by name, or with nothing but a card.
pub async fn send(visit: Visit, form: Form) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<KeepPeople>(&visit) {
        return closed;
    }
    match add(&visit, &form).await {
        Ok(to) => visit.done(&to, "community-done-person"),
        Err(failure) => match commands::list_people(visit.site.app(), &visit.caller).await {
            Ok(people) => visit.refuse_form(TITLE, form, &failure, |form| view(&visit, &people, form)),
            Err(failure) => visit.refuse(&failure),
        },
    }
}

async fn add(visit: &Visit, form: &Form) -> Outcome<String> {
    let (app, caller) = (visit.site.app(), &visit.caller);
    if form.text("do") == "card" {
        let id = commands::add_person(app, caller, None, Another::Yes).await?;
        commands::print_card(app, caller, id).await?;
        return Ok(format!("{PATH}/{id}/card"));
    }
    let another = if form.has("another", "yes") { Another::Yes } else { Another::NotSaid };
    let id = commands::add_person(app, caller, Some(form.text("name")), another).await?;
    Ok(format!("{PATH}/{id}"))
}

fn view(visit: &Visit, people: &[Known], form: &Form) -> Markup {
    let words = &visit.words;
    // One line for each person.
    let named = common::in_order(words, people.iter().filter(|one| one.id == one.root));
    let asked_which = form.error_of("name").is_some() && !form.text("name").trim().is_empty();
    let another = vec![Choice::new("yes", words.text("community-register-another"))];
    html! {
        (BackLink::new(words.text("community-word-back"), addresses::WORK))
        h1 .govuk-heading-xl { (words.text("community-people-heading")) }
        p .govuk-body-l { (words.text("community-people-lead")) }
        h2 .govuk-heading-l { (words.text("community-people-list")) }
        @if named.is_empty() { (EmptyState::new(words.text("community-people-none"))) } @else {
            ul .govuk-list .govuk-list--spaced {
                @for (name, one) in &named {
                    li {
                        a .govuk-link href={ (PATH) "/" (one.id) } { bdi { (name) } }
                        @if one.account { " · " (words.text("community-people-account")) }
                    }
                }
            }
        }
        h2 .govuk-heading-l { (words.text("community-people-new")) }
        form method="post" action=(PATH) novalidate {
            (form.input("name", words.text("community-register-name")).hint(words.text("community-register-name-hint")))
            @if asked_which { (form.checkboxes("another", Legend::new(words.text("community-register-which")), another)) }
            (Button::new(words.text("community-people-new-button")))
        }
        h2 .govuk-heading-l { (words.text("community-people-card")) }
        p .govuk-body { (words.text("community-people-card-line")) }
        (common::press(PATH, &[("do", "card")], &Button::new(words.text("community-people-card-button")).secondary()))
    }
}
