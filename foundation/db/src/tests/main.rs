//! Tests of the database layer, through its public face, on both databases.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails loudly")]

mod copy;
mod groups;
mod kill;
mod log;
mod random_commands;
mod rules;
mod values;
