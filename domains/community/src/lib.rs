//! Community services: what there is and when, registers by one tap, crisis contacts, and people counted once.
//!
//! [`module`] is the manifest; README.md says what this domain promises.

pub mod api;
pub mod commands;
pub mod demo;
pub mod events;
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

pub use events::TELLS;
pub use listeners::{HEARERS, TIMED};
pub use manifest::module;
pub use pages::{MINE, NAVIGATION, ROUTES, router};
pub use permissions::{ALL_VERBS, DEFAULT_ROLES};
pub use privacy::{check, erase, portability};

/// The words of this crate.
pub const LOCALES: i18n::Locales = i18n::Locales {
    name: "community",
    en: include_str!("../locales/en.ftl"),
    ga: include_str!("../locales/ga.ftl"),
    sr: include_str!("../locales/sr.ftl"),
};

/// The tables of this crate.
pub const MIGRATIONS: &[db::Migration] = &[
    db::Migration::new("community", 1, include_str!("../migrations/0001_community.sql")),
    db::Migration::new("community", 2, include_str!("../migrations/0002_imports.sql")),
    db::Migration::new("community", 3, include_str!("../migrations/0003_partners.sql")),
];

#[cfg(test)]
mod tests;
