//! Days and times as people type them.

use super::numbers::plain;
use jiff::civil::{Date, Time};

/// A day from three fields.
pub(crate) fn date(day: &str, month: &str, year: &str) -> Option<Date> {
    let year = plain(year);
    let year = (year.len() == 4).then(|| year.parse().ok()).flatten()?;
    Date::new(year, plain(month).parse().ok()?, plain(day).parse().ok()?).ok()
}

/// A time of day: `14:30`, `14.30`, `1430`, `2.30pm`, `2 pm`.
pub(crate) fn time(typed: &str) -> Option<Time> {
    let text = plain(typed).to_lowercase();
    let half = ["p.m.", "pm", "i.n.", "in"].iter().find_map(|end| text.strip_suffix(end).map(|rest| (rest, true)));
    let half = half.or_else(|| {
        ["a.m.", "am", "r.n.", "rn"].iter().find_map(|end| text.strip_suffix(end).map(|rest| (rest, false)))
    });
    let (digits, afternoon) = half.map_or((text.as_str(), None), |(rest, afternoon)| (rest, Some(afternoon)));
    let (hour, minute) = match digits.split_once([':', '.', ',', 'h']) {
        Some((hour, "")) => (hour, "0"),
        Some(parts) => parts,
        None if digits.len() == 4 => digits.split_at_checked(2)?,
        None => (digits, "0"),
    };
    let (hour, minute) = (hour.parse::<i8>().ok()?, minute.parse::<i8>().ok()?);
    let hour = match afternoon {
        Some(_) if !(1..=12).contains(&hour) => return None,
        Some(true) => hour % 12 + 12,
        Some(false) => hour % 12,
        None => hour,
    };
    Time::new(hour, minute, 0, 0).ok()
}
