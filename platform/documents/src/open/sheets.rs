//! CSV and Data Package: a column for each dimension, the figure, and the status.

use super::{Flaw, Series, Status};
use crate::tables::{Cell, Codebook, Column, CsvFile, CsvStart, FileSum, RowSum, Sort, descriptor};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::io::{self, Cursor, Write};
use zip::{ZipWriter, write::SimpleFileOptions};

/// The series as CSV, with its sums.
///
/// # Errors
/// When the series is flawed.
pub fn csv(series: &Series) -> io::Result<(Vec<u8>, RowSum)> {
    series.check().map_err(flawed)?;
    let book = book(series);
    let names: Vec<&str> = book.columns.iter().map(|column| column.name.as_str()).collect();
    let mut file = CsvFile::begin(Vec::new(), &names, CsvStart::Plain)?;
    for (at, point) in series.points.iter().enumerate() {
        let mut row: Vec<Cell<'_>> = series.place(at).into_iter().map(|term| Cell::Text(&term.code)).collect();
        row.push(match point.figure() {
            Some(figure) if figure.places == 0 => Cell::Whole(figure.units),
            Some(figure) => Cell::Number(figure.float()),
            None => Cell::Empty,
        });
        row.push(Cell::Text(point.status().code()));
        file.row(&row)?;
    }
    file.end()
}

/// The series as a Data Package: the CSV, and a descriptor with the words of every code, the licence and the checksum.
///
/// # Errors
/// When the series is flawed.
pub fn package(series: &Series) -> io::Result<Vec<u8>> {
    let (data, rows) = csv(series)?;
    let sha256: String = Sha256::digest(&data).iter().map(|byte| format!("{byte:02x}")).collect();
    let file = FileSum { bytes: data.len() as u64, sha256 };
    let described = described(series, &rows, &file);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
    let sums = file.line("data.csv").into_bytes();
    for (name, bytes) in [("data.csv", data), ("data.csv.sha256", sums), ("datapackage.json", described)] {
        zip.start_file(name, options).map_err(io::Error::other)?;
        zip.write_all(&bytes)?;
    }
    Ok(zip.finish().map_err(io::Error::other)?.into_inner())
}

fn flawed(flaw: Flaw) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, format!("{flaw:?}"))
}

/// What the columns mean.
fn book(series: &Series) -> Codebook {
    let mut columns: Vec<Column> = series
        .dimensions
        .iter()
        .map(|dimension| {
            let mut column = Column::new(&dimension.id, &dimension.label, Sort::Text);
            column.values = dimension.categories.iter().map(|term| (term.code.clone(), term.label.clone())).collect();
            column
        })
        .collect();
    let whole = series.points.iter().filter_map(|point| point.figure()).all(|figure| figure.places == 0);
    columns.push(Column::new("value", &series.unit, if whole { Sort::Whole } else { Sort::Number }));
    let mut status = Column::new("status", "", Sort::Text);
    status.values = series.statuses.iter().map(|(status, words)| (status.code().to_owned(), words.clone())).collect();
    columns.push(status);
    let about = std::iter::once(series.about.as_str()).chain(series.notes.iter().map(String::as_str));
    let about = about.collect::<Vec<_>>().join("\n");
    Codebook { name: series.id.clone(), title: series.title.clone(), about, columns }
}

/// The descriptor. The only sign for "no figure" is an empty cell; the status beside it says why.
fn described(series: &Series, rows: &RowSum, file: &FileSum) -> Vec<u8> {
    let mut all = descriptor(&book(series), "data.csv", (rows, file));
    if let Some(all) = all.as_object_mut() {
        all.insert("id".to_owned(), series.address.clone().into());
        all.insert("homepage".to_owned(), series.address.clone().into());
        all.insert("version".to_owned(), series.release.clone().into());
        all.insert("created".to_owned(), series.updated.to_string().into());
        let (name, path) = &series.licence;
        all.insert("licenses".to_owned(), json!([{ "name": licence_name(name), "title": name, "path": path }]));
        all.insert("sources".to_owned(), json!([{ "title": series.source }]));
    }
    let codes: Vec<Value> = Status::ALL
        .iter()
        .filter(|status| series.statuses.iter().any(|(of, _)| of == *status))
        .map(|status| status.code().into())
        .collect();
    let fields = all.pointer_mut("/resources/0/schema/fields").and_then(Value::as_array_mut);
    for field in fields.into_iter().flatten() {
        let required = field.get("name").and_then(Value::as_str) != Some("value");
        let is_status = field.get("name").and_then(Value::as_str) == Some("status");
        if let Some(field) = field.as_object_mut() {
            field.insert(
                "constraints".to_owned(),
                if is_status { json!({ "required": true, "enum": codes }) } else { json!({ "required": required }) },
            );
        }
    }
    let mut bytes = serde_json::to_vec_pretty(&all).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

/// Letters, digits, `-`, `.` and `_` are all that the name of a licence may have there.
fn licence_name(name: &str) -> String {
    let plain = |sign: char| if sign.is_ascii_alphanumeric() || "-._".contains(sign) { sign } else { '-' };
    name.chars().map(plain).collect()
}
