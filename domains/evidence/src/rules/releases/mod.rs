//! Releases: what may be chosen, how it is counted, what of it may go out, and how what is out comes together again.

mod candidate;
mod choose;
mod closed;
mod document;
mod grid;
mod judge;
mod merged;
mod refusals;
mod widen;

pub use candidate::{NotCounted, candidate, shared};
pub use choose::{Chosen, choose, title};
pub use closed::{Closings, counted_since, late, open, rests_on};
pub use document::document;
pub use grid::{ALL, Grid, Node};
pub use judge::{Made, judge};
pub use merged::Merged;
pub use refusals::*;
pub use widen::widened;
