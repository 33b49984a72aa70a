//! What is known about a score and where it is known from.

use serde::{Deserialize, Serialize};

kernel::text_enum! {
    /// How sure we are of a fact.
    pub enum Confidence {
        /// Read in a primary or official source.
        High = "H",
        /// Seen in a second-hand source, or well known and not read again.
        Medium = "M",
        /// Uncertain: shown as "not confirmed", and somebody must check it.
        Low = "L",
    }
}

/// Where a fact is from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The publication, file or page.
    pub text: String,
    /// How sure we are.
    pub confidence: Confidence,
}

/// A fact in words for staff, with its source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// One sentence.
    pub text: String,
    /// Where from.
    pub source: Source,
}

kernel::text_enum! {
    /// Who answers.
    pub enum Rater {
        /// The person whose life it is about.
        Person = "person",
        /// A trained worker, about the person.
        Clinician = "clinician",
        /// The person and a worker together.
        Together = "together",
        /// Reviewers, about a service.
        Reviewer = "reviewer",
    }
}

kernel::text_enum! {
    /// On what terms the questionnaire may be used.
    pub enum LicenceStatus {
        /// Nobody's property.
        PublicDomain = "public_domain",
        /// Written for this project.
        Ours = "ours",
        /// Free for all as long as the words stay as they are.
        FreeUnchanged = "free_unchanged",
        /// Free after registering or asking.
        FreeOnRequest = "free_on_request",
        /// Free where no money is earned.
        NonCommercial = "non_commercial",
        /// Only with a licence of the holder.
        LicenceNeeded = "licence_needed",
    }
}

kernel::text_enum! {
    /// Whether the words of the questions may be given out with this software.
    pub enum Wording {
        /// Never: the site loads them under its own licence.
        Never = "never",
        /// The law would allow it; nothing is given out all the same.
        PublicDomain = "public_domain",
        /// Our own words.
        Ours = "ours",
    }
}

/// On what terms a questionnaire may be used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Licence {
    /// The sort of terms.
    pub status: LicenceStatus,
    /// Who holds the rights.
    pub holder: String,
    /// The terms in a sentence for staff.
    pub terms: String,
    /// Whether the words may be given out.
    pub items_wording: Wording,
    /// Where from.
    pub source: Source,
}

kernel::text_enum! {
    /// What a higher score means.
    pub enum Direction {
        /// Higher is better.
        HigherIsBetter = "higher_is_better",
        /// Higher is worse.
        HigherIsWorse = "higher_is_worse",
        /// Neither.
        Neither = "neither",
    }
}

/// A part of the range of a score with a name: from here to just below the next.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Band {
    /// The key of its words in the language files: `band-mild`.
    pub label: String,
    /// The lowest score in it.
    pub from: f64,
}

/// The bands that one source names, from low to high.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BandSet {
    /// The bands, the lowest first.
    pub bands: Vec<Band>,
    /// Where from.
    pub source: Source,
}

/// On which side of a cut-off somebody counts as a case.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Case {
    /// At this score or above.
    AtOrAbove(f64),
    /// Below this score.
    Below(f64),
}

impl Case {
    /// `true` when this score is a case.
    pub fn holds(self, score: f64) -> bool {
        match self {
            Self::AtOrAbove(cut) => score >= cut,
            Self::Below(cut) => score < cut,
        }
    }
}

/// A cut-off and what it is used for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Caseness {
    /// What for: `talking_therapies`, `screening`.
    pub key: String,
    /// The cut-off.
    pub case: Case,
    /// Where from.
    pub source: Source,
}

/// How much change between two scores is more than chance.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReliableChange {
    /// Whose threshold: `manual`, `nhs_children`.
    pub label: String,
    /// A change of at least this much counts. In points of the score.
    pub least: f64,
    /// The index it was rounded from, when it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub index: Option<f64>,
    /// Where from.
    pub source: Source,
}
