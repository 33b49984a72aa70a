use crate::{
    commands::holder_by_pass,
    model::{Contribution, ContributionId},
    passes,
    permissions::Follow,
    proof::Holder,
    store::{self, Scope},
};
use kernel::{Caller, Failure, OrRefusal, Outcome};
use ledger::App;

/// The author of something that was shared from their account.
pub async fn holder_by_account(app: &App, caller: &Caller, id: ContributionId) -> Outcome<Holder> {
    let person = caller.signed_in()?;
    let scope = Scope::own(&caller.sight::<Follow>());
    let state = store::contributions::find(&mut app.db(), id, &scope).await?.or_absent()?;
    Ok(Holder::by_account(state.id, caller.clone(), person))
}

/// Opens a thread of mine: the value of the cookie that opens it for twenty minutes. What is new stays new until it is shown.
pub async fn open_my_thread(app: &App, caller: &Caller, id: ContributionId) -> Outcome<String> {
    let holder = holder_by_account(app, caller, id).await?;
    Ok(passes::give(app.vault(), app.random(), app.now(), holder.contribution()))
}

/// The holder whose pass this is. Somebody signed in who shared it from their account acts in their own name, and the record
/// says so; anybody else is whoever holds the code.
pub async fn holder_by_pass_or_account(app: &App, caller: &Caller, pass: &str) -> Outcome<Holder> {
    let holder = holder_by_pass(app, pass).await?;
    if caller.signed_in().is_err() {
        return Ok(holder);
    }
    match holder_by_account(app, caller, holder.contribution()).await {
        Err(Failure::Refused(_)) => Ok(holder),
        found => found,
    }
}

/// What somebody shared from their account, newest first.
pub async fn list_my_contributions(app: &App, caller: &Caller) -> Outcome<Vec<Contribution>> {
    caller.signed_in()?;
    Ok(store::contributions::list_own(&mut app.db(), &Scope::own(&caller.sight::<Follow>())).await?)
}
