//! Rules: pure, without database, clock and chance.

pub mod cases;
pub mod outside;
mod outside_refusals;
pub mod releases;
pub mod study;

pub use outside_refusals::*;
