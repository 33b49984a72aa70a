//! The outcome rules of NHS Talking Therapies for anxiety and depression: who was a case, who recovered, out of whom.
//!
//! From the service's own glossary and the code of its national figures. Cut-offs and thresholds are data.

use super::change::NEARLY;
use super::facts::{Confidence, Source};
use serde::{Deserialize, Serialize};
use std::sync::OnceLock;

/// A cut-off and a threshold of one measure. On every measure here higher is worse.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// Its key: `phq9`, `gad7`, `spin`.
    pub key: String,
    /// At this score or above somebody is at caseness.
    pub caseness: f64,
    /// A change of at least this much is reliable.
    pub reliable: f64,
    /// Where from.
    pub source: Source,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Known {
    measures: Vec<Measure>,
}

/// Every measure that the service uses: PHQ-9, GAD-7 and those for single anxiety problems.
pub fn measures() -> &'static [Measure] {
    static READ: OnceLock<Vec<Measure>> = OnceLock::new();
    READ.get_or_init(|| {
        let known = serde_json::from_str(include_str!("../../data/talking_therapies.json"));
        known.map_or_else(|_| Vec::new(), |known: Known| known.measures)
    })
}

/// The measure with this key.
pub fn measure(key: &str) -> Option<&'static Measure> {
    measures().iter().find(|measure| measure.key == key)
}

/// The first and the last score on one measure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pair<'a> {
    /// The measure.
    pub measure: &'a Measure,
    /// The first score; none when it was never taken.
    pub first: Option<f64>,
    /// The last score.
    pub last: Option<f64>,
}

/// One episode of care.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Episode<'a> {
    /// It has ended.
    pub ended: bool,
    /// Treatment contacts that the person attended. Follow-up contacts are not among them.
    pub treatments: u32,
    /// Depression: PHQ-9.
    pub depression: Pair<'a>,
    /// Anxiety: GAD-7, or the measure for the person's own problem.
    pub anxiety: Pair<'a>,
}

/// Where somebody stood at the start.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Start {
    /// At or above the cut-off on at least one measure.
    AtCaseness,
    /// Below on both.
    NotAtCaseness,
    /// Not known: a first score is missing and the other is below.
    Unknown,
}

/// How the two measures changed taken together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reliable {
    /// At least one better and none worse.
    Improvement,
    /// At least one worse and none better.
    Deterioration,
    /// Everything else, also one better and the other worse.
    NoChange,
    /// Neither measure was taken twice.
    Unknown,
}

/// Two attended treatment contacts make a course.
const FEWEST_TREATMENTS: u32 = 2;

impl Pair<'_> {
    fn starts_at_caseness(self) -> Option<bool> {
        self.first.map(|first| first >= self.measure.caseness)
    }

    fn ends_below(self) -> Option<bool> {
        self.last.map(|last| last < self.measure.caseness)
    }

    /// By how much it got better; less than 0 when it got worse.
    fn gain(self) -> Option<f64> {
        Some(self.first? - self.last?)
    }

    fn improved(self) -> bool {
        self.gain().is_some_and(|gain| gain >= self.measure.reliable - NEARLY)
    }

    fn worsened(self) -> bool {
        self.gain().is_some_and(|gain| -gain >= self.measure.reliable - NEARLY)
    }
}

impl Episode<'_> {
    /// `true` when the referral ended after two attended treatment contacts or more.
    pub const fn finished_course(&self) -> bool {
        is_finished_course(self.ended, self.treatments)
    }

    /// Where the person stood at the start.
    pub fn start(&self) -> Start {
        match (self.depression.starts_at_caseness(), self.anxiety.starts_at_caseness()) {
            (Some(true), _) | (_, Some(true)) => Start::AtCaseness,
            (Some(false), Some(false)) => Start::NotAtCaseness,
            _ => Start::Unknown,
        }
    }

    /// `true` when the person was at caseness and ended below on both measures. A missing last score is no recovery.
    pub fn recovered(&self) -> bool {
        let below = self.depression.ends_below() == Some(true) && self.anxiety.ends_below() == Some(true);
        self.start() == Start::AtCaseness && below
    }

    /// How the measures changed.
    pub fn reliable(&self) -> Reliable {
        if self.depression.gain().is_none() && self.anxiety.gain().is_none() {
            return Reliable::Unknown;
        }
        let better = self.depression.improved() || self.anxiety.improved();
        let worse = self.depression.worsened() || self.anxiety.worsened();
        match (better, worse) {
            (true, false) => Reliable::Improvement,
            (false, true) => Reliable::Deterioration,
            _ => Reliable::NoChange,
        }
    }

    /// `true` when the person recovered and improved reliably.
    pub fn reliably_recovered(&self) -> bool {
        self.recovered() && self.reliable() == Reliable::Improvement
    }
}

