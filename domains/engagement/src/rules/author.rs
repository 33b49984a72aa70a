//! What the author decides, whom the code or their account lets in.

use super::{
    DISPUTE_DAYS, NOT_NOW, TOO_LATE_TO_DISAGREE, WITHDRAWN_MEANWHILE, answer_due, apply, day_of, days_left, fold,
};
use crate::model::{Contribution, Happened, LoopStage, Mode, PrivateReason, Publication, Verdict};
use kernel::{Change, Date, Refusal, Time};

type Decided = Result<Change<Contribution, Vec<Happened>>, Refusal>;

/// The author writes back.
pub fn write_back(state: Contribution, now: Time) -> Decided {
    made(&state, Happened::WroteBack { due_on: answer_due(day_of(now)) })
}

/// The author takes it back. Taking it back twice is [`Change::AlreadySo`].
pub fn withdraw(state: Contribution) -> Decided {
    if !state.has_words() { Ok(Change::AlreadySo(state)) } else { made(&state, Happened::Withdrawn) }
}

/// It is erased, whatever its state.
pub fn erase(state: Contribution) -> Decided {
    if state.publication == Publication::Erased { Ok(Change::AlreadySo(state)) } else { made(&state, Happened::Erased) }
}

/// The author says whether the answer answers them.
pub fn rate_reply(state: Contribution, verdict: Verdict) -> Decided {
    let after = apply(&state, &Happened::Rated { verdict });
    match after {
        Ok(after) if after.response == state.response => Ok(Change::AlreadySo(state)),
        _ => made(&state, Happened::Rated { verdict }),
    }
}

/// The author says that an outcome is not so: one tap opens it again.
pub fn disagree(state: Contribution, today: Date) -> Decided {
    if state.loop_stage == LoopStage::Disputed {
        return Ok(Change::AlreadySo(state));
    }
    if state.outcome_on.is_some_and(|day| -days_left(day, today) > DISPUTE_DAYS) {
        return Err(TOO_LATE_TO_DISAGREE.with("days", DISPUTE_DAYS.to_string()));
    }
    made(&state, Happened::Disagreed)
}

/// The author becomes more known than before.
pub fn raise_openness(state: Contribution, to: Mode) -> Decided {
    if state.mode == to { Ok(Change::AlreadySo(state)) } else { made(&state, Happened::OpennessRaised { to }) }
}

/// The author answers the moderators' question.
pub fn answer_check(state: Contribution, verdict: Verdict, today: Date) -> Decided {
    match verdict {
        Verdict::Answers => made(&state, Happened::AuthorAgreed),
        Verdict::DoesNot if state.publication == Publication::AuthorCheck => {
            made(&state, Happened::KeptPrivate { reason: PrivateReason::AuthorWishes, due_on: answer_due(today) })
        }
        Verdict::DoesNot => Err(NOT_NOW.with("allowed", author_may(&state, today).join(", "))),
    }
}

/// What opening the thread does: what was done and seen to be done is now told back.
pub fn after_opening(state: Contribution) -> Change<Contribution, Vec<Happened>> {
    match apply(&state, &Happened::OutcomeRead) {
        Ok(after) => Change::Made(after, vec![Happened::OutcomeRead]),
        Err(_) => Change::AlreadySo(state),
    }
}

/// The verbs that the author could do now.
pub fn author_may(state: &Contribution, today: Date) -> Vec<&'static str> {
    let in_time = state.outcome_on.is_none_or(|day| -days_left(day, today) <= DISPUTE_DAYS);
    let tries = [
        (Happened::WroteBack { due_on: today }, true),
        (Happened::Rated { verdict: Verdict::Answers }, true),
        (Happened::Disagreed, in_time),
        (Happened::AuthorAgreed, true),
        (Happened::OpennessRaised { to: Mode::Named }, true),
        (Happened::Withdrawn, true),
        (Happened::Erased, true),
    ];
    tries.iter().filter(|(event, may)| *may && apply(state, event).is_ok()).map(|(event, _)| event.verb()).collect()
}

fn made(state: &Contribution, event: Happened) -> Decided {
    let events = vec![event];
    match fold(state, &events) {
        Ok(after) => Ok(Change::Made(after, events)),
        // To the author themselves, "somebody took it back" would be strange.
        Err(refusal) if refusal == NOT_NOW || refusal == WITHDRAWN_MEANWHILE => {
            Err(NOT_NOW.with("allowed", author_may(state, day_of(state.received_at)).join(", ")))
        }
        Err(refusal) => Err(refusal),
    }
}

/// A theme's outcome reaches an author only once.
pub(super) fn already_heard(state: &Contribution, stage: LoopStage) -> bool {
    state.loop_stage == stage || (stage == LoopStage::DoneVerified && state.loop_stage == LoopStage::ToldBack)
}
