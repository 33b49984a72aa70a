//! What others may hear: nothing of it names anybody or holds anybody's words.

use crate::model::{Outlook, Survey, SurveyId};
use kernel::{Date, OrganisationId, Time};
use ledger::Event;
use questionnaires::Text;
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

/// What is promised of the findings of a survey that was open: told when it opens, is over, changes its promise or publishes. Its words
/// are those of its public page; the shape stands in `events/`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FindingsPromised {
    /// The version of this shape.
    pub version: u8,
    /// Of which.
    pub survey: SurveyId,
    /// Whose it is.
    pub organisation: OrganisationId,
    /// The page where everybody reads on.
    pub path: String,
    /// What it is called.
    pub titles: Text,
    /// What it is about.
    pub about: Text,
    /// What will happen now.
    pub what_next: Text,
    /// It takes no more answers.
    pub over: bool,
    /// By when the findings are public.
    pub promised_on: Option<Date>,
    /// When they came out.
    pub published_on: Option<Date>,
    /// Why they are kept; empty when they are public.
    pub kept_reason: String,
    /// When this was told.
    pub told_at: Time,
}

impl Event for FindingsPromised {
    const NAME: &'static str = "surveys.findings_promised";
}

impl FindingsPromised {
    /// The event of a survey that takes answers, or is over.
    pub fn of(survey: &Survey, over: bool, now: Time) -> Self {
        let kept = survey.results == Outlook::Kept;
        Self {
            version: 1,
            survey: survey.id,
            organisation: survey.organisation,
            path: format!("/s/{}/results", survey.link),
            titles: survey.title.clone(),
            about: survey.about.clone(),
            what_next: survey.what_next.clone(),
            over,
            promised_on: survey.publish_by,
            published_on: survey.published_on,
            kept_reason: survey.kept_reason.clone().filter(|_| kept).unwrap_or_default(),
            told_at: now,
        }
    }
}

/// The names of the events that are told here.
pub const TELLS: &[&str] = &[SurveyOpened::NAME, FindingsPublished::NAME, FindingsPromised::NAME];
