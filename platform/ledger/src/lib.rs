//! Who did what. A change cannot be saved without saying so: [`Work::commit`] takes a [`Record`] and has no other form.
//! The audit line and the event that others hear are written in the same transaction as the change.

mod app;
mod chain;
mod record;
mod work;

pub use app::{App, Doorways};
pub use chain::{ChainReport, chain_ripe_lines, check_chain};
pub use record::{Event, Record, RecordOf};
pub use work::Work;

/// A line of the audit, for reading.
pub mod lines;
/// Events waiting for their hearers.
pub mod outbox;

/// The tables of this crate.
pub const MIGRATIONS: &[db::Migration] =
    &[db::Migration::new("ledger", 1, include_str!("../migrations/0001_ledger.sql"))];

#[cfg(test)]
mod tests;
