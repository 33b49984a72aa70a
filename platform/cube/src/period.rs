//! Months, quarters, years, years to date and ranges of months, and how they are written.

mod parse;

use jiff::civil::Date;

const FIRST_YEAR: i16 = 1900;
const LAST_YEAR: i16 = 2399;

/// Why something is no period.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAPeriod {
    /// The text has none of the shapes a period has.
    #[error("a period is written 2026, 2026Q1, 2026-03, 2026-03..2026-08 or 2026-01..2026-08ytd")]
    NoShape,
    /// A month from 01 to 12 was expected.
    #[error("a year has the months 01 to 12; there is no month {0}")]
    NoSuchMonth(u16),
    /// A quarter from 1 to 4 was expected.
    #[error("a year has the quarters Q1 to Q4; there is no quarter {0}")]
    NoSuchQuarter(u16),
    /// Weeks are not kept, since they do not add up to months.
    #[error("figures are kept by month, and weeks cross the ends of months: choose a month or a range of months")]
    Weeks,
    /// Only the years 1900 to 2399 are kept.
    #[error("the year must lie between 1900 and 2399")]
    NoSuchYear,
    /// The end stands before the beginning.
    #[error("the period ends before it begins")]
    Backwards,
    /// A year to date that does not begin in January.
    #[error("a year to date begins in January and ends in the same year")]
    NotToDate,
    /// The days begin or end within a month.
    #[error("figures are kept by month: begin on the first day of a month and end on the last")]
    NotWholeMonths,
    /// The period begins after the day that was told.
    #[error("this period has not begun")]
    Future,
}

/// One month of the calendar. Months count up, so they compare as they follow each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(u16);

impl Month {
    /// The month of this year, from 1 to 12. Refused outside 1900 to 2399.
    pub fn new(year: i16, month: i8) -> Result<Self, NotAPeriod> {
        if !(1..=12).contains(&month) {
            return Err(NotAPeriod::NoSuchMonth(u16::try_from(month).unwrap_or_default()));
        }
        if !(FIRST_YEAR..=LAST_YEAR).contains(&year) {
            return Err(NotAPeriod::NoSuchYear);
        }
        Ok(Self((year - FIRST_YEAR) as u16 * 12 + (month - 1) as u16))
    }

    /// The month in which a day lies.
    pub fn of(day: Date) -> Result<Self, NotAPeriod> {
        Self::new(day.year(), day.month())
    }

    /// The year, such as 2026.
    pub fn year(self) -> i16 {
        FIRST_YEAR + (self.0 / 12) as i16
    }

    /// The month of the year, from 1 to 12.
    pub fn month(self) -> i8 {
        (self.0 % 12) as i8 + 1
    }

    /// The first day.
    pub fn first_day(self) -> Date {
        Date::constant(self.year(), self.month(), 1)
    }

    /// The month after this one; the last month that can be kept is followed by itself.
    #[must_use]
    pub fn next(self) -> Self {
        Self(self.0.saturating_add(1).min(Self::LAST.0))
    }

    pub(crate) const LAST: Self = Self((LAST_YEAR - FIRST_YEAR) as u16 * 12 + 11);

    pub(crate) fn number(self) -> u16 {
        self.0
    }

    pub(crate) fn from_number(number: u16) -> Option<Self> {
        (number <= Self::LAST.0).then_some(Self(number))
    }
}

/// Months that follow each other, both ends included. Never backwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    first: Month,
    last: Month,
}

impl Span {
    /// From the first month to the last, both included.
    pub fn new(first: Month, last: Month) -> Result<Self, NotAPeriod> {
        if last < first { Err(NotAPeriod::Backwards) } else { Ok(Self { first, last }) }
    }

    /// One month alone.
    pub fn one(month: Month) -> Self {
        Self { first: month, last: month }
    }

    /// The first month.
    pub fn first(self) -> Month {
        self.first
    }

    /// The last month.
    pub fn last(self) -> Month {
        self.last
    }

