//! Closed periods: their figures are final. What comes late shows beside them, and changes them only when somebody counts
//! the period again and says why; what stood there before stays (decisions/0185).

mod commands;
mod freeze;
mod last;
pub(crate) mod rules;
pub(crate) mod settle;
pub(crate) mod shared;
mod store;

pub use commands::{close_period, list_closings, list_revisions, revise_period};
pub use last::last_counts;

use crate::figure::{Figure, Shown, Standing};
use cube::Period;
use kernel::{Outcome, PersonId, Refusal, Time};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use uuid::Uuid;

/// The period is not over yet.
pub const NOT_OVER: Refusal = Refusal::invalid("measures_period_not_over", "period");
/// It was closed before.
pub const CLOSED_BEFORE: Refusal = Refusal::conflict("measures_period_closed_before");
/// It was never closed.
pub const NOT_CLOSED: Refusal = Refusal::conflict("measures_period_not_closed");
/// It is not closed, and what is asked is made of closed figures alone. Values: `period`.
pub const PERIOD_OPEN: Refusal = Refusal::conflict("measures_period_open");
/// Its closing did not keep this. Values: `measure`, `period`.
pub const NOT_KEPT: Refusal = Refusal::conflict("measures_figure_not_kept");
/// It was counted again while it was read.
pub const COUNTED_MEANWHILE: Refusal = Refusal::conflict("measures_period_counted_meanwhile");
/// A figure of it is being checked.
pub const BEING_CHECKED: Refusal = Refusal::conflict("measures_period_being_checked");
/// A closed period is counted again only for a reason.
pub const NO_REASON: Refusal = Refusal::invalid("measures_revision_reason", "reason");
/// No figure is other than it was.
pub const NOTHING_NEW: Refusal = Refusal::conflict("measures_revision_nothing");

/// One figure as it was kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Kept {
    /// What stood there, as programs say it.
    status: String,
    value: Option<f64>,
    numerator: Option<i64>,
    denominator: Option<i64>,
    broken: bool,
}

impl Kept {
    fn of(figure: &Figure) -> Self {
        let value = match figure.shown {
            Shown::Value(value) => Some(value),
            _ => None,
        };
        let Figure { numerator, denominator, broken, .. } = *figure;
        Self { status: figure.shown.as_str().to_owned(), value, numerator, denominator, broken }
    }

    fn nothing() -> Self {
        Self::of(&Figure::new(Shown::NotReceived, (None, None)))
    }

    /// As figures are shown; what cannot be read any more is shown as being checked.
    pub fn figure(&self, standing: Standing) -> Figure {
        let shown = match (self.status.as_str(), self.value) {
            ("value", Some(value)) => Shown::Value(value),
            ("no_cases", _) => Shown::NoCases,
            ("not_received", _) => Shown::NotReceived,
            _ => Shown::BeingChecked,
        };
        Figure { standing, broken: self.broken, ..Figure::new(shown, (self.numerator, self.denominator)) }
    }

    /// Whether both say the same to whoever reads them. The value follows from the parts but for a median, which lies on
    /// halves.
    fn says_the_same(&self, other: &Self) -> bool {
        let near = match (self.value, other.value) {
            (Some(one), Some(two)) => (one - two).abs() < 1e-6,
            (None, None) => true,
            _ => false,
        };
        let parts = |kept: &Self| (kept.numerator, kept.denominator);
        near && self.status == other.status && parts(self) == parts(other)
    }
}

/// What is kept of one place: the figure, and the same by kind.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Body {
    /// The whole of it.
    pub whole: Kept,
    /// By kind, where something was told.
    pub kinds: BTreeMap<String, Kept>,
    /// People who are counted here and beside it; nothing where no people are counted.
    #[serde(default)]
    pub shared: Option<Vec<shared::Shared>>,
    /// Whether the halves of a year were looked at, too. Years that were closed before that was done did not keep it
    /// (decisions/0214).
    #[serde(default)]
    pub halves: bool,
}

impl Body {
    fn nothing() -> Self {
        Self { whole: Kept::nothing(), kinds: BTreeMap::new(), shared: None, halves: false }
    }

    fn says_the_same(&self, other: &Self) -> bool {
        let kinds = self.kinds.len() == other.kinds.len()
            && self.kinds.iter().all(|(kind, kept)| other.kinds.get(kind).is_some_and(|two| kept.says_the_same(two)));
        let counted_twice = self.shared == other.shared && self.halves == other.halves;
        kinds && counted_twice && self.whole.says_the_same(&other.whole)
    }
}

db::row! {
    /// A closing, or one more count of what was closed.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Closing {
        /// Which period, as it is written.
        pub period: String,
        /// 0 for the closing itself.
        pub revision: i64,
        /// Why it was counted again; empty for the closing.
        pub reason: String,
        /// When.
        pub at: Time,
        /// Who; nobody once they are erased.
        pub by_person: Option<PersonId>,
    }
}

impl Closing {
    /// The period.
    pub fn period(&self) -> Option<Period> {
        self.period.parse().ok()
    }
}

/// A figure that was revised: what stood there, and what stands there now.
#[derive(Clone, Debug, PartialEq)]
pub struct Revised {
    /// Which definition.
    pub definition: String,
    /// By which version.
    pub version: i64,
    /// Where; the nil id for the whole.
    pub node: Uuid,
    /// Which period.
    pub period: String,
    /// Which count of it.
    pub revision: i64,
    /// What stood there before.
    pub before: Figure,
    /// What stands there since.
    pub after: Figure,
    /// Why.
    pub reason: String,
    /// When.
    pub at: Time,
}

/// Takes the name of somebody who was erased out of the closings.
pub(crate) async fn forget_by(work: &mut ledger::Work, person: PersonId) -> Outcome<()> {
    Ok(store::forget_by(work, person).await?)
}
