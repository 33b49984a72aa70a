use super::{AnswerBody, AnswerId, Measure, RatedBy, Rater};
use kernel::Date;

/// One filled-in measure, opened.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// Its id.
    pub id: AnswerId,
    /// The day.
    pub on: Date,
    /// Whose view.
    pub by: RatedBy,
    /// The language in which the questions stood.
    pub language: String,
    /// What was answered and what it came to.
    pub body: AnswerBody,
}

impl Point {
    /// The value of a score, when there is one.
    pub fn score(&self, key: &str) -> Option<f64> {
        self.body.scores.iter().find(|score| score.key == key)?.result.value()
    }
}

/// How one score went, oldest first: only days with a score.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The key of the score.
    pub score: String,
    /// Whose view. Never of both.
    pub rater: Rater,
    /// Day and score.
    pub points: Vec<(Date, f64)>,
}

/// What happened between two days, in words that say no more than is known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Change {
    /// Better by more than chance explains.
    Better,
    /// Worse by more than chance explains.
    Worse,
    /// Within what chance alone can do.
    Chance,
    /// How much is chance is not known for this measure.
    NotKnown,
}

/// Everything that one person and their workers filled in with one measure, oldest first, the two views apart.
#[derive(Clone, Debug, PartialEq)]
pub struct Story {
    /// The measure.
    pub measure: Measure,
    /// The person's own view.
    pub own: Vec<Point>,
    /// Workers' views.
    pub workers: Vec<Point>,
}

impl Story {
    /// The story of these points.
    pub fn of(measure: Measure, points: Vec<Point>) -> Self {
        let (own, workers) = points.into_iter().partition(|point| point.by.rater() == Rater::Person);
        Self { measure, own, workers }
    }

    /// The points of one view.
    pub fn view(&self, rater: Rater) -> &[Point] {
        match rater {
            Rater::Person => &self.own,
            Rater::Worker => &self.workers,
        }
    }

    /// How one score went in one view.
    pub fn line(&self, score: &str, rater: Rater) -> Line {
        let points = self.view(rater).iter().filter_map(|point| Some((point.on, point.score(score)?))).collect();
        Line { score: score.to_owned(), rater, points }
    }
}
