//! Quarters, and whether a return is due.

use super::{RETURN_QUARTER, days_later};
use crate::model::ReturnState;
use jiff::ToSpan;
use kernel::{Date, Refusal};

/// A return is late so many days after the end of its quarter. A proposal to be settled with the partners.
pub const RETURN_DAYS: i64 = 21;
/// So many quarters are shown beside each other.
pub const SHOWN_QUARTERS: usize = 4;

/// Three months of a calendar year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Quarter(Date);

impl Quarter {
    /// The quarter that a day lies in.
    pub fn of(day: Date) -> Self {
        let month = day.month() - (day.month() - 1) % 3;
        Self(Date::new(day.year(), month, 1).unwrap_or(day))
    }

    /// From `2026-Q3`. Anything else is refused: 2026Q5 and 2026-13 are no quarters.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let parsed = text.trim().split_once("-Q").and_then(|(year, number)| {
            let year: i16 = year.parse().ok().filter(|year| (2000..=2999).contains(year))?;
            let number: i8 = number.parse().ok().filter(|number| (1..=4).contains(number))?;
            Date::new(year, 3 * (number - 1) + 1, 1).ok()
        });
        parsed.map(Self).ok_or(RETURN_QUARTER)
    }

    /// Its first day.
    pub const fn first(self) -> Date {
        self.0
    }

    /// Its last day.
    pub fn last(self) -> Date {
        days_later(self.next().0, -1)
    }

    /// 1 to 4.
    pub fn number(self) -> i64 {
        i64::from((self.0.month() - 1) / 3 + 1)
    }

    /// The next one.
    #[must_use]
    pub fn next(self) -> Self {
        Self(self.0.checked_add(3.months()).unwrap_or(Date::MAX))
    }

    /// The one before.
    #[must_use]
    pub fn before(self) -> Self {
        Self(self.0.checked_sub(3.months()).unwrap_or(Date::MIN))
    }

    /// By this day its returns are in time.
    pub fn due(self) -> Date {
        days_later(self.last(), RETURN_DAYS)
    }

    /// The last quarters that are over on a day, the newest first.
    pub fn over(today: Date, how_many: usize) -> Vec<Self> {
        std::iter::successors(Some(Self::of(today).before()), |one| Some(one.before())).take(how_many).collect()
    }

    /// The quarters that lie wholly between two days, the first on top.
    pub fn within(from: Date, to: Date) -> Vec<Self> {
        let first = std::iter::successors(Some(Self::of(from)), |one| Some(one.next()));
        first.take_while(|one| one.last() <= to).filter(|one| one.first() >= from).take(40).collect()
    }
}

impl std::fmt::Display for Quarter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-Q{}", self.0.year(), self.number())
    }
}

/// What is known of a return that is owed. Nothing received is never 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Its quarter is not over.
    NotYet,
    /// Nothing was received; there is still time until this day.
    Awaited(Date),
    /// Nothing was received, and the day is over.
    NotReceived(Date),
    /// It came.
    Received {
        /// Where it stands.
        state: ReturnState,
        /// It says that there was nothing.
        nil: bool,
        /// So many days after its day; 0 for in time.
        days_late: i64,
    },
}

/// What came of a return, as far as [`standing`] needs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FirstSent {
    /// Where it stands.
    pub state: ReturnState,
    /// What was sent last says that there was nothing.
    pub nil: bool,
    /// The day it was sent first.
    pub on: Date,
}

/// Where a return stands on a day.
pub fn standing(quarter: Quarter, came: Option<FirstSent>, today: Date) -> Standing {
    let due = quarter.due();
    match came {
        Some(came) => {
            let late = came.on.since(due).map_or(0, |span| i64::from(span.get_days()));
            Standing::Received { state: came.state, nil: came.nil, days_late: late.max(0) }
        }
        None if today <= quarter.last() => Standing::NotYet,
        None if today <= due => Standing::Awaited(due),
        None => Standing::NotReceived(due),
    }
}
