//! What others may hear.

use kernel::{OrganisationId, PersonId, Role};
use ledger::Event;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The name of every event told here.
pub const TELLS: &[&str] = &[
    GlassBroken::NAME,
    HatWasGiven::NAME,
    HatWasTaken::NAME,
    PersonErased::NAME,
    SupporterChosen::NAME,
    SupporterEnded::NAME,
];

/// Somebody reached past the ordinary limits.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct GlassBroken {
    /// Which time.
    pub glass: Uuid,
    /// In which part.
    pub role: Role,
    /// Where.
    pub organisation: OrganisationId,
}
impl Event for GlassBroken {
    const NAME: &'static str = "people.glass_broken";
}

/// Somebody was given a hat.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct HatWasGiven {
    /// Who.
    pub person: PersonId,
    /// Which part.
    pub role: Role,
    /// Where.
    pub organisation: Option<OrganisationId>,
}
impl Event for HatWasGiven {
    const NAME: &'static str = "people.hat_given";
}

/// A hat was taken back.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct HatWasTaken {
    /// From whom.
    pub person: PersonId,
    /// Which part.
    pub role: Role,
    /// Where.
    pub organisation: Option<OrganisationId>,
}
impl Event for HatWasTaken {
    const NAME: &'static str = "people.hat_taken";
}

/// A person was erased; whoever holds anything of theirs under another key erases it too.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PersonErased {
    /// Who it was.
    pub person: PersonId,
}
impl Event for PersonErased {
    const NAME: &'static str = "people.person_erased";
}

/// A person chose a supporter.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SupporterChosen {
    /// Who chose.
    pub person: PersonId,
    /// Whom.
    pub supporter: PersonId,
}
impl Event for SupporterChosen {
    const NAME: &'static str = "people.supporter_chosen";
}

/// A person ended the support of somebody.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SupporterEnded {
    /// Who ended it.
    pub person: PersonId,
    /// Whose support.
    pub supporter: PersonId,
}
impl Event for SupporterEnded {
    const NAME: &'static str = "people.supporter_ended";
}
