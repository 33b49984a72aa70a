//! Every case within reach.

use super::{PATH, content, parts, path};
use crate::{
    commands,
    model::Case,
    pages::{common, front},
    permissions::WriteCase,
};
use axum::response::Response;
use kernel::Outcome;
use maud::{Markup, html};
use web::{
    Visit,
    components::{BackLink, Button, EmptyState, QueueItem as Card, queue},
};

const TITLE: &str = "evidence-case-list-title";

/// The list.
pub async fn list(visit: Visit) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<WriteCase>(&visit) {
        return closed;
    }
    match read(&visit).await {
        Ok((cases, places)) => visit.page(TITLE, view(&visit, &cases, &places)),
        Err(failure) => visit.refuse(&failure),
    }
}

async fn read(visit: &Visit) -> Outcome<(Vec<Case>, parts::Places)> {
    let app = visit.site.app();
    let cases = commands::list_cases(app, &visit.caller).await?;
    let places = parts::places(app, &cases).await?;
    Ok((cases, places))
}

fn view(visit: &Visit, cases: &[Case], places: &parts::Places) -> Markup {
    let words = &visit.words;
    let begin = format!("{PATH}/new");
    let card = |case: &Case| {
        let made = words.with("evidence-case-begun", &[("date", words.date(case.made_on).into())]);
        let facts = vec![parts::place(places, case, visit.language), made];
        Card { tag: Some(parts::tag(words, case)), facts, ..Card::new(content::title(words, case), path(case.id)) }
    };
    let cards: Vec<Card> = cases.iter().map(card).collect();
    html! {
        (BackLink::new(words.text("evidence-back"), front::PATH))
        h1 .govuk-heading-xl { (words.text(TITLE)) }
        p .govuk-body-l { (words.text("evidence-case-list-lead")) }
        @if cards.is_empty() {
            (EmptyState::new(words.text("evidence-case-list-none")).step(words.text("evidence-case-begin"), begin))
        } @else {
            p { (Button::link(words.text("evidence-case-begin"), begin)) }
            h2 .govuk-visually-hidden { (words.text("evidence-case-list-heading")) }
            (queue(&cards))
        }
    }
}
