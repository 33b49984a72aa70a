//! SQL and only SQL.

pub mod attendances;
pub mod cards;
pub mod checks;
pub mod counted;
pub mod crises;
pub mod figures;
pub mod guests;
pub mod imports;
pub mod linkage;
pub mod merges;
pub mod offers;
pub mod ratings;
pub mod returns;
mod scope;
pub mod sessions;

pub use scope::Place;
