//! Tables as CSV (RFC 4180, UTF-8, CRLF).

use super::{Cell, RowSum, cell::harmless, sum::Adding};
use csv::{Terminator, WriterBuilder};
use std::io::{self, Write};

/// How a file begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CsvStart {
    /// With its first letter: for programs.
    #[default]
    Plain,
    /// With the mark by which older spreadsheets know UTF-8.
    Marked,
}

/// A CSV file that is being written.
pub struct CsvFile<W: Write> {
    file: csv::Writer<W>,
    sum: Adding,
    columns: usize,
}

impl<W: Write> CsvFile<W> {
    /// Begins with the names of the columns.
    ///
    /// # Errors
    /// When the way out fails.
    pub fn begin(mut out: W, names: &[&str], start: CsvStart) -> io::Result<Self> {
        if start == CsvStart::Marked {
            out.write_all("\u{FEFF}".as_bytes())?;
        }
        let mut file = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(out);
        file.write_record(names.iter().map(|name| harmless(name)))?;
        Ok(Self { file, sum: Adding::default(), columns: names.len() })
    }

    /// One row. Words that a spreadsheet could take for a formula get a `'` before them.
    ///
    /// # Errors
    /// When the row has not one cell for each column, or the way out fails.
    pub fn row(&mut self, cells: &[Cell<'_>]) -> io::Result<()> {
        same_width(cells.len(), self.columns)?;
        self.file.write_record(cells.iter().map(Cell::harmless))?;
        self.sum.row(cells);
        Ok(())
    }

    /// The end of the rows: the way out, and what went out. A CSV file has no place for a checksum that every program would
    /// pass over; it belongs into the descriptor beside the file, or into a header after the body (decisions/0145).
    ///
    /// # Errors
    /// When the way out fails.
    pub fn end(self) -> io::Result<(W, RowSum)> {
        let sum = self.sum.sum();
        let out = self.file.into_inner().map_err(|broken| io::Error::other(broken.to_string()))?;
        Ok((out, sum))
    }
}

/// A row that is too short or too long would put values below the wrong names.
pub(crate) fn same_width(cells: usize, columns: usize) -> io::Result<()> {
    if cells == columns {
        return Ok(());
    }
    Err(io::Error::new(io::ErrorKind::InvalidInput, format!("a row of {cells} cells in a table of {columns} columns")))
}
