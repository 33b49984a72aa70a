//! What others may hear: nothing of it names anybody or holds anybody's words.

use crate::model::SurveyId;
use kernel::OrganisationId;
use ledger::Event;
use serde::{Deserialize, Serialize};

/// A survey takes answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SurveyOpened {
    /// Which.
    pub survey: SurveyId,
    /// Whose it is.
    pub organisation: OrganisationId,
}

impl Event for SurveyOpened {
    const NAME: &'static str = "surveys.survey_opened";
}

/// The findings of a survey are published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FindingsPublished {
    /// Of which.
    pub survey: SurveyId,
    /// Whose it is.
    pub organisation: OrganisationId,
}

impl Event for FindingsPublished {
    const NAME: &'static str = "surveys.findings_published";
}

/// The names of the events that are told here.
pub const TELLS: &[&str] = &[SurveyOpened::NAME, FindingsPublished::NAME];