    /// Every month, in order.
    pub fn months(self) -> impl Iterator<Item = Month> {
        (self.first.0..=self.last.0).map(Month)
    }

    /// Whether all of the other span lies within this one.
    pub fn holds(self, other: Self) -> bool {
        self.first <= other.first && other.last <= self.last
    }
}

/// What a figure is for. Two periods with the same months are still two periods: the year 2026 and the months
/// January to December 2026 may be closed apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Period {
    /// One month.
    Month(Month),
    /// Three months, told by their first one; see [`Period::quarter`].
    Quarter(Quarter),
    /// January to December.
    Year(Year),
    /// January up to and with this month.
    YearToDate(Month),
    /// Any months that follow each other, such as an academic year.
    Months(Span),
}

/// A quarter of the calendar year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quarter(u16);

/// A calendar year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Year(u16);

impl Quarter {
    /// The quarter from 1 to 4 of this year.
    pub fn new(year: i16, quarter: u8) -> Result<Self, NotAPeriod> {
        if !(1..=4).contains(&quarter) {
            return Err(NotAPeriod::NoSuchQuarter(quarter.into()));
        }
        Ok(Self::of(Month::new(year, quarter as i8 * 3)?))
    }

    /// The quarter in which a month lies.
    pub fn of(month: Month) -> Self {
        Self(month.0 / 3)
    }

    /// Its three months.
    pub fn span(self) -> Span {
        Span { first: Month(self.0 * 3), last: Month(self.0 * 3 + 2) }
    }

    pub(crate) fn number(self) -> u16 {
        self.0
    }
}

impl Year {
    /// A year from 1900 to 2399.
    pub fn new(year: i16) -> Result<Self, NotAPeriod> {
        Ok(Self::of(Month::new(year, 1)?))
    }

    /// The year in which a month lies.
    pub fn of(month: Month) -> Self {
        Self(month.0 / 12)
    }

    /// Its twelve months.
    pub fn span(self) -> Span {
        Span { first: Month(self.0 * 12), last: Month(self.0 * 12 + 11) }
    }

    pub(crate) fn number(self) -> u16 {
        self.0
    }
}

impl Period {
    /// One month.
    pub fn month(year: i16, month: i8) -> Result<Self, NotAPeriod> {
        Ok(Self::Month(Month::new(year, month)?))
    }

    /// A quarter from 1 to 4.
    pub fn quarter(year: i16, quarter: u8) -> Result<Self, NotAPeriod> {
        Ok(Self::Quarter(Quarter::new(year, quarter)?))
    }

    /// A calendar year.
    pub fn year(year: i16) -> Result<Self, NotAPeriod> {
        Ok(Self::Year(Year::new(year)?))
    }

    /// January up to and with this month.
    pub fn year_to_date(year: i16, month: i8) -> Result<Self, NotAPeriod> {
        Ok(Self::YearToDate(Month::new(year, month)?))
    }

    /// Whole months told by their first and their last day. Refused when a month is cut.
    pub fn days(from: Date, until: Date) -> Result<Self, NotAPeriod> {
        if until < from {
            return Err(NotAPeriod::Backwards);
        }
        if from.day() != 1 || until.day() != until.days_in_month() {
            return Err(NotAPeriod::NotWholeMonths);
        }
        Ok(Self::Months(Span::new(Month::of(from)?, Month::of(until)?)?))
    }

    /// Its months.
    pub fn span(self) -> Span {
        match self {
            Self::Month(month) => Span::one(month),
            Self::Quarter(quarter) => quarter.span(),
            Self::Year(year) => year.span(),
            Self::YearToDate(month) => Span { first: Year::of(month).span().first, last: month },
            Self::Months(span) => span,
        }
    }

    /// Whether it begins after this day, so that nothing can have been counted.
    pub fn begins_after(self, today: Date) -> bool {
        self.span().first.first_day() > today
    }
}
