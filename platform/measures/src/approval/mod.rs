//! How a definition comes from its file to the public, in this house: people with lived experience look at it, somebody
//! else approves it. Each step is written down and none is changed afterwards (decisions/0184).

mod commands;
pub(crate) mod rules;
mod seed;
mod store;

pub use commands::{
    Seen, approve_definition, list_all_definitions, read_definition, review_definition, withdraw_definition,
};
pub use rules::{Reviewed, Verdict};
pub use seed::demo;

use crate::{Definition, Definitions, Stage};
use db::Read;
use kernel::{Date, Outcome, PersonId, Refusal, Time, text_enum};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Nobody said who took part.
pub const NOBODY_NAMED: Refusal = Refusal::invalid("measures_review_nobody", "people");
/// Nobody said what they said.
pub const NOTHING_SAID: Refusal = Refusal::invalid("measures_review_nothing", "said");
/// The text is longer than anybody reads.
pub const TOO_LONG: Refusal = Refusal::invalid("measures_review_too_long", "said");
/// The day of the review is none, or has not come.
pub const DAY_UNKNOWN: Refusal = Refusal::invalid("measures_review_day", "day");
/// A decision without a reason.
pub const NO_REASON: Refusal = Refusal::invalid("measures_decision_reason", "reason");
/// It cannot be reviewed any more: a new version can.
pub const NOT_OPEN: Refusal = Refusal::conflict("measures_definition_not_open");
/// No review with lived experience has agreed since it last changed hands.
pub const NOT_REVIEWED: Refusal = Refusal::conflict("measures_definition_not_reviewed");
/// Whoever wrote the review down does not approve it.
pub const SOMEBODY_ELSE: Refusal = Refusal::conflict("measures_definition_somebody_else");
/// Somebody took a step meanwhile.
pub const CHANGED_MEANWHILE: Refusal = Refusal::conflict("measures_definition_changed");

text_enum! {
    /// What happened to a version.
    pub enum Step {
        /// People with lived experience looked at it and agreed.
        Agreed = "agreed",
        /// They want it changed.
        ChangesWanted = "changes_wanted",
        /// It was approved.
        Approved = "approved",
        /// A newer version was approved.
        Superseded = "superseded",
        /// It is counted no more.
        Withdrawn = "withdrawn",
    }
}

db::stored_as_text!(Step, Stage);

db::row! {
    /// One step of one version.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Taken {
        /// Its id.
        pub id: Uuid,
        /// Which definition.
        pub definition: String,
        /// Which of its versions.
        pub version: i64,
        /// 1 for the first step of this version.
        pub number: i64,
        /// What happened.
        pub step: Step,
        /// The stage afterwards.
        pub stage: Stage,
        /// For a review: who took part, as a group in words.
        pub people: String,
        /// What they said, or why it was decided so.
        pub said: String,
        /// When they met, or when it was decided.
        pub day: Date,
        /// When it was written down.
        pub at: Time,
        /// Who wrote it down; nobody once they are erased.
        pub by_person: Option<PersonId>,
        /// Made up, to show how it looks.
        pub invented: bool,
    }
}

/// The stages of all versions of some definitions in this house.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stages(BTreeMap<(String, i64), Stage>);

impl Stages {
    /// The stage of a version: what the house decided over what its file says.
    pub fn of(&self, definition: &Definition, version: i64) -> Option<Stage> {
        let file = definition.version(version)?.stage;
        Some(rules::stage(file, self.0.get(&(definition.id.clone(), version)).copied()))
    }

    /// The same definition with the stages of this house in its versions.
    #[must_use]
    pub fn on(&self, definition: &Definition) -> Definition {
        let mut own = definition.clone();
        for version in &mut own.versions {
            version.stage = self.of(definition, version.version).unwrap_or(version.stage);
        }
        own
    }
}

/// The stages of this house.
pub async fn stages(read: &mut impl Read) -> Outcome<Stages> {
    Ok(Stages(store::stages(read).await?))
}

/// The stage of one version in this house, inside a command or a question; nothing when there is no such version.
pub async fn stage_of(
    read: &mut impl Read,
    definitions: &Definitions,
    (id, version): (&str, i64),
) -> Outcome<Option<Stage>> {
    let Some(found) = definitions.get(id).and_then(|definition| definition.version(version)) else { return Ok(None) };
    let decided = store::stage(read, (id, version)).await?;
    Ok(Some(rules::stage(found.stage, decided)))
}

/// Takes the name of somebody who was erased out of what they wrote down here.
pub(crate) async fn forget_by(work: &mut ledger::Work, person: PersonId) -> Outcome<()> {
    Ok(store::forget_by(work, person).await?)
}

/// What somebody wrote down here.
pub(crate) async fn written_by(read: &mut impl Read, person: PersonId) -> Outcome<Vec<Taken>> {
    Ok(store::written_by(read, person).await?)
}
