//! Becoming more open. Nobody but the author can, and there is no way back to less.

use super::{common, opened, share, thread};
use crate::{
    commands::{self, Holder},
    model::Mode,
};
use axum::response::Response;
use http::HeaderMap;
use kernel::{Failure, Outcome};
use maud::{Markup, html};
use web::{
    Form, Visit,
    components::{BackLink, Button, InsetText, Legend},
};

const TITLE: &str = "engagement-openness-title";

/// The ways of being known that are more open than now.
pub async fn show(visit: Visit, headers: HeaderMap) -> Response {
    visit.private();
    match opened::thread(&visit, &headers).await {
        Ok((found, pass)) => {
            let main = view(&visit, found.contribution.mode, &Form::empty());
            opened::with_pass(&visit, visit.page(TITLE, main), &pass)
        }
        Err(failure) => thread::shut(&visit, &failure),
    }
}

/// Known as chosen from now on.
pub async fn send(visit: Visit, headers: HeaderMap, form: Form) -> Response {
    visit.private();
    let (holder, now) = match held(&visit, &headers).await {
        Ok(held) => held,
        Err(failure) => return thread::shut(&visit, &failure),
    };
    let identity = match form.chosen("mode") {
        Some(_) => share::identity_of(&form),
        None => Err(crate::rules::ONLY_MORE_OPEN),
    };
    let done = match identity {
        Ok(identity) => commands::raise_openness(visit.site.app(), &holder, &visit.caller, identity).await,
        Err(refusal) => Err(Failure::Refused(refusal)),
    };
    match done {
        Ok(_) => visit.done(thread::PATH, "engagement-thread-done-raised"),
        Err(failure) => visit.refuse_form(TITLE, form, &failure, |form| view(&visit, now, form)),
    }
}

async fn held(visit: &Visit, headers: &HeaderMap) -> Outcome<(Holder, Mode)> {
    let (found, _) = opened::thread(visit, headers).await?;
    Ok((opened::holder(visit, headers).await?, found.contribution.mode))
}

fn view(visit: &Visit, now: Mode, form: &Form) -> Markup {
    let words = &visit.words;
    let more: Vec<Mode> = Mode::ALL.iter().copied().filter(|mode| mode.is_more_open_than(now)).rev().collect();
    let choices = more.iter().map(|mode| thread::mode_choice(visit, form, *mode)).collect();
    html! {
        (BackLink::new(words.text("engagement-word-back"), thread::PATH))
        h1 .govuk-heading-xl { (words.text("engagement-openness-heading")) }
        p .govuk-body-l { (words.with("engagement-openness-now", &[("mode", common::mode(words, now).into())])) }
        @if more.is_empty() { p .govuk-body { (words.text("engagement-openness-none")) } } @else {
            (InsetText::new(words.text("engagement-openness-line")))
            form method="post" action="/thread/openness" novalidate autocomplete="off" {
                (form.radios("mode", Legend::new(words.text("engagement-about-mode")).large(), choices))
                (Button::new(words.text("engagement-openness-button")))
            }
        }
    }
}
