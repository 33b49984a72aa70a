//! The common data set: every domain turns its things into facts, written with the change; every figure counts those
//! facts.
//!
//! A domain names its [`Origin`]s and calls [`tell`] in each command. README.md says how.

mod api;
pub mod approval;
pub mod board;
pub mod closing;
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
mod published;
mod replace;
pub mod rows;
mod store;
pub mod view;

pub use api::openapi;
pub use approval::{Stages, demo, stage_of, stages};
pub use closing::last_counts;
pub use commands::{list_definitions, see_figure};
pub use definition::{
    Backing, Benchmark, CoProduction, Counting, Definition, Definitions, Direction, Made, Milestone, Misfit, Side,
    Stage, Target, TargetSort, Version,
};
pub use fact::{Fact, PersonKey, Source};
pub use follow::{Audited, Figures, Freshness};
pub use order::forget_old_changes;
pub use origin::{Facts, ListIds, Origin, check, recount, recount_what_changed, tell};
pub use pages::{NAVIGATION, ROUTES, router};
pub use permissions::{ALL_VERBS, DEFAULT_ROLES};
pub use privacy::{erase, portability};
pub use published::{Later, Published, PublishedAsk, series_of};
pub use replace::{forget, merge, replace, unmerge};

/// The words of this crate.
pub const LOCALES: i18n::Locales = i18n::Locales {
    name: "measures",
    en: include_str!("../locales/en.ftl"),
    ga: include_str!("../locales/ga.ftl"),
    sr: include_str!("../locales/sr.ftl"),
};

/// The tables of this crate.
pub const MIGRATIONS: &[db::Migration] = &[
    db::Migration::new("measures", 1, include_str!("../migrations/0001_measures.sql")),
    db::Migration::new("measures", 2, include_str!("../migrations/0002_approval.sql")),
    db::Migration::new("measures", 3, include_str!("../migrations/0003_closing.sql")),
];

#[cfg(test)]
mod tests;
