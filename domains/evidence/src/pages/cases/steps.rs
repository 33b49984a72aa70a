//! The steps of a case: a figure is taken out, the case is handed in, decided, and looked at again.

use super::{common, find, pack, path, show};
use crate::{
    commands,
    model::{Case, CaseStage, Verdict},
    permissions::{DecideCase, WriteCase},
    rules::cases::{CASE_CHANGED, DAY_OVER, NO_PRESS, VERDICT_MISSING, missing},
};
use axum::{Extension, extract::Path, response::Response};
use kernel::{Date, Failure, OrRefusal, Outcome, Refusal};
use maud::{Markup, html};
use print::Printer;
use web::{
    Form, Visit,
    components::{Button, Choice, InsetText, Legend},
};

/// One step.
pub async fn send(visit: Visit, printer: Option<Extension<Printer>>, Path(id): Path<String>, form: Form) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<WriteCase>(&visit) {
        return closed;
    }
    let case = match find(&visit, &id).await {
        Ok(case) => case,
        Err(failure) => return visit.refuse(&failure),
    };
    let address = path(case.id);
    match act(&visit, printer.map(|Extension(printer)| printer), (&case, &form)).await {
        Ok(key) => visit.done(&address, key),
        Err(failure) => again(&visit, &id, (form, &failure)).await,
    }
}

async fn again(visit: &Visit, id: &str, (form, failure): (Form, &Failure)) -> Response {
    let told = match find(visit, id).await {
        Ok(case) => show::told(visit, case).await,
        Err(failure) => Err(failure),
    };
    match told {
        Ok(told) => visit.refuse_form(show::TITLE, form, failure, |form| show::view(visit, &told, form)),
        Err(failure) => visit.refuse(&failure),
    }
}

async fn act(visit: &Visit, printer: Option<Printer>, (case, form): (&Case, &Form)) -> Outcome<&'static str> {
    let (app, caller) = (visit.site.app(), &visit.caller);
    match form.text("step") {
        "unpin" => {
            commands::unpin_figure(app, caller, case.id, form.text("mark")).await?;
            Ok("evidence-case-done-unpinned")
        }
        "submit" => {
            submit(visit, printer, (case, form)).await?;
            Ok("evidence-case-done-submitted")
        }
        "decide" => {
            let verdict = Verdict::parse(form.text("verdict")).or_refuse(VERDICT_MISSING)?;
            commands::decide_case(app, caller, case.id, (verdict, form.text("reason"))).await?;
            Ok("evidence-case-done-decided")
        }
        "review" => {
            commands::date_review(app, caller, case.id, day(form).ok_or(DAY_OVER)?).await?;
            Ok("evidence-case-done-dated")
        }
        _ => Err(Refusal::absent().into()),
    }
}

/// The pack is set from the case as it was seen, and handed in with it.
async fn submit(visit: &Visit, printer: Option<Printer>, (case, form): (&Case, &Form)) -> Outcome<()> {
    if form.text("seen") != case.version.to_string() {
        return Err(CASE_CHANGED.into());
    }
    if let Some(refusal) = missing(case).filter(|_| case.is_open()) {
        return Err(refusal.into());
    }
    let printer = printer.or_refuse(NO_PRESS)?;
    let today = commands::today(visit.site.app());
    let paper = pack::set(visit, printer, (case, Some(today))).await?;
    commands::submit_case(visit.site.app(), &visit.caller, (case.id, case.version), &paper).await
}

fn day(form: &Form) -> Option<Date> {
    let part = |part: &str| form.text(&format!("review-{part}")).trim().to_owned();
    Date::new(part("year").parse().ok()?, part("month").parse().ok()?, part("day").parse().ok()?).ok()
}

/// The next step, for whoever may take it.
pub fn next(visit: &Visit, case: &Case, form: &Form) -> Markup {
    let words = &visit.words;
    let agreed = case.decision.as_ref().is_some_and(|decision| decision.0.verdict == Verdict::Agreed);
    let decides = visit.caller.ever::<DecideCase>();
    html! {
        @match case.stage {
            CaseStage::Draft => (handing_in(visit, case)),
            CaseStage::Submitted => (deciding(visit, (case, decides), form)),
            CaseStage::Decided | CaseStage::ReviewDated if agreed && decides => {
                h2 .govuk-heading-l { (words.text("evidence-case-review")) }
                (step(case, "review", html! {
                    (form.date_input("review", words.text("evidence-case-review-day"), words))
                    (Button::new(words.text("evidence-case-review-button")))
                }))
            },
            CaseStage::Decided | CaseStage::ReviewDated => {},
        }
    }
}

fn step(case: &Case, step: &str, inside: Markup) -> Markup {
    html! {
        form method="post" action=(path(case.id)) novalidate {
            input type="hidden" name="step" value=(step);
            input type="hidden" name="seen" value=(case.version);
            (inside)
        }
    }
}

fn handing_in(visit: &Visit, case: &Case) -> Markup {
    let words = &visit.words;
    html! {
        h2 .govuk-heading-l { (words.text("evidence-case-submit")) }
        @match missing(case) {
            Some(refusal) => {
                p .govuk-body { (words.text("evidence-case-submit-not-yet")) " " (words.refusal(&refusal)) }
            },
            None => {
                p .govuk-body { (words.text("evidence-case-submit-line")) }
                (step(case, "submit", html! { (Button::new(words.text("evidence-case-submit-button"))) }))
            },
        }
    }
}

fn deciding(visit: &Visit, (case, decides): (&Case, bool), form: &Form) -> Markup {
    let words = &visit.words;
    let own = visit.caller.person().is_some_and(|person| case.writers.0.contains(&person));
    if !decides || own {
        let key = if own { "evidence-case-own-waits" } else { "evidence-case-waits" };
        return html! { (InsetText::new(words.text(key))) };
    }
    let said = |verdict: Verdict| match verdict {
        Verdict::Agreed => "evidence-case-verdict-agreed",
        Verdict::NotAgreed => "evidence-case-verdict-not-agreed",
        Verdict::SentBack => "evidence-case-verdict-sent-back",
    };
    let choices = Verdict::ALL.iter().map(|one| Choice::new(one.as_str(), words.text(said(*one)))).collect();
    html! {
        h2 .govuk-heading-l { (words.text("evidence-case-decide")) }
        (step(case, "decide", html! {
            (form.radios("verdict", Legend::new(words.text("evidence-case-verdict").into_owned()), choices))
            (form.textarea("reason", words.text("evidence-case-reason")).hint(words.text("evidence-case-reason-hint")).rows(4))
            (Button::new(words.text("evidence-case-decide-button")))
        }))
    }
}
