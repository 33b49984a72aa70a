use super::{key_of, tell_back::enqueue_mail};
use crate::{
    facts,
    model::{Contribution, ContributionId, MessageBody, ReplyForm, Side, Signature},
    permissions::Reply,
    rules,
    store::{self, Scope, messages::NewMessage},
};
use kernel::{Caller, Change, OrRefusal, Outcome};
use ledger::{App, RecordOf, Work};

/// A service answers what was published or left to it, and may say what comes of it. When the author took it back meanwhile,
/// whoever answers is told so; what was never shown to the service stays as if it never was.
pub async fn reply(app: &App, caller: &Caller, id: ContributionId, form: ReplyForm) -> Outcome<Contribution> {
    let signed =
        Signature { name: rules::line_from_form(&form.signed.name)?, role: rules::line_from_form(&form.signed.role)? };
    let outcome = form.outcome.clone().map(rules::said_from_form).transpose()?;
    let text = rules::text_from_form(&form.text)?;
    let form = ReplyForm { signed: signed.clone(), outcome: outcome.clone(), ..form };
    let body = MessageBody { text, signed: Some(signed), outcome, reason: None };
    app.command(async |mut work: Work| {
        let scope = Scope::service(&caller.sight::<Reply>());
        let state = store::contributions::find(&mut work, id, &scope).await?.or_absent()?;
        let proof = caller.may::<Reply>(&state.standing(None))?;
        let Change::Made(state, events) = rules::reply(state, app.now(), &form)? else {
            return Err(rules::NOT_NOW.into());
        };
        let key = key_of(&mut work, app, state.id).await?;
        let message = NewMessage { side: Side::Service, at: state.mode.grain().blur(app.now()), body: &body };
        store::messages::add(&mut work, (state.id, &key), app.random(), &message, &proof).await?;
        store::contributions::save(&mut work, &state, &events, app.now(), &proof).await?;
        facts::tell(&mut work, state.id).await?;
        enqueue_mail(&mut work, &state).await?;
        let said = state.outcome.filter(|_| events.len() > 1).map_or("none", |word| word.as_str());
        work.commit(proof.record(state.reference()).note("outcome", said)).await?;
        Ok(state)
    })
    .await
}
