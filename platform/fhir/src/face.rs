//! What a domain answers for: one face for each resource type it holds.

use crate::{Issue, Limits, Parameter, Query};
use db::Page;
use jobs::BoxFuture;
use kernel::{Caller, Outcome};
use ledger::App;
use serde_json::Value;
use std::sync::Arc;

/// What every function of a face is given.
#[derive(Clone)]
pub struct Ask {
    /// What every command needs.
    pub app: App,
    /// Who asks. Nobody signed in is somebody, too: what is public is open to them.
    pub caller: Caller,
    /// The address of the whole face without a slash at the end: `https://comhar.example/fhir/R4`.
    pub base: Arc<str>,
}

impl Ask {
    /// The full address of a resource here: `https://comhar.example/fhir/R4/Questionnaire/7`.
    pub fn address(&self, kind: &str, id: &str) -> String {
        format!("{}/{kind}/{id}", self.base)
    }
}

/// What a domain says of an id.
#[derive(Clone, Debug, PartialEq)]
pub enum Reading {
    /// The resource, as this caller may see it, with `resourceType` and `id`. `meta.lastUpdated` only as exactly as it may be known.
    Here(Value),
    /// It was there for everybody to see, and was taken away (410). Never for what this caller could not have seen.
    Gone,
    /// Not there, or not for this caller: the two look alike.
    Absent,
}

impl From<Option<Value>> for Reading {
    fn from(found: Option<Value>) -> Self {
        found.map_or(Self::Absent, Self::Here)
    }
}

/// What a domain says to a resource that was sent.
#[derive(Clone, Debug, PartialEq)]
pub enum Creation {
    /// Another domain may know what this is: it refers to nothing of ours.
    NotMine,
    /// It was taken. `resource` is shown to the sender; without it, the sender gets what a read of the id gives them.
    Made {
        /// The new id.
        id: String,
        /// What the sender is shown; needed where they may send but not read.
        resource: Option<Value>,
    },
    /// It cannot be taken as it is (422): each issue names its places as FHIRPath.
    Refused(Vec<Issue>),
}

/// Reads one resource by its id, which is well formed but may be anything.
pub type Read = fn(Ask, String) -> BoxFuture<Outcome<Reading>>;
/// One page of what fits: at most `Limits::most` rows after `Limits::after`, in an order that new rows do not disturb
/// (by id). `next` is where to go on, and none at the end; a page may hold fewer rows than asked for although there are more.
pub type Search = fn(Ask, Query, Limits) -> BoxFuture<Outcome<Page<Value>>>;
/// How many fit, over all pages.
pub type Count = fn(Ask, Query) -> BoxFuture<Outcome<u64>>;
/// Takes a resource. Its `resourceType` is right and it is an object; nothing else was looked at.
pub type Create = fn(Ask, Value) -> BoxFuture<Outcome<Creation>>;

/// What one domain answers for one resource type.
#[derive(Clone, Copy)]
pub struct Face {
    /// The resource type: `Questionnaire`.
    pub kind: &'static str,
    /// Canonical addresses of the profiles that its resources fit.
    pub profiles: &'static [&'static str],
    /// What it can search by. `_id` is known without being named.
    pub parameters: &'static [Parameter],
    /// Reads one.
    pub read: Read,
    /// Finds some.
    pub search: Search,
    /// Counts them, where that is cheaper than reading them all.
    pub count: Option<Count>,
    /// Takes a new one, when any are taken.
    pub create: Option<Create>,
}

impl Face {
    /// A face that can be read and searched, without parameters of its own.
    pub const fn new(kind: &'static str, read: Read, search: Search) -> Self {
        Self { kind, profiles: &[], parameters: &[], read, search, count: None, create: None }
    }

    /// With these search parameters.
    #[must_use]
    pub const fn parameters(mut self, parameters: &'static [Parameter]) -> Self {
        self.parameters = parameters;
        self
    }

    /// With these profiles.
    #[must_use]
    pub const fn profiles(mut self, profiles: &'static [&'static str]) -> Self {
        self.profiles = profiles;
        self
    }

    /// With a way of counting.
    #[must_use]
    pub const fn counting(mut self, count: Count) -> Self {
        self.count = Some(count);
        self
    }

    /// Taking new ones.
    #[must_use]
    pub const fn creating(mut self, create: Create) -> Self {
        self.create = Some(create);
        self
    }
}

/// A face and the domain it belongs to.
#[derive(Clone, Copy)]
pub struct Owned {
    /// The domain.
    pub owner: &'static str,
    /// What it answers for.
    pub face: Face,
}

/// The faces of all domains, in the order in which they are asked.
#[derive(Clone, Default)]
pub struct Faces(Vec<Owned>);

impl Faces {
    /// The faces, lowest domain first.
    pub fn new(faces: Vec<Owned>) -> Self {
        Self(faces)
    }

    /// Those for a resource type.
    pub fn of<'a>(&'a self, kind: &'a str) -> impl Iterator<Item = &'a Owned> {
        self.0.iter().filter(move |owned| owned.face.kind == kind)
    }

    /// The resource types, each once, in alphabetical order.
    pub fn kinds(&self) -> Vec<&'static str> {
        let kinds: std::collections::BTreeSet<_> = self.0.iter().map(|owned| owned.face.kind).collect();
        kinds.into_iter().collect()
    }

    /// Everything that a resource type can be searched by in any domain, each once.
    pub fn parameters(&self, kind: &str) -> Vec<Parameter> {
        let mut known: Vec<Parameter> = Vec::new();
        for parameter in self.of(kind).flat_map(|owned| owned.face.parameters) {
            if !known.iter().any(|other| other.name == parameter.name) {
                known.push(*parameter);
            }
        }
        known
    }

    /// What does not fit together, in one sentence; nothing when all is well.
    pub fn misfit(&self) -> Option<String> {
        self.twice().or_else(|| self.two_kinds_of_parameter()).or_else(|| self.not_a_name())
    }

    fn twice(&self) -> Option<String> {
        let one = self.0.iter().enumerate().find(|(at, one)| {
            self.0.iter().skip(at + 1).any(|other| other.owner == one.owner && other.face.kind == one.face.kind)
        });
        one.map(|(_, one)| format!("{} answers twice for {}", one.owner, one.face.kind))
    }

    fn two_kinds_of_parameter(&self) -> Option<String> {
        for owned in &self.0 {
            let known = self.parameters(owned.face.kind);
            for own in owned.face.parameters {
                if own.name.starts_with('_') && own.name != "_lastUpdated" {
                    return Some(format!("{} is a parameter of the whole face, not of {}", own.name, owned.face.kind));
                }
                if known.iter().any(|other| other.name == own.name && other.kind != own.kind) {
                    return Some(format!("{} of {} is searched in two ways", own.name, owned.face.kind));
                }
            }
        }
        None
    }

    fn not_a_name(&self) -> Option<String> {
        let is_name = |kind: &str| {
            kind.starts_with(|first: char| first.is_ascii_uppercase())
                && kind.bytes().all(|byte| byte.is_ascii_alphabetic())
        };
        let wrong = self.0.iter().find(|owned| !is_name(owned.face.kind))?;
        Some(format!("{} answers for {}, which is no resource type", wrong.owner, wrong.face.kind))
    }
}
