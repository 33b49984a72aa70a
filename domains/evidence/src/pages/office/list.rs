//! Every release on its way.

use super::{PATH, path};
use crate::{
    commands,
    model::Release,
    pages::{common, front},
    permissions::{PrepareRelease, SeeReleases},
};
use axum::response::Response;
use maud::{Markup, html};
use web::{
    Visit,
    components::{BackLink, Button, EmptyState, QueueItem as Card, queue},
};

const TITLE: &str = "evidence-office-title";

/// The list.
pub async fn list(visit: Visit) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<SeeReleases>(&visit) {
        return closed;
    }
    match commands::list_releases(visit.site.app(), &visit.caller).await {
        Ok(releases) => visit.page(TITLE, view(&visit, &releases)),
        Err(failure) => visit.refuse(&failure),
    }
}

fn view(visit: &Visit, releases: &[Release]) -> Markup {
    let words = &visit.words;
    let card = |release: &Release| {
        let made = words.date(words.day_of(release.made_at));
        let facts = vec![release.way.0.name(), words.with("evidence-office-made", &[("date", made.into())])];
        let title = release.titles.0.text(words.language()).to_owned();
        Card { tag: Some(common::stage_tag(words, release.stage)), facts, ..Card::new(title, path(release.id)) }
    };
    let cards: Vec<Card> = releases.iter().map(card).collect();
    html! {
        (BackLink::new(words.text("evidence-back"), front::PATH))
        h1 .govuk-heading-xl { (words.text("evidence-office-heading")) }
        p .govuk-body-l { (words.text("evidence-office-lead")) }
        @if visit.caller.ever::<PrepareRelease>() {
            p { (Button::link(words.text("evidence-office-new"), format!("{PATH}/new"))) }
        }
        @if cards.is_empty() { (EmptyState::new(words.text("evidence-office-none"))) } @else {
            h2 .govuk-visually-hidden { (words.text("evidence-office-list")) }
            (queue(&cards))
        }
    }
}
