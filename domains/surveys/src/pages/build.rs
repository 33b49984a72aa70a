//! The questions of a survey: one below the other, each with what can be done to it.

use super::{builder, form_file, question};
use crate::{
    commands::{self, Edit, LeftBehind, Told},
    model::{Stage, Version},
    permissions::EditSurvey,
    rules::edit::Way,
};
use axum::{extract::Path, response::Response};
use kernel::{Failure, Outcome};
use maud::{Markup, html};
use questionnaires::{Condition, Item, Kind, Value};
use web::{
    Form, Visit,
    components::{Button, EmptyState, InsetText},
};

const TITLE: &str = "surveys-build-title";

struct BuildPage {
    told: Told,
    /// What the file of this survey brought that could not be carried.
    left_behind: Vec<LeftBehind>,
    /// Whether this caller may change it now.
    edits: bool,
    /// Its makers may begin the next version.
    may_begin: bool,
}

/// The questions.
pub async fn show(visit: Visit, Path(id): Path<String>) -> Response {
    match builder::open(&visit, &id).await {
        Ok(told) => match page(&visit, told).await {
            Ok(page) => visit.page(TITLE, view(&visit, &page)),
            Err(failure) => visit.refuse(&failure),
        },
        Err(answer) => answer,
    }
}

async fn page(visit: &Visit, told: Told) -> Outcome<BuildPage> {
    let stage = told.newest.head.stage;
    let edits = stage == Stage::Draft && visit.caller.ever::<EditSurvey>();
    let may_begin = stage.was_open() && stage != Stage::Released && visit.caller.ever::<EditSurvey>();
    let left_behind = commands::list_left_behind(visit.site.app(), &visit.caller, told.survey.id).await?;
    Ok(BuildPage { told, left_behind, edits, may_begin })
}

/// Moved, removed, put back; or the next version begun.
pub async fn send(visit: Visit, Path(id): Path<String>, form: Form) -> Response {
    let told = match builder::open(&visit, &id).await {
        Ok(told) => told,
        Err(answer) => return answer,
    };
    let (done, key) = done(&visit, &told, &form).await;
    match done {
        Ok(()) => visit.done(&format!("{}#at-{}", builder::address(&told, "build"), form.text("item")), key),
        Err(failure) => match again(&visit, &id).await {
            Ok(page) => visit.refuse_form(TITLE, form, &failure, |_| view(&visit, &page)),
            Err(failure) => visit.refuse(&failure),
        },
    }
}

async fn again(visit: &Visit, id: &str) -> Outcome<BuildPage> {
    page(visit, builder::read(visit, id).await?).await
}

async fn done(visit: &Visit, told: &Told, form: &Form) -> (Outcome<()>, &'static str) {
    let (app, caller, id) = (visit.site.app(), &visit.caller, told.survey.id);
    let (item, seen) = (form.text("item"), builder::seen_in(form));
    let (edit, key) = match form.text("step") {
        "up" => (Edit::Move(item, Way::Up), "surveys-done-moved"),
        "down" => (Edit::Move(item, Way::Down), "surveys-done-moved"),
        "remove" => (Edit::Remove(item), "surveys-done-removed"),
        "undo" => (Edit::Undo, "surveys-done-put-back"),
        "dismiss" => return (commands::dismiss_left_behind(app, caller, id).await, "surveys-done-read"),
        "begin" => return (commands::start_version(app, caller, id).await, "surveys-done-begun"),
        _ => return (Err(Failure::Refused(crate::rules::NOT_NOW)), ""),
    };
    (commands::edit_survey(app, caller, id, seen, edit).await, key)
}

fn view(visit: &Visit, page: &BuildPage) -> Markup {
    let (words, told) = (&visit.words, &page.told);
    let asked = &told.newest.questionnaire;
    html! {
        (builder::head(visit, told, "build"))
        @if let Some(note) = &told.newest.sent_back {
            (InsetText::new(html! { strong { (words.text("surveys-build-sent-back")) } (web::text::paragraphs(&note.words)) }))
        }
        (left_behind(visit, page))
        h2 .govuk-heading-m { (words.text("surveys-build-heading")) }
        @if !page.edits { p .govuk-body { (words.text("surveys-build-still")) } }
        @if page.may_begin { (begin(visit)) }
        @if page.edits { @if let Some(removed) = &told.newest.removed { (undo(visit, told, &removed.item)) } }
        @if asked.items.is_empty() { (EmptyState::new(words.text("surveys-build-none"))) }
        ol .govuk-list .govuk-list--number { @for item in &asked.items { (one(visit, page, item)) } }
        @if page.edits {
            h2 .govuk-heading-m { (words.text("surveys-build-add")) }
            (question::picks(visit, told, question::usual(), ""))
            p .govuk-body { a .govuk-link href=(builder::address(told, "add")) { (words.text("surveys-build-add-more")) } }
        }
        @if !asked.items.is_empty() {
            p .govuk-body { a .govuk-link href=(builder::address(told, "form")) { (words.text(form_file::TITLE)) } }
        }
    }
}

