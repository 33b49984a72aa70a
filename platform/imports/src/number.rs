//! Whole numbers as people write them.

use crate::check::What;

/// A whole number in words. 1,204 and 1.204 are one thousand two hundred and four here and a little more than one there: asked about.
pub(crate) fn whole(text: &str) -> Result<i64, What> {
    let bare: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
    if let Ok(number) = bare.parse() {
        return Ok(number);
    }
    let mut parts = bare.split([',', '.']);
    let (Some(front), Some(behind), None) = (parts.next(), parts.next(), parts.next()) else {
        return Err(What::NotWhole);
    };
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(front.trim_start_matches('-')) || !digits(behind) {
        return Err(What::NotWhole);
    }
    match behind.len() {
        3 => Err(What::DoubtfulNumber),
        _ if behind.bytes().all(|byte| byte == b'0') => front.parse().map_err(|_| What::NotWhole),
        _ => Err(What::NotWhole),
    }
}

/// The whole number that a spreadsheet holds.
pub(crate) fn of_float(number: f64) -> Result<i64, What> {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    #[expect(clippy::cast_possible_truncation, reason = "whole and below the largest float that is exact")]
    if number.fract() == 0.0 && number.abs() < EXACT { Ok(number as i64) } else { Err(What::NotWhole) }
}
