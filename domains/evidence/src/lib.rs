//! Evidence: figures that leave the house. Releases with their corrections, open data, series of others, what was
//! learnt, and packs for print.
//!
//! [`module`] is the manifest; README.md says what this domain promises.

pub mod commands;
pub mod demo;
pub mod facts;
mod listeners;
mod manifest;
pub mod model;
pub mod pages;
pub mod permissions;
mod privacy;
mod proof;
pub mod rules;
pub mod store;

pub use listeners::HEARERS;
pub use manifest::module;
pub use pages::{NAVIGATION, PUBLISHED, ROUTES, router};
pub use permissions::{ALL_VERBS, DEFAULT_ROLES};
pub use privacy::{check, erase, portability};

/// The words of this crate.
pub const LOCALES: i18n::Locales = i18n::Locales {
    name: "evidence",
    en: include_str!("../locales/en.ftl"),
    ga: include_str!("../locales/ga.ftl"),
    sr: include_str!("../locales/sr.ftl"),
};

/// The tables of this crate.
pub const MIGRATIONS: &[db::Migration] = &[
    db::Migration::new("evidence", 1, include_str!("../migrations/0001_releases.sql")),
    db::Migration::new("evidence", 2, include_str!("../migrations/0002_outside.sql")),
    db::Migration::new("evidence", 3, include_str!("../migrations/0003_cases.sql")),
];

#[cfg(test)]
mod tests;
