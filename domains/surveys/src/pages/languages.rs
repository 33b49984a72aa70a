//! One language beside its source: what is missing, and what was true before the source changed.

use super::builder;
use crate::{
    commands::{self, Told},
    model::{Stage, Version},
    rules::languages::{self, Standing},
};
use axum::{extract::Path, response::Response};
use maud::{Markup, html};
use questionnaires::{Tag, Text};
use web::{
    Form, Visit,
    components::{Button, EmptyState, Tag as Mark},
};

const TITLE: &str = "surveys-languages-title";

/// The languages, and one of them beside its source.
pub async fn show(visit: Visit, Path(id): Path<String>) -> Response {
    match builder::open(&visit, &id).await {
        Ok(told) => {
            let tag = chosen(&told, visit.query.text("tag"));
            visit.wide().page(TITLE, view(&visit, &told, tag.as_ref(), None))
        }
        Err(answer) => answer,
    }
}

/// The one that was asked for, or the first in which something is to do.
fn chosen(told: &Told, asked: &str) -> Option<Tag> {
    let promised = told.newest.questionnaire.languages.iter().skip(1);
    let first = languages::out_of_date(&told.newest).into_iter().next();
    promised.clone().find(|tag| tag.as_str() == asked).cloned().or(first).or_else(|| promised.clone().next().cloned())
}

/// Saved.
pub async fn send(visit: Visit, Path(id): Path<String>, form: Form) -> Response {
    let told = match builder::open(&visit, &id).await {
        Ok(told) => told,
        Err(answer) => return answer,
    };
    let Some(tag) = chosen(&told, form.text("tag")) else { return visit.absent() };
    let typed: Vec<(String, String, bool)> = languages::texts_in(&told.newest.questionnaire, &tag)
        .into_iter()
        .map(|(place, _)| {
            let text = form.text(&field(&place)).to_owned();
            let still_right = form.has(&confirmed(&place), "yes");
            (place, text, still_right)
        })
        .collect();
    let at = (told.survey.id, builder::seen_in(&form));
    // One language is whole: the page shows the next in which something is to do.
    let stay =
        if typed.iter().all(|(_, text, _)| !text.trim().is_empty()) { String::new() } else { format!("?tag={tag}") };
    let done = commands::translate(visit.site.app(), &visit.caller, at, (&tag, &typed)).await;
    if builder::keeps(&form) {
        return builder::kept(&visit, told.survey.id, done).await;
    }
    match done {
        Ok(()) => visit.done(&format!("{}{stay}", builder::address(&told, "languages")), "surveys-done-saved"),
        Err(failure) => visit.refuse_form(TITLE, form, &failure, |form| view(&visit, &told, Some(&tag), Some(form))),
    }
}

fn field(place: &str) -> String {
    format!("t.{place}")
}

fn confirmed(place: &str) -> String {
    format!("ok.{place}")
}

fn view(visit: &Visit, told: &Told, tag: Option<&Tag>, form: Option<&Form>) -> Markup {
    let (words, version) = (&visit.words, &told.newest);
    let promised: Vec<&Tag> = version.questionnaire.languages.iter().skip(1).collect();
    html! {
        (builder::head(visit, told, "languages"))
        h2 .govuk-heading-m { (words.text("surveys-languages-heading")) }
        p .govuk-body { (words.text("surveys-languages-lead")) }
        @if version.head.stage != Stage::Draft { p .govuk-body { (words.text("surveys-build-still")) } }
        @if promised.is_empty() {
            (EmptyState::new(words.text("surveys-languages-none")).step(words.text("surveys-step-settings"), builder::address(told, "settings")))
        }
        ul .govuk-list {
            @for each in promised {
                li { (language_line(visit, told, each, tag)) }
            }
        }
        @if let Some(tag) = tag { (side_by_side(visit, told, tag, form)) }
    }
}

fn language_line(visit: &Visit, told: &Told, each: &Tag, chosen: Option<&Tag>) -> Markup {
    let words = &visit.words;
    let [_, old, missing] = languages::count(&told.newest, each);
    let name = builder::language_name(words, each);
    let (old_said, missing_said) = (
        words.with("surveys-languages-old", &[("count", old.into())]),
        words.with("surveys-languages-missing", &[("count", missing.into())]),
    );
    html! {
        @if chosen == Some(each) { strong aria-current="page" { (name) } }
        @else { a .govuk-link href=(format!("{}?tag={each}", builder::address(told, "languages"))) { (name) } }
        " "
        @if old + missing == 0 { (Mark::new(words.text("surveys-languages-fresh").into_owned()).good()) }
        @if old > 0 { (Mark::new(old_said).waiting()) " " }
        @if missing > 0 { (Mark::new(missing_said).waiting()) }
    }
}

fn side_by_side(visit: &Visit, told: &Told, tag: &Tag, form: Option<&Form>) -> Markup {
    let (words, version) = (&visit.words, &told.newest);
    let name = builder::language_name(words, tag);
    html! {
        h3 .govuk-heading-m { (name) }
        @if tag.is_easy() { p .govuk-body { (words.text("surveys-languages-easy-line")) } }
        form method="post" novalidate {
            (builder::seen(version))
            input type="hidden" name="tag" value=(tag);
            @for (place, text) in languages::texts_in(&version.questionnaire, tag) {
                (one(visit, version, (tag, &name), (&place, text), form))
            }
            @if version.head.stage == Stage::Draft {
                (builder::keeping(visit, &builder::address(told, "languages")))
                (Button::new(words.text("surveys-word-save")))
            }
        }
    }
}

fn one(
    visit: &Visit,
    version: &Version,
    (tag, name): (&Tag, &str),
    (place, text): (&str, &Text),
    form: Option<&Form>,
) -> Markup {
    let words = &visit.words;
    let source = languages::source(&version.questionnaire);
    let original = text.exactly(source.as_str()).unwrap_or_default();
    let kept = text.exactly(tag.as_str()).unwrap_or_default();
    let standing = languages::standing(version, place, text, tag);
    let (own, tick) = (field(place), confirmed(place));
    let shown = form.map_or(kept, |form| form.text(&own));
    let label = words.with("surveys-languages-label", &[("language", name.into()), ("text", i18n::name(original))]);
    let filled = Form::empty().with(own.as_str(), shown);
    let rows = if original.len() > 90 { 4 } else { 2 };
    html! {
        div .govuk-grid-row {
            div .govuk-grid-column-one-half { p .govuk-body lang=(source.plain()) { (web::text::line(original)) } }
            div .govuk-grid-column-one-half {
                @match standing {
                    Standing::Fresh => {},
                    Standing::OutOfDate => p .govuk-body { (Mark::new(words.text("surveys-languages-mark-old").into_owned()).waiting()) },
                    Standing::Missing => p .govuk-body { (Mark::new(words.text("surveys-languages-mark-missing").into_owned()).waiting()) },
                }
                (filled.textarea(&own, web::components::Label::new(label).classes("govuk-visually-hidden")).rows(rows))
                @if standing == Standing::OutOfDate {
                    div .govuk-checkboxes .govuk-checkboxes--small {
                        div .govuk-checkboxes__item {
                            input .govuk-checkboxes__input type="checkbox" id=(tick) name=(tick) value="yes";
                            label .govuk-label .govuk-checkboxes__label for=(tick) { (words.text("surveys-languages-still-right")) }
                        }
                    }
                }
            }
        }
    }
}
