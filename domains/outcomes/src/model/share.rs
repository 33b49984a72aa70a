use super::MeasureId;
use kernel::{Id, OrganisationId, PersonId, Time};

/// Marker of [`ShareId`].
pub enum ShareMark {}
/// That somebody may see.
pub type ShareId = Id<ShareMark>;

kernel::text_enum! {
    /// What sort of reader it is.
    pub enum SharedWith {
        /// Everybody who answers for a service.
        Service = "service",
        /// One worker.
        Worker = "worker",
        /// Somebody who supports the person.
        Supporter = "supporter",
    }
}

db::stored_as_text!(SharedWith);

/// Whom the person lets see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShareWith {
    /// Everybody who answers for this service.
    Service(OrganisationId),
    /// This worker, and nobody else at the service.
    Worker(PersonId),
    /// This supporter, as long as they are one.
    Supporter(PersonId),
}

impl ShareWith {
    /// What sort it is.
    pub const fn kind(self) -> SharedWith {
        match self {
            Self::Service(_) => SharedWith::Service,
            Self::Worker(_) => SharedWith::Worker,
            Self::Supporter(_) => SharedWith::Supporter,
        }
    }

    /// The id in it.
    pub const fn uuid(self) -> uuid::Uuid {
        match self {
            Self::Service(service) => service.uuid(),
            Self::Worker(person) | Self::Supporter(person) => person.uuid(),
        }
    }

    /// The reader of this sort with this id.
    pub const fn of(kind: SharedWith, id: uuid::Uuid) -> Self {
        match kind {
            SharedWith::Service => Self::Service(OrganisationId::from_uuid(id)),
            SharedWith::Worker => Self::Worker(PersonId::from_uuid(id)),
            SharedWith::Supporter => Self::Supporter(PersonId::from_uuid(id)),
        }
    }
}

/// That somebody may see, from when to when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// Its id.
    pub id: ShareId,
    /// Whose answers.
    pub person: PersonId,
    /// Who may see them.
    pub with: ShareWith,
    /// Only this measure; nothing: all of them.
    pub measure: Option<MeasureId>,
    /// Since when.
    pub since: Time,
    /// Until when it was so.
    pub ended_at: Option<Time>,
}
