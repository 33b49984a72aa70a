//! A poster for the wall and slips for the hand, to print.

use super::{builder, common, publish};
use crate::{commands::Told, model::Identity};
use axum::{extract::Path, response::Response};
use maud::{Markup, html};
use web::{Visit, components::BackLink};

/// So many slips are on one sheet.
const SLIPS: usize = 8;

/// The poster, and a sheet of slips after it.
pub async fn show(visit: Visit, Path(id): Path<String>) -> Response {
    match builder::open(&visit, &id).await {
        Ok(told) => visit.page("surveys-poster-title", view(&visit, &told)),
        Err(answer) => answer,
    }
}

fn view(visit: &Visit, told: &Told) -> Markup {
    let (words, whole) = (&visit.words, publish::address(visit, told));
    let short = publish::typed(&whole);
    let code = documents::scan_code(&whole).unwrap_or_default();
    let line = match told.newest.head.identity {
        Identity::Named => "surveys-poster-line-named",
        Identity::Nobody | Identity::Invited => "surveys-poster-line",
    };
    html! {
        div .comhar-screen {
            (BackLink::new(words.text("surveys-step-publish"), builder::address(told, "publish")))
            p .govuk-body { (words.text("surveys-poster-print")) }
        }
        section .comhar-poster {
            h1 .govuk-heading-xl { (common::said(&told.survey.title, visit.language)) }
            p .govuk-body-l { (common::said(&told.survey.about, visit.language)) }
            (code)
            p .comhar-poster__address { (short) }
            p .govuk-body-l { (words.text(line)) }
        }
        section {
            h2 .govuk-heading-m .comhar-screen { (words.text("surveys-poster-slips")) }
            ul .comhar-slips {
                @for _ in 0..SLIPS { li { (slip(visit, told, &short, &code, None)) } }
            }
        }
    }
}

/// One slip: what it is about, where to go, and the code to scan.
pub fn slip(visit: &Visit, told: &Told, short: &Markup, code: &Markup, once: Option<&str>) -> Markup {
    let words = &visit.words;
    html! {
        div .comhar-slip {
            (code)
            div {
                p { strong { (common::said(&told.survey.title, visit.language)) } }
                p { (short) }
                @if let Some(token) = once { p { (words.with("surveys-poster-once", &[("token", token.into())])) } }
            }
        }
    }
}
