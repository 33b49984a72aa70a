//! Who holds which hat, and giving one.

use super::parts::{Mine, asks_for_proof, place_name, places};
use crate::{
    commands::{self, HatSeen, HatWanted},
    layer::role_key,
    model::{HatId, MailAddress},
    permissions::{GiveHat, SeeHats},
    rules,
};
use axum::{extract::Path, response::Response};
use db::{Cursor, Page};
use i18n::Words;
use kernel::{OrganisationId, Outcome, Refusal, Role};
use maud::{Markup, html};
use web::{
    Form,
    components::{Button, Choosable, EmptyState},
};

const NOT_A_HAT: Refusal = Refusal::invalid("people_not_a_hat", "role");
const NO_SUCH_PLACE: Refusal = Refusal::invalid("people_no_such_place", "organisation");
const OWN: &str = "/hats";

struct HatsPage {
    hats: Page<(HatSeen, Option<String>)>,
    places: Vec<Choosable>,
}

pub(super) async fn show(mine: Mine) -> Response {
    match read(&mine).await {
        Ok(page) => mine.visit.wide().page("people-hats-title", view(&mine, &Form::empty(), &page)),
        Err(failure) => mine.refuse(&failure, OWN),
    }
}

async fn read(mine: &Mine) -> Outcome<HatsPage> {
    let after = Cursor::key::<HatId>(mine.visit.query.text("after"));
    let seen = commands::see_hats(mine.app(), &mine.visit.caller, after).await?;
    let mut items = Vec::with_capacity(seen.items.len());
    for one in seen.items {
        let place = place_name(mine.app(), mine.visit.language, one.hat.organisation).await?;
        items.push((one, place));
    }
    let first = mine.visit.words.text("people-everywhere").into_owned();
    let within = mine.visit.caller.sight::<SeeHats>().organisation();
    let places = places(mine.app(), mine.visit.language, within, &first).await?;
    Ok(HatsPage { hats: Page { items, next: seen.next }, places })
}

pub(super) async fn give(mine: Mine, form: Form) -> Response {
    let failure = match try_give(&mine, &form).await {
        Ok(()) => return mine.visit.done(OWN, "people-done-hat-given"),
        Err(failure) if asks_for_proof(&failure) => return mine.refuse(&failure, OWN),
        Err(failure) => failure,
    };
    match read(&mine).await {
        Ok(page) => mine.visit.refuse_form("people-hats-title", form, &failure, |form| view(&mine, form, &page)),
        Err(failure) => mine.refuse(&failure, OWN),
    }
}

async fn try_give(mine: &Mine, form: &Form) -> Outcome<()> {
    if !mine.visit.caller.ever::<GiveHat>() {
        return Err(Refusal::absent().into());
    }
    let mail = MailAddress::parse(form.text("mail"))?;
    let role = Role::parse(form.text("role")).ok_or(NOT_A_HAT)?;
    let organisation = match form.chosen("organisation") {
        Some(id) => Some(id.parse::<OrganisationId>().map_err(|_| NO_SUCH_PLACE)?),
        None => None,
    };
    let wanted = HatWanted { role, organisation, ends_at: None };
    commands::give_hat_by_mail(mine.app(), &mine.doors, mine.who(), (&mail, wanted)).await.map(drop)
}

pub(super) async fn take(mine: Mine, Path(id): Path<String>) -> Response {
    let taken = match id.parse::<HatId>() {
        Ok(id) => commands::take_hat(mine.app(), mine.who(), id).await,
        Err(_) => Err(Refusal::absent().into()),
    };
    mine.done_or_refuse(taken, OWN, "people-done-hat-taken")
}

fn view(mine: &Mine, form: &Form, page: &HatsPage) -> Markup {
    let words = &mine.visit.words;
    html! {
        h1 .govuk-heading-xl { (words.text("people-hats-title")) }
        @if page.hats.items.is_empty() { (EmptyState::new(words.text("people-hats-none"))) }
        div .comhar-cards { @for (seen, place) in &page.hats.items { (listed(words, seen, place.as_deref())) } }
        @if let Some(next) = &page.hats.next {
            p .govuk-body { a .govuk-link href={ "/hats?after=" (next.as_str()) } { (words.text("people-more")) } }
        }
        h2 .govuk-heading-l { (words.text("people-give-hat")) }
        form method="post" action=(OWN) novalidate {
            (form.input("mail", words.text("people-give-hat-mail")).kind("email").hint(words.text("people-give-hat-hint")))
            (form.select("role", words.text("people-give-hat-role"), roles(words)))
            (form.select("organisation", words.text("people-give-hat-place"), page.places.clone()))
            (Button::new(words.text("people-give-hat")))
        }
    }
}

fn roles(words: &Words) -> Vec<Choosable> {
    let given = Role::ALL.iter().copied().filter(|role| rules::hats::is_given(*role));
    given.map(|role| Choosable::new(role.as_str(), words.text(role_key(role)))).collect()
}

fn listed(words: &Words, seen: &HatSeen, place: Option<&str>) -> Markup {
    let nobody = words.text("people-unnamed");
    let everywhere = words.text("people-everywhere");
    let called = seen.called.as_deref().unwrap_or(nobody.as_ref());
    let role = words.text(role_key(seen.hat.role));
    html! {
        div .comhar-sheet {
            h2 .govuk-heading-s { (called) }
            p .govuk-body { (role) br; (place.unwrap_or(everywhere.as_ref())) }
            p .govuk-hint { (words.with("people-hat-since", &[("day", words.date_short(words.day_of(seen.hat.begins_at)).into())])) }
            form method="post" action={ "/hats/" (seen.hat.id) "/take" } {
                (Button::new(html! {
                    (words.text("people-take-hat")) span .govuk-visually-hidden { ": " (called) ", " (role) }
                }).secondary())
            }
        }
    }
}
