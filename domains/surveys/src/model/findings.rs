use super::SurveyId;
use crate::results::release::Release;
use kernel::{Date, Id, PersonId};
use questionnaires::Text;
use serde::{Deserialize, Serialize};

/// Marker of [`FindingsId`].
pub enum FindingsMark {}
/// One publication of what was found.
pub type FindingsId = Id<FindingsMark>;

kernel::text_enum! {
    /// Where findings stand.
    pub enum FindingsStage {
        /// Being written.
        Draft = "draft",
        /// Somebody else has read them and says that nobody can be recognised.
        Checked = "checked",
        /// Everybody can read them.
        Published = "published",
    }
}

db::stored_as_text!(FindingsStage);

/// Words that somebody wrote, chosen to be quoted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quote {
    /// To which question.
    pub item: String,
    /// The words, after whoever chose them took out what could lead to somebody.
    pub words: String,
}

/// What was found, in words, figures and quotes.
#[derive(Clone, Debug, PartialEq)]
pub struct Findings {
    /// Its id.
    pub id: FindingsId,
    /// Of which survey.
    pub survey: SurveyId,
    /// The first publication, the second.
    pub number: i64,
    /// Where it stands.
    pub stage: FindingsStage,
    /// What was found, in words.
    pub found: Text,
    /// What will happen now.
    pub what_next: Text,
    /// Words that will be quoted.
    pub quotes: Vec<Quote>,
    /// The tables as they were published.
    pub tables: Option<Release>,
    /// Who wrote it.
    pub made_by: PersonId,
    /// Who checked it.
    pub checked_by: Option<PersonId>,
    /// When it was published.
    pub published_on: Option<Date>,
    /// Counts its changes.
    pub version: i64,
}
