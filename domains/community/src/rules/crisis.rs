//! Somebody in a crisis: from the first word to asking how they are (care.md §6.10).

use super::{CRISIS_NOT_OVER, CRISIS_OVER, HANDED_TO, NOT_ACCEPTED};
use crate::model::{Crisis, CrisisState, Ended};
use jiff::ToSpan;
use kernel::{Change, PersonId, Refusal, Time};

/// Within so many hours after a crisis somebody asks how the person is (care.md §6.10).
pub const FOLLOW_UP_HOURS: i64 = 48;

/// A worker is with them now.
pub fn take(crisis: Crisis, by: PersonId) -> Result<Change<Crisis, ()>, Refusal> {
    match crisis.state {
        CrisisState::Opened => {
            let version = crisis.version + 1;
            Ok(Change::Made(Crisis { state: CrisisState::Live, worker: Some(by), version, ..crisis }, ()))
        }
        CrisisState::Live => Ok(Change::AlreadySo(crisis)),
        CrisisState::FollowUpDue | CrisisState::FollowedUp | CrisisState::Missed => Err(CRISIS_OVER),
    }
}

/// It ended so. Handing over is only an end when somebody there said yes.
pub fn end(crisis: Crisis, ended: &Ended, (by, now): (PersonId, Time)) -> Result<Change<Crisis, ()>, Refusal> {
    if let Ended::HandedOver { to, accepted } = ended {
        if to.trim().is_empty() {
            return Err(HANDED_TO);
        }
        if !accepted {
            return Err(NOT_ACCEPTED);
        }
    }
    let ending = ended.ending();
    match crisis.state {
        CrisisState::Opened | CrisisState::Live => {
            let due_at = now.checked_add(FOLLOW_UP_HOURS.hours()).unwrap_or(Time::MAX);
            let crisis = Crisis {
                state: CrisisState::FollowUpDue,
                ending: Some(ending),
                ended_at: Some(now),
                due_at: Some(due_at),
                worker: Some(crisis.worker.unwrap_or(by)),
                version: crisis.version + 1,
                ..crisis
            };
            Ok(Change::Made(crisis, ()))
        }
        _ if crisis.ending == Some(ending) => Ok(Change::AlreadySo(crisis)),
        _ => Err(CRISIS_OVER),
    }
}

/// Somebody asked how they are. Late is better than never, and stays counted as late.
pub fn follow_up(crisis: Crisis, now: Time) -> Result<Change<Crisis, ()>, Refusal> {
    match crisis.state {
        CrisisState::FollowUpDue | CrisisState::Missed => {
            let version = crisis.version + 1;
            let late = crisis.due_at.filter(|due| *due < now);
            let missed_at = crisis.missed_at.or(late);
            let followed_at = Some(now);
            Ok(Change::Made(Crisis { state: CrisisState::FollowedUp, followed_at, missed_at, version, ..crisis }, ()))
        }
        CrisisState::FollowedUp => Ok(Change::AlreadySo(crisis)),
        CrisisState::Opened | CrisisState::Live => Err(CRISIS_NOT_OVER),
    }
}

/// Whether the time to ask is over, and nobody did.
pub fn is_missed(crisis: &Crisis, now: Time) -> bool {
    crisis.state == CrisisState::FollowUpDue && crisis.due_at.is_some_and(|due| due <= now)
}
