//! The nouns: contributions with their four regions, threads, themes, changes.

mod concern;
mod contribution;
mod form;
mod happened;
mod outcome;
mod theme;
mod thread;
mod words;

pub use concern::{Concern, ConcernId, ConcernMark, Level};
pub use contribution::{
    Contribution, ContributionId, ContributionMark, MessageId, MessageMark, ProposedDecline, Reading,
};
pub use form::{
    ChangeForm, Decision, DraftForm, FormOrigin, Identity, Moderation, OutcomeSaid, ReplyForm, Screening, ShareForm,
    Signature, ThemeDecision, ThemeForm, TypedWords, Words,
};
pub use happened::{Came, Happened, ThemeHappened};
pub use outcome::{LoopStage, OutcomeWord};
pub use theme::{
    ChangeId, ChangeMade, ChangeMark, ChangeWords, Claim, Theme, ThemeId, ThemeMark, ThemeTold, ThemeWords,
};
pub use thread::{
    Again, DraftFound, KeptDraft, Message, MessageBody, News, Opened, PublicStory, QueueItem, Shared, Story, Thread,
};
pub use words::{
    Channel, DeclineReason, Desk, Detail, Felt, Kind, Mode, Perspective, PlaceShown, PrivateReason, Publication,
    Response, SaferChoice, Safety, Side, ThemeShown, Tile, UnpublishReason, Verdict, Wish,
};

/// The four regions together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Regions {
    /// Who may read it.
    pub publication: Publication,
    /// Whether somebody may be in danger.
    pub safety: Safety,
    /// Whether the author was answered.
    pub response: Response,
    /// What came of it.
    pub loop_stage: LoopStage,
}
