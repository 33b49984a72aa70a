//! People who support me, and people whom I support.

use super::parts::Mine;
use crate::{
    commands,
    model::{AskedByMe, AskedOfMe, Known, MailAddress, Support},
};
use axum::{extract::Path, response::Response};
use i18n::Words;
use kernel::{Outcome, Refusal};
use maud::{Markup, Render, html};
use web::{
    Form,
    components::{BackLink, Button, EmptyState, InsetText, Sheet},
};

const TITLE: &str = "people-supporters-title";
const OWN: &str = "/account/supporters";

pub(super) async fn show(mine: Mine) -> Response {
    match commands::see_support(mine.app(), &mine.visit.caller).await {
        Ok(support) => mine.visit.page(TITLE, view(&mine, &Form::empty(), &support)),
        Err(failure) => mine.refuse(&failure, OWN),
    }
}

/// Asks somebody. The answer is the same whether their address is known here or not.
pub(super) async fn ask(mine: Mine, form: Form) -> Response {
    let failure = match try_ask(&mine, &form).await {
        Ok(()) => return mine.visit.done(OWN, "people-done-supporter-asked"),
        Err(failure) => failure,
    };
    match commands::see_support(mine.app(), &mine.visit.caller).await {
        Ok(support) => mine.visit.refuse_form(TITLE, form, &failure, |form| view(&mine, form, &support)),
        Err(failure) => mine.refuse(&failure, OWN),
    }
}

async fn try_ask(mine: &Mine, form: &Form) -> Outcome<()> {
    let mail = MailAddress::parse(form.text("mail"))?;
    commands::ask_supporter(mine.app(), &mine.doors, &mine.visit.caller, &mail).await
}

/// Everything that is one button beside a name.
pub(super) async fn step(mine: Mine, Path((id, step)): Path<(String, String)>) -> Response {
    let (done, key) = match step.as_str() {
        "end" => (end(&mine, &id).await, "people-done-supporter-ended"),
        "take-back" => (take_back(&mine, &id).await, "people-done-supporter-taken-back"),
        "agree" => (agree(&mine, &id).await, "people-done-support-agreed"),
        "decline" => (decline(&mine, &id).await, "people-done-support-declined"),
        "stop" => (stop(&mine, &id).await, "people-done-support-stopped"),
        _ => (Err(Refusal::absent().into()), TITLE),
    };
    mine.done_or_refuse(done, OWN, key)
}

async fn end(mine: &Mine, id: &str) -> Outcome<()> {
    commands::end_supporter(mine.app(), &mine.visit.caller, read(id)?).await
}

async fn take_back(mine: &Mine, id: &str) -> Outcome<()> {
    commands::take_back_request(mine.app(), &mine.visit.caller, read(id)?).await
}

async fn agree(mine: &Mine, id: &str) -> Outcome<()> {
    commands::agree_to_support(mine.app(), &mine.visit.caller, read(id)?).await
}

async fn decline(mine: &Mine, id: &str) -> Outcome<()> {
    commands::decline_to_support(mine.app(), &mine.visit.caller, read(id)?).await
}

async fn stop(mine: &Mine, id: &str) -> Outcome<()> {
    commands::stop_supporting(mine.app(), &mine.visit.caller, read(id)?).await
}

fn read<T: std::str::FromStr>(id: &str) -> Outcome<T> {
    id.parse().map_err(|_| Refusal::absent().into())
}

fn view(mine: &Mine, form: &Form, support: &Support) -> Markup {
    let words = &mine.visit.words;
    html! {
        (BackLink::new(words.text("people-back-to-account"), "/account"))
        h1 .govuk-heading-xl { (words.text(TITLE)) }
        p .govuk-body-l { (words.text("people-supporters-line")) }
        @for one in &support.asks_me { (asks_me(words, one)) }
        @if support.supporters.is_empty() { (EmptyState::new(words.text("people-supporters-none"))) }
        @for one in &support.supporters { (supporter(words, one)) }
        @for one in &support.asked { (asked(words, one)) }
        h2 .govuk-heading-l { (words.text("people-supporter-ask-title")) }
        (InsetText::new(words.text("people-supporters-see")))
        form method="post" action=(OWN) novalidate {
            (form.input("mail", words.text("people-supporter-mail")).kind("email").spellcheck(false)
                .hint(words.text("people-supporter-mail-hint")))
            (Button::new(words.text("people-supporter-ask-button")))
        }
        @if !support.supported.is_empty() {
            h2 .govuk-heading-l { (words.text("people-supported-title")) }
            @for one in &support.supported { (supported(words, one)) }
        }
    }
}

fn called(words: &Words, called: Option<&str>) -> String {
    called.map_or_else(|| words.text("people-unnamed").into_owned(), str::to_owned)
}

/// A form of one button.
fn press(id: &impl std::fmt::Display, step: &str, button: Button) -> Markup {
    html! { form method="post" action={ (OWN) "/" (id) "/" (step) } { (button) } }
}

fn supporter(words: &Words, one: &Known) -> Markup {
    let name = called(words, one.called.as_deref());
    let button = words.with("people-supporter-end", &[("name", i18n::name(&name))]);
    let content = html! {
        p .govuk-body { (words.text("people-supporter-is")) }
        (press(&one.person, "end", Button::new(button).secondary()))
    };
    Sheet::new(name.clone(), content).render()
}

fn asked(words: &Words, one: &AskedByMe) -> Markup {
    let button = words.with("people-supporter-take-back", &[("mail", i18n::name(&one.mail))]);
    let day = words.date_short(words.day_of(one.ends_at));
    let content = html! {
        p .govuk-body { (words.with("people-supporter-waits", &[("day", day.into())])) }
        (press(&one.id, "take-back", Button::new(button).secondary()))
    };
    Sheet::new(one.mail.clone(), content).render()
}

fn asks_me(words: &Words, one: &AskedOfMe) -> Markup {
    let name = called(words, one.called.as_deref());
    let content = html! {
        p .govuk-body { (words.text("people-support-asked-line")) }
        div .govuk-button-group {
            (press(&one.id, "agree", Button::new(words.text("people-support-agree"))))
            (press(&one.id, "decline", Button::new(words.text("people-support-decline")).secondary()))
        }
    };
    Sheet::new(words.with("people-support-asked", &[("name", i18n::name(&name))]), content).render()
}

fn supported(words: &Words, one: &Known) -> Markup {
    let name = called(words, one.called.as_deref());
    let button = words.with("people-support-stop", &[("name", i18n::name(&name))]);
    Sheet::new(name.clone(), press(&one.person, "stop", Button::new(button).secondary())).render()
}
