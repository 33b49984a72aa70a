//! Surveys: those that take answers now, findings that were published, and for staff their own.

use super::common;
use crate::{
    commands::{self, Listed},
    model::Stage,
    permissions::{MakeSurvey, SeeSurveys},
};
use axum::response::Response;
use kernel::Outcome;
use maud::{Markup, html};
use web::{
    Visit,
    components::{self, Button, EmptyState, QueueItem as Card},
};

/// The address of the list.
pub const PATH: &str = "/surveys";

const TITLE: &str = "surveys-list-title";
const ON_ONE_PAGE: usize = 30;

struct ListPage {
    open: Vec<Listed>,
    over: Vec<Listed>,
    /// None for whoever is no staff.
    own: Option<Vec<Listed>>,
    next: Option<String>,
}

/// The list.
pub async fn show(visit: Visit) -> Response {
    match read(&visit).await {
        Ok(page) => visit.page(TITLE, view(&visit, &page)),
        Err(failure) => visit.refuse(&failure),
    }
}

async fn read(visit: &Visit) -> Outcome<ListPage> {
    let app = visit.site.app();
    let (open, over) = commands::list_public(app)
        .await?
        .into_iter()
        .partition(|listed| listed.versions.iter().any(|head| head.stage == Stage::Open));
    let (own, next) = match visit.caller.ever::<SeeSurveys>() {
        false => (None, None),
        true => {
            visit.private();
            let page = commands::list_surveys(app, &visit.caller, ON_ONE_PAGE, visit.query.chosen("after")).await?;
            (Some(page.items), page.next.map(|cursor| format!("{PATH}?after={}", cursor.as_str())))
        }
    };
    Ok(ListPage { open, over, own, next })
}

fn view(visit: &Visit, page: &ListPage) -> Markup {
    let words = &visit.words;
    html! {
        h1 .govuk-heading-xl { (words.text("surveys-list-heading")) }
        @if let Some(own) = &page.own {
            h2 .govuk-heading-l { (words.text("surveys-list-own")) }
            @if visit.caller.ever::<MakeSurvey>() { (Button::link(words.text("surveys-list-new"), "/surveys/new")) }
            @if own.is_empty() { (EmptyState::new(words.text("surveys-list-own-none"))) }
            (components::queue(&own.iter().map(|listed| own_card(visit, listed)).collect::<Vec<_>>()))
            @if let Some(next) = &page.next { p .govuk-body { a .govuk-link href=(next) { (words.text("surveys-word-more")) } } }
        }
        h2 .govuk-heading-l { (words.text("surveys-list-open")) }
        @if page.open.is_empty() { (EmptyState::new(words.text("surveys-list-open-none"))) }
        (components::queue(&page.open.iter().map(|listed| card(visit, listed, "")).collect::<Vec<_>>()))
        @if !page.over.is_empty() {
            h2 .govuk-heading-l { (words.text("surveys-list-over")) }
            (components::queue(&page.over.iter().map(|listed| card(visit, listed, "/results")).collect::<Vec<_>>()))
        }
    }
}

fn own_card(visit: &Visit, listed: &Listed) -> Card {
    let words = &visit.words;
    let title = common::plain(&listed.survey.title, visit.language);
    Card {
        tag: listed.versions.first().map(|head| common::stage_tag(words, head.stage)),
        facts: vec![
            words.with("surveys-list-answers", &[("count", listed.counted.into())]),
            words.date_short(listed.survey.made_on),
        ],
        ..Card::new(title, format!("{PATH}/{}/build", listed.survey.id))
    }
}

fn card(visit: &Visit, listed: &Listed, tail: &str) -> Card {
    let title = common::plain(&listed.survey.title, visit.language);
    Card::new(title, format!("/s/{}{tail}", listed.survey.link))
}
