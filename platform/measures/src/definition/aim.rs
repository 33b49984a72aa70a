//! What is aimed at, and what a figure is held beside.

use cube::Period;
use i18n::Written;
use kernel::{Date, text_enum};
use serde::{Deserialize, Serialize};
use serde_json::Number;

text_enum! {
    /// How a target is meant.
    pub enum TargetSort {
        /// The same in each period.
        Constant = "constant",
        /// So much in a year, which grows month by month. For counts alone: people do not add up.
        Cumulative = "cumulative",
        /// A way from one value to another.
        Trajectory = "trajectory",
    }
}

text_enum! {
    /// Whose number it is.
    pub enum Backing {
        /// It stands in a source that was published.
        Published = "published",
        /// It is proposed here, and nobody has agreed to it yet.
        Proposed = "proposed",
    }
}

/// A point on the way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Milestone {
    /// By this day.
    pub by: Date,
    /// So much, in the unit of the figure.
    pub value: i64,
}

/// What is aimed at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Target {
    /// How it is meant.
    pub sort: TargetSort,
    /// How much, in the unit of the figure; of a trajectory, its end.
    pub value: i64,
    /// The way there, oldest first; for a trajectory alone.
    #[serde(default)]
    pub steps: Vec<Milestone>,
    /// Whose number it is.
    pub backing: Backing,
    /// Where it stands, or who proposes it.
    pub source: Written,
}

impl Target {
    /// What is aimed at in a period, in the unit of the figure; nothing before a trajectory begins.
    #[expect(clippy::cast_precision_loss, reason = "targets are far below the numbers that a float keeps exactly")]
    pub fn in_period(&self, period: Period) -> Option<f64> {
        let span = period.span();
        match self.sort {
            TargetSort::Constant => Some(self.value as f64),
            TargetSort::Cumulative => Some(self.value as f64 * span.months().count() as f64 / 12.0),
            TargetSort::Trajectory => self.on(span.last().first_day().last_of_month()),
        }
    }

    /// Between two points of the way as far as the days between them are gone; after the last one, that one.
    #[expect(clippy::cast_precision_loss, reason = "targets are far below the numbers that a float keeps exactly")]
    fn on(&self, day: Date) -> Option<f64> {
        let before = self.steps.iter().rev().find(|step| step.by <= day)?;
        let Some(after) = self.steps.iter().find(|step| step.by > day) else { return Some(before.value as f64) };
        let days = |from: Date, to: Date| from.until(to).map(|span| f64::from(span.get_days())).unwrap_or_default();
        let gone = days(before.by, day) / days(before.by, after.by).max(1.0);
        Some(before.value as f64 + (after.value - before.value) as f64 * gone)
    }

    pub(super) fn sound(&self, counts: bool) -> Result<(), &'static str> {
        let rising = self.steps.windows(2).all(|pair| match pair {
            [one, other] => one.by < other.by,
            _ => true,
        });
        match self.sort {
            TargetSort::Trajectory if self.steps.len() < 2 || !rising => {
                Err("a trajectory has two points or more, one after the other")
            }
            TargetSort::Trajectory if self.steps.last().is_some_and(|last| last.value != self.value) => {
                Err("a trajectory ends at its target")
            }
            TargetSort::Constant | TargetSort::Cumulative if !self.steps.is_empty() => {
                Err("only a trajectory has points on the way")
            }
            TargetSort::Cumulative if !counts => Err("only a count adds up to a target through the year"),
            _ => Ok(()),
        }
    }
}

/// A published figure of others that this one can be held beside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Benchmark {
    /// Its value, in the unit of the figure.
    pub value: Number,
    /// Whose figure it is, and of when, in a few words.
    pub what: Written,
    /// Where it stands.
    pub source: Written,
}

impl Benchmark {
    /// Its value; nothing when it is no number that can be drawn.
    pub fn value(&self) -> Option<f64> {
        self.value.as_f64().filter(|value| value.is_finite())
    }
}
