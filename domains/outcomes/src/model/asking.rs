use super::{Measure, MeasureId, TimeId};
use kernel::{Date, Id, OrganisationId, PersonId, Ref};

/// Marker of [`AskingId`].
pub enum AskingMark {}
/// An invitation to answer one measure.
pub type AskingId = Id<AskingMark>;

kernel::text_enum! {
    /// When a measure is answered.
    pub enum Occasion {
        /// Before an appointment.
        BeforeAppointment = "before_appointment",
        /// When it begins.
        Start = "start",
        /// When things are looked at together.
        Review = "review",
        /// When it ends.
        End = "end",
        /// The person thought of it.
        ByMyself = "by_myself",
    }
}

kernel::text_enum! {
    /// How it stands with an asking.
    pub enum AskingState {
        /// It waits for an answer.
        Open = "open",
        /// It was answered.
        Answered = "answered",
        /// The person would rather not.
        Declined = "declined",
        /// The time together ended before.
        Over = "over",
    }
}

db::stored_as_text!(Occasion, AskingState);

db::row! {
    /// An invitation to answer one measure: one link, one task.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Asking {
        /// Its id.
        pub id: AskingId,
        /// Who is asked.
        pub person: PersonId,
        /// The time together it belongs to.
        pub time: TimeId,
        /// The service that asks.
        pub organisation: OrganisationId,
        /// What is asked.
        pub measure: MeasureId,
        /// When it is answered.
        pub occasion: Occasion,
        /// Who asked.
        pub asked_by: PersonId,
        /// The day it was asked.
        pub asked_on: Date,
        /// The day by which an answer helps most.
        pub due_on: Date,
        /// The last day on which it can be answered.
        pub open_until: Date,
        /// How it stands.
        pub state: AskingState,
    }
}

impl Asking {
    /// A link to it.
    pub fn reference(&self) -> Ref {
        Ref::new("outcomes", self.id)
    }
}

/// What staff ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskForm {
    /// The person's mail address.
    pub mail: String,
    /// What is asked.
    pub measure: MeasureId,
    /// When it is answered.
    pub occasion: Occasion,
    /// The day by which an answer helps most.
    pub due_on: Date,
}

/// What an open link shows: who asks what. Nothing of it says who is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The invitation.
    pub asking: Asking,
    /// What is asked.
    pub measure: Measure,
}
