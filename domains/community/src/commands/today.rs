use crate::{
    facts,
    model::{Crisis, Session, SessionId, Step},
    permissions::{AnswerCrisis, KeepRegister, PlanSession},
    rules::{self, CHANGED_MEANWHILE},
    store::{self, Place},
};
use jiff::ToSpan;
use kernel::{Caller, Change, OrRefusal, Outcome, Time};
use ledger::{App, RecordOf, Work};

/// So many days back and ahead a worker sees sessions.
const BACK_DAYS: i64 = 3;
const AHEAD_DAYS: i64 = 14;

/// What is due for a worker.
#[derive(Clone, Debug, PartialEq)]
pub struct Today {
    /// Crisis contacts, the most pressing first.
    pub crises: Vec<Crisis>,
    /// Sessions of the last days and the next two weeks.
    pub sessions: Vec<Session>,
}

/// What is due for a worker: somebody in a crisis first, then sessions.
pub async fn see_today(app: &App, caller: &Caller) -> Outcome<Today> {
    caller.signed_in()?;
    let days = |days: i64| app.now().checked_add((days * 24).hours()).unwrap_or(Time::MAX);
    let mut db = app.db();
    let crises = Place::of(&caller.sight::<AnswerCrisis>());
    let crises = store::crises::list(&mut db, &crises, app.now()).await?;
    let place = Place::of(&caller.sight::<KeepRegister>());
    let sessions = store::sessions::list(&mut db, &place, (days(-BACK_DAYS), days(AHEAD_DAYS))).await?;
    Ok(Today { crises, sessions })
}

/// A worker opens, closes or cancels a session.
pub async fn move_session(app: &App, caller: &Caller, id: SessionId, step: Step) -> Outcome<Session> {
    caller.signed_in()?;
    app.command(async |mut work: Work| {
        let place = Place::of(&caller.sight::<PlanSession>());
        let session = store::sessions::find(&mut work, id, &place).await?.or_absent()?;
        let proof = caller.may::<PlanSession>(&session.standing())?;
        let session = match rules::step(session, step, app.now())? {
            Change::Made(session, _) => session,
            Change::AlreadySo(session) => {
                work.unchanged().await?;
                return Ok(session);
            }
        };
        if store::sessions::save(&mut work, &session, &proof).await? == 0 {
            return Err(CHANGED_MEANWHILE.into());
        }
        facts::tell_session(&mut work, session.id).await?;
        work.commit(proof.record(session.reference()).note("state", session.state.as_str())).await?;
        Ok(session)
    })
    .await
}

/// The caller works at this session, too.
pub async fn work_here(app: &App, caller: &Caller, id: SessionId) -> Outcome<()> {
    let worker = caller.signed_in()?;
    app.command(async |mut work: Work| {
        let place = Place::of(&caller.sight::<PlanSession>());
        let session = store::sessions::find(&mut work, id, &place).await?.or_absent()?;
        let proof = caller.may::<PlanSession>(&session.standing())?;
        if store::sessions::add_worker(&mut work, id, worker, &proof).await? == 0 {
            return work.unchanged().await;
        }
        work.commit(proof.record(session.reference()).note("worker", "joined")).await
    })
    .await
}
