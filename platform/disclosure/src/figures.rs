//! Figures computed from published counts, in whole numbers.

use crate::{Flaw, Shown};

/// A rate per so many, to the nearest whole number, halves up; nothing when there is nobody it could be of.
pub fn rounded_rate(numerator: i64, denominator: i64, per: u32) -> Option<i64> {
    if denominator <= 0 || numerator < 0 {
        return None;
    }
    let (numerator, denominator) = (i128::from(numerator) * i128::from(per), i128::from(denominator));
    i64::try_from((2 * numerator + denominator) / (2 * denominator)).ok()
}

/// How far a published figure is on the way to its target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Whole percent.
    Percent(i64),
    /// The figure itself has none to show.
    NoFigure(crate::Reason),
}

/// The share of a target that a published figure has reached.
///
/// # Errors
/// When the target is 0 or below, of which nothing can be a share.
pub fn progress(shown: Shown, target: i64) -> Result<Progress, Flaw> {
    if target <= 0 {
        return Err(Flaw::TargetZero);
    }
    let figure = match shown {
        Shown::Count(figure) | Shown::Money(figure) | Shown::Rate { value: figure, .. } => figure,
        Shown::Mean { tenths, .. } => return Ok(Progress::Percent(percent(tenths, target.saturating_mul(10)))),
        Shown::Hidden(reason) => return Ok(Progress::NoFigure(reason)),
    };
    Ok(Progress::Percent(percent(figure, target)))
}

fn percent(part: i64, whole: i64) -> i64 {
    rounded_rate(part.max(0), whole, 100).unwrap_or(0)
}

/// A mean in tenths from a sum in thousandths, halves up.
pub(crate) fn mean_tenths(sum: i64, people: i64) -> Option<i64> {
    let (sum, people) = (i128::from(sum), i128::from(people));
    (people > 0).then(|| i64::try_from((2 * sum + 100 * people).div_euclid(200 * people)).ok()).flatten()
}
