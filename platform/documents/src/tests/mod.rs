//! What this crate promises, shown.

mod charts;
mod files;
mod hostile;
mod open;
mod packages;
