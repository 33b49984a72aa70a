//! Searching: what is asked, what fits, and the pages over all domains.

mod date;
mod merge;
mod read;
mod value;

pub use date::{DateSought, Prefix};
pub(crate) use merge::{one, page, total};
pub(crate) use read::{Asked, Handling, Place, Total, encoded, read};
pub use value::{ReferenceSought, Sought, TokenSought};

use db::Cursor;
use kernel::{Date, Time};
use serde::de::DeserializeOwned;

/// How a parameter is compared (FHIR R4, search, parameter types).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A code, perhaps of a system.
    Token,
    /// Another resource.
    Reference,
    /// A time, as exactly as it was written.
    Date,
    /// Words: those that begin so, whatever the case.
    String,
    /// A canonical address, whole.
    Uri,
}

impl Kind {
    /// FHIR's word.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Token => "token",
            Self::Reference => "reference",
            Self::Date => "date",
            Self::String => "string",
            Self::Uri => "uri",
        }
    }
}

/// Something that can be searched by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parameter {
    /// Its name in the address.
    pub name: &'static str,
    /// How it is compared.
    pub kind: Kind,
}

impl Parameter {
    /// Compared as a code.
    pub const fn token(name: &'static str) -> Self {
        Self { name, kind: Kind::Token }
    }

    /// Compared as another resource, or its canonical address.
    pub const fn reference(name: &'static str) -> Self {
        Self { name, kind: Kind::Reference }
    }

    /// Compared as a time.
    pub const fn date(name: &'static str) -> Self {
        Self { name, kind: Kind::Date }
    }

    /// Compared as words.
    pub const fn string(name: &'static str) -> Self {
        Self { name, kind: Kind::String }
    }

    /// Compared as a canonical address.
    pub const fn uri(name: &'static str) -> Self {
        Self { name, kind: Kind::Uri }
    }
}

/// How words are compared, when not by their beginning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Modifier {
    /// The very same words.
    Exact,
    /// The words anywhere in it.
    Contains,
}

/// One parameter that was asked for: one of `sought` must fit.
#[derive(Clone, Debug, PartialEq)]
pub struct Condition {
    /// The parameter.
    pub name: &'static str,
    /// How words are compared.
    pub modifier: Option<Modifier>,
    /// The values, of which one must fit. Never empty.
    pub sought: Vec<Sought>,
}

impl Condition {
    /// Whether a code fits. A code without a system has an empty one.
    pub fn fits_token(&self, system: &str, code: &str) -> bool {
        self.any(|sought| matches!(sought, Sought::Token(token) if token.fits(system, code)))
    }

    /// Whether a resource of this face fits.
    pub fn fits_reference(&self, kind: &str, id: &str) -> bool {
        self.any(|sought| matches!(sought, Sought::Reference(reference) if reference.fits(kind, id)))
    }

    /// Whether a canonical address fits, as a parameter of sort uri or reference. A version behind `|` must be the same
    /// when it was asked for.
    pub fn fits_uri(&self, uri: &str) -> bool {
        let bare = uri.split('|').next().unwrap_or_default();
        let same = |sought: &str| if sought.contains('|') { sought == uri } else { sought == bare };
        self.any(|sought| match sought {
            Sought::Uri(sought) => same(sought),
            Sought::Reference(ReferenceSought::Elsewhere(sought) | ReferenceSought::Here { written: sought, .. }) => {
                same(sought)
            }
            _ => false,
        })
    }

    /// Whether a moment fits.
    pub fn fits_time(&self, time: Time) -> bool {
        self.any(|sought| matches!(sought, Sought::Date(date) if date.fits_time(time)))
    }

    /// Whether a day fits (UTC).
    pub fn fits_day(&self, day: Date) -> bool {
        self.any(|sought| matches!(sought, Sought::Date(date) if date.fits_day(day)))
    }

    /// Whether words fit.
    pub fn fits_text(&self, text: &str) -> bool {
        let low = text.to_lowercase();
        self.any(|sought| {
            let Sought::Text(sought) = sought else { return false };
            match self.modifier {
                Some(Modifier::Exact) => sought == text,
                Some(Modifier::Contains) => low.contains(&sought.to_lowercase()),
                None => low.starts_with(&sought.to_lowercase()),
            }
        })
    }

    fn any(&self, fits: impl Fn(&Sought) -> bool) -> bool {
        self.sought.iter().any(fits)
    }
}

/// What was asked for: every condition must hold.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Query(Vec<Condition>);

impl Query {
    /// From its conditions.
    pub fn new(conditions: Vec<Condition>) -> Self {
        Self(conditions)
    }

    /// Every condition.
    pub fn conditions(&self) -> &[Condition] {
        &self.0
    }

    /// The conditions of one parameter; each of them must hold.
    pub fn of<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Condition> {
        self.0.iter().filter(move |condition| condition.name == name)
    }

    /// Whether every condition of one parameter holds.
    pub fn all(&self, name: &str, holds: impl Fn(&Condition) -> bool) -> bool {
        self.of(name).all(holds)
    }
}

/// Which part of what fits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The cursor that the page before ended with. It comes from outside: it may be anything.
    pub after: Option<String>,
    /// At most so many rows; at least one.
    pub most: usize,
}

impl Limits {
    /// The key of the last row of the page before, as [`db::Page::from_rows`] was given it; none at the beginning and for
    /// what was never a cursor.
    pub fn key<K: DeserializeOwned>(&self) -> Option<K> {
        self.after.as_deref().and_then(Cursor::key)
    }
}
