//! The register on paper: blank lines, keyed later. No name is printed, since paper lies on tables.

use super::{addresses, common};
use crate::{commands, model::SessionId, permissions::KeepRegister};
use axum::{extract::Path, response::Response};
use kernel::{Outcome, Refusal};
use maud::{Markup, html};
use web::{Visit, components::BackLink};

const TITLE: &str = "community-paper-title";
/// So many lines fit on a sheet.
const LINES: usize = 16;
/// So many boxes for people without a name.
const BOXES: usize = 20;

/// The sheet.
pub async fn show(visit: Visit, Path(id): Path<String>) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<KeepRegister>(&visit) {
        return closed;
    }
    match read(&visit, &id).await {
        Ok(main) => visit.page(TITLE, main),
        Err(failure) => visit.refuse(&failure),
    }
}

async fn read(visit: &Visit, id: &str) -> Outcome<Markup> {
    let app = visit.site.app();
    let id: SessionId = id.parse().map_err(|_| Refusal::absent())?;
    let register = commands::see_register(app, &visit.caller, id).await?;
    let zone = commands::zone_of(&mut app.db(), register.session.organisation).await?;
    let (words, session) = (&visit.words, &register.session);
    Ok(html! {
        div .comhar-screen {
            (BackLink::new(words.text("community-word-back"), addresses::session(id)))
            p .govuk-body { (words.text("community-paper-print")) }
        }
        section .comhar-paper {
            h1 .govuk-heading-l { (common::named(words, &session.names)) }
            p .govuk-body { (common::when(words, session, &zone)) " · " bdi { (session.place) } }
            p .comhar-paper__how { (words.text("community-paper-how")) }
            (lines(visit))
            h2 .govuk-heading-s { (words.text("community-paper-nameless")) }
            p .comhar-paper__how { (words.text("community-paper-nameless-how")) }
            ul .comhar-paper__steps { @for _ in 0..BOXES { li .comhar-paper__box {} } }
            h2 .govuk-heading-s { (words.text("community-paper-worker")) }
            div .comhar-paper__line {}
        }
    })
}

fn lines(visit: &Visit) -> Markup {
    let words = &visit.words;
    let boxes = ["community-detail-left", "community-detail-online", "community-detail-supporter"];
    html! {
        @for number in 1..=LINES {
            div .comhar-paper__question {
                div .comhar-paper__asked {
                    span .comhar-paper__number { (number) }
                    span .govuk-visually-hidden { (words.text("community-paper-name")) }
                }
                div .comhar-paper__body {
                    div .comhar-paper__line {}
                    ul .comhar-paper__steps {
                        @for key in boxes {
                            li .comhar-paper__choice { span .comhar-paper__box {} span { (words.text(key)) } }
                        }
                    }
                }
            }
        }
    }
}
