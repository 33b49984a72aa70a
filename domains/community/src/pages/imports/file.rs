//! Files in and out: a form with a table in it, the empty register to fill in, the report of an import.

use super::{super::common, said};
use crate::{
    commands::imports,
    model::{Import, ImportId, PutIn},
    permissions::ImportRegisters,
    rules::{IMPORT_NO_FILE, IMPORT_NO_TABLE, IMPORT_TOO_LARGE, imports::LARGEST_REGISTER},
};
use axum::{
    extract::{Path, Request},
    response::{IntoResponse, Response},
};
use documents::tables::{Cell, CsvFile, CsvStart, XlsxFile};
use http::header;
use kernel::{Fault, Outcome, Refusal};
use multer::{Constraints, Multipart, SizeLimit};
use std::io;
use web::{
    Visit,
    attachment::{Attachment, CSV, XLSX},
};

/// What was sent.
pub struct Upload {
    /// The name of the file.
    pub name: String,
    /// The file.
    pub bytes: Vec<u8>,
}

/// Reads a form with one file, piece by piece up to a limit (decisions/0123).
pub async fn upload(request: Request) -> Result<Upload, Refusal> {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let boundary = multer::parse_boundary(kind).map_err(|_| IMPORT_NO_FILE)?;
    let most = LARGEST_REGISTER as u64 + 64 * 1024;
    let limits = Constraints::new().size_limit(SizeLimit::new().whole_stream(most));
    let mut parts = Multipart::with_constraints(request.into_body().into_data_stream(), boundary, limits);
    while let Some(part) = parts.next_field().await.map_err(|error| said_of(&error))? {
        if part.name() != Some("file") {
            continue;
        }
        let name = part.file_name().unwrap_or_default().to_owned();
        let bytes = part.bytes().await.map_err(|error| said_of(&error))?.to_vec();
        // A browser sends an empty file when none was chosen.
        return if bytes.is_empty() && name.is_empty() { Err(IMPORT_NO_FILE) } else { Ok(Upload { name, bytes }) };
    }
    Err(IMPORT_NO_FILE)
}

fn said_of(error: &multer::Error) -> Refusal {
    match error {
        multer::Error::StreamSizeExceeded { .. } | multer::Error::FieldSizeExceeded { .. } => {
            IMPORT_TOO_LARGE.with("limit", (LARGEST_REGISTER / 1024 / 1024).to_string())
        }
        _ => IMPORT_NO_TABLE,
    }
}

/// The columns of the empty register, in the language of the page, and one line that shows how they are filled in.
fn template(visit: &Visit) -> (Vec<String>, Vec<String>) {
    let parts = ["day", "offer", "from", "name", "card", "came", "others"];
    let said = |about: &str| {
        parts.iter().map(|part| visit.words.text(&format!("community-import-{about}-{part}")).into_owned()).collect()
    };
    (said("head"), said("example"))
}

/// The empty register as CSV.
pub async fn template_csv(visit: Visit) -> Response {
    if let Some(closed) = common::closed_to::<ImportRegisters>(&visit) {
        return closed;
    }
    let (heads, example) = template(&visit);
    let heads: Vec<&str> = heads.iter().map(String::as_str).collect();
    let cells: Vec<Cell<'_>> = example.iter().map(|cell| Cell::Text(cell)).collect();
    let made = CsvFile::begin(Vec::new(), &heads, CsvStart::Marked).and_then(|mut file| {
        file.row(&cells)?;
        file.end()
    });
    answer(&visit, made.map(|(bytes, _)| ("register.csv", CSV, bytes)))
}

/// The empty register as a spreadsheet.
pub async fn template_xlsx(visit: Visit) -> Response {
    if let Some(closed) = common::closed_to::<ImportRegisters>(&visit) {
        return closed;
    }
    let (heads, example) = template(&visit);
    let heads: Vec<&str> = heads.iter().map(String::as_str).collect();
    let cells: Vec<Cell<'_>> = example.iter().map(|cell| Cell::Text(cell)).collect();
    let title = visit.words.text("community-import-sheet").into_owned();
    let made = XlsxFile::begin(Vec::new(), &title, &heads).and_then(|mut file| {
        file.row(&cells)?;
        file.end()
    });
    answer(&visit, made.map(|(bytes, _)| ("register.xlsx", XLSX, bytes)))
}

fn answer(visit: &Visit, made: io::Result<(&str, &'static str, Vec<u8>)>) -> Response {
    match made {
        Ok((name, kind, bytes)) => Attachment::new(name, kind, bytes).private().into_response(),
        Err(error) => visit.refuse(&Fault::internal("writing a file", error.to_string()).into()),
    }
}

/// What became of each line of an import, as CSV.
pub async fn report(visit: Visit, Path(id): Path<String>) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<ImportRegisters>(&visit) {
        return closed;
    }
    match report_of(&visit, &id).await {
        Ok(made) => answer(&visit, made.map(|bytes| ("import.csv", CSV, bytes))),
        Err(failure) => visit.refuse(&failure),
    }
}

async fn report_of(visit: &Visit, id: &str) -> Outcome<io::Result<Vec<u8>>> {
    let (app, caller, words) = (visit.site.app(), &visit.caller, &visit.words);
    let id: ImportId = id.parse().map_err(|_| Refusal::absent())?;
    let seen = imports::see_import(app, caller, id).await?;
    let (lines, _) = imports::report_lines(app, caller, id).await?;
    let refused = seen.body.map(|body| body.plan.refused).unwrap_or_default();
    let heads = ["line", "column", "day", "name", "became"]
        .map(|head| words.text(&format!("community-import-column-{head}")).into_owned());
    let heads: Vec<&str> = heads.iter().map(String::as_str).collect();
    let mut rows: Vec<(crate::model::Spot, Option<kernel::Date>, String, String, String)> = Vec::new();
    for line in lines {
        let name = line.name.unwrap_or_else(|| words.text("community-word-somebody").into_owned());
        rows.push((line.at, line.day, String::new(), name, became(words, &seen.import, line.put_in)));
    }
    for one in refused {
        rows.push((one.at, None, one.column, String::new(), said::why(words, &one.why)));
    }
    rows.sort_by_key(|row| row.0);
    let written = CsvFile::begin(Vec::new(), &heads, CsvStart::Marked).and_then(|mut file| {
        for (at, day, column, name, became) in &rows {
            let day = day.map_or(Cell::Empty, Cell::Date);
            file.row(&[
                Cell::Whole(i64::from(at.line)),
                Cell::Text(column),
                day,
                Cell::Text(name),
                Cell::Text(became),
            ])?;
        }
        file.end()
    });
    Ok(written.map(|(bytes, _)| bytes))
}

/// What became of a line; before it is put in, that it waits.
pub fn became(words: &i18n::Words, import: &Import, put_in: Option<PutIn>) -> String {
    match put_in {
        Some(line) => said::became(words, line.state),
        None if import.state == crate::model::ImportState::Undone => {
            said::became(words, crate::model::VisitState::Undone)
        }
        None => words.text("community-import-line-waits").into_owned(),
    }
}
