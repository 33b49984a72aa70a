//! The figures that partner organisations send up: who sent, who is late.

use super::{common, places::Names, returns_words as said};
use crate::{
    commands::{self, Owing},
    permissions::{CheckReturns, KeepPartners, SeeReturns, SendReturn},
    rules::{Quarter, Standing},
};
use axum::response::Response;
use i18n::Written;
use kernel::{OrganisationId, Outcome};
use maud::{Markup, html};
use web::{
    Form, Visit,
    components::{self, Button, Cell, Choosable, Details, EmptyState, QueueItem as Card, Table},
};

/// The address.
pub const PATH: &str = "/community/returns";

const TITLE: &str = "community-return-title";

struct ReturnsPage {
    owing: Vec<Owing>,
    names: Names,
    places: Vec<(OrganisationId, Written)>,
}

/// The list.
pub async fn show(visit: Visit) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<SeeReturns>(&visit) {
        return closed;
    }
    match read(&visit).await {
        Ok(page) => visit.page(TITLE, view(&visit, &page, &Form::empty())),
        Err(failure) => visit.refuse(&failure),
    }
}

async fn read(visit: &Visit) -> Outcome<ReturnsPage> {
    let (app, caller) = (visit.site.app(), &visit.caller);
    let owing = commands::list_returns(app, caller).await?;
    let names = Names::of(app, owing.iter().map(|one| one.partner.organisation).collect(), Vec::new()).await?;
    let keeps = caller.ever::<KeepPartners>();
    let places = if keeps { commands::list_possible_partners(app, caller).await? } else { Vec::new() };
    Ok(ReturnsPage { owing, names, places })
}

/// Somebody of the area says who owes figures from when on.
pub async fn send(visit: Visit, form: Form) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<KeepPartners>(&visit) {
        return closed;
    }
    match keep(&visit, &form).await {
        Ok(()) => visit.done(PATH, "community-done-partner"),
        Err(failure) => match read(&visit).await {
            Ok(page) => visit.refuse_form(TITLE, form, &failure, |form| view(&visit, &page, form)),
            Err(failure) => visit.refuse(&failure),
        },
    }
}

async fn keep(visit: &Visit, form: &Form) -> Outcome<()> {
    let organisation = form.text("organisation").parse().map_err(|_| crate::rules::RETURN_ORGANISATION)?;
    let since = Quarter::parse(form.text("quarter"))?;
    let ends = form.chosen("ends").map(Quarter::parse).transpose()?;
    commands::keep_partner(visit.site.app(), &visit.caller, organisation, (since, ends)).await
}

/// The page of one return.
pub fn path_of(organisation: OrganisationId, quarter: Quarter) -> String {
    format!("{PATH}/{organisation}/{quarter}")
}

fn view(visit: &Visit, page: &ReturnsPage, form: &Form) -> Markup {
    let words = &visit.words;
    let sends = visit.caller.ever::<SendReturn>();
    html! {
        h1 .govuk-heading-xl { (words.text("community-return-heading")) }
        p .govuk-body-l { (words.text(if sends { "community-return-lead-mine" } else { "community-return-lead" })) }
        @if page.owing.is_empty() {
            (EmptyState::new(words.text(if sends { "community-return-none-mine" } else { "community-return-none" })))
        } @else if sends {
            @for one in &page.owing {
                h2 .govuk-heading-l { bdi { (page.names.place(words, one.partner.organisation)) } }
                (components::queue(&cards(visit, one)))
            }
        } @else {
            (sums(visit, page))
            (table(visit, page))
        }
        @if visit.caller.ever::<KeepPartners>() { (partner_form(visit, page, form)) }
    }
}

/// The quarters of one organisation as cards.
fn cards(visit: &Visit, one: &Owing) -> Vec<Card> {
    let words = &visit.words;
    let card = |(quarter, standing): &(Quarter, Option<Standing>)| {
        let standing = (*standing)?;
        let (tag, facts) = (Some(said::tag(words, standing)), said::beside(words, standing));
        let title = said::quarter(words, *quarter);
        Some(Card { tag, facts, ..Card::new(title, path_of(one.partner.organisation, *quarter)) })
    };
    one.quarters.iter().filter_map(card).collect()
}

/// How many of the newest quarter came, and how many did not.
fn sums(visit: &Visit, page: &ReturnsPage) -> Markup {
    let words = &visit.words;
    let newest: Vec<Standing> =
        page.owing.iter().filter_map(|one| one.quarters.first()).filter_map(|(_, standing)| *standing).collect();
    let received = newest.iter().filter(|one| matches!(one, Standing::Received { .. })).count();
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let values = [("received", count(received).into()), ("owed", count(newest.len()).into())];
    html! { p .govuk-body { (words.with("community-return-received", &values)) } }
}

fn table(visit: &Visit, page: &ReturnsPage) -> Markup {
    let words = &visit.words;
    let quarters = page.owing.first().map(|one| one.quarters.as_slice()).unwrap_or_default();
    let head = std::iter::once(Cell::new(words.text("community-return-organisation")))
        .chain(quarters.iter().map(|(quarter, _)| Cell::new(said::quarter(words, *quarter))));
    let row = |one: &Owing| {
        let name = page.names.place(words, one.partner.organisation);
        let cell = |(quarter, standing): &(Quarter, Option<Standing>)| match standing {
            None => Cell::new(words.text("community-return-is-not-owed")),
            Some(standing) => Cell::new(html! {
                @let label = [said::word(words, *standing), name.clone(), said::quarter(words, *quarter)].join(", ");
                a .govuk-link href=(path_of(one.partner.organisation, *quarter)) aria-label=(label) { (said::tag(words, *standing)) }
                @for fact in said::beside(words, *standing) { br; (fact) }
            }),
        };
        std::iter::once(Cell::new(html! { bdi { (name) } })).chain(one.quarters.iter().map(cell)).collect()
    };
    let caption = words.text("community-return-table").into_owned();
    let rows = page.owing.iter().map(row).collect();
    let table = Table { first_names_row: true, ..Table::new(caption.as_str(), head.collect(), rows) };
    html! { div .comhar-scrolls role="group" aria-label=(caption) tabindex="0" { (table) } }
}

fn partner_form(visit: &Visit, page: &ReturnsPage, form: &Form) -> Markup {
    let words = &visit.words;
    let first = std::iter::once(Choosable::new("", words.text("community-return-choose")));
    let listed =
        page.places.iter().map(|(id, name)| Choosable::new(id.to_string(), name.text(words.language()).to_owned()));
    let inside = html! {
        form method="post" action=(format!("{PATH}/partners")) novalidate {
            (form.select("organisation", words.text("community-return-organisation"), first.chain(listed).collect()))
            (form.input("quarter", words.text("community-return-since")).hint(words.text("community-return-since-hint"))
                .classes("govuk-input--width-10"))
            (form.input("ends", words.text("community-return-until")).hint(words.text("community-return-until-hint"))
                .classes("govuk-input--width-10"))
            (Button::new(words.text("community-return-partner-button")).secondary())
        }
    };
    let details = Details::new(words.text("community-return-partner-open"), inside);
    html! {
        h2 .govuk-heading-l { (words.text("community-return-partner-heading")) }
        @if form.is_good() { (details) } @else { (details.opened()) }
        @if visit.caller.ever::<CheckReturns>() { p .govuk-body { (words.text("community-return-never-zero")) } }
    }
}
