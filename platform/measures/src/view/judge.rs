//! Whether a figure reaches its target. Pure.

use crate::{Direction, Version, figure::Shown};
use cube::Period;

/// Fewer cases than this are never judged: the smallest denominator at which a rate says something (research §6.2, D2).
pub const FEWEST_TO_JUDGE: i64 = 20;

/// How a figure stands to what is aimed at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Judged {
    /// Nothing is aimed at, or there is no figure.
    Not,
    /// It is made of too few cases; what is aimed at is said without a colour.
    TooFew {
        /// What is aimed at.
        aim: f64,
    },
    /// It is there.
    Reached {
        /// What is aimed at.
        aim: f64,
    },
    /// It is not there yet.
    NotYet {
        /// What is aimed at.
        aim: f64,
    },
}

/// Holds a figure against its target in a period. `cases`: of how many it is made.
pub fn judge(version: &Version, period: Period, (shown, cases): (Shown, Option<i64>)) -> Judged {
    let aim = version.target.as_ref().and_then(|target| target.in_period(period));
    let (Some(aim), Shown::Value(value)) = (aim, shown) else { return Judged::Not };
    if cases.is_none_or(|cases| cases < FEWEST_TO_JUDGE) {
        return Judged::TooFew { aim };
    }
    let there = match version.direction {
        Direction::Up => value >= aim,
        Direction::Down => value <= aim,
        Direction::Neither => return Judged::Not,
    };
    if there { Judged::Reached { aim } } else { Judged::NotYet { aim } }
}