/// What could not be carried, until it is read.
fn left_behind(visit: &Visit, page: &BuildPage) -> Markup {
    let words = &visit.words;
    if page.left_behind.is_empty() {
        return Markup::default();
    }
    let inside = html! {
        p .govuk-body { (words.text("surveys-import-left")) }
        ul .govuk-list .govuk-list--bullet {
            @for part in &page.left_behind { li { (one_left(visit, page, part)) } }
        }
        @if page.edits {
            form method="post" novalidate {
                (Button::new(words.text("surveys-import-read")).name("step").value("dismiss").secondary())
            }
        }
    };
    html! { (InsetText::new(inside)) }
}

fn one_left(visit: &Visit, page: &BuildPage, part: &LeftBehind) -> Markup {
    match part {
        LeftBehind::Named(left) => answering::left_behind(&visit.words, &page.told.newest.questionnaire, left),
        LeftBehind::Said(place, what) => html! { span lang="en" { strong { (place) ":" } " " (what) } },
    }
}

fn begin(visit: &Visit) -> Markup {
    let words = &visit.words;
    html! {
        p .govuk-body { (words.text("surveys-build-begin-line")) }
        form method="post" novalidate { (Button::new(words.text("surveys-build-begin")).name("step").value("begin").secondary()) }
    }
}

fn undo(visit: &Visit, told: &Told, item: &Item) -> Markup {
    let words = &visit.words;
    let question = builder::in_source(&told.newest, &item.text);
    let inside = html! {
        p .govuk-body { (words.with("surveys-build-removed", &[("question", i18n::name(&question))])) }
        form method="post" novalidate {
            (builder::seen(&told.newest))
            input type="hidden" name="item" value=(item.id);
            (Button::new(words.text("surveys-build-undo")).name("step").value("undo").secondary())
        }
    };
    html! { (InsetText::new(inside)) }
}

fn one(visit: &Visit, page: &BuildPage, item: &Item) -> Markup {
    let (words, version) = (&visit.words, &page.told.newest);
    let text = builder::in_source(version, &item.text);
    let inner = item.kind != Kind::Matrix;
    html! {
        li id=(format!("at-{}", item.id)) {
            h3 .govuk-heading-s { (web::text::line(&text)) }
            p .comhar-queue__facts {
                span { (question::kind_name(words, item.kind)) }
                @if item.required { span { (words.text("surveys-build-required")) } }
                @if let Some(shown) = shown(visit, version, item) { span { (shown) } }
                @if let Some(narrowed) = narrowed(visit, version, item) { span { (narrowed) } }
            }
            @if item.kind == Kind::Matrix {
                ul .govuk-list .govuk-list--bullet { @for row in &item.items { li { (builder::in_source(version, &row.text)) } } }
            }
            @if page.edits { (actions(visit, page, item, &text)) }
            @if inner && !item.items.is_empty() {
                ol .govuk-list .govuk-list--number { @for item in &item.items { (one(visit, page, item)) } }
            }
        }
    }
}

fn actions(visit: &Visit, page: &BuildPage, item: &Item, text: &str) -> Markup {
    let words = &visit.words;
    let about = |key: &str| html! { (words.text(key)) span .govuk-visually-hidden { " " (text) } };
    let button = |step: &str, key: &str| Button::new(about(key)).name("step").value(step).secondary();
    html! {
        form method="post" novalidate {
            (builder::seen(&page.told.newest))
            input type="hidden" name="item" value=(item.id);
            div .govuk-button-group .comhar-moves {
                a .govuk-link href=(format!("{}/{}", builder::address(&page.told, "question"), item.id)) { (about("surveys-build-edit")) }
                (button("up", "surveys-build-up"))
                (button("down", "surveys-build-down"))
                (button("remove", "surveys-build-remove"))
                @if item.kind.holds_items() && item.kind != Kind::Matrix {
                    a .govuk-link href=(format!("{}?page={}", builder::address(&page.told, "add"), item.id)) { (about("surveys-build-add-here")) }
                }
            }
        }
    }
}

/// That only some of its choices are offered, and which question decides.
fn narrowed(visit: &Visit, version: &Version, item: &Item) -> Option<String> {
    let source = item.choices.as_ref().filter(|source| source.filter.is_some())?;
    let decider = source.narrowing().and_then(|narrowing| version.questionnaire.item(&narrowing.item));
    let question = decider.map_or_else(String::new, |decider| builder::in_source(version, &decider.text));
    Some(visit.words.with("surveys-build-narrowed", &[("question", i18n::name(&question))]))
}

/// When it is shown, in words.
fn shown(visit: &Visit, version: &Version, item: &Item) -> Option<String> {
    let words = &visit.words;
    match &item.shown {
        Condition::Always => None,
        Condition::All(list) | Condition::Any(list) => match list.as_slice() {
            [when] => {
                let asked = version.questionnaire.item(&when.item)?;
                let question = builder::in_source(version, &asked.text);
                let answer = match &when.value {
                    Value::Yes(true) => words.text("surveys-word-yes").into_owned(),
                    Value::Yes(false) => words.text("surveys-word-no").into_owned(),
                    Value::Code(code) => question::choice_text(version, asked, code),
                    _ => return Some(words.text("surveys-build-shown-other").into_owned()),
                };
                let values = [("question", i18n::name(&question)), ("answer", i18n::name(&answer))];
                Some(words.with("surveys-build-shown", &values))
            }
            _ => Some(words.text("surveys-build-shown-other").into_owned()),
        },
        Condition::If(_) => Some(words.text("surveys-build-shown-other").into_owned()),
    }
}
