//! Cohorts that must mature: only those whose window has ended are asked about.

use crate::{Month, NotAPeriod, Period, Row};
use jiff::{Span, civil::Date};

/// Somebody whose outcome is known only after a window, such as thirteen weeks in a job. Counted in the period in which the
/// window ends: otherwise recent periods, in which fewer have had the time, always look worse than they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cohort {
    ends: Date,
}

impl Cohort {
    /// From the day it began, for so many weeks. Refused past the years that are kept.
    pub fn of_weeks(began: Date, weeks: u16) -> Result<Self, NotAPeriod> {
        Self::ending(began.checked_add(Span::new().weeks(weeks)))
    }

    /// From the day it began, for so many days.
    pub fn of_days(began: Date, days: u16) -> Result<Self, NotAPeriod> {
        Self::ending(began.checked_add(Span::new().days(days)))
    }

    fn ending(day: Result<Date, jiff::Error>) -> Result<Self, NotAPeriod> {
        let ends = day.map_err(|_| NotAPeriod::NoSuchYear)?;
        Month::of(ends).map(|_| Self { ends })
    }

    /// The first day on which the whole window is over.
    pub fn ends(self) -> Date {
        self.ends
    }

    /// Whether the window ended in this period.
    pub fn matured_in(self, period: Period) -> bool {
        Month::of(self.ends).is_ok_and(|month| period.span().holds(crate::Span::one(month)))
    }

    /// The row that counts this person among those whose window has ended: the given one, on the day it ended. The same for
    /// the outcome, so that numerator and denominator lie in one period.
    #[must_use]
    pub fn row(self, row: Row) -> Row {
        Row { day: self.ends, ..row }
    }
}
