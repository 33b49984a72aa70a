//! FHIR R4 Questionnaire and QuestionnaireResponse, with the pieces of Structured Data Capture that forms use.
//!
//! Read from the R4 specification (Questionnaire, QuestionnaireResponse, Extensions) and the SDC implementation guide.

mod extensions;
mod goals;
mod item_parts;
mod item_read;
mod item_write;
mod kinds;
mod lists;
mod lists_in;
mod media;
mod questionnaire_read;
mod questionnaire_write;
mod response_read;
mod response_write;
mod rest;
mod texts;
mod values;

pub use questionnaire_read::questionnaire_in;
pub use questionnaire_write::questionnaire_out;
pub use response_read::response_in;
pub use response_write::{About, response_out};

/// Where what FHIR brought and nothing here uses is kept in `carried`.
pub(crate) const CARRIED: &str = "fhir";
