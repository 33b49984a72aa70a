//! A new case: for which place, in which language.

use super::{PATH, path};
use crate::{commands, pages::common, permissions::WriteCase, rules::cases::PLACE_UNKNOWN};
use axum::response::Response;
use i18n::Written;
use kernel::{Language, OrRefusal, OrganisationId, Outcome};
use maud::{Markup, html};
use web::{
    Form, Visit,
    components::{BackLink, Button, Choice, Choosable, Legend},
};

const TITLE: &str = "evidence-case-new-title";

type Places = Vec<(OrganisationId, Written)>;

/// The page.
pub async fn new(visit: Visit) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<WriteCase>(&visit) {
        return closed;
    }
    match commands::list_case_places(visit.site.app(), &visit.caller).await {
        Ok(places) => {
            let form = Form::empty().with("language", visit.language.tag());
            visit.page(TITLE, view(&visit, &places, &form))
        }
        Err(failure) => visit.refuse(&failure),
    }
}

/// It begins.
pub async fn begin(visit: Visit, form: Form) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<WriteCase>(&visit) {
        return closed;
    }
    let failure = match begun(&visit, &form).await {
        Ok(address) => return visit.go(&address),
        Err(failure) => failure,
    };
    match commands::list_case_places(visit.site.app(), &visit.caller).await {
        Ok(places) => visit.refuse_form(TITLE, form, &failure, |form| view(&visit, &places, form)),
        Err(failure) => visit.refuse(&failure),
    }
}

async fn begun(visit: &Visit, form: &Form) -> Outcome<String> {
    let place: OrganisationId = form.text("place").parse().ok().or_refuse(PLACE_UNKNOWN)?;
    let chosen = Language::ALL.iter().copied().find(|language| language.tag() == form.text("language"));
    let language = chosen.unwrap_or(visit.language);
    let id = commands::begin_case(visit.site.app(), &visit.caller, place, language).await?;
    Ok(format!("{}/write", path(id)))
}

fn view(visit: &Visit, places: &Places, form: &Form) -> Markup {
    let words = &visit.words;
    let place = |(id, names): &(OrganisationId, Written)| Choosable::new(id.to_string(), names.text(visit.language));
    let first = Choosable::new("", words.text("evidence-case-place-choose"));
    let places: Vec<Choosable> = std::iter::once(first).chain(places.iter().map(place)).collect();
    let languages = Language::ALL.iter().map(|one| Choice::new(one.tag(), one.own_name())).collect();
    html! {
        (BackLink::new(words.text("evidence-case-back"), PATH))
        h1 .govuk-heading-xl { (words.text(TITLE)) }
        p .govuk-body-l { (words.text("evidence-case-new-lead")) }
        form method="post" action={ (PATH) "/new" } novalidate {
            (form.select("place", words.text("evidence-case-place"), places))
            (form.radios("language", Legend::new(words.text("evidence-case-language").into_owned()), languages))
            (Button::new(words.text("evidence-case-begin-button")))
        }
    }
}
