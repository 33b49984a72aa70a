//! What is wrong with answers.

use crate::model::{Path, Severity, Value};
use serde::Serialize;

/// In what way an answer is wrong.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Wrong {
    /// An answer is needed and there is none.
    Missing,
    /// It is of another sort than the question asks for: words where a number is asked.
    WrongSort,
    /// It is no code of the list, or none that is offered after the filter: forged, or left over from before.
    NotOffered,
    /// It is below this.
    TooLow(Value),
    /// It is above this.
    TooHigh(Value),
    /// It has more characters than this; for a number, more digits after the point.
    TooLong(u32),
    /// Fewer than this were chosen, or a group has fewer repeats.
    TooFew(u32),
    /// More than this were chosen or answered, or a group has more repeats.
    TooMany(u32),
    /// What must be true of the answer is not.
    Constraint {
        /// The key of the constraint.
        key: String,
        /// What follows.
        severity: Severity,
    },
    /// The questionnaire has no such question, or not in such a repeat.
    Unknown,
}

/// One thing that is wrong with one answer.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Problem {
    /// The question.
    pub item: String,
    /// Which of the repeats.
    pub path: Path,
    /// What is wrong.
    pub what: Wrong,
}

impl Problem {
    /// `true` when the answers cannot be taken; `false` for what the person is only asked about.
    pub const fn is_error(&self) -> bool {
        !matches!(self.what, Wrong::Constraint { severity: Severity::Warning, .. })
    }
}
