use super::GuestId;
use kernel::{Id, OrganisationId, PersonId, Ref, Standing, Time};
use serde::{Deserialize, Serialize};
use vault::Sealed;

/// Marker of [`CrisisId`].
pub enum CrisisMark {}
/// Somebody in a crisis turned to a service.
pub type CrisisId = Id<CrisisMark>;

kernel::text_enum! {
    /// How somebody turned to the service.
    pub enum Door {
        /// From the page.
        Page = "page",
        /// By phone.
        Phone = "phone",
        /// They came in.
        CameIn = "came_in",
        /// A worker went to their home.
        AtHome = "at_home",
        /// While the service was closed.
        OutOfHours = "out_of_hours",
    }
}

kernel::text_enum! {
    /// Where it stands (care.md §6.10).
    pub enum CrisisState {
        /// Nobody has answered yet.
        Opened = "opened",
        /// A worker is with them.
        Live = "live",
        /// The crisis is over; somebody asks how they are.
        FollowUpDue = "follow_up_due",
        /// Somebody asked.
        FollowedUp = "followed_up",
        /// Nobody asked in time; the coordinator sees it.
        Missed = "missed",
    }
}

kernel::text_enum! {
    /// How a crisis ended.
    pub enum Ending {
        /// It is calmer now.
        Settled = "settled",
        /// Another service took over, and said yes.
        HandedOver = "handed_over",
        /// Emergency services came.
        EmergencyServices = "emergency_services",
    }
}

db::stored_as_text!(Door, CrisisState, Ending);

/// What is sealed: no more than answering needs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CrisisBody {
    /// What to call them.
    pub name: String,
    /// How to reach them.
    pub reach: String,
    /// What they or the worker said of it.
    pub words: String,
    /// Who took over.
    pub handed_to: String,
}

db::row! {
    /// Somebody in a crisis turned to a service.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Crisis {
        /// Its id.
        pub id: CrisisId,
        /// The service.
        pub organisation: OrganisationId,
        /// Who, when the service knows them.
        pub guest: Option<GuestId>,
        /// How they turned to the service.
        pub door: Door,
        /// Where it stands.
        pub state: CrisisState,
        /// How it ended.
        pub ending: Option<Ending>,
        /// Since when.
        pub opened_at: Time,
        /// When it ended.
        pub ended_at: Option<Time>,
        /// By when somebody asks how they are.
        pub due_at: Option<Time>,
        /// When somebody asked.
        pub followed_at: Option<Time>,
        /// When the time for it was over.
        pub missed_at: Option<Time>,
        /// Who answered.
        pub worker: Option<PersonId>,
        /// The words, under a key of this contact alone.
        pub sealed: Option<Sealed<CrisisBody>>,
        /// Counts changes.
        pub version: i64,
    }
}

impl Crisis {
    /// A link to it.
    pub fn reference(&self) -> Ref {
        Ref::new("community", self.id)
    }

    /// What permission needs to know: it is found within the caller's reach.
    pub const fn standing(&self) -> Standing {
        Standing { owner: None, organisation: Some(self.organisation) }
    }
}

/// What is written down when somebody turns to the service.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CrisisForm {
    /// What to call them.
    pub name: String,
    /// How to reach them.
    pub reach: String,
    /// A few words.
    pub words: String,
}

/// How a crisis ended, as the worker says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ended {
    /// It is calmer now.
    Settled,
    /// This service took over; whether they said yes.
    HandedOver {
        /// Who took over.
        to: String,
        /// Somebody there said yes.
        accepted: bool,
    },
    /// Emergency services came.
    EmergencyServices,
}

impl Ended {
    /// The word that is kept.
    pub const fn ending(&self) -> Ending {
        match self {
            Self::Settled => Ending::Settled,
            Self::HandedOver { .. } => Ending::HandedOver,
            Self::EmergencyServices => Ending::EmergencyServices,
        }
    }
}
