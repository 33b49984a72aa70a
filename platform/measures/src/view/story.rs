//! What happened to a figure, in one plain sentence.

use super::{At, Mark};
use cube::Period;
use i18n::Words;

/// What happened between the last two times.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Story {
    /// There is no figure for the last time.
    Nothing,
    /// There is none for the time before, so nothing can be said.
    First,
    /// The definition changed between them.
    Broken,
    /// It is the same, as it is written.
    Same,
    /// It rose.
    Up {
        /// From this value.
        from: f64,
        /// To this one.
        to: f64,
    },
    /// It fell.
    Down {
        /// From this value.
        from: f64,
        /// To this one.
        to: f64,
    },
}

/// What happened between the last two times. Values that are written alike are the same: `written` says how.
pub fn story(points: &[At], written: impl Fn(f64) -> String) -> Story {
    let [.., before, last] = points else {
        return match points {
            [only] if matches!(only.mark, Mark::Value(_)) => Story::First,
            _ => Story::Nothing,
        };
    };
    match (before.mark, last.mark) {
        (_, mark) if !matches!(mark, Mark::Value(_)) => Story::Nothing,
        _ if last.broken => Story::Broken,
        (Mark::Value(from), Mark::Value(to)) if written(from) == written(to) => Story::Same,
        (Mark::Value(from), Mark::Value(to)) if to > from => Story::Up { from, to },
        (Mark::Value(from), Mark::Value(to)) => Story::Down { from, to },
        _ => Story::First,
    }
}

/// The same in words: "Went up from 41 to 52 since the quarter before."
pub fn told(words: &Words, points: &[At], written: impl Fn(f64) -> String) -> String {
    let step = match points.last().map(|last| last.period) {
        Some(Period::Month(_)) => "month",
        Some(Period::Quarter(_)) => "quarter",
        _ => "period",
    };
    let key = |what: &str| format!("measures-story-{what}-{step}");
    match story(points, &written) {
        Story::Nothing => words.text("measures-story-nothing").into_owned(),
        Story::First => words.text(&key("first")).into_owned(),
        Story::Broken => words.text("measures-story-broken").into_owned(),
        Story::Same => words.text(&key("same")).into_owned(),
        Story::Up { from, to } => words.with(&key("up"), &[("from", written(from).into()), ("to", written(to).into())]),
        Story::Down { from, to } => {
            words.with(&key("down"), &[("from", written(from).into()), ("to", written(to).into())])
        }
    }
}
