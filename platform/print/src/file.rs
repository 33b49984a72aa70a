//! A report as the answer to a request: set away from the requests, and given with its headers.

use crate::{Document, Printer};
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, HeaderName, HeaderValue, header};
use kernel::{Failure, Fault, Outcome};
use tokio::sync::Semaphore;

/// One report is set at a time: whoever asks for many waits, and everybody else has the other processors.
static PRESS: Semaphore = Semaphore::const_new(1);

/// Sets a report away from the requests: it takes milliseconds of computing without a pause.
///
/// # Errors
/// A fault of ours, as for [`Printer::pdf`].
pub async fn set(printer: Printer, document: Document) -> Outcome<Vec<u8>> {
    const DOING: &str = "setting a report";
    let fault = |wrong: Box<dyn std::error::Error + Send + Sync>| Failure::Fault(Fault::internal(DOING, wrong));
    let _turn = PRESS.acquire().await.map_err(|wrong| fault(wrong.into()))?;
    let set = tokio::task::spawn_blocking(move || printer.pdf(&document)).await;
    set.map_err(|wrong| fault(wrong.into()))?.map_err(|wrong| fault(wrong.into()))
}

/// Who may keep a report that was given.
#[derive(Clone, Copy, Debug)]
pub enum Keeping<'a> {
    /// Nobody: it is for this person only.
    Nobody,
    /// Anybody who asks each time whether it is still this one: by the tag, which stands between quotation marks.
    Anybody(&'a str),
}

/// A report that was set.
#[derive(Clone, Debug)]
pub struct Paper<'a> {
    /// What the file is called, without its ending.
    pub name: &'a str,
    /// The language tag.
    pub language: &'a str,
    /// Who may keep it.
    pub keeping: Keeping<'a>,
    /// The file.
    pub bytes: Vec<u8>,
}

impl IntoResponse for Paper<'_> {
    fn into_response(self) -> Response {
        let name = format!("inline; filename=\"{}.pdf\"", self.name.replace('/', "-"));
        let (cache, tag) = match self.keeping {
            Keeping::Nobody => ("private, no-store", None),
            Keeping::Anybody(tag) => ("public, no-cache", Some(tag)),
        };
        let mut headers = HeaderMap::new();
        let fields: [(HeaderName, Option<&str>); 5] = [
            (header::CONTENT_TYPE, Some("application/pdf")),
            (header::CONTENT_LANGUAGE, Some(self.language)),
            (header::CONTENT_DISPOSITION, Some(&name)),
            (header::CACHE_CONTROL, Some(cache)),
            (header::ETAG, tag),
        ];
        for (field, value) in fields {
            if let Some(Ok(value)) = value.map(HeaderValue::from_str) {
                headers.insert(field, value);
            }
        }
        (headers, self.bytes).into_response()
    }
}
