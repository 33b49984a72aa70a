//! What others published: the list.

use super::{IMPORTS, PATH, parts};
use crate::{
    commands,
    model::outside::{Outside, OutsideStage},
    pages::front,
    permissions::ImportOutside,
};
use axum::response::Response;
use maud::{Markup, html};
use web::{
    Visit,
    components::{BackLink, Button, EmptyState, QueueItem as Card, Tag, queue},
};

const TITLE: &str = "evidence-outside-title";

/// The list.
pub async fn show(visit: Visit) -> Response {
    match commands::list_outside(visit.site.app()).await {
        Ok(all) => visit.page(TITLE, view(&visit, &all)),
        Err(failure) => visit.refuse(&failure),
    }
}

fn view(visit: &Visit, all: &[Outside]) -> Markup {
    let words = &visit.words;
    let card = |one: &Outside| {
        let about = &one.about.0;
        let undone = one.stage == OutsideStage::Undone;
        let contradicts = !one.compared.0.contradictions.is_empty();
        let tag = match (undone, contradicts) {
            (true, _) => Some(Tag::new(words.text("evidence-outside-stage-undone")).quiet()),
            (false, true) => Some(Tag::new(words.text("evidence-outside-contradicts-tag")).waiting()),
            (false, false) => None,
        };
        let facts = vec![about.publisher.clone(), about.licence.clone()];
        Card { tag, facts, ..Card::new(parts::title(words, about), format!("{PATH}/{}", one.id)) }
    };
    let cards: Vec<Card> = all.iter().map(card).collect();
    html! {
        (BackLink::new(words.text("evidence-back"), front::PATH))
        h1 .govuk-heading-xl { (words.text("evidence-outside-title")) }
        p .govuk-body-l { (words.text("evidence-outside-lead")) }
        @if visit.caller.ever::<ImportOutside>() {
            p { (Button::link(words.text("evidence-outside-imports"), IMPORTS).secondary()) }
        }
        @if cards.is_empty() {
            (EmptyState::new(words.text("evidence-outside-none")).step(words.text("evidence-back"), front::PATH))
        } @else {
            h2 .govuk-visually-hidden { (words.text("evidence-outside-list")) }
            (queue(&cards))
        }
    }
}
