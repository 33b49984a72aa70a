//! Pages, one file each.

mod board;
mod decide;
mod definition;
mod definitions;
mod figure;
mod periods;
pub(crate) mod roles;
mod rows;
pub(crate) mod said;
mod times;

use crate::permissions::{
    ApproveDefinition, ClosePeriod, ReviewDefinition, RevisePeriod, SeeDefinitions, SeeFigures, SeeRows,
    WithdrawDefinition,
};
use axum::routing::{get, post};
use kernel::Verb;
use web::{NavItem, Purpose, Route};

/// Where all figures of a place are.
pub(crate) const PATH: &str = "/measures";

/// Where the definitions are.
pub(crate) const DEFINITIONS_PATH: &str = "/measures/definitions";

/// How roles grew.
pub(crate) const ROLES_PATH: &str = "/measures/roles";

/// Where closed periods are.
pub(crate) const PERIODS_PATH: &str = "/measures/periods";

/// The routes of this crate.
pub const ROUTES: &[Route] = &[
    Route::verb(PATH, SeeFigures::NAME).example(PATH),
    Route::verb("/measures/{id}", SeeFigures::NAME).example("/measures/engagement.things_shared"),
    Route::verb(ROLES_PATH, SeeFigures::NAME).example(ROLES_PATH),
    Route::verb(PERIODS_PATH, SeeFigures::NAME).example(PERIODS_PATH),
    Route::verb("/measures/periods/close", ClosePeriod::NAME).post(),
    Route::verb("/measures/periods/revise", RevisePeriod::NAME).post(),
    Route::verb("/measures/{id}/rows", SeeRows::NAME).example("/measures/engagement.things_shared/rows"),
    Route::verb("/measures/{id}/rows.csv", SeeRows::NAME).example("/measures/engagement.things_shared/rows.csv"),
    Route::verb(DEFINITIONS_PATH, SeeDefinitions::NAME).example(DEFINITIONS_PATH),
    Route::verb("/measures/{id}/definition", SeeDefinitions::NAME)
        .example("/measures/engagement.things_shared/definition"),
    Route::verb("/measures/{id}/definition/review", ReviewDefinition::NAME).post(),
    Route::verb("/measures/{id}/definition/approve", ApproveDefinition::NAME).post(),
    Route::verb("/measures/{id}/definition/withdraw", WithdrawDefinition::NAME).post(),
    Route::open("/api/v1/measures").example("/api/v1/measures"),
    Route::open("/api/v1/measures/{id}").example("/api/v1/measures/engagement.things_shared?by=month"),
];

/// Entries of the navigation.
pub const NAVIGATION: &[NavItem] = &[
    NavItem::when("measures-title", PATH, |caller| caller.ever::<SeeFigures>()).about(Purpose::Known),
    NavItem::when("measures-definitions-title", DEFINITIONS_PATH, |caller| caller.ever::<SeeDefinitions>())
        .about(Purpose::Known),
];

/// The pages and the interface for programs. The server puts [`crate::Figures`] around them.
pub fn router() -> web::Router {
    axum::Router::new()
        .route(PATH, get(board::show))
        .route(ROLES_PATH, get(roles::show))
        .route(PERIODS_PATH, get(periods::show))
        .route("/measures/periods/close", post(periods::close))
        .route("/measures/periods/revise", post(periods::revise))
        .route("/measures/{id}/rows", get(rows::show))
        .route("/measures/{id}/rows.csv", get(rows::take))
        .route(DEFINITIONS_PATH, get(definitions::show))
        .route("/measures/{id}", get(figure::show))
        .route("/measures/{id}/definition", get(definition::show))
        .route("/measures/{id}/definition/review", post(decide::review))
        .route("/measures/{id}/definition/approve", post(decide::approve))
        .route("/measures/{id}/definition/withdraw", post(decide::withdraw))
        .merge(crate::api::router())
}
