use super::{
    DeclineReason, Desk, Detail, Kind, LoopStage, Mode, OutcomeWord, Perspective, PlaceShown, Publication, Response,
    Safety, Wish,
};
use kernel::{Date, Id, Language, OrganisationId, PersonId, Ref, Standing, Time};
use serde::Serialize;

/// Marker of [`ContributionId`].
pub enum ContributionMark {}
/// Something that somebody shared.
pub type ContributionId = Id<ContributionMark>;

/// Marker of [`MessageId`].
pub enum MessageMark {}
/// One message of a thread.
pub type MessageId = Id<MessageMark>;

/// A moderator who reads just now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Reading {
    /// Who.
    pub by: PersonId,
    /// Until when nobody else takes it: a whole hour, so that it says nothing of the minute.
    pub until: Time,
}

/// A first moderator would decline; a second one must agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct ProposedDecline {
    /// Who.
    pub by: PersonId,
    /// Why.
    pub reason: DeclineReason,
}

/// How it stands with something that was shared: all four regions, and none of its words. It is always the fold of its events.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Contribution {
    /// Its id.
    pub id: ContributionId,
    /// What sort.
    pub kind: Kind,
    /// How known the author is.
    pub mode: Mode,
    /// The language it was written in.
    pub language: Language,
    /// Whose experience.
    pub perspective: Option<Perspective>,
    /// The service it is about.
    pub service: Option<OrganisationId>,
    /// The number on its receipt.
    pub receipt: String,
    /// When it came, as exactly as its mode allows.
    pub received_at: Time,
    /// The day by which the next step is due.
    pub due_on: Date,
    /// What the author wishes.
    pub wish: Wish,
    /// What the public sees as its place.
    pub place_shown: PlaceShown,
    /// How much the public sees beside the words.
    pub detail: Detail,
    /// Region one.
    pub publication: Publication,
    /// Region two.
    pub safety: Safety,
    /// Region three.
    pub response: Response,
    /// Region four.
    pub loop_stage: LoopStage,
    /// How bad the worst of it is for the service, 0 to 5.
    pub criticality: i64,
    /// The service has seen it at some time.
    pub released: bool,
    /// Since which day it is public.
    pub published_on: Option<Date>,
    /// The place that the public sees, once published.
    pub public_place: Option<OrganisationId>,
    /// Who reads it.
    pub reading: Option<Reading>,
    /// A first moderator would decline it.
    pub proposed: Option<ProposedDecline>,
    /// The last outcome that was said.
    pub outcome: Option<OutcomeWord>,
    /// On which day.
    pub outcome_on: Option<Date>,
    /// Counts its events.
    pub version: i64,
}

impl Contribution {
    /// A link to it.
    pub fn reference(&self) -> Ref {
        Ref::new("engagement", self.id)
    }

    /// What permission needs to know. What is about no service was found by whoever may read for everybody, within any bounds.
    pub fn standing(&self, found_within: Option<OrganisationId>) -> Standing {
        Standing { owner: None, organisation: self.service.or(found_within) }
    }

    /// The list in which it waits.
    pub fn desk(&self) -> Desk {
        crate::rules::desk(self)
    }

    /// Its words are still there.
    pub fn has_words(&self) -> bool {
        !matches!(self.publication, Publication::Withdrawn | Publication::Erased)
    }

    /// Everybody may read it now.
    pub fn is_public(&self) -> bool {
        self.publication == Publication::Published && self.safety != Safety::ConcernOpen
    }
}
