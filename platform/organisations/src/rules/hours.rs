//! Whether the door is open, on the wall clock of the place.

use crate::model::{Minute, OpeningHours, Span};
use jiff::tz::TimeZone;
use kernel::{Date, Time};

/// Days that are looked at for the next opening; a service closed for longer has no next opening worth telling.
const DAYS_AHEAD: i32 = 60;

/// Whether the door is open at this moment.
pub fn is_open(hours: &OpeningHours, zone: &TimeZone, at: Time) -> bool {
    closes_at(hours, zone, at).is_some()
}

/// The minute at which the door closes, when it is open at this moment. Spans that meet are one.
pub fn closes_at(hours: &OpeningHours, zone: &TimeZone, at: Time) -> Option<Minute> {
    let local = zone.to_datetime(at);
    let now = Minute::of_time(local.time());
    let today = hours.spans_on(local.date());
    let since_yesterday = local.date().yesterday().map(|day| hours.spans_on(day)).unwrap_or_default();
    let held_now = today.iter().find(|span| covers(span, now)).map(|span| span.closes);
    let held_over =
        since_yesterday.iter().find(|span| span.crosses_midnight() && now < span.closes).map(|span| span.closes);
    let mut closes = held_now.or(held_over)?;
    while let Some(next) =
        today.iter().find(|span| span.opens == closes && span.opens > now && !span.crosses_midnight())
    {
        closes = next.closes;
    }
    Some(closes)
}

fn covers(span: &Span, now: Minute) -> bool {
    span.opens <= now && (span.crosses_midnight() || now < span.closes)
}

/// The moment at which the door opens next; none while it is open, or when that is not known.
pub fn opens_next(hours: &OpeningHours, zone: &TimeZone, at: Time) -> Option<Time> {
    if is_open(hours, zone, at) {
        return None;
    }
    let first = zone.to_datetime(at).date();
    let days = first.series(jiff::Span::new().days(1)).take(usize::try_from(DAYS_AHEAD).unwrap_or_default());
    days.flat_map(|day| openings(hours, zone, day)).find(|opening| *opening > at)
}

fn openings(hours: &OpeningHours, zone: &TimeZone, day: Date) -> Vec<Time> {
    let mut spans = hours.spans_on(day);
    spans.sort_by_key(|span| span.opens);
    spans.iter().filter_map(|span| moment(day, span.opens, zone)).collect()
}

/// A time that the clock skips in spring counts as the time an hour later; one that comes twice in autumn is the first.
fn moment(day: Date, minute: Minute, zone: &TimeZone) -> Option<Time> {
    let (hour, minute) = (minute.since_midnight() / 60, minute.since_midnight() % 60);
    let local = if hour == 24 {
        day.tomorrow().ok()?.at(0, 0, 0, 0)
    } else {
        day.at(i8::try_from(hour).ok()?, i8::try_from(minute).ok()?, 0, 0)
    };
    zone.to_ambiguous_timestamp(local).compatible().ok()
}
