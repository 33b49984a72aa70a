//! What was answered, counted. Pure: no clock, no database, no words of the house.

pub mod asking;
pub mod cells;
pub mod columns;
pub mod cross;
pub mod equality;
pub mod gate;
pub mod held;
pub mod release;
pub mod sheet;
pub mod tally;
pub mod variables;

pub use columns::{Columns, Mark, Plan};
pub use gate::{SMALLEST, SMALLEST_FOR_WORDS, SMALLEST_SENSITIVE, Shown};
pub use held::Held;
pub use tally::{Tally, percent, tally_all, ways};
pub use variables::{Counted, Variable};
