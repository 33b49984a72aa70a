//! What this crate promises, shown.

mod charts;
mod files;
mod hostile;
mod packages;
