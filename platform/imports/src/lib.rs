//! A table that somebody brings: a spreadsheet or a CSV file from another program, read as it is and checked row by row before
//! anything is kept.
//!
//! Two steps, both pure: [`load`] turns bytes into a [`Table`] of raw cells, whatever the encoding, the separator or the office program;
//! [`check`] reads the cells as what the [`Column`]s ask for and names each row that cannot be taken. What is done with the good
//! rows is the domain's affair. Nothing is guessed where two readings are possible: 03/04/2026 and 1,204 are asked about.

mod cell;
mod check;
mod column;
mod day;
mod load;
mod number;
mod table;
mod text;
mod workbook;

pub use check::{Checked, DayOrder, HeadTrouble, Row, Trouble, Value, What, check, check_at, yes_or_no};
pub use column::{Choice, Column, Kind};
pub use day::{of_serial as day_of_serial, read as day};
pub use load::{CannotRead, LARGEST_FILE, MOST_ROWS, load, load_sheet, sheets};
pub use table::{Heads, Line, Table};
pub use workbook::{MOST_PARTS, check_unpacked};

#[cfg(test)]
mod tests;
