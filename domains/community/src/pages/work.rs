//! A worker's day: somebody in a crisis first, then today's sessions, then what comes.

use super::{addresses, common, places::Names};
use crate::{
    commands::{self, Today},
    model::{Crisis, CrisisState, Session, State},
    permissions::{ImportRegisters, KeepRegister},
};
use axum::response::Response;
use i18n::Words;
use jiff::tz::TimeZone;
use kernel::{OrganisationId, Outcome};
use maud::{Markup, html};
use std::collections::{BTreeSet, HashMap};
use web::{
    Visit,
    components::{self, Button, EmptyState, QueueItem as Card},
};

const TITLE: &str = "community-work-title";

/// The clocks of the places on a page.
pub type Zones = HashMap<OrganisationId, TimeZone>;

/// The page.
pub async fn show(visit: Visit) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<KeepRegister>(&visit) {
        return closed;
    }
    match read(&visit).await {
        Ok(main) => visit.page(TITLE, main),
        Err(failure) => visit.refuse(&failure),
    }
}

/// The clocks of these places.
pub async fn zones(visit: &Visit, places: impl IntoIterator<Item = OrganisationId>) -> Outcome<Zones> {
    let mut zones = Zones::new();
    for place in places.into_iter().collect::<BTreeSet<_>>() {
        zones.insert(place, commands::zone_of(&mut visit.site.app().db(), place).await?);
    }
    Ok(zones)
}

async fn read(visit: &Visit) -> Outcome<Markup> {
    let app = visit.site.app();
    let today = commands::see_today(app, &visit.caller).await?;
    let places: Vec<OrganisationId> = today
        .sessions
        .iter()
        .map(|session| session.organisation)
        .chain(today.crises.iter().map(|crisis| crisis.organisation))
        .collect();
    let names = Names::of(app, places.clone(), Vec::new()).await?;
    Ok(view(visit, &today, (&names, &zones(visit, places).await?)))
}

/// What a register still needs is its first half, what comes the second.
fn waits(session: &Session, visit: &Visit) -> bool {
    let now = visit.site.app().now();
    match session.state {
        State::Open | State::Closed => true,
        State::Planned => session.starts_at.as_second() - now.as_second() < 12 * 3_600,
        State::Locked | State::Amended | State::Cancelled => false,
    }
}

fn view(visit: &Visit, today: &Today, (names, zones): (&Names, &Zones)) -> Markup {
    let words = &visit.words;
    let cards = |of: &dyn Fn(&Session) -> bool| -> Vec<Card> {
        today.sessions.iter().filter(|one| of(one)).map(|one| session_card(words, one, (names, zones))).collect()
    };
    let now = cards(&|session| waits(session, visit));
    let coming = cards(&|session| !waits(session, visit) && session.state == State::Planned);
    let pressing: Vec<Card> = today.crises.iter().map(|crisis| crisis_card(words, crisis, (names, zones))).collect();
    html! {
        h1 .govuk-heading-xl { (words.text("community-work-heading")) }
        h2 .govuk-heading-l { (words.text("community-work-crises")) }
        @if pressing.is_empty() { p .govuk-body { (words.text("community-work-no-crises")) } }
        @else { (components::queue(&pressing)) }
        p { (Button::link(words.text("community-crises-new"), addresses::CRISES).secondary()) }
        h2 .govuk-heading-l { (words.text("community-work-sessions")) }
        @if now.is_empty() {
            (EmptyState::new(words.text("community-work-no-sessions")).step(words.text("community-work-plan"), addresses::OFFERS))
        } @else { (components::queue(&now)) }
        @if !coming.is_empty() {
            h2 .govuk-heading-l { (words.text("community-work-coming")) }
            (components::queue(&coming))
        }
        h2 .govuk-heading-l { (words.text("community-work-more")) }
        ul .govuk-list {
            li { a .govuk-link href=(addresses::OFFERS) { (words.text("community-offers-heading")) } }
            li { a .govuk-link href=(addresses::PEOPLE) { (words.text("community-people-heading")) } }
            @if visit.caller.ever::<ImportRegisters>() {
                li { a .govuk-link href=(addresses::IMPORTS) { (words.text("community-import-title")) } }
            }
            li { a .govuk-link href=(super::figures::PATH) { (words.text("community-figures-heading")) } }
        }
    }
}

fn session_card(words: &Words, one: &Session, (names, zones): (&Names, &Zones)) -> Card {
    let due = zones.get(&one.organisation).map(|zone| common::when(words, one, zone)).unwrap_or_default();
    let facts = vec![one.place.clone(), names.place(words, one.organisation)];
    let tag = Some(common::state_tag(words, one.state));
    Card { tag, due, facts, ..Card::new(common::name(words, &one.names), addresses::session(one.id)) }
}

/// One contact, without a name.
pub fn crisis_card(words: &Words, crisis: &Crisis, (names, zones): (&Names, &Zones)) -> Card {
    let zone = zones.get(&crisis.organisation).cloned().unwrap_or(TimeZone::UTC);
    let due = match (crisis.state, crisis.due_at) {
        (CrisisState::FollowUpDue | CrisisState::Missed, Some(due)) => {
            words.with("community-crisis-due", &[("moment", common::moment(words, due, &zone).into())])
        }
        _ => String::new(),
    };
    let door = words.text(&format!("community-door-{}", common::dashed(crisis.door.as_str()))).into_owned();
    let title = words.with("community-crisis-of", &[("moment", common::moment(words, crisis.opened_at, &zone).into())]);
    let presses = matches!(crisis.state, CrisisState::Opened | CrisisState::Missed);
    let facts = vec![door, names.place(words, crisis.organisation)];
    let tag = Some(common::crisis_tag(words, crisis));
    Card { tag, due, facts, presses, ..Card::new(title, format!("{}/{}", addresses::CRISES, crisis.id)) }
}
