//! What this crate promises, shown.

mod accepting;
mod drawing;
mod fixtures;
mod going;
mod hostile;
mod left;
mod paper;
mod parsing;
mod words;
