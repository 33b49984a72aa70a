//! Periods as they are written in addresses, files and figures.

use super::{Month, NotAPeriod, Period, Quarter, Span, Year};
use std::fmt;
use std::str::FromStr;

impl FromStr for Period {
    type Err = NotAPeriod;

    /// Reads `2026`, `2026Q1`, `2026-03`, `2026-03..2026-08` and `2026-01..2026-08ytd`, and nothing else.
    fn from_str(text: &str) -> Result<Self, NotAPeriod> {
        if let Some((first, last)) = text.split_once("..") {
            return range(first, last);
        }
        if let Some((year, number)) = text.split_once('Q') {
            let year = digits(year, 4)?;
            let quarter = digits(number, 1)?;
            return u8::try_from(quarter)
                .map_err(|_| NotAPeriod::NoSuchQuarter(quarter))
                .and_then(|quarter| Self::quarter(year as i16, quarter));
        }
        if text.contains('W') {
            return Err(NotAPeriod::Weeks);
        }
        if text.contains('-') {
            return Ok(Self::Month(text.parse()?));
        }
        Self::year(digits(text, 4)? as i16)
    }
}

fn range(first: &str, last: &str) -> Result<Period, NotAPeriod> {
    let Some(last) = last.strip_suffix("ytd") else {
        return Ok(Period::Months(Span::new(first.parse()?, last.parse()?)?));
    };
    let (first, last): (Month, Month) = (first.parse()?, last.parse()?);
    if first != Year::of(last).span().first() {
        return Err(NotAPeriod::NotToDate);
    }
    Ok(Period::YearToDate(last))
}

impl FromStr for Month {
    type Err = NotAPeriod;

    /// Reads `2026-03`.
    fn from_str(text: &str) -> Result<Self, NotAPeriod> {
        let (year, month) = text.split_once('-').ok_or(NotAPeriod::NoShape)?;
        let (year, number) = (digits(year, 4)?, digits(month, 2)?);
        let month = i8::try_from(number).map_err(|_| NotAPeriod::NoSuchMonth(number))?;
        Self::new(year as i16, month)
    }
}

/// Exactly so many digits, at most four, so that the number always fits.
fn digits(text: &str, many: usize) -> Result<u16, NotAPeriod> {
    if text.len() != many || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(NotAPeriod::NoShape);
    }
    text.parse().map_err(|_| NotAPeriod::NoShape)
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year(), self.month())
    }
}

impl fmt::Display for Quarter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}Q{}", self.span().first().year(), self.number() % 4 + 1)
    }
}

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.span().first().year())
    }
}

impl fmt::Display for Period {
    /// Writes what [`Period::from_str`] reads.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Month(month) => write!(f, "{month}"),
            Self::Quarter(quarter) => write!(f, "{quarter}"),
            Self::Year(year) => write!(f, "{year}"),
            Self::YearToDate(month) => write!(f, "{}..{month}ytd", Year::of(*month).span().first()),
            Self::Months(span) => write!(f, "{}..{}", span.first(), span.last()),
        }
    }
}
