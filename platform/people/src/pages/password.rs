//! Password and code: signing in with them, and setting the password.

use super::parts::{Guest, Mine};
use crate::{
    commands,
    model::{MailAddress, Ways},
    rules::return_path::ReturnPath,
};
use axum::response::Response;
use i18n::Words;
use kernel::Outcome;
use maud::{Markup, html};
use web::{
    Form,
    components::{BackLink, Button, InsetText},
};
use zeroize::Zeroizing;

const OWN: &str = "/account/password";

pub(super) async fn show_sign_in(guest: Guest) -> Response {
    let form = Form::empty().with("next", ReturnPath::of(guest.visit.query.text("next")).as_str());
    guest.visit.page("people-password-title", sign_in_view(&guest.visit.words, &form))
}

pub(super) async fn sign_in(guest: Guest, form: Form) -> Response {
    match check(&guest, &form).await {
        Ok(token) => guest.with_wait(guest.visit.go("/sign-in/code"), &token),
        Err(failure) => guest
            .visit
            .refuse_form("people-password-title", form, &failure, |form| sign_in_view(&guest.visit.words, form)),
    }
}

async fn check(guest: &Guest, form: &Form) -> Outcome<crate::model::Token> {
    let mail = MailAddress::parse(form.text("mail"))?;
    let password = Zeroizing::new(form.text("password").to_owned());
    let next = ReturnPath::of(form.text("next"));
    commands::check_password(guest.visit.site.app(), &guest.doors, (&mail, password), next).await
}

fn sign_in_view(words: &Words, form: &Form) -> Markup {
    let mut password = form.password("password", words.text("people-password-label"), words);
    password.field.autocomplete = "current-password".to_owned();
    html! {
        (BackLink::new(words.text("people-back-to-sign-in"), "/sign-in"))
        h1 .govuk-heading-xl { (words.text("people-password-title")) }
        form method="post" action="/sign-in/password" novalidate {
            input type="hidden" name="next" value=(form.text("next"));
            (form.input("mail", words.text("people-mail-label")).kind("email").autocomplete("username").spellcheck(false))
            (password)
            (Button::new(words.text("people-go-on")))
        }
        p .govuk-body { a .govuk-link href="/sign-in" { (words.text("people-password-forgotten")) } }
    }
}

pub(super) async fn show_code(guest: Guest) -> Response {
    guest.visit.page("people-code-title", code_view(&guest.visit.words, &Form::empty()))
}

pub(super) async fn send_code(guest: Guest, form: Form) -> Response {
    let app = guest.visit.site.app();
    match commands::check_code(app, (guest.waits.as_ref(), form.text("code")), &guest.came).await {
        Ok(opened) => guest.let_in(&opened),
        Err(failure) => {
            guest.visit.refuse_form("people-code-title", form, &failure, |form| code_view(&guest.visit.words, form))
        }
    }
}

fn code_view(words: &Words, form: &Form) -> Markup {
    let code = form.input("code", words.text("people-code-label")).hint(words.text("people-code-hint"));
    html! {
        (BackLink::new(words.text("people-back-to-sign-in"), "/sign-in"))
        h1 .govuk-heading-xl { (words.text("people-code-title")) }
        form method="post" action="/sign-in/code" novalidate {
            (code.autocomplete("one-time-code").autocapitalize("none").spellcheck(false).classes("govuk-input--width-10"))
            (Button::new(words.text("people-sign-in-button")))
        }
        p .govuk-body { a .govuk-link href="/sign-in" { (words.text("people-code-none")) } }
    }
}

pub(super) async fn show(mine: Mine) -> Response {
    own_page(&mine, Form::empty()).await
}

async fn own_page(mine: &Mine, form: Form) -> Response {
    let ways = commands::ways_of(&mut mine.app().db(), mine.app(), mine.session.person).await;
    match (ways, commands::prove_again(mine.app(), &mine.session)) {
        (Ok(ways), Ok(())) => mine.visit.page("people-own-password-title", own_view(&mine.visit.words, &form, &ways)),
        (Err(failure), _) | (_, Err(failure)) => mine.refuse(&failure, OWN),
    }
}

pub(super) async fn set(mine: Mine, form: Form) -> Response {
    let password = Zeroizing::new(form.text("password").to_owned());
    match commands::set_password(mine.app(), &mine.doors, mine.who(), password).await {
        Ok(()) => mine.visit.done("/account", "people-done-password"),
        Err(failure) if super::parts::asks_for_proof(&failure) => mine.refuse(&failure, OWN),
        Err(failure) => match commands::ways_of(&mut mine.app().db(), mine.app(), mine.session.person).await {
            Ok(ways) => mine.visit.refuse_form("people-own-password-title", form, &failure, |form| {
                own_view(&mine.visit.words, form, &ways)
            }),
            Err(failure) => mine.refuse(&failure, OWN),
        },
    }
}

pub(super) async fn remove(mine: Mine) -> Response {
    let removed = commands::remove_password(mine.app(), mine.who()).await;
    mine.done_or_refuse(removed, OWN, "people-done-password-removed")
}

fn own_view(words: &Words, form: &Form, ways: &Ways) -> Markup {
    let mut password = form.password("password", words.text("people-new-password-label"), words);
    password.field.autocomplete = "new-password".to_owned();
    password.field.hint = Some(words.text("people-new-password-hint").into_owned().into());
    html! {
        (BackLink::new(words.text("people-back-to-account"), "/account"))
        h1 .govuk-heading-xl { (words.text("people-own-password-title")) }
        @if !ways.code_app { (InsetText::new(html! {
            p .govuk-body { (words.text("people-password-needs-code-app")) }
            p .govuk-body { a .govuk-link href="/account/code-app" { (words.text("people-set-up-code-app")) } }
        })) }
        form method="post" action=(OWN) novalidate {
            (password)
            (Button::new(words.text("people-keep")))
        }
        @if ways.password_set_at.is_some() {
            form method="post" action="/account/password/remove" {
                (Button::new(words.text("people-remove-password")).warning())
            }
        }
    }
}
