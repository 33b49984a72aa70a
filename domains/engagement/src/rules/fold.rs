//! How each of the four regions goes on. [`apply`] is the only place where a state changes.

use super::refusals::{
    AUTHOR_KEEPS_PRIVATE, CONCERN_OPEN, NOBODY_TO_ANSWER, NOT_NOW, NOT_SCREENED, SCREENING, WITHDRAWN_MEANWHILE,
};
use crate::model::{
    Came, Contribution, ContributionId, Desk, Happened, LoopStage, Mode, ProposedDecline, Publication, Reading,
    Regions, Response, Safety, Verdict, Wish,
};
use kernel::{Date, Refusal};

/// The state after `event`, or why it cannot happen now.
pub fn apply(before: &Contribution, event: &Happened) -> Result<Contribution, Refusal> {
    if !before.has_words() && !matches!((before.publication, event), (Publication::Withdrawn, Happened::Erased)) {
        return Err(WITHDRAWN_MEANWHILE);
    }
    let mut after = before.clone();
    after.publication = publication(before, event)?;
    after.safety = safety(before.safety, event)?;
    after.response = response(before, event)?;
    after.loop_stage = loop_stage(before.loop_stage, event)?;
    note(&mut after, event)?;
    after.version += 1;
    Ok(after)
}

/// The state after all of `events`, in order.
pub fn fold(before: &Contribution, events: &[Happened]) -> Result<Contribution, Refusal> {
    events.iter().try_fold(before.clone(), |state, event| apply(&state, event))
}

/// The state that the whole history of one contribution gives; nothing when it does not begin with its coming.
pub fn replay(id: ContributionId, events: &[Happened]) -> Option<Contribution> {
    let (Happened::Shared(came), rest) = events.split_first()? else { return None };
    fold(&begin(id, came), rest).ok()
}

/// As it stands when it has just come.
pub(super) fn begin(id: ContributionId, came: &Came) -> Contribution {
    Contribution {
        id,
        kind: came.kind,
        mode: came.mode,
        language: came.language,
        perspective: came.perspective,
        service: came.service,
        receipt: came.receipt.clone(),
        received_at: came.received_at,
        due_on: came.due_on,
        wish: came.wish,
        place_shown: came.place_shown,
        detail: came.detail,
        publication: Publication::Submitted,
        safety: Safety::Unscreened,
        response: if came.mode.has_way_back() { Response::AwaitingReply } else { Response::NoneDue },
        loop_stage: LoopStage::Untriaged,
        criticality: 0,
        released: false,
        published_on: None,
        public_place: None,
        reading: None,
        proposed: None,
        outcome: None,
        outcome_on: None,
        version: 1,
    }
}

/// Region one.
fn publication(before: &Contribution, event: &Happened) -> Result<Publication, Refusal> {
    use Publication as P;
    let from = before.publication;
    Ok(match (from, event) {
        (P::Submitted | P::Moderating, Happened::ReadingStarted { .. }) => P::Moderating,
        (P::Moderating, Happened::ReadingEnded | Happened::DeclineProposed { .. }) => P::Submitted,
        (P::Moderating, Happened::AuthorAsked { .. }) if !before.mode.has_way_back() => return Err(NOBODY_TO_ANSWER),
        (P::Moderating, Happened::AuthorAsked { .. }) => P::AuthorCheck,
        (P::AuthorCheck, Happened::AuthorAgreed) => P::Ready,
        (P::Moderating | P::Ready, Happened::Published { .. }) => may_go_out(before).map(|()| P::Published)?,
        (P::Moderating | P::Ready | P::AuthorCheck, Happened::KeptPrivate { .. }) => match before.safety {
            Safety::Unscreened => return Err(NOT_SCREENED),
            _ => P::PrivateOnly,
        },
        // Distress is never declined like an advertisement.
        (P::Moderating, Happened::Declined { .. }) => match before.safety {
            Safety::Unscreened => return Err(NOT_SCREENED),
            Safety::ConcernOpen => return Err(CONCERN_OPEN),
            _ => P::Declined,
        },
        (P::Published, Happened::Unpublished { .. }) => P::Unpublished,
        (_, Happened::Withdrawn) => P::Withdrawn,
        (_, Happened::Erased) => P::Erased,
        (P::Published | P::PrivateOnly, Happened::Replied) => from,
        (_, Happened::Replied) => return Err(NOT_NOW),
        (
            _,
            Happened::Screened { .. }
            | Happened::OutcomeHeard { .. }
            | Happened::WroteBack { .. }
            | Happened::Rated { .. }
            | Happened::Themed { .. }
            | Happened::OutcomeRead
            | Happened::Disagreed
            | Happened::OpennessRaised { .. },
        ) => from,
        _ => return Err(NOT_NOW),
    })
}

/// The hard rule: nothing goes out that nobody has read for safety, or while somebody may be in danger.
fn may_go_out(before: &Contribution) -> Result<(), Refusal> {
    match (before.safety, before.wish) {
        (Safety::Unscreened, _) => Err(NOT_SCREENED),
        (Safety::ConcernOpen, _) => Err(CONCERN_OPEN),
        (_, Wish::Private) => Err(AUTHOR_KEEPS_PRIVATE),
        _ => Ok(()),
    }
}

