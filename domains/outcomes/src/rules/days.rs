//! Days: by when an answer helps, and how long a link opens.

use super::{DUE_DAY, LINK_NOT_OPEN};
use crate::model::{Asking, AskingState};
use jiff::{ToSpan, tz::TimeZone};
use kernel::{Date, Refusal, Time};

/// So many days after the day by which an answer helps most, the link still opens. A proposal to be settled with those who
/// use the service.
pub const LINK_DAYS: i64 = 14;
/// Nobody is asked farther ahead.
const FARTHEST_DAYS: i64 = 366;

/// The day of a moment (UTC).
pub fn day_of(time: Time) -> Date {
    time.to_zoned(TimeZone::UTC).date()
}

/// So many days later, or earlier.
pub fn days_later(day: Date, days: i64) -> Date {
    day.checked_add(days.days()).unwrap_or(if days < 0 { Date::MIN } else { Date::MAX })
}

/// The day by which an answer helps, when it is not over and within a year.
pub fn due_on(day: Date, today: Date) -> Result<Date, Refusal> {
    let fits = day >= today && day <= days_later(today, FARTHEST_DAYS);
    fits.then_some(day).ok_or(DUE_DAY)
}

/// The last day on which the link of an asking opens.
pub fn open_until(due_on: Date) -> Date {
    days_later(due_on, LINK_DAYS)
}

/// The asking, while its link opens. Answered, over and never sent are the same to whoever holds the link.
pub fn is_open(asking: Asking, today: Date) -> Result<Asking, Refusal> {
    let open = asking.state == AskingState::Open && today <= asking.open_until;
    if open { Ok(asking) } else { Err(LINK_NOT_OPEN) }
}
