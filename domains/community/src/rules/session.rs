//! Where a session stands, and when its register takes changes (care.md §6.9).

use super::{NOT_LOCKED, NOT_OPEN_YET, REGISTER_LOCKED, SESSION_BEGAN, SESSION_CANCELLED, TOO_EARLY};
use crate::model::{Session, State, Step};
use jiff::ToSpan;
use kernel::{Change, Refusal, Time};

/// The register opens so many minutes before the session.
pub const EARLY_MINUTES: i64 = 60;
/// So many hours after closing, the register is locked (care.md §6.9).
pub const LOCK_HOURS: i64 = 72;
/// A register that nobody closed closes so many hours after the end.
pub const CLOSE_AFTER_HOURS: i64 = 12;
/// An amended register takes changes for so many hours.
const AMEND_HOURS: i64 = 2;

/// Who wants to change a register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hand {
    /// A worker.
    Worker,
    /// Somebody who may change a locked register.
    Amender,
}

fn hours_later(time: Time, hours: i64) -> Time {
    time.checked_add(hours.hours()).unwrap_or(Time::MAX)
}

/// Until when a register that is closed now takes late entries.
pub fn closes_late(now: Time) -> Time {
    hours_later(now, LOCK_HOURS)
}

/// Whether the register may open now.
pub fn may_open(session: &Session, now: Time) -> bool {
    now >= session.starts_at.checked_sub(EARLY_MINUTES.minutes()).unwrap_or(Time::MIN)
}

/// What a worker does with a session.
pub fn step(session: Session, step: Step, now: Time) -> Result<Change<Session, Step>, Refusal> {
    let made = |state, edit_until| {
        let version = session.version + 1;
        Ok(Change::Made(Session { state, edit_until, version, ..session.clone() }, step))
    };
    match (session.state, step) {
        (State::Planned, Step::Open) if may_open(&session, now) => made(State::Open, None),
        (State::Planned, Step::Open) => Err(TOO_EARLY),
        (State::Planned, Step::Close) => Err(NOT_OPEN_YET),
        (State::Planned, Step::Cancel) => made(State::Cancelled, None),
        (State::Open, Step::Close) => made(State::Closed, Some(hours_later(now, LOCK_HOURS))),
        (State::Open, Step::Open) | (State::Closed, Step::Close) | (State::Cancelled, Step::Cancel) => {
            Ok(Change::AlreadySo(session))
        }
        (State::Cancelled, Step::Open | Step::Close) => Err(SESSION_CANCELLED),
        (State::Open | State::Closed, Step::Open | Step::Cancel) => Err(SESSION_BEGAN),
        (State::Locked | State::Amended, _) => Err(REGISTER_LOCKED),
    }
}

/// Opens a locked register again for two hours.
pub fn amend(session: Session, now: Time) -> Result<Change<Session, ()>, Refusal> {
    let window = session.edit_until.is_some_and(|until| now < until);
    match session.state {
        State::Amended if window => Ok(Change::AlreadySo(session)),
        State::Locked | State::Amended => {
            let (edit_until, version) = (Some(hours_later(now, AMEND_HOURS)), session.version + 1);
            Ok(Change::Made(Session { state: State::Amended, edit_until, version, ..session }, ()))
        }
        _ => Err(NOT_LOCKED),
    }
}

/// Whether the register takes a change now. A closed one does until its hours are over, also when no timer has passed
/// since.
pub fn takes_changes(session: &Session, now: Time, hand: Hand) -> Result<(), Refusal> {
    let window = session.edit_until.is_some_and(|until| now < until);
    match (session.state, hand) {
        (State::Open, _) => Ok(()),
        (State::Closed, _) if window => Ok(()),
        (State::Amended, Hand::Amender) if window => Ok(()),
        (State::Closed | State::Locked | State::Amended, _) => Err(REGISTER_LOCKED),
        (State::Planned, _) => Err(NOT_OPEN_YET),
        (State::Cancelled, _) => Err(SESSION_CANCELLED),
    }
}

/// What time alone does: a forgotten register closes, a closed one is locked. Nothing when nothing is due.
pub fn lock(session: Session, now: Time) -> Option<Session> {
    let version = session.version + 1;
    match session.state {
        State::Open if now >= hours_later(session.ends_at, CLOSE_AFTER_HOURS) => {
            let edit_until = Some(hours_later(now, LOCK_HOURS));
            Some(Session { state: State::Closed, edit_until, version, ..session })
        }
        State::Closed if session.edit_until.is_none_or(|until| until <= now) => {
            Some(Session { state: State::Locked, version, ..session })
        }
        _ => None,
    }
}
