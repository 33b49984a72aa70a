//! Times that are sought: as exactly as they were written, with a prefix that says which side of it (FHIR R4, search, date).

use jiff::{SignedDuration, ToSpan, civil::Date, tz::TimeZone};
use kernel::Time;

const UNREADABLE: &str = "a date is not YYYY, YYYY-MM, YYYY-MM-DD or YYYY-MM-DDThh:mm[:ss[.sss]][Z|+hh:mm]";

/// Which side of the time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prefix {
    /// In it (also without a prefix).
    Eq,
    /// Not in it.
    Ne,
    /// After it, at least in part.
    Gt,
    /// Before it, at least in part.
    Lt,
    /// In it or after.
    Ge,
    /// In it or before.
    Le,
    /// Begins after it ended.
    Sa,
    /// Ends before it began.
    Eb,
}

/// A time that is sought: from `from` to just before `until`. Days without a zone are days of UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateSought {
    /// Which side of it.
    pub prefix: Prefix,
    /// Its first moment.
    pub from: Time,
    /// The first moment after it.
    pub until: Time,
}

impl DateSought {
    /// Reads `ge2026-03`.
    ///
    /// # Errors
    /// A sentence about what a date looks like.
    pub fn parse(text: &str) -> Result<Self, &'static str> {
        let (prefix, rest) = prefix(text)?;
        let (from, until) = range(rest).ok_or(UNREADABLE)?;
        Ok(Self { prefix, from, until })
    }

    /// Whether a moment fits.
    pub fn fits_time(&self, time: Time) -> bool {
        self.fits(time, time.checked_add(SignedDuration::from_micros(1)).unwrap_or(time))
    }

    /// Whether a day fits (UTC).
    pub fn fits_day(&self, day: kernel::Date) -> bool {
        day_range(day, day.tomorrow().ok()).is_some_and(|(from, until)| self.fits(from, until))
    }

    /// Whether the time from `from` to just before `until` fits.
    pub fn fits(&self, from: Time, until: Time) -> bool {
        let inside = from >= self.from && until <= self.until;
        match self.prefix {
            Prefix::Eq => inside,
            Prefix::Ne => !inside,
            Prefix::Gt => until > self.until,
            Prefix::Lt => from < self.from,
            Prefix::Ge => until > self.until || inside,
            Prefix::Le => from < self.from || inside,
            Prefix::Sa => from >= self.until,
            Prefix::Eb => until <= self.from,
        }
    }

    /// For a column of moments: at least the first, before the second. `Ne` has no such bounds; look with [`Self::fits_time`].
    pub fn bounds(&self) -> (Option<Time>, Option<Time>) {
        match self.prefix {
            Prefix::Eq => (Some(self.from), Some(self.until)),
            Prefix::Ne => (None, None),
            Prefix::Gt | Prefix::Sa => (Some(self.until), None),
            Prefix::Ge => (Some(self.from), None),
            Prefix::Lt | Prefix::Eb => (None, Some(self.from)),
            Prefix::Le => (None, Some(self.until)),
        }
    }
}

fn prefix(text: &str) -> Result<(Prefix, &str), &'static str> {
    let letters = text.get(..2).filter(|two| two.bytes().all(|byte| byte.is_ascii_lowercase()));
    let Some(letters) = letters else { return Ok((Prefix::Eq, text)) };
    let prefix = match letters {
        "eq" => Prefix::Eq,
        "ne" => Prefix::Ne,
        "gt" => Prefix::Gt,
        "lt" => Prefix::Lt,
        "ge" => Prefix::Ge,
        "le" => Prefix::Le,
        "sa" => Prefix::Sa,
        "eb" => Prefix::Eb,
        "ap" => return Err("the prefix ap (about) is not known here"),
        _ => return Err(UNREADABLE),
    };
    Ok((prefix, text.get(2..).unwrap_or_default()))
}

fn range(text: &str) -> Option<(Time, Time)> {
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    match text.len() {
        4 if digits(text) => {
            let first: Date = format!("{text}-01-01").parse().ok()?;
            day_range(first, first.checked_add(1.year()).ok())
        }
        7 if digits(text) => {
            let first: Date = format!("{text}-01").parse().ok()?;
            day_range(first, first.checked_add(1.month()).ok())
        }
        10 if digits(text) => {
            let day: Date = text.parse().ok()?;
            day_range(day, day.tomorrow().ok())
        }
        16..=40 => moment(text),
        _ => None,
    }
}

fn day_range(first: Date, after: Option<Date>) -> Option<(Time, Time)> {
    let start = |day: Date| day.to_zoned(TimeZone::UTC).ok().map(|zoned| zoned.timestamp());
    Some((start(first)?, after.and_then(start).unwrap_or(Time::MAX)))
}

/// A plus sign in an address that was not encoded arrives as a space.
fn moment(text: &str) -> Option<(Time, Time)> {
    let text = text.replace(' ', "+");
    let is_sign = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'-' | b':' | b'.' | b'+' | b'T' | b'Z');
    if !text.bytes().all(is_sign) || text.as_bytes().get(10) != Some(&b'T') {
        return None;
    }
    let zone_at = text.get(11..)?.find(['Z', '+', '-']).map_or(text.len(), |at| at.saturating_add(11));
    let (local, zone) = text.split_at_checked(zone_at)?;
    let zone = if zone.is_empty() { "Z" } else { zone };
    let (whole, unit) = match local.len() {
        16 => (format!("{local}:00{zone}"), SignedDuration::from_secs(60)),
        19 => (format!("{local}{zone}"), SignedDuration::from_secs(1)),
        length @ 21..=29 => {
            let places = u32::try_from(length.saturating_sub(20)).ok()?;
            (format!("{local}{zone}"), SignedDuration::from_nanos(10_i64.checked_pow(9_u32.saturating_sub(places))?))
        }
        _ => return None,
    };
    let from: Time = whole.parse().ok()?;
    Some((from, from.checked_add(unit).ok()?))
}
