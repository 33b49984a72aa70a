//! One field for a code: a half-filled form goes on, and what was answered is seen, changed or taken back while that may be. The
//! code travels in the form of each page and stands in no address and no cookie.

use super::{
    answer,
    asking::{Asking, version_of},
    common, slip,
};
use crate::commands::{self, Own, OwnAnswers, Resumed, ResumedDraft};
use answering::{At, Who};
use axum::response::Response;
use kernel::Outcome;
use maud::{Markup, html};
use web::{
    Form, Visit,
    components::{Button, InsetText, Label, WarningText},
};

/// The address.
pub const PATH: &str = "/surveys/resume";

const TITLE: &str = "surveys-resume-title";

/// The field.
pub async fn show(visit: Visit) -> Response {
    visit.private();
    visit.page(TITLE, view(&visit, &Form::empty()))
}

/// Opens what the code leads to, or goes on with it.
pub async fn send(visit: Visit, mut form: Form) -> Response {
    visit.private();
    if form.text("code").trim().is_empty() {
        form.error("code", visit.words.text("surveys-resume-missing"));
        return visit.page_again(TITLE, &form, view(&visit, &form));
    }
    match go_on(&visit, &form).await {
        Ok(page) => slip::end(&visit, page),
        Err(failure) => visit.refuse_form(TITLE, form, &failure, |form| view(&visit, form)),
    }
}

async fn go_on(visit: &Visit, form: &Form) -> Outcome<Response> {
    let code = form.text("code").to_owned();
    match commands::resume(visit.site.app(), &code).await? {
        Resumed::Draft(found) => draft(visit, &found).await,
        Resumed::Answers(found) => own(visit, (&found, &Own::Code(&code)), (PATH, "code", &code), form).await,
    }
}

/// A half-filled form, where its writer left it.
async fn draft(visit: &Visit, found: &ResumedDraft) -> Outcome<Response> {
    let asking = Asking::new(visit, &found.door, Who::Alone, answer::address(&found.door)).await?;
    let mut form = Form::empty().with("form", found.draft.form.as_str()).with("draft", "on");
    if let Some(token) = &found.draft.token {
        form = form.with("token", token.as_str());
    }
    if found.draft.easy {
        form = form.with("easy", "on");
    }
    let sheet = asking.sheet(&form);
    let turn = sheet.resume(&found.draft.answers);
    let line = visit.words.with("surveys-resumed", &[("day", visit.words.date(found.until).into())]);
    Ok(asking.page((&sheet, &turn), &form, &html! { (asking.heading()) (InsetText::new(line)) }))
}

/// Somebody's own answers: shown, changed, taken back. `key` names the field that proves it, in each form of the page.
pub async fn own(
    visit: &Visit,
    (found, own): (&OwnAnswers, &Own<'_>),
    key: (&'static str, &'static str, &str),
    form: &Form,
) -> Outcome<Response> {
    let may = found.until.is_some();
    match form.text("do") {
        "withdraw" if may => Ok(visit.page(TITLE, sure(visit, found, key))),
        "withdraw-sure" if may => {
            commands::withdraw_answers(visit.site.app(), &visit.caller, own).await?;
            Ok(visit.page(TITLE, taken_back(visit)))
        }
        "change" if may => change(visit, (found, own), key, form).await,
        _ => shown(visit, found, key, None).await,
    }
}

async fn change(
    visit: &Visit,
    (found, own): (&OwnAnswers, &Own<'_>),
    (action, name, value): (&'static str, &'static str, &str),
    form: &Form,
) -> Outcome<Response> {
    let mut asking = Asking::new(visit, &found.door, Who::Helped, action.to_owned()).await?;
    asking.more = vec![(name, value.to_owned()), ("do", "change".to_owned())];
    let sheet = asking.sheet(form);
    let fresh = version_of(form).is_none();
    let turn = if fresh { sheet.resume(&found.as_chosen()) } else { sheet.turn(form) };
    if turn.at != At::Done {
        return Ok(asking.page((&sheet, &turn), form, &asking.heading()));
    }
    match commands::edit_answers(visit.site.app(), &visit.caller, own, turn.answers().clone()).await {
        Ok(()) => {
            let again = commands::own_answers(visit.site.app(), own).await?;
            shown(visit, &again, (action, name, value), Some("surveys-own-changed")).await
        }
        Err(failure) => Ok(asking.again(&sheet, form, &asking.heading(), &failure)),
    }
}

async fn shown(
    visit: &Visit,
    found: &OwnAnswers,
    key: (&'static str, &'static str, &str),
    done: Option<&str>,
) -> Outcome<Response> {
    let asking = Asking::new(visit, &found.door, Who::Helped, PATH.to_owned()).await?;
    let form = Form::empty();
    let sheet = asking.sheet(&form);
    let turn = sheet.resume(&found.response.answers);
    let words = &visit.words;
    Ok(visit.page(TITLE, html! {
        h1 .govuk-heading-l { (common::said(&found.door.survey.title, visit.language)) }
        @if let Some(done) = done { (InsetText::new(words.text(done))) }
        h2 .govuk-heading-m { (words.text("surveys-own-heading")) }
        @match found.until {
            Some(until) => p .govuk-body { (words.with("surveys-own-until", &[("day", words.date(until).into())])) },
            None => p .govuk-body { (words.text("surveys-own-locked")) },
        }
        (sheet.answers_read_only(&turn))
        @if found.until.is_some() { (buttons(visit, key)) }
    }))
}

fn buttons(visit: &Visit, (action, name, value): (&str, &str, &str)) -> Markup {
    let words = &visit.words;
    html! {
        form method="post" action=(action) novalidate {
            input type="hidden" name=(name) value=(value);
            div .govuk-button-group {
                (Button::new(words.text("surveys-own-change")).name("do").value("change"))
                (Button::new(words.text("surveys-own-withdraw")).secondary().name("do").value("withdraw"))
            }
        }
    }
}

fn sure(visit: &Visit, found: &OwnAnswers, (action, name, value): (&str, &str, &str)) -> Markup {
    let words = &visit.words;
    html! {
        h1 .govuk-heading-l { (words.text("surveys-own-sure")) }
        p .govuk-body { (common::said(&found.door.survey.title, visit.language)) }
        (WarningText::new(words.text("surveys-word-warning"), words.text("surveys-own-sure-line")))
        form method="post" action=(action) novalidate {
            input type="hidden" name=(name) value=(value);
            div .govuk-button-group {
                (Button::new(words.text("surveys-own-sure-yes")).warning().name("do").value("withdraw-sure"))
                (Button::new(words.text("surveys-own-sure-no")).secondary().name("do").value("see"))
            }
        }
    }
}

fn taken_back(visit: &Visit) -> Markup {
    let words = &visit.words;
    html! {
        h1 .govuk-heading-l { (words.text("surveys-own-gone")) }
        p .govuk-body-l { (words.text("surveys-own-gone-line")) }
    }
}

fn view(visit: &Visit, form: &Form) -> Markup {
    let words = &visit.words;
    html! {
        h1 .govuk-heading-xl { (words.text("surveys-resume-heading")) }
        p .govuk-body { (words.text("surveys-resume-line")) }
        form method="post" action=(PATH) novalidate autocomplete="off" {
            (form.input("code", Label::new(words.text("surveys-code"))).hint(words.text("surveys-resume-hint"))
                .autocomplete("off").spellcheck(false))
            (Button::new(words.text("surveys-resume-button")))
        }
    }
}