/// So many out of so many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rate {
    /// Those counted.
    pub of: u32,
    /// Those they are counted among.
    pub among: u32,
}

impl Rate {
    /// The share from 0 to 1; nothing when there is nobody to count among. Nobody out of somebody is 0, not nothing.
    pub fn share(self) -> Option<f64> {
        (self.among > 0).then(|| f64::from(self.of) / f64::from(self.among))
    }
}

/// The figures of a service.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figures {
    /// Episodes that finished a course of treatment.
    pub finished: u32,
    /// Of these, not at caseness at the start.
    pub not_at_caseness: u32,
    /// Of these, not measured at the start and the end on both measures. They stay in the denominators, as in the national figures.
    pub not_fully_measured: u32,
    /// Recovery, among those who finished less those not at caseness.
    pub recovery: Rate,
    /// Reliable recovery, among the same.
    pub reliable_recovery: Rate,
    /// Reliable improvement, among all who finished.
    pub reliable_improvement: Rate,
    /// Reliable deterioration, among all who finished.
    pub reliable_deterioration: Rate,
}

/// The figures of these episodes. Those that did not finish a course count nowhere.
pub fn figures<'a>(episodes: impl IntoIterator<Item = &'a Episode<'a>>) -> Figures {
    let mut figures = Figures::default();
    for episode in episodes.into_iter().filter(|episode| episode.finished_course()) {
        let one = |yes: bool| u32::from(yes);
        let unmeasured = episode.depression.gain().is_none() || episode.anxiety.gain().is_none();
        figures.finished += 1;
        figures.not_at_caseness += one(episode.start() == Start::NotAtCaseness);
        figures.not_fully_measured += one(unmeasured);
        figures.recovery.of += one(episode.recovered());
        figures.reliable_recovery.of += one(episode.reliably_recovered());
        figures.reliable_improvement.of += one(episode.reliable() == Reliable::Improvement);
        figures.reliable_deterioration.of += one(episode.reliable() == Reliable::Deterioration);
    }
    let cases = figures.finished - figures.not_at_caseness;
    figures.recovery.among = cases;
    figures.reliable_recovery.among = cases;
    figures.reliable_improvement.among = figures.finished;
    figures.reliable_deterioration.among = figures.finished;
    figures
}

/// Days from the day a referral was received to the first treatment contact: six weeks, for three in four, and eighteen weeks, for
/// nineteen in twenty.
pub const WAITS_DAYS: [i64; 2] = [42, 126];

/// How long people waited for their first treatment contact.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waits {
    /// Treated within 42 days, among courses of which both days are known.
    pub six_weeks: Rate,
    /// Treated within 126 days, among the same.
    pub eighteen_weeks: Rate,
    /// Finished courses of which a day is not known. They are in no denominator here.
    pub unknown: u32,
}

/// The waits of finished courses, each by its days from referral to first treatment; nothing where a day is not known.
pub fn waits(courses: impl IntoIterator<Item = Option<i64>>) -> Waits {
    let mut waits = Waits::default();
    let [six_weeks, eighteen_weeks] = WAITS_DAYS;
    for course in courses {
        // Somebody treated before they were referred waited for nothing that is known.
        let Some(days) = course.filter(|days| *days >= 0) else {
            waits.unknown += 1;
            continue;
        };
        for (rate, most) in [(&mut waits.six_weeks, six_weeks), (&mut waits.eighteen_weeks, eighteen_weeks)] {
            rate.among += 1;
            rate.of += u32::from(days <= most);
        }
    }
    waits
}

/// Whether an ended referral with so many attended treatment contacts was a finished course.
pub const fn is_finished_course(ended: bool, treatments: u32) -> bool {
    ended && treatments >= FEWEST_TREATMENTS
}

/// How sure we are of a measure's figures, so that a page can say so.
pub const fn is_confirmed(measure: &Measure) -> bool {
    matches!(measure.source.confidence, Confidence::High)
}
