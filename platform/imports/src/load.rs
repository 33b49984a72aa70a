//! From bytes to a table.

use crate::table::Table;
use crate::{text, workbook};

/// The largest file that is read, in bytes.
pub const LARGEST_FILE: usize = 50 * 1024 * 1024;
/// The most lines that are read.
pub const MOST_ROWS: usize = 250_000;

/// Why a file is no table that can be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotRead {
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// It is larger than [`LARGEST_FILE`], packed or unpacked.
    #[error("the file is too large")]
    TooLarge,
    /// It has more lines than [`MOST_ROWS`].
    #[error("the table has too many lines")]
    TooManyRows,
    /// An old kind of spreadsheet, or one with a password.
    #[error("an old spreadsheet, or one with a password")]
    OldOrLocked,
    /// It is neither a spreadsheet nor text.
    #[error("neither a spreadsheet nor text")]
    NotATable,
    /// The spreadsheet is damaged.
    #[error("the spreadsheet is damaged")]
    Damaged,
    /// There is no line with the names of the columns, or nothing below it.
    #[error("there are no heads of columns with lines below them")]
    NoLines,
}

/// Reads a spreadsheet (.xlsx, its first sheet with something in it) or a file of text with separators.
///
/// # Errors
/// [`CannotRead`], which says what the person can do.
pub fn load(bytes: &[u8]) -> Result<Table, CannotRead> {
    load_sheet(bytes, None)
}

/// The names of the sheets of a spreadsheet that have something in them; none for a file of text.
///
/// # Errors
/// As [`load`].
pub fn sheets(bytes: &[u8]) -> Result<Vec<String>, CannotRead> {
    match bytes {
        _ if bytes.len() > LARGEST_FILE => Err(CannotRead::TooLarge),
        [b'P', b'K', ..] => workbook::sheets(bytes),
        _ => Ok(Vec::new()),
    }
}

/// The same as [`load`] with one sheet chosen by its name; a file of text has none.
///
/// # Errors
/// As [`load`].
pub fn load_sheet(bytes: &[u8], sheet: Option<&str>) -> Result<Table, CannotRead> {
    if bytes.len() > LARGEST_FILE {
        return Err(CannotRead::TooLarge);
    }
    let table = match bytes {
        [] => return Err(CannotRead::Empty),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => return Err(CannotRead::OldOrLocked),
        [b'P', b'K', ..] => workbook::read(bytes, sheet)?,
        [b'%', b'P', b'D', b'F', ..] => return Err(CannotRead::NotATable),
        _ => text::read(bytes)?,
    };
    if table.heads.is_empty() || table.lines.is_empty() { Err(CannotRead::NoLines) } else { Ok(table) }
}
