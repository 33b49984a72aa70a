//! What community services there are.

use super::{addresses, common, places::Names};
use crate::{commands, model::Kind, permissions::KeepRegister};
use axum::response::Response;
use kernel::{OrganisationId, Outcome};
use maud::{Markup, html};
use web::{
    Visit,
    components::{self, Button, EmptyState, QueueItem as Card},
};

/// The address.
pub const PATH: &str = "/community";

const TITLE: &str = "community-front-title";

/// The list.
pub async fn show(visit: Visit) -> Response {
    match read(&visit).await {
        Ok(main) => visit.page(TITLE, main),
        Err(failure) => visit.refuse(&failure),
    }
}

async fn read(visit: &Visit) -> Outcome<Markup> {
    let app = visit.site.app();
    let services = commands::list_services(app).await?;
    let names = Names::of(app, services.iter().map(|(id, _)| *id).collect(), Vec::new()).await?;
    Ok(view(visit, &services, &names))
}

fn view(visit: &Visit, services: &[(OrganisationId, Vec<Kind>)], names: &Names) -> Markup {
    let words = &visit.words;
    let card = |(id, kinds): &(OrganisationId, Vec<Kind>)| {
        let facts = kinds.iter().map(|kind| common::kind(words, *kind)).collect();
        Card { facts, ..Card::new(names.place(words, *id), format!("{PATH}/services/{id}")) }
    };
    let mut cards: Vec<Card> = services.iter().map(card).collect();
    cards.sort_by_cached_key(|card| i18n::sort_key(words.language(), &card.title));
    html! {
        h1 .govuk-heading-xl { (words.text("community-front-heading")) }
        p .govuk-body-l { (words.text("community-front-lead")) }
        @if visit.caller.ever::<KeepRegister>() {
            p { (Button::link(words.text("community-front-work"), addresses::WORK)) }
        }
        @if cards.is_empty() {
            (EmptyState::new(words.text("community-front-none")).step(words.text("community-front-support"), "/support"))
        } @else {
            h2 .govuk-visually-hidden { (words.text("community-front-list")) }
            (components::queue(&cards))
            p .govuk-body { a .govuk-link href="/support" { (words.text("community-front-support")) } }
        }
    }
}
