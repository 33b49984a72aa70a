//! Crisis contacts: the most pressing first, without names; and writing down a new one.

use super::{
    addresses::{self, CRISES as PATH},
    common,
    places::Names,
    work,
};
use crate::{
    commands::{self, NewCrisis},
    model::{Crisis, CrisisForm, Door, Known},
    permissions::AnswerCrisis,
};
use axum::response::Response;
use kernel::{OrganisationId, Outcome};
use maud::{Markup, html};
use web::{
    Form, Visit,
    components::{self, BackLink, Button, Choice, Choosable, EmptyState, Legend},
};

const TITLE: &str = "community-crises-title";

struct CrisesPage {
    crises: Vec<Crisis>,
    people: Vec<Known>,
    names: Names,
    zones: work::Zones,
}

/// The list.
pub async fn show(visit: Visit) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<AnswerCrisis>(&visit) {
        return closed;
    }
    match read(&visit).await {
        Ok(page) => visit.page(TITLE, view(&visit, &page, &Form::empty())),
        Err(failure) => visit.refuse(&failure),
    }
}

async fn read(visit: &Visit) -> Outcome<CrisesPage> {
    let (app, caller) = (visit.site.app(), &visit.caller);
    let crises = commands::list_crises(app, caller).await?;
    let people = commands::list_people(app, caller).await?;
    let places: Vec<OrganisationId> = crises.iter().map(|crisis| crisis.organisation).collect();
    let names = Names::of(app, places.clone(), Vec::new()).await?;
    Ok(CrisesPage { crises, people, names, zones: work::zones(visit, places).await? })
}

/// A worker writes down that somebody turned to the service.
pub async fn send(visit: Visit, form: Form) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<AnswerCrisis>(&visit) {
        return closed;
    }
    let text = |field: &str| form.text(field).to_owned();
    let new = NewCrisis {
        door: Door::parse(form.text("door")).unwrap_or(Door::Phone),
        guest: form.chosen("guest").and_then(|id| id.parse().ok()),
        form: CrisisForm { name: text("name"), reach: text("reach"), words: text("words") },
    };
    match commands::open_crisis(visit.site.app(), &visit.caller, &new).await {
        Ok(id) => visit.done(&format!("{PATH}/{id}"), "community-done-crisis"),
        Err(failure) => match read(&visit).await {
            Ok(page) => visit.refuse_form(TITLE, form, &failure, |form| view(&visit, &page, form)),
            Err(failure) => visit.refuse(&failure),
        },
    }
}

fn view(visit: &Visit, page: &CrisesPage, form: &Form) -> Markup {
    let words = &visit.words;
    let cards: Vec<_> =
        page.crises.iter().map(|one| work::crisis_card(words, one, (&page.names, &page.zones))).collect();
    html! {
        (BackLink::new(words.text("community-word-back"), addresses::WORK))
        h1 .govuk-heading-xl { (words.text("community-crises-heading")) }
        p .govuk-body-l { (words.text("community-crises-lead")) }
        h2 .govuk-heading-l { (words.text("community-crises-list")) }
        @if cards.is_empty() { (EmptyState::new(words.text("community-crises-none"))) } @else { (components::queue(&cards)) }
        h2 .govuk-heading-l { (words.text("community-crises-new")) }
        (new_form(visit, page, form))
    }
}

fn new_form(visit: &Visit, page: &CrisesPage, form: &Form) -> Markup {
    let words = &visit.words;
    let form =
        if form.chosen("door").is_none() { form.clone().with("door", Door::Phone.as_str()) } else { form.clone() };
    let door = |door: &Door| {
        Choice::new(
            door.as_str(),
            words.text(&format!("community-door-{}", common::dashed(door.as_str()))).into_owned(),
        )
    };
    let doors = Door::ALL.iter().filter(|door| **door != Door::Page).map(door).collect();
    let known = common::in_order(words, page.people.iter().filter(|one| one.id == one.root));
    let first = std::iter::once(Choosable::new("", words.text("community-crises-unknown")));
    let listed = first.chain(known.iter().map(|(name, one)| Choosable::new(one.id.to_string(), name.as_str())));
    html! {
        form method="post" action=(PATH) novalidate {
            (form.radios("door", Legend::new(words.text("community-crises-door")), doors))
            (form.select("guest", words.text("community-crises-who"), listed.collect())
                .hint(words.text("community-crises-who-hint")))
            (form.input("name", words.text("community-help-name")).hint(words.text("community-help-name-hint")))
            (form.input("reach", words.text("community-help-reach")))
            (form.textarea("words", words.text("community-crises-words"))
                .hint(words.text("community-crises-words-hint")).rows(3))
            (Button::new(words.text("community-crises-button")))
        }
    }
}
