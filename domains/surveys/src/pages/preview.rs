//! The survey as the person will meet it, at the width of a phone. What is sent here is a test: kept apart, counted nowhere,
//! destroyed when the survey is approved.

use super::builder;
use crate::{commands, commands::Told, permissions::TrySurvey, rules::languages};
use answering::{At, Sheet, Turn};
use axum::{extract::Path, response::Response};
use kernel::Outcome;
use maud::{Markup, html};
use questionnaires::{Tag, logic::Form as Asked};
use web::{
    Form, Visit,
    components::{Button, InsetText},
};

const TITLE: &str = "surveys-preview-title";

/// The first page.
pub async fn show(visit: Visit, Path(id): Path<String>) -> Response {
    answer(visit, id, None).await
}

/// The next page; a test answer at the end; or all of them destroyed.
pub async fn send(visit: Visit, Path(id): Path<String>, form: Form) -> Response {
    answer(visit, id, Some(form)).await
}

async fn answer(visit: Visit, id: String, sent: Option<Form>) -> Response {
    let told = match builder::open(&visit, &id).await {
        Ok(told) => told,
        Err(answer) => return answer,
    };
    let (app, caller, survey) = (visit.site.app(), &visit.caller, told.survey.id);
    if sent.as_ref().is_some_and(|form| form.has("tests", "destroy")) {
        let done = commands::destroy_tests(app, caller, survey).await.map(drop);
        return after(&visit, &told, done, "surveys-done-destroyed");
    }
    let asked = match commands::find_asked(app, &told).await {
        Ok(asked) => asked,
        Err(failure) => return visit.refuse(&failure),
    };
    let asked = match Asked::read(asked) {
        Ok(asked) => asked,
        Err(flaws) => {
            let what = flaws.first().map(ToString::to_string).unwrap_or_default();
            return visit.refuse(&crate::rules::NOT_READABLE.with("what", what).into());
        }
    };
    let tag = tag_of(&visit, &told, sent.as_ref());
    let now = visit.site.app().now().to_zoned(jiff::tz::TimeZone::UTC).datetime();
    let sheet =
        Sheet::new(&asked, &visit.words, now).language(tag.clone()).pictures_at(builder::address(&told, "picture"));
    let turn = sent.as_ref().map_or_else(|| sheet.begin(), |form| sheet.turn(form));
    if matches!(turn.at, At::Done) && caller.ever::<TrySurvey>() {
        let kept = commands::try_survey(app, caller, survey, (&tag, turn.answers())).await;
        return after(&visit, &told, kept, "surveys-done-tried");
    }
    let tests = commands::count_tests(app, survey).await.unwrap_or_default();
    for script in sheet.scripts() {
        visit.script(script);
    }
    let main = view(&visit, &told, (&sheet, &turn, &tag), tests);
    if turn.is_refused() { visit.page_again(TITLE, &turn.form, main) } else { visit.page(TITLE, main) }
}

fn after(visit: &Visit, told: &Told, done: Outcome<()>, key: &str) -> Response {
    match done {
        Ok(()) => visit.done(&builder::address(told, "preview"), key),
        Err(failure) => visit.refuse(&failure),
    }
}

fn tag_of(visit: &Visit, told: &Told, sent: Option<&Form>) -> Tag {
    let asked = sent.map_or_else(|| visit.query.text("tag"), |form| form.text("tag"));
    let written = &told.newest.questionnaire.languages;
    let found = written.iter().find(|tag| tag.as_str() == asked).cloned();
    found.unwrap_or_else(|| languages::source(&told.newest.questionnaire))
}

fn view(visit: &Visit, told: &Told, (sheet, turn, tag): (&Sheet<'_>, &Turn, &Tag), tests: i64) -> Markup {
    let words = &visit.words;
    let address = builder::address(told, "preview");
    let more = html! { input type="hidden" name="tag" value=(tag); };
    html! {
        (builder::head(visit, told, "preview"))
        p .govuk-body { (words.text("surveys-preview-lead")) }
        ul .govuk-list {
            @for each in &told.newest.questionnaire.languages {
                li {
                    @if each == tag { strong aria-current="page" { (builder::language_name(words, each)) } }
                    @else { a .govuk-link href=(format!("{address}?tag={each}")) { (builder::language_name(words, each)) } }
                }
            }
        }
        @if tests > 0 { (tests_bar(visit, tests)) }
        @if told.newest.questionnaire.walk().any(|item| item.kind.is_asked()) {
            div .govuk-grid-row {
                section .govuk-grid-column-one-half aria-label=(words.text("surveys-preview-phone")) lang=(tag.plain()) {
                    h2 .govuk-heading-l { (sheet.said(&told.newest.questionnaire.title)) }
                    (sheet.draw(turn, &address, &more))
                }
            }
        } @else { p .govuk-body { (words.text("surveys-build-none")) } }
    }
}

fn tests_bar(visit: &Visit, tests: i64) -> Markup {
    let words = &visit.words;
    let inside = html! {
        p .govuk-body { (words.with("surveys-preview-tests", &[("count", tests.into())])) }
        form method="post" novalidate {
            (Button::new(words.text("surveys-preview-destroy")).name("tests").value("destroy").secondary())
        }
    };
    html! { (InsetText::new(inside)) }
}
