//! What happened between two days, in words that claim no more than the measure allows.

use crate::model::{Change, Line};
use questionnaires::scoring::{self, Averages, ScoreRule, Scoring};

const WHOLE: &str = "total";

/// The score that stands for the whole measure: its total, or else the first that may be compared. So it is the metric score of
/// SWEMWBS and never its raw sum.
pub fn main_score(scoring: &Scoring) -> Option<&ScoreRule> {
    let compared = || scoring.scores.iter().filter(|rule| rule.averages == Averages::Allowed);
    compared().find(|rule| rule.key == WHOLE).or_else(|| compared().next())
}

/// What happened between two values of one score.
pub fn change(scoring: &Scoring, score: &str, before: f64, after: f64) -> Change {
    let (Some(before), Some(after)) = (scoring.metric(score, before), scoring.metric(score, after)) else {
        return Change::NotKnown;
    };
    match before.change_to(after, None) {
        scoring::Change::ReliablyBetter => Change::Better,
        scoring::Change::ReliablyWorse => Change::Worse,
        scoring::Change::NoReliableChange => Change::Chance,
        scoring::Change::Unknown => Change::NotKnown,
    }
}

/// What happened between the last two days with a score.
pub fn latest_change(scoring: &Scoring, line: &Line) -> Option<Change> {
    let (last, before) = line.points.split_last()?;
    Some(change(scoring, &line.score, before.last()?.1, last.1))
}

/// What happened since the first day with a score, when there were days between.
pub fn since_beginning(scoring: &Scoring, line: &Line) -> Option<Change> {
    match line.points.as_slice() {
        [first, _, .., last] => Some(change(scoring, &line.score, first.1, last.1)),
        _ => None,
    }
}
