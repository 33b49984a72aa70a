//! Pages, one file each.

mod figure;
mod list;

use crate::permissions::SeeFigures;
use axum::routing::get;
use kernel::Verb;
use web::{NavItem, Purpose, Route};

/// Where the list is.
pub(crate) const PATH: &str = "/measures";

/// The routes of this crate.
pub const ROUTES: &[Route] = &[
    Route::verb(PATH, SeeFigures::NAME).example(PATH),
    Route::verb("/measures/{id}", SeeFigures::NAME).example("/measures/engagement.things_shared"),
    Route::verb("/api/v1/measures", SeeFigures::NAME).example("/api/v1/measures"),
    Route::verb("/api/v1/measures/{id}", SeeFigures::NAME)
        .example("/api/v1/measures/engagement.things_shared?by=month"),
];

/// Entries of the navigation.
pub const NAVIGATION: &[NavItem] =
    &[NavItem::when("measures-title", PATH, |caller| caller.ever::<SeeFigures>()).about(Purpose::Known)];

/// The pages and the interface for programs. The server puts [`crate::Figures`] around them.
pub fn router() -> web::Router {
    axum::Router::new()
        .route(PATH, get(list::show))
        .route("/measures/{id}", get(figure::show))
        .merge(crate::api::router())
}
