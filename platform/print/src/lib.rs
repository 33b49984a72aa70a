//! What a report on paper is made of, and who sets it. A domain describes a [`Document`]; the crate `press` makes a PDF of it.
//! They are two crates so that a domain is built and tested without the typesetter, which is by far the heaviest thing of the house.

mod document;
mod file;
mod picture;
#[cfg(test)]
mod tests;

pub use document::{Block, Document, Piece, Table, Term, piece};
pub use file::{Keeping, Paper, set};
pub use picture::Picture;

/// Nothing that a person can do makes a report unprintable: this is always a fault of ours, and the words are for our log.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the report could not be set: {0}")]
pub struct Unprintable(pub String);

/// Who sets reports. The server hands it to the pages, which so need not know the typesetter.
#[derive(Clone, Copy, Debug)]
pub struct Printer(pub fn(&Document) -> Result<Vec<u8>, Unprintable>);

impl Printer {
    /// The bytes of the report: the same for the same document always.
    ///
    /// # Errors
    /// When the description of the page is at fault, which no words of a person can cause.
    pub fn pdf(self, document: &Document) -> Result<Vec<u8>, Unprintable> {
        (self.0)(document)
    }
}
