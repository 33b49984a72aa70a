use crate::{
    model::{Contribution, ContributionId},
    permissions::Follow,
    proof::Holder,
    store::{self, Scope},
};
use kernel::{Caller, OrRefusal, Outcome};
use ledger::App;

/// The author of something that was shared from their account.
pub async fn holder_by_account(app: &App, caller: &Caller, id: ContributionId) -> Outcome<Holder> {
    let person = caller.signed_in()?;
    let scope = Scope::own(&caller.sight::<Follow>());
    let state = store::contributions::find(&mut app.db(), id, &scope).await?.or_absent()?;
    Ok(Holder::by_account(state.id, caller.clone(), person))
}

/// What somebody shared from their account, newest first.
pub async fn list_my_contributions(app: &App, caller: &Caller) -> Outcome<Vec<Contribution>> {
    caller.signed_in()?;
    Ok(store::contributions::list_own(&mut app.db(), &Scope::own(&caller.sight::<Follow>())).await?)
}
