//! Who lets me see something: names, and nothing of what they answered.

use super::common;
use crate::{
    commands::{self, SentAsking, SharesWithMe},
    model::AskingState,
    permissions::Ask,
};
use axum::response::Response;
use kernel::Outcome;
use maud::{Markup, html};
use web::{
    Visit,
    components::{self, Button, Cell, EmptyState, QueueItem as Card, Table, Tag},
};

/// The address.
pub const PATH: &str = "/outcomes/people";

const TITLE: &str = "outcomes-people-title";

/// The list; others are asked to sign in.
pub async fn show(visit: Visit) -> Response {
    visit.private();
    match read(&visit).await {
        Ok((people, sent)) => visit.page(TITLE, view(&visit, &people, &sent)),
        Err(failure) => visit.refuse(&failure),
    }
}

async fn read(visit: &Visit) -> Outcome<(Vec<SharesWithMe>, Vec<SentAsking>)> {
    let (app, caller) = (visit.site.app(), &visit.caller);
    Ok((commands::list_people(app, caller).await?, commands::list_sent(app, caller).await?))
}

fn view(visit: &Visit, people: &[SharesWithMe], sent: &[SentAsking]) -> Markup {
    let words = &visit.words;
    let name =
        |one: &SharesWithMe| one.called.clone().unwrap_or_else(|| words.text("outcomes-word-somebody").into_owned());
    let mut named: Vec<(String, &SharesWithMe)> = people.iter().map(|one| (name(one), one)).collect();
    named.sort_by_cached_key(|(name, _)| i18n::sort_key(words.language(), name));
    let cards: Vec<Card> =
        named.iter().map(|(name, one)| Card::new(name.as_str(), format!("{PATH}/{}", one.person))).collect();
    html! {
        h1 .govuk-heading-xl { (words.text("outcomes-people-heading")) }
        p .govuk-body-l { (words.text("outcomes-people-lead")) }
        @if visit.caller.ever::<Ask>() { p { (Button::link(words.text("outcomes-ask-heading"), "/outcomes/ask")) } }
        @if cards.is_empty() { (EmptyState::new(words.text("outcomes-people-none"))) } @else {
            h2 .govuk-visually-hidden { (words.text("outcomes-people-heading")) }
            (components::queue(&cards))
        }
        @if !sent.is_empty() {
            h2 .govuk-heading-m { (words.text("outcomes-sent-heading")) }
            (sent_list(visit, sent))
        }
    }
}

/// Whether each link was answered; never what was said.
fn sent_list(visit: &Visit, sent: &[SentAsking]) -> Markup {
    let words = &visit.words;
    let tag = |state: AskingState| {
        let tag = Tag::new(words.text(&format!("outcomes-asking-{}", state.as_str())).into_owned());
        match state {
            AskingState::Open => tag.waiting(),
            AskingState::Answered => tag.good(),
            AskingState::Declined | AskingState::Over => tag.quiet(),
        }
    };
    let row = |one: &SentAsking| {
        let name = one.called.clone().unwrap_or_else(|| words.text("outcomes-sent-not-yet").into_owned());
        vec![
            Cell::new(html! { bdi { (name) } }),
            Cell::new(common::title(words, &one.measure)),
            Cell::new(words.date_short(one.asking.asked_on)),
            Cell::new(words.date_short(one.asking.due_on)),
            Cell::new(html! { (tag(one.asking.state)) }),
        ]
    };
    let head = ["who", "what", "asked", "due", "state"]
        .map(|column| Cell::new(words.text(&format!("outcomes-sent-{column}"))));
    let table = Table::new(words.text("outcomes-sent-heading"), head.to_vec(), sent.iter().map(row).collect());
    let table = Table { caption_classes: "govuk-visually-hidden".to_owned(), ..table };
    html! { div .comhar-scrolls role="group" aria-label=(words.text("outcomes-sent-heading")) tabindex="0" { (table) } }
}
