use super::GuestId;
use kernel::{Date, Id, OrganisationId, Ref};

/// Marker of [`CardId`].
pub enum CardMark {}
/// A card that the centre printed.
pub type CardId = Id<CardMark>;

db::row! {
    /// A card that the centre printed: scanning it finds a person, and says nothing about them.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Card {
        /// Its id.
        pub id: CardId,
        /// The service.
        pub organisation: OrganisationId,
        /// Whose.
        pub guest: GuestId,
        /// Six letters and digits for reading by eye and writing on paper; not secret.
        pub mark: String,
        /// The day it was printed.
        pub printed_on: Date,
        /// From this day on it opens nothing.
        pub revoked_on: Option<Date>,
    }
}

impl Card {
    /// A link to it.
    pub fn reference(&self) -> Ref {
        Ref::new("community", self.id)
    }
}
