//! How a figure is shown: as a card, over time, against its target. The same for exact figures and for those that were
//! released, which other crates show.

mod card;
mod judge;
mod story;
mod trend;

pub(crate) use card::against_target;
pub use card::{Card, figure_card};
pub use judge::{FEWEST_TO_JUDGE, Judged, judge};
pub use story::{Story, story, told};
pub use trend::{Trend, trend};

use crate::figure;
use cube::Period;
use i18n::Words;

/// What stands at one time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Mark {
    /// The figure.
    Value(f64),
    /// Withheld, so that nobody can be recognised.
    Hidden,
    /// There were no cases.
    NoCases,
    /// Nobody told anything: not zero.
    NotReceived,
    /// It is being checked.
    BeingChecked,
}

impl From<figure::Shown> for Mark {
    fn from(shown: figure::Shown) -> Self {
        match shown {
            figure::Shown::Value(value) => Self::Value(value),
            figure::Shown::NoCases => Self::NoCases,
            figure::Shown::NotReceived => Self::NotReceived,
            figure::Shown::BeingChecked => Self::BeingChecked,
        }
    }
}

/// A figure at one time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct At {
    /// When.
    pub period: Period,
    /// What stands there.
    pub mark: Mark,
    /// The definition changed with this period, so it does not compare with the one before.
    pub broken: bool,
}

/// A period in words: "February 2026", "quarter 1 of 2026", "2026".
pub fn period(words: &Words, period: Period) -> String {
    let first = period.span().first();
    match period {
        Period::Month(_) => words.month(first.first_day()),
        Period::Quarter(_) => {
            let number = i64::from((first.month() - 1) / 3 + 1);
            words.with("measures-quarter", &[("number", number.into()), ("year", first.year().to_string().into())])
        }
        Period::Year(_) => first.year().to_string(),
        Period::YearToDate(_) | Period::Months(_) => {
            let last = period.span().last();
            let values =
                [("from", words.month(first.first_day()).into()), ("until", words.month(last.first_day()).into())];
            words.with("measures-months", &values)
        }
    }
}
