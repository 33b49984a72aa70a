//! A questionnaire as pages, on paper and as a script to read aloud; and what was answered, read back. README.md says what
//! this crate promises.

mod carry;
mod conditions;
mod draw;
mod drawn;
mod fill;
mod left;
mod names;
mod pages;
mod paper;
mod problems;
mod read;
mod script;
mod sheet;
mod summary;
mod turn;
mod written;

pub use carry::{Dropped, Why};
pub use left::left_behind;
pub use names::field;
pub use pages::{Page, Pages, pages};
pub use paper::{Paper, Print};
pub use read::Read;
pub use sheet::{Places, Sheet, Who, picture};
pub use turn::{At, Turn};

/// The words of this crate.
pub const LOCALES: i18n::Locales = i18n::Locales {
    name: "answering",
    en: include_str!("../locales/en.ftl"),
    ga: include_str!("../locales/ga.ftl"),
    sr: include_str!("../locales/sr.ftl"),
};

#[cfg(test)]
mod tests;
