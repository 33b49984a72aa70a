use std::{borrow::Cow, error::Error, fmt};

/// What an operation gives: the thing, or why not.
pub type Outcome<T> = Result<T, Failure>;

/// What a rule answers when it does not refuse.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change<T, E> {
    /// The thing as it is now, and what happened.
    Made(T, E),
    /// Nothing to do: it was so before.
    AlreadySo(T),
}

/// Why not. A refusal is for the person, a fault is for us.
#[derive(Debug)]
pub enum Failure {
    /// The person can do something about it.
    Refused(Refusal),
    /// We must do something about it.
    Fault(Fault),
}

/// What sort of "no" it is; the web and the API turn it into a status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RefusalKind {
    /// What was sent cannot be taken as it is (422).
    Invalid,
    /// There is no such thing, or none that you may see: the two look alike (404).
    Absent,
    /// The thing is no longer as you saw it (409).
    Conflict,
    /// Too fast: wait a little (429).
    TooMany,
    /// Sign in first (401 for the API, the sign-in page otherwise).
    SignIn,
}

/// A "no" that the person can do something about. The sentence is `refusal-<code>` in the language files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// Stable; underscores in code become hyphens in the key of its sentence.
    pub code: &'static str,
    /// What sort of "no".
    pub kind: RefusalKind,
    /// The field of the form it is about.
    pub field: Option<&'static str>,
    /// Values that the sentence names.
    pub values: Vec<(&'static str, Cow<'static, str>)>,
}

impl Refusal {
    const fn of(code: &'static str, kind: RefusalKind, field: Option<&'static str>) -> Self {
        Self { code, kind, field, values: Vec::new() }
    }
    /// The thing is not, or is not any more, in a state that allows this.
    pub const fn conflict(code: &'static str) -> Self {
        Self::of(code, RefusalKind::Conflict, None)
    }
    /// What stands in `field` cannot be taken.
    pub const fn invalid(code: &'static str, field: &'static str) -> Self {
        Self::of(code, RefusalKind::Invalid, Some(field))
    }
    /// Not there, or not for you.
    pub const fn absent() -> Self {
        Self::of("absent", RefusalKind::Absent, None)
    }
    /// Too many tries in a short time.
    pub const fn too_many(code: &'static str) -> Self {
        Self::of(code, RefusalKind::TooMany, None)
    }
    /// Only after signing in.
    pub const fn sign_in() -> Self {
        Self::of("sign_in", RefusalKind::SignIn, None)
    }
    /// The same refusal with a value that its sentence names.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Self {
        self.values.push((name, value.into()));
        self
    }
    /// The key of its sentence in the language files.
    pub fn key(&self) -> String {
        format!("refusal-{}", self.code.replace('_', "-"))
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "refused: {}", self.code)
    }
}

/// What sort of fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// The database cannot be reached; it may come back.
    Unavailable,
    /// There is no room left to write.
    Full,
    /// Two commands met and the database asks to run this one again.
    RunAgain,
    /// Anything else.
    Internal,
}

/// Something that we must mend. The person sees an apology and an operation id, never this text.
#[derive(Debug)]
pub struct Fault {
    /// What sort.
    pub kind: FaultKind,
    /// What we were doing.
    pub doing: &'static str,
    /// What went wrong, for the log.
    pub source: Box<dyn Error + Send + Sync>,
}

impl Fault {
    /// A fault of our own making.
    pub fn internal(doing: &'static str, source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self { kind: FaultKind::Internal, doing, source: source.into() }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.doing, self.source)
    }
}
impl Error for Fault {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(self.source.as_ref())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(refusal) => refusal.fmt(f),
            Self::Fault(fault) => fault.fmt(f),
        }
    }
}
impl Error for Failure {}
impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}
impl From<Fault> for Failure {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

/// Names what we were doing when something failed that should not fail.
pub trait OrFault<T> {
    /// The value, or a fault that says what we were `doing`.
    fn or_fault(self, doing: &'static str) -> Outcome<T>;
}

impl<T, E: Into<Box<dyn Error + Send + Sync>>> OrFault<T> for Result<T, E> {
    fn or_fault(self, doing: &'static str) -> Outcome<T> {
        self.map_err(|error| Fault::internal(doing, error).into())
    }
}

/// Turns "nothing there" into a refusal.
pub trait OrRefusal<T> {
    /// The value, or "there is no such thing" (which is also what somebody sees who may not see it).
    fn or_absent(self) -> Outcome<T>;
    /// The value, or this refusal.
    fn or_refuse(self, refusal: Refusal) -> Outcome<T>;
}

impl<T> OrRefusal<T> for Option<T> {
    fn or_absent(self) -> Outcome<T> {
        self.or_refuse(Refusal::absent())
    }
    fn or_refuse(self, refusal: Refusal) -> Outcome<T> {
        self.ok_or(Failure::Refused(refusal))
    }
}
