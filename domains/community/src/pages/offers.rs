//! What the caller's service offers, and a new offer.

use super::{
    addresses::{self, OFFERS as PATH},
    common, fields,
};
use crate::{
    commands,
    model::Offer,
    permissions::{KeepOffers, PlanSession},
};
use axum::response::Response;
use maud::{Markup, html};
use web::{
    Form, Visit,
    components::{self, BackLink, Button, EmptyState, QueueItem as Card, Tag},
};

const TITLE: &str = "community-offers-title";

/// The list.
pub async fn show(visit: Visit) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<PlanSession>(&visit) {
        return closed;
    }
    match commands::list_offers(visit.site.app(), &visit.caller).await {
        Ok(offers) => visit.page(TITLE, view(&visit, &offers, &Form::empty())),
        Err(failure) => visit.refuse(&failure),
    }
}

/// A new offer.
pub async fn send(visit: Visit, form: Form) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<KeepOffers>(&visit) {
        return closed;
    }
    let (app, caller) = (visit.site.app(), &visit.caller);
    let kept = match fields::offer(&form) {
        Ok(new) => commands::keep_offer(app, caller, None, &new).await,
        Err(failure) => Err(failure),
    };
    match kept {
        Ok(id) => visit.done(&format!("{PATH}/{id}"), "community-done-offer"),
        Err(failure) => match commands::list_offers(app, caller).await {
            Ok(offers) => visit.refuse_form(TITLE, form, &failure, |form| view(&visit, &offers, form)),
            Err(failure) => visit.refuse(&failure),
        },
    }
}

fn view(visit: &Visit, offers: &[Offer], form: &Form) -> Markup {
    let words = &visit.words;
    let card = |offer: &Offer| {
        let tag = (!offer.is_open()).then(|| Tag::new(words.text("community-offer-retired")).quiet());
        let facts = vec![common::kind(words, offer.kind), offer.place.clone()];
        Card { tag, facts, ..Card::new(common::name(words, &offer.names), format!("{PATH}/{}", offer.id)) }
    };
    let cards: Vec<Card> = offers.iter().map(card).collect();
    html! {
        (BackLink::new(words.text("community-word-back"), addresses::WORK))
        h1 .govuk-heading-xl { (words.text("community-offers-heading")) }
        p .govuk-body-l { (words.text("community-offers-lead")) }
        @if cards.is_empty() { (EmptyState::new(words.text("community-offers-none"))) } @else {
            h2 .govuk-visually-hidden { (words.text("community-offers-list")) }
            (components::queue(&cards))
        }
        @if visit.caller.ever::<KeepOffers>() {
            h2 .govuk-heading-l { (words.text("community-offers-new")) }
            form method="post" action=(PATH) novalidate {
                (fields::offer_fields(visit, form))
                (Button::new(words.text("community-offers-new-button")))
            }
        }
    }
}
