//! Exact distinct people over any union of organisations, always fresh. The README says how it is used.

mod ask;
mod carry;
mod cells;
mod change;
mod checkpoint;
mod cohort;
mod cube;
mod frozen;
mod grounds;
mod load;
mod merging;
mod moving;
mod people;
mod period;
mod query;
mod recount;
mod rows;
mod set;
mod shared;
mod slot;
mod trees;
mod union;

pub use change::{Change, Counts, Definition, Edge, Hierarchy, Kinds, Measure, Placement, Refused, Row, Sequence};
pub use checkpoint::Torn;
pub use cohort::Cohort;
pub use cube::{Cube, Declined};
pub use load::Loader;
pub use period::{Month, NotAPeriod, Period, Quarter, Span, Year};
pub use query::{Cross, Dated, Figure, Having, People, Query, Share, Tree, Unanswered};
pub use recount::{Recount, Slice};
pub use shared::Shared;

#[cfg(test)]
mod tests;
