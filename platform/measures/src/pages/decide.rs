//! What can be decided on a definition: a review, an approval, a withdrawal.

use super::{
    PATH,
    definition::{self, DefinitionPage, TITLE},
};
use crate::{
    Figures, Stage,
    approval::{self, Reviewed, Seen, Verdict},
    permissions::{ApproveDefinition, ReviewDefinition, WithdrawDefinition},
};
use axum::{Extension, extract::Path, response::Response};
use kernel::{Date, Outcome};
use maud::{Markup, html};
use web::{
    Form, Visit,
    components::{Button, Choice, Details, Legend},
};

/// A review is written down.
pub async fn review(
    visit: Visit,
    Extension(figures): Extension<Figures>,
    Path(id): Path<String>,
    form: Form,
) -> Response {
    let reviewed = Reviewed {
        people: form.text("people").to_owned(),
        said: form.text("said").to_owned(),
        day: day(&form),
        verdict: if form.has("verdict", "changes") { Verdict::ChangesWanted } else { Verdict::Agreed },
    };
    let (app, caller, all) = (visit.site.app(), &visit.caller, figures.definitions());
    let done = approval::review_definition(app, caller, all, (seen(&id, &form), &reviewed)).await;
    answer(&visit, &figures, (&id, form), done.map(|()| "measures-done-reviewed")).await
}

/// It is approved.
pub async fn approve(
    visit: Visit,
    Extension(figures): Extension<Figures>,
    Path(id): Path<String>,
    form: Form,
) -> Response {
    let (app, caller, all) = (visit.site.app(), &visit.caller, figures.definitions());
    let done = approval::approve_definition(app, caller, all, (seen(&id, &form), form.text("reason"))).await;
    answer(&visit, &figures, (&id, form), done.map(|()| "measures-done-approved")).await
}

/// It is taken back.
pub async fn withdraw(
    visit: Visit,
    Extension(figures): Extension<Figures>,
    Path(id): Path<String>,
    form: Form,
) -> Response {
    let (app, caller, all) = (visit.site.app(), &visit.caller, figures.definitions());
    let done = approval::withdraw_definition(app, caller, all, (seen(&id, &form), form.text("reason"))).await;
    answer(&visit, &figures, (&id, form), done.map(|()| "measures-done-withdrawn")).await
}

fn seen<'a>(id: &'a str, form: &Form) -> Seen<'a> {
    let number = |name| form.text(name).parse().unwrap_or(-1);
    Seen { id, version: number("version"), steps: number("steps") }
}

fn day(form: &Form) -> Option<Date> {
    let part = |name: &str| form.text(&format!("day-{name}")).trim().to_owned();
    Date::new(part("year").parse().ok()?, part("month").parse().ok()?, part("day").parse().ok()?).ok()
}

async fn answer(visit: &Visit, figures: &Figures, (id, form): (&str, Form), done: Outcome<&'static str>) -> Response {
    visit.private();
    match done {
        Ok(key) => visit.done(&format!("{PATH}/{id}/definition?version={}", form.text("version")), key),
        Err(failure) => match definition::read(visit, figures, id, form.chosen("version")).await {
            Ok(page) => visit.wide().refuse_form(TITLE, form, &failure, |form| definition::view(visit, &page, form)),
            Err(failure) => visit.refuse(&failure),
        },
    }
}

/// The forms that this reader may send at this stage.
pub fn actions(visit: &Visit, page: &DefinitionPage, form: &Form) -> Markup {
    let caller = &visit.caller;
    let stage = page.version.stage;
    let open = matches!(stage, Stage::Proposed | Stage::Review | Stage::Trial);
    let may_review = open && caller.ever::<ReviewDefinition>();
    let may_approve = stage == Stage::Trial && caller.ever::<ApproveDefinition>() && form.text("do") != "withdraw";
    let may_withdraw = stage.may_become(Stage::Withdrawn) && caller.ever::<WithdrawDefinition>();
    html! {
        @if may_review { (review_form(visit, page, &sent(form, "review"))) }
        @if may_approve { (reason_form(visit, page, &sent(form, "approve"), ("approve", "reason"))) }
        @if may_withdraw {
            // Two forms ask for a reason; the summary of errors leads to the one that was sent.
            @let id = if may_approve { "reason-withdraw" } else { "reason" };
            (reason_form(visit, page, &sent(form, "withdraw"), ("withdraw", id)))
        }
    }
}

/// What was typed stands in the form that was sent, and in no other.
fn sent(form: &Form, what: &str) -> Form {
    if form.text("do") == what { form.clone() } else { Form::empty() }
}

/// The version and its steps as they were read, so that nobody decides on what has changed meanwhile.
fn as_seen(page: &DefinitionPage, what: &str) -> Markup {
    let seen = page.seen();
    html! {
        input type="hidden" name="do" value=(what);
        input type="hidden" name="version" value=(seen.version);
        input type="hidden" name="steps" value=(seen.steps);
    }
}

fn review_form(visit: &Visit, page: &DefinitionPage, form: &Form) -> Markup {
    let words = &visit.words;
    let verdicts = vec![
        Choice::new("agreed", words.text("measures-review-agreed")),
        Choice::new("changes", words.text("measures-review-changes")),
    ];
    let form = if form.chosen("verdict").is_some() { form.clone() } else { form.clone().with("verdict", "agreed") };
    html! {
        h2 .govuk-heading-l { (words.text("measures-review-title")) }
        p .govuk-body { (words.text("measures-review-line")) }
        form .comhar-sheet method="post" action=(format!("{PATH}/{}/definition/review", page.definition.id)) novalidate {
            (as_seen(page, "review"))
            (form.textarea("people", words.text("measures-review-people")).rows(2).hint(words.text("measures-review-people-hint")))
            (form.date_input("day", words.text("measures-review-day"), words))
            (form.textarea("said", words.text("measures-review-said")).rows(5).hint(words.text("measures-review-said-hint")))
            (form.radios("verdict", Legend::new(words.text("measures-review-verdict")), verdicts))
            (Button::new(words.text("measures-review-button")))
        }
    }
}

fn reason_form(visit: &Visit, page: &DefinitionPage, form: &Form, (what, id): (&str, &str)) -> Markup {
    let words = &visit.words;
    let text = |ending: &str| words.text(&format!("measures-{what}-{ending}")).into_owned();
    let button = Button::new(text("button"));
    let button = if what == "withdraw" { button.warning() } else { button };
    let inside = html! {
        p .govuk-body { (text("line")) }
        form .comhar-sheet method="post" action=(format!("{PATH}/{}/definition/{what}", page.definition.id)) novalidate {
            (as_seen(page, what))
            (form.textarea("reason", text("reason")).rows(3).id(id))
            (button)
        }
    };
    if what == "withdraw" {
        return html! { (Details::new(text("title"), inside)) };
    }
    html! { h2 .govuk-heading-l { (text("title")) } (inside) }
}
