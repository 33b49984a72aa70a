//! A form with a file in it. It is read piece by piece up to a limit and never touches the disk.

use crate::rules::{FILE_DAMAGED, FILE_LARGE, FILE_MISSING};
use axum::extract::Request;
use http::header;
use kernel::Refusal;
use multer::{Constraints, Multipart, SizeLimit};
use web::Fields;

/// The most fields beside the file.
const MOST_FIELDS: usize = 16;
/// Room for the other fields, in bytes.
const BESIDE: u64 = 64 * 1024;

/// What was sent.
pub struct Upload {
    /// The fields that are no files.
    pub fields: Fields,
    /// The name of the file as the sender has it.
    pub name: String,
    /// The file.
    pub file: Vec<u8>,
}

/// Reads a form with one file, in the field `file`, of at most so many megabytes.
///
/// # Errors
/// When it is no such form, is too large, or holds no file.
pub async fn read(request: Request, megabytes: usize) -> Result<Upload, Refusal> {
    let too_large = || FILE_LARGE.with("limit", megabytes.to_string());
    let said = |error: &multer::Error| match error {
        multer::Error::StreamSizeExceeded { .. } | multer::Error::FieldSizeExceeded { .. } => too_large(),
        _ => FILE_DAMAGED,
    };
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let boundary = multer::parse_boundary(kind).map_err(|_| FILE_MISSING)?;
    let most = u64::try_from(megabytes).unwrap_or(u64::MAX).saturating_mul(1024 * 1024).saturating_add(BESIDE);
    let limits = Constraints::new().size_limit(SizeLimit::new().whole_stream(most));
    let mut parts = Multipart::with_constraints(request.into_body().into_data_stream(), boundary, limits);
    let mut upload = Upload { fields: Fields::default(), name: String::new(), file: Vec::new() };
    for _ in 0..=MOST_FIELDS {
        let Some(part) = parts.next_field().await.map_err(|error| said(&error))? else { break };
        let name = part.name().unwrap_or_default().to_owned();
        let file_name = part.file_name().unwrap_or_default().to_owned();
        let bytes = part.bytes().await.map_err(|error| said(&error))?;
        match name.as_str() {
            "file" => (upload.name, upload.file) = (file_name, bytes.to_vec()),
            _ => upload.fields.add(name, String::from_utf8_lossy(&bytes).into_owned()),
        }
    }
    if upload.file.is_empty() { Err(FILE_MISSING) } else { Ok(upload) }
}
