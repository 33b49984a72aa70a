//! A business case: what is needed, what could be done, what it costs and what it will change, resting on published
//! figures.

use super::{CellShown, ReleaseId, Seen, TableShown};
use db::Json;
use i18n::Written;
use kernel::{Date, Id, OrganisationId, PersonId, Ref, Standing};
use serde::{Deserialize, Serialize};

/// Marker of [`CaseId`].
pub enum CaseMark {}
/// One business case.
pub type CaseId = Id<CaseMark>;

kernel::text_enum! {
    /// How far a business case is.
    pub enum CaseStage {
        /// Being written.
        Draft = "draft",
        /// Waiting for the decision; its words and figures stand still.
        Submitted = "submitted",
        /// Decided.
        Decided = "decided",
        /// Agreed, and the day on which its benefits are looked at is set.
        ReviewDated = "review_dated",
    }
}

kernel::text_enum! {
    /// What was decided.
    pub enum Verdict {
        /// It will be done.
        Agreed = "agreed",
        /// It will not be done.
        NotAgreed = "not_agreed",
        /// Its writer is asked for more.
        SentBack = "sent_back",
    }
}

db::stored_as_text!(CaseStage);

/// What its writer typed, as it was typed. Costs are words: nothing is added up behind the writer's back.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CaseWriting {
    /// What it is called.
    pub title: String,
    /// What is needed, and why.
    pub need: String,
    /// What could be done, doing nothing among it.
    pub options: String,
    /// What each costs.
    pub costs: String,
    /// What it will change, and for whom.
    pub change: String,
}

/// A decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// What was decided.
    pub verdict: Verdict,
    /// Why.
    pub reason: String,
    /// By whom.
    pub by: PersonId,
    /// When.
    pub on: Date,
}

/// A published figure that a case rests on: a copy with all its words, so that it stays what it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pin {
    /// The release.
    pub release: ReleaseId,
    /// Its name with the number of its correction: `2026-q1/1`.
    pub release_name: String,
    /// What people call it.
    pub release_titles: Written,
    /// The digest of everything that went out with it.
    pub release_digest: String,
    /// The day on which it went out.
    pub published_on: Date,
    /// The table without its cells: the words of the definition as they were.
    pub table: TableShown,
    /// The cell, with the figure as it was published.
    pub cell: CellShown,
    /// The name of its place; empty for all places.
    pub place: Written,
    /// The digest of all above: what tells this pin from others.
    pub mark: String,
}

db::row! {
    /// A business case.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Case {
        /// Its id.
        pub id: CaseId,
        /// The place it is for.
        pub organisation: OrganisationId,
        /// The language it is written in, as a tag.
        pub language: String,
        /// How far it is.
        pub stage: CaseStage,
        /// What was typed.
        pub writing: Json<CaseWriting>,
        /// The figures it rests on, in the order in which they were pinned.
        pub pins: Json<Vec<Pin>>,
        /// The last decision.
        pub decision: Option<Json<Decision>>,
        /// The day on which its benefits are looked at.
        pub review_on: Option<Date>,
        /// Everybody who wrote on it, whoever began it first.
        pub writers: Json<Vec<PersonId>>,
        /// When it was begun.
        pub made_on: Date,
        /// When it was handed in last.
        pub submitted_on: Option<Date>,
        /// Counts changes.
        pub version: i64,
    }
}

impl Case {
    /// A link to it.
    pub fn reference(&self) -> Ref {
        Ref::new("evidence", self.id)
    }

    /// What permission needs to know.
    pub fn standing(&self) -> Standing {
        Standing { owner: None, organisation: Some(self.organisation) }
    }

    /// Whether its words and figures may still change.
    pub fn is_open(&self) -> bool {
        self.stage == CaseStage::Draft
    }
}

/// The pack as it was handed in: what stands in it, and the file.
#[derive(Clone, Debug, PartialEq)]
pub struct Paper {
    /// Counts how often the case was handed in; 1 at first.
    pub number: i64,
    /// What stands in it.
    pub content: print::Document,
    /// SHA-256 of the file, in hexadecimal digits.
    pub digest: String,
    /// The file.
    pub bytes: Vec<u8>,
}

/// What became of a pinned figure since.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Since {
    /// It still stands as it was.
    Stands,
    /// Its release was corrected, and this is the figure now; none when the corrected release does not have it.
    Corrected {
        /// The release that has it now.
        release_name: String,
        /// What stands there now.
        now: Option<Seen>,
    },
    /// Its release was taken back.
    Withdrawn,
}
