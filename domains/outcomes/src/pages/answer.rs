//! One link, one task: a person answers without signing in.

use super::{
    answered, asked,
    asked::{Around, Next},
    common,
    places::Names,
};
use crate::{
    commands,
    model::{Filled, Opened, ShareWith},
};
use answering::Who;
use axum::{extract::Path, response::Response};
use http::StatusCode;
use kernel::{Failure, Outcome, Refusal};
use maud::{Markup, html};
use web::{Form, Visit, components::Button};

const TITLE: &str = "outcomes-answer-title";

/// The questions; a link that does not open says what to do instead.
pub async fn show(visit: Visit, Path(token): Path<String>) -> Response {
    visit.private();
    match first(&visit, &token).await {
        Ok(page) => page,
        Err(failure) => shut(&visit, &failure),
    }
}

async fn first(visit: &Visit, token: &str) -> Outcome<Response> {
    let opened = commands::open_link(visit.site.app(), token).await?;
    let action = format!("/outcomes/answer/{token}");
    let around = around(visit, &opened, &action).await?;
    asked::begin(visit, &around)
}

/// The next page of questions, or the end.
pub async fn send(visit: Visit, Path(token): Path<String>, form: Form) -> Response {
    visit.private();
    match next(&visit, &token, &form).await {
        Ok(page) => page,
        Err(failure) => shut(&visit, &failure),
    }
}

async fn next(visit: &Visit, token: &str, form: &Form) -> Outcome<Response> {
    let app = visit.site.app();
    let opened = commands::open_link(app, token).await?;
    let action = format!("/outcomes/answer/{token}");
    let around = around(visit, &opened, &action).await?;
    let answers = match asked::turn(visit, &around, form)? {
        Next::Show(page) => return Ok(page),
        Next::Send(answers) => answers,
    };
    let share = asked::lets_see(form).then_some(ShareWith::Service(opened.asking.organisation));
    let language = visit.language.tag().to_owned();
    let filled = Filled { measure: opened.measure.id, answers, language, share };
    let answered = commands::answer_by_link(app, token, &filled).await?;
    Ok(answered::lead_on(visit, answered.id))
}

/// The person would rather not.
pub async fn decline(visit: Visit, Path(token): Path<String>) -> Response {
    visit.private();
    match commands::decline_by_link(visit.site.app(), &token).await {
        Ok(()) => visit.page(TITLE, declined(&visit)),
        Err(failure) => shut(&visit, &failure),
    }
}

async fn around<'a>(visit: &Visit, opened: &'a Opened, action: &'a str) -> Outcome<Around<'a>> {
    let words = &visit.words;
    let asking = &opened.asking;
    let names = Names::of(visit.site.app(), vec![asking.organisation], Vec::new()).await?;
    let service = names.place(words, asking.organisation);
    let occasion = words.text(&format!("outcomes-occasion-{}", common::dashed(asking.occasion.as_str()))).into_owned();
    let asks = words.with("outcomes-answer-asks", &[("service", i18n::name(&service))]);
    let by = words.with("outcomes-answer-by", &[("date", words.date(asking.due_on).into())]);
    let above = html! {
        p .govuk-body-l { (asks) }
        p .govuk-body { (occasion) " " (by) }
        p .govuk-body { (words.text("outcomes-answer-yours")) }
        details .govuk-details {
            summary .govuk-details__summary { span .govuk-details__summary-text { (words.text("outcomes-decline-summary")) } }
            div .govuk-details__text {
                p .govuk-body { (words.text("outcomes-decline-line")) }
                form method="post" action={ (action) "/decline" } novalidate {
                    (Button::new(words.text("outcomes-decline-button")).secondary())
                }
            }
        }
    };
    Ok(Around { measure: &opened.measure, action, above, may_share: Some(service), who: Who::Alone })
}

/// Used, over and never sent: one page for all three.
pub fn shut(visit: &Visit, failure: &Failure) -> Response {
    match failure {
        Failure::Refused(Refusal { code: "outcomes_link_not_open", .. }) => {
            let mut page = visit.page(TITLE, not_open(visit));
            *page.status_mut() = StatusCode::NOT_FOUND;
            page
        }
        Failure::Refused(_) | Failure::Fault(_) => visit.refuse(failure),
    }
}

fn not_open(visit: &Visit) -> Markup {
    let words = &visit.words;
    html! {
        h1 .govuk-heading-xl { (words.text("outcomes-link-heading")) }
        p .govuk-body-l { (words.text("outcomes-link-line")) }
        p .govuk-body { (words.text("outcomes-link-next")) }
        p .govuk-body { a .govuk-link href="/outcomes" { (words.text("outcomes-link-story")) } }
    }
}

fn declined(visit: &Visit) -> Markup {
    let words = &visit.words;
    html! {
        h1 .govuk-heading-xl { (words.text("outcomes-declined-heading")) }
        p .govuk-body-l { (words.text("outcomes-declined-line")) }
        p .govuk-body { a .govuk-link href="/" { (words.text("outcomes-declined-home")) } }
    }
}
