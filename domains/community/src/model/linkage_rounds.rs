use kernel::{Date, Id, OrganisationId, Ref, Time};
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use vault::Sealed;

/// Marker of [`RoundId`].
pub enum RoundMark {}
/// A round of counting people across organisations.
pub type RoundId = Id<RoundMark>;

kernel::text_enum! {
    /// Where a round stands.
    pub enum RoundState {
        /// Organisations send their parcels.
        Open = "open",
        /// The office counted.
        Counted = "counted",
        /// The organisations see the range.
        Published = "published",
        /// Its parcels were destroyed before anybody counted.
        Ended = "ended",
    }
}

kernel::text_enum! {
    /// What an organisation said to taking part.
    pub enum MemberAnswer {
        /// Nothing yet.
        Invited = "invited",
        /// It takes part.
        Agreed = "agreed",
        /// It does not.
        Declined = "declined",
    }
}

kernel::text_enum! {
    /// What somebody said to being counted across organisations.
    pub enum LinkageAnswer {
        /// They may be.
        Yes = "yes",
        /// They do not want it.
        No = "no",
    }
}

db::stored_as_text!(RoundState, MemberAnswer, LinkageAnswer);

/// What is sealed of a round: the key that the organisations share.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundKey {
    /// 32 bytes as hexadecimal digits.
    pub key: String,
}

/// What is sealed of a parcel: the file of codes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ParcelBody {
    /// As `linkage::Parcel` writes it.
    pub file: String,
}

/// What is sealed of a guest: what they volunteered so that they are counted once.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToldBody {
    /// Given name.
    pub given: String,
    /// Family name.
    pub family: String,
    /// Day of birth, 1 to 31.
    pub day: Option<u8>,
    /// Month of birth, 1 to 12.
    pub month: Option<u8>,
    /// Year of birth.
    pub year: Option<i16>,
    /// The word agreed in the programme.
    pub word: String,
    /// Where they live, as roughly as they like.
    pub district: String,
}

db::row! {
    /// A round of counting people across organisations.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Round {
        /// Its id.
        pub id: RoundId,
        /// What it is called.
        pub name: String,
        /// The first day of its period.
        pub from_day: Date,
        /// The last.
        pub to_day: Date,
        /// Where it stands.
        pub state: RoundState,
        /// When it was opened.
        pub opened_at: Time,
        /// On this day its parcels are destroyed.
        pub destroy_on: Date,
        /// The key that the organisations share; the office has no way to it.
        pub sealed: Option<Sealed<RoundKey>>,
        /// Known people of all organisations, one after the other: more than there are different ones.
        pub local_people: Option<i64>,
        /// At least so many different people.
        pub low: Option<i64>,
        /// Likeliest.
        pub likeliest: Option<i64>,
        /// At most.
        pub high: Option<i64>,
        /// When it was counted.
        pub counted_at: Option<Time>,
        /// When the organisations could see it.
        pub published_at: Option<Time>,
        /// When its parcels and its key were destroyed.
        pub destroyed_at: Option<Time>,
        /// Counts changes.
        pub version: i64,
    }
}

impl Round {
    /// A link to it.
    pub fn reference(&self) -> Ref {
        Ref::new("community", self.id)
    }
}

db::row! {
    /// An organisation that a round asks, with what it sent. The parcel itself is read apart.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Member {
        /// The round.
        pub round: RoundId,
        /// The organisation.
        pub organisation: OrganisationId,
        /// Under this id the key of its parcel is kept.
        pub parcel: Uuid,
        /// What it said.
        pub answer: MemberAnswer,
        /// When its parcel came.
        pub sent_at: Option<Time>,
        /// People with a code.
        pub codes: Option<i64>,
        /// People who said no.
        pub refused: Option<i64>,
        /// People who told too little, or were not asked.
        pub too_little: Option<i64>,
        /// A mark of the file: it proves which one was counted and destroyed.
        pub digest: Option<String>,
        /// When the parcel was destroyed.
        pub destroyed_at: Option<Time>,
    }
}

db::row! {
    /// What somebody said to being counted across organisations.
    #[derive(Clone, Debug, PartialEq)]
    pub struct ToldRow {
        /// Who.
        pub guest: super::GuestId,
        /// What they said.
        pub answer: LinkageAnswer,
        /// What they volunteered, under their own key.
        pub sealed: Option<Sealed<ToldBody>>,
        /// When they said it.
        pub said_on: Date,
    }
}
