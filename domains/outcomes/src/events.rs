//! What others may hear. Nothing of it names a person or holds an answer; the shape of each stands in `events/`.

use crate::model::{ConcernId, Level};
use kernel::OrganisationId;
use ledger::Event;
use serde::{Deserialize, Serialize};

/// Somebody answered something that must bring help.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RiskAnswered {
    /// The version of this shape.
    pub version: u8,
    /// Which.
    pub concern: ConcernId,
    /// The service that asked; nothing when the person answered by themselves.
    pub organisation: Option<OrganisationId>,
    /// How near the danger may be.
    pub level: Level,
    /// What the answer is about: `self_harm`.
    pub sign: String,
    /// The page where a safety reader reads on.
    pub path: String,
}

impl Event for RiskAnswered {
    const NAME: &'static str = "outcomes.risk_answered";
}

impl RiskAnswered {
    /// The event of a concern.
    pub fn of(concern: ConcernId, organisation: Option<OrganisationId>, (level, sign): (Level, &str)) -> Self {
        let path = format!("/outcomes/concerns/{concern}");
        Self { version: 1, concern, organisation, level, sign: sign.to_owned(), path }
    }
}

/// Somebody acted, or the person is not here any more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConcernClosed {
    /// The version of this shape.
    pub version: u8,
    /// Which.
    pub concern: ConcernId,
}

impl Event for ConcernClosed {
    const NAME: &'static str = "outcomes.concern_closed";
}

impl ConcernClosed {
    /// The event of a concern.
    pub const fn of(concern: ConcernId) -> Self {
        Self { version: 1, concern }
    }
}

/// The names of the events that are told here.
pub const TELLS: &[&str] = &[RiskAnswered::NAME, ConcernClosed::NAME];
