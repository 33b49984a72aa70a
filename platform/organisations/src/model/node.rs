use super::{Confidence, Hierarchy, OrganisationKind, Origin, Place};
use i18n::Written;
use kernel::{Date, OrganisationId, Ref, Standing};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A node of the tree: a nation, a region, a charity, a service.
#[derive(Clone, Debug, PartialEq)]
pub struct Organisation {
    /// Its id.
    pub id: OrganisationId,
    /// What it is.
    pub kind: OrganisationKind,
    /// The country.
    pub place: Place,
    /// Its name in each language it has one in.
    pub names: Written,
    /// Something that readers should know of it.
    pub note: Written,
    /// Its town, when known.
    pub town: Option<String>,
    /// Its first day, when known.
    pub from: Option<Date>,
    /// The first day on which it was no more.
    pub to: Option<Date>,
    /// Where it came from.
    pub origin: Origin,
    /// Where the facts were read.
    pub source: String,
    /// How sure we are of them.
    pub confidence: Confidence,
}

impl Organisation {
    /// A link to it from another domain.
    pub fn reference(&self) -> Ref {
        Ref::new("organisations", self.id)
    }

    /// What permission needs to know: it is found within itself.
    pub fn standing(&self) -> Standing {
        Standing { owner: None, organisation: Some(self.id) }
    }

    /// Whether it existed on this day.
    pub fn existed_on(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day < to)
    }
}

/// Part of a country that an organisation covers. A county is no key: four of them are split between regions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Area {
    /// The county.
    pub county: Written,
    /// Which part, when not the whole of it.
    #[serde(default)]
    pub part: Written,
}

/// `child` lies under `parent` in one hierarchy for a time.
#[derive(Clone, Debug, PartialEq)]
pub struct Edge {
    /// Its id.
    pub id: Uuid,
    /// In which order.
    pub hierarchy: Hierarchy,
    /// What is above.
    pub parent: OrganisationId,
    /// What is below.
    pub child: OrganisationId,
    /// The first day, when known.
    pub from: Option<Date>,
    /// The first day on which it held no more.
    pub to: Option<Date>,
    /// Which part of the child, when not the whole of it.
    pub share: Written,
    /// Where this was read.
    pub source: String,
    /// How sure we are of it.
    pub confidence: Confidence,
}

impl Edge {
    /// Whether it held on this day.
    pub fn holds_on(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day < to)
    }
}

/// What took the place of an organisation that ended.
#[derive(Clone, Debug, PartialEq)]
pub struct Succession {
    /// What ended.
    pub former: OrganisationId,
    /// What came after.
    pub successor: OrganisationId,
    /// From which day.
    pub on: Date,
    /// Which part went there, when it was split.
    pub share: Written,
    /// Where this was read.
    pub source: String,
    /// How sure we are of it.
    pub confidence: Confidence,
}

/// Wanted: `child` under `parent` from a day on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Move {
    /// In which order.
    pub hierarchy: Hierarchy,
    /// What moves.
    pub child: OrganisationId,
    /// Under what.
    pub parent: OrganisationId,
    /// From which day.
    pub from: Date,
}

/// An organisation moved: these edges end on the day, and a new one begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// The edges that end.
    pub ended: Vec<Uuid>,
    /// The edge that begins.
    pub to: Move,
}
