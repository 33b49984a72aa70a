use super::{author::was_public, held};
use crate::{
    facts,
    model::{Contribution, ContributionId},
    permissions::EraseOwn,
    proof::{Holder, Proof, TheSystem},
    rules,
    store::{self, Scope},
};
use kernel::{Change, OrRefusal, Outcome};
use ledger::{App, Record, Work};

/// The author has it erased: nothing is left but the counts.
pub async fn erase_own(app: &App, holder: &Holder) -> Outcome<Contribution> {
    app.command(async |mut work: Work| {
        let state = held(&mut work, holder).await?;
        let record = holder.record::<EraseOwn>(&state)?;
        erase_in(app, work, state, record, holder).await
    })
    .await
}

/// A person has their account erased, and with it what they shared from it.
pub async fn erase_as_the_system(app: &App, id: ContributionId) -> Outcome<Contribution> {
    app.command(async |mut work: Work| {
        let why = TheSystem("the account that shared it is erased");
        let state = store::contributions::find(&mut work, id, &Scope::proved()).await?.or_absent()?;
        let record = Record::by_the_system("engagement.erase_with_account", state.reference());
        erase_in(app, work, state, record, &why).await
    })
    .await
}

async fn erase_in(
    app: &App,
    mut work: Work,
    before: Contribution,
    record: Record,
    proof: &impl Proof,
) -> Outcome<Contribution> {
    let hidden = was_public(&before);
    let (state, events) = match rules::erase(before)? {
        Change::Made(state, events) => (state, events),
        Change::AlreadySo(state) => {
            work.unchanged().await?;
            return Ok(state);
        }
    };
    store::authors::remove_content(&mut work, &state, proof).await?;
    store::authors::remove_known(&mut work, state.id, proof).await?;
    store::codes::remove(&mut work, state.id, proof).await?;
    vault::keys::destroy(&mut work, state.id.uuid()).await?;
    store::contributions::save(&mut work, &state, &events, app.now(), proof).await?;
    facts::tell(&mut work, state.id).await?;
    work.commit(hidden.iter().fold(record, |record, event| record.telling(event))).await?;
    Ok(state)
}
