use super::{Identity, Stage, SurveyId};
use kernel::{Date, Id, PersonId};
use questionnaires::{Item, Questionnaire, Tag, Text};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Marker of [`VersionId`].
pub enum VersionMark {}
/// One version of what a survey asks.
pub type VersionId = Id<VersionMark>;

/// The number of a version. Answers of one major number are counted together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Number {
    /// A change of meaning.
    pub major: i64,
    /// A better wording.
    pub minor: i64,
}

impl std::fmt::Display for Number {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}", self.major, self.minor)
    }
}

/// From which source each translation was made: by place in the questionnaire and language, the mark of the source text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Translated(pub BTreeMap<String, BTreeMap<Tag, String>>);

/// Who opened it although a language was out of date, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signed {
    /// Who.
    pub by: PersonId,
    /// Why.
    pub reason: String,
    /// In which languages.
    pub languages: Vec<Tag>,
}

/// What the approver asked to be changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SentBack {
    /// Who.
    pub by: PersonId,
    /// What.
    pub words: String,
}

/// The item that was removed last.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Removed {
    /// It.
    pub item: Item,
    /// The page or group it stood in; none: the top.
    pub parent: Option<String>,
    /// Its place there, counted from 0.
    pub at: usize,
}

/// Where a version stands, without its questions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct VersionHead {
    /// Its id.
    pub id: VersionId,
    /// Of which survey.
    pub survey: SurveyId,
    /// Its number.
    pub number: Number,
    /// Where it stands.
    pub stage: Stage,
    /// How those who answer are known: the one place where this stands.
    pub identity: Identity,
    /// For how many days somebody may change what they answered; 0: not at all.
    pub edit_days: i64,
    /// The last day.
    pub closes_on: Option<Date>,
    /// The last day of what comes late.
    pub closing_until: Option<Date>,
    /// Who wrote it.
    pub author: PersonId,
    /// Who approved it.
    pub approver: Option<PersonId>,
    /// When.
    pub approved_on: Option<Date>,
    /// Somebody has answered it.
    pub answered: bool,
    /// Counts its changes.
    pub version: i64,
}

/// A version with everything in it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Version {
    /// Where it stands.
    #[serde(flatten)]
    pub head: VersionHead,
    /// What is asked.
    pub questionnaire: Questionnaire,
    /// From which source each translation was made.
    pub translated: Translated,
    /// How it is scored, when it is.
    pub scoring: Option<serde_json::Value>,
    /// What the approver asked to be changed.
    pub sent_back: Option<SentBack>,
    /// Who opened it although a language was out of date.
    pub signed: Option<Signed>,
    /// The item that was removed last.
    pub removed: Option<Removed>,
    /// Everybody who changed it, its author first.
    pub writers: Vec<PersonId>,
}

impl Version {
    /// What people call it.
    pub fn title(&self) -> &Text {
        &self.questionnaire.title
    }
}
