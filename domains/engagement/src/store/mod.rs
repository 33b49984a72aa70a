//! SQL and only SQL.

pub mod authors;
pub mod changes;
pub mod checks;
pub mod codes;
pub mod concerns;
pub mod contributions;
pub mod drafts;
pub mod lists;
pub mod messages;
pub mod public;
mod scope;
pub mod tellings;
pub mod themes;

pub use scope::Scope;

/// A row limit that asks for one more than a page holds.
pub(crate) fn one_more(size: usize) -> i64 {
    i64::try_from(size.saturating_add(1)).unwrap_or(i64::MAX)
}
