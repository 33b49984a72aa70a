use super::AnswerId;
use kernel::{Id, OrganisationId, PersonId, Ref, Standing, Time};
use serde::{Deserialize, Serialize};
use vault::Sealed;

/// Marker of [`ConcernId`].
pub enum ConcernMark {}
/// An answer that must bring help.
pub type ConcernId = Id<ConcernMark>;

kernel::text_enum! {
    /// How near the danger may be (engagement.md §4.5).
    pub enum Level {
        /// Distress now.
        R2 = "r2",
        /// Intent or a plan may be there.
        R3 = "r3",
    }
}

kernel::text_enum! {
    /// Whether somebody still has to act.
    pub enum ConcernState {
        /// Somebody has to.
        Open = "open",
        /// Somebody did.
        Closed = "closed",
    }
}

db::stored_as_text!(Level, ConcernState);

/// What was raised, as the person is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Raised {
    /// The concern.
    pub concern: ConcernId,
    /// How near the danger may be.
    pub level: Level,
    /// What the answer is about: `self_harm`.
    pub sign: String,
}

/// Something that was done about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Done {
    /// When.
    pub at: Time,
    /// By whom.
    pub by: PersonId,
    /// In their words.
    pub words: String,
}

/// What is sealed: the one answer, in the words in which it was asked and given, and what was done.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConcernBody {
    /// What was asked.
    pub question: String,
    /// What was answered.
    pub said: String,
    /// The language of both.
    pub language: String,
    /// What was done, oldest first.
    pub done: Vec<Done>,
}

db::row! {
    /// An answer that must bring help, without words and without a name.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Concern {
        /// Its id.
        pub id: ConcernId,
        /// The service that asked.
        pub organisation: Option<OrganisationId>,
        /// How near the danger may be.
        pub level: Level,
        /// What the answer is about.
        pub sign: String,
        /// Since when.
        pub raised_at: Time,
        /// Whether somebody still has to act.
        pub state: ConcernState,
    }
}

db::row! {
    /// The same with whose it is and what is sealed.
    #[derive(Clone, Debug)]
    pub struct ConcernRow {
        /// Its id.
        pub id: ConcernId,
        /// Whose; nobody when they were erased.
        pub person: Option<PersonId>,
        /// The answer.
        pub answer: AnswerId,
        /// The service that asked.
        pub organisation: Option<OrganisationId>,
        /// How near the danger may be.
        pub level: Level,
        /// What the answer is about.
        pub sign: String,
        /// Since when.
        pub raised_at: Time,
        /// Whether somebody still has to act.
        pub state: ConcernState,
        /// The one answer and what was done.
        pub sealed: Option<Sealed<ConcernBody>>,
        /// Counts what was done.
        pub version: i64,
    }
}

impl ConcernRow {
    /// A link to it.
    pub fn reference(&self) -> Ref {
        Ref::new("outcomes", self.id)
    }

    /// What permission needs to know.
    pub const fn standing(&self) -> Standing {
        Standing { owner: self.person, organisation: self.organisation }
    }
}

/// What a safety reader sees: who it is, how to reach them, and the one answer. Nothing else of the person.
#[derive(Clone, Debug)]
pub struct ConcernSeen {
    /// How it stands.
    pub row: ConcernRow,
    /// The name the person gave.
    pub name: Option<String>,
    /// Where they get mail.
    pub mail: Option<String>,
    /// The one answer and what was done.
    pub body: ConcernBody,
}
