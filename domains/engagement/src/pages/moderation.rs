//! Reading first: the list of what waits to be read.

use super::{common, concerns::Concerns, places, queue};
use crate::{
    commands,
    model::{Desk, QueueItem},
    permissions::ReadUnpublished,
};
use axum::response::Response;
use kernel::Outcome;
use maud::{Markup, html};
use web::{Visit, components::EmptyState};

/// The address of the list.
pub const PATH: &str = "/moderation";

const ON_ONE_PAGE: usize = 30;

/// One page of a list of staff.
pub struct QueuePage {
    items: Vec<QueueItem>,
    names: places::Names,
    next: Option<String>,
    from_the_middle: bool,
    path: &'static str,
    concerns: Concerns,
}

/// What a list is called and what stands in it when nothing waits.
pub struct QueueWords {
    /// Its heading.
    pub heading: &'static str,
    /// What it is, in a sentence.
    pub lead: &'static str,
    /// What will be here.
    pub none: &'static str,
}

/// The list.
pub async fn list(visit: Visit) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<ReadUnpublished>(&visit) {
        return closed;
    }
    let words = QueueWords {
        heading: "engagement-moderation-heading",
        lead: "engagement-moderation-lead",
        none: "engagement-moderation-none",
    };
    match QueuePage::read(&visit, Desk::Moderation, PATH).await {
        Ok(page) => visit.page("engagement-moderation-title", page.view(&visit, &words)),
        Err(failure) => visit.refuse(&failure),
    }
}

impl QueuePage {
    /// What waits at a desk for this caller.
    pub async fn read(visit: &Visit, desk: Desk, path: &'static str) -> Outcome<Self> {
        let app = visit.site.app();
        let after = visit.query.chosen("after");
        let page = commands::list_queue(app, &visit.caller, desk, ON_ONE_PAGE, after).await?;
        let names = places::Names::of(app, page.items.iter().map(|item| item.service).collect()).await?;
        let next = page.next.map(|cursor| format!("{path}?after={}", cursor.as_str()));
        let concerns = Concerns::read(visit).await?;
        Ok(Self { concerns, items: page.items, names, next, from_the_middle: after.is_some(), path })
    }

    /// The list, or what will be here.
    pub fn view(&self, visit: &Visit, said: &QueueWords) -> Markup {
        let words = &visit.words;
        html! {
            h1 .govuk-heading-xl { (words.text(said.heading)) }
            p .govuk-body-l { (words.text(said.lead)) }
            (self.concerns.view(visit))
            @if self.items.is_empty() { (EmptyState::new(words.text(said.none))) } @else {
                h2 .govuk-visually-hidden { (words.text("engagement-today-due")) }
                (queue::cards(visit, &self.items, &self.names, self.path))
            }
            @if self.from_the_middle { p .govuk-body { a .govuk-link href=(self.path) { (words.text("engagement-word-first")) } } }
            @if let Some(next) = &self.next { p .govuk-body { a .govuk-link href=(next) { (words.text("engagement-word-more")) } } }
        }
    }
}
