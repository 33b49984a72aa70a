//! The places whose figures I may see.

use super::common;
use crate::{commands, permissions::SeeFigures};
use axum::response::Response;
use i18n::Written;
use kernel::OrganisationId;
use maud::{Markup, html};
use web::{Visit, components::EmptyState};

/// The address.
pub const PATH: &str = "/community/figures";

const TITLE: &str = "community-figures-title";

/// The list.
pub async fn show(visit: Visit) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<SeeFigures>(&visit) {
        return closed;
    }
    match commands::list_places(visit.site.app(), &visit.caller).await {
        Ok(places) => visit.page(TITLE, view(&visit, &places)),
        Err(failure) => visit.refuse(&failure),
    }
}

fn view(visit: &Visit, places: &[(OrganisationId, Written)]) -> Markup {
    let words = &visit.words;
    html! {
        h1 .govuk-heading-xl { (words.text("community-figures-heading")) }
        p .govuk-body-l { (words.text("community-figures-lead")) }
        @if places.is_empty() { (EmptyState::new(words.text("community-figures-none"))) } @else {
            ul .govuk-list .govuk-list--spaced {
                @for (id, name) in places {
                    li { a .govuk-link href={ (PATH) "/" (id) } { bdi { (name.text(words.language())) } } }
                }
            }
        }
    }
}
