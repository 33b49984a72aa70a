//! Days and times as people of the language write them, from names and patterns in the language files.

use crate::{Value, tongue::Tongue};
use kernel::Date;

/// The names and patterns of one language, taken apart once, since a list of fifty rows writes fifty dates.
#[derive(Debug, Default)]
pub(crate) struct Calendar {
    weekdays: Vec<Box<str>>,
    months: Vec<Box<str>>,
    months_alone: Vec<Box<str>>,
    date: Vec<Piece>,
    date_short: Vec<Piece>,
    date_month: Vec<Piece>,
    moment: Vec<Piece>,
    morning: Vec<Piece>,
    morning_sharp: Vec<Piece>,
    afternoon: Vec<Piece>,
    afternoon_sharp: Vec<Piece>,
    midday: Box<str>,
    midnight: Box<str>,
    twelve_hours: bool,
}

#[derive(Debug)]
enum Piece {
    Text(Box<str>),
    Slot(Slot),
}

/// What a pattern leaves room for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Slot {
    Weekday,
    Day,
    Month,
    Year,
    Hour,
    Minute,
    Date,
    Time,
}

impl Slot {
    /// The variable in the pattern, and the private letter that stands for it while the pattern is taken apart.
    const ALL: [(Self, &'static str, char); 8] = [
        (Self::Weekday, "weekday", '\u{E000}'),
        (Self::Day, "day", '\u{E001}'),
        (Self::Month, "month", '\u{E002}'),
        (Self::Year, "year", '\u{E003}'),
        (Self::Hour, "hour", '\u{E004}'),
        (Self::Minute, "minute", '\u{E005}'),
        (Self::Date, "date", '\u{E006}'),
        (Self::Time, "time", '\u{E007}'),
    ];

    fn by_letter(letter: char) -> Option<Self> {
        Self::ALL.iter().find(|(_, _, known)| *known == letter).map(|(slot, _, _)| *slot)
    }
}

fn pattern(tongue: &Tongue, key: &str) -> Vec<Piece> {
    let values: Vec<(&str, Value<'_>)> =
        Slot::ALL.iter().map(|(_, name, letter)| (*name, Value::from(letter.to_string()))).collect();
    let mut pieces = Vec::new();
    let mut text = String::new();
    for letter in tongue.format(key, &values).chars() {
        match Slot::by_letter(letter) {
            None => text.push(letter),
            Some(slot) => {
                if !text.is_empty() {
                    pieces.push(Piece::Text(std::mem::take(&mut text).into()));
                }
                pieces.push(Piece::Slot(slot));
            }
        }
    }
    if !text.is_empty() {
        pieces.push(Piece::Text(text.into()));
    }
    pieces
}

impl Calendar {
    pub(crate) fn of(tongue: &Tongue) -> Self {
        let names = |topic: &str, count: usize| {
            (1..=count).map(|place| tongue.text(&format!("i18n-{topic}-{place}")).into()).collect()
        };
        Self {
            weekdays: names("weekday", 7),
            months: names("month", 12),
            months_alone: names("month-alone", 12),
            date: pattern(tongue, "i18n-date"),
            date_short: pattern(tongue, "i18n-date-short"),
            date_month: pattern(tongue, "i18n-date-month"),
            moment: pattern(tongue, "i18n-moment"),
            morning: pattern(tongue, "i18n-time-morning"),
            morning_sharp: pattern(tongue, "i18n-time-morning-sharp"),
            afternoon: pattern(tongue, "i18n-time-afternoon"),
            afternoon_sharp: pattern(tongue, "i18n-time-afternoon-sharp"),
            midday: tongue.text("i18n-time-midday").into(),
            midnight: tongue.text("i18n-time-midnight").into(),
            twelve_hours: tongue.plain("i18n-clock") == Some("12"),
        }
    }

    pub(crate) fn date(&self, date: Date) -> String {
        self.day_pattern(&self.date, &self.months, date)
    }

    pub(crate) fn date_short(&self, date: Date) -> String {
        self.day_pattern(&self.date_short, &self.months, date)
    }

    pub(crate) fn month(&self, date: Date) -> String {
        self.day_pattern(&self.date_month, &self.months_alone, date)
    }

    fn day_pattern(&self, pattern: &[Piece], months: &[Box<str>], date: Date) -> String {
        fill(pattern, |slot, out| match slot {
            Slot::Weekday => out.push_str(nth(&self.weekdays, date.weekday().to_monday_one_offset())),
            Slot::Month => out.push_str(nth(months, date.month())),
            Slot::Day => push(out, date.day()),
            Slot::Year => push(out, date.year()),
            Slot::Hour | Slot::Minute | Slot::Date | Slot::Time => {}
        })
    }

    pub(crate) fn time(&self, time: jiff::civil::Time) -> String {
        let (hour, minute) = (time.hour(), time.minute());
        let pattern = match (hour, minute) {
            (0, 0) => return self.midnight.to_string(),
            (12, 0) => return self.midday.to_string(),
            (..12, 0) => &self.morning_sharp,
            (..12, _) => &self.morning,
            (_, 0) => &self.afternoon_sharp,
            (_, _) => &self.afternoon,
        };
        let shown = if self.twelve_hours { (hour + 11) % 12 + 1 } else { hour };
        fill(pattern, |slot, out| match slot {
            Slot::Hour => push(out, shown),
            Slot::Minute => {
                if minute < 10 {
                    out.push('0');
                }
                push(out, minute);
            }
            Slot::Weekday | Slot::Day | Slot::Month | Slot::Year | Slot::Date | Slot::Time => {}
        })
    }

    pub(crate) fn moment(&self, at: jiff::civil::DateTime) -> String {
        fill(&self.moment, |slot, out| match slot {
            Slot::Date => out.push_str(&self.date(at.date())),
            Slot::Time => out.push_str(&self.time(at.time())),
            Slot::Weekday | Slot::Day | Slot::Month | Slot::Year | Slot::Hour | Slot::Minute => {}
        })
    }
}

fn fill(pattern: &[Piece], mut put: impl FnMut(Slot, &mut String)) -> String {
    let mut out = String::with_capacity(40);
    for piece in pattern {
        match piece {
            Piece::Text(text) => out.push_str(text),
            Piece::Slot(slot) => put(*slot, &mut out),
        }
    }
    out
}

fn nth(names: &[Box<str>], place: i8) -> &str {
    usize::try_from(place - 1).ok().and_then(|place| names.get(place)).map_or("", |name| name)
}

fn push(out: &mut String, number: impl std::fmt::Display) {
    use std::fmt::Write;
    // Writing into a string cannot fail.
    if write!(out, "{number}").is_err() {}
}
