//! The slow-down. Wrong codes make everybody wait a little, those with the same beginning a little more; a right code is always
//! let in. Whoever guesses waits with each guess, the owner once (decisions/0050).

use kernel::Time;
use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
    time::Duration,
};

/// Wrong codes that cost nobody anything.
const FREE_FOR_ALL: f64 = 60.0;
/// The same, for codes that begin alike.
const FREE_FOR_ALIKE: f64 = 8.0;
/// Wrong codes forgiven in a second.
const FORGIVEN: f64 = 1.0;
const FORGIVEN_ALIKE: f64 = 1.0 / 30.0;
/// The wait for each wrong code beyond those.
const STEP_MS: f64 = 50.0;
/// Nobody waits longer.
const LONGEST_MS: f64 = 5_000.0;

/// Counts wrong codes in this process; it keeps no code.
#[derive(Debug, Default)]
pub struct Gate(Mutex<Counts>);

#[derive(Debug, Default)]
struct Counts {
    all: Count,
    alike: HashMap<u16, Count>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Count {
    wrong: f64,
    at: Option<Time>,
}

impl Count {
    /// How many are not forgiven yet. A clock that was set back forgives nothing and adds nothing.
    fn now(&self, now: Time, forgiven: f64) -> f64 {
        let passed = self.at.map_or(0.0, |at| now.duration_since(at).as_secs_f64().max(0.0));
        (self.wrong - passed * forgiven).max(0.0)
    }

    fn add(&mut self, now: Time, forgiven: f64) {
        *self = Self { wrong: self.now(now, forgiven) + 1.0, at: Some(now) };
    }
}

impl Gate {
    /// How long to wait before a code with this beginning is looked up, right or wrong.
    pub fn wait(&self, prefix: u16, now: Time) -> Duration {
        let counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let all = counts.all.now(now, FORGIVEN) - FREE_FOR_ALL;
        let alike = counts.alike.get(&prefix).map_or(0.0, |count| count.now(now, FORGIVEN_ALIKE)) - FREE_FOR_ALIKE;
        let wait_ms = (all.max(0.0) * STEP_MS + alike.max(0.0) * STEP_MS * 4.0).min(LONGEST_MS);
        Duration::from_secs_f64(wait_ms / 1_000.0)
    }

    /// A code with this beginning was wrong.
    pub fn wrong(&self, prefix: u16, now: Time) {
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        counts.all.add(now, FORGIVEN);
        counts.alike.retain(|_, count| count.now(now, FORGIVEN_ALIKE) > 0.0);
        counts.alike.entry(prefix).or_default().add(now, FORGIVEN_ALIKE);
    }
}
