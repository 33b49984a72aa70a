//! The way of a business case: written, handed in, decided, looked at again.

use super::*;
use crate::model::{Case, CaseStage, CaseWriting, Decision, Pin, Verdict};
use db::Json;
use kernel::{Change, Date, PersonId, Refusal};

/// So many figures a case may rest on.
pub const MOST_PINS: usize = 40;
/// So many letters a text may have.
pub const MOST_LETTERS: usize = 20_000;
/// So many letters a name may have.
pub const MOST_LETTERS_OF_TITLE: usize = 200;

/// A case over which somebody has a right version in hand.
fn open(case: &Case, seen: i64) -> Result<(), Refusal> {
    match case {
        _ if !case.is_open() => Err(CASE_CLOSED),
        _ if case.version != seen => Err(CASE_CHANGED),
        _ => Ok(()),
    }
}

fn short(text: &str, most: usize, refusal: Refusal) -> Result<(), Refusal> {
    if text.chars().count() > most { Err(refusal.with("limit", most.to_string())) } else { Ok(()) }
}

/// Remembers who wrote on it: none of them decides.
pub fn written_by(mut case: Case, person: PersonId) -> Case {
    if !case.writers.0.contains(&person) {
        case.writers.0.push(person);
    }
    case
}

/// What was typed is kept, unfinished too.
///
/// # Errors
/// When it was handed in, changed by somebody else, or a text is too long.
pub fn write(case: Case, seen: i64, writing: CaseWriting) -> Result<Change<Case, ()>, Refusal> {
    open(&case, seen)?;
    short(&writing.title, MOST_LETTERS_OF_TITLE, TITLE_LONG)?;
    short(&writing.need, MOST_LETTERS, NEED_LONG)?;
    short(&writing.options, MOST_LETTERS, OPTIONS_LONG)?;
    short(&writing.costs, MOST_LETTERS, COSTS_LONG)?;
    short(&writing.change, MOST_LETTERS, CHANGE_LONG)?;
    if case.writing.0 == writing {
        return Ok(Change::AlreadySo(case));
    }
    Ok(Change::Made(Case { writing: Json(writing), ..case }, ()))
}

/// A published figure is pinned; the same figure of the same release once only.
///
/// # Errors
/// When the case was handed in, or rests on too many figures.
pub fn pin(mut case: Case, pin: Pin) -> Result<Change<Case, ()>, Refusal> {
    if !case.is_open() {
        return Err(CASE_CLOSED);
    }
    if case.pins.0.iter().any(|earlier| earlier.mark == pin.mark) {
        return Ok(Change::AlreadySo(case));
    }
    if case.pins.0.len() >= MOST_PINS {
        return Err(TOO_MANY_FIGURES);
    }
    case.pins.0.push(pin);
    Ok(Change::Made(case, ()))
}

/// A figure is taken out.
///
/// # Errors
/// When the case was handed in.
pub fn unpin(mut case: Case, mark: &str) -> Result<Change<Case, ()>, Refusal> {
    if !case.is_open() {
        return Err(CASE_CLOSED);
    }
    let before = case.pins.0.len();
    case.pins.0.retain(|pin| pin.mark != mark);
    Ok(if case.pins.0.len() == before { Change::AlreadySo(case) } else { Change::Made(case, ()) })
}

/// What is missing before it can be handed in; nothing when it is whole.
pub fn missing(case: &Case) -> Option<Refusal> {
    let writing = &case.writing.0;
    let texts = [
        (&writing.title, TITLE_MISSING),
        (&writing.need, NEED_MISSING),
        (&writing.options, OPTIONS_MISSING),
        (&writing.costs, COSTS_MISSING),
        (&writing.change, CHANGE_MISSING),
    ];
    let text = texts.into_iter().find(|(text, _)| text.trim().is_empty()).map(|(_, refusal)| refusal);
    text.or_else(|| case.pins.0.is_empty().then_some(NO_FIGURE))
}

/// It is handed in: from now on its words and figures stand still.
///
/// # Errors
/// When something is missing, or somebody changed it since.
pub fn submit(case: Case, seen: i64, today: Date) -> Result<Case, Refusal> {
    open(&case, seen)?;
    match missing(&case) {
        Some(refusal) => Err(refusal),
        None => Ok(Case { stage: CaseStage::Submitted, submitted_on: Some(today), ..case }),
    }
}

/// It is decided, with a reason, by somebody who did not write on it. Sent back, it is open again.
///
/// # Errors
/// When it waits for no decision, the reason is missing, or a writer decides.
pub fn decide(case: Case, decision: Decision) -> Result<Case, Refusal> {
    match &case {
        _ if case.stage != CaseStage::Submitted => return Err(CASE_NOT_SUBMITTED),
        _ if case.writers.0.contains(&decision.by) => return Err(CASE_OWN),
        _ if decision.reason.trim().is_empty() => return Err(REASON_MISSING),
        _ => short(&decision.reason, MOST_LETTERS, REASON_LONG)?,
    }
    let stage = match decision.verdict {
        Verdict::SentBack => CaseStage::Draft,
        Verdict::Agreed | Verdict::NotAgreed => CaseStage::Decided,
    };
    Ok(Case { stage, decision: Some(Json(decision)), ..case })
}

/// The day on which the benefits of what was agreed are looked at; it can be moved, never into the past.
///
/// # Errors
/// When the case was not agreed, or the day is not to come.
pub fn date_review(case: Case, day: Date, today: Date) -> Result<Change<Case, ()>, Refusal> {
    let agreed = case.decision.as_ref().is_some_and(|decision| decision.0.verdict == Verdict::Agreed);
    match case.stage {
        CaseStage::Decided | CaseStage::ReviewDated if agreed => {}
        _ => return Err(NOT_AGREED),
    }
    if day <= today {
        return Err(DAY_OVER);
    }
    if case.review_on == Some(day) {
        return Ok(Change::AlreadySo(case));
    }
    Ok(Change::Made(Case { stage: CaseStage::ReviewDated, review_on: Some(day), ..case }, ()))
}
