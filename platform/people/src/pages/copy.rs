//! A copy of everything that is kept about me, as one file.

use super::parts::Mine;
use crate::commands;
use axum::response::{IntoResponse, Response};
use kernel::{OrFault, Outcome};
use maud::{Markup, html};
use web::{
    attachment::{self, Attachment},
    components::{BackLink, Button, Sheet},
};

const TITLE: &str = "people-copy-title";
const OWN: &str = "/account/copy";

pub(super) async fn show(mine: Mine) -> Response {
    mine.visit.page(TITLE, view(&mine))
}

pub(super) async fn take(mine: Mine) -> Response {
    match file(&mine).await {
        // The name says nothing of what this house is for: it stays in the list of downloads.
        Ok(file) => Attachment::new("my-copy.json", attachment::JSON, file).private().into_response(),
        Err(failure) => mine.refuse(&failure, OWN),
    }
}

async fn file(mine: &Mine) -> Outcome<Vec<u8>> {
    let copy = commands::take_copy(mine.app(), mine.who(), mine.doors.whole_house()).await?;
    serde_json::to_vec_pretty(&copy).or_fault("writing a copy for its owner")
}

fn view(mine: &Mine) -> Markup {
    let words = &mine.visit.words;
    html! {
        (BackLink::new(words.text("people-back-to-account"), "/account"))
        h1 .govuk-heading-xl { (words.text(TITLE)) }
        p .govuk-body-l { (words.text("people-copy-line")) }
        (Sheet::new(words.text("people-copy-in"), html! {
            ul .govuk-list .govuk-list--bullet {
                li { (words.text("people-copy-in-account")) }
                li { (words.text("people-copy-in-support")) }
                li { (words.text("people-copy-in-shared")) }
            }
        }))
        (Sheet::new(words.text("people-copy-not-in"), html! {
            ul .govuk-list .govuk-list--bullet {
                li { (words.text("people-copy-not-in-code")) }
                li { (words.text("people-copy-not-in-lines")) }
            }
        }))
        p .govuk-body { (words.text("people-copy-careful")) }
        form method="post" action=(OWN) { (Button::new(words.text("people-copy-button"))) }
    }
}
