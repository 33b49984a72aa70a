//! A survey to print, fill in with a pen and key in later: each copy with the mark of its version and a slip to tear off.

use super::{
    answer, asking,
    asking::{Asking, TITLE},
    common,
};
use crate::{
    commands::{self, Door},
    model::Identity,
    permissions::KeyPaper,
    tokens::Token,
};
use answering::{Paper, Print, Who};
use axum::{extract::Path, response::Response};
use kernel::Outcome;
use maud::{Markup, PreEscaped, html};
use web::{
    Form, Visit,
    components::{Button, InsetText, Label},
};

/// So many copies are printed at once at most.
const MOST_COPIES: usize = 60;

/// Copies to print.
pub async fn show(visit: Visit, Path(link): Path<String>) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<KeyPaper>(&visit) {
        return closed;
    }
    print(&visit, &link).await.unwrap_or_else(|failure| visit.refuse(&failure))
}

async fn print(visit: &Visit, link: &str) -> Outcome<Response> {
    let door = commands::find_door(visit.site.app(), link, None).await?;
    commands::list_papers(visit.site.app(), &visit.caller, door.survey.id).await?;
    if door.head.identity != Identity::Nobody {
        return Ok(visit.page(
            TITLE,
            html! {
                h1 .govuk-heading-l { (common::said(&door.survey.title, visit.language)) }
                (InsetText::new(visit.words.text("surveys-paper-not-this-one")))
            },
        ));
    }
    let form = Form::of(visit.query.clone());
    let copies = form.text("copies").parse::<usize>().unwrap_or(1).clamp(1, MOST_COPIES);
    let asking = Asking::new(visit, &door, Who::Paper, answer::address(&door)).await?;
    Ok(visit.page(
        TITLE,
        html! {
            (choose(visit, &door, &form))
            @for copy in 0..copies { (one(&asking, &form, copy)) }
        },
    ))
}

/// What to print: how many, how large, in which words. It stands on the screen only.
fn choose(visit: &Visit, door: &Door, form: &Form) -> Markup {
    let words = &visit.words;
    html! {
        div .comhar-screen {
            form method="get" novalidate {
                (form.input("copies", Label::new(words.text("surveys-paper-copies"))).hint(words.text("surveys-paper-copies-hint")))
                div .govuk-button-group {
                    (Button::new(words.text("surveys-paper-usual")))
                    (Button::new(words.text("surveys-paper-large")).secondary().name("large").value("on"))
                    @if asking::has_easy_words(visit, door) {
                        (Button::new(words.text("surveys-paper-easy")).secondary().name("easy").value("on"))
                    }
                }
            }
            p .govuk-body { a .govuk-link href=(format!("/surveys/{}/key", door.survey.id)) { (words.text("surveys-paper-key")) } }
            p .govuk-body { a .govuk-link href=(format!("/surveys/{}/phone", door.survey.id)) { (words.text("surveys-publish-phone")) } }
        }
    }
}

fn one(asking: &Asking<'_>, form: &Form, copy: usize) -> Markup {
    let (visit, door) = (asking.visit, asking.door);
    let words = &visit.words;
    let slip = Token::fresh(visit.site.app().random()).grouped();
    let address = format!("{}{}", visit.site.settings().public_url.trim_end_matches('/'), answer::address(door));
    let paper = Paper {
        print: if form.chosen("large").is_some() { Print::Large } else { Print::Usual },
        version: format!("{} · {slip}", door.head.number),
        code: documents::scan_code(&address).ok(),
        before: html! {
            p .comhar-paper__how { (asking::identity_sentence(visit, door.head.identity)) }
            p .comhar-paper__how { (words.text("surveys-answer-sees-line")) }
        },
        slip: Some(html! {
            p .govuk-body { (common::said(&door.survey.title, visit.language)) ": " strong { (slip) } }
            p .comhar-paper__how { (words.text("surveys-paper-slip")) }
        }),
    };
    let sheet = asking.sheet(form).paper(&paper);
    if copy == 0 { sheet } else { below(&sheet) }
}

/// The same sheet below the first one: a page has one first heading.
fn below(sheet: &Markup) -> Markup {
    PreEscaped(sheet.0.replacen("<h1 ", "<h2 ", 1).replacen("</h1>", "</h2>", 1))
}
