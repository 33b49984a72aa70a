//! One value of an answer.

use jiff::civil::{Date, DateTime, Time};
use serde::{Deserialize, Serialize};

/// A code of a named system: LOINC, SNOMED CT, or a list of this questionnaire (then `system` is empty).
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Coding {
    /// The system's address; empty for a code of the questionnaire's own.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub system: String,
    /// The code.
    pub code: String,
    /// What the system calls it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub display: Option<String>,
}

/// One value. A number is always finite: nothing that is missing, empty or not a number ever becomes 0.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// Yes or no.
    Yes(bool),
    /// A whole number.
    Whole(i64),
    /// A number. Finite; make it with [`Value::number`].
    Number(f64),
    /// Words, an address, a telephone number, a link.
    Text(String),
    /// A day.
    Date(Date),
    /// A time of day.
    Time(Time),
    /// A day and a time, as a clock on the wall shows it.
    At(DateTime),
    /// A code of the choice list that was chosen.
    Code(String),
    /// A code of another system.
    Coded(Coding),
    /// A number with its unit.
    Amount {
        /// How much. Finite.
        number: f64,
        /// The unit's code.
        unit: String,
    },
    /// A point on the map: degrees north and east.
    Point {
        /// Degrees north.
        latitude: f64,
        /// Degrees east.
        longitude: f64,
    },
}

impl Value {
    /// A number, when it is finite.
    pub fn number(number: f64) -> Option<Self> {
        number.is_finite().then_some(Self::Number(number))
    }

    /// The number in it: of a whole number, a number or an amount. Yes, no and codes are no numbers.
    pub fn as_number(&self) -> Option<f64> {
        #[expect(clippy::cast_precision_loss, reason = "an answer beyond 2^53 is refused by its bounds")]
        match self {
            Self::Whole(whole) => Some(*whole as f64),
            Self::Number(number) | Self::Amount { number, .. } => Some(*number),
            _ => None,
        }
    }

    /// The code in it.
    pub fn as_code(&self) -> Option<&str> {
        match self {
            Self::Code(code) => Some(code),
            Self::Coded(coding) => Some(&coding.code),
            _ => None,
        }
    }
}
