//! The app that shows codes: a picture to scan, the secret as text, and the recovery codes, shown once.

use super::parts::Mine;
use crate::{
    commands::{self, NewCodes},
    model::Ways,
};
use axum::response::Response;
use kernel::{OrFault, Outcome};
use maud::{Markup, html};
use totp_rs::Secret;
use web::{
    Form,
    components::{BackLink, Button, Details, InsetText},
};

const OWN: &str = "/account/code-app";

/// A secret that waits for its first code.
struct Waiting {
    text: String,
    picture: Markup,
}

pub(super) async fn show(mine: Mine) -> Response {
    match read(&mine).await {
        Ok((ways, waiting)) => {
            mine.visit.page("people-code-app-title", view(&mine, &Form::empty(), (&ways, waiting.as_ref())))
        }
        Err(failure) => mine.refuse(&failure, OWN),
    }
}

async fn read(mine: &Mine) -> Outcome<(Ways, Option<Waiting>)> {
    let secret = commands::waiting_secret(mine.app(), mine.who()).await?;
    let ways = commands::ways_of(&mut mine.app().db(), mine.app(), mine.session.person).await?;
    let name = &mine.visit.site.settings().name;
    let waiting = secret.map(|secret| waiting(name, &secret)).transpose()?;
    Ok((ways, waiting))
}

fn waiting(name: &str, secret: &[u8]) -> Outcome<Waiting> {
    let text = Secret::from(secret.to_vec()).to_base32();
    let name: String = url::form_urlencoded::byte_serialize(name.as_bytes()).collect::<String>().replace('+', "%20");
    let address = ["otpauth://totp/", &name, "?secret=", &text, "&issuer=", &name].concat();
    Ok(Waiting { picture: picture(&address)?, text: in_groups(&text) })
}

fn in_groups(text: &str) -> String {
    let signs: Vec<char> = text.chars().filter(|sign| *sign != '=').collect();
    signs.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

/// The picture as elements of the page: the policy of our pages lets no picture in from a data address.
fn picture(address: &str) -> Outcome<Markup> {
    documents::scan_code(address).or_fault("drawing a code")
}

pub(super) async fn start(mine: Mine) -> Response {
    match commands::start_code_app(mine.app(), mine.who()).await {
        Ok(()) => mine.visit.go(OWN),
        Err(failure) => mine.refuse(&failure, OWN),
    }
}

pub(super) async fn confirm(mine: Mine, form: Form) -> Response {
    let failure = match commands::confirm_code_app(mine.app(), mine.who(), form.text("code")).await {
        Ok(codes) => return mine.visit.page("people-recovery-title", recovery_view(&mine, &codes)),
        Err(failure) => failure,
    };
    match read(&mine).await {
        Ok((ways, waiting)) => mine
            .visit
            .refuse_form("people-code-app-title", form, &failure, |form| view(&mine, form, (&ways, waiting.as_ref()))),
        Err(failure) => mine.refuse(&failure, OWN),
    }
}

pub(super) async fn remove(mine: Mine) -> Response {
    let removed = commands::remove_code_app(mine.app(), mine.who()).await;
    mine.done_or_refuse(removed, OWN, "people-done-code-app-removed")
}

fn view(mine: &Mine, form: &Form, (ways, waiting): (&Ways, Option<&Waiting>)) -> Markup {
    let words = &mine.visit.words;
    html! {
        (BackLink::new(words.text("people-back-to-account"), "/account"))
        h1 .govuk-heading-xl { (words.text("people-code-app-title")) }
        @if let Some(waiting) = waiting { (waiting_view(mine, form, waiting)) }
        @else if ways.code_app {
            p .govuk-body { (words.text("people-code-app-on")) }
            p .govuk-body { (words.with("people-recovery-left", &[("count", ways.recovery_codes_left.into())])) }
            form method="post" action="/account/code-app/start" { (Button::new(words.text("people-code-app-anew")).secondary()) }
            form method="post" action="/account/code-app/remove" { (Button::new(words.text("people-code-app-remove")).warning()) }
        } @else {
            p .govuk-body { (words.text("people-code-app-line")) }
            form method="post" action="/account/code-app/start" { (Button::new(words.text("people-code-app-start"))) }
        }
    }
}

fn waiting_view(mine: &Mine, form: &Form, waiting: &Waiting) -> Markup {
    let words = &mine.visit.words;
    let code =
        form.input("code", words.text("people-code-app-code")).inputmode("numeric").autocomplete("one-time-code");
    html! {
        p .govuk-body { (words.text("people-code-app-scan")) }
        (waiting.picture)
        (Details::new(words.text("people-code-app-no-camera"), html! {
            p .govuk-body { (words.text("people-code-app-type")) }
            p .govuk-body { code { (waiting.text) } }
        }))
        form method="post" action=(OWN) novalidate {
            (code.classes("govuk-input--width-10").spellcheck(false))
            (Button::new(words.text("people-code-app-confirm")))
        }
    }
}

fn recovery_view(mine: &Mine, codes: &NewCodes) -> Markup {
    let words = &mine.visit.words;
    html! {
        h1 .govuk-heading-xl { (words.text("people-recovery-title")) }
        (InsetText::new(words.text("people-recovery-once")))
        p .govuk-body { (words.text("people-recovery-line")) }
        ul .govuk-list { @for code in &codes.0 { li { code { (code) } } } }
        (Button::link(words.text("people-recovery-kept"), "/account"))
    }
}
