//! Days and times: moved, counted and written.

use crate::model::Value;
use jiff::{
    Span, ToSpan,
    civil::{Date, DateTime, Time},
};

/// Days in a week.
const WEEK: i64 = 7;
/// Seconds in a day.
const DAY_SECONDS: f64 = 86_400.0;

/// A day or time moved by so many of a unit. Parts of years, months and weeks are left away.
pub(super) fn moved(value: &Value, number: f64, unit: &str) -> Option<Value> {
    let span = span(number, unit)?;
    match value {
        Value::Date(date) if span.get_seconds() == 0 && span.get_hours() == 0 && span.get_minutes() == 0 => {
            date.checked_add(span).ok().map(Value::Date)
        }
        Value::At(at) => at.checked_add(span).ok().map(Value::At),
        Value::Time(time) => Some(Value::Time(time.wrapping_add(span))),
        _ => None,
    }
}

fn span(number: f64, unit: &str) -> Option<Span> {
    let whole = crate::logic::sorts::whole(number.trunc())?;
    let span = match unit {
        "year" | "years" | "a" => 0.days().try_years(whole),
        "month" | "months" | "mo" => 0.days().try_months(whole),
        "week" | "weeks" | "wk" => 0.days().try_days(whole.checked_mul(WEEK)?),
        "day" | "days" | "d" => 0.days().try_days(whole),
        "hour" | "hours" | "h" => 0.days().try_hours(whole),
        "minute" | "minutes" | "min" => 0.days().try_minutes(whole),
        "second" | "seconds" | "s" => 0.days().try_seconds(whole),
        _ => return None,
    };
    span.ok()
}

/// Days since 1 January 1970, as XForms counts.
pub(super) fn day_number(date: Date) -> f64 {
    let start = jiff::civil::date(1970, 1, 1);
    f64::from(date.since(start).map_or(0, |span| span.get_days()))
}

/// The same with the part of the day.
pub(super) fn moment_number(at: DateTime) -> f64 {
    day_number(at.date()) + part_of_day(at.time())
}

/// Which part of the day has passed.
pub(super) fn part_of_day(time: Time) -> f64 {
    let seconds = f64::from(time.hour()) * 3600.0 + f64::from(time.minute()) * 60.0 + f64::from(time.second());
    seconds / DAY_SECONDS
}

/// The day with this number.
pub(super) fn day_of(number: f64) -> Option<Date> {
    let whole = crate::logic::sorts::whole(number.floor())?;
    let span = 0.days().try_days(whole).ok()?;
    jiff::civil::date(1970, 1, 1).checked_add(span).ok()
}

/// The day and time with this number, to the second.
pub(super) fn moment_of(number: f64) -> Option<DateTime> {
    let seconds = crate::logic::sorts::whole(((number - number.floor()) * DAY_SECONDS).round())?;
    let midnight = day_of(number)?.at(0, 0, 0, 0);
    midnight.checked_add(0.days().try_seconds(seconds).ok()?).ok()
}

/// A day or a day and time, read from text.
pub(super) fn read(text: &str) -> Option<Value> {
    let text = text.trim();
    match text.parse::<Date>() {
        Ok(date) if text.len() <= "2031-03-01".len() => Some(Value::Date(date)),
        _ => text.get(..19).unwrap_or(text).parse::<DateTime>().ok().map(Value::At),
    }
}

/// Written as XForms' `format-date` asks: `%Y-%m-%d`, `%e %b`, `%H:%M`.
pub(super) fn written(at: DateTime, pattern: &str) -> String {
    let mut text = String::new();
    let mut signs = pattern.chars();
    while let Some(sign) = signs.next() {
        if sign != '%' {
            text.push(sign);
            continue;
        }
        match signs.next() {
            Some('Y') => text.push_str(&format!("{:04}", at.year())),
            Some('y') => text.push_str(&format!("{:02}", at.year().rem_euclid(100))),
            Some('m') => text.push_str(&format!("{:02}", at.month())),
            Some('n') => text.push_str(&at.month().to_string()),
            Some('d') => text.push_str(&format!("{:02}", at.day())),
            Some('e') => text.push_str(&at.day().to_string()),
            Some('H') => text.push_str(&format!("{:02}", at.hour())),
            Some('h') => text.push_str(&at.hour().to_string()),
            Some('M') => text.push_str(&format!("{:02}", at.minute())),
            Some('S') => text.push_str(&format!("{:02}", at.second())),
            Some('3') => text.push_str(&format!("{:03}", at.subsec_nanosecond() / 1_000_000)),
            Some('W') => text.push_str(&format!("{:02}", at.date().iso_week_date().week())),
            Some('b') => text.push_str(&at.strftime("%b").to_string()),
            Some('a') => text.push_str(&at.strftime("%a").to_string()),
            Some('%') => text.push('%'),
            Some(other) => text.extend(['%', other]),
            None => text.push('%'),
        }
    }
    text
}
