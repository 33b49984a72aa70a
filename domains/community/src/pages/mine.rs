//! Which services know me, and what they wrote down.

use super::{common, front, places::Names};
use crate::{
    commands::{self, KnownAt},
    model::{LinkageAnswer, Session},
};
use axum::response::Response;
use jiff::tz::TimeZone;
use kernel::{OrganisationId, Outcome, Refusal};
use maud::{Markup, html};
use std::collections::HashMap;
use web::{
    Form, Visit,
    components::{Button, EmptyState, Sheet},
};

/// The address.
pub const PATH: &str = "/community/mine";

const TITLE: &str = "community-mine-title";

/// The page; others are asked to sign in.
pub async fn show(visit: Visit) -> Response {
    visit.private();
    match read(&visit).await {
        Ok(main) => visit.page(TITLE, main),
        Err(failure) => visit.refuse(&failure),
    }
}

async fn read(visit: &Visit) -> Outcome<Markup> {
    let (app, caller) = (visit.site.app(), &visit.caller);
    let known = commands::list_known_at(app, caller).await?;
    let visits = commands::list_my_visits(app, caller).await?;
    let places: Vec<OrganisationId> = known.iter().map(|one| one.guest.organisation).collect();
    let names = Names::of(app, places.clone(), Vec::new()).await?;
    let mut zones = HashMap::new();
    for place in places {
        zones.insert(place, commands::zone_of(&mut app.db(), place).await?);
    }
    Ok(view(visit, (&known, &visits), (&names, &zones)))
}

/// A service may know me, or knows me no more.
pub async fn send(visit: Visit, form: Form) -> Response {
    visit.private();
    match act(&visit, &form).await {
        Ok(key) => visit.done(PATH, key),
        Err(failure) => visit.refuse(&failure),
    }
}

async fn act(visit: &Visit, form: &Form) -> Outcome<&'static str> {
    let (app, caller) = (visit.site.app(), &visit.caller);
    let service = form.text("service").parse().map_err(|_| Refusal::absent())?;
    match form.text("do") {
        "know" => commands::let_know(app, caller, service).await.map(|()| "community-done-known"),
        "linkage-no" => {
            commands::say_own_told(app, caller, service, LinkageAnswer::No).await.map(|()| "community-done-told")
        }
        "stop" => commands::stop_knowing(app, caller, service).await.map(|()| "community-done-stopped"),
        _ => Err(Refusal::absent().into()),
    }
}

fn view(
    visit: &Visit,
    (known, visits): (&[KnownAt], &[Session]),
    (names, zones): (&Names, &HashMap<OrganisationId, TimeZone>),
) -> Markup {
    let words = &visit.words;
    html! {
        h1 .govuk-heading-xl { (words.text("community-mine-heading")) }
        p .govuk-body-l { (words.text("community-mine-lead")) }
        @if known.is_empty() {
            (EmptyState::new(words.text("community-mine-none")).step(words.text("community-front-heading"), front::PATH))
        }
        @for one in known { (service(visit, one, names)) }
        @if !visits.is_empty() {
            h2 .govuk-heading-l { (words.text("community-mine-visits")) }
            ul .govuk-list {
                @for session in visits {
                    li .comhar-sheet {
                        p .govuk-body { strong { (common::named(words, &session.names)) } }
                        @if let Some(zone) = zones.get(&session.organisation) {
                            p .govuk-body { (common::when(words, session, zone)) }
                        }
                        p .comhar-small { bdi { (session.place) } " · " (names.place(words, session.organisation)) }
                    }
                }
            }
        }
    }
}

fn service(visit: &Visit, one: &KnownAt, names: &Names) -> Markup {
    let words = &visit.words;
    let id = one.guest.organisation.to_string();
    let count = i64::try_from(one.visits).unwrap_or(i64::MAX);
    let place = names.place(words, one.guest.organisation);
    let stop = words.with("community-mine-stop", &[("service", i18n::name(&place))]);
    let leave_out = words.with("community-told-own-no", &[("service", i18n::name(&place))]);
    let inside = html! {
        p .govuk-body { (words.with("community-mine-count", &[("count", count.into())])) }
        p .govuk-body { (words.text("community-mine-stop-line")) }
        (common::press(PATH, &[("do", "stop"), ("service", &id)],
            &Button::new(stop.as_str()).secondary()))
        p .govuk-body { (words.text("community-told-own-line")) }
        (common::press(PATH, &[("do", "linkage-no"), ("service", &id)],
            &Button::new(leave_out.as_str()).secondary()))
    };
    html! { (Sheet::new(html! { bdi { (place) } }, inside)) }
}
