//! The words of the product in every language, dates, numbers, sorting and searching.
//!
//! Each crate hands in its language files as [`Locales`]; a [`Catalogue`] is made of them once, and a page asks its
//! [`Words`] for sentences by key.

mod calendar;
mod catalogue;
mod negotiate;
mod numbers;
mod parity;
mod pseudo;
mod shape;
mod sorting;
mod tongue;
mod words;
mod written;

pub use catalogue::{Catalogue, Locales, UnknownZone};
pub use fluent_bundle::FluentValue as Value;
pub use negotiate::negotiate;
pub use parity::{Problem, parity};
pub use pseudo::Pseudo;
pub use shape::keys_of;
pub use sorting::{fold, sort_key};
pub use words::{Direction, Words, name};
pub use written::{Shown, Written};

/// The words that this crate itself needs: names of days and months, patterns of dates. Every catalogue holds them.
pub const LOCALES: Locales = Locales {
    name: "i18n",
    en: include_str!("../locales/en.ftl"),
    ga: include_str!("../locales/ga.ftl"),
    sr: include_str!("../locales/sr.ftl"),
};

#[cfg(test)]
mod tests;
