//! What stays in the house of a release: exact figures, what is hidden and why. Sealed under a key of the release.

use super::Document;
use disclosure::{Attack, Candidate, Flaw, Key, Narrow, Outcome, Overlaps};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How many people two numbers share, as it was counted with them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SharedPeople(pub Vec<(Key, Key, u64)>);

/// The same, to be asked quickly.
pub struct Lookup<'a>(BTreeMap<(&'a Key, &'a Key), u64>);

impl SharedPeople {
    /// For a run.
    pub fn lookup(&self) -> Lookup<'_> {
        Lookup(self.0.iter().flat_map(|(one, other, count)| [((one, other), *count), ((other, one), *count)]).collect())
    }
}

impl Overlaps for Lookup<'_> {
    fn shared(&self, one: &Key, other: &Key) -> Option<u64> {
        self.0.get(&(one, other)).copied()
    }
}

/// A cell that would be another now: something came after its period was closed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Late {
    /// The place of its table in the document.
    pub table: usize,
    /// The period, as it is written.
    pub period: String,
    /// The code of the place.
    pub place: String,
    /// The kind; `all` for all together.
    pub kind: String,
}

/// What a disclosure run was made of, and what came out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Secret {
    /// Exact figures, and what was out.
    pub candidate: Candidate,
    /// People in two of them.
    pub shared: SharedPeople,
    /// What would go out; without cells when it could not be judged.
    pub document: Document,
    /// More than the small figures would have to be hidden, and that was not wanted.
    pub refused: bool,
    /// What came out; nothing when it could not be judged.
    pub outcome: Option<Outcome>,
    /// What the attack found.
    pub attack: Option<Attack>,
    /// What the release would have given away with nothing hidden but the small figures.
    pub asked: Vec<Narrow>,
    /// Why it could not be judged.
    pub flaws: Vec<Flaw>,
    /// What came too late for it.
    #[serde(default)]
    pub late: Vec<Late>,
}
