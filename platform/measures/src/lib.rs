//! The common data set: every domain turns its things into facts, written with the change; every figure counts those
//! facts.
//!
//! A domain names its [`Origin`]s and calls [`tell`] in each command. README.md says how.

mod api;
mod commands;
mod definition;
mod fact;
pub mod figure;
mod follow;
mod order;
mod origin;
mod pages;
pub mod permissions;
mod privacy;
mod replace;
mod store;

pub use api::openapi;
pub use commands::{list_definitions, see_figure};
pub use definition::{
    CoProduction, Counting, Definition, Definitions, Direction, Made, Misfit, Side, Stage, Target, Version,
};
pub use fact::{Fact, PersonKey, Source};
pub use follow::{Audited, Figures, Freshness};
pub use order::forget_old_changes;
pub use origin::{Facts, ListIds, Origin, check, recount, recount_what_changed, tell};
pub use pages::{NAVIGATION, ROUTES, router};
pub use permissions::{ALL_VERBS, DEFAULT_ROLES};
pub use privacy::{erase, portability};
pub use replace::{forget, merge, replace, unmerge};

/// The words of this crate.
pub const LOCALES: i18n::Locales = i18n::Locales {
    name: "measures",
    en: include_str!("../locales/en.ftl"),
    ga: include_str!("../locales/ga.ftl"),
    sr: include_str!("../locales/sr.ftl"),
};

/// The tables of this crate.
pub const MIGRATIONS: &[db::Migration] =
    &[db::Migration::new("measures", 1, include_str!("../migrations/0001_measures.sql"))];

#[cfg(test)]
mod tests;
