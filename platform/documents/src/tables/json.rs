//! Tables as JSON: one object for each row.

use super::{Cell, RowSum, csv_file::same_width, sum::Adding};
use serde_json::Value;
use std::io::{self, Write};

/// How rows follow each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JsonShape {
    /// One object a line; the last line is `{"end":{"rows":…,"sha256":…}}`, so that a file that broke off can be known.
    Lines,
    /// `{"rows":[…],"end":{"rows":…,"sha256":…}}`.
    Array,
}

/// A JSON file that is being written.
pub struct JsonFile<W: Write> {
    out: W,
    names: Vec<String>,
    shape: JsonShape,
    sum: Adding,
    begun: bool,
}

impl<W: Write> JsonFile<W> {
    /// Begins.
    ///
    /// # Errors
    /// When the way out fails.
    pub fn begin(mut out: W, names: &[&str], shape: JsonShape) -> io::Result<Self> {
        if shape == JsonShape::Array {
            out.write_all(b"{\"rows\":[")?;
        }
        let names = names.iter().map(|name| (*name).to_owned()).collect();
        Ok(Self { out, names, shape, sum: Adding::default(), begun: false })
    }

    /// One row.
    ///
    /// # Errors
    /// When the row has not one cell for each column, or the way out fails.
    pub fn row(&mut self, cells: &[Cell<'_>]) -> io::Result<()> {
        same_width(cells.len(), self.names.len())?;
        if self.begun && self.shape == JsonShape::Array {
            self.out.write_all(b",")?;
        }
        self.begun = true;
        self.out.write_all(b"{")?;
        for (index, (name, cell)) in self.names.iter().zip(cells).enumerate() {
            if index > 0 {
                self.out.write_all(b",")?;
            }
            serde_json::to_writer(&mut self.out, name)?;
            self.out.write_all(b":")?;
            serde_json::to_writer(&mut self.out, &value(cell))?;
        }
        self.out.write_all(if self.shape == JsonShape::Lines { b"}\n" } else { b"}" })?;
        self.sum.row(cells);
        Ok(())
    }

    /// The end.
    ///
    /// # Errors
    /// When the way out fails.
    pub fn end(mut self) -> io::Result<(W, RowSum)> {
        let sum = self.sum.sum();
        match self.shape {
            JsonShape::Lines => {
                writeln!(self.out, "{{\"end\":{{\"rows\":{},\"sha256\":\"{}\"}}}}", sum.rows, sum.sha256)?
            }
            JsonShape::Array => {
                write!(self.out, "],\"end\":{{\"rows\":{},\"sha256\":\"{}\"}}}}", sum.rows, sum.sha256)?
            }
        }
        Ok((self.out, sum))
    }
}

fn value(cell: &Cell<'_>) -> Value {
    match *cell {
        Cell::Missing(number) | Cell::Whole(number) => number.into(),
        Cell::Number(number) => number.into(),
        Cell::Yes(yes) => yes.into(),
        Cell::Empty => Value::Null,
        Cell::Text(_) | Cell::Date(_) => cell.plain().into(),
    }
}
