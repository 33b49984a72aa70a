//! Scoring as data: how answers become scores, what a score means, and how much change is more than chance.
//!
//! A [`Scoring`] is read from JSON and holds no words of anybody's questions. [`Scoring::bind`] finds its items in a
//! questionnaire; [`Bound::score`] then scores one response after another.

mod bind;
mod bound;
mod change;
mod check;
mod definition;
mod facts;
mod instruments;
pub mod talking_therapies;

pub use bind::{Unbound, WhyUnbound};
pub use bound::{Bound, Counted, SafetySign, Score, ScoreResult};
pub use change::{Change, Metric, MixedScores, mean};
pub use check::BadScoring;
pub use definition::{Averages, Block, Lookup, Method, Missing, SafetyRule, SafetyWhen, ScoreRule, Scoring};
pub use facts::{
    Band, BandSet, Case, Caseness, Confidence, Direction, Fact, Licence, LicenceStatus, Rater, ReliableChange, Source,
    Wording,
};
#[cfg(test)]
pub(crate) use instruments::definitions;
pub use instruments::{find, find_for, instruments, labels, signs};
