//! Inviting people to a survey that only they answer, without anybody knowing who answered what.

use super::{builder, poster, publish};
use crate::{
    commands::{self, Told},
    model::{Identity, Invitations},
    permissions::Invite,
    rules::{COUNT_WRONG, NOT_NOW},
    tokens::Token,
};
use axum::{extract::Path, response::Response};
use kernel::{Failure, Outcome};
use maud::{Markup, html};
use web::{
    Form, Visit,
    components::{BackLink, Button, InsetText, Row, SummaryList},
};

const TITLE: &str = "surveys-invite-title";

/// How it stands, and what can be done.
pub async fn show(visit: Visit, Path(id): Path<String>) -> Response {
    let told = match builder::open(&visit, &id).await {
        Ok(told) => told,
        Err(answer) => return answer,
    };
    match commands::see_invitations(visit.site.app(), &visit.caller, told.survey.id).await {
        Ok(standing) => visit.page(TITLE, view(&visit, &told, standing, &Form::empty())),
        Err(failure) => visit.refuse(&failure),
    }
}

/// Addresses added, mails sent, everybody reminded; or slips to print.
pub async fn send(visit: Visit, Path(id): Path<String>, form: Form) -> Response {
    let told = match builder::open(&visit, &id).await {
        Ok(told) => told,
        Err(answer) => return answer,
    };
    let (app, caller, survey) = (visit.site.app(), &visit.caller, told.survey.id);
    let (done, key): (Outcome<()>, _) = match form.text("step") {
        "add" => {
            let added = commands::add_contacts(app, caller, survey, form.text("contacts")).await;
            (added.map(drop), "surveys-done-added")
        }
        "mail" => (commands::invite_by_mail(app, caller, survey).await, "surveys-done-invited"),
        "remind" => (commands::remind(app, caller, survey).await, "surveys-done-reminded"),
        "deck" => match form.text("count").trim().parse() {
            // The tokens are seen on this page and never again, so it cannot be a page to come back to.
            Ok(count) => match commands::print_deck(app, caller, survey, count).await {
                Ok(deck) => return visit.page("surveys-deck-title", deck_view(&visit, &told, &deck.tokens)),
                Err(failure) => (Err(failure), ""),
            },
            Err(_) => (Err(Failure::Refused(COUNT_WRONG)), ""),
        },
        _ => (Err(Failure::Refused(NOT_NOW)), ""),
    };
    match done {
        Ok(()) => visit.done(&builder::address(&told, "invite"), key),
        Err(failure) => {
            let standing = commands::see_invitations(app, caller, survey).await.unwrap_or_default();
            visit.refuse_form(TITLE, form, &failure, |form| view(&visit, &told, standing, form))
        }
    }
}

fn view(visit: &Visit, told: &Told, standing: Invitations, form: &Form) -> Markup {
    let words = &visit.words;
    html! {
        (BackLink::new(words.text("surveys-step-publish"), builder::address(told, "publish")))
        h1 .govuk-heading-l { (words.text("surveys-invite-heading")) }
        @if told.newest.head.identity != Identity::Invited {
            (InsetText::new(words.text("surveys-invite-not-for").into_owned()))
        } @else {
            p .govuk-body { (words.text("surveys-invite-lead")) }
            (numbers(visit, standing))
            @if visit.caller.ever::<Invite>() { (forms(visit, standing, form)) }
        }
    }
}

fn numbers(visit: &Visit, standing: Invitations) -> Markup {
    let words = &visit.words;
    let number = |key: &str, number: i64| Row::new(words.text(key), words.number(number));
    let mut rows = vec![
        number("surveys-invite-contacts", standing.contacts),
        number("surveys-invite-issued", standing.issued),
        number("surveys-invite-used", standing.issued.saturating_sub(standing.unused)),
    ];
    rows.extend(standing.mailed_on.map(|day| Row::new(words.text("surveys-invite-mailed"), words.date(day))));
    rows.extend(standing.reminded_on.map(|day| Row::new(words.text("surveys-invite-reminded"), words.date(day))));
    html! { (SummaryList::new(rows)) }
}

fn forms(visit: &Visit, standing: Invitations, form: &Form) -> Markup {
    let words = &visit.words;
    html! {
        h2 .govuk-heading-m { (words.text("surveys-invite-by-mail")) }
        form method="post" novalidate {
            (form.textarea("contacts", words.text("surveys-invite-paste")).hint(words.text("surveys-invite-paste-hint")).rows(6))
            (Button::new(words.text("surveys-invite-add")).name("step").value("add").secondary())
        }
        @if standing.contacts > 0 {
            form method="post" novalidate {
                div .govuk-button-group {
                    (Button::new(words.text("surveys-invite-send")).name("step").value("mail"))
                    @if standing.round > 0 { (Button::new(words.text("surveys-invite-remind")).name("step").value("remind").secondary()) }
                }
            }
            p .govuk-body { (words.text("surveys-invite-remind-line")) }
        }
        h2 .govuk-heading-m { (words.text("surveys-invite-on-paper")) }
        p .govuk-body { (words.text("surveys-invite-paper-line")) }
        form method="post" novalidate {
            (form.input("count", words.text("surveys-invite-count")).inputmode("numeric").classes("govuk-input--width-4"))
            (Button::new(words.text("surveys-invite-print")).name("step").value("deck").secondary())
        }
    }
}

fn deck_view(visit: &Visit, told: &Told, tokens: &[Token]) -> Markup {
    let (words, whole) = (&visit.words, publish::address(visit, told));
    let short = publish::short(&whole);
    html! {
        div .comhar-screen {
            (BackLink::new(words.text("surveys-invite-heading"), builder::address(told, "invite")))
            (InsetText::new(words.text("surveys-deck-once").into_owned()))
        }
        h1 .govuk-heading-l { (words.text("surveys-deck-heading")) }
        section {
            ul .govuk-list {
                @for token in tokens {
                    @let code = documents::scan_code(&format!("{whole}/t/{}", token.grouped())).unwrap_or_default();
                    li { (poster::slip(visit, told, &html! { (short) "/t/" (token.grouped()) }, &code, Some(&token.grouped()))) }
                }
            }
        }
    }
}
