//! How many answers are hoped for from a group: an invitation to reach people, never a reason to turn somebody away.

use super::{builder, question};
use crate::{
    commands::{self, Told},
    model::Target,
    permissions::SetTarget,
    rules::{COUNT_WRONG, NOT_NOW},
};
use axum::{extract::Path, response::Response};
use kernel::{Failure, Outcome};
use maud::{Markup, html};
use web::{
    Form, Visit,
    components::{BackLink, Button, Cell, Choosable, EmptyState, Table},
};

const TITLE: &str = "surveys-targets-title";
/// So many answers are offered.
const MOST: usize = 300;

/// The targets.
pub async fn show(visit: Visit, Path(id): Path<String>) -> Response {
    let told = match builder::open(&visit, &id).await {
        Ok(told) => told,
        Err(answer) => return answer,
    };
    match commands::list_targets(visit.site.app(), &visit.caller, told.survey.id).await {
        Ok(targets) => visit.page(TITLE, view(&visit, &told, &targets, &Form::empty())),
        Err(failure) => visit.refuse(&failure),
    }
}

/// Set, or taken away with an empty number.
pub async fn send(visit: Visit, Path(id): Path<String>, form: Form) -> Response {
    let told = match builder::open(&visit, &id).await {
        Ok(told) => told,
        Err(answer) => return answer,
    };
    match set(&visit, &told, &form).await {
        Ok(()) => visit.done(&builder::address(&told, "targets"), "surveys-done-saved"),
        Err(failure) => {
            let targets =
                commands::list_targets(visit.site.app(), &visit.caller, told.survey.id).await.unwrap_or_default();
            visit.refuse_form(TITLE, form, &failure, |form| view(&visit, &told, &targets, form))
        }
    }
}

async fn set(visit: &Visit, told: &Told, form: &Form) -> Outcome<()> {
    let (item, code) = form.text("group").split_once('=').ok_or(Failure::Refused(NOT_NOW))?;
    let wanted = match form.text("count").trim() {
        "" => None,
        typed => Some(typed.parse().map_err(|_| Failure::Refused(COUNT_WRONG))?),
    };
    commands::set_target(visit.site.app(), &visit.caller, told.survey.id, (item, code, wanted)).await
}

fn group(visit: &Visit, told: &Told, item: &str, code: &str) -> String {
    let version = &told.newest;
    let Some(asked) = version.questionnaire.item(item) else { return code.to_owned() };
    let (question, answer) = (builder::in_source(version, &asked.text), question::choice_text(version, asked, code));
    let values = [("question", i18n::name(&question)), ("answer", i18n::name(&answer))];
    visit.words.with("surveys-targets-group", &values)
}

fn view(visit: &Visit, told: &Told, targets: &[Target], form: &Form) -> Markup {
    let words = &visit.words;
    let row = |target: &Target| {
        vec![Cell::new(group(visit, told, &target.item, &target.code)), Cell::number(words.number(target.wanted))]
    };
    let head = vec![Cell::new(words.text("surveys-targets-who")), Cell::number(words.text("surveys-targets-wanted"))];
    html! {
        (BackLink::new(words.text("surveys-step-publish"), builder::address(told, "publish")))
        h1 .govuk-heading-l { (words.text("surveys-targets-heading")) }
        p .govuk-body { (words.text("surveys-targets-lead")) }
        @if targets.is_empty() { (EmptyState::new(words.text("surveys-targets-none"))) } @else {
            (Table::new(words.text("surveys-targets-heading"), head, targets.iter().map(row).collect()))
        }
        @if visit.caller.ever::<SetTarget>() { (set_form(visit, told, form)) }
    }
}

fn set_form(visit: &Visit, told: &Told, form: &Form) -> Markup {
    let words = &visit.words;
    let asked = told.newest.questionnaire.walk().filter(|item| item.kind.has_choices());
    let all = asked.flat_map(|item| {
        let choices = told.newest.questionnaire.choices_of(item);
        choices.iter().map(|choice| {
            let value = format!("{}={}", item.id, choice.code);
            Choosable::new(value, group(visit, told, &item.id, &choice.code))
        })
    });
    let listed: Vec<Choosable> = all.take(MOST).collect();
    html! {
        @if !listed.is_empty() {
            form method="post" novalidate {
                (form.select("group", words.text("surveys-targets-who"), listed))
                (form.input("count", words.text("surveys-targets-wanted")).hint(words.text("surveys-targets-hint")).inputmode("numeric").classes("govuk-input--width-4"))
                (Button::new(words.text("surveys-word-save")))
            }
        }
    }
}
