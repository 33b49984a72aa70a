use super::{Channel, State, SurveyId, VersionId};
use kernel::{Date, Id, Ref};
use questionnaires::{Answers, Tag};

/// Marker of [`ResponseId`].
pub enum ResponseMark {}
/// One person's answers.
pub type ResponseId = Id<ResponseMark>;

/// Forty bits of an id, never 0. Ids of responses are chance, so the sum of these changes whenever a response comes or goes.
pub fn mark_of(id: ResponseId) -> i64 {
    let whole = i64::try_from(id.uuid().as_u128() >> 88).unwrap_or_default();
    whole.max(1)
}

/// One person's answers, opened.
#[derive(Clone, Debug, PartialEq)]
pub struct Response {
    /// Its id; it says nothing of when it came.
    pub id: ResponseId,
    /// To which survey.
    pub survey: SurveyId,
    /// To which version: what was asked in exactly these words.
    pub version: VersionId,
    /// The major number of that version: what it is counted with.
    pub major: i64,
    /// By which way it came.
    pub channel: Channel,
    /// In which language it was read.
    pub language: Tag,
    /// The Monday of the week.
    pub week: Date,
    /// What it counts as.
    pub state: State,
    /// Why it is left out.
    pub reason: Option<String>,
    /// The answers.
    pub answers: Answers,
}

impl Response {
    /// A link to it.
    pub fn reference(&self) -> Ref {
        Ref::new("surveys", self.id)
    }
}
