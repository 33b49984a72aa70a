//! What others may hear of organisations.

use kernel::{Date, OrganisationId};
use ledger::Event;
use serde::{Deserialize, Serialize};

/// A service closed for good, or will on this day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceClosed {
    /// The service.
    pub service: OrganisationId,
    /// The first day without it.
    pub on: Date,
}

impl Event for ServiceClosed {
    const NAME: &'static str = "organisations.service_closed";
}
