//! Which hat I wear. Without one I act for myself.

use super::parts::{Mine, place_name};
use crate::{
    commands,
    layer::role_key,
    model::{HatGiven, HatId},
};
use axum::response::Response;
use kernel::{Outcome, Refusal};
use maud::{Markup, html};
use web::{
    Form,
    components::{Button, Choice, EmptyState, Legend},
};

const NONE: &str = "none";
const CHOOSE: Refusal = Refusal::invalid("people_choose_hat", "hat");

pub(super) async fn show(mine: Mine) -> Response {
    page(&mine, None).await
}

async fn page(mine: &Mine, refused: Option<(Form, kernel::Failure)>) -> Response {
    let hats = match choices(mine).await {
        Ok(hats) => hats,
        Err(failure) => return mine.refuse(&failure, "/hat"),
    };
    match refused {
        Some((form, failure)) => {
            mine.visit.refuse_form("people-hat-title", form, &failure, |form| view(mine, form, hats))
        }
        None => mine.visit.page("people-hat-title", view(mine, &Form::empty(), hats)),
    }
}

async fn choices(mine: &Mine) -> Outcome<Vec<Choice>> {
    let words = &mine.visit.words;
    let hats = commands::hats_of(mine.app(), &mine.visit.caller).await?;
    if hats.is_empty() {
        return Ok(Vec::new());
    }
    let myself = Choice::new(NONE, words.text("people-hat-none")).hint(words.text("people-hat-none-hint"));
    let mut choices = vec![myself];
    for hat in &hats {
        choices.push(choice(mine, hat).await?);
    }
    Ok(choices)
}

async fn choice(mine: &Mine, hat: &HatGiven) -> Outcome<Choice> {
    let words = &mine.visit.words;
    let place = place_name(mine.app(), mine.visit.language, hat.organisation).await?;
    let place = place.unwrap_or_else(|| words.text("people-everywhere").into_owned());
    Ok(Choice::new(hat.id.to_string(), words.text(role_key(hat.role))).hint(place))
}

pub(super) async fn change(mine: Mine, form: Form) -> Response {
    match put_on(&mine, &form).await {
        Ok(token) => mine.with_session(mine.visit.done("/hat", "people-done-hat"), &token),
        Err(failure) => page(&mine, Some((form, failure))).await,
    }
}

async fn put_on(mine: &Mine, form: &Form) -> Outcome<crate::model::Token> {
    let hat = match form.text("hat") {
        NONE => None,
        id => Some(id.parse::<HatId>().map_err(|_| CHOOSE)?),
    };
    commands::change_hat(mine.app(), mine.who(), hat).await
}

fn view(mine: &Mine, form: &Form, choices: Vec<Choice>) -> Markup {
    let words = &mine.visit.words;
    if choices.is_empty() {
        return html! {
            h1 .govuk-heading-xl { (words.text("people-hat-title")) }
            (EmptyState::new(words.text("people-hat-no-hats")))
        };
    }
    html! {
        form method="post" action="/hat" novalidate {
            (form.radios("hat", Legend::new(words.text("people-hat-title")).as_heading().large(), choices)
                .hint(words.text("people-hat-line")))
            (Button::new(words.text("people-hat-change")))
        }
    }
}
