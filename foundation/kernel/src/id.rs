use crate::{Clock, Random};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::{fmt, hash::Hash, marker::PhantomData, str::FromStr};
use uuid::Uuid;

/// The id of one `T`. Two nouns never share an id type, so a person's id cannot be handed where a place's is asked for.
pub struct Id<T>(Uuid, PhantomData<fn() -> T>);

/// Marker of [`PersonId`].
pub enum Person {}
/// Somebody with an account.
pub type PersonId = Id<Person>;

/// Marker of [`OrganisationId`].
pub enum Organisation {}
/// A node of the organisation tree: a nation, a region, a charity, a service.
pub type OrganisationId = Id<Organisation>;

impl<T> Id<T> {
    /// A new id that sorts by the time it was made (UUID version 7).
    pub fn fresh(clock: &dyn Clock, random: &dyn Random) -> Self {
        let millis = u64::try_from(clock.now().as_millisecond()).unwrap_or_default();
        let mut chance = [0; 10];
        random.fill(&mut chance);
        Self::from_uuid(uuid::Builder::from_unix_timestamp_millis(millis, &chance).into_uuid())
    }

    /// A new id that says nothing of when it was made (UUID version 4): for whatever a person without a name leaves here.
    pub fn untimed(random: &dyn Random) -> Self {
        let mut chance = [0; 16];
        random.fill(&mut chance);
        Self::from_uuid(uuid::Builder::from_random_bytes(chance).into_uuid())
    }

    /// The id with this value.
    pub const fn from_uuid(uuid: Uuid) -> Self {
        Self(uuid, PhantomData)
    }

    /// The value, for storing.
    pub const fn uuid(self) -> Uuid {
        self.0
    }
}

impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Id<T> {}
impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
impl<T> Eq for Id<T> {}
impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.cmp(&other.0)
    }
}
impl<T> Hash for Id<T> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}
impl<T> fmt::Display for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
impl<T> FromStr for Id<T> {
    type Err = uuid::Error;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Uuid::parse_str(text).map(Self::from_uuid)
    }
}
impl<T> Serialize for Id<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}
impl<'de, T> Deserialize<'de> for Id<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Uuid::deserialize(deserializer).map(Self::from_uuid)
    }
}

/// A link to a thing that another domain owns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Ref {
    /// The owner, by its crate's name.
    pub domain: &'static str,
    /// The thing there.
    pub id: Uuid,
}

impl Ref {
    /// A link to `id` in `domain`.
    pub fn new<T>(domain: &'static str, id: Id<T>) -> Self {
        Self { domain, id: id.uuid() }
    }
}
