//! A survey's own form as a file that other programs read: what is asked, and never what was answered.

use super::{NOT_A_SPREADSHEET, edit::forget_pictures};
use crate::model::{Stage, Version};
use kernel::Refusal;
use questionnaires::{
    Questionnaire,
    interchange::{fhir, xlsform},
};
use serde_json::{Value, json};

kernel::text_enum! {
    /// What a form is written as.
    pub enum FormSort {
        /// A spreadsheet form (XLSForm), in an archive with its pictures when it has any.
        Spreadsheet = "spreadsheet",
        /// A FHIR Questionnaire, its pictures inside.
        Fhir = "fhir",
    }
}

/// A form as a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormFile {
    /// Its content type.
    pub kind: &'static str,
    /// How its name ends.
    pub ending: &'static str,
    /// The file.
    pub bytes: Vec<u8>,
}

/// How far a version has come, as FHIR says it.
pub const fn status(stage: Stage) -> &'static str {
    match stage {
        Stage::Draft | Stage::Test | Stage::Approved => "draft",
        Stage::Open | Stage::Paused | Stage::Closing => "active",
        Stage::Closed | Stage::Released => "retired",
    }
}

/// Writes what a version asks. Its pictures are in it as bytes; `link` is its name when it has none.
///
/// # Errors
/// When a spreadsheet cannot hold it.
pub fn write(version: &Version, link: &str, sort: FormSort) -> Result<FormFile, Refusal> {
    let mut asked = version.questionnaire.clone();
    asked.version = Some(version.head.number.to_string());
    if asked.name.is_empty() {
        link.clone_into(&mut asked.name);
    }
    // What did not fit into the file has a mark that means nothing elsewhere.
    forget_pictures(&mut asked);
    match sort {
        FormSort::Spreadsheet => spreadsheet(&asked),
        FormSort::Fhir => {
            let mut value = fhir::questionnaire_out(&asked);
            if let Value::Object(fields) = &mut value {
                fields.insert("status".to_owned(), json!(status(version.head.stage)));
            }
            Ok(FormFile { kind: "application/fhir+json", ending: "json", bytes: value.to_string().into_bytes() })
        }
    }
}

fn spreadsheet(asked: &Questionnaire) -> Result<FormFile, Refusal> {
    let has_pictures = asked.walk().flat_map(|item| &item.media).any(|media| media.bytes().is_some());
    let written = if has_pictures { xlsform::write_package(asked) } else { xlsform::write(asked) };
    let bytes = written.map_err(|_| NOT_A_SPREADSHEET)?;
    Ok(if has_pictures {
        FormFile { kind: "application/zip", ending: "zip", bytes }
    } else {
        FormFile { kind: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ending: "xlsx", bytes }
    })
}
