//! What others may hear. Nothing of it names a person; the shape stands in `events/`.

use crate::model::CrisisId;
use kernel::OrganisationId;
use ledger::Event;
use serde::{Deserialize, Serialize};

/// Nobody asked within two days how somebody is after a crisis: it goes to the coordinator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUpMissed {
    /// The version of this shape.
    pub version: u8,
    /// Which crisis contact.
    pub crisis: CrisisId,
    /// Whose.
    pub organisation: OrganisationId,
    /// The page where a worker reads on.
    pub path: String,
}

impl Event for FollowUpMissed {
    const NAME: &'static str = "community.follow_up_missed";
}

impl FollowUpMissed {
    /// The event of a crisis contact.
    pub fn of(crisis: CrisisId, organisation: OrganisationId) -> Self {
        Self { version: 1, crisis, organisation, path: format!("/community/crises/{crisis}") }
    }
}

/// The names of the events that are told here.
pub const TELLS: &[&str] = &[FollowUpMissed::NAME];
