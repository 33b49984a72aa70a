//! When a question is shown, and what its answer must be.

use super::{Text, Value};
use serde::{Deserialize, Serialize};

kernel::text_enum! {
    /// How an expression is written. All are read into one tree and evaluated by one evaluator.
    pub enum Notation {
        /// The part of FHIRPath that questionnaires use.
        FhirPath = "fhirpath",
        /// The part of XPath that XLSForm uses: `${age} >= 18`.
        XPath = "xpath",
    }
}

/// An expression as somebody wrote it. `logic` reads it; one that cannot be read keeps a form from being approved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Expression {
    /// How it is written.
    pub notation: Notation,
    /// The text.
    pub text: String,
    /// The name under which others use its value (`%name`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// When something is shown.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    /// Always.
    #[default]
    Always,
    /// When each of these holds.
    All(Vec<When>),
    /// When one of these holds.
    Any(Vec<When>),
    /// When this is true.
    If(Expression),
}

/// One comparison with the answer to another question (FHIR enableWhen). With several answers, one that fits is enough.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct When {
    /// The question.
    pub item: String,
    /// How it is compared.
    pub operator: WhenOperator,
    /// With what; for `exists` yes or no.
    pub value: Value,
}

kernel::text_enum! {
    /// How an answer is compared.
    pub enum WhenOperator {
        /// It was answered, or was not.
        Exists = "exists",
        /// The same.
        Equal = "=",
        /// Answered, and not the same.
        Different = "!=",
        /// More, or later.
        More = ">",
        /// Less, or earlier.
        Less = "<",
        /// As much or more.
        AtLeast = ">=",
        /// As much or less.
        AtMost = "<=",
    }
}

kernel::text_enum! {
    /// What follows when a constraint does not hold.
    pub enum Severity {
        /// The answer is refused.
        Error = "error",
        /// The person is asked whether they are sure; the answer is taken.
        Warning = "warning",
    }
}

/// What must be true of an answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Constraint {
    /// Its key, unique in the questionnaire.
    pub key: String,
    /// True when the answer is as it must be. In XPath `.` is the answer.
    pub expression: Expression,
    /// What the person is told otherwise.
    pub message: Text,
    /// What follows.
    pub severity: Severity,
}
