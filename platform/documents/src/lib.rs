//! What leaves the house: charts with a table beside them, tables as files, codes to scan. README.md says what this crate
//! promises.

pub mod chart;
mod code;
pub mod open;
pub mod tables;

pub use code::{CodeTooLong, scan_code};

#[cfg(test)]
mod tests;
