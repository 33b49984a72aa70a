//! What a domain says of one of its things: facts that others can count.

use kernel::{Date, Id, OrganisationId, PersonId};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use uuid::Uuid;
use vault::Vault;

const PERSON: &str = "measures.person";
const SOURCE: &str = "measures.source";

/// Somebody who is counted, under a name of their own: a keyed hash, whose key lies outside the database. A stolen
/// database leads from no fact to an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PersonKey(Uuid);

impl PersonKey {
    /// The key of somebody with an account.
    pub fn of(vault: &Vault, person: PersonId) -> Self {
        Self(hashed(vault, PERSON, &[b"account", person.uuid().as_bytes()]))
    }

    /// The key of somebody whom a domain knows without an account: by a card that a centre handed out, by its own
    /// register. The same person under two such names is one after [`crate::merge`].
    pub fn of_other<T>(vault: &Vault, domain: &str, id: Id<T>) -> Self {
        Self(hashed(vault, PERSON, &[domain.as_bytes(), id.uuid().as_bytes()]))
    }

    /// As it is kept.
    pub const fn uuid(self) -> Uuid {
        self.0
    }

    /// As it was kept.
    pub const fn from_uuid(uuid: Uuid) -> Self {
        Self(uuid)
    }
}

/// The thing that facts follow from. Its rows are replaced together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Source {
    /// Which sort of thing: "engagement.contribution". It begins with the name of the domain.
    pub origin: &'static str,
    /// Which one.
    pub id: Uuid,
}

impl Source {
    /// The thing with this id.
    pub fn new<T>(origin: &'static str, id: Id<T>) -> Self {
        Self { origin, id: id.uuid() }
    }

    /// Under which name its rows are kept: a keyed hash, so that rows lead to no thing and by it to nobody.
    pub fn kept_as(self, vault: &Vault) -> Uuid {
        hashed(vault, SOURCE, &[self.origin.as_bytes(), self.id.as_bytes()])
    }
}

/// One thing that counts.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Fact {
    /// What is counted, by its name: "engagement.shared". It begins with the name of the domain.
    pub measure: &'static str,
    /// Whom it is about, when they are known. Measures of people count them once, however many facts there are.
    pub person: Option<PersonKey>,
    /// Where it belongs; nothing: it counts for the whole alone.
    pub node: Option<OrganisationId>,
    /// The day that it counts on, no finer than its thing keeps. A day to come counts when it has come: so a limit that
    /// falls on a day is told beforehand, and nobody needs to watch for it.
    pub day: Date,
    /// Of which kind, for figures by kind: a word of the domain, never anybody's words.
    pub kind: Option<Cow<'static, str>>,
    /// How much; 1 for one thing. For a mean it is the score, for a wait it is the days.
    pub value: i64,
}

impl Fact {
    /// One of `measure` on a day, for the whole alone and about nobody.
    pub const fn one(measure: &'static str, day: Date) -> Self {
        Self { measure, person: None, node: None, day, kind: None, value: 1 }
    }

    /// The same at a place.
    #[must_use]
    pub fn at(self, node: impl Into<Option<OrganisationId>>) -> Self {
        Self { node: node.into(), ..self }
    }

    /// The same about somebody, when they are known.
    #[must_use]
    pub fn about(self, person: impl Into<Option<PersonKey>>) -> Self {
        Self { person: person.into(), ..self }
    }

    /// The same of a kind.
    #[must_use]
    pub fn kind(self, kind: impl Into<Cow<'static, str>>) -> Self {
        Self { kind: Some(kind.into()), ..self }
    }

    /// The same with another value than 1.
    #[must_use]
    pub fn worth(self, value: i64) -> Self {
        Self { value, ..self }
    }
}

/// The first sixteen bytes of a keyed hash. Two of a billion meet with a chance of one in 10^20.
fn hashed(vault: &Vault, purpose: &str, parts: &[&[u8]]) -> Uuid {
    let mut bytes = Vec::new();
    for part in parts {
        bytes.extend_from_slice(&part.len().to_le_bytes());
        bytes.extend_from_slice(part);
    }
    let [kept @ .., _, _, _, _, _, _, _, _, _, _, _, _, _, _, _, _] = vault.lookup(purpose, &bytes);
    Uuid::from_bytes(kept)
}
