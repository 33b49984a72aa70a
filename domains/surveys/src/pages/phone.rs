//! A survey asked on the telephone: a script to read aloud, and the form to write down what is said.

use super::{
    asking::{Asking, version_of},
    common,
};
use crate::{
    commands::{self, Door},
    model::{Channel, SurveyId},
    permissions::TakeByPhone,
};
use answering::{At, Who};
use axum::{extract::Path, response::Response};
use kernel::{OrRefusal, Outcome, Refusal};
use maud::html;
use web::{
    Form, Visit,
    components::{BackLink, Button, InsetText, NotificationBanner},
};

const TITLE: &str = "surveys-phone-title";

/// The script.
pub async fn show(visit: Visit, Path(id): Path<String>) -> Response {
    answer(visit, id, None).await
}

/// The next page of the form, or the end of the call.
pub async fn send(visit: Visit, Path(id): Path<String>, form: Form) -> Response {
    answer(visit, id, Some(form)).await
}

async fn answer(visit: Visit, id: String, form: Option<Form>) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<TakeByPhone>(&visit) {
        return closed;
    }
    step(&visit, &id, form).await.unwrap_or_else(|failure| visit.refuse(&failure))
}

async fn step(visit: &Visit, id: &str, form: Option<Form>) -> Outcome<Response> {
    let app = visit.site.app();
    let id: SurveyId = id.parse().map_err(|_| Refusal::absent())?;
    let survey = commands::find_for_phone(app, &visit.caller, id).await?.or_absent()?;
    let door = commands::find_door(app, &survey.link, form.as_ref().and_then(version_of)).await?;
    let asking = Asking::new(visit, &door, Who::Phone, format!("/surveys/{id}/phone")).await?;
    let Some(form) = form else { return Ok(script(&asking, false)) };
    let sheet = asking.sheet(&form);
    let turn = if form.has("step", "begin") { sheet.begin() } else { sheet.turn(&form) };
    if turn.at != At::Done {
        return Ok(asking.page((&sheet, &turn), &form, &asking.heading()));
    }
    match commands::take_by_phone(app, &visit.caller, id, asking.coming(&turn, &form, Channel::Phone)).await {
        Ok(_) => Ok(script(&asking, true)),
        Err(failure) => Ok(asking.again(&sheet, &form, &asking.heading(), &failure)),
    }
}

fn script(asking: &Asking<'_>, done: bool) -> Response {
    let (visit, door) = (asking.visit, asking.door);
    let words = &visit.words;
    let sheet = asking.sheet(&Form::empty());
    let main = html! {
        @if done { (NotificationBanner::new(words.text("surveys-key-banner"), words.text("surveys-phone-done"))) }
        (BackLink::new(words.text("surveys-step-publish"), format!("/surveys/{}/publish", door.survey.id)))
        h1 .govuk-heading-l { (common::said(&door.survey.title, visit.language)) }
        @if may_be_asked(door) {
            p .govuk-body { (words.text("surveys-phone-line")) }
            (InsetText::new(words.text("surveys-phone-say")))
            form method="post" action=(asking.action) novalidate {
                input type="hidden" name="version" value=(door.head.id);
                (Button::new(words.text("surveys-phone-begin")).name("step").value("begin"))
            }
            (sheet.script())
        } @else { p .govuk-body { (words.text("surveys-phone-not-this-one")) } }
    };
    visit.page(TITLE, main)
}

fn may_be_asked(door: &Door) -> bool {
    door.head.identity == crate::model::Identity::Nobody && door.head.stage.takes_answers()
}
