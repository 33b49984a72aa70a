use super::returns::{oddities, owed};
use crate::{
    facts,
    model::{Return, ReturnForm, ReturnReason, ReturnState, ReturnStep, ReturnWay, Sent, StepTaken},
    permissions::{CheckReturns, LockReturns, SendReturn},
    proof::Proof,
    rules::{self, CHANGED_MEANWHILE, Quarter, RETURN_NOT_SENT, RETURN_ODD, RETURN_REASON},
    store,
};
use kernel::{Caller, Change, Id, OrRefusal, OrganisationId, Outcome, Verb};
use ledger::{App, RecordOf, Work};
use organisations::store::nodes;

/// Whether somebody looked again at what is odd.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sure {
    /// Not said: what is odd is asked about.
    NotSaid,
    /// They looked; it is right.
    Yes,
}

/// What an organisation sends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sending {
    /// What was typed.
    pub form: ReturnForm,
    /// How it came.
    pub way: ReturnWay,
    /// Whether they looked again.
    pub sure: Sure,
}

/// A worker of an organisation sends the figures of a quarter, or sends them again. What was sent before stays.
pub async fn send_return(
    app: &App,
    caller: &Caller,
    of @ (organisation, quarter): (OrganisationId, Quarter),
    sending: &Sending,
) -> Outcome<Return> {
    caller.signed_in()?;
    app.command(async |mut work: Work| {
        let node = nodes::find_within(&mut work, organisation, &caller.sight::<SendReturn>()).await?.or_absent()?;
        let proof = caller.may::<SendReturn>(&node.standing())?;
        owed(&mut work, app, of).await?;
        let figures = rules::return_figures(&sending.form)
            .map_err(|wrong| wrong.into_iter().next().unwrap_or(rules::RETURN_EMPTY))?;
        if sending.sure == Sure::NotSaid && !oddities(&mut work, of, &figures).await?.is_empty() {
            return Err(RETURN_ODD.into());
        }
        let (one, new) = match store::returns::find(&mut work, organisation, quarter.first()).await? {
            Some(one) => (one, false),
            None => (fresh(app, of), true),
        };
        let one = match rules::take_step(one, ReturnStep::Submit)? {
            Change::Made(one, _) | Change::AlreadySo(one) => one,
        };
        keep(&mut work, (&one, new), &proof).await?;
        let (number, at, by) = (one.sent, app.now(), caller.person());
        let nil = figures.is_nil();
        let sent = Sent { of: one.id, number, at, by, way: sending.way, nil, people: figures.people };
        store::returns::insert_sent(&mut work, &sent, &figures, &proof).await?;
        let step = StepTaken { number, step: ReturnStep::Submit, at, by, reason: None };
        store::returns::insert_step(&mut work, (one.id, one.version), &step, &proof).await?;
        facts::tell_return(&mut work, one.id).await?;
        let record = proof.record(one.reference()).note("quarter", quarter.to_string()).note("number", number);
        work.commit(record.note("way", sending.way.as_str())).await?;
        Ok(one)
    })
    .await
}

fn fresh(app: &App, (organisation, quarter): (OrganisationId, Quarter)) -> Return {
    let id = Id::fresh(app.clock(), app.random());
    Return { id, organisation, quarter: quarter.first(), state: ReturnState::Open, sent: 0, accepted: None, version: 0 }
}

async fn keep(work: &mut Work, (one, new): (&Return, bool), proof: &impl Proof) -> Outcome<()> {
    if new {
        return Ok(store::returns::insert(work, one, proof).await?);
    }
    match store::returns::save(work, one, proof).await? {
        0 => Err(CHANGED_MEANWHILE.into()),
        _ => Ok(()),
    }
}

/// Somebody of the area looks at a return, sends it back, accepts it or opens it again.
pub async fn check_return(
    app: &App,
    caller: &Caller,
    of: (OrganisationId, Quarter),
    (step, reason): (ReturnStep, Option<ReturnReason>),
) -> Outcome<()> {
    step_return::<CheckReturns>(app, caller, of, (step, reason)).await
}

/// The national office fixes it for a release.
pub async fn lock_return(app: &App, caller: &Caller, of: (OrganisationId, Quarter)) -> Outcome<()> {
    step_return::<LockReturns>(app, caller, of, (ReturnStep::Lock, None)).await
}

async fn step_return<V: Verb>(
    app: &App,
    caller: &Caller,
    (organisation, quarter): (OrganisationId, Quarter),
    (step, reason): (ReturnStep, Option<ReturnReason>),
) -> Outcome<()> {
    caller.signed_in()?;
    let needs_reason = matches!(step, ReturnStep::SendBack | ReturnStep::Reopen);
    if needs_reason != reason.is_some() {
        return Err(RETURN_REASON.into());
    }
    app.command(async |mut work: Work| {
        let node = nodes::find_within(&mut work, organisation, &caller.sight::<V>()).await?.or_absent()?;
        let proof = caller.may::<V>(&node.standing())?;
        owed(&mut work, app, (organisation, quarter)).await?;
        let one = store::returns::find(&mut work, organisation, quarter.first()).await?.or_refuse(RETURN_NOT_SENT)?;
        let one = match rules::take_step(one, step)? {
            Change::Made(one, _) => one,
            Change::AlreadySo(_) => return work.unchanged().await,
        };
        keep(&mut work, (&one, false), &proof).await?;
        let taken = StepTaken { number: one.sent, step, at: app.now(), by: caller.person(), reason };
        store::returns::insert_step(&mut work, (one.id, one.version), &taken, &proof).await?;
        facts::tell_return(&mut work, one.id).await?;
        let record = proof.record(one.reference()).note("step", step.as_str()).note("number", one.sent);
        work.commit(record.note("reason", reason.map_or("", ReturnReason::as_str))).await
    })
    .await
}
