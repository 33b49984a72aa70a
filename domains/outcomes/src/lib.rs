//! A person sees their own story of recovery in figures and words, and chooses who else sees it.
//!
//! [`module`] is the manifest; README.md says what this domain promises.

mod api;
pub mod commands;
pub mod demo;
pub mod events;
mod listeners;
mod manifest;
pub mod model;
pub mod pages;
pub mod passes;
pub mod permissions;
mod privacy;
mod proof;
pub mod rules;
pub mod store;

pub use events::TELLS;
pub use listeners::{HEARERS, JOBS};
pub use manifest::module;
pub use pages::{MINE, NAVIGATION, ROUTES, router};
pub use permissions::{ALL_VERBS, DEFAULT_ROLES};
pub use privacy::{check, erase, portability};

/// The words of this crate.
pub const LOCALES: i18n::Locales = i18n::Locales {
    name: "outcomes",
    en: include_str!("../locales/en.ftl"),
    ga: include_str!("../locales/ga.ftl"),
    sr: include_str!("../locales/sr.ftl"),
};

/// The tables of this crate.
pub const MIGRATIONS: &[db::Migration] = &[
    db::Migration::new("outcomes", 1, include_str!("../migrations/0001_outcomes.sql")),
    db::Migration::new("outcomes", 2, include_str!("../migrations/0002_outcomes_majors.sql")),
];

#[cfg(test)]
mod tests;
