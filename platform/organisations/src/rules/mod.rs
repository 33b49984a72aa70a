//! Decisions: pure functions of what they are given.

pub mod contact;
pub mod hours;
pub mod service;
pub mod tree;
