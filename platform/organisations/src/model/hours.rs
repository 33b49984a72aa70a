use kernel::Date;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::fmt;

/// A minute of the day on the wall clock, from 00:00 to 24:00.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Minute(i16);

impl Minute {
    /// Midnight at the end of the day.
    pub const END_OF_DAY: Self = Self(1_440);

    /// This hour and minute, when there is such a time of day; 24:00 is the end of the day.
    pub const fn of(hour: i16, minute: i16) -> Option<Self> {
        let whole = hour >= 0 && minute >= 0 && minute < 60 && (hour < 24 || (hour == 24 && minute == 0));
        if whole { Some(Self(hour * 60 + minute)) } else { None }
    }

    /// Reads `9:00`, `09.30` or `24:00`.
    pub fn parse(text: &str) -> Option<Self> {
        let (hour, minute) = text.trim().split_once([':', '.'])?;
        let short = |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        if !short(hour) || minute.len() != 2 || !short(minute) {
            return None;
        }
        Self::of(hour.parse().ok()?, minute.parse().ok()?)
    }

    /// Minutes since midnight.
    pub const fn since_midnight(self) -> i16 {
        self.0
    }

    /// The minute of a time of day.
    pub fn of_time(time: jiff::civil::Time) -> Self {
        Self(i16::from(time.hour()) * 60 + i16::from(time.minute()))
    }
}

impl fmt::Display for Minute {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

impl Serialize for Minute {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Minute {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| de::Error::custom(format!("{text} is not a time of day")))
    }
}

kernel::text_enum! {
    /// A day of the week; weeks begin on Monday.
    pub enum Weekday {
        /// Monday.
        Monday = "monday",
        /// Tuesday.
        Tuesday = "tuesday",
        /// Wednesday.
        Wednesday = "wednesday",
        /// Thursday.
        Thursday = "thursday",
        /// Friday.
        Friday = "friday",
        /// Saturday.
        Saturday = "saturday",
        /// Sunday.
        Sunday = "sunday",
    }
}

impl Weekday {
    /// The weekday of a date.
    pub fn of(date: Date) -> Self {
        match date.weekday() {
            jiff::civil::Weekday::Monday => Self::Monday,
            jiff::civil::Weekday::Tuesday => Self::Tuesday,
            jiff::civil::Weekday::Wednesday => Self::Wednesday,
            jiff::civil::Weekday::Thursday => Self::Thursday,
            jiff::civil::Weekday::Friday => Self::Friday,
            jiff::civil::Weekday::Saturday => Self::Saturday,
            jiff::civil::Weekday::Sunday => Self::Sunday,
        }
    }
}

/// From when to when the door is open. A span that ends before it begins goes on past midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// The first minute.
    pub opens: Minute,
    /// The first minute after.
    pub closes: Minute,
}

impl Span {
    /// Whether it goes on past midnight.
    pub fn crosses_midnight(self) -> bool {
        self.closes <= self.opens
    }
}

/// One line of the ordinary week. A day may have several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Weekly {
    /// The day it begins on.
    pub day: Weekday,
    /// From when to when.
    #[serde(flatten)]
    pub span: Span,
}

/// A day that differs from the ordinary week: other hours, or closed when there are none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exception {
    /// The day.
    pub on: Date,
    /// The hours of that day; none means closed.
    #[serde(default)]
    pub spans: Vec<Span>,
}

/// When a service is open, on the clock of its place.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpeningHours {
    /// The ordinary week.
    #[serde(default)]
    pub weekly: Vec<Weekly>,
    /// Days that differ.
    #[serde(default)]
    pub exceptions: Vec<Exception>,
}

impl OpeningHours {
    /// Nobody has told us the hours.
    pub fn are_unknown(&self) -> bool {
        self.weekly.is_empty() && self.exceptions.iter().all(|exception| exception.spans.is_empty())
    }

    /// The spans that begin on this date.
    pub fn spans_on(&self, date: Date) -> Vec<Span> {
        if let Some(exception) = self.exceptions.iter().find(|exception| exception.on == date) {
            return exception.spans.clone();
        }
        self.weekly_on(Weekday::of(date))
    }

    /// The spans of this day in the ordinary week.
    pub fn weekly_on(&self, day: Weekday) -> Vec<Span> {
        let mut spans: Vec<Span> = self.weekly.iter().filter(|line| line.day == day).map(|line| line.span).collect();
        spans.sort_by_key(|span| span.opens);
        spans
    }
}
