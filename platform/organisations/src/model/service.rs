use super::{Ages, Listens, OpeningHours, Organisation, ReachBy, ServiceKind, Setting};
use i18n::Written;
use jiff::tz::TimeZone;
use kernel::{Date, Id, OrganisationId};
use serde::{Deserialize, Serialize};

/// Whether a service is open for people at all.
#[derive(Clone, Debug, PartialEq)]
pub enum State {
    /// People can come.
    Open {
        /// Since when, if known.
        since: Option<Date>,
    },
    /// It is no more. What was said about it stays.
    Closed {
        /// The first day without it.
        on: Date,
        /// Why, and where to go instead.
        instead: Written,
    },
}

/// A service that people come to.
#[derive(Clone, Debug, PartialEq)]
pub struct Service {
    /// Its node in the tree.
    pub organisation: Organisation,
    /// What it does.
    pub what: ServiceKind,
    /// Whom it is for, by age.
    pub ages: Ages,
    /// What to expect, in a sentence or two.
    pub about: Written,
    /// How to come: by letter of a doctor, by phone, just walk in.
    pub how_to_come: Written,
    /// Open or closed for good.
    pub state: State,
    /// Whether people can share something about it here.
    pub listens: Listens,
    /// The languages spoken there, as language tags.
    pub languages: Vec<String>,
    /// When the door is open.
    pub hours: OpeningHours,
    /// How to reach it.
    pub contacts: Vec<Contact>,
    /// Where it meets people.
    pub sites: Vec<ServiceSite>,
    /// Counts corrections, so that two people who correct at once do not overwrite each other.
    pub version: i64,
}

impl Service {
    /// Its id.
    pub fn id(&self) -> OrganisationId {
        self.organisation.id
    }

    /// Whether it is a service on this day; a closing may lie ahead.
    pub fn is_open_on(&self, day: Date) -> bool {
        match &self.state {
            State::Open { since } => since.is_none_or(|since| since <= day),
            State::Closed { on, .. } => day < *on,
        }
    }

    /// Whether something shared about it will be read and answered by it.
    pub fn takes_contributions_on(&self, day: Date) -> bool {
        self.listens == Listens::Yes && self.is_open_on(day)
    }

    /// The clock on its wall.
    pub fn zone(&self) -> TimeZone {
        TimeZone::get(self.organisation.place.zone()).unwrap_or(TimeZone::UTC)
    }
}

/// One way to reach a service.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// How.
    pub by: ReachBy,
    /// The number or address, as people write it.
    pub value: String,
}

/// Marker of the id of a [`ServiceSite`].
pub enum SiteMarker {}

/// Where a service meets people: a clinic, and just as well a library or a café.
#[derive(Clone, Debug, PartialEq)]
pub struct ServiceSite {
    /// Its id.
    pub id: Id<SiteMarker>,
    /// The kind of building, or none.
    pub setting: Setting,
    /// Its own name, as on the door.
    pub name: String,
    /// Street and number, as on a letter.
    pub address: String,
    /// The town.
    pub town: String,
    /// The county or district.
    pub county: String,
}

/// A service to open.
#[derive(Clone, Debug, PartialEq)]
pub struct NewService {
    /// Under which organisation.
    pub parent: OrganisationId,
    /// Its name.
    pub names: Written,
    /// What it does.
    pub what: ServiceKind,
    /// Whom it is for.
    pub ages: Ages,
    /// The town it is in.
    pub town: String,
    /// From which day.
    pub since: Date,
}

/// What staff correct on a service. The whole form is sent; `version` is the one they saw.
#[derive(Clone, Debug, PartialEq)]
pub struct Correction {
    /// The version that the form showed.
    pub version: i64,
    /// Its name.
    pub names: Written,
    /// What to expect.
    pub about: Written,
    /// How to come.
    pub how_to_come: Written,
    /// When the door is open.
    pub hours: OpeningHours,
    /// How to reach it.
    pub contacts: Vec<Contact>,
    /// Whether it takes part.
    pub listens: Listens,
}

/// The closing of a service.
#[derive(Clone, Debug, PartialEq)]
pub struct Closing {
    /// The first day without it.
    pub on: Date,
    /// Why, and where to go instead.
    pub instead: Written,
}
