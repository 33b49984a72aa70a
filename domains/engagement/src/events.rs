//! What others may hear. Nothing of it names an author or holds anybody's words; sharing itself is told to nobody.

use crate::model::{ContributionId, Kind, OutcomeWord, ThemeId};
use kernel::OrganisationId;
use ledger::Event;
use serde::{Deserialize, Serialize};

/// Everybody may read something new.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContributionPublished {
    /// What.
    pub contribution: ContributionId,
    /// What sort.
    pub kind: Kind,
    /// The place that the public sees.
    pub place: Option<OrganisationId>,
}

impl Event for ContributionPublished {
    const NAME: &'static str = "engagement.contribution_published";
}

/// Something public is public no more: taken down, taken back or erased. Whoever shows it stops.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContributionHidden {
    /// What.
    pub contribution: ContributionId,
}

impl Event for ContributionHidden {
    const NAME: &'static str = "engagement.contribution_hidden";
}

/// A theme has an outcome.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutcomeDecided {
    /// The theme.
    pub theme: ThemeId,
    /// Whose it is.
    pub organisation: OrganisationId,
    /// The outcome.
    pub word: OutcomeWord,
}

impl Event for OutcomeDecided {
    const NAME: &'static str = "engagement.outcome_decided";
}

/// The names of the events that are told here.
pub const TELLS: &[&str] = &[ContributionPublished::NAME, ContributionHidden::NAME, OutcomeDecided::NAME];
