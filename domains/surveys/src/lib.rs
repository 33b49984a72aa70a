//! Anyone can ask and be heard: surveys built, answered and published.
//!
//! [`module`] is the manifest; README.md says what this domain promises.

mod api;
mod areas;
pub mod commands;
pub mod demo;
mod envelope;
pub mod events;
pub mod facts;
pub mod forms;
mod listeners;
mod manifest;
pub mod model;
pub mod pages;
pub mod permissions;
mod privacy;
mod proof;
pub mod results;
pub mod rules;
pub mod store;
pub mod tokens;

pub use events::TELLS;
pub use listeners::{HEARERS, JOBS, TIMED};
pub use manifest::module;
pub use pages::NAVIGATION;
pub use permissions::{ALL_VERBS, DEFAULT_ROLES};
pub use privacy::{check, erase, keep_no_longer, portability};

/// The words of this crate.
pub const LOCALES: i18n::Locales = i18n::Locales {
    name: "surveys",
    en: include_str!("../locales/en.ftl"),
    ga: include_str!("../locales/ga.ftl"),
    sr: include_str!("../locales/sr.ftl"),
};

/// Pages and interfaces for programs.
pub fn router() -> web::Router {
    pages::router().merge(api::router()).layer(axum::Extension(results::Held::default()))
}

/// The same routes as a list.
pub const ROUTES: &[web::Route] = &joined();

#[expect(clippy::indexing_slicing, reason = "computed when the program is built: a wrong index does not compile")]
const fn joined() -> [web::Route; pages::ROUTES.len() + api::ROUTES.len()] {
    let mut all = [web::Route::open("/"); pages::ROUTES.len() + api::ROUTES.len()];
    let mut at = 0;
    while at < all.len() {
        all[at] = if at < pages::ROUTES.len() { pages::ROUTES[at] } else { api::ROUTES[at - pages::ROUTES.len()] };
        at += 1;
    }
    all
}

/// The tables of this crate.
pub const MIGRATIONS: &[db::Migration] = &[
    db::Migration::new("surveys", 1, include_str!("../migrations/0001_surveys.sql")),
    db::Migration::new("surveys", 2, include_str!("../migrations/0002_surveys_offline.sql")),
    db::Migration::new("surveys", 3, include_str!("../migrations/0003_surveys_results.sql")),
    db::Migration::new("surveys", 4, include_str!("../migrations/0004_surveys_left_behind.sql")),
    db::Migration::new("surveys", 5, include_str!("../migrations/0005_surveys_marks.sql")),
    db::Migration::new("surveys", 6, include_str!("../migrations/0006_surveys_pictures.sql")),
    db::Migration::new("surveys", 7, include_str!("../migrations/0007_surveys_fewer_trees.sql")),
];

#[cfg(test)]
mod tests;
