//! The list of routes, which tests walk: who may open each, and a real address of each.

/// How a route is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// For reading.
    Get,
    /// For sending.
    Post,
    /// For putting something in its place.
    Put,
    /// For taking something away.
    Delete,
}

impl Method {
    /// The word in the request.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Delete => "DELETE",
        }
    }
}

impl From<Method> for http::Method {
    fn from(method: Method) -> Self {
        match method {
            Method::Get => Self::GET,
            Method::Post => Self::POST,
            Method::Put => Self::PUT,
            Method::Delete => Self::DELETE,
        }
    }
}

/// Who may open a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// Anybody.
    Open,
    /// Anybody signed in; what they see is theirs.
    SignedIn,
    /// Whoever holds this verb, as it stands in the permission table.
    Verb(&'static str),
}

/// One route.
#[derive(Debug, Clone, Copy)]
pub struct Route {
    /// The method.
    pub method: Method,
    /// The pattern as the router has it: `/thread/{id}`.
    pub path: &'static str,
    /// Who may open it.
    pub who: Who,
    /// A real address with the demonstration data; empty when there is none without signing in or posting.
    pub example: &'static str,
    /// Never logged one by one, and never beside a time.
    pub quiet: bool,
}

impl Route {
    const fn get(path: &'static str, who: Who) -> Self {
        Self { method: Method::Get, path, who, example: "", quiet: false }
    }

    /// A page that anybody may open.
    pub const fn open(path: &'static str) -> Self {
        Self::get(path, Who::Open)
    }

    /// A page for anybody signed in.
    pub const fn signed_in(path: &'static str) -> Self {
        Self::get(path, Who::SignedIn)
    }

    /// A page for whoever holds a verb.
    pub const fn verb(path: &'static str, verb: &'static str) -> Self {
        Self::get(path, Who::Verb(verb))
    }

    /// The same, for sending.
    #[must_use]
    pub const fn post(mut self) -> Self {
        self.method = Method::Post;
        self
    }

    /// With a real address.
    #[must_use]
    pub const fn example(mut self, address: &'static str) -> Self {
        self.example = address;
        self
    }

    /// Never logged one by one: for everything an unnamed person does.
    #[must_use]
    pub const fn quiet(mut self) -> Self {
        self.quiet = true;
        self
    }

    /// Whether it belongs to the interface for programs, which answers with problem+json or, as the FHIR face,
    /// with OperationOutcome.
    pub fn is_api(&self) -> bool {
        is_api(self.path)
    }
}

/// Whether an address belongs to the interface for programs, the FHIR face included.
pub fn is_api(path: &str) -> bool {
    path == "/api" || path.starts_with("/api/") || is_fhir(path)
}

/// Whether an address belongs to the FHIR face, which answers with OperationOutcome.
pub(crate) fn is_fhir(path: &str) -> bool {
    path == "/fhir" || path.starts_with("/fhir/")
}
