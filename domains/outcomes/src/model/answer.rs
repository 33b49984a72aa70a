use super::{MeasureId, Raised, ShareWith};
use kernel::{Date, Id, OrganisationId, PersonId};
use questionnaires::{Answers, Path, scoring::Score};
use serde::{Deserialize, Serialize};
use vault::Sealed;

/// Marker of [`AnswerId`].
pub enum AnswerMark {}
/// One filled-in measure.
pub type AnswerId = Id<AnswerMark>;

kernel::text_enum! {
    /// Whose view it is. The two are never averaged together.
    pub enum Rater {
        /// The person's own.
        Person = "person",
        /// A worker's.
        Worker = "worker",
    }
}

db::stored_as_text!(Rater);

/// Whose view it is, and which worker's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RatedBy {
    /// The person themselves.
    Person,
    /// This worker.
    Worker(PersonId),
}

impl RatedBy {
    /// Whose view it is.
    pub const fn rater(self) -> Rater {
        match self {
            Self::Person => Rater::Person,
            Self::Worker(_) => Rater::Worker,
        }
    }

    /// The worker, when it is a worker's.
    pub const fn worker(self) -> Option<PersonId> {
        match self {
            Self::Person => None,
            Self::Worker(worker) => Some(worker),
        }
    }
}

/// What is sealed: the answers and what they came to. Scores are kept, so that a story stays as it was told.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AnswerBody {
    /// What was answered.
    pub answers: Answers,
    /// What it came to, in the order of the scoring.
    pub scores: Vec<Score>,
}

/// What somebody filled in.
#[derive(Clone, Debug, PartialEq)]
pub struct Filled {
    /// Which measure.
    pub measure: MeasureId,
    /// The answers as they were sent.
    pub answers: Answers,
    /// The language in which the questions stood, as BCP 47 writes it.
    pub language: String,
    /// Whom the person lets see this measure from now on.
    pub share: Option<ShareWith>,
}

/// What came of filling in.
#[derive(Clone, Debug, PartialEq)]
pub struct Answered {
    /// Its id.
    pub id: AnswerId,
    /// Which measure.
    pub measure: MeasureId,
    /// What it came to.
    pub scores: Vec<Score>,
    /// An answer that must bring help.
    pub raised: Option<Raised>,
    /// Answers to questions that were not shown; they were not kept.
    pub dropped: Vec<(String, Path)>,
    /// The service that asked.
    pub organisation: Option<OrganisationId>,
    /// Whom the person let see it just now.
    pub shared: Option<ShareWith>,
}

db::row! {
    /// One filled-in measure, sealed.
    #[derive(Clone, Debug)]
    pub struct Kept {
        /// Its id.
        pub id: AnswerId,
        /// Whose.
        pub person: PersonId,
        /// Which measure.
        pub measure: MeasureId,
        /// Whose view.
        pub rater: Rater,
        /// The worker, when it is a worker's.
        pub worker: Option<PersonId>,
        /// The day.
        pub answered_on: Date,
        /// The language in which the questions stood.
        pub language: String,
        /// What was answered; nothing when it was taken back.
        pub sealed: Option<Sealed<AnswerBody>>,
    }
}
