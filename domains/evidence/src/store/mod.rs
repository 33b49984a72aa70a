//! SQL and only SQL.

pub mod cases;
pub mod outside;
pub mod published;
pub mod releases;
pub mod secrets;
pub mod studies;
