//! Days as people and office programs write them.

use crate::check::{DayOrder, What};
use jiff::Span;
use jiff::civil::{Date, date};

/// The day that an office program means by a number of days; nothing when it is none. Office programs believe that 1900
/// was a leap year, so days up to 28 February 1900 count from one day later than those after, and their day 60 never was.
pub fn of_serial(serial: f64, since_1904: bool) -> Option<Date> {
    let days = serial.floor() + if since_1904 { 1_462.0 } else { 0.0 };
    if !(1.0..2_958_466.0).contains(&days) || days == 60.0 {
        return None;
    }
    let first = if days < 60.0 { date(1899, 12, 31) } else { date(1899, 12, 30) };
    #[expect(clippy::cast_possible_truncation, reason = "below three million")]
    first.checked_add(Span::new().days(days as i64)).ok()
}

/// A day written year first, with or without a time behind it.
pub(crate) fn iso(text: &str) -> Option<Date> {
    let (day, rest) = text.split_at_checked(10)?;
    let time_follows = rest.is_empty() || rest.starts_with(['T', ' ']);
    let dashed = day
        .bytes()
        .enumerate()
        .all(|(place, byte)| if matches!(place, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() });
    (time_follows && dashed).then(|| day.parse().ok()).flatten()
}

/// The order in which a whole column writes days with slashes, when one of them can be read in one way only.
pub(crate) fn order_told<'a>(texts: impl Iterator<Item = &'a str>) -> Option<DayOrder> {
    let mut told = None;
    for text in texts {
        let order = match slashed(text) {
            Some((first, second, _)) if first > 12 && second <= 12 => DayOrder::DayFirst,
            Some((first, second, _)) if second > 12 && first <= 12 => DayOrder::MonthFirst,
            _ => continue,
        };
        if told.replace(order).is_some_and(|earlier| earlier != order) {
            return None;
        }
    }
    told
}

/// A day in words. With points the day stands first, as in Serbia; with slashes it is first in Ireland and second elsewhere.
///
/// # Errors
/// That it is no day, or can be read in two ways.
pub fn read(text: &str, order: Option<DayOrder>) -> Result<Date, What> {
    if let Some(day) = iso(text) {
        return Ok(day);
    }
    if let Some((day, month, year)) = parts(text.trim_end_matches('.'), '.') {
        return made(year, month, day);
    }
    let (first, second, year) = slashed(text).ok_or(What::NotADay)?;
    match order {
        Some(DayOrder::DayFirst) => made(year, second, first),
        Some(DayOrder::MonthFirst) => made(year, first, second),
        None if first == second => made(year, first, second),
        None => Err(What::DoubtfulDay),
    }
}

fn slashed(text: &str) -> Option<(i16, i16, i16)> {
    parts(text, '/').or_else(|| parts(text, '-'))
}

/// Three numbers, the last a year of four digits.
fn parts(text: &str, sign: char) -> Option<(i16, i16, i16)> {
    let mut parts = text.split(sign).map(str::trim);
    let (first, second, year) = (parts.next()?, parts.next()?, parts.next()?);
    let short = |part: &str| (1..=2).contains(&part.len()).then(|| part.parse().ok()).flatten();
    let whole = parts.next().is_none() && year.len() == 4;
    Some((short(first)?, short(second)?, year.parse().ok().filter(|_| whole)?))
}

fn made(year: i16, month: i16, day: i16) -> Result<Date, What> {
    let (Ok(month), Ok(day)) = (i8::try_from(month), i8::try_from(day)) else { return Err(What::NoSuchDay) };
    Date::new(year, month, day).map_err(|_| What::NoSuchDay)
}
