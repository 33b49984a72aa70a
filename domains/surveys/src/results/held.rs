//! The figures of this process: what it has counted already. Whoever asks brings the list of what counts now, so
//! nothing here is
//! ever shown that the database would not confirm in the same moment.

use super::{Columns, Plan, Tally, tally::Names, tally_all, ways};
use crate::model::VersionId;
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError, Weak},
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

/// What was counted of versions that are counted together.
#[derive(Clone, Debug, PartialEq)]
pub struct Sums {
    /// What was answered to every question.
    pub tallies: Vec<Tally>,
    /// By the way they came.
    pub channels: Names,
    /// By the language they were read in.
    pub languages: Names,
}

impl Sums {
    /// Counts these versions.
    pub fn of(versions: &[Counted]) -> Self {
        let together: Vec<(&Plan, &Columns)> = versions.iter().map(|one| (&*one.plan, &*one.columns)).collect();
        let (channels, languages) = ways(&together);
        Self { tallies: tally_all(&together), channels, languages }
    }
}

/// So many sums are held at most; the next one empties the shelf.
const MOST_SUMS: usize = 500;

/// What is held of all versions. Cloning it is cheap; all clones share it.
#[derive(Clone, Debug, Default)]
pub struct Held(Arc<Mutex<Kept>>);

#[derive(Debug, Default)]
struct Kept {
    asked: u64,
    versions: HashMap<VersionId, (u64, Counted)>,
    /// By the newest version that is counted: from which columns, and what came out. The columns are not kept alive by it.
    sums: HashMap<VersionId, (Vec<Weak<Columns>>, Arc<Sums>)>,
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

    /// The sums of versions that are counted together: those from before as long as they were counted from these very columns,
    /// which change with every response that came, changed or went.
    pub fn sums(&self, versions: &[Counted]) -> Arc<Sums> {
        let Some(newest) = versions.first().map(|one| one.plan.version) else { return Arc::new(Sums::of(versions)) };
        let kept = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let from: Vec<Weak<Columns>> = versions.iter().map(|one| Arc::downgrade(&one.columns)).collect();
        let is_same = |known: &[Weak<Columns>]| {
            known.len() == from.len() && known.iter().zip(&from).all(|(known, now)| known.ptr_eq(now))
        };
        if let Some((_, sums)) = kept().sums.get(&newest).filter(|(known, _)| is_same(known)) {
            return Arc::clone(sums);
        }
        let sums = Arc::new(Sums::of(versions));
        let mut kept = kept();
        if kept.sums.len() >= MOST_SUMS {
            kept.sums.clear();
        }
        kept.sums.insert(newest, (from, Arc::clone(&sums)));
        sums
    }
}
