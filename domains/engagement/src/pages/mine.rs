//! What somebody shared under a name while they were signed in: how it stands with each, and the way to its thread.

use super::{common, opened, places, thread};
use crate::{
    commands,
    model::{Contribution, LoopStage, Response as Answer},
};
use axum::{extract::Path, response::Response};
use kernel::{Outcome, Refusal};
use maud::{Markup, html};
use web::{
    Visit,
    components::{self, EmptyState, QueueItem as Card, Tag},
};

/// The address.
pub const PATH: &str = "/mine";

const TITLE: &str = "engagement-mine-title";

struct MinePage {
    shared: Vec<Contribution>,
    names: places::Names,
}

/// The list; others are asked to sign in.
pub async fn show(visit: Visit) -> Response {
    visit.private();
    match read(&visit).await {
        Ok(page) => visit.page(TITLE, view(&visit, &page)),
        Err(failure) => visit.refuse(&failure),
    }
}

async fn read(visit: &Visit) -> Outcome<MinePage> {
    let app = visit.site.app();
    let shared = commands::list_my_contributions(app, &visit.caller).await?;
    let names = places::Names::of(app, shared.iter().map(|one| one.service).collect()).await?;
    Ok(MinePage { shared, names })
}

/// Opens the thread in this browser, as its code would.
pub async fn open(visit: Visit, Path(id): Path<String>) -> Response {
    visit.private();
    match pass(&visit, &id).await {
        Ok(pass) => opened::with_pass(&visit, visit.go(thread::PATH), &pass),
        Err(failure) => visit.refuse(&failure),
    }
}

async fn pass(visit: &Visit, id: &str) -> Outcome<String> {
    visit.caller.signed_in()?;
    let id = id.parse().map_err(|_| Refusal::absent())?;
    commands::open_my_thread(visit.site.app(), &visit.caller, id).await
}

fn view(visit: &Visit, page: &MinePage) -> Markup {
    let words = &visit.words;
    let cards: Vec<Card> = page.shared.iter().map(|state| card(visit, state, &page.names)).collect();
    html! {
        h1 .govuk-heading-xl { (words.text(TITLE)) }
        @if cards.is_empty() {
            (EmptyState::new(words.text("engagement-mine-none")).step(words.text("engagement-home-share"), "/share"))
        } @else {
            p .govuk-body-l { (words.text("engagement-mine-lead")) }
            h2 .govuk-heading-m { (words.text("engagement-mine-newest")) }
            (components::queue(&cards))
        }
        p .govuk-body { (words.text("engagement-mine-code")) " " a .govuk-link href="/open" { (words.text("engagement-open-heading")) } }
    }
}

fn card(visit: &Visit, state: &Contribution, names: &places::Names) -> Card {
    let words = &visit.words;
    let service = names.text(words, state.service);
    let about = [("kind", common::kind(words, state.kind).into()), ("service", i18n::name(&service))];
    let mut facts = vec![common::when(words, state.received_at, state.mode), common::mode(words, state.mode)];
    if was_answered(state) {
        facts.push(common::publication(words, state.publication));
    }
    if state.loop_stage != LoopStage::Untriaged {
        facts.push(common::loop_stage(words, state.loop_stage));
    }
    Card {
        tag: Some(tag(visit, state)),
        facts,
        ..Card::new(words.with("engagement-queue-about", &about), format!("{PATH}/{}", state.id))
    }
}

fn was_answered(state: &Contribution) -> bool {
    !matches!(state.response, Answer::NoneDue | Answer::AwaitingReply)
}

/// An answer matters most to whoever waits for one.
fn tag(visit: &Visit, state: &Contribution) -> Tag {
    let words = &visit.words;
    match was_answered(state) {
        true => common::response_tag(words, state.response),
        false => Tag::new(common::publication(words, state.publication)).waiting(),
    }
}
