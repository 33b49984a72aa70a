//! Answers that must bring help, for safety readers: the most pressing first, without names.

use super::{common, known, places::Names};
use crate::{
    commands,
    model::{Concern, ConcernState, Level},
    permissions::SeeConcern,
};
use axum::response::Response;
use i18n::Words;
use kernel::Outcome;
use maud::{Markup, html};
use web::{
    Visit,
    components::{self, EmptyState, QueueItem as Card, Tag},
};

/// The address.
pub const PATH: &str = "/outcomes/concerns";

const TITLE: &str = "outcomes-concerns-title";

/// The list.
pub async fn show(visit: Visit) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<SeeConcern>(&visit) {
        return closed;
    }
    match read(&visit).await {
        Ok(main) => visit.page(TITLE, main),
        Err(failure) => visit.refuse(&failure),
    }
}

async fn read(visit: &Visit) -> Outcome<Markup> {
    let app = visit.site.app();
    let concerns = commands::list_concerns(app, &visit.caller).await?;
    let places = concerns.iter().filter_map(|concern| concern.organisation).collect();
    let names = Names::of(app, places, Vec::new()).await?;
    Ok(view(visit, &concerns, &names))
}

fn view(visit: &Visit, concerns: &[Concern], names: &Names) -> Markup {
    let words = &visit.words;
    let cards: Vec<Card> = concerns.iter().map(|concern| card(words, concern, names)).collect();
    html! {
        h1 .govuk-heading-xl { (words.text("outcomes-concerns-heading")) }
        p .govuk-body-l { (words.text("outcomes-concerns-lead")) }
        @if cards.is_empty() { (EmptyState::new(words.text("outcomes-concerns-none"))) } @else {
            h2 .govuk-visually-hidden { (words.text("outcomes-concerns-heading")) }
            (components::queue(&cards))
        }
    }
}

/// What the answer is about.
pub fn sign(words: &Words, sign: &str) -> String {
    match known::SIGNS.contains(&sign) {
        true => words.text(&format!("outcomes-sign-{}", common::dashed(sign))).into_owned(),
        false => words.text("outcomes-sign-other").into_owned(),
    }
}

fn card(words: &Words, concern: &Concern, names: &Names) -> Card {
    let open = concern.state == ConcernState::Open;
    let tag = match (concern.state, concern.level) {
        (ConcernState::Closed, _) => Tag::new(words.text("outcomes-concern-closed")).quiet(),
        (ConcernState::Open, Level::R3) => Tag::new(words.text("outcomes-level-r3")).urgent(),
        (ConcernState::Open, Level::R2) => Tag::new(words.text("outcomes-level-r2")).waiting(),
    };
    let place = concern.organisation.map(|place| names.place(words, place));
    let facts = place.into_iter().chain(std::iter::once(words.moment(concern.raised_at))).collect();
    let title = sign(words, &concern.sign);
    Card { tag: Some(tag), presses: open, facts, ..Card::new(title, format!("{PATH}/{}", concern.id)) }
}
