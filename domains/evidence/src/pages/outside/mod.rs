//! Series that others published: for anybody, and for the office that imports them.

mod chart;
pub mod columns;
mod compared;
pub mod files;
pub mod imports;
pub mod list;
mod parts;
pub mod report;
pub mod show;

/// The address of what anybody may read.
pub const PATH: &str = "/evidence/outside";
/// The address of the imports.
pub const IMPORTS: &str = "/evidence/outside/imports";
