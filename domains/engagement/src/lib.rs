//! People are heard safely and told what changed.
//!
//! [`module`] is the manifest; README.md says what this domain promises.

mod api;
pub mod commands;
pub mod demo;
pub mod events;
pub mod facts;
pub mod forms;
mod listeners;
mod manifest;
pub mod model;
pub mod pages;
pub mod passes;
pub mod permissions;
mod privacy;
mod proof;
pub mod receipts;
pub mod rules;
pub mod store;

pub use api::openapi;
pub use events::TELLS;
pub use listeners::{HEARERS, JOBS, TIMED};
pub use manifest::module;
pub use pages::{MINE, NAVIGATION};
pub use permissions::{ALL_VERBS, DEFAULT_ROLES};
pub use privacy::{Ended, check, erase, keep_no_longer, portability};

/// The words of this crate.
pub const LOCALES: i18n::Locales = i18n::Locales {
    name: "engagement",
    en: include_str!("../locales/en.ftl"),
    ga: include_str!("../locales/ga.ftl"),
    sr: include_str!("../locales/sr.ftl"),
};

/// Pages and interface for programs.
pub fn router() -> web::Router {
    pages::router().merge(api::router())
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
    db::Migration::new("engagement", 1, include_str!("../migrations/0001_engagement.sql")),
    db::Migration::new("engagement", 2, include_str!("../migrations/0002_engagement_lists.sql")),
    db::Migration::new("engagement", 3, include_str!("../migrations/0003_engagement_replies.sql")),
    db::Migration::new("engagement", 4, include_str!("../migrations/0004_engagement_concerns.sql")),
];

#[cfg(test)]
mod tests;
