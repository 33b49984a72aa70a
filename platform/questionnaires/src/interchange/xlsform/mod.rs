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
mod media;
mod own;
mod package;
mod row;
mod sheets_write;
mod survey_read;
mod survey_write;
mod types;
mod unwritable;

use super::{Imported, Trouble};
use crate::model::Questionnaire;

pub use package::{LARGEST_PACKAGE, MOST_FILES};
pub use unwritable::{CannotHold, Unwritable};

/// Where what XLSForm brought and nothing here uses is kept in `carried`.
pub(crate) const CARRIED: &str = "xlsform";

/// The list of a question that is answered by yes or no.
const YES_NO: &str = "yes_no";

/// The largest file that is read, in bytes.
pub const LARGEST_FILE: usize = 20 * 1024 * 1024;
/// The largest a file may become when unpacked, in bytes.
pub const LARGEST_UNPACKED: u64 = 200 * 1024 * 1024;
/// The most rows of a sheet.
pub const MOST_ROWS: u32 = 150_000;
/// The most filled cells of a sheet.
pub const MOST_CELLS: usize = 1_500_000;

/// Reads a form from the bytes of an `.xlsx` file, or of a `.zip` file with one and the pictures that it names.
///
/// # Errors
/// Every fault found, with the place as people see it in their office program: `survey row 7, column relevant`.
pub fn read(bytes: &[u8]) -> Result<Imported, Vec<Trouble>> {
    match package::open(bytes)? {
        Some(package) => package.read(),
        None => survey_read::read(file::open(bytes)?),
    }
}

/// What keeps a form from being written; nothing: it can be.
pub fn unwritable(questionnaire: &Questionnaire) -> Vec<Unwritable> {
    unwritable::all(questionnaire)
}

/// Writes a form as an `.xlsx` file. Pictures are named in it and lie elsewhere.
///
/// # Errors
/// The first of what is [`unwritable`].
pub fn write(questionnaire: &Questionnaire) -> Result<Vec<u8>, Trouble> {
    if let Some(first) = unwritable(questionnaire).first() {
        return Err(first.trouble());
    }
    sheets_write::Sheets::of(questionnaire).write(questionnaire)
}

/// Writes a form as a `.zip` file: the spreadsheet, and beside it the folder with the pictures that travel with the form, where
/// programs look that fill such forms in.
///
/// # Errors
/// The first of what is [`unwritable`].
pub fn write_package(questionnaire: &Questionnaire) -> Result<Vec<u8>, Trouble> {
    package::write(questionnaire, &write(questionnaire)?)
}
