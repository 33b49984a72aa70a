//! Work for later: a queue in the same transaction as the change, retries, timed work, delivery of events, mail.
//!
//! A command calls [`enqueue`]; a crate names its [`JobKind`]s, [`Hearer`]s and [`Every`]s in its manifest; the server
//! gathers them as [`Duties`], makes the [`Hands`] and calls [`run_forever`].

mod claim;
mod duties;
mod ended;
mod enqueue;
mod events;
mod hands;
mod mail;
mod runner;
mod settings;
mod standing;
mod timed;

pub use duties::{BoxFuture, Delivery, Duties, Every, Hearer, JobKind};
pub use enqueue::{NewJob, enqueue};
pub use hands::Hands;
pub use mail::{Letter, Mailer, MailerError};
pub use runner::{run_due, run_forever};
pub use settings::Settings;
pub use standing::{GivenUp, Standing, given_up, standing, try_again};

/// The tables of this crate.
pub const MIGRATIONS: &[db::Migration] = &[db::Migration::new("jobs", 1, include_str!("../migrations/0001_jobs.sql"))];

#[cfg(test)]
mod tests;
