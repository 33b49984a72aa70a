//! A release: what it holds, and how far it is.

use cube::Period;
use db::Json;
use disclosure::release as way;
use i18n::Written;
use kernel::{Id, PersonId, Ref, Time};
use serde::{Deserialize, Serialize};

/// Marker of [`ReleaseId`].
pub enum ReleaseMark {}
/// One version of a release.
pub type ReleaseId = Id<ReleaseMark>;

kernel::text_enum! {
    /// How deep the places of a release go.
    pub enum Level {
        /// Everywhere together.
        Whole = "whole",
        /// Each region.
        Region = "region",
        /// Each area.
        Area = "area",
        /// Each service: only for facts about services.
        Organisation = "organisation",
    }
}

kernel::text_enum! {
    /// What happens when more than the small figures has to be hidden.
    pub enum Otherwise {
        /// It is hidden.
        Hide = "hide",
        /// The release is refused, with the cells named.
        Refuse = "refuse",
    }
}

kernel::text_enum! {
    /// How far a release is.
    pub enum Stage {
        /// Being made.
        Draft = "draft",
        /// Everything is protected.
        Run = "run",
        /// The attack on it found nothing.
        Attacked = "attacked",
        /// Two people signed.
        Signed = "signed",
        /// Waiting for its time.
        Embargoed = "embargoed",
        /// Out.
        Published = "published",
        /// Out, and replaced by a correction.
        Corrected = "corrected",
        /// Taken back.
        Withdrawn = "withdrawn",
    }
}

db::stored_as_text!(Stage);

impl Stage {
    /// The stage of a way.
    pub fn of(way: &way::Release) -> Self {
        match way.stage {
            way::Stage::Draft => Self::Draft,
            way::Stage::Run { .. } => Self::Run,
            way::Stage::Attacked { .. } => Self::Attacked,
            way::Stage::Signed { .. } => Self::Signed,
            way::Stage::Embargoed { .. } => Self::Embargoed,
            way::Stage::Published { .. } => Self::Published,
            way::Stage::Corrected { .. } => Self::Corrected,
            way::Stage::Withdrawn { .. } => Self::Withdrawn,
        }
    }
}

/// A measure in one version of its definition.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Pinned {
    /// The id of the definition.
    pub definition: String,
    /// The version.
    pub version: i64,
}

/// What a release holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// What is counted, in the order in which it is shown.
    pub measures: Vec<Pinned>,
    /// The periods, as they are written: `2026Q1`.
    pub periods: Vec<String>,
    /// How deep.
    pub levels: Vec<Level>,
    /// Whether kinds are told apart where a measure has some.
    pub by_kind: bool,
    /// The name of the rule set.
    pub rules: String,
    /// What happens when more has to be hidden.
    pub otherwise: Otherwise,
}

impl Plan {
    /// The periods that can be read; every one that was kept can be.
    pub fn spans(&self) -> Vec<(String, Period)> {
        self.periods.iter().filter_map(|text| Some((text.clone(), text.parse().ok()?))).collect()
    }

    /// The same without how they are written.
    pub fn times(&self) -> Vec<Period> {
        self.spans().into_iter().map(|(_, period)| period).collect()
    }
}

db::row! {
    /// One version of a release.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Release {
        /// Its id.
        pub id: ReleaseId,
        /// Its name, the same for all its versions.
        pub name: String,
        /// How often it was corrected before.
        pub correction: i64,
        /// What people call it.
        pub titles: Json<Written>,
        /// What it holds.
        pub plan: Json<Plan>,
        /// Why it corrects the one before; empty for the first.
        pub reason: String,
        /// Why it was taken back; empty when it was not.
        pub withdrawn_because: String,
        /// How far it is.
        pub stage: Stage,
        /// The same with its digest and who signed.
        pub way: Json<way::Release>,
        /// Who made it.
        pub maker: PersonId,
        /// When.
        pub made_at: Time,
        /// Not before, while it is held.
        pub due_at: Option<Time>,
        /// Since when it is out.
        pub published_at: Option<Time>,
        /// Since when it is replaced or taken back.
        pub ended_at: Option<Time>,
        /// Counts changes.
        pub version: i64,
    }
}

impl Release {
    /// A link to it.
    pub fn reference(&self) -> Ref {
        Ref::new("evidence", self.id)
    }

    /// What was run, once it was.
    pub fn digest(&self) -> Option<&str> {
        match &self.way.0.stage {
            way::Stage::Draft => None,
            way::Stage::Run { digest }
            | way::Stage::Attacked { digest, .. }
            | way::Stage::Signed { digest, .. }
            | way::Stage::Embargoed { digest, .. }
            | way::Stage::Published { digest, .. }
            | way::Stage::Corrected { digest, .. } => Some(digest),
            way::Stage::Withdrawn { digest, .. } => digest.as_deref(),
        }
    }

    /// Who signed so far.
    pub fn signed_by(&self) -> Vec<PersonId> {
        match &self.way.0.stage {
            way::Stage::Attacked { signed, .. } => signed.iter().copied().collect(),
            way::Stage::Signed { by, .. } | way::Stage::Embargoed { by, .. } | way::Stage::Published { by, .. } => {
                by.to_vec()
            }
            _ => Vec::new(),
        }
    }

    /// The same release a step further.
    #[must_use]
    pub fn on(self, way: way::Release) -> Self {
        let (stage, version) = (Stage::of(&way), self.version + 1);
        Self { stage, way: Json(way), version, ..self }
    }
}

/// What somebody types to make a release.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReleaseForm {
    /// Its name: small letters, digits, `-`.
    pub name: String,
    /// What people call it.
    pub titles: Written,
    /// Definitions.
    pub measures: Vec<String>,
    /// Periods with commas between.
    pub periods: String,
    /// How deep.
    pub levels: Vec<Level>,
    /// Whether kinds are told apart.
    pub by_kind: bool,
    /// The rule set.
    pub rules: String,
    /// Whether it is refused rather than protected.
    pub refuse: bool,
}
