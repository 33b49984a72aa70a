use super::{
    answer::checked_by,
    resume::{Own, OwnAnswers, own_answers},
};
use crate::{
    areas,
    model::{Response, ResponseId, State},
    permissions::{EditAnswers, WithdrawAnswers},
    proof::Proof,
    rules::CODE_UNKNOWN,
    store,
};
use kernel::{Caller, Grain, Granted, OrRefusal, Outcome, Verb};
use ledger::{App, RecordOf, Work};
use questionnaires::Answers;

/// Changes what somebody answered. The old answers are destroyed; the new ones are written in their place, under an id and a key
/// of their own, so that nobody takes the ones for the others.
pub async fn edit_answers(app: &App, caller: &Caller, own: &Own<'_>, answers: Answers) -> Outcome<()> {
    let found = own_answers(app, own).await?;
    found.until.or_refuse(CODE_UNKNOWN)?;
    let (answers, dropped) = checked_by(app, &found.door.form, &answers, found.response.channel)?;
    let answers = areas::as_said(found.door.form.questionnaire(), &found.response.answers, answers);
    if answers == found.response.answers {
        return Ok(());
    }
    let (proof, grain) = proof::<EditAnswers>(caller, own)?;
    let old = found.response.id;
    let new = Response { id: ResponseId::untimed(app.random()), answers, ..found.response };
    app.command(async |mut work: Work| {
        let state = still_there(&mut work, old).await?;
        let key = vault::keys::create(&mut work, app.vault(), app.random(), new.id.uuid()).await?;
        let new = Response { state, ..new.clone() };
        store::responses::insert(&mut work, (&new, &key), app.random(), &proof).await?;
        store::codes::move_on(&mut work, old, new.id, &proof).await?;
        destroy(&mut work, old, &proof).await?;
        store::responses::remove(&mut work, old, &proof).await?;
        work.commit(proof.record(new.reference()).grain(grain).note("dropped", dropped)).await
    })
    .await
}

/// Takes back what somebody answered: the answers are destroyed, and only that they were there is still counted.
pub async fn withdraw_answers(app: &App, caller: &Caller, own: &Own<'_>) -> Outcome<()> {
    let OwnAnswers { response, until, .. } = own_answers(app, own).await?;
    until.or_refuse(CODE_UNKNOWN)?;
    let (proof, grain) = proof::<WithdrawAnswers>(caller, own)?;
    app.command(async |mut work: Work| {
        still_there(&mut work, response.id).await?;
        destroy(&mut work, response.id, &proof).await?;
        store::codes::remove(&mut work, response.id, &proof).await?;
        store::codes::remove_named(&mut work, response.id, &proof).await?;
        store::responses::withdraw(&mut work, response.id, &proof).await?;
        work.commit(proof.record(response.reference()).grain(grain)).await
    })
    .await
}

/// Whoever comes by a code stays unknown, even when they are signed in.
fn proof<V: Verb>(caller: &Caller, own: &Own<'_>) -> Outcome<(Granted<V>, Grain)> {
    match own {
        Own::Code(_) => Ok((caller.may_unnamed::<V>()?, Grain::Week)),
        Own::Account(..) => Ok((caller.may_openly::<V>()?, Grain::Exact)),
    }
}

/// What it counts as; refused when it was changed or taken back a moment ago.
async fn still_there(work: &mut Work, id: ResponseId) -> Outcome<State> {
    let row = store::responses::find(work, id).await?.filter(|row| row.state() != State::Withdrawn);
    Ok(row.or_refuse(CODE_UNKNOWN)?.state())
}

/// The key first: from here on nobody reads these answers, whatever is left of the row.
async fn destroy(work: &mut Work, id: ResponseId, proof: &impl Proof) -> Outcome<()> {
    vault::keys::destroy(work, id.uuid()).await?;
    Ok(store::codes::remove_tags(work, id, proof).await?)
}
