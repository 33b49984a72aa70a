//! Rounds of counting people across organisations: the list, and a new one.

use super::{common, fields};
use crate::{
    commands::{self, RoundForm},
    model::{Round, RoundState},
    permissions::{OpenLinkage, SeeLinkage},
    rules::{PERIOD, Period},
};
use axum::response::Response;
use i18n::{Words, Written};
use kernel::{OrganisationId, Outcome};
use maud::{Markup, html};
use web::{
    Form, Visit,
    components::{self, Button, Choice, Details, EmptyState, Legend, QueueItem as Card, Tag},
};

/// The address.
pub const PATH: &str = "/community/linkage";

const TITLE: &str = "community-linkage-title";

struct LinkagePage {
    rounds: Vec<Round>,
    places: Vec<(OrganisationId, Written)>,
}

/// The list.
pub async fn show(visit: Visit) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<SeeLinkage>(&visit) {
        return closed;
    }
    match read(&visit).await {
        Ok(page) => visit.page(TITLE, view(&visit, &page, &Form::empty())),
        Err(failure) => visit.refuse(&failure),
    }
}

async fn read(visit: &Visit) -> Outcome<LinkagePage> {
    let (app, caller) = (visit.site.app(), &visit.caller);
    let rounds = commands::list_rounds(app, caller).await?;
    let opens = caller.ever::<OpenLinkage>();
    let places = if opens { commands::list_possible_partners(app, caller).await? } else { Vec::new() };
    Ok(LinkagePage { rounds, places })
}

/// The office opens a round.
pub async fn send(visit: Visit, form: Form) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<OpenLinkage>(&visit) {
        return closed;
    }
    match open(&visit, &form).await {
        Ok(path) => visit.done(&path, "community-done-linkage-opened"),
        Err(failure) => match read(&visit).await {
            Ok(page) => visit.refuse_form(TITLE, form, &failure, |form| view(&visit, &page, form)),
            Err(failure) => visit.refuse(&failure),
        },
    }
}

async fn open(visit: &Visit, form: &Form) -> Outcome<String> {
    let day = |name: &str| fields::day(form, name).ok_or(PERIOD);
    let new = RoundForm {
        name: form.text("name").to_owned(),
        period: Period::of(day("from")?, day("to")?)?,
        organisations: form.all("organisations").filter_map(|id| id.parse().ok()).collect(),
    };
    let id = commands::open_round(visit.site.app(), &visit.caller, &new).await?;
    Ok(format!("{PATH}/{id}"))
}

/// Where a round stands.
pub fn tag(words: &Words, round: &Round) -> Tag {
    let tag = Tag::new(words.text(&format!("community-linkage-is-{}", round.state)).into_owned());
    match round.state {
        RoundState::Open | RoundState::Counted => tag.waiting(),
        RoundState::Published => tag.good(),
        RoundState::Ended => tag.quiet(),
    }
}

/// From when to when.
pub fn period(words: &Words, round: &Round) -> String {
    let values = [("from", words.date(round.from_day).into()), ("to", words.date(round.to_day).into())];
    words.with("community-figures-between", &values)
}

fn view(visit: &Visit, page: &LinkagePage, form: &Form) -> Markup {
    let words = &visit.words;
    let card = |round: &Round| {
        let facts = vec![period(words, round)];
        Card { tag: Some(tag(words, round)), facts, ..Card::new(round.name.as_str(), format!("{PATH}/{}", round.id)) }
    };
    let cards: Vec<Card> = page.rounds.iter().map(card).collect();
    html! {
        h1 .govuk-heading-xl { (words.text("community-linkage-heading")) }
        p .govuk-body-l { (words.text("community-linkage-lead")) }
        p .govuk-body { (words.text("community-linkage-how")) }
        h2 .govuk-heading-l { (words.text("community-linkage-rounds")) }
        @if cards.is_empty() { (EmptyState::new(words.text("community-linkage-none"))) } @else { (components::queue(&cards)) }
        @if visit.caller.ever::<OpenLinkage>() { (new_form(visit, page, form)) }
    }
}

fn new_form(visit: &Visit, page: &LinkagePage, form: &Form) -> Markup {
    let words = &visit.words;
    let choice = |(id, name): &(OrganisationId, Written)| {
        Choice::new(id.to_string(), html! { bdi { (name.text(words.language())) } })
    };
    let inside = html! {
        form method="post" action=(PATH) novalidate {
            (form.input("name", words.text("community-linkage-name")).hint(words.text("community-linkage-name-hint")))
            (form.date_input("from", words.text("community-figures-from"), words))
            (form.date_input("to", words.text("community-figures-to"), words)
                .hint(words.text("community-linkage-to-hint")))
            (form.checkboxes("organisations", Legend::new(words.text("community-linkage-organisations")),
                page.places.iter().map(choice).collect()))
            (Button::new(words.text("community-linkage-open")))
        }
    };
    let details = Details::new(words.text("community-linkage-new-open"), inside);
    html! {
        h2 .govuk-heading-l { (words.text("community-linkage-new")) }
        p .govuk-body { (words.text("community-linkage-new-line")) }
        @if form.is_good() { (details) } @else { (details.opened()) }
    }
}
