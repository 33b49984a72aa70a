//! The FHIR R4 face: one address for every domain, searches, bundles, OperationOutcome.
//!
//! A domain writes a [`Face`] for each resource type it holds and names them in its manifest. [`router`] answers for all of
//! them below [`BASE`]. README.md says what is promised.

mod answer;
mod body;
mod capability;
mod face;
mod handlers;
mod issue;
mod openapi;
mod search;
mod shapes;
mod wishes;

pub use capability::capability;
pub use face::{Ask, Count, Create, Creation, Face, Faces, Owned, Read, Reading, Search};
pub use handlers::{ROUTES, router};
pub use issue::{Issue, IssueType, Severity, outcome};
pub use openapi::openapi;
pub use search::{
    Condition, DateSought, Kind, Limits, Modifier, Parameter, Prefix, Query, ReferenceSought, Sought, TokenSought,
};
pub use shapes::{Bundle, CodeableConcept, Coding, Identifier, Meta, Reference};

/// Where everything stands.
pub const BASE: &str = "/fhir/R4";
/// The version of FHIR.
pub const VERSION: &str = "4.0.1";
/// What answers are.
pub const MEDIA_TYPE: &str = "application/fhir+json; charset=utf-8";

/// Whether this text may be the id of a resource (FHIR R4, datatypes, `id`): 1 to 64 letters, digits, hyphens and dots.
pub fn is_id(text: &str) -> bool {
    (1..=64).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.'))
}

#[cfg(test)]
mod tests;
