use super::{Kind, OfferId};
use db::Json;
use i18n::Written;
use kernel::{Date, Id, OrganisationId, PersonId, Ref, Standing, Time};
use organisations::model::{Minute, Setting};
use uuid::Uuid;

/// Marker of [`SessionId`].
pub enum SessionMark {}
/// One meeting.
pub type SessionId = Id<SessionMark>;

kernel::text_enum! {
    /// Where a session stands (care.md §6.9).
    pub enum State {
        /// It will be.
        Planned = "planned",
        /// The register takes taps.
        Open = "open",
        /// It is over; what stands on paper is keyed now.
        Closed = "closed",
        /// Nothing changes any more.
        Locked = "locked",
        /// It was locked and changed again, with a reason.
        Amended = "amended",
        /// It will not be.
        Cancelled = "cancelled",
    }
}

kernel::text_enum! {
    /// Why a locked register is changed. A choice and not a text, so that nothing about anybody stands in it.
    pub enum Reason {
        /// The paper sheet came late.
        PaperCameLate = "paper_came_late",
        /// Somebody who was there is missing.
        SomebodyForgotten = "somebody_forgotten",
        /// Somebody stands in it twice.
        CountedTwice = "counted_twice",
        /// It belongs to another session.
        WrongSession = "wrong_session",
        /// The person asked for it.
        PersonAsked = "person_asked",
    }
}

/// What a worker does with a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// It begins: the register takes taps.
    Open,
    /// It is over.
    Close,
    /// It will not be.
    Cancel,
}

db::stored_as_text!(State, Reason);

db::row! {
    /// One meeting of an offer.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Session {
        /// Its id.
        pub id: SessionId,
        /// The offer.
        pub offer: OfferId,
        /// The service.
        pub organisation: OrganisationId,
        /// The series it was planned in.
        pub series: Option<Uuid>,
        /// When it begins. It counts on this day, also when it goes on past midnight.
        pub starts_at: Time,
        /// When it ends.
        pub ends_at: Time,
        /// Where.
        pub place: String,
        /// What sort of place.
        pub setting: Setting,
        /// People can take part from afar.
        pub online: bool,
        /// So many places, when there is a limit.
        pub capacity: Option<i64>,
        /// Where it stands.
        pub state: State,
        /// A closed or amended register takes changes until then.
        pub edit_until: Option<Time>,
        /// People who came without a name: visits, never people.
        pub anonymous: i64,
        /// Counts changes.
        pub version: i64,
        /// The kind of the offer.
        pub kind: Kind,
        /// The name of the offer.
        pub names: Json<Written>,
    }
}

impl Session {
    /// A link to it.
    pub fn reference(&self) -> Ref {
        Ref::new("community", self.id)
    }

    /// What permission needs to know: it is found within the caller's reach.
    pub const fn standing(&self) -> Standing {
        Standing { owner: None, organisation: Some(self.organisation) }
    }
}

/// What a worker plans: one session, or the same each week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanForm {
    /// The first day.
    pub day: Date,
    /// When it begins, on the clock of its place.
    pub from: Minute,
    /// When it ends; not after `from` means after midnight.
    pub until: Minute,
    /// So many weeks, this one counted.
    pub weeks: i64,
    /// Where.
    pub place: String,
    /// What sort of place.
    pub setting: Setting,
    /// People can take part from afar.
    pub online: bool,
    /// So many places, when there is a limit.
    pub capacity: Option<i64>,
}

/// Marker of [`AmendmentId`].
pub enum AmendmentMark {}
/// A change of a locked register.
pub type AmendmentId = Id<AmendmentMark>;

db::row! {
    /// A locked register was changed again.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Amendment {
        /// Its id.
        pub id: AmendmentId,
        /// Which session.
        pub session: SessionId,
        /// When.
        pub at: Time,
        /// By whom.
        pub by: PersonId,
        /// Why.
        pub reason: Reason,
    }
}
