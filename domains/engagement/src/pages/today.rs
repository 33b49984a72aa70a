//! Today: the home of a role. What is due, most urgent first; then my services; figures last.

use super::{common, concerns::Concerns, places, queue};
use crate::{
    commands::{self, More, Waiting},
    model::{Desk, LoopStage, OutcomeWord, QueueItem, ThemeTold},
    permissions::{ReadStories, ReadUnpublished, SeeThemes, VerifyChange},
};
use axum::response::Response;
use kernel::{Outcome, Reach};
use maud::{Markup, html};
use web::{
    Visit,
    components::{self, EmptyState, QueueItem as Card, Row, SummaryList},
};

/// The address.
pub const PATH: &str = "/today";

/// So many things of each list stand here; the lists have the rest.
const OF_EACH: usize = 5;

struct TodayPage {
    concerns: Concerns,
    to_read: Vec<QueueItem>,
    to_answer: Vec<QueueItem>,
    to_check: Vec<ThemeTold>,
    services: Vec<places::Choosable>,
    names: places::Names,
    sees_themes: bool,
    /// How many wait, said last.
    counts: Vec<(&'static str, Waiting)>,
}

/// The home of whoever works here; others are asked to sign in.
pub async fn show(visit: Visit) -> Response {
    visit.private();
    if let Err(failure) = visit.caller.signed_in() {
        return visit.refuse(&failure);
    }
    match TodayPage::read(&visit).await {
        Ok(page) => visit.page("engagement-today-title", view(&visit, &page)),
        Err(failure) => visit.refuse(&failure),
    }
}

impl TodayPage {
    async fn read(visit: &Visit) -> Outcome<Self> {
        let (app, caller) = (visit.site.app(), &visit.caller);
        let concerns = Concerns::read(visit).await?;
        let to_read = match caller.ever::<ReadUnpublished>() {
            true => commands::list_queue(app, caller, Desk::Moderation, OF_EACH, None).await?.items,
            false => Vec::new(),
        };
        let to_answer = match caller.ever::<ReadStories>() {
            true => commands::list_queue(app, caller, Desk::Reply, OF_EACH, None).await?.items,
            false => Vec::new(),
        };
        let to_check = match caller.ever::<VerifyChange>() {
            true => waiting_for_a_check(commands::list_themes(app, caller, 50, None).await?.items),
            false => Vec::new(),
        };
        let services = match caller.sight::<ReadStories>().reach() {
            Reach::Within(organisation) => places::services_within(app, &visit.words, Some(organisation)).await?,
            _ => Vec::new(),
        };
        let named = to_read.iter().chain(&to_answer).map(|item| item.service);
        let names =
            places::Names::of(app, named.chain(to_check.iter().map(|told| Some(told.theme.organisation))).collect())
                .await?;
        let counts = counts(visit).await?;
        Ok(Self {
            concerns,
            to_read,
            to_answer,
            to_check,
            services,
            names,
            sees_themes: caller.ever::<SeeThemes>(),
            counts,
        })
    }

    fn is_quiet(&self) -> bool {
        self.concerns.is_empty() && self.to_read.is_empty() && self.to_answer.is_empty() && self.to_check.is_empty()
    }
}

/// How many wait, for each list that this caller has.
async fn counts(visit: &Visit) -> Outcome<Vec<(&'static str, Waiting)>> {
    let (app, caller) = (visit.site.app(), &visit.caller);
    let mut counts = Vec::new();
    if caller.ever::<ReadUnpublished>() {
        counts.push(("engagement-moderation-heading", commands::count_queue(app, caller, Desk::Moderation).await?));
    }
    if caller.ever::<ReadStories>() {
        counts.push(("engagement-replies-heading", commands::count_queue(app, caller, Desk::Reply).await?));
    }
    Ok(counts)
}

fn waiting_for_a_check(themes: Vec<ThemeTold>) -> Vec<ThemeTold> {
    themes
        .into_iter()
        .filter(|told| {
            told.theme.outcome == Some(OutcomeWord::DoneClaimed) && told.theme.stage == LoopStage::DoneClaimed
        })
        .take(OF_EACH)
        .collect()
}

fn view(visit: &Visit, page: &TodayPage) -> Markup {
    let words = &visit.words;
    html! {
        h1 .govuk-heading-xl { (words.text("engagement-today-heading")) }
        @if page.is_quiet() { (EmptyState::new(words.text("engagement-today-none")).step(words.text("engagement-home-read"), "/experiences")) }
        (page.concerns.view(visit))
        @if !page.to_read.is_empty() {
            h2 .govuk-heading-m { (words.text("engagement-moderation-heading")) }
            (queue::cards(visit, &page.to_read, &page.names, "/moderation"))
            p .govuk-body { a .govuk-link href="/moderation" { (words.text("engagement-today-all-moderation")) } }
        }
        @if !page.to_answer.is_empty() {
            h2 .govuk-heading-m { (words.text("engagement-replies-heading")) }
            (queue::cards(visit, &page.to_answer, &page.names, "/replies"))
            p .govuk-body { a .govuk-link href="/replies" { (words.text("engagement-today-all-replies")) } }
        }
        @if !page.to_check.is_empty() {
            h2 .govuk-heading-m { (words.text("engagement-today-check")) }
            (components::queue(&page.to_check.iter().map(|told| check_card(visit, told, page)).collect::<Vec<_>>()))
        }
        @if page.sees_themes { p .govuk-body { a .govuk-link href="/themes" { (words.text("engagement-today-all-themes")) } } }
        @if !page.services.is_empty() {
            h2 .govuk-heading-m { (words.text("engagement-today-services")) }
            ul .govuk-list {
                @for service in &page.services { li { a .govuk-link href={ "/experiences?service=" (service.id) } { (service.said) } } }
            }
        }
        @if !page.counts.is_empty() {
            h2 .govuk-heading-m { (words.text("engagement-today-figures")) }
            (SummaryList::new(page.counts.iter().map(|(key, waiting)| Row::new(words.text(key), counted(visit, *waiting))).collect()))
        }
    }
}

/// A count that may go past what is counted.
fn counted(visit: &Visit, waiting: Waiting) -> String {
    let number = visit.words.number(waiting.count);
    match waiting.more {
        More::Exactly => number,
        More::OrMore => visit.words.with("engagement-today-or-more", &[("number", number.into())]),
    }
}

fn check_card(visit: &Visit, told: &ThemeTold, page: &TodayPage) -> Card {
    let words = &visit.words;
    let said = told.words.said.text(words.language());
    Card {
        tag: Some(common::outcome_tag(words, told.theme.outcome)),
        facts: vec![page.names.text(words, Some(told.theme.organisation)), words.date_short(told.theme.changed_on)],
        ..Card::new(said, format!("/themes/{}", told.theme.id))
    }
}
