//! Reads a page as a person does, and fills in its forms by their labels.
#![allow(clippy::panic, reason = "a test that reads what is not there has to fail loudly")]

mod form;
mod page;

#[cfg(test)]
mod tests;

pub use form::{Sent, Submission};
pub use page::{Field, Page, words_of};
