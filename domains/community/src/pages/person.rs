//! One person whom a service knows: what they are called, their cards, and who turned out to be the same.

use super::{addresses, common, front, places::Names};
use crate::{
    commands::{self, PersonSeen},
    model::{Card, GuestId, Known, Merge},
    permissions::KeepPeople,
    rules::GUEST_UNKNOWN,
};
use axum::{extract::Path, response::Response};
use jiff::tz::TimeZone;
use kernel::{Outcome, Refusal};
use maud::{Markup, html};
use web::{
    Form, Visit,
    components::{BackLink, Button, Choosable, Details, InsetText},
};

const TITLE: &str = "community-people-title";

struct PersonPage {
    seen: PersonSeen,
    others: Vec<Known>,
    names: Names,
    zone: TimeZone,
}

/// The page.
pub async fn show(visit: Visit, Path(id): Path<String>) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<KeepPeople>(&visit) {
        return closed;
    }
    match read(&visit, &id).await {
        Ok(page) => visit.page(TITLE, view(&visit, &page, &Form::empty())),
        Err(failure) => visit.refuse(&failure),
    }
}

async fn read(visit: &Visit, id: &str) -> Outcome<PersonPage> {
    let (app, caller) = (visit.site.app(), &visit.caller);
    let id: GuestId = id.parse().map_err(|_| Refusal::absent())?;
    let seen = commands::see_person(app, caller, id).await?;
    let root = seen.known.root;
    let all = commands::list_people(app, caller).await?;
    let others = all.into_iter().filter(|one| one.id == one.root && one.root != root).collect();
    let people = seen.merges.iter().flat_map(|one| [Some(one.by), one.undone_by]).flatten().collect();
    let names = Names::of(app, Vec::new(), people).await?;
    Ok(PersonPage { seen, others, names, zone: visit.site.catalogue().zone().clone() })
}

/// Renames, prints, revokes, merges, parts, forgets.
pub async fn send(visit: Visit, Path(id): Path<String>, form: Form) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<KeepPeople>(&visit) {
        return closed;
    }
    match act(&visit, &id, &form).await {
        Ok((path, key)) => visit.done(&path, key),
        Err(failure) => match read(&visit, &id).await {
            Ok(page) => visit.refuse_form(TITLE, form, &failure, |form| view(&visit, &page, form)),
            Err(failure) => visit.refuse(&failure),
        },
    }
}

async fn act(visit: &Visit, id: &str, form: &Form) -> Outcome<(String, &'static str)> {
    let (app, caller) = (visit.site.app(), &visit.caller);
    let here = format!("{}/{id}", addresses::PEOPLE);
    let id: GuestId = id.parse().map_err(|_| Refusal::absent())?;
    let key = match form.text("do") {
        "rename" => {
            commands::rename_person(app, caller, id, form.text("name")).await.map(|()| "community-done-renamed")?
        }
        "print" => {
            commands::print_card(app, caller, id).await?;
            return Ok((format!("{here}/card"), "community-done-card"));
        }
        "revoke" => {
            let card = form.text("card").parse().map_err(|_| Refusal::absent())?;
            commands::revoke_card(app, caller, card).await.map(|()| "community-done-revoked")?
        }
        "merge" => {
            let other = form.text("guest").parse().map_err(|_| GUEST_UNKNOWN)?;
            commands::merge_people(app, caller, id, other).await.map(|()| "community-done-merged")?
        }
        "part" => {
            let merge = form.text("merge").parse().map_err(|_| Refusal::absent())?;
            commands::undo_merge(app, caller, merge).await.map(|()| "community-done-parted")?
        }
        "forget" => {
            commands::forget_person(app, caller, id).await?;
            return Ok((addresses::PEOPLE.to_owned(), "community-done-forgotten"));
        }
        _ => return Err(Refusal::absent().into()),
    };
    Ok((here, key))
}

fn view(visit: &Visit, page: &PersonPage, form: &Form) -> Markup {
    let (words, seen) = (&visit.words, &page.seen);
    let path = format!("{}/{}", addresses::PEOPLE, seen.known.id);
    let forget = html! {
        p .govuk-body { (words.text("community-person-forget-line")) }
        (common::press(&path, &[("do", "forget")],
            &Button::new(words.text("community-person-forget-button")).warning()))
    };
    html! {
        (BackLink::new(words.text("community-word-back"), addresses::PEOPLE))
        h1 .govuk-heading-xl { bdi { (common::called(words, &seen.known)) } }
        @if seen.known.account { (InsetText::new(words.text("community-person-account"))) }
        h2 .govuk-heading-l { (words.text("community-person-cards")) }
        (cards(visit, page, &path))
        @if !seen.known.account {
            h2 .govuk-heading-l { (words.text("community-person-name")) }
            form method="post" action=(path) novalidate {
                input type="hidden" name="do" value="rename";
                (form.input("name", words.text("community-register-name"))
                    .hint(words.text("community-register-name-hint")))
                (Button::new(words.text("community-person-name-button")).secondary())
            }
        }
        h2 .govuk-heading-l { (words.text("community-person-same")) }
        (same(visit, page, (&path, form)))
        p .govuk-body { a .govuk-link href={ (path) "/linkage" } { (words.text("community-told-link")) } }
        h2 .govuk-heading-l { (words.text("community-person-visits")) }
        @if seen.sessions.is_empty() { p .govuk-body { (words.text("community-person-no-visits")) } }
        ul .govuk-list {
            @for session in &seen.sessions {
                li { (common::named(words, &session.names)) " · " (common::when(words, session, &page.zone)) }
            }
        }
        h2 .govuk-heading-l { (words.text("community-person-forget")) }
        (Details::new(words.text("community-person-forget-open"), forget))
    }
}

