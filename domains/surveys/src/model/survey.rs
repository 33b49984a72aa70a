use super::Outlook;
use kernel::{Date, Id, OrganisationId, PersonId, Ref, Standing};
use questionnaires::Text;
use serde::Serialize;

/// Marker of [`SurveyId`].
pub enum SurveyMark {}
/// One survey, through all its versions.
pub type SurveyId = Id<SurveyMark>;

/// A survey: the whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Survey {
    /// Its id.
    pub id: SurveyId,
    /// Whose it is.
    pub organisation: OrganisationId,
    /// Its short link: "calm-river".
    pub link: String,
    /// What people call it.
    pub title: Text,
    /// Who asks, what for, what becomes of it.
    pub about: Text,
    /// Who made it.
    pub made_by: PersonId,
    /// When.
    pub made_on: Date,
    /// Who will see the findings.
    pub results: Outlook,
    /// Why they are kept, when they are.
    pub kept_reason: Option<String>,
    /// By when they are published.
    pub publish_by: Option<Date>,
    /// What will happen now.
    pub what_next: Text,
    /// What was found, in words.
    pub findings: Text,
    /// When they were published.
    pub published_on: Option<Date>,
    /// The number of the next question.
    pub next_item: i64,
    /// Counts its changes.
    pub version: i64,
}

impl Survey {
    /// A link to it for other domains and the audit.
    pub fn reference(&self) -> Ref {
        Ref::new("surveys", self.id)
    }

    /// What permission needs to know.
    pub fn standing(&self) -> Standing {
        Standing { owner: None, organisation: Some(self.organisation) }
    }

    /// The name for the next question; it is never given again.
    pub fn take_item(&mut self) -> String {
        let name = format!("q{}", self.next_item);
        self.next_item = self.next_item.saturating_add(1);
        name
    }
}
