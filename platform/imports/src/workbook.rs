//! Spreadsheets.

use crate::cell::Cell;
use crate::day;
use crate::load::{CannotRead, LARGEST_FILE, MOST_ROWS};
use crate::table::{Line, Table};
use calamine::{DataRef, Reader, Xlsx};
use std::collections::BTreeMap;
use std::io::{Cursor, Read};

type Book<'a> = Xlsx<Cursor<&'a [u8]>>;
type Rows = BTreeMap<u32, BTreeMap<usize, Cell>>;

/// Nothing of a table needs more than this unpacked, in bytes: a small file that unpacks to a huge one is refused before it fills the memory.
const LARGEST_UNPACKED: u64 = 8 * LARGEST_FILE as u64;
const MOST_PARTS: usize = 2_000;
const MOST_COLUMNS: u32 = 1_000;

/// The library stops the thread over some damaged workbooks; whoever sent one is told like for any other.
pub(crate) fn read(bytes: &[u8]) -> Result<Table, CannotRead> {
    check_unpacked(bytes)?;
    std::panic::catch_unwind(|| first_filled(bytes)).unwrap_or(Err(CannotRead::Damaged))
}

/// Unpacks everything into nothing, counting: what a file says of its own size is not believed.
fn check_unpacked(bytes: &[u8]) -> Result<(), CannotRead> {
    let mut parts = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| CannotRead::Damaged)?;
    if parts.len() > MOST_PARTS {
        return Err(CannotRead::TooLarge);
    }
    let mut left = LARGEST_UNPACKED;
    for at in 0..parts.len() {
        let part = parts.by_index(at).map_err(|_| CannotRead::Damaged)?;
        let size = std::io::copy(&mut part.take(left + 1), &mut std::io::sink()).map_err(|_| CannotRead::Damaged)?;
        left = left.checked_sub(size).ok_or(CannotRead::TooLarge)?;
    }
    Ok(())
}

fn first_filled(bytes: &[u8]) -> Result<Table, CannotRead> {
    let mut book: Book<'_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| CannotRead::Damaged)?;
    for name in book.sheet_names() {
        let rows = rows(&mut book, &name)?;
        if !rows.is_empty() {
            return Ok(table(rows, name));
        }
    }
    Err(CannotRead::NoLines)
}

fn table(mut rows: Rows, name: String) -> Table {
    let heads = rows.pop_first().map(|(_, cells)| cells).unwrap_or_default();
    Table {
        heads: heads.iter().map(|(place, cell)| (*place, cell.text())).collect(),
        lines: rows.into_iter().map(|(row, cells)| Line { number: row + 1, cells }).collect(),
        how: name,
    }
}

fn rows(book: &mut Book<'_>, name: &str) -> Result<Rows, CannotRead> {
    let since_1904 = book.has_1904_epoch();
    let mut rows = Rows::new();
    let mut reader = book.worksheet_cells_reader(name).map_err(|_| CannotRead::Damaged)?;
    while let Some(cell) = reader.next_cell().map_err(|_| CannotRead::Damaged)? {
        let (row, column) = cell.get_position();
        let Some(read) = read_cell(cell.get_value(), since_1904) else { continue };
        rows.entry(row).or_default().insert(column as usize, read);
        if rows.len() > MOST_ROWS + 1 || column > MOST_COLUMNS {
            return Err(CannotRead::TooManyRows);
        }
    }
    drop(reader);
    mark_formulas(book, name, &mut rows)?;
    mark_merged(book, name, &mut rows);
    Ok(rows)
}

fn read_cell(value: &DataRef<'_>, since_1904: bool) -> Option<Cell> {
    match value {
        #[expect(clippy::cast_precision_loss, reason = "office programs hold numbers as floats themselves")]
        DataRef::Int(whole) => Some(Cell::Number(*whole as f64)),
        DataRef::Float(number) => Some(Cell::Number(*number)),
        DataRef::String(words) => Cell::of_text(words),
        DataRef::SharedString(words) => Cell::of_text(words),
        DataRef::Bool(truth) => Some(Cell::Truth(*truth)),
        DataRef::DateTime(serial) => Some(day::of_serial(serial.as_f64(), since_1904).map_or(Cell::Broken, Cell::Day)),
        DataRef::DateTimeIso(words) | DataRef::DurationIso(words) => Cell::of_text(words),
        DataRef::Error(_) => Some(Cell::Broken),
        DataRef::Empty => None,
    }
}

/// A formula says one thing here and another in the next program: the value itself is asked for.
fn mark_formulas(book: &mut Book<'_>, name: &str, rows: &mut Rows) -> Result<(), CannotRead> {
    let mut reader = book.worksheet_cells_reader(name).map_err(|_| CannotRead::Damaged)?;
    while let Some(cell) = reader.next_formula().map_err(|_| CannotRead::Damaged)? {
        let (row, column) = cell.get_position();
        // Some office programs write every yes as the formula TRUE().
        let truth = matches!(cell.get_value().to_uppercase().as_str(), "TRUE()" | "FALSE()" | "TRUE" | "FALSE");
        if !cell.get_value().is_empty() && !truth {
            rows.entry(row).or_default().insert(column as usize, Cell::Formula);
        }
    }
    Ok(())
}

/// Merged cells below the heads: nobody can say to which row they belong.
fn mark_merged(book: &mut Book<'_>, name: &str, rows: &mut Rows) {
    let heads = rows.keys().next().copied().unwrap_or_default();
    for area in book.merge_cells_by_sheet_name(name).unwrap_or_default() {
        let (row, column) = area.start;
        if row > heads {
            rows.entry(row).or_default().insert(column as usize, Cell::Merged);
        }
    }
}
