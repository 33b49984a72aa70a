//! When the next step is due. All of these are proposals to be settled with the people who use the service.

use crate::model::Level;
use jiff::{ToSpan, civil::Weekday, tz::TimeZone};
use kernel::{Date, Time};

/// Working days until somebody has read what came.
pub const READING_DAYS: u32 = 2;
/// Working days until the service has answered.
pub const ANSWER_DAYS: u32 = 20;
/// Minutes until somebody has read a concern of each level (engagement.md §4.5): danger now, intent or a plan, distress now.
const CONCERN_MINUTES: (i64, i64, i64) = (15, 60, 240);
/// Days in which an author can answer the moderators' question; after that it stays private.
pub const AUTHOR_CHECK_DAYS: i64 = 14;
/// Days in which an author can say that an outcome is not so.
pub const DISPUTE_DAYS: i64 = 60;
/// Days for which a draft is kept.
pub const DRAFT_DAYS: i64 = 30;
/// Days after its last use for which a code opens its thread.
pub const THREAD_DAYS: i64 = 730;
/// Days after the last thing that happened for which a contact is held.
pub const CONTACT_DAYS: i64 = 90;

/// The day (UTC) of a moment.
pub fn day_of(time: Time) -> Date {
    TimeZone::UTC.to_datetime(time).date()
}

/// So many days later. At the end of all time it stays where it is.
pub fn days_later(day: Date, days: i64) -> Date {
    day.checked_add(days.days()).unwrap_or(day)
}

/// By when somebody will have read what came at this moment.
pub fn reading_due(received: Time) -> Date {
    working_days_later(day_of(received), READING_DAYS)
}

/// By when the service will have answered.
pub fn answer_due(released: Date) -> Date {
    working_days_later(released, ANSWER_DAYS)
}

/// By when a safety reader will have read a concern. What is past or a manner of speaking waits a day.
pub fn concern_due(level: Level, raised: Time) -> Time {
    let (now, plan, distress) = CONCERN_MINUTES;
    let minutes = match level {
        Level::R4 => now,
        Level::R3 => plan,
        Level::R2 => distress,
        Level::R1 => 24 * 60,
    };
    raised.checked_add(minutes.minutes()).unwrap_or(raised)
}

/// Days from `today` to `due`; below zero when it is over.
pub fn days_left(due: Date, today: Date) -> i64 {
    today.until(due).map_or(0, |span| i64::from(span.get_days()))
}

fn working_days_later(day: Date, count: u32) -> Date {
    let mut day = day;
    for _ in 0..count {
        day = days_later(day, 1);
        while matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) {
            day = days_later(day, 1);
        }
    }
    day
}
