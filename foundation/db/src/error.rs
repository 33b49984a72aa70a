use kernel::{Failure, Fault, FaultKind, Outcome, Refusal};

/// What a database call gives.
pub type Result<T> = std::result::Result<T, Error>;

type Source = Box<dyn std::error::Error + Send + Sync>;

/// Why a database call failed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A rule of the schema refused it. The name is a word chosen by us, the same on both databases.
    #[error("the rule {0} refused it")]
    Constraint(String),
    /// Two commands met; this one may run again.
    #[error("two commands met, run again")]
    RunAgain,
    /// The database cannot be reached.
    #[error("the database cannot be reached: {0}")]
    Unavailable(Source),
    /// No room left to write.
    #[error("no room left to write: {0}")]
    Full(Source),
    /// A row was asked for that is not there.
    #[error("the row is not there")]
    NoRow,
    /// A column does not hold what the code expects.
    #[error("column {column} does not hold what is expected: {why}")]
    Shape {
        /// Counted from zero.
        column: usize,
        /// What was wrong.
        why: String,
    },
    /// A migration that ran before has another text now.
    #[error("migration {0} was changed after it ran; add a new one instead")]
    ChangedMigration(String),
    /// The address is not one of a database we know.
    #[error("a database address starts with sqlite: or postgres://")]
    Address,
    /// Anything else.
    #[error("{0}")]
    Other(Source),
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        let kind = match &error {
            Error::Unavailable(_) => FaultKind::Unavailable,
            Error::Full(_) => FaultKind::Full,
            Error::RunAgain => FaultKind::RunAgain,
            _ => FaultKind::Internal,
        };
        Self::Fault(Fault { kind, doing: "using the database", source: Box::new(error) })
    }
}

/// Turns a rule of the schema back into a refusal that a person understands.
pub trait RefuseIf<T> {
    /// When the rule `name` refused it, this refusal; any other failure is a fault.
    fn refuse_if(self, name: &str, refusal: Refusal) -> Outcome<T>;
}

impl<T> RefuseIf<T> for Result<T> {
    fn refuse_if(self, name: &str, refusal: Refusal) -> Outcome<T> {
        self.map_err(|error| match error {
            Error::Constraint(broken) if broken == name => Failure::Refused(refusal),
            other => other.into(),
        })
    }
}
