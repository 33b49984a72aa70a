//! What moderators and safety readers decide.

use super::{
    AUTHOR_CHECK_DAYS, CHANGED_MEANWHILE, COLLEAGUE_READING, CRITICALITY, NOT_NOW, SECOND_MODERATOR,
    WITHDRAWN_MEANWHILE, answer_due, apply, day_of, days_later, fold,
};
use crate::model::{
    Contribution, Decision, Happened, Mode, Moderation, PrivateReason, Publication, Safety, Screening, UnpublishReason,
};
use jiff::ToSpan;
use kernel::{Change, Date, Grain, OrganisationId, PersonId, Refusal, Time};

/// Hours for which nobody else takes what somebody reads.
const READING_HOURS: i64 = 2;

type Decided = Result<Change<Contribution, Vec<Happened>>, Refusal>;

/// A moderator takes it to read. Taking it again is [`Change::AlreadySo`].
pub fn start_reading(state: Contribution, by: PersonId, now: Time) -> Decided {
    nobody_else_reads(&state, by, now)?;
    if state.reading.is_some_and(|reading| reading.by == by && reading.until > now) {
        return Ok(Change::AlreadySo(state));
    }
    made(&state, vec![reading(by, now)])
}

/// Somebody says what they found when reading for safety, whatever else becomes of it.
pub fn screen(state: Contribution, seen: i64, found: Screening) -> Decided {
    unchanged(&state, seen)?;
    made(&state, vec![screened(found)?])
}

/// A moderator decides. `place` is what the public would see as its place.
pub fn moderate(
    state: Contribution,
    by: PersonId,
    now: Time,
    decision: &Decision,
    place: Option<OrganisationId>,
) -> Decided {
    nobody_else_reads(&state, by, now)?;
    unchanged(&state, decision.seen)?;
    let mut events = Vec::new();
    if state.publication == Publication::Submitted && !matches!(decision.verdict, Moderation::PutBack) {
        events.push(reading(by, now));
    }
    if let Some(found) = decision.screening {
        events.push(screened(found)?);
    }
    events.push(verdict(&state, by, day_of(now), decision, place)?);
    made(&state, events)
}

fn verdict(
    state: &Contribution,
    by: PersonId,
    today: Date,
    decision: &Decision,
    place: Option<OrganisationId>,
) -> Result<Happened, Refusal> {
    Ok(match &decision.verdict {
        Moderation::Publish => Happened::Published { on: today, place, due_on: answer_due(today) },
        Moderation::KeepPrivate { reason, .. } => Happened::KeptPrivate { reason: *reason, due_on: answer_due(today) },
        Moderation::AskAuthor { .. } => Happened::AuthorAsked { due_on: days_later(today, AUTHOR_CHECK_DAYS) },
        Moderation::PutBack => Happened::ReadingEnded,
        Moderation::Unpublish { reason, .. } => Happened::Unpublished { reason: *reason },
        Moderation::Decline { reason, .. } => match state.proposed {
            None => Happened::DeclineProposed { by, reason: *reason },
            Some(first) if first.by == by => return Err(SECOND_MODERATOR),
            Some(_) => Happened::Declined { by, reason: *reason },
        },
    })
}

/// What the passing of time does: a reading that nobody ended goes back to the others; a question that nobody answered keeps it
/// private.
pub fn lapse(state: Contribution, now: Time) -> Decided {
    let today = day_of(now);
    match (state.publication, state.reading) {
        (Publication::Moderating, Some(reading)) if reading.until <= now => made(&state, vec![Happened::ReadingEnded]),
        (Publication::AuthorCheck, _) if state.due_on < today => {
            made(&state, vec![Happened::KeptPrivate { reason: PrivateReason::AuthorWishes, due_on: answer_due(today) }])
        }
        _ => Ok(Change::AlreadySo(state)),
    }
}

/// The verbs that a moderator could do now.
pub fn moderator_may(state: &Contribution) -> Vec<&'static str> {
    let (by, now) = (PersonId::from_uuid(uuid::Uuid::nil()), Time::UNIX_EPOCH);
    let today = day_of(now);
    let found = Happened::Screened { safety: state.safety, criticality: state.criticality };
    let found = if state.safety == Safety::Unscreened {
        Happened::Screened { safety: Safety::Clear, criticality: 0 }
    } else {
        found
    };
    let mut may: Vec<&'static str> = Vec::new();
    let begun = match state.publication {
        Publication::Submitted => apply(state, &reading(by, now)).ok(),
        _ => None,
    };
    if begun.is_some() {
        may.push("start_reading");
    }
    if apply(state, &found).is_ok() {
        may.push("screen_safety");
    }
    // The form that decides also says what was found, so an unscreened one may be decided.
    let read = begun.as_ref().unwrap_or(state);
    let read = apply(read, &found).unwrap_or_else(|_| read.clone());
    let verdicts = [
        Happened::Published { on: today, place: None, due_on: today },
        Happened::KeptPrivate { reason: PrivateReason::Recognisable, due_on: today },
        Happened::AuthorAsked { due_on: today },
        Happened::Declined { by, reason: crate::model::DeclineReason::Harmful },
        Happened::ReadingEnded,
        Happened::Unpublished { reason: UnpublishReason::Recognisable },
    ];
    may.extend(verdicts.iter().filter(|event| apply(&read, event).is_ok()).map(Happened::verb));
    may.retain(|verb| *verb != "put_back" || state.publication == Publication::Moderating);
    may.retain(|verb| *verb != "ask_author" || state.mode != Mode::NoTrace);
    may
}

fn reading(by: PersonId, now: Time) -> Happened {
    let until = now.checked_add(READING_HOURS.hours()).unwrap_or(now);
    Happened::ReadingStarted { by, until: Grain::Hour.end(until) }
}

fn screened(found: Screening) -> Result<Happened, Refusal> {
    if !(0..=5).contains(&found.criticality) {
        return Err(CRITICALITY);
    }
    Ok(Happened::Screened { safety: found.safety, criticality: found.criticality })
}

/// Two moderators at once: the first one has it, the second one is told so.
fn nobody_else_reads(state: &Contribution, by: PersonId, now: Time) -> Result<(), Refusal> {
    match state.reading {
        Some(reading) if reading.by != by && reading.until > now => Err(COLLEAGUE_READING),
        _ => Ok(()),
    }
}

/// What somebody decides about is what they saw.
pub(super) fn unchanged(state: &Contribution, seen: i64) -> Result<(), Refusal> {
    match (state.has_words(), state.version == seen) {
        (false, _) => Err(WITHDRAWN_MEANWHILE),
        (true, false) => Err(CHANGED_MEANWHILE),
        (true, true) => Ok(()),
    }
}

/// The state with these events, or a refusal that lists what is possible instead.
pub(super) fn made(state: &Contribution, events: Vec<Happened>) -> Decided {
    match fold(state, &events) {
        Ok(after) => Ok(Change::Made(after, events)),
        Err(refusal) if refusal == NOT_NOW => Err(refusal.with("allowed", moderator_may(state).join(", "))),
        Err(refusal) => Err(refusal),
    }
}
