//! Who somebody is, asked after everything is sent. None of it has to be answered, and nothing joins it to what was sent before.

use super::{answer, asking::TITLE};
use crate::commands::{self, Door};
use answering::{At, Sheet};
use axum::{extract::Path, response::Response};
use codes::FormToken;
use kernel::{OrRefusal, Outcome, Refusal};
use maud::{Markup, html};
use web::{Form, Visit};

/// The questions.
pub async fn show(visit: Visit, Path(link): Path<String>) -> Response {
    ask(&visit, &link, None).await.unwrap_or_else(|failure| visit.refuse(&failure))
}

/// Kept apart.
pub async fn send(visit: Visit, Path(link): Path<String>, form: Form) -> Response {
    ask(&visit, &link, Some(&form)).await.unwrap_or_else(|failure| visit.refuse(&failure))
}

async fn ask(visit: &Visit, link: &str, sent: Option<&Form>) -> Outcome<Response> {
    let app = visit.site.app();
    let door = commands::find_door(app, link, None).await?;
    let form = commands::equality_form().or_refuse(Refusal::absent())?;
    let sheet = Sheet::new(form, &visit.words, commands::now(app)).without_summary();
    let turn = sent.map_or_else(|| sheet.begin(), |sent| sheet.turn(sent));
    let token = sent.and_then(|sent| sent.chosen("form"));
    if turn.at == At::Done {
        commands::answer_equality(app, &visit.caller, (&door, token), turn.answers()).await?;
        return Ok(visit.page(TITLE, done(visit, &door)));
    }
    let fresh = || FormToken::fresh(app.random(), app.now()).write(app.vault());
    let token = token.map_or_else(fresh, str::to_owned);
    let action = format!("{}/about-you", answer::address(&door));
    let more = html! { input type="hidden" name="form" value=(token); };
    for script in sheet.scripts() {
        visit.script(script);
    }
    visit.carry("answering", action.clone(), "next");
    let main = html! { (head(visit)) (sheet.draw(&turn, &action, &more)) };
    Ok(if turn.is_refused() { visit.page_again(TITLE, &turn.form, main) } else { visit.page(TITLE, main) })
}

fn head(visit: &Visit) -> Markup {
    let words = &visit.words;
    html! {
        h1 .govuk-heading-l { (words.text("surveys-equality-heading")) }
        p .govuk-body-l { (words.text("surveys-equality-line")) }
    }
}

fn done(visit: &Visit, door: &Door) -> Markup {
    let words = &visit.words;
    html! {
        h1 .govuk-heading-xl { (words.text("surveys-equality-done")) }
        p .govuk-body-l { (words.text("surveys-equality-done-line")) }
        p .govuk-body {
            a .govuk-link href=(format!("{}/results", answer::address(door))) { (words.text("surveys-thanks-results")) }
        }
    }
}
