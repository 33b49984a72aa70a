//! XLSForm: a form as a spreadsheet, with the sheets `survey`, `choices` and `settings`.
//!
//! Read from the XLSForm reference. Files come from people and their office programs, so each fault is told with its
//! sheet, its row and its column. What a form says and this crate has no place for stays with its question and is
//! written again.

mod cells;
mod choices_read;
mod columns;
mod conditions;
pub(crate) mod file;
mod languages;
mod own;
mod row;
mod sheets_write;
mod survey_read;
mod survey_write;
mod types;

use super::{Imported, Trouble};
use crate::model::Questionnaire;

/// Where what XLSForm brought and nothing here uses is kept in `carried`.
pub(crate) const CARRIED: &str = "xlsform";

/// The largest file that is read, in bytes.
pub const LARGEST_FILE: usize = 20 * 1024 * 1024;
/// The largest a file may become when unpacked, in bytes.
pub const LARGEST_UNPACKED: u64 = 200 * 1024 * 1024;
/// The most rows of a sheet.
pub const MOST_ROWS: u32 = 150_000;
/// The most filled cells of a sheet.
pub const MOST_CELLS: usize = 1_500_000;

/// Reads a form from the bytes of an `.xlsx` file.
///
/// # Errors
/// Every fault found, with the place as people see it in their office program: `survey row 7, column relevant`.
pub fn read(bytes: &[u8]) -> Result<Imported, Vec<Trouble>> {
    survey_read::read(file::open(bytes)?)
}

/// Writes a form as an `.xlsx` file.
///
/// # Errors
/// The first question that XLSForm cannot hold: a name it does not allow, an expression in FHIRPath.
pub fn write(questionnaire: &Questionnaire) -> Result<Vec<u8>, Trouble> {
    sheets_write::write(questionnaire)
}
