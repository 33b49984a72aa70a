//! A table with everything one needs to read it, as one zip: a Frictionless Data Package.

use super::{
    Cell, Codebook, CsvFile, CsvStart, FileSum, RowSum, Sort, Summed, codebook_csv, codebook_json, spss_syntax,
};
use serde_json::{Value, json};
use std::io::{self, Write};
use zip::{ZipWriter, write::SimpleFileOptions, write::StreamWriter};

type Zip<W> = ZipWriter<StreamWriter<W>>;

/// A package that is being written: the rows come first, what describes them after them.
pub struct Package<W: Write> {
    rows: CsvFile<Summed<Zip<W>>>,
    book: Codebook,
}

impl<W: Write> Package<W> {
    /// Begins with the rows.
    ///
    /// # Errors
    /// When the way out fails.
    pub fn begin(out: W, book: Codebook) -> io::Result<Self> {
        let mut zip = ZipWriter::new_stream(out);
        part(&mut zip, "data.csv")?;
        let rows = CsvFile::begin(Summed::new(zip), &book.names(), CsvStart::Plain)?;
        Ok(Self { rows, book })
    }

    /// One row.
    ///
    /// # Errors
    /// As [`CsvFile::row`].
    pub fn row(&mut self, cells: &[Cell<'_>]) -> io::Result<()> {
        self.rows.row(cells)
    }

    /// The end: the checksum as `sha256sum -c` reads it, codebook, syntax, and `datapackage.json` with the number of rows and
    /// the checksums.
    ///
    /// # Errors
    /// When the way out fails.
    pub fn end(self) -> io::Result<(W, RowSum)> {
        let (summed, sum) = self.rows.end()?;
        let (mut zip, file) = summed.end();
        part(&mut zip, "data.csv.sha256")?;
        zip.write_all(file.line("data.csv").as_bytes())?;
        part(&mut zip, "codebook.csv")?;
        let mut zip = codebook_csv(zip, &self.book, CsvStart::Plain)?;
        part(&mut zip, "codebook.json")?;
        let mut zip = codebook_json(zip, &self.book)?;
        part(&mut zip, "data.sps")?;
        zip.write_all(spss_syntax(&self.book, "data.csv").as_bytes())?;
        part(&mut zip, "datapackage.json")?;
        serde_json::to_writer_pretty(&mut zip, &descriptor(&self.book, "data.csv", (&sum, &file)))?;
        let out = zip.finish().map_err(io::Error::other)?;
        Ok((out.into_inner(), sum))
    }
}

fn part<W: Write>(zip: &mut Zip<W>, name: &str) -> io::Result<()> {
    let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated).large_file(true);
    zip.start_file(name, options).map_err(io::Error::other)
}

/// The descriptor of a table in a CSV file at `path` (Frictionless Data Package with a Table Schema).
pub fn descriptor(book: &Codebook, path: &str, (rows, file): (&RowSum, &FileSum)) -> Value {
    let mut missing = vec![String::new()];
    for (code, _) in book.columns.iter().flat_map(|column| &column.missing) {
        if !missing.contains(code) {
            missing.push(code.clone());
        }
    }
    json!({
        "profile": "tabular-data-package",
        "name": book.name,
        "title": book.title,
        "description": book.about,
        "rows": rows.rows,
        "rowsSha256": rows.sha256,
        "resources": [{
            "profile": "tabular-data-resource",
            "name": book.name,
            "path": path,
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "bytes": file.bytes,
            "hash": format!("sha256:{}", file.sha256),
            "dialect": { "delimiter": ",", "lineTerminator": "\r\n", "quoteChar": "\"", "doubleQuote": true, "header": true },
            "schema": {
                "fields": book.columns.iter().map(field).collect::<Vec<_>>(),
                "missingValues": missing,
            },
        }],
    })
}

fn field(column: &super::Column) -> Value {
    let kind = match column.sort {
        Sort::Text => "string",
        Sort::Whole => "integer",
        Sort::Number => "number",
        Sort::YesNo => "boolean",
        Sort::Date => "date",
    };
    let mut field = serde_json::Map::new();
    let mut say = |key: &str, value: Value| field.insert(key.to_owned(), value);
    say("name", column.name.clone().into());
    say("title", column.label.clone().into());
    say("type", kind.into());
    if column.sort == Sort::YesNo {
        say("trueValues", json!(["1"]));
        say("falseValues", json!(["0"]));
    }
    let words: serde_json::Map<String, Value> =
        column.values.iter().map(|(code, words)| (code.clone(), words.clone().into())).collect();
    if !words.is_empty() {
        say("valueLabels", Value::Object(words));
    }
    if !column.note.is_empty() {
        say("description", column.note.clone().into());
    }
    Value::Object(field)
}
