//! A card was scanned: a worker writes its holder down with one press, a person says that it is theirs, everybody
//! else learns
//! nothing.

use super::{addresses, common, front};
use crate::{
    commands,
    model::{Card, Session, State, Tapped},
    permissions::{BeKnown, KeepRegister},
};
use axum::{extract::Path, response::Response};
use jiff::tz::TimeZone;
use kernel::{Failure, Outcome, Refusal};
use maud::{Markup, html};
use web::{
    Form, Visit,
    components::{Button, EmptyState},
};

const TITLE: &str = "community-card-title";

/// What whoever scanned it can do.
pub async fn show(visit: Visit, Path(token): Path<String>) -> Response {
    visit.private();
    match read(&visit, &token).await {
        Ok(main) => visit.page(TITLE, main),
        Err(failure) => visit.refuse(&failure),
    }
}

async fn read(visit: &Visit, token: &str) -> Outcome<Markup> {
    let (app, caller) = (visit.site.app(), &visit.caller);
    if !caller.ever::<KeepRegister>() {
        return Ok(view_for_others(visit, token));
    }
    match commands::find_card(app, caller, token).await {
        Ok(card) => {
            let today = commands::see_today(app, caller).await?;
            let open = today.sessions.into_iter().filter(|session| session.state == State::Open);
            let open: Vec<Session> = open.filter(|session| session.organisation == card.organisation).collect();
            let zone = commands::zone_of(&mut app.db(), card.organisation).await?;
            Ok(view_for_worker(visit, (token, &card), (&open, &zone)))
        }
        Err(Failure::Refused(_)) => Ok(view_shut(visit)),
        Err(fault) => Err(fault),
    }
}

/// A worker writes somebody down; a person claims their card.
pub async fn send(visit: Visit, Path(token): Path<String>, form: Form) -> Response {
    visit.private();
    let (app, caller) = (visit.site.app(), &visit.caller);
    match form.text("do") {
        "tap" => match act(&visit, &token, form.text("session")).await {
            Ok((path, key)) => visit.done(&path, key),
            Err(failure) => visit.refuse(&failure),
        },
        "mine" => match commands::claim_card(app, caller, &token).await {
            Ok(()) => visit.done(super::mine::PATH, "community-done-claimed"),
            Err(failure) => visit.refuse(&failure),
        },
        _ => visit.absent(),
    }
}

async fn act(visit: &Visit, token: &str, id: &str) -> Outcome<(String, &'static str)> {
    let id = id.parse().map_err(|_| Refusal::absent())?;
    let tapped = commands::tap_card(visit.site.app(), &visit.caller, id, token).await?;
    let key = match tapped {
        Tapped::Noted(_) => "community-done-noted",
        Tapped::NotedTwice(_) => "community-done-noted-twice",
        Tapped::AlreadyHere(_) => "community-done-already-here",
    };
    Ok((addresses::session(id), key))
}

fn view_for_worker(visit: &Visit, (token, card): (&str, &Card), (open, zone): (&[Session], &TimeZone)) -> Markup {
    let words = &visit.words;
    let action = format!("{}/card/{token}", front::PATH);
    html! {
        h1 .govuk-heading-xl { (words.with("community-card-heading", &[("mark", card.mark.as_str().into())])) }
        @if open.is_empty() {
            (EmptyState::new(words.text("community-card-no-session")).step(words.text("community-nav-work"), addresses::WORK))
        }
        @for session in open {
            section .comhar-sheet {
                h2 .govuk-heading-m { (common::named(words, &session.names)) }
                p .govuk-body { (common::when(words, session, zone)) }
                (common::press(&action, &[("do", "tap"), ("session", &session.id.to_string())],
                    &Button::new(words.text("community-card-tap"))))
            }
        }
        p .govuk-body {
            a .govuk-link href={ (addresses::PEOPLE) "/" (card.guest) } { (words.text("community-card-person")) }
        }
    }
}

/// Whoever is no worker of the service learns nothing, whether the card opens or not.
fn view_for_others(visit: &Visit, token: &str) -> Markup {
    let words = &visit.words;
    let action = format!("{}/card/{token}", front::PATH);
    html! {
        h1 .govuk-heading-xl { (words.text("community-card-found")) }
        p .govuk-body-l { (words.text("community-card-found-line")) }
        p .govuk-body { (words.text("community-card-bring")) }
        @if visit.caller.ever::<BeKnown>() {
            h2 .govuk-heading-m { (words.text("community-card-mine")) }
            p .govuk-body { (words.text("community-card-mine-line")) }
            (common::press(&action, &[("do", "mine")],
                &Button::new(words.text("community-card-mine-button")).secondary()))
        } @else {
            p .govuk-body { (words.text("community-card-sign-in")) }
        }
        p .govuk-body { a .govuk-link href=(front::PATH) { (words.text("community-front-heading")) } }
    }
}

fn view_shut(visit: &Visit) -> Markup {
    let words = &visit.words;
    html! {
        h1 .govuk-heading-xl { (words.text("community-card-shut")) }
        p .govuk-body-l { (words.text("community-card-shut-line")) }
        p .govuk-body { a .govuk-link href=(addresses::PEOPLE) { (words.text("community-people-heading")) } }
    }
}
