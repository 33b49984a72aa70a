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
/// The most files in one that is packed.
pub const MOST_PARTS: usize = 2_000;
const MOST_COLUMNS: u32 = 1_000;

/// The library stops the thread over some damaged workbooks; whoever sent one is told like for any other.
pub(crate) fn read(bytes: &[u8], wanted: Option<&str>) -> Result<Table, CannotRead> {
    check_unpacked(bytes, LARGEST_UNPACKED)?;
    std::panic::catch_unwind(|| chosen(bytes, wanted)).unwrap_or(Err(CannotRead::Damaged))
}

/// The names of the sheets with something in them, in order.
pub(crate) fn sheets(bytes: &[u8]) -> Result<Vec<String>, CannotRead> {
    check_unpacked(bytes, LARGEST_UNPACKED)?;
    std::panic::catch_unwind(|| filled(bytes)).unwrap_or(Err(CannotRead::Damaged))
}

fn filled(bytes: &[u8]) -> Result<Vec<String>, CannotRead> {
    let mut book: Book<'_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| CannotRead::Damaged)?;
    let mut filled = Vec::new();
    for name in book.sheet_names() {
        let mut reader = book.worksheet_cells_reader(&name).map_err(|_| CannotRead::Damaged)?;
        if reader.next_cell().map_err(|_| CannotRead::Damaged)?.is_some() {
            filled.push(name);
        }
    }
    Ok(filled)
}

/// Unpacks everything into nothing, counting: what a file says of its own size is not believed. Anything packed in the
/// way of office programs is looked at so before it is read; `limit` is in bytes.
///
/// # Errors
/// [`CannotRead::Damaged`] or [`CannotRead::TooLarge`].
pub fn check_unpacked(bytes: &[u8], limit: u64) -> Result<(), CannotRead> {
    let mut parts = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| CannotRead::Damaged)?;
    if parts.len() > MOST_PARTS {
        return Err(CannotRead::TooLarge);
    }
    let mut left = limit;
    for at in 0..parts.len() {
        let part = parts.by_index(at).map_err(|_| CannotRead::Damaged)?;
        let size = std::io::copy(&mut part.take(left + 1), &mut std::io::sink()).map_err(|_| CannotRead::Damaged)?;
        left = left.checked_sub(size).ok_or(CannotRead::TooLarge)?;
    }
    Ok(())
}

/// The sheet of this name, or the first one with something in it.
fn chosen(bytes: &[u8], wanted: Option<&str>) -> Result<Table, CannotRead> {
    let mut book: Book<'_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| CannotRead::Damaged)?;
    for name in book.sheet_names() {
        if wanted.is_some_and(|wanted| wanted != name) {
            continue;
        }
        let rows = rows(&mut book, &name)?;
        if !rows.is_empty() {
            let merged = merged_heads(&mut book, &name, &rows);
            return Ok(table(rows, name, merged));
        }
    }
    Err(CannotRead::NoLines)
}

fn table(mut rows: Rows, name: String, merged_heads: Vec<String>) -> Table {
    let heads = rows.pop_first().map(|(_, cells)| cells).unwrap_or_default();
    Table {
        merged_heads,
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
        DataRef::DateTime(serial) if (0.0..1.0).contains(&serial.as_f64()) => time_of_day(serial.as_f64()),
        DataRef::DateTime(serial) => Some(day::of_serial(serial.as_f64(), since_1904).map_or(Cell::Broken, Cell::Day)),
        DataRef::DateTimeIso(words) | DataRef::DurationIso(words) => Cell::of_text(words),
        DataRef::Error(_) => Some(Cell::Broken),
        DataRef::Empty => None,
    }
}

/// A part of a day is a time of day, as 10:30.
fn time_of_day(part: f64) -> Option<Cell> {
    #[expect(clippy::cast_possible_truncation, reason = "rounded and at most a day of minutes")]
    let minutes = (part * 1_440.0).round() as i64;
    Cell::of_text(&format!("{:02}:{:02}", minutes / 60, minutes % 60))
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

/// Heads that lie over several columns: nobody can say which of them is meant.
fn merged_heads(book: &mut Book<'_>, name: &str, rows: &Rows) -> Vec<String> {
    let Some((heads, cells)) = rows.first_key_value() else { return Vec::new() };
    let areas = book.merge_cells_by_sheet_name(name).unwrap_or_default();
    let over = areas.iter().filter(|area| area.start.0 <= *heads && area.end.0 >= *heads);
    over.map(|area| cells.get(&(area.start.1 as usize)).map(Cell::text).unwrap_or_default()).collect()
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
