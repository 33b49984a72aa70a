//! SQL and only SQL.

pub mod answers;
pub mod askings;
pub mod checks;
pub mod concerns;
pub mod figures;
pub mod looks;
pub mod measures;
mod scope;
pub mod shares;
pub mod times;

pub use scope::{Place, Readers};
