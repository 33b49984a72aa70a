//! What this crate promises, shown.

mod charts;
mod files;
mod growing;
mod hostile;
mod open;
mod packages;
