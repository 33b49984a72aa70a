//! The library of findings: for anybody, and for those who keep it.

pub mod feed;
pub mod list;
mod parts;
pub mod show;
pub mod study;
pub mod work;

/// The address of the library.
pub const PATH: &str = "/evidence/findings";
/// The address of the studies that somebody keeps.
pub const WORK: &str = "/evidence/studies";
