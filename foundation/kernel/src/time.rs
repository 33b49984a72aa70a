use std::sync::atomic::{AtomicI64, Ordering};

/// A point in time, to the microsecond (what both databases keep).
pub type Time = jiff::Timestamp;
/// A day without a time.
pub type Date = jiff::civil::Date;

/// Where the time comes from. It is handed in, so that a test decides what time it is.
pub trait Clock: Send + Sync {
    /// Now, to the microsecond.
    fn now(&self) -> Time;
}

/// The machine's clock.
#[derive(Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the machine's clock")]
    fn now(&self) -> Time {
        whole_micros(Time::now())
    }
}

/// A clock that stands still until it is set.
#[derive(Debug)]
pub struct SetClock(AtomicI64);

impl SetClock {
    /// A clock that shows `time`.
    pub fn at(time: Time) -> Self {
        Self(AtomicI64::new(time.as_microsecond()))
    }

    /// Sets the clock, forwards or back.
    pub fn to(&self, time: Time) {
        self.0.store(time.as_microsecond(), Ordering::SeqCst);
    }

    /// Moves the clock by whole seconds.
    pub fn pass(&self, seconds: i64) {
        self.0.fetch_add(seconds.saturating_mul(1_000_000), Ordering::SeqCst);
    }
}

impl Clock for SetClock {
    fn now(&self) -> Time {
        Time::from_microsecond(self.0.load(Ordering::SeqCst)).unwrap_or(Time::UNIX_EPOCH)
    }
}

fn whole_micros(time: Time) -> Time {
    Time::from_microsecond(time.as_microsecond()).unwrap_or(time)
}

/// How exactly a moment may be kept. A person without a name must not be found again by the minute at which they wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Grain {
    /// To the microsecond.
    #[default]
    Exact,
    /// The hour began.
    Hour,
    /// The day began (UTC).
    Day,
    /// The Monday of that week (UTC).
    Week,
}

impl Grain {
    const WEEK_SECONDS: i64 = 7 * 86_400;
    /// 1 January 1970 was a Thursday; weeks begin on Mondays, three days before.
    const MONDAY_SHIFT_SECONDS: i64 = 3 * 86_400;

    /// The start of the hour, day or week that `time` lies in.
    pub fn blur(self, time: Time) -> Time {
        let second = time.as_second();
        let start = match self {
            Self::Exact => return time,
            Self::Hour => second - second.rem_euclid(3_600),
            Self::Day => second - second.rem_euclid(86_400),
            Self::Week => second - (second + Self::MONDAY_SHIFT_SECONDS).rem_euclid(Self::WEEK_SECONDS),
        };
        Time::from_second(start).unwrap_or(Time::UNIX_EPOCH)
    }

    /// The first moment after the hour, day or week that `time` lies in.
    pub fn end(self, time: Time) -> Time {
        let length = match self {
            Self::Exact => return time,
            Self::Hour => 3_600,
            Self::Day => 86_400,
            Self::Week => Self::WEEK_SECONDS,
        };
        Time::from_second(self.blur(time).as_second().saturating_add(length)).unwrap_or(Time::MAX)
    }
}
