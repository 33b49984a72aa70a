//! Codes of periods, as other people write them, in one form: `2024`, `2024/2025`, `2024-Q3`, `2024-09`, or two days.

use jiff::{ToSpan, civil::Date};

/// Why it is no period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoPeriod {
    /// It is none that is known here.
    NotAPeriod,
    /// A quarter that is not one of four.
    NoSuchQuarter,
    /// A month that is not one of twelve.
    NoSuchMonth,
    /// Weeks lie in two months or two years: figures of weeks are not taken.
    Week,
    /// A month without a year, and nobody said which year is meant.
    WhichYear,
    /// It ends before it begins.
    Backwards,
    /// It has not begun.
    Ahead,
}

/// The names of months in English, Irish and Serbian, from January, folded.
const MONTHS: [[&str; 3]; 12] = [
    ["january", "eanair", "januar"],
    ["february", "feabhra", "februar"],
    ["march", "marta", "mart"],
    ["april", "aibrean", "april"],
    ["may", "bealtaine", "maj"],
    ["june", "meitheamh", "jun"],
    ["july", "iuil", "jul"],
    ["august", "lunasa", "avgust"],
    ["september", "mean fomhair", "septembar"],
    ["october", "deireadh fomhair", "oktobar"],
    ["november", "samhain", "novembar"],
    ["december", "nollaig", "decembar"],
];

/// Reads a period. `year` is the year of a month that stands without one.
///
/// # Errors
/// Why it is none.
pub fn read(text: &str, year: Option<i16>, today: Date) -> Result<String, NoPeriod> {
    let code = code_of(&text.trim().to_lowercase(), year)?;
    match span(&code) {
        Some((first, _)) if first > today => Err(NoPeriod::Ahead),
        Some(_) => Ok(code),
        None => Err(NoPeriod::NotAPeriod),
    }
}

/// The period from one day to another: a year, a quarter, a month when it is exactly one.
///
/// # Errors
/// Why it is none.
pub fn between(first: Date, last: Date, today: Date) -> Result<String, NoPeriod> {
    if last < first {
        return Err(NoPeriod::Backwards);
    }
    if first > today {
        return Err(NoPeriod::Ahead);
    }
    let (year, month) = (first.year(), first.month());
    let quarter = (month + 2) / 3;
    let whole = [format!("{year}"), format!("{year}-Q{quarter}"), format!("{year}-{month:02}")];
    let fits = |code: &String| span(code) == Some((first, last));
    Ok(whole.into_iter().find(fits).unwrap_or_else(|| format!("{first}/{last}")))
}

/// The first and the last day of a code that is in the one form.
pub fn span(code: &str) -> Option<(Date, Date)> {
    if let Some((first, last)) = code.split_once('/') {
        return match (first.len(), last.len()) {
            (10, 10) => Some((first.parse().ok()?, last.parse().ok()?)),
            (4, 4) => Some((day(first, 1)?, end(day(last, 1)?, 12)?)),
            _ => None,
        };
    }
    match code.split_once('-') {
        None => Some((day(code, 1)?, end(day(code, 1)?, 12)?)),
        Some((year, quarter)) if quarter.starts_with('Q') => {
            let number: i8 = quarter.get(1..)?.parse().ok()?;
            let first = day(year, number.checked_mul(3)?.checked_sub(2)?)?;
            Some((first, end(first, 3)?))
        }
        Some((year, month)) => {
            let first = day(year, month.parse().ok()?)?;
            Some((first, end(first, 1)?))
        }
    }
}

fn day(year: &str, month: i8) -> Option<Date> {
    Date::new(year.parse().ok().filter(|year| (1800..=2200).contains(year))?, month, 1).ok()
}

fn end(first: Date, months: i64) -> Option<Date> {
    first.checked_add(months.months()).ok()?.yesterday().ok()
}

fn code_of(text: &str, year: Option<i16>) -> Result<String, NoPeriod> {
    if let Some(month) = month_of(text) {
        return Ok(format!("{}-{month:02}", year.ok_or(NoPeriod::WhichYear)?));
    }
    if !text.starts_with(|sign: char| sign.is_ascii_digit()) {
        return named(text).ok_or(NoPeriod::NotAPeriod);
    }
    let (front, behind) = text.split_at_checked(4).ok_or(NoPeriod::NotAPeriod)?;
    if !front.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(NoPeriod::NotAPeriod);
    }
    let rest = behind.trim_start_matches(['-', ' ', '/']);
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    match rest.chars().next() {
        None if behind.is_empty() => Ok(front.to_owned()),
        Some('q') => match rest.get(1..) {
            Some(quarter @ ("1" | "2" | "3" | "4")) => Ok(format!("{front}-Q{quarter}")),
            _ => Err(NoPeriod::NoSuchQuarter),
        },
        Some('w') => Err(NoPeriod::Week),
        Some(_) if digits(rest) && behind.starts_with('/') => years(front, rest),
        Some(_) if digits(rest) && rest.len() == 4 => years(front, rest),
        Some(_) if digits(rest) && behind.starts_with('-') && rest.len() <= 2 => match rest.parse() {
            Ok(month @ 1..=12_u8) => Ok(format!("{front}-{month:02}")),
            _ => Err(NoPeriod::NoSuchMonth),
        },
        _ => Err(NoPeriod::NotAPeriod),
    }
}

/// Two years that follow each other: `2014/15`, `2014/2015`.
fn years(first: &str, last: &str) -> Result<String, NoPeriod> {
    let whole = match last.len() {
        2 => format!("{}{last}", first.get(..2).unwrap_or_default()),
        4 => last.to_owned(),
        _ => return Err(NoPeriod::NotAPeriod),
    };
    if whole.as_str() > first { Ok(format!("{first}/{whole}")) } else { Err(NoPeriod::Backwards) }
}

fn month_of(text: &str) -> Option<usize> {
    let folded = i18n::fold(text);
    MONTHS.iter().position(|names| names.contains(&folded.as_str())).map(|place| place + 1)
}

/// "September 2024".
fn named(text: &str) -> Option<String> {
    let (month, year) = text.rsplit_once(' ')?;
    (year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit())).then_some(())?;
    Some(format!("{year}-{:02}", month_of(month.trim())?))
}
