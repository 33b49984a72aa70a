use crate::{
    Value,
    tongue::{Tongue, Voice},
};
use jiff::tz::TimeZone;
use kernel::{Date, Language, Refusal, Time};
use std::{borrow::Cow, sync::Arc};

/// The direction in which a language is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// From left to right.
    LeftToRight,
    /// From right to left.
    RightToLeft,
}

impl Direction {
    /// The value of the `dir` attribute.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}

/// The sentences of one language. Cheap to clone.
#[derive(Clone)]
pub struct Words {
    tongue: Arc<Tongue>,
    zone: TimeZone,
}

impl Words {
    pub(crate) fn new(tongue: Arc<Tongue>, zone: TimeZone) -> Self {
        Self { tongue, zone }
    }

    /// The sentence with this key. It costs a look-up and no memory. A missing one shows its key in brackets and is logged.
    pub fn text<'a>(&'a self, key: &'a str) -> Cow<'a, str> {
        self.tongue.text(key)
    }

    /// The sentence with this key and these values filled in: `words.with("loop-days-left", &[("days", 3.into())])`.
    pub fn with(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        match self.tongue.plain(key) {
            Some(sentence) => sentence.to_owned(),
            None => self.tongue.format(key, values).into_owned(),
        }
    }

    /// The sentence that tells a person why not and what to do next.
    pub fn refusal(&self, refusal: &Refusal) -> String {
        let values: Vec<(&str, Value<'_>)> =
            refusal.values.iter().map(|(name, value)| (*name, counted(value))).collect();
        self.with(&refusal.key(), &values)
    }

    /// Whether there is a sentence with this key.
    pub fn has(&self, key: &str) -> bool {
        self.tongue.has(key)
    }

    /// The language; English for an invented one.
    pub fn language(&self) -> Language {
        self.tongue.voice.language()
    }

    /// The `lang` attribute.
    pub fn tag(&self) -> &'static str {
        self.tongue.voice.tag()
    }

    /// The `dir` attribute.
    pub fn direction(&self) -> Direction {
        match self.tongue.voice {
            Voice::Invented(crate::Pseudo::RightToLeft) => Direction::RightToLeft,
            Voice::Invented(crate::Pseudo::Stretched) | Voice::Real(_) => Direction::LeftToRight,
        }
    }

    /// A day: "Tuesday 3 March 2026".
    pub fn date(&self, date: Date) -> String {
        self.tongue.calendar.date(date)
    }

    /// A day without its weekday: "3 March 2026".
    pub fn date_short(&self, date: Date) -> String {
        self.tongue.calendar.date_short(date)
    }

    /// The month of a day: "March 2026".
    pub fn month(&self, date: Date) -> String {
        self.tongue.calendar.month(date)
    }

    /// The time on the clock of the place: "2.30pm".
    pub fn time(&self, time: Time) -> String {
        self.tongue.calendar.time(self.here(time).time())
    }

    /// A time on a wall clock, whatever the day and the place: "2.30pm".
    pub fn time_of_day(&self, time: jiff::civil::Time) -> String {
        self.tongue.calendar.time(time)
    }

    /// Day and time: "Tuesday 3 March 2026 at 2.30pm".
    pub fn moment(&self, time: Time) -> String {
        self.tongue.calendar.moment(self.here(time))
    }

    /// The day on which a moment falls at the place.
    pub fn day_of(&self, time: Time) -> Date {
        self.here(time).date()
    }

    /// A day seen from `today`: "today", "tomorrow", "in 3 days", "3 days ago".
    pub fn day_from(&self, today: Date, day: Date) -> String {
        match days_between(today, day) {
            0 => self.text("i18n-day-today").into_owned(),
            1 => self.text("i18n-day-tomorrow").into_owned(),
            -1 => self.text("i18n-day-yesterday").into_owned(),
            days if days > 0 => self.with("i18n-days-ahead", &[("days", days.into())]),
            days => self.with("i18n-days-ago", &[("days", days.saturating_neg().into())]),
        }
    }

    /// A whole number: "12,345", "12.345" in Serbian.
    pub fn number(&self, number: i64) -> String {
        self.tongue.marks.whole(number)
    }

    /// A number with this many decimal places: "3.5", "3,5" in Serbian.
    pub fn decimal(&self, number: f64, places: usize) -> String {
        self.tongue.marks.decimal(number, places)
    }

    /// A share of a hundred: "45%".
    pub fn percent(&self, percent: i64) -> String {
        self.with("i18n-percent", &[("number", percent.into())])
    }

    /// A list in a sentence: "Cork, Kerry and Clare".
    pub fn list(&self, items: &[&str]) -> String {
        match items {
            [] => String::new(),
            [only] => (*only).to_owned(),
            [first, last] => self.pair("i18n-list-pair", "last", first, last),
            [first, rest @ ..] => self.pair("i18n-list-more", "rest", first, &self.list(rest)),
        }
    }

    fn pair(&self, key: &str, second: &str, first: &str, last: &str) -> String {
        self.with(key, &[("first", first.into()), (second, last.into())])
    }

    fn here(&self, time: Time) -> jiff::civil::DateTime {
        self.zone.to_datetime(time)
    }
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Words").field(&self.tag()).finish()
    }
}

/// A name as a value of a sentence. A name that holds letters read from right to left is isolated, so that it does not
/// disturb the order of the words around it; any other name stays as it is.
pub fn name(name: &str) -> Value<'_> {
    if name.chars().any(turns_direction) { Value::from(format!("\u{2068}{name}\u{2069}")) } else { Value::from(name) }
}

fn turns_direction(letter: char) -> bool {
    matches!(letter,
        '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}' | '\u{10800}'..='\u{10FFF}'
        | '\u{1E800}'..='\u{1EFFF}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// A value made of digits is a number, so that the sentence can choose its plural.
fn counted<'a>(value: &'a str) -> Value<'a> {
    let counts = !value.is_empty() && value.len() <= 9 && value.bytes().all(|byte| byte.is_ascii_digit());
    match value.parse::<i64>() {
        Ok(number) if counts && number.to_string() == value => Value::from(number),
        _ => Value::from(value),
    }
}

fn days_between(today: Date, day: Date) -> i64 {
    today.duration_until(day).as_hours() / 24
}
