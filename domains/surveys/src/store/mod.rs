//! SQL and only SQL.

pub mod checks;
pub mod codes;
pub mod doors;
pub mod drafts;
pub mod equality;
pub mod findings;
pub mod invitations;
pub mod left_behind;
pub mod offline;
pub mod papers;
pub mod pictures;
pub mod responses;
pub mod results;
pub mod surveys;
pub mod targets;
pub mod versions;

/// A row limit that asks for one more than a page holds.
pub(crate) fn one_more(size: usize) -> i64 {
    i64::try_from(size.saturating_add(1)).unwrap_or(i64::MAX)
}
