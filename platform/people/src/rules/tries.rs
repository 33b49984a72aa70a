use super::sessions::later;
use kernel::Time;

/// Wrong tries that cost nothing: people mistype.
const FREE: i64 = 4;
/// The longest wait, in seconds. The mailed link is never slowed by it, so the owner is never shut out.
const LONGEST_SECONDS: i64 = 15 * 60;
/// Tries older than this are forgotten, in seconds.
const FORGOTTEN_SECONDS: i64 = 24 * 60 * 60;

/// Failed tries so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tries {
    /// How many.
    pub failures: i64,
    /// The last one.
    pub last_at: Time,
    /// Until when further ones are refused unread.
    pub wait_until: Time,
}

/// Whether a try must wait.
pub fn must_wait(tries: Option<&Tries>, now: Time) -> bool {
    // A clock moved back must not make somebody wait for a year.
    tries.is_some_and(|tries| now < tries.wait_until && tries.wait_until <= later(now, LONGEST_SECONDS))
}

/// The count after one more failure.
pub fn failed(before: Option<&Tries>, now: Time) -> Tries {
    let fresh = before.filter(|tries| now < later(tries.last_at, FORGOTTEN_SECONDS));
    let failures = fresh.map_or(0, |tries| tries.failures).saturating_add(1);
    let doublings = u32::try_from((failures - FREE).clamp(0, 20)).unwrap_or_default();
    let seconds = if doublings == 0 { 0 } else { 2_i64.pow(doublings).min(LONGEST_SECONDS) };
    Tries { failures, last_at: now, wait_until: later(now, seconds) }
}
