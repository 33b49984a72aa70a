//! The figures of this process: what it has counted already. Whoever asks brings the list of what counts now, so
//! nothing here is
//! ever shown that the database would not confirm in the same moment.

use super::{Columns, Plan};
use crate::model::VersionId;
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

/// So many responses are held at most; the version that was not asked for longest goes first.
const MOST_RESPONSES: usize = 2_000_000;

/// What is held of one version.
#[derive(Clone, Debug)]
pub struct Counted {
    /// How.
    pub plan: Arc<Plan>,
    /// What.
    pub columns: Arc<Columns>,
}

/// What is held of all versions. Cloning it is cheap; all clones share it.
#[derive(Clone, Debug, Default)]
pub struct Held(Arc<Mutex<Kept>>);

#[derive(Debug, Default)]
struct Kept {
    asked: u64,
    versions: HashMap<VersionId, (u64, Counted)>,
}

impl Held {
    /// What is held of this version.
    pub fn find(&self, version: VersionId) -> Option<Counted> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.asked += 1;
        let now = kept.asked;
        let (asked, counted) = kept.versions.get_mut(&version)?;
        *asked = now;
        Some(counted.clone())
    }

    /// Holds it from now on.
    pub fn keep(&self, version: VersionId, counted: Counted) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.asked += 1;
        let now = kept.asked;
        kept.versions.insert(version, (now, counted));
        while kept.versions.len() > 1
            && kept.versions.values().map(|(_, one)| one.columns.len()).sum::<usize>() > MOST_RESPONSES
        {
            let oldest = kept.versions.iter().min_by_key(|(_, (asked, _))| *asked).map(|(version, _)| *version);
            match oldest {
                Some(oldest) => drop(kept.versions.remove(&oldest)),
                None => break,
            }
        }
    }
}
