//! A bucket for this process: so many at once, so many a second.

use kernel::Time;
use std::sync::{Mutex, PoisonError};

/// So many at once, so many a second, whoever asks. It holds no address of anybody.
pub struct Bucket {
    most: i64,
    each_second: i64,
    state: Mutex<(i64, i64)>,
}

impl Bucket {
    /// A full bucket.
    pub const fn new(most: i64, each_second: i64) -> Self {
        Self { most, each_second, state: Mutex::new((most, i64::MIN)) }
    }

    /// Takes one, if there is one.
    pub fn take(&self, now: Time) -> bool {
        let second = now.as_second();
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let (left, since) = *state;
        // A clock moved back fills nothing and empties nothing.
        let passed = second.saturating_sub(since).max(0);
        let filled = left.saturating_add(passed.saturating_mul(self.each_second)).min(self.most);
        let taken = filled > 0;
        *state = (filled - i64::from(taken), second);
        taken
    }
}
