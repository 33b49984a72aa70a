//! Figures of others: a file is read line by line, and what is stated is held against what the table gives. Nothing is guessed and
//! nothing is corrected.

mod about;
mod compare;
pub mod number;
pub mod period;
mod plan;
mod preset;
mod reading;
mod rows;
mod series;

pub use about::{check_about, check_year};
pub use plan::{Columns, columns_of};
#[cfg(test)]
pub(crate) use preset::files as preset_files;
pub use preset::{PRESETS, Preset, fitting, preset};
pub use reading::{Question, Reading, Report, Trouble, Wrong, read_file, unpacked};
pub(crate) use series::point;
pub use series::{Slice, points, row_name, slice};
