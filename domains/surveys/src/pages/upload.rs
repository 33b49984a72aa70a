//! A form with a file in it (decisions/0123). It is read piece by piece up to a limit and never touches the disk.

use crate::rules::{FILE_MISSING, FILE_WRONG, TOO_LARGE};
use axum::extract::Request;
use http::header;
use kernel::Refusal;
use multer::{Constraints, Multipart, SizeLimit};
use web::Fields;

/// The most fields beside the file.
const MOST_FIELDS: usize = 16;

/// What was sent.
pub struct Upload {
    /// The fields that are no files.
    pub fields: Fields,
    /// The file.
    pub file: Vec<u8>,
}

/// Reads a form with one file, in the field `file`, of at most so many bytes.
///
/// # Errors
/// When it is no such form, is too large, or holds no file.
pub async fn read(request: Request, most: u64) -> Result<Upload, Refusal> {
    read_any(request, most).await.and_then(|upload| if upload.file.is_empty() { Err(FILE_MISSING) } else { Ok(upload) })
}

/// The same, where a file may be missing: then it is empty.
///
/// # Errors
/// When it is no such form or is too large.
pub async fn read_any(request: Request, most: u64) -> Result<Upload, Refusal> {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let boundary = multer::parse_boundary(kind).map_err(|_| FILE_MISSING)?;
    let limits = Constraints::new().size_limit(SizeLimit::new().whole_stream(most));
    let mut parts = Multipart::with_constraints(request.into_body().into_data_stream(), boundary, limits);
    let mut upload = Upload { fields: Fields::default(), file: Vec::new() };
    for _ in 0..=MOST_FIELDS {
        let Some(part) = parts.next_field().await.map_err(|error| said(&error))? else { break };
        let name = part.name().unwrap_or_default().to_owned();
        let bytes = part.bytes().await.map_err(|error| said(&error))?;
        match name.as_str() {
            "file" => upload.file = bytes.to_vec(),
            _ => upload.fields.add(name, String::from_utf8_lossy(&bytes).into_owned()),
        }
    }
    Ok(upload)
}

fn said(error: &multer::Error) -> Refusal {
    match error {
        multer::Error::StreamSizeExceeded { .. } | multer::Error::FieldSizeExceeded { .. } => TOO_LARGE,
        _ => FILE_WRONG.with("why", ""),
    }
}
