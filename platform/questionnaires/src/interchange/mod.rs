//! Questionnaires and answers as others write them: FHIR, XLSForm, SurveyJS.
//!
//! What a format says and this crate has no place for is kept with the questionnaire (`carried`) and written out
//! again at the same place; what is lost is listed ([`NotCarried`]). Nothing read from outside is trusted: sizes and
//! depths are limited.

pub mod fhir;
mod ids;
mod left;
pub(crate) mod patch;
pub mod surveyjs;
pub mod xlsform;

pub use left::{NotCarried, PictureLeft, Place, Reason};

use crate::model::Questionnaire;
use std::fmt;

/// How deep groups may stand in groups.
pub const DEEPEST: usize = 24;
/// The most questions and groups of one questionnaire.
pub const MOST_ITEMS: usize = 5_000;
/// The most choices of one list.
pub const MOST_CHOICES: usize = 100_000;
/// The deepest JSON that is read.
pub(crate) const DEEPEST_JSON: usize = 120;

/// A questionnaire from elsewhere, with what did not come along.
#[derive(Clone, Debug, PartialEq)]
pub struct Imported {
    /// The questionnaire.
    pub questionnaire: Questionnaire,
    /// What is not used here, or was lost. Empty: everything came along.
    pub not_carried: Vec<NotCarried>,
}

/// Something that keeps a file from being read or written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {what}")]
pub struct Trouble {
    /// Where it stands: `survey row 7, column relevant`.
    pub place: String,
    /// What is wrong and what would be right.
    pub what: String,
}

impl Trouble {
    pub(crate) fn at(place: impl fmt::Display, what: impl fmt::Display) -> Self {
        Self { place: place.to_string(), what: what.to_string() }
    }
}

/// `true` when `value` is nested deeper than `limit`. Walks without calling itself.
pub(crate) fn is_deeper(value: &serde_json::Value, limit: usize) -> bool {
    let mut open = vec![(value, 1)];
    while let Some((value, depth)) = open.pop() {
        if depth > limit {
            return true;
        }
        match value {
            serde_json::Value::Array(all) => open.extend(all.iter().map(|inner| (inner, depth + 1))),
            serde_json::Value::Object(all) => open.extend(all.values().map(|inner| (inner, depth + 1))),
            _ => {}
        }
    }
    false
}
