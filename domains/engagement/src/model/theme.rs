use super::{LoopStage, OutcomeSaid, OutcomeWord, ThemeShown};
use i18n::Written;
use kernel::{Date, Id, OrganisationId, PersonId, Ref, Standing};
use serde::{Deserialize, Serialize};

/// Marker of [`ThemeId`].
pub enum ThemeMark {}
/// What several people said.
pub type ThemeId = Id<ThemeMark>;

/// Marker of [`ChangeId`].
pub enum ChangeMark {}
/// Something that was done.
pub type ChangeId = Id<ChangeMark>;

/// How it stands with a theme; the fold of its events.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Theme {
    /// Its id.
    pub id: ThemeId,
    /// Whose it is.
    pub organisation: OrganisationId,
    /// Who sees it.
    pub shown: ThemeShown,
    /// What came of it.
    pub stage: LoopStage,
    /// The last outcome.
    pub outcome: Option<OutcomeWord>,
    /// By when, if planned.
    pub planned_for: Option<Date>,
    /// When it last changed.
    pub changed_on: Date,
    /// Who claimed the change, and for which team.
    pub claimed: Option<Claim>,
    /// Counts its events.
    pub version: i64,
}

/// Who says that it is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    /// The change.
    pub change: ChangeId,
    /// Who.
    pub by: PersonId,
    /// For which team.
    pub team: OrganisationId,
}

impl Theme {
    /// A link to it.
    pub fn reference(&self) -> Ref {
        Ref::new("engagement", self.id)
    }

    /// What permission needs to know.
    pub fn standing(&self) -> Standing {
        Standing { owner: None, organisation: Some(self.organisation) }
    }
}

/// The words of a theme, sealed like everything that is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThemeWords {
    /// "You said".
    pub said: Written,
    /// "We did", "we will", "we cannot".
    #[serde(default)]
    pub did: Written,
    /// The outcome with its particulars.
    #[serde(default)]
    pub outcome: Option<OutcomeSaid>,
}

/// The words of a change.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangeWords {
    /// What was done.
    pub what: Written,
    /// Where it can be seen.
    pub evidence: String,
}

/// Something that was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeMade {
    /// Its id.
    pub id: ChangeId,
    /// When the team said so.
    pub claimed_on: Date,
    /// When somebody outside the team saw it.
    pub verified_on: Option<Date>,
    /// What was done.
    pub words: ChangeWords,
}

/// A theme with all that its reader may see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThemeTold {
    /// How it stands; `version` goes into the form as `seen`.
    pub theme: Theme,
    /// Its words.
    pub words: ThemeWords,
    /// What was done, newest first.
    pub changes: Vec<ChangeMade>,
    /// How many people said so: contributions linked, those taken back included.
    pub contributions: i64,
    /// How many of them could be told, and were.
    pub told: i64,
}
