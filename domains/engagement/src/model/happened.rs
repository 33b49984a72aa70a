use super::{
    ChangeId, Claim, DeclineReason, Detail, Kind, Mode, OutcomeWord, Perspective, PlaceShown, PrivateReason, Safety,
    ThemeId, UnpublishReason, Verdict, Wish,
};
use kernel::{Date, Language, OrganisationId, PersonId, Time};
use serde::{Deserialize, Serialize};

/// What happened to a contribution. Its state is the fold of these; none of them holds a word that somebody typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "happened", rename_all = "snake_case")]
pub enum Happened {
    /// It came.
    Shared(Came),
    /// A moderator took it to read.
    ReadingStarted {
        /// Who.
        by: PersonId,
        /// Until when nobody else takes it.
        until: Time,
    },
    /// It went back to the others.
    ReadingEnded,
    /// Somebody read it for safety.
    Screened {
        /// What they found.
        safety: Safety,
        /// How bad the worst of it is for the service.
        criticality: i64,
    },
    /// The author is asked whether it may go out as it is.
    AuthorAsked {
        /// By when; after that day it stays private.
        due_on: Date,
    },
    /// The author agreed.
    AuthorAgreed,
    /// Everybody may read it.
    Published {
        /// Since which day.
        on: Date,
        /// The place that the public sees.
        place: Option<OrganisationId>,
        /// When an answer is due.
        due_on: Date,
    },
    /// The service reads it, nobody else.
    KeptPrivate {
        /// Why.
        reason: PrivateReason,
        /// When an answer is due.
        due_on: Date,
    },
    /// A first moderator would decline it.
    DeclineProposed {
        /// Who.
        by: PersonId,
        /// Why.
        reason: DeclineReason,
    },
    /// A second moderator agreed.
    Declined {
        /// Who.
        by: PersonId,
        /// Why.
        reason: DeclineReason,
    },
    /// It was taken down.
    Unpublished {
        /// Why.
        reason: UnpublishReason,
    },
    /// The author took it back.
    Withdrawn,
    /// Its key was destroyed.
    Erased,
    /// The service answered.
    Replied,
    /// An outcome was said.
    OutcomeHeard {
        /// The word.
        word: OutcomeWord,
        /// On which day.
        on: Date,
    },
    /// The author wrote back.
    WroteBack {
        /// When an answer is due.
        due_on: Date,
    },
    /// The author said whether the answer answers them.
    Rated {
        /// What they said.
        verdict: Verdict,
    },
    /// It was put under a theme.
    Themed {
        /// Which.
        theme: ThemeId,
    },
    /// The author read that it is done.
    OutcomeRead,
    /// The author says that it is not so.
    Disagreed,
    /// The author became more known.
    OpennessRaised {
        /// The new mode.
        to: Mode,
    },
}

/// The first thing that happens to a contribution.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Came {
    /// What sort.
    pub kind: Kind,
    /// How known the author is.
    pub mode: Mode,
    /// The language it was written in.
    pub language: Language,
    /// Whose experience.
    pub perspective: Option<Perspective>,
    /// The service.
    pub service: Option<OrganisationId>,
    /// The number on its receipt.
    pub receipt: String,
    /// When, blurred.
    pub received_at: Time,
    /// When somebody will have read it.
    pub due_on: Date,
    /// What the author wishes.
    pub wish: Wish,
    /// What the public may see as its place.
    pub place_shown: PlaceShown,
    /// How much the public may see beside the words.
    pub detail: Detail,
}

impl Happened {
    /// The verb that an API names it by, for the list of what is allowed.
    pub const fn verb(&self) -> &'static str {
        match self {
            Self::Shared(_) => "share",
            Self::ReadingStarted { .. } => "start_reading",
            Self::ReadingEnded => "put_back",
            Self::Screened { .. } => "screen_safety",
            Self::AuthorAsked { .. } => "ask_author",
            Self::AuthorAgreed => "answer_check",
            Self::Published { .. } => "publish",
            Self::KeptPrivate { .. } => "keep_private",
            Self::DeclineProposed { .. } | Self::Declined { .. } => "decline",
            Self::Unpublished { .. } => "unpublish",
            Self::Withdrawn => "withdraw",
            Self::Erased => "erase_own",
            Self::Replied => "reply",
            Self::OutcomeHeard { .. } => "hear_outcome",
            Self::WroteBack { .. } => "write_back",
            Self::Rated { .. } => "rate_reply",
            Self::Themed { .. } => "link_contribution",
            Self::OutcomeRead => "read_outcome",
            Self::Disagreed => "disagree",
            Self::OpennessRaised { .. } => "raise_openness",
        }
    }
}

/// What happened to a theme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "happened", rename_all = "snake_case")]
pub enum ThemeHappened {
    /// Somebody made it.
    Made {
        /// Whose it is.
        organisation: OrganisationId,
        /// On which day.
        on: Date,
    },
    /// It was decided.
    Decided {
        /// The word.
        word: OutcomeWord,
        /// By when, if planned.
        planned_for: Option<Date>,
        /// On which day.
        on: Date,
    },
    /// A team says that it is done.
    Claimed {
        /// Who says so.
        claim: Claim,
        /// On which day.
        on: Date,
    },
    /// Somebody outside the team saw it.
    Verified {
        /// The change.
        change: ChangeId,
        /// Who.
        by: PersonId,
        /// On which day.
        on: Date,
    },
    /// An author says that it is not so.
    Disputed {
        /// On which day.
        on: Date,
    },
}
