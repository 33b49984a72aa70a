//! How it was: one question, a few words if somebody likes, and no name.

use super::{common, front, places::Names};
use crate::{commands, model::Offer, rules::RATING_NONE};
use answering::{At, Sheet, Turn};
use axum::{extract::Path, response::Response};
use http::StatusCode;
use jiff::tz::TimeZone;
use kernel::{Failure, Fault, Outcome, Refusal};
use maud::{Markup, html};
use questionnaires::{Answers, Value, logic};
use web::{Form, Visit};

const TITLE: &str = "community-rate-title";
const NAME: &str = "satisfaction";

/// The question; a link that opens nothing says so.
pub async fn show(visit: Visit, Path(token): Path<String>) -> Response {
    visit.private();
    match first(&visit, &token).await {
        Ok(page) => page,
        Err(failure) => shut(&visit, &failure),
    }
}

async fn first(visit: &Visit, token: &str) -> Outcome<Response> {
    let offer = commands::find_rated(visit.site.app(), token).await?;
    let asked = asked()?;
    let sheet = sheet(visit, &asked);
    let turn = sheet.begin();
    page(visit, (token, &offer), (&sheet, &turn)).await
}

/// What was answered is kept without a name.
pub async fn send(visit: Visit, Path(token): Path<String>, form: Form) -> Response {
    visit.private();
    match next(&visit, &token, &form).await {
        Ok(page) => page,
        Err(failure) => shut(&visit, &failure),
    }
}

async fn next(visit: &Visit, token: &str, form: &Form) -> Outcome<Response> {
    let app = visit.site.app();
    let offer = commands::find_rated(app, token).await?;
    let asked = asked()?;
    let sheet = sheet(visit, &asked);
    let mut turn = sheet.turn(form);
    if turn.at != At::Done {
        return page(visit, (token, &offer), (&sheet, &turn)).await;
    }
    let (rating, words) = given(turn.answers());
    match rating {
        Some(rating) => {
            commands::rate(app, &visit.caller, token, (rating, &words)).await?;
            Ok(visit.done(&format!("{}/services/{}", front::PATH, offer.organisation), "community-done-rated"))
        }
        None => {
            turn = sheet.turn(&form.clone().with("step", "stay"));
            let field = answering::field("rating", &questionnaires::Path::default());
            turn.form.error(field, visit.words.refusal(&RATING_NONE));
            page(visit, (token, &offer), (&sheet, &turn)).await
        }
    }
}

/// The rating and the words of these answers.
fn given(answers: &Answers) -> (Option<i64>, String) {
    let rating = answers.of("rating").first().and_then(|value| match value {
        Value::Whole(rating) => Some(*rating),
        _ => None,
    });
    let words = answers.of("words").first().and_then(|value| match value {
        Value::Text(words) => Some(words.clone()),
        _ => None,
    });
    (rating, words.unwrap_or_default())
}

/// The questionnaire of the house, read.
fn asked() -> Outcome<logic::Form> {
    let unreadable = |why: String| Failure::from(Fault::internal("reading the questionnaire of a rating", why));
    let shipped = questionnaires::shipped::find(NAME).ok_or_else(|| unreadable("it is not there".to_owned()))?;
    logic::Form::read(shipped.questionnaire.clone()).map_err(|flaws| unreadable(format!("{flaws:?}")))
}

fn sheet<'a>(visit: &'a Visit, form: &'a logic::Form) -> Sheet<'a> {
    let now = visit.site.app().now().to_zoned(TimeZone::UTC).datetime();
    Sheet::new(form, &visit.words, now).without_summary()
}

async fn page(visit: &Visit, (token, offer): (&str, &Offer), (sheet, turn): (&Sheet<'_>, &Turn)) -> Outcome<Response> {
    let words = &visit.words;
    for script in sheet.scripts() {
        visit.script(script);
    }
    let names = Names::of(visit.site.app(), vec![offer.organisation], Vec::new()).await?;
    let service = names.place(words, offer.organisation);
    let action = format!("{}/rate/{token}", front::PATH);
    let main = html! {
        h1 .govuk-heading-xl { (sheet.said(&sheet.questionnaire().title)) }
        p .govuk-body-l { (common::named(words, &offer.names)) " · " bdi { (service) } }
        p .govuk-body { (words.text("community-rate-nameless")) }
        (sheet.draw(turn, &action, &Markup::default()))
    };
    Ok(if turn.is_refused() { visit.page_again(TITLE, &turn.form, main) } else { visit.page(TITLE, main) })
}

fn shut(visit: &Visit, failure: &Failure) -> Response {
    match failure {
        Failure::Refused(Refusal { code: "community_rating_link", .. }) => {
            let words = &visit.words;
            let main = html! {
                h1 .govuk-heading-xl { (words.text("community-rate-shut")) }
                p .govuk-body-l { (words.text("community-rate-shut-line")) }
                p .govuk-body { a .govuk-link href=(front::PATH) { (words.text("community-front-heading")) } }
            };
            let mut page = visit.page(TITLE, main);
            *page.status_mut() = StatusCode::NOT_FOUND;
            page
        }
        Failure::Refused(_) | Failure::Fault(_) => visit.refuse(failure),
    }
}
