//! The organisation tree with dated edges in several hierarchies at once, services with their places and opening hours,
//! and the contacts of those who help in a crisis.
//!
//! Other crates may read one table of this one in SQL: `organisations_within(outer_id, inner_id)`, what lies within what today.

mod api;
mod check;
pub mod commands;
mod data;
pub mod demo;
pub mod events;
mod help;
pub mod model;
mod pages;
pub mod permissions;
pub mod rules;
pub mod store;

pub use api::openapi;
pub use check::check;
pub use data::organisation_id;
pub use help::{help_contacts, keep_help_fresh};
pub use model::{CrisisContact, Organisation, OrganisationKind, Place, Service, ServiceKind};
pub use pages::{NAVIGATION, ROUTES, router};
pub use permissions::{ALL_VERBS, DEFAULT_ROLES};

/// The tables of this crate.
pub const MIGRATIONS: &[db::Migration] =
    &[db::Migration::new("organisations", 1, include_str!("../migrations/0001_organisations.sql"))];

/// The words of this crate.
pub const LOCALES: i18n::Locales = i18n::Locales {
    name: "organisations",
    en: include_str!("../locales/en.ftl"),
    ga: include_str!("../locales/ga.ftl"),
    sr: include_str!("../locales/sr.ftl"),
};

/// The events that this crate tells.
pub const TELLS: &[&str] = &[<events::ServiceClosed as ledger::Event>::NAME];

/// Timed work: an edge may begin or end with the day, and what lies within what follows it within the hour.
pub const TIMED: &[jobs::Every] = &[jobs::Every {
    name: "organisations.refresh_within",
    period: std::time::Duration::from_secs(3_600),
    run: |hands| Box::pin(async move { commands::refresh_within(&hands.app).await.map(drop) }),
}];

#[cfg(test)]
mod tests;
