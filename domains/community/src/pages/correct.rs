//! Correcting an offer: its name, its kind, its place; and offering it no more.

use super::{addresses, common, fields};
use crate::{
    commands,
    model::{Offer, OfferId},
    permissions::KeepOffers,
};
use axum::{extract::Path, response::Response};
use kernel::{Outcome, Refusal};
use maud::{Markup, html};
use web::{
    Form, Visit,
    components::{BackLink, Button, InsetText},
};

const TITLE: &str = "community-offers-title";

/// The form with what stands there.
pub async fn show(visit: Visit, Path(id): Path<String>) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<KeepOffers>(&visit) {
        return closed;
    }
    match read(&visit, &id).await {
        Ok(offer) => visit.page(TITLE, view(&visit, &offer, &Form::empty())),
        Err(failure) => visit.refuse(&failure),
    }
}

async fn read(visit: &Visit, id: &str) -> Outcome<Offer> {
    let id: OfferId = id.parse().map_err(|_| Refusal::absent())?;
    commands::see_offer(visit.site.app(), &visit.caller, id).await
}

/// Corrects it, or retires it.
pub async fn send(visit: Visit, Path(id): Path<String>, form: Form) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<KeepOffers>(&visit) {
        return closed;
    }
    match act(&visit, &id, &form).await {
        Ok(key) => visit.done(&format!("{}/{id}", addresses::OFFERS), key),
        Err(failure) => match read(&visit, &id).await {
            Ok(offer) => visit.refuse_form(TITLE, form, &failure, |form| view(&visit, &offer, form)),
            Err(failure) => visit.refuse(&failure),
        },
    }
}

async fn act(visit: &Visit, id: &str, form: &Form) -> Outcome<&'static str> {
    let (app, caller) = (visit.site.app(), &visit.caller);
    let id: OfferId = id.parse().map_err(|_| Refusal::absent())?;
    if form.text("do") == "retire" {
        return commands::retire_offer(app, caller, id).await.map(|()| "community-done-retired");
    }
    let seen = form.text("seen").parse().unwrap_or_default();
    commands::keep_offer(app, caller, Some((id, seen)), &fields::offer(form)?).await?;
    Ok("community-done-offer")
}

fn view(visit: &Visit, offer: &Offer, form: &Form) -> Markup {
    let words = &visit.words;
    let path = format!("{}/{}", addresses::OFFERS, offer.id);
    let action = format!("{path}/correct");
    let seen = form.chosen("seen").map_or_else(|| offer.version.to_string(), str::to_owned);
    html! {
        (BackLink::new(words.text("community-word-back"), path))
        h1 .govuk-heading-xl { (common::named(words, &offer.names)) }
        (InsetText::new(words.text("community-offer-correct-line")))
        form method="post" action=(action) novalidate {
            input type="hidden" name="seen" value=(seen);
            (fields::offer_fields(visit, &filled(visit, offer, form)))
            (Button::new(words.text("community-offer-correct-button")))
        }
        @if offer.is_open() {
            h2 .govuk-heading-l { (words.text("community-offer-retire")) }
            p .govuk-body { (words.text("community-offer-retire-line")) }
            (common::press(&action, &[("do", "retire")],
                &Button::new(words.text("community-offer-retire")).secondary()))
        }
    }
}

fn filled(visit: &Visit, offer: &Offer, form: &Form) -> Form {
    if form.chosen("seen").is_some() {
        return form.clone();
    }
    form.clone()
        .with("name", common::name(&visit.words, &offer.names))
        .with("kind", offer.kind.as_str())
        .with("about", offer.about.0.text(visit.words.language()))
        .with("place", offer.place.as_str())
        .with("setting", offer.setting.as_str())
        .with("capacity", offer.capacity.map(|places| places.to_string()).unwrap_or_default())
}
