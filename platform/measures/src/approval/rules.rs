//! What may follow what.

use super::{
    DAY_UNKNOWN, NO_REASON, NOBODY_NAMED, NOT_OPEN, NOT_REVIEWED, NOTHING_SAID, SOMEBODY_ELSE, Step, TOO_LONG, Taken,
};
use crate::Stage;
use kernel::{Date, PersonId, Refusal};

/// The most letters of one text.
pub const MOST_LETTERS: usize = 2_000;

/// A review as it was told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reviewed {
    /// Who with lived experience took part, as a group in words: "six members of the regional forum".
    pub people: String,
    /// What they said.
    pub said: String,
    /// When they met.
    pub day: Option<Date>,
    /// What came of it.
    pub verdict: Verdict,
}

/// What came of a review.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// They agree.
    Agreed,
    /// They want it changed.
    ChangesWanted,
}

impl Verdict {
    /// The step it is.
    pub const fn step(self) -> Step {
        match self {
            Self::Agreed => Step::Agreed,
            Self::ChangesWanted => Step::ChangesWanted,
        }
    }
}

/// The stage of a version: what the house decided, over what its file says. A file that takes a version back or says that
/// a later one took its place is stronger, since its facts may come no more.
pub fn stage(file: Stage, decided: Option<Stage>) -> Stage {
    match (file, decided) {
        (Stage::Withdrawn | Stage::Superseded, _) => file,
        (file, decided) => decided.unwrap_or(file),
    }
}

/// The stage after a review: on trial when they agree, in review when they want it changed.
///
/// # Errors
/// Refused when nobody is named, nothing was said, the day has not come, or it is approved or over.
pub fn review(stage: Stage, reviewed: &Reviewed, today: Date) -> Result<Stage, Refusal> {
    if reviewed.people.trim().is_empty() {
        return Err(NOBODY_NAMED);
    }
    if reviewed.said.trim().is_empty() {
        return Err(NOTHING_SAID);
    }
    if reviewed.people.chars().count().max(reviewed.said.chars().count()) > MOST_LETTERS {
        return Err(TOO_LONG);
    }
    if reviewed.day.is_none_or(|day| day > today) {
        return Err(DAY_UNKNOWN);
    }
    match (stage, reviewed.verdict) {
        (Stage::Proposed | Stage::Review | Stage::Trial, Verdict::Agreed) => Ok(Stage::Trial),
        (Stage::Proposed | Stage::Review | Stage::Trial, Verdict::ChangesWanted) => Ok(Stage::Review),
        (Stage::Approved | Stage::Superseded | Stage::Withdrawn, _) => Err(NOT_OPEN),
    }
}

/// Whether this person may approve a version on trial after these steps: people with lived experience agreed, after
/// whatever they wanted changed, and somebody else wrote that down.
///
/// # Errors
/// Refused when it is not on trial, nobody agreed, the same person wrote the review down, or there is no reason.
pub fn approve(stage: Stage, steps: &[Taken], by: Option<PersonId>, reason: &str) -> Result<(), Refusal> {
    if stage != Stage::Trial {
        return Err(if stage == Stage::Review { NOT_REVIEWED } else { NOT_OPEN });
    }
    let newest = steps.iter().rev().take_while(|taken| taken.step != Step::ChangesWanted);
    let mut agreed = newest.filter(|taken| taken.step == Step::Agreed).peekable();
    if agreed.peek().is_none() {
        return Err(NOT_REVIEWED);
    }
    if by.is_some() && agreed.any(|taken| taken.by_person == by) {
        return Err(SOMEBODY_ELSE);
    }
    reasoned(reason)
}

/// Whether a version may be taken back.
///
/// # Errors
/// Refused when it is withdrawn already or there is no reason.
pub fn withdraw(stage: Stage, reason: &str) -> Result<(), Refusal> {
    if stage.may_become(Stage::Withdrawn) { reasoned(reason) } else { Err(NOT_OPEN) }
}

fn reasoned(reason: &str) -> Result<(), Refusal> {
    if reason.trim().is_empty() {
        return Err(NO_REASON);
    }
    if reason.chars().count() > MOST_LETTERS { Err(Refusal { field: Some("reason"), ..TOO_LONG }) } else { Ok(()) }
}
