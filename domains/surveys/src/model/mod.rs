//! The nouns: surveys, their versions, responses.

mod findings;
mod invitation;
mod offline;
mod reason;
mod response;
mod survey;
mod version;
mod words;

pub use findings::{Findings, FindingsId, FindingsMark, FindingsStage, Quote};
pub use invitation::{Contact, ContactId, ContactMark, Invitations, Target, TargetId, TargetMark};
pub use offline::{Became, Offline, OfflineId, OfflineMark};
pub use reason::Reason;
pub use response::{Response, ResponseId, ResponseMark, mark_of};
pub use survey::{Survey, SurveyId, SurveyMark};
pub use version::{Number, Removed, SentBack, Signed, Translated, Version, VersionHead, VersionId, VersionMark};
pub use words::{Channel, Identity, Outlook, Stage, State};

/// The tags of the languages that a survey may be written in: each language of the house and its easy-read variant.
pub fn tags() -> Vec<questionnaires::Tag> {
    let plain = kernel::Language::ALL.iter().map(|language| questionnaires::Tag::from(*language));
    plain.flat_map(|tag| [tag.clone(), tag.easy()]).collect()
}
