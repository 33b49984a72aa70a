//! Decisions: no clock, no database, no words.

pub mod contacts;
pub mod edit;
pub mod form_file;
pub mod import;
pub mod languages;
pub mod life;
pub mod link;
pub mod meaning;
pub mod offline;
pub mod picture;
mod refusals;

pub use refusals::*;

use crate::model::{Stage, State};
use jiff::ToSpan;
use kernel::{Date, Grain, Time};

/// The day (UTC) that a moment lies in.
pub fn day_of(time: Time) -> Date {
    time.to_zoned(jiff::tz::TimeZone::UTC).date()
}

/// The Monday of the week that a moment lies in: all that is kept of when somebody answered.
pub fn week_of(time: Time) -> Date {
    day_of(Grain::Week.blur(time))
}

/// What an answer counts as that comes at this stage; nothing when none is taken.
pub const fn state_of(stage: Stage) -> Option<State> {
    match stage {
        Stage::Open | Stage::Closing => Some(State::Counted),
        Stage::Closed | Stage::Released => Some(State::Late),
        Stage::Draft | Stage::Test | Stage::Approved | Stage::Paused => None,
    }
}

/// So many days later.
pub fn days_later(day: Date, days: i64) -> Date {
    day.checked_add(days.days()).unwrap_or(day)
}