/// Region two.
fn safety(from: Safety, event: &Happened) -> Result<Safety, Refusal> {
    use Safety as S;
    Ok(match (from, event) {
        (S::ConcernOpen, Happened::Screened { safety: to @ (S::ConcernOpen | S::ConcernClosed), .. })
        | (S::ConcernClosed, Happened::Screened { safety: to @ S::ConcernClosed, .. }) => *to,
        (S::ConcernOpen, Happened::Screened { .. }) => return Err(CONCERN_OPEN),
        (_, Happened::Screened { safety: to @ (S::Clear | S::Watch | S::ConcernOpen), .. }) => *to,
        (_, Happened::Screened { .. }) => return Err(SCREENING),
        // New words may hold new distress: somebody reads them again. An open concern stays open.
        (S::Clear | S::Watch | S::ConcernClosed, Happened::WroteBack { .. }) => S::Unscreened,
        _ => from,
    })
}

/// Region three.
fn response(before: &Contribution, event: &Happened) -> Result<Response, Refusal> {
    use Response as R;
    let from = before.response;
    Ok(match (from, event) {
        (R::NoneDue, Happened::Replied | Happened::WroteBack { .. } | Happened::Rated { .. }) => {
            return Err(NOBODY_TO_ANSWER);
        }
        (_, Happened::Replied) => R::Replied,
        (_, Happened::WroteBack { .. }) => R::AwaitingReply,
        (R::AwaitingReply, Happened::Rated { .. }) => return Err(NOT_NOW),
        (_, Happened::Rated { verdict: Verdict::Answers }) => R::AuthorSatisfied,
        (_, Happened::Rated { verdict: Verdict::DoesNot }) => R::AuthorUnsatisfied,
        _ => from,
    })
}

/// Region four.
fn loop_stage(from: LoopStage, event: &Happened) -> Result<LoopStage, Refusal> {
    use LoopStage as L;
    Ok(match (from, event) {
        (L::Untriaged, Happened::Themed { .. }) => L::Themed,
        // What was seen to be done stays so until the author says otherwise.
        (L::DoneVerified | L::ToldBack, Happened::OutcomeHeard { .. }) => return Err(NOT_NOW),
        (_, Happened::OutcomeHeard { word, .. }) => word.stage(),
        (L::DoneVerified, Happened::OutcomeRead) => L::ToldBack,
        (_, Happened::OutcomeRead) => return Err(NOT_NOW),
        (
            L::DoneClaimed | L::DoneVerified | L::ToldBack | L::Cannot | L::NotOurs | L::AlreadySo,
            Happened::Disagreed,
        ) => L::Disputed,
        (_, Happened::Disagreed) => return Err(NOT_NOW),
        _ => from,
    })
}

/// What else the event says.
fn note(after: &mut Contribution, event: &Happened) -> Result<(), Refusal> {
    if after.publication != Publication::Moderating {
        after.reading = None;
    }
    match event {
        Happened::ReadingStarted { by, until } => after.reading = Some(Reading { by: *by, until: *until }),
        Happened::Screened { criticality, .. } => after.criticality = *criticality,
        Happened::AuthorAsked { due_on } => after.due_on = *due_on,
        Happened::Published { on, place, due_on } => {
            (after.published_on, after.public_place, after.due_on) = (Some(*on), *place, *due_on);
            (after.released, after.proposed) = (true, None);
        }
        Happened::KeptPrivate { due_on, .. } => (after.due_on, after.released, after.proposed) = (*due_on, true, None),
        Happened::DeclineProposed { by, reason } => after.proposed = Some(ProposedDecline { by: *by, reason: *reason }),
        Happened::OutcomeHeard { word, on } => (after.outcome, after.outcome_on) = (Some(*word), Some(*on)),
        Happened::WroteBack { due_on } => after.due_on = *due_on,
        Happened::OpennessRaised { to } => after.mode = more_open(after.mode, *to)?,
        Happened::Withdrawn | Happened::Erased => after.public_place = None,
        _ => {}
    }
    Ok(())
}

fn more_open(from: Mode, to: Mode) -> Result<Mode, Refusal> {
    // Nobody can know that whoever asks now is who wrote without a trace.
    if from.has_way_back() && to.is_more_open_than(from) { Ok(to) } else { Err(super::ONLY_MORE_OPEN) }
}

/// The list of staff in which it waits.
pub fn desk(state: &Contribution) -> Desk {
    use Publication as P;
    match (state.publication, state.safety, state.response) {
        (P::Submitted | P::Moderating | P::Ready, ..) => Desk::Moderation,
        // New words of the author are read for safety before the service answers them.
        (P::Published | P::PrivateOnly | P::Unpublished | P::Declined | P::AuthorCheck, Safety::Unscreened, _) => {
            Desk::Moderation
        }
        (P::Published | P::PrivateOnly, _, Response::AwaitingReply | Response::AuthorUnsatisfied) => Desk::Reply,
        _ => Desk::None,
    }
}

/// The place in its list, smallest first: the most critical, then the soonest due, then the oldest.
pub fn rank(state: &Contribution) -> i64 {
    const DAYS: i64 = 1 << 20;
    let due = super::days_left(state.due_on, Date::constant(1970, 1, 1)).clamp(0, DAYS - 1);
    let came = state.received_at.as_second().div_euclid(86_400).clamp(0, DAYS - 1);
    ((5 - state.criticality.clamp(0, 5)) * DAYS + due) * DAYS + came
}

/// The four regions.
pub fn regions(state: &Contribution) -> Regions {
    Regions {
        publication: state.publication,
        safety: state.safety,
        response: state.response,
        loop_stage: state.loop_stage,
    }
}