fn cards(visit: &Visit, page: &PersonPage, path: &str) -> Markup {
    let words = &visit.words;
    let said = |card: &Card| {
        let key = if card.revoked_on.is_some() { "community-person-card-over" } else { "community-person-card-since" };
        words.with(key, &[("mark", card.mark.as_str().into()), ("date", words.date(card.printed_on).into())])
    };
    html! {
        ul .govuk-list {
            @for card in &page.seen.cards {
                li {
                    p .govuk-body { (said(card)) }
                    @if card.revoked_on.is_none() {
                        (common::press(path, &[("do", "revoke"), ("card", &card.id.to_string())],
                            &Button::new(words.with("community-person-revoke", &[("mark", card.mark.as_str().into())])).secondary()))
                    }
                }
            }
        }
        (common::press(path, &[("do", "print")], &Button::new(words.text("community-person-print")).secondary()))
        @if page.seen.cards.iter().any(|card| card.revoked_on.is_none()) {
            p .govuk-body { a .govuk-link href={ (path) "/card" } { (words.text("community-person-print-again")) } }
        }
    }
}

/// "This was the same person", everybody who is, and taking it back.
fn same(visit: &Visit, page: &PersonPage, (path, form): (&str, &Form)) -> Markup {
    let (words, seen) = (&visit.words, &page.seen);
    let others = common::in_order(words, &page.others);
    let listed = others.iter().map(|(name, one)| Choosable::new(one.id.to_string(), name.as_str()));
    let first = std::iter::once(Choosable::new("", words.text("community-person-choose")));
    html! {
        @if seen.same.len() > 1 {
            p .govuk-body { (words.text("community-person-same-line")) }
            ul .govuk-list .govuk-list--bullet {
                @for one in &seen.same { li { bdi { (common::called(words, one)) } } }
            }
        }
        @for merge in &seen.merges { (merged(visit, page, (merge, path))) }
        @if !others.is_empty() {
            form method="post" action=(path) novalidate {
                input type="hidden" name="do" value="merge";
                (form.select("guest", words.text("community-person-merge"), first.chain(listed).collect())
                    .hint(words.text("community-person-merge-hint")))
                (Button::new(words.text("community-person-merge-button")).secondary())
            }
        }
    }
}

fn merged(visit: &Visit, page: &PersonPage, (merge, path): (&Merge, &str)) -> Markup {
    let words = &visit.words;
    let by = page.names.person(words, merge.by);
    let said = words.with(
        "community-person-merged",
        &[("moment", common::moment(words, merge.at, &page.zone).into()), ("name", i18n::name(&by))],
    );
    html! {
        p .govuk-body { (said) }
        @match merge.undone_at {
            Some(at) => {
                p .govuk-body { (words.with("community-person-parted", &[("moment", common::moment(words, at, &page.zone).into())])) }
            }
            None => {
                (common::press(path, &[("do", "part"), ("merge", &merge.id.to_string())],
                    &Button::new(words.text("community-person-part")).secondary()))
            }
        }
    }
}

/// The card for printing: a code, six letters and digits, and no name.
pub async fn print(visit: Visit, Path(id): Path<String>) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<KeepPeople>(&visit) {
        return closed;
    }
    match read_card(&visit, &id).await {
        Ok(main) => visit.page("community-card-title", main),
        Err(failure) => visit.refuse(&failure),
    }
}

async fn read_card(visit: &Visit, id: &str) -> Outcome<Markup> {
    let app = visit.site.app();
    let id: GuestId = id.parse().map_err(|_| Refusal::absent())?;
    let seen = commands::see_person(app, &visit.caller, id).await?;
    let card = seen.cards.iter().rev().find(|card| card.revoked_on.is_none()).ok_or_else(Refusal::absent)?;
    let names = Names::of(app, vec![card.organisation], Vec::new()).await?;
    let words = &visit.words;
    let whole = common::whole(visit, &format!("{}/card/{}", front::PATH, commands::card_token(app, card.id)));
    Ok(html! {
        div .comhar-screen {
            (BackLink::new(words.text("community-word-back"), format!("{}/{id}", addresses::PEOPLE)))
            p .govuk-body { (words.text("community-card-print")) }
        }
        section .comhar-sheet {
            h1 .govuk-heading-l { bdi { (names.place(words, card.organisation)) } }
            (documents::scan_code(&whole).unwrap_or_default())
            p .govuk-heading-l { (card.mark) }
            p .govuk-body { (words.text("community-card-says")) }
        }
    })
}
