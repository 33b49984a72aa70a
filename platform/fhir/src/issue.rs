//! What is wrong, as OperationOutcome says it.

use serde::Serialize;
use serde_json::{Value, json};

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// It stopped in the middle.
    Fatal,
    /// It was not done.
    Error,
    /// It was done, but look at this.
    Warning,
    /// Good to know.
    Information,
}

/// What sort of issue (FHIR R4 value set `issue-type`; those that are used here).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum IssueType {
    /// The content is not as it must be.
    Invalid,
    /// It cannot be read at all.
    Structure,
    /// Something that must be there is missing.
    Required,
    /// A value is not possible here.
    Value,
    /// A rule of the content does not hold.
    Invariant,
    /// Nobody is signed in.
    Login,
    /// Not for this caller.
    Forbidden,
    /// Not done here.
    NotSupported,
    /// It is there already.
    Duplicate,
    /// There is no such thing.
    NotFound,
    /// It was taken away.
    Deleted,
    /// Too much at once.
    TooLong,
    /// A code that is not in the list.
    CodeInvalid,
    /// It would take too long to answer.
    TooCostly,
    /// A rule of the house does not hold.
    BusinessRule,
    /// Somebody else was faster.
    Conflict,
    /// Too often in a short time.
    Throttled,
    /// For the moment only.
    Transient,
    /// We must mend something.
    Exception,
    /// Nothing is wrong.
    Informational,
}

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Issue {
    /// How bad it is.
    pub severity: Severity,
    /// What sort it is.
    pub code: IssueType,
    /// For people, in the language of the caller.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "as_text")]
    pub details: Option<String>,
    /// For whoever writes the program. Never an answer or a name that was sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub diagnostics: Option<String>,
    /// Where, as FHIRPath: `QuestionnaireResponse.item[2].answer[0]`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub expression: Vec<String>,
}

#[expect(clippy::ref_option, reason = "the shape that serde calls")]
fn as_text<S: serde::Serializer>(text: &Option<String>, serializer: S) -> Result<S::Ok, S::Error> {
    json!({ "text": text }).serialize(serializer)
}

impl Issue {
    /// Something because of which nothing was done.
    pub fn error(code: IssueType, diagnostics: impl Into<String>) -> Self {
        Self {
            severity: Severity::Error,
            code,
            details: None,
            diagnostics: Some(diagnostics.into()),
            expression: Vec::new(),
        }
    }

    /// Something that did not stop it.
    pub fn warning(code: IssueType, diagnostics: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, diagnostics) }
    }

    /// With one more place.
    #[must_use]
    pub fn at(mut self, expression: impl Into<String>) -> Self {
        self.expression.push(expression.into());
        self
    }

    /// With a sentence for people, in the language of the caller.
    #[must_use]
    pub fn saying(mut self, sentence: impl Into<String>) -> Self {
        self.details = Some(sentence.into());
        self
    }
}

/// The OperationOutcome of these issues. It must have one, so "nothing is wrong" is one, too.
pub fn outcome(issues: &[Issue]) -> Value {
    let fine = [Issue { severity: Severity::Information, ..Issue::error(IssueType::Informational, "All is well.") }];
    let issues = if issues.is_empty() { &fine } else { issues };
    json!({ "resourceType": "OperationOutcome", "issue": issues })
}
