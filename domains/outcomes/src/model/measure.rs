use kernel::{Date, Id, OrganisationId, PersonId, Ref};
use questionnaires::{
    Questionnaire,
    scoring::{Rater, Scoring},
};

/// Marker of [`MeasureId`].
pub enum MeasureMark {}
/// A questionnaire with its scoring, in one version.
pub type MeasureId = Id<MeasureMark>;

/// Where a measure comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MeasureSource {
    /// It comes with the product.
    Shipped,
    /// A site loaded it under its own licence.
    Loaded {
        /// Who.
        by: PersonId,
    },
}

/// A questionnaire with its scoring, in one version. It never changes.
#[derive(Clone, Debug, PartialEq)]
pub struct Measure {
    /// Its id.
    pub id: MeasureId,
    /// The key of its scoring: `phq9`.
    pub name: String,
    /// Its version, as its makers count.
    pub version: String,
    /// Whose it is; nothing: for the whole house.
    pub organisation: Option<OrganisationId>,
    /// What is asked.
    pub questionnaire: Questionnaire,
    /// How answers become scores.
    pub scoring: Scoring,
    /// On what terms the words may be used here.
    pub rights: String,
    /// Where it comes from.
    pub source: MeasureSource,
    /// Since when.
    pub loaded_on: Date,
    /// The day from which nobody is asked with it.
    pub retired_on: Option<Date>,
}

impl Measure {
    /// A link to it.
    pub fn reference(&self) -> Ref {
        Ref::new("outcomes", self.id)
    }

    /// `true` when the person answers it themselves, and not a worker about them.
    pub fn is_for_the_person(&self) -> bool {
        self.scoring.rater != Rater::Clinician
    }

    /// Its version up to the first point: what is the same there asks and means the same.
    pub fn major(&self) -> &str {
        self.version.split_once('.').map_or(&self.version, |(major, _)| major)
    }

    /// `true` while people are asked with it.
    pub const fn is_open(&self) -> bool {
        self.retired_on.is_none()
    }
}

/// A measure to load.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewMeasure {
    /// The questionnaire as FHIR R4 JSON.
    pub json: String,
    /// The key of the scoring it is bound to.
    pub scoring: String,
    /// On what terms the words may be used here.
    pub rights: String,
}
