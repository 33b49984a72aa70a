//! My account: what I am called, and my ways to sign in.

use super::parts::Mine;
use crate::{
    commands::{self, Names},
    model::{Account, HatGiven, Ways},
};
use axum::response::Response;
use kernel::{Language, OrRefusal, Outcome};
use maud::{Markup, html};
use web::{
    Form,
    components::{Action, BackLink, Button, Choosable, Row, SummaryList},
};

struct AccountPage {
    account: Account,
    ways: Ways,
    hats: Vec<HatGiven>,
    sign_ins: usize,
    /// Sign-ins of organisations that do not vouch for this person yet: key and name.
    more: Vec<(String, String)>,
}

pub(super) async fn show(mine: Mine) -> Response {
    match read(&mine).await {
        Ok(page) => mine.visit.page("people-account-title", view(&mine, &page)),
        Err(failure) => mine.refuse(&failure, "/account"),
    }
}

async fn read(mine: &Mine) -> Outcome<AccountPage> {
    let (app, person) = (mine.app(), mine.session.person);
    let account = commands::account_of(&mut app.db(), app, person).await?.or_absent()?;
    let ways = commands::ways_of(&mut app.db(), app, person).await?;
    let others = mine.doors.providers().iter().filter(|one| !ways.organisations.contains(&one.key));
    let more = others.map(|one| (one.key.clone(), one.names.text(mine.visit.language).to_owned())).collect();
    let sign_ins = commands::list_sign_ins(app, &mine.visit.caller).await?.len();
    Ok(AccountPage { account, ways, hats: commands::hats_of(app, &mine.visit.caller).await?, sign_ins, more })
}

fn view(mine: &Mine, page: &AccountPage) -> Markup {
    let words = &mine.visit.words;
    html! {
        h1 .govuk-heading-xl { (words.text("people-account-title")) }
        (SummaryList::new(about(mine, page)))
        h2 .govuk-heading-l { (words.text("people-ways-title")) }
        p .govuk-body { (words.text("people-ways-line")) }
        (SummaryList::new(ways(mine, page)))
        @if !page.more.is_empty() {
            ul .govuk-list {
                @for (key, name) in &page.more {
                    li { a .govuk-link href={ "/sign-in/organisation/" (key) "?next=%2Faccount" } {
                        (words.with("people-link-organisation", &[("organisation", name.as_str().into())]))
                    } }
                }
            }
        }
        @if !page.hats.is_empty() {
            h2 .govuk-heading-l { (words.text("people-hats-mine-title")) }
            p .govuk-body { a .govuk-link href="/hat" { (words.text("people-hats-mine-link")) } }
        }
        (own_things(mine))
        (Button::link(words.text("people-frame-sign-out"), "/sign-out").secondary())
    }
}

/// What is mine, and what I can do with all of it.
fn own_things(mine: &Mine) -> Markup {
    let words = &mine.visit.words;
    let own = mine.doors.whole_house().own_pages.iter().map(|page| (page.title, page.path));
    let rest = [
        ("people-supporters-title", "/account/supporters"),
        ("people-copy-title", "/account/copy"),
        ("people-leave-title", "/account/leave"),
    ];
    html! {
        h2 .govuk-heading-l { (words.text("people-own-things-title")) }
        ul .govuk-list {
            @for (title, path) in own.chain(rest) { li { a .govuk-link href=(path) { (words.text(title)) } } }
        }
    }
}

fn row(mine: &Mine, key: &str, value: String, (change, path): (&str, &str)) -> Row {
    let words = &mine.visit.words;
    let about = words.text(key).to_lowercase();
    Row::new(words.text(key), value).action(Action::new(words.text(change), path, about))
}

fn about(mine: &Mine, page: &AccountPage) -> Vec<Row> {
    let words = &mine.visit.words;
    let none = || words.text("people-none").into_owned();
    let account = &page.account;
    let names = ("people-change", "/account/names");
    let count = i64::try_from(page.sign_ins).unwrap_or_default();
    vec![
        row(mine, "people-name", account.name.clone().unwrap_or_else(none), names),
        row(mine, "people-screen-name", account.screen_name.clone().unwrap_or_else(none), names),
        row(mine, "people-language", account.language.own_name().to_owned(), names),
        row(
            mine,
            "people-sign-ins",
            words.with("people-sign-ins-count", &[("count", count.into())]),
            ("people-look", "/account/sign-ins"),
        ),
    ]
}

fn ways(mine: &Mine, page: &AccountPage) -> Vec<Row> {
    let words = &mine.visit.words;
    let state = |on: bool| words.text(if on { "people-set-up" } else { "people-not-set-up" }).into_owned();
    let mail = page.account.mail.as_ref().map(|mail| mail.as_str().to_owned());
    let passkeys = i64::try_from(page.ways.passkeys.len()).unwrap_or_default();
    vec![
        Row::new(words.text("people-way-link"), mail.unwrap_or_else(|| words.text("people-none").into_owned())),
        row(
            mine,
            "people-way-passkey",
            words.with("people-passkeys-count", &[("count", passkeys.into())]),
            ("people-change", "/account/passkeys"),
        ),
        row(mine, "people-code-app", state(page.ways.code_app), ("people-change", "/account/code-app")),
        row(
            mine,
            "people-password",
            state(page.ways.password_set_at.is_some()),
            ("people-change", "/account/password"),
        ),
    ]
}

pub(super) async fn show_names(mine: Mine) -> Response {
    match commands::account_of(&mut mine.app().db(), mine.app(), mine.session.person)
        .await
        .and_then(OrRefusal::or_absent)
    {
        Ok(account) => {
            let form = Form::empty()
                .with("name", account.name.unwrap_or_default())
                .with("screen_name", account.screen_name.unwrap_or_default())
                .with("language", account.language.as_str());
            mine.visit.page("people-names-title", names_view(&mine, &form))
        }
        Err(failure) => mine.refuse(&failure, "/account/names"),
    }
}

pub(super) async fn keep(mine: Mine, form: Form) -> Response {
    let names = Names {
        name: form.text("name").to_owned(),
        screen_name: form.text("screen_name").to_owned(),
        language: Language::parse(form.text("language")).unwrap_or(mine.visit.language),
    };
    match commands::keep_names(mine.app(), &mine.visit.caller, &names).await {
        Ok(()) => mine.visit.done("/account", "people-done-names"),
        Err(failure) => mine.visit.refuse_form("people-names-title", form, &failure, |form| names_view(&mine, form)),
    }
}

fn names_view(mine: &Mine, form: &Form) -> Markup {
    let words = &mine.visit.words;
    let languages = Language::ALL.iter().map(|one| Choosable::new(one.as_str(), one.own_name())).collect();
    html! {
        (BackLink::new(words.text("people-back-to-account"), "/account"))
        h1 .govuk-heading-xl { (words.text("people-names-title")) }
        form method="post" action="/account/names" novalidate {
            (form.input("name", words.text("people-name")).hint(words.text("people-name-hint")).autocomplete("name").spellcheck(false))
            (form.input("screen_name", words.text("people-screen-name")).hint(words.text("people-screen-name-hint"))
                .autocomplete("nickname").spellcheck(false))
            (form.select("language", words.text("people-language"), languages))
            (Button::new(words.text("people-keep")))
        }
    }
}
