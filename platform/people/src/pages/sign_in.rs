//! The page where one signs in.

use super::parts::{Guest, SCRIPT, encoded};
use crate::{
    commands::{self, Asked},
    demo,
    layer::role_key,
    model::MailAddress,
    rules::return_path::ReturnPath,
};
use axum::response::Response;
use kernel::{OrRefusal, Outcome};
use maud::{Markup, html};
use web::{
    Form,
    components::{Button, Details, InsetText},
};

/// What the page says besides the way by mail.
struct SignInPage {
    next: ReturnPath,
    again: bool,
    organisations: Vec<(String, String)>,
    passkeys: bool,
    cast: &'static [demo::DemoPerson],
}

impl SignInPage {
    fn of(guest: &Guest, next: &str, again: bool) -> Self {
        let language = guest.visit.language;
        let organisation = |one: &crate::Provider| (one.key.clone(), one.names.text(language).to_owned());
        Self {
            next: ReturnPath::of(next),
            again,
            organisations: guest.doors.providers().iter().map(organisation).collect(),
            passkeys: guest.doors.has_passkeys(),
            cast: if guest.visit.site.settings().demo { demo::cast() } else { &[] },
        }
    }
}

pub(super) async fn show(guest: Guest) -> Response {
    let query = &guest.visit.query;
    let page = SignInPage::of(&guest, query.text("next"), query.has("again", "yes"));
    guest.visit.page("people-sign-in-title", view(&guest, &Form::empty(), &page))
}

pub(super) async fn send_link(guest: Guest, form: Form) -> Response {
    let page = SignInPage::of(&guest, form.text("next"), form.has("again", "yes"));
    match ask(&guest, &form, &page).await {
        Ok(()) => guest.visit.go("/sign-in/sent"),
        Err(failure) => {
            guest.visit.refuse_form("people-sign-in-title", form, &failure, |form| view(&guest, form, &page))
        }
    }
}

async fn ask(guest: &Guest, form: &Form, page: &SignInPage) -> Outcome<()> {
    let asked = Asked { mail: MailAddress::parse(form.text("mail"))?, leads_to: page.next.clone() };
    commands::ask_link(guest.visit.site.app(), &guest.doors, &guest.visit.caller, &asked).await
}

pub(super) async fn sent(guest: Guest) -> Response {
    let words = &guest.visit.words;
    let main = html! {
        h1 .govuk-heading-xl { (words.text("people-sent-title")) }
        p .govuk-body-l { (words.text("people-sent-line")) }
        p .govuk-body { (words.text("people-sent-other-device")) }
        (Details::new(words.text("people-sent-nothing"), html! { p .govuk-body { (words.text("people-sent-nothing-line")) } }))
        p .govuk-body { a .govuk-link href="/sign-in" { (words.text("people-back-to-sign-in")) } }
    };
    guest.visit.page("people-sent-title", main)
}

/// Signs in as an invented person. Outside the demonstration there is no such page.
pub(super) async fn enter_demo(guest: Guest, form: Form) -> Response {
    match sign_in_as(&guest, &form).await {
        Ok(opened) => guest.let_in(&opened),
        Err(failure) => guest.visit.refuse(&failure),
    }
}

async fn sign_in_as(guest: &Guest, form: &Form) -> Outcome<commands::Opened> {
    let wanted = demo::find(form.text("who")).filter(|_| guest.visit.site.settings().demo).or_absent()?;
    let app = guest.visit.site.app();
    let token = commands::sign_in_demo(app, wanted, &guest.came).await?;
    Ok(commands::Opened { token, leads_to: ReturnPath::of(form.text("next")) })
}

fn view(guest: &Guest, form: &Form, page: &SignInPage) -> Markup {
    let words = &guest.visit.words;
    let next = page.next.as_str();
    html! {
        h1 .govuk-heading-xl { (words.text("people-sign-in-title")) }
        @if page.again { (InsetText::new(words.text("people-again-line"))) }
        @if !page.cast.is_empty() { (cast(guest, page)) }
        h2 .govuk-heading-m { (words.text("people-by-link")) }
        form method="post" action="/sign-in" novalidate {
            (hidden(page))
            (form.input("mail", words.text("people-mail-label")).kind("email").autocomplete("email").spellcheck(false)
                .hint(words.text("people-mail-hint")))
            (Button::new(words.text("people-send-link")))
        }
        @if page.passkeys { (passkey(guest, next)) }
        h2 .govuk-heading-m { (words.text("people-other-ways")) }
        ul .govuk-list {
            li { a .govuk-link href={ "/sign-in/password?next=" (encoded(next)) } { (words.text("people-by-password")) } }
            @for (key, name) in &page.organisations {
                li { a .govuk-link href={ "/sign-in/organisation/" (key) "?next=" (encoded(next)) } {
                    (words.with("people-by-organisation", &[("organisation", name.as_str().into())]))
                } }
            }
        }
        p .govuk-body { (words.text("people-no-account-needed")) }
    }
}

fn hidden(page: &SignInPage) -> Markup {
    html! {
        input type="hidden" name="next" value=(page.next.as_str());
        @if page.again { input type="hidden" name="again" value="yes"; }
    }
}

/// Needs the script, which shows it where the browser knows passkeys.
fn passkey(guest: &Guest, next: &str) -> Markup {
    let words = &guest.visit.words;
    html! {
        div #passkey hidden data-start="/sign-in/passkey/start" data-finish="/sign-in/passkey/finish" data-next=(next) {
            h2 .govuk-heading-m { (words.text("people-by-passkey")) }
            p .govuk-body { (words.text("people-by-passkey-line")) }
            div #passkey-trouble hidden { p .govuk-error-message role="alert" { (words.text("people-passkey-trouble")) } }
            (Button::new(words.text("people-use-passkey")).secondary().kind("button").id("passkey-button"))
        }
        script type="module" src=(SCRIPT) {}
    }
}

fn cast(guest: &Guest, page: &SignInPage) -> Markup {
    let words = &guest.visit.words;
    html! {
        h2 .govuk-heading-m { (words.text("people-demo-title")) }
        p .govuk-body { (words.text("people-demo-line")) }
        form method="post" action="/demo/sign-in" {
            input type="hidden" name="next" value=(page.next.as_str());
            ul .comhar-picks {
                @for one in page.cast {
                    li {
                        (Button::new(html! {
                            span .comhar-picks__name { bdi { (one.name) } } " "
                            span .comhar-picks__line { (words.text(role_key(one.role))) }
                        }).secondary().name("who").value(one.key))
                    }
                }
            }
        }
    }
}
