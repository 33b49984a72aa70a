//! Numbers as other people print them. Where two readings are possible, nobody guesses.

use crate::model::outside::{PercentAs, Printed, Writing};
use std::collections::BTreeSet;

/// The most digits after a point that are kept.
const MOST_PLACES: usize = 9;

/// Why there is no number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoNumber {
    /// It is none.
    NotANumber,
    /// 1,204 and 1.204 can be read in two ways.
    Doubtful,
}

/// A number, and whether a percent sign stood behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Read {
    /// The number.
    pub number: Printed,
    /// Whether a percent sign stood behind it.
    pub signed_percent: bool,
}

/// What the signs in a number say.
#[derive(Debug, PartialEq, Eq)]
enum Divided {
    /// Digits alone.
    Whole,
    /// One sign, three digits behind it and one to three before: both readings fit.
    Doubtful(char),
    /// It can be read only when this is how numbers are divided.
    Only(Writing),
}

/// Reads a number. `writing` is how numbers are divided in the file, if that is known.
///
/// # Errors
/// When it is none, or can be read in two ways.
pub fn read(text: &str, writing: Option<Writing>) -> Result<Read, NoNumber> {
    let (bare, signed_percent) = bare(text);
    let writing = match divided(&bare).ok_or(NoNumber::NotANumber)? {
        Divided::Whole => Writing::Point,
        Divided::Doubtful(_) => writing.ok_or(NoNumber::Doubtful)?,
        Divided::Only(only) if writing.is_none_or(|writing| writing == only) => only,
        Divided::Only(_) => return Err(NoNumber::NotANumber),
    };
    let (group, point) = match writing {
        Writing::Point => (',', '.'),
        Writing::Comma => ('.', ','),
    };
    let plain: String = bare.chars().filter(|sign| *sign != group).collect();
    let (front, behind) = plain.split_once(point).unwrap_or((&plain, ""));
    if behind.len() > MOST_PLACES {
        return Err(NoNumber::NotANumber);
    }
    let units = format!("{front}{behind}").parse().map_err(|_| NoNumber::NotANumber)?;
    let places = u8::try_from(behind.len()).map_err(|_| NoNumber::NotANumber)?;
    Ok(Read { number: Printed { units, places }, signed_percent })
}

/// How numbers are divided in a file, as its unmistakable ones tell; nothing when none does or they disagree.
pub fn writing_told<'a>(texts: impl Iterator<Item = &'a str>) -> Option<Writing> {
    let told: BTreeSet<Writing> = texts
        .filter_map(|text| match divided(&bare(text).0)? {
            Divided::Only(writing) => Some(writing),
            Divided::Whole | Divided::Doubtful(_) => None,
        })
        .collect();
    if told.len() == 1 { told.first().copied() } else { None }
}

/// A percentage of hundred.
pub fn percent(number: Printed, written: PercentAs) -> Printed {
    match (written, number.places) {
        (PercentAs::OfHundred, _) => number,
        (PercentAs::OfOne, places @ 2..) => Printed { places: places - 2, ..number },
        (PercentAs::OfOne, 1) => Printed { units: number.units.saturating_mul(10), places: 0 },
        (PercentAs::OfOne, _) => Printed { units: number.units.saturating_mul(100), places: 0 },
    }
}

/// Whether a percentage could be meant of one as well as of hundred: 0.45, or 1.
pub fn percent_is_doubtful(read: &Read) -> bool {
    let value = read.number.value();
    !read.signed_percent && value > 0.0 && value <= 1.0
}

/// Without spaces, which divide thousands in many languages, and without a percent sign.
fn bare(text: &str) -> (String, bool) {
    let mut bare: String = text.chars().filter(|sign| !sign.is_whitespace()).collect();
    let signed = bare.ends_with('%');
    if signed {
        bare.pop();
    }
    (if bare.starts_with('\u{2212}') { bare.replacen('\u{2212}', "-", 1) } else { bare }, signed)
}

fn divided(bare: &str) -> Option<Divided> {
    let digits = bare.strip_prefix('-').unwrap_or(bare);
    let is_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let parts: Vec<&str> = digits.split([',', '.']).collect();
    if !parts.iter().all(|part| is_digits(part)) || parts.last()?.is_empty() {
        return None;
    }
    let signs: Vec<char> = digits.chars().filter(|sign| matches!(sign, ',' | '.')).collect();
    let (Some(last), front) = (signs.last(), *parts.first()?) else { return Some(Divided::Whole) };
    let decimal = if *last == '.' { Writing::Point } else { Writing::Comma };
    let grouping = if *last == '.' { Writing::Comma } else { Writing::Point };
    let short = (1..=3).contains(&front.len());
    let middle = parts.get(1..parts.len().saturating_sub(1))?;
    let threes = middle.iter().all(|part| part.len() == 3);
    let last_is_three = parts.last()?.len() == 3;
    let (same, first) = (signs.iter().all(|sign| sign == last), signs.first()?);
    match signs.len() {
        1 if last_is_three && short && !front.starts_with('0') => Some(Divided::Doubtful(*last)),
        1 => Some(Divided::Only(decimal)),
        _ if same && short && threes && last_is_three => Some(Divided::Only(grouping)),
        count if !same && short && threes && signs.get(..count - 1)?.iter().all(|sign| sign == first) => {
            Some(Divided::Only(decimal))
        }
        _ => None,
    }
}
