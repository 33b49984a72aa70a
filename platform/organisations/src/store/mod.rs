//! SQL and only SQL.

pub mod contacts;
pub mod edges;
pub mod nodes;
pub mod services;
pub mod within;
