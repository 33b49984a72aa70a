//! The codebook as a table and as JSON.

use super::{Cell, Codebook, CsvFile, CsvStart};
use std::io::{self, Write};

/// The codebook as CSV: a row for each column, and below it one for each of its codes.
///
/// # Errors
/// When the way out fails.
pub fn codebook_csv<W: Write>(out: W, book: &Codebook, start: CsvStart) -> io::Result<W> {
    let mut file = CsvFile::begin(out, &["variable", "code", "label", "sort", "missing", "note"], start)?;
    for column in &book.columns {
        let name = Cell::Text(&column.name);
        file.row(&[
            name,
            Cell::Empty,
            Cell::Text(&column.label),
            Cell::Text(column.sort.as_str()),
            Cell::Empty,
            Cell::Text(&column.note),
        ])?;
        for (list, missing) in [(&column.values, false), (&column.missing, true)] {
            for (code, words) in list {
                // A code stands here as it stands in the rows.
                let code = match code.parse() {
                    Ok(number) if missing => Cell::Missing(number),
                    _ => Cell::Text(code),
                };
                file.row(&[name, code, Cell::Text(words), Cell::Empty, Cell::Yes(missing), Cell::Empty])?;
            }
        }
    }
    Ok(file.end()?.0)
}

/// The codebook as JSON.
///
/// # Errors
/// When the way out fails.
pub fn codebook_json<W: Write>(mut out: W, book: &Codebook) -> io::Result<W> {
    serde_json::to_writer_pretty(&mut out, book)?;
    out.write_all(b"\n")?;
    Ok(out)
}
