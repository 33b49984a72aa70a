//! Days, and moments on the clock of a place.

use super::PERIOD;
use jiff::{ToSpan, tz::TimeZone};
use kernel::{Date, Refusal, Time};
use organisations::model::Minute;

/// After so many years without a visit a service forgets somebody: their visits stay without a name. A proposal to be
/// settled
/// with those who use the service.
pub const GUEST_YEARS: i16 = 3;
/// After so many years the words of a crisis contact and of a rating are destroyed. A proposal likewise.
pub const CRISIS_WORDS_YEARS: i16 = 2;
/// Nobody asks for figures of a longer time at once.
const LONGEST_YEARS: i16 = 10;

/// The day of a moment on the clock of a place.
pub fn day_of(time: Time, zone: &TimeZone) -> Date {
    time.to_zoned(zone.clone()).date()
}

/// So many days later, or earlier.
pub fn days_later(day: Date, days: i64) -> Date {
    day.checked_add(days.days()).unwrap_or(if days < 0 { Date::MIN } else { Date::MAX })
}

/// So many years before.
pub fn years_before(day: Date, years: i16) -> Date {
    day.checked_sub(i64::from(years).years()).unwrap_or(Date::MIN)
}

/// The first day of the month.
pub fn month_of(day: Date) -> Date {
    day.first_of_month()
}

/// This minute of a day on the clock of a place. An hour that spring skips is the hour after; of one that comes twice
/// it is the
/// first.
pub fn moment(day: Date, minute: Minute, zone: &TimeZone) -> Option<Time> {
    let since = i64::from(minute.since_midnight());
    let begins = day.to_datetime(jiff::civil::Time::midnight());
    let wall = begins.checked_add(since.minutes()).ok()?;
    Some(zone.to_ambiguous_zoned(wall).compatible().ok()?.timestamp())
}

/// From one day to another, both counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
}

impl Period {
    /// A period that does not end before it begins.
    pub fn of(from: Date, to: Date) -> Result<Self, Refusal> {
        let fits = from <= to && years_before(to, LONGEST_YEARS) < from;
        fits.then_some(Self { from, to }).ok_or(PERIOD)
    }

    /// This year until today.
    pub fn this_year(today: Date) -> Self {
        Self { from: today.first_of_year(), to: today }
    }

    /// The moment it begins and the first moment after it.
    pub fn moments(self, zone: &TimeZone) -> Option<(Time, Time)> {
        let midnight = Minute::of(0, 0)?;
        Some((moment(self.from, midnight, zone)?, moment(days_later(self.to, 1), midnight, zone)?))
    }
}

/// Whether a period is of whole months, or of months up to today: then it is counted as the common data set counts.
pub fn whole_months(period: Period, today: Date) -> bool {
    period.from.day() == 1 && (period.to == period.to.last_of_month() || period.to == today)
}

/// How open data names whole months: `2026`, `2026Q3`, `2026-07`, `2026-07..2026-08`; nothing for a time that cuts one.
pub fn named_months(period: Period) -> Option<String> {
    let (from, to) = (period.from, period.to);
    if from.day() != 1 || to != to.last_of_month() {
        return None;
    }
    let months = i32::from(to.year() - from.year()) * 12 + i32::from(to.month() - from.month()) + 1;
    let month = |day: Date| format!("{:04}-{:02}", day.year(), day.month());
    Some(match (months, from.month() % 3) {
        (1, _) => month(from),
        (3, 1) => format!("{:04}Q{}", from.year(), from.month() / 3 + 1),
        (12, _) if from.month() == 1 => format!("{:04}", from.year()),
        _ => format!("{}..{}", month(from), month(to)),
    })
}
