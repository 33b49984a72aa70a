//! Thank you, and what happens now. Help stands here when an answer may mean danger; what was sent can be taken back.

use super::{answer, common, cookie, places::Names};
use crate::{
    commands::{self, Thanks},
    model::AnswerId,
    passes, rules,
};
use axum::response::Response;
use http::HeaderMap;
use kernel::{OrRefusal, Outcome};
use maud::{Markup, html};
use web::{
    Visit,
    components::{Button, Sheet, steps},
};

const PATH: &str = "/outcomes/answered";
const NAME: &str = "comhar-answered";
const TITLE: &str = "outcomes-answered-title";

/// Leads on to the thanks, with a cookie that says for twenty minutes what was sent from this browser.
pub fn lead_on(visit: &Visit, answer: AnswerId) -> Response {
    let pass = commands::give_pass(visit.site.app(), answer);
    cookie::put(visit, visit.go(PATH), NAME, &pass, passes::MINUTES * 60)
}

/// The thanks.
pub async fn show(visit: Visit, headers: HeaderMap) -> Response {
    visit.private();
    match read(&visit, &headers).await {
        Ok((thanks, names)) => visit.page(TITLE, view(&visit, &thanks, &names)),
        Err(failure) => answer::shut(&visit, &failure),
    }
}

async fn read(visit: &Visit, headers: &HeaderMap) -> Outcome<(Thanks, Names)> {
    let app = visit.site.app();
    let pass = cookie::read(visit, headers, NAME).or_refuse(rules::LINK_NOT_OPEN)?;
    let thanks = commands::thanks(app, &pass).await?;
    let names = Names::of(app, thanks.organisation.into_iter().collect(), Vec::new()).await?;
    Ok((thanks, names))
}

/// It is taken back.
pub async fn send(visit: Visit, headers: HeaderMap) -> Response {
    visit.private();
    let taken = match cookie::read(&visit, &headers, NAME) {
        Some(pass) => commands::take_back_by_pass(visit.site.app(), &pass).await,
        None => Err(rules::LINK_NOT_OPEN.into()),
    };
    match taken {
        Ok(()) => cookie::end(&visit, visit.page(TITLE, taken_back(&visit)), NAME),
        Err(failure) => answer::shut(&visit, &failure),
    }
}

fn view(visit: &Visit, thanks: &Thanks, names: &Names) -> Markup {
    let words = &visit.words;
    html! {
        h1 .govuk-heading-xl { (words.text("outcomes-answered-heading")) }
        @if thanks.raised {
            (Sheet::new(words.text("outcomes-raised-heading"), html! { p .govuk-body { (words.text("outcomes-raised-line")) } }))
            (common::help_now(visit))
        }
        (Sheet::new(words.text("outcomes-answered-next"), steps(&next(visit, thanks, names))))
        p .govuk-body { a .govuk-link href="/outcomes" { (words.text("outcomes-answered-story")) } }
        form method="post" action=(PATH) novalidate {
            p .govuk-body { (words.text("outcomes-answered-back-line")) }
            (Button::new(words.text("outcomes-answered-back")).secondary())
        }
    }
}

fn next(visit: &Visit, thanks: &Thanks, names: &Names) -> Vec<(String, String)> {
    let words = &visit.words;
    let said = |key: &str| words.text(key).into_owned();
    let kept = (said("outcomes-next-kept"), said("outcomes-next-kept-line"));
    let seen = match thanks.organisation {
        Some(place) => {
            let service = names.place(words, place);
            let key = if thanks.shared { "outcomes-next-shared" } else { "outcomes-next-not-shared" };
            let line = if thanks.shared { "outcomes-next-shared-line" } else { "outcomes-next-not-shared-line" };
            (words.with(key, &[("service", i18n::name(&service))]), said(line))
        }
        None => (said("outcomes-next-own"), said("outcomes-next-own-line")),
    };
    vec![kept, seen, (said("outcomes-next-story"), said("outcomes-next-story-line"))]
}

fn taken_back(visit: &Visit) -> Markup {
    let words = &visit.words;
    html! {
        h1 .govuk-heading-xl { (words.text("outcomes-taken-back-heading")) }
        p .govuk-body-l { (words.text("outcomes-taken-back-line")) }
        p .govuk-body { a .govuk-link href="/" { (words.text("outcomes-declined-home")) } }
    }
}
