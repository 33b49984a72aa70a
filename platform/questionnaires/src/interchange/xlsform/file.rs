//! From bytes to sheets of text cells.

use super::super::Trouble;
use super::cells::{Cell, Sheet};
use super::{LARGEST_FILE, LARGEST_UNPACKED, MOST_CELLS, MOST_ROWS};
use calamine::{DataRef, Reader, Xlsx};
use std::collections::BTreeMap;
use std::io::Cursor;

type Book<'a> = Xlsx<Cursor<&'a [u8]>>;

/// The sheets of a workbook, in order.
///
/// The library that reads workbooks stops the thread over some damaged ones, such as a cell in row 99,999,999,999. Whoever
/// sent such a file is told so like for any other.
pub(super) fn open(bytes: &[u8]) -> Result<Vec<Sheet>, Vec<Trouble>> {
    check_bytes(bytes).map_err(|what| vec![Trouble::at("file", what)])?;
    std::panic::catch_unwind(|| sheets(bytes)).unwrap_or_else(|_| Err(unreadable()))
}

fn unreadable() -> Vec<Trouble> {
    vec![Trouble::at("file", "the workbook cannot be read; save it again as .xlsx")]
}

fn sheets(bytes: &[u8]) -> Result<Vec<Sheet>, Vec<Trouble>> {
    let mut book: Book<'_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| unreadable())?;
    let mut troubles = Vec::new();
    let mut sheets = Vec::new();
    for name in book.sheet_names() {
        match sheet(&mut book, &name, &mut troubles) {
            Ok(sheet) => sheets.push(sheet),
            Err(trouble) => troubles.push(trouble),
        }
    }
    if troubles.is_empty() { Ok(sheets) } else { Err(troubles) }
}

fn check_bytes(bytes: &[u8]) -> Result<(), String> {
    if bytes.len() > LARGEST_FILE {
        return Err(format!("larger than {} MB", LARGEST_FILE / 1024 / 1024));
    }
    if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        return Err("an old .xls file, or one locked with a password; save it as .xlsx without a password".to_owned());
    }
    if !bytes.starts_with(b"PK") {
        return Err("this is no .xlsx file, whatever its name says; open it in an office program and save it as .xlsx"
            .to_owned());
    }
    check_unpacked(bytes, LARGEST_UNPACKED)
}

/// What a file says of its own size is not believed: everything is unpacked into nothing first.
pub(crate) fn check_unpacked(bytes: &[u8], limit: u64) -> Result<(), String> {
    imports::check_unpacked(bytes, limit).map_err(|why| match why {
        imports::CannotRead::TooLarge => format!(
            "unpacked it is larger than {} MB, or holds more than {} parts; no form needs so much",
            limit / 1024 / 1024,
            imports::MOST_PARTS,
        ),
        _ => "the file is damaged; save it again as .xlsx".to_owned(),
    })
}

fn sheet(book: &mut Book<'_>, name: &str, troubles: &mut Vec<Trouble>) -> Result<Sheet, Trouble> {
    let unreadable = |_| Trouble::at(format!("sheet {name}"), "this sheet cannot be read");
    let since_1904 = book.has_1904_epoch();
    let mut rows: BTreeMap<u32, BTreeMap<u32, Cell>> = BTreeMap::new();
    let mut count = 0;
    let mut reader = book.worksheet_cells_reader(name).map_err(unreadable)?;
    while let Some(cell) = reader.next_cell().map_err(unreadable)? {
        let (row, column) = cell.get_position();
        let Some(cell) = read_cell(cell.get_value(), since_1904) else { continue };
        count += 1;
        if row > MOST_ROWS || count > MOST_CELLS {
            return Err(Trouble::at(
                format!("sheet {name}"),
                format!("more than {MOST_ROWS} rows or {MOST_CELLS} cells"),
            ));
        }
        rows.entry(row).or_default().insert(column, cell);
    }
    drop(reader);
    let mut sheet = Sheet::new(name, rows);
    if sheet.is_known() {
        troubles.append(&mut sheet.take_troubles());
        troubles.extend(formulas(book, &sheet).map_err(unreadable)?);
        troubles.extend(merged(book, &sheet));
    }
    Ok(sheet)
}

fn read_cell(value: &DataRef<'_>, since_1904: bool) -> Option<Cell> {
    let text = |text: &str| {
        let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}' || c == '\u{200b}').to_owned();
        (!text.is_empty()).then_some(Cell::Text(text))
    };
    match value {
        DataRef::Int(whole) => Some(Cell::Text(whole.to_string())),
        DataRef::Float(number) => Some(Cell::Text(number.to_string())),
        DataRef::String(words) => text(words),
        DataRef::SharedString(words) => text(words),
        DataRef::Bool(yes) => Some(Cell::Text(if *yes { "yes" } else { "no" }.to_owned())),
        DataRef::DateTime(serial) => Some(Cell::Serial(serial.as_f64() + if since_1904 { 1462.0 } else { 0.0 })),
        DataRef::DateTimeIso(words) | DataRef::DurationIso(words) => text(words),
        DataRef::Error(_) => Some(Cell::Error),
        DataRef::Empty => None,
    }
}

fn formulas(book: &mut Book<'_>, sheet: &Sheet) -> Result<Vec<Trouble>, calamine::XlsxError> {
    let mut troubles = Vec::new();
    let mut reader = book.worksheet_cells_reader(&sheet.name)?;
    while let Some(cell) = reader.next_formula()? {
        let (row, column) = cell.get_position();
        // Some office programs write every yes as the formula TRUE(); its value is known.
        let is_yes_or_no = matches!(cell.get_value().to_uppercase().as_str(), "TRUE()" | "FALSE()" | "TRUE" | "FALSE");
        if !cell.get_value().is_empty() && !is_yes_or_no && troubles.len() < 100 {
            troubles.push(Trouble::at(sheet.place(row, column), "a formula; write the value itself, as text"));
        }
    }
    Ok(troubles)
}

fn merged(book: &mut Book<'_>, sheet: &Sheet) -> Vec<Trouble> {
    let merged = book.merge_cells_by_sheet_name(&sheet.name).unwrap_or_default();
    let what = "merged cells; take them apart, so that each cell stands in its own row and column";
    merged.into_iter().take(100).map(|area| Trouble::at(sheet.place(area.start.0, area.start.1), what)).collect()
}
