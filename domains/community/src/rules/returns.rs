//! The way of a return: open, submitted, checked, accepted, locked, reopened (education-and-evidence.md §7.8).

use super::{
    RETURN_BEING_CHECKED, RETURN_COUNTS, RETURN_LOCKED, RETURN_NOT_ACCEPTED, RETURN_NOT_CHECKED, RETURN_NOT_SENT,
};
use crate::model::{Return, ReturnState, ReturnStep};
use kernel::{Change, Refusal};

/// What a step makes of a return. Old figures stay: sending adds a further time of sending, and what was accepted counts until
/// something later is accepted.
pub fn take_step(one: Return, step: ReturnStep) -> Result<Change<Return, ReturnStep>, Refusal> {
    use ReturnState::{Accepted, Checked, Locked, Open, Reopened, Submitted};
    let (state, version) = (one.state, one.version + 1);
    let made = |changed: Return| Ok(Change::Made(Return { version, ..changed }, step));
    match (step, state) {
        (ReturnStep::Submit, Open | Submitted | Reopened) => {
            let sent = one.sent + 1;
            made(Return { state: Submitted, sent, ..one })
        }
        (ReturnStep::Submit, Checked) => Err(RETURN_BEING_CHECKED),
        (ReturnStep::Submit, Accepted | Locked) => Err(RETURN_COUNTS),
        (ReturnStep::Check, Submitted) => made(Return { state: Checked, ..one }),
        (ReturnStep::SendBack, Submitted | Checked) => {
            let state = if one.accepted.is_some() { Reopened } else { Open };
            made(Return { state, ..one })
        }
        (ReturnStep::Accept, Checked) => {
            let accepted = Some(one.sent);
            made(Return { state: Accepted, accepted, ..one })
        }
        (ReturnStep::Lock, Accepted) => made(Return { state: Locked, ..one }),
        (ReturnStep::Reopen, Accepted | Locked) => made(Return { state: Reopened, ..one }),
        (ReturnStep::Check, Checked)
        | (ReturnStep::Accept, Accepted)
        | (ReturnStep::Lock, Locked)
        | (ReturnStep::Reopen, Reopened) => Ok(Change::AlreadySo(one)),
        (ReturnStep::Check | ReturnStep::SendBack | ReturnStep::Accept, Open | Reopened) => Err(RETURN_NOT_SENT),
        (ReturnStep::Accept, Submitted) => Err(RETURN_NOT_CHECKED),
        (ReturnStep::Check | ReturnStep::SendBack, Accepted) => Err(RETURN_COUNTS),
        (ReturnStep::Check | ReturnStep::SendBack | ReturnStep::Accept, Locked) => Err(RETURN_LOCKED),
        (ReturnStep::Lock | ReturnStep::Reopen, _) => Err(RETURN_NOT_ACCEPTED),
    }
}

/// Whether the organisation may send now.
pub fn takes_figures(state: Option<ReturnState>) -> bool {
    matches!(state, None | Some(ReturnState::Open | ReturnState::Submitted | ReturnState::Reopened))
}

/// The steps that somebody of the area can take now.
pub fn steps_now(state: ReturnState) -> &'static [ReturnStep] {
    match state {
        ReturnState::Open | ReturnState::Reopened => &[],
        ReturnState::Submitted => &[ReturnStep::Check, ReturnStep::SendBack],
        ReturnState::Checked => &[ReturnStep::Accept, ReturnStep::SendBack],
        ReturnState::Accepted => &[ReturnStep::Lock, ReturnStep::Reopen],
        ReturnState::Locked => &[ReturnStep::Reopen],
    }
}

/// Whether nothing newer than what counts is on its way.
pub fn is_settled(state: ReturnState) -> bool {
    matches!(state, ReturnState::Accepted | ReturnState::Locked)
}
