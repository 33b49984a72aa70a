//! Reads a page as a person does, and fills in its forms by their labels.
#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that reads what is not there has to fail loudly"
)]

mod browser;
mod form;
mod page;
mod taken;

#[cfg(test)]
mod tests;

pub use browser::{Browser, is_well_made};
pub use form::{Sent, Submission};
pub use page::{Field, Page, words_of};
pub use taken::Taken;
