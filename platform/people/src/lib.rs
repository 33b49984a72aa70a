//! Accounts, ways to sign in, sessions, hats (roles with scope), supporters, and reaching past the limits in an emergency.
//!
//! Start at [`layer`]: it turns the cookie of a request into the `Caller`. README.md says what is promised.

pub mod api;
mod bucket;
pub mod commands;
mod cookies;
pub mod demo;
mod doors;
pub mod events;
mod hashing;
pub mod invite;
mod jobs;
mod layer;
pub mod model;
mod oidc;
mod outside;
mod pages;
pub mod permissions;
pub mod privacy;
pub mod rules;
mod store;
pub mod supporters;
mod whole_house;

pub use crate::jobs::{JOBS, TIMED};
pub use api::openapi;
pub use cookies::Cookie;
pub use demo::demo;
pub use doors::Doors;
pub use events::TELLS;
pub use layer::layer;
pub use model::Session;
pub use oidc::Provider;
pub use pages::{NAVIGATION, ROUTES, routes};
pub use permissions::{ALL_VERBS as VERBS, DEFAULT_ROLES};
pub use privacy::{check, erase, portability};
pub use whole_house::{OwnPage, WholeHouse};

/// The tables of this crate.
pub const MIGRATIONS: &[db::Migration] = &[
    db::Migration::new("people", 1, include_str!("../migrations/0001_people.sql")),
    db::Migration::new("people", 2, include_str!("../migrations/0002_support_requests.sql")),
];

/// The words of this crate.
pub const LOCALES: i18n::Locales = i18n::Locales {
    name: "people",
    en: include_str!("../locales/en.ftl"),
    ga: include_str!("../locales/ga.ftl"),
    sr: include_str!("../locales/sr.ftl"),
};

#[cfg(test)]
mod tests;
