//! A file that somebody takes away: it is kept as a file and never opened inside a page of the house.

use axum::{
    body::Body,
    response::{IntoResponse, Response},
};
use http::{HeaderValue, header};

/// A table as text; its first line holds the names of the columns.
pub const CSV: &str = "text/csv; charset=utf-8; header=present";
/// A spreadsheet.
pub const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/// JSON.
pub const JSON: &str = "application/json";

/// The file: its name, what it is, and its bytes, or what they are read from piece by piece. Like every answer it goes out
/// with `nosniff`, which the layers see to.
#[derive(Debug)]
pub struct Attachment {
    name: String,
    kind: &'static str,
    body: Body,
    keeping: Option<&'static str>,
}

impl Attachment {
    /// A file with this name, of this media type.
    pub fn new(name: impl Into<String>, kind: &'static str, body: impl Into<Body>) -> Self {
        Self { name: name.into(), kind, body: body.into(), keeping: None }
    }

    /// It is for this person only: it is stored nowhere on its way.
    #[must_use]
    pub const fn private(mut self) -> Self {
        self.keeping = Some("no-store");
        self
    }

    /// Anybody may keep it who asks each time whether it is still this one.
    #[must_use]
    pub const fn public(mut self) -> Self {
        self.keeping = Some("public, no-cache");
        self
    }
}

impl IntoResponse for Attachment {
    fn into_response(self) -> Response {
        let mut response = Response::new(self.body);
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(self.kind));
        let named = format!("attachment; filename=\"{}\"", safe(&self.name));
        // What is left of a name can always stand in a header; and without one it is still a file and no page.
        let named = HeaderValue::try_from(named).unwrap_or(HeaderValue::from_static("attachment"));
        headers.insert(header::CONTENT_DISPOSITION, named);
        if let Some(keeping) = self.keeping {
            headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(keeping));
        }
        response
    }
}

/// What of a name can stand between quotation marks in a header (RFC 6266) and is no path where the file is put down.
fn safe(name: &str) -> String {
    let fits = |sign: &char| matches!(sign, ' '..='~') && !matches!(sign, '"' | '\\');
    name.chars().filter(fits).map(|sign| if sign == '/' { '-' } else { sign }).collect()
}
