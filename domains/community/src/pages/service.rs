//! What one service offers, where, when, and how to come.

use super::{common, front, places::Names};
use crate::{
    commands::{self, PublicService},
    model::{Offer, Session, State},
    permissions::BeKnown,
};
use axum::{extract::Path, response::Response};
use kernel::{Outcome, Refusal};
use maud::{Markup, html};
use web::{
    Visit,
    components::{BackLink, Button, EmptyState, Sheet, Tag},
};

const TITLE: &str = "community-service-title";
/// So many sessions are shown before "all of them".
const SHOWN: usize = 6;

/// The page.
pub async fn show(visit: Visit, Path(id): Path<String>) -> Response {
    match read(&visit, &id).await {
        Ok(main) => visit.page(TITLE, main),
        Err(failure) => visit.refuse(&failure),
    }
}

async fn read(visit: &Visit, id: &str) -> Outcome<Markup> {
    let app = visit.site.app();
    let id = id.parse().map_err(|_| Refusal::absent())?;
    let seen = commands::see_service(app, id).await?;
    let names = Names::of(app, vec![id], Vec::new()).await?;
    Ok(view(visit, &seen, &names.place(&visit.words, id)))
}

fn view(visit: &Visit, seen: &PublicService, name: &str) -> Markup {
    let words = &visit.words;
    let path = format!("{}/services/{}", front::PATH, seen.organisation);
    let how = seen.service.as_ref().and_then(|service| service.how_to_come.best(words.language()));
    html! {
        (BackLink::new(words.text("community-word-back"), front::PATH))
        h1 .govuk-heading-xl { bdi { (name) } }
        @if let Some(how) = how { p .govuk-body-l lang=[how.lang()] { (how.text) } }
        h2 .govuk-heading-l { (words.text("community-service-next")) }
        @if seen.sessions.is_empty() {
            (EmptyState::new(words.text("community-service-no-sessions")))
        } @else {
            ul .govuk-list {
                @for session in seen.sessions.iter().take(SHOWN) { (next(visit, session, seen)) }
            }
            @if seen.sessions.len() > SHOWN {
                details .govuk-details {
                    summary .govuk-details__summary { span .govuk-details__summary-text { (words.text("community-service-more")) } }
                    div .govuk-details__text {
                        ul .govuk-list { @for session in seen.sessions.iter().skip(SHOWN) { (next(visit, session, seen)) } }
                    }
                }
            }
        }
        h2 .govuk-heading-l { (words.text("community-service-offers")) }
        @for offer in &seen.offers { (sheet(visit, offer)) }
        h2 .govuk-heading-l { (words.text("community-service-come")) }
        p .govuk-body { (words.text("community-service-come-line")) }
        @if seen.service.is_some() {
            p .govuk-body {
                a .govuk-link href={ "/support/" (seen.organisation) } { (words.text("community-service-contacts")) }
            }
        }
        h2 .govuk-heading-l { (words.text("community-service-help")) }
        p .govuk-body { (words.text("community-service-help-line")) }
        p { (Button::link(words.text("community-service-help-button"), format!("{path}/help")).secondary()) }
        @if visit.caller.hat().is_none() && visit.caller.ever::<BeKnown>() { (known(visit, seen)) }
    }
}

/// One session: when, what, where.
fn next(visit: &Visit, session: &Session, seen: &PublicService) -> Markup {
    let words = &visit.words;
    html! {
        li .comhar-sheet {
            p .govuk-body { strong { (common::when(words, session, &seen.zone)) } }
            p .govuk-body { (common::named(words, &session.names)) }
            p .comhar-small {
                bdi { (session.place) } " · " (common::setting(words, session.setting))
                @if session.online { " · " (words.text("community-word-online")) }
            }
            @if session.state == State::Open { p { (Tag::new(words.text("community-word-now")).good()) } }
        }
    }
}

fn sheet(visit: &Visit, offer: &Offer) -> Markup {
    let words = &visit.words;
    let about = offer.about.0.best(words.language());
    let inside = html! {
        p .comhar-small { (common::kind(words, offer.kind)) }
        @if let Some(about) = about { p .govuk-body lang=[about.lang()] dir="auto" { (about.text) } }
        @if !offer.place.is_empty() { p .govuk-body { bdi { (offer.place) } " · " (common::setting(words, offer.setting)) } }
    };
    html! { (Sheet::new(common::named(words, &offer.names), inside)) }
}

/// Somebody with an account can let the service know them.
fn known(visit: &Visit, seen: &PublicService) -> Markup {
    let words = &visit.words;
    let id = seen.organisation.to_string();
    html! {
        h2 .govuk-heading-l { (words.text("community-service-known")) }
        p .govuk-body { (words.text("community-service-known-line")) }
        (common::press(super::mine::PATH, &[("do", "know"), ("service", &id)],
            &Button::new(words.text("community-service-known-button")).secondary()))
    }
}
