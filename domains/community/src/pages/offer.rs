//! One offer: its next sessions, planning them, and the link of its rating.

use super::{addresses, common, fields, front};
use crate::{
    commands,
    model::{Offer, OfferId, Session, State},
    permissions::{KeepOffers, PlanSession},
};
use axum::{extract::Path, response::Response};
use jiff::tz::TimeZone;
use kernel::{Outcome, Refusal};
use maud::{Markup, html};
use web::{
    Form, Visit,
    components::{BackLink, Button, Tag},
};

const TITLE: &str = "community-offers-title";

struct OfferPage {
    offer: Offer,
    coming: Vec<Session>,
    zone: TimeZone,
    today: kernel::Date,
    token: String,
}

/// The page.
pub async fn show(visit: Visit, Path(id): Path<String>) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<PlanSession>(&visit) {
        return closed;
    }
    match read(&visit, &id).await {
        Ok(page) => visit.page(TITLE, view(&visit, &page, &Form::empty())),
        Err(failure) => visit.refuse(&failure),
    }
}

async fn read(visit: &Visit, id: &str) -> Outcome<OfferPage> {
    let (app, caller) = (visit.site.app(), &visit.caller);
    let id: OfferId = id.parse().map_err(|_| Refusal::absent())?;
    let offer = commands::see_offer(app, caller, id).await?;
    let zone = commands::zone_of(&mut app.db(), offer.organisation).await?;
    let all = commands::see_today(app, caller).await?.sessions;
    let coming = all.into_iter().filter(|one| one.offer == id && one.state != State::Cancelled).collect();
    let (today, token) = (app.now().to_zoned(zone.clone()).date(), commands::rating_token(app, id));
    Ok(OfferPage { offer, coming, zone, today, token })
}

/// Plans a session, or the same each week.
pub async fn plan(visit: Visit, Path(id): Path<String>, form: Form) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<PlanSession>(&visit) {
        return closed;
    }
    let planned = match (id.parse::<OfferId>(), fields::plan(&form)) {
        (Ok(id), Ok(wanted)) => commands::plan_sessions(visit.site.app(), &visit.caller, id, &wanted).await,
        (Err(_), _) => Err(Refusal::absent().into()),
        (_, Err(failure)) => Err(failure),
    };
    match planned {
        Ok(_) => visit.done(&format!("{}/{id}", addresses::OFFERS), "community-done-planned"),
        Err(failure) => match read(&visit, &id).await {
            Ok(page) => visit.refuse_form(TITLE, form, &failure, |form| view(&visit, &page, form)),
            Err(failure) => visit.refuse(&failure),
        },
    }
}

fn view(visit: &Visit, page: &OfferPage, planned: &Form) -> Markup {
    let (words, offer) = (&visit.words, &page.offer);
    let path = format!("{}/{}", addresses::OFFERS, offer.id);
    html! {
        (BackLink::new(words.text("community-word-back"), addresses::OFFERS))
        h1 .govuk-heading-xl { (common::named(words, &offer.names)) }
        p .govuk-body-l { (common::kind(words, offer.kind)) }
        @if !offer.is_open() { p { (Tag::new(words.text("community-offer-retired")).quiet()) } }
        h2 .govuk-heading-l { (words.text("community-offer-sessions")) }
        @if page.coming.is_empty() { p .govuk-body { (words.text("community-offer-no-sessions")) } }
        ul .govuk-list {
            @for one in &page.coming {
                li {
                    a .govuk-link href=(addresses::session(one.id)) { (common::when(words, one, &page.zone)) }
                    " " (common::state_tag(words, one.state))
                }
            }
        }
        @if offer.is_open() {
            h2 .govuk-heading-l { (words.text("community-offer-plan")) }
            form method="post" action={ (path) "/plan" } novalidate {
                (fields::plan_fields(visit, &filled_plan(page, planned)))
                (Button::new(words.text("community-offer-plan-button")))
            }
        }
        (rating(visit, page))
        @if visit.caller.ever::<KeepOffers>() {
            h2 .govuk-heading-l { (words.text("community-offer-correct-heading")) }
            p .govuk-body { a .govuk-link href={ (path) "/correct" } { (words.text("community-offer-correct")) } }
        }
        p .govuk-body { a .govuk-link href=(addresses::WORK) { (words.text("community-work-heading")) } }
    }
}

/// Where it met last, today, once: what a worker most often wants.
fn filled_plan(page: &OfferPage, form: &Form) -> Form {
    if form.chosen("setting").is_some() {
        return form.clone();
    }
    let form = fields::with_day(form.clone(), "day", page.today);
    form.with("place", page.offer.place.as_str()).with("setting", page.offer.setting.as_str()).with("weeks", "1")
}

fn rating(visit: &Visit, page: &OfferPage) -> Markup {
    let words = &visit.words;
    let path = format!("{}/rate/{}", front::PATH, page.token);
    let whole = common::whole(visit, &path);
    html! {
        h2 .govuk-heading-l { (words.text("community-offer-rating")) }
        p .govuk-body { (words.text("community-offer-rating-line")) }
        (documents::scan_code(&whole).unwrap_or_default())
        p .govuk-body { a .govuk-link href=(path) { (words.text("community-offer-rating-link")) } }
    }
}
