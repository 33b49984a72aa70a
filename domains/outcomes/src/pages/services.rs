//! The services whose figures I may see.

use super::common;
use crate::permissions::SeeFigures;
use axum::response::Response;
use i18n::Written;
use kernel::{OrganisationId, Outcome};
use maud::{Markup, html};
use organisations::store::{nodes, services};
use web::Visit;

/// The address.
pub const PATH: &str = "/outcomes/services";

const TITLE: &str = "outcomes-figures-title";

/// The list.
pub async fn show(visit: Visit) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<SeeFigures>(&visit) {
        return closed;
    }
    match read(&visit).await {
        Ok(main) => visit.page(TITLE, main),
        Err(failure) => visit.refuse(&failure),
    }
}

async fn read(visit: &Visit) -> Outcome<Markup> {
    let (words, app) = (&visit.words, visit.site.app());
    let within = visit.caller.sight::<SeeFigures>().organisation();
    let area = match within {
        Some(place) => nodes::find_names(&mut app.db(), [place]).await?,
        None => Vec::new(),
    };
    let mut all: Vec<(OrganisationId, Written)> = services::list_names(&mut app.db(), within).await?;
    all.retain(|(id, _)| Some(*id) != within);
    all.sort_by_cached_key(|(_, name)| i18n::sort_key(words.language(), name.text(words.language())));
    let list = |places: &[(OrganisationId, Written)]| {
        html! {
            ul .govuk-list {
                @for (id, name) in places {
                    li { a .govuk-link href={ (PATH) "/" (id) } { (name.text(words.language())) } }
                }
            }
        }
    };
    Ok(view(visit, &list(&area), (!all.is_empty()).then(|| list(&all))))
}

fn view(visit: &Visit, area: &Markup, services: Option<Markup>) -> Markup {
    let words = &visit.words;
    html! {
        h1 .govuk-heading-xl { (words.text("outcomes-figures-heading")) }
        p .govuk-body-l { (words.text("outcomes-figures-lead")) }
        (area)
        @if let Some(services) = services {
            h2 .govuk-heading-m { (words.text("outcomes-figures-services")) }
            (services)
        }
    }
}
