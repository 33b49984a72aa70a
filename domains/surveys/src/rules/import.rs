//! A file of another tool, read as a questionnaire: XLSForm, FHIR Questionnaire, SurveyJS. The file says itself which it is.

use super::FILE_WRONG;
use kernel::Refusal;
use questionnaires::interchange::{Imported, Trouble, fhir, surveyjs, xlsform};

/// A spreadsheet is a zip file.
const ZIP: &[u8] = b"PK";
/// So many troubles are named at once.
const MOST_NAMED: usize = 3;

/// Reads a file, with the list of what could not be carried.
///
/// # Errors
/// What is wrong with the file, and where; nothing of it is kept.
pub fn read(file: &[u8]) -> Result<Imported, Refusal> {
    let read = if file.starts_with(ZIP) { xlsform::read(file) } else { json(file)? };
    read.map_err(|troubles| {
        let named: Vec<String> = troubles.iter().take(MOST_NAMED).map(ToString::to_string).collect();
        FILE_WRONG.with("why", named.join(" · "))
    })
}

fn json(file: &[u8]) -> Result<Result<Imported, Vec<Trouble>>, Refusal> {
    // Some tools put a mark of the byte order before the first sign.
    let file = file.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(file);
    let value: serde_json::Value = serde_json::from_slice(file).map_err(|_| FILE_WRONG.with("why", ""))?;
    let is_fhir = value.get("resourceType").is_some();
    Ok(if is_fhir { fhir::questionnaire_in(&value) } else { surveyjs::read(&value) })
}
