//! Charts: first a table that says it all, then the same as a picture. No legend: every mark has its words beside it. What is
//! hidden is hatched and says so; what was not collected is a gap and says so. Colour never stands alone: dash, marker or
//! pattern differ with it. All words come from the caller, in the language of the page.

mod bars;
mod figure;
mod frame;
mod growing;
mod lines;
mod pieces;
mod room;
mod stacked;

pub use bars::{Bars, Row};
pub use figure::{Figure, Said};
pub use frame::side_by_side;
pub use growing::Growing;
pub use lines::{Band, Break, Lines, Point, Series};
pub use stacked::{Stacked, StackedRow};

/// The most series or parts that one picture shows; with more, only the table stands, since nobody could tell them apart.
pub const MOST_SERIES: usize = 5;
