//! What a score means, and how two scores compare.

use super::definition::{Averages, ScoreRule, Scoring};
use super::facts::{Band, Direction};

/// Sums and differences of decimals are not exact; thresholds are met within this.
pub(super) const NEARLY: f64 = 1e-9;

/// What happened between two scores of one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Change {
    /// Better by more than chance explains.
    ReliablyBetter,
    /// Worse by more than chance explains.
    ReliablyWorse,
    /// No more than chance explains. It may still matter to the person.
    NoReliableChange,
    /// Cannot be said: no threshold is established, or the two are not of the same kind.
    Unknown,
}

/// A score that may be averaged and compared. Only this type can be, and no raw score that has a better scale becomes one.
#[derive(Clone, Copy, Debug)]
pub struct Metric<'a> {
    scoring: &'a Scoring,
    rule: &'a ScoreRule,
    value: f64,
}

/// Scores of different instruments, versions or scales were put together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("scores of different instruments, versions or scales cannot be put together")]
pub struct MixedScores;

impl Scoring {
    /// This value of the score with this key as one that may be averaged and compared; nothing for a raw score that must not be, for
    /// a score this scoring does not have, and for a value it cannot have.
    pub fn metric(&self, score: &str, value: f64) -> Option<Metric<'_>> {
        let rule = self.rule(score)?;
        let fits = value >= rule.least - NEARLY && value <= rule.most + NEARLY;
        (fits && rule.averages == Averages::Allowed).then_some(Metric { scoring: self, rule, value })
    }
}

impl<'a> Metric<'a> {
    /// The value.
    pub const fn value(self) -> f64 {
        self.value
    }

    /// Its rule.
    pub const fn rule(self) -> &'a ScoreRule {
        self.rule
    }

    fn is_like(self, other: Metric<'_>) -> bool {
        self.scoring.key == other.scoring.key
            && self.scoring.version == other.scoring.version
            && self.rule.key == other.rule.key
    }

    /// What happened from this score to `after`, by the threshold with this label, or by the first.
    pub fn change_to(self, after: Metric<'_>, label: Option<&str>) -> Change {
        let mut thresholds = self.rule.reliable_change.iter();
        let threshold = thresholds.find(|known| label.is_none_or(|label| known.label == label));
        let gain = match self.rule.direction {
            Direction::HigherIsBetter => after.value - self.value,
            Direction::HigherIsWorse => self.value - after.value,
            Direction::Neither => return Change::Unknown,
        };
        match threshold.filter(|_| self.is_like(after)).map(|threshold| threshold.least) {
            None => Change::Unknown,
            Some(least) if gain >= least - NEARLY => Change::ReliablyBetter,
            Some(least) if -gain >= least - NEARLY => Change::ReliablyWorse,
            Some(_) => Change::NoReliableChange,
        }
    }
}

/// The mean; nothing when there are no scores.
///
/// # Errors
/// [`MixedScores`] when they are not of the same instrument, version and scale.
pub fn mean(scores: &[Metric<'_>]) -> Result<Option<f64>, MixedScores> {
    let Some(first) = scores.first() else { return Ok(None) };
    if !scores.iter().all(|score| first.is_like(*score)) {
        return Err(MixedScores);
    }
    let (sum, count) = scores.iter().fold((0.0, 0.0), |(sum, count), score| (sum + score.value, count + 1.0));
    Ok(Some(sum / count))
}

impl ScoreRule {
    /// The band of this score, by the first source; nothing when no bands are claimed.
    pub fn band(&self, score: f64) -> Option<&Band> {
        self.bands.first()?.bands.iter().rev().find(|band| score >= band.from - NEARLY)
    }

    /// Whether this score is a case, by the first cut-off; nothing when there is none.
    pub fn is_case(&self, score: f64) -> Option<bool> {
        self.caseness.first().map(|known| known.case.holds(score))
    }

    /// Whether this score is a case, by the cut-off with this key.
    pub fn is_case_for(&self, key: &str, score: f64) -> Option<bool> {
        self.caseness.iter().find(|known| known.key == key).map(|known| known.case.holds(score))
    }
}
