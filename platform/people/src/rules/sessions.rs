use kernel::Time;

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// A sign-in is written down as used at most this often, in seconds: a page read should not become a write.
pub const SEEN_EVERY_SECONDS: i64 = 5 * MINUTE;
/// Sensitive things ask for a proof not older than this, in seconds.
pub const PROOF_SECONDS: i64 = 15 * MINUTE;
/// A link by mail opens for this long, in seconds.
pub const LINK_SECONDS: i64 = 20 * MINUTE;
/// Links that one address may get within the life of one.
pub const LINKS_AT_ONCE: i64 = 5;
/// A request to be a supporter can be answered for this long, in seconds.
pub const REQUEST_SECONDS: i64 = 30 * DAY;
/// Requests to be a supporter that somebody may have open.
pub const REQUESTS_AT_ONCE: i64 = 10;
/// A step of signing in waits this long for the next one, in seconds.
pub const WAIT_SECONDS: i64 = 10 * MINUTE;

/// What somebody wears decides how long an unwatched screen stays open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wearing {
    /// For themselves.
    Themselves,
    /// A hat: others' words are on the screen.
    Hat,
}

/// The moment some seconds later.
pub fn later(time: Time, seconds: i64) -> Time {
    Time::from_second(time.as_second().saturating_add(seconds)).unwrap_or(Time::MAX)
}

/// When an unused sign-in ends.
pub fn idle_until(now: Time, wearing: Wearing) -> Time {
    match wearing {
        Wearing::Themselves => later(now, 12 * HOUR),
        Wearing::Hat => later(now, HOUR),
    }
}

/// When a sign-in ends whatever happens.
pub fn ends_at(begun: Time, wearing: Wearing) -> Time {
    match wearing {
        Wearing::Themselves => later(begun, 14 * DAY),
        Wearing::Hat => later(begun, 12 * HOUR),
    }
}

/// Whether a proof of who they are is fresh enough for sensitive things. A clock that was moved back proves nothing.
pub fn is_proved(proved_at: Time, now: Time) -> bool {
    (0..=PROOF_SECONDS).contains(&now.as_second().saturating_sub(proved_at.as_second()))
}

/// Whether the use of a sign-in should be written down again.
pub fn is_seen_again(seen_at: Time, now: Time) -> bool {
    now.as_second().saturating_sub(seen_at.as_second()) >= SEEN_EVERY_SECONDS
}
