use kernel::{Date, Id, OrganisationId, PersonId, Ref, Standing, Time};
use serde::{Deserialize, Serialize};
use vault::Sealed;

/// Marker of [`GuestId`].
pub enum GuestMark {}
/// Somebody whom a service knows.
pub type GuestId = Id<GuestMark>;

/// What is sealed: what somebody wants to be called.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GuestBody {
    /// The name or nickname they gave; empty for a card alone.
    pub name: String,
}

db::row! {
    /// Somebody whom a service knows: by an account, by the name they gave, or by a card alone.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Guest {
        /// Its id, which says nothing of when.
        pub id: GuestId,
        /// The service that knows them.
        pub organisation: OrganisationId,
        /// Their account, when they let the service know them by it.
        pub account: Option<PersonId>,
        /// The name they gave, under a key of their own.
        pub sealed: Option<Sealed<GuestBody>>,
        /// The same person, when it turned out so.
        pub merged_into: Option<GuestId>,
        /// Where the pointing ends: one root is one person.
        pub root: GuestId,
        /// Since when.
        pub known_since: Date,
    }
}

impl Guest {
    /// A link to it.
    pub fn reference(&self) -> Ref {
        Ref::new("community", self.id)
    }

    /// What permission needs to know: it is found within the caller's reach.
    pub const fn standing(&self) -> Standing {
        Standing { owner: self.account, organisation: Some(self.organisation) }
    }
}

/// Somebody whom a service knows, as a worker reads them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// Who.
    pub id: GuestId,
    /// What they are called: their name, or the mark of their card; nothing when neither is known.
    pub called: Option<String>,
    /// They come with an account of their own.
    pub account: bool,
    /// One root is one person.
    pub root: GuestId,
}

/// Marker of [`MergeId`].
pub enum MergeMark {}
/// "This was the same person."
pub type MergeId = Id<MergeMark>;

db::row! {
    /// Two turned out to be one person. It stands in the history of both, also when it was taken back.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Merge {
        /// Its id.
        pub id: MergeId,
        /// Who.
        pub guest: GuestId,
        /// Is the same as.
        pub into: GuestId,
        /// When it was said.
        pub at: Time,
        /// By whom.
        pub by: PersonId,
        /// When it was taken back.
        pub undone_at: Option<Time>,
        /// By whom.
        pub undone_by: Option<PersonId>,
    }
}
