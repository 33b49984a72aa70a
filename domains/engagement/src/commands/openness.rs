use super::{held, key_of};
use crate::{
    facts,
    model::{Contribution, Identity, Mode},
    permissions::RaiseOpenness,
    proof::Holder,
    rules, store,
};
use kernel::{Caller, Change, Outcome};
use ledger::{App, Work};

/// The author becomes more known than before. Nobody else can change how known they are, and nobody can make it less.
pub async fn raise_openness(app: &App, holder: &Holder, caller: &Caller, to: Identity) -> Outcome<Contribution> {
    app.command(async |mut work: Work| {
        let state = held(&mut work, holder).await?;
        let record = holder.record::<RaiseOpenness>(&state)?;
        let before = state.mode;
        let (state, events) = match rules::raise_openness(state, to.mode())? {
            Change::Made(state, events) => (state, events),
            Change::AlreadySo(state) => {
                work.unchanged().await?;
                return Ok(state);
            }
        };
        let key = key_of(&mut work, app, state.id).await?;
        // The old place is emptied first: the schema lets nobody stay where their mode does not belong.
        match before {
            Mode::Contactable => store::authors::remove_contact(&mut work, state.id, holder).await?,
            _ => store::authors::remove_known(&mut work, state.id, holder).await?,
        };
        store::contributions::save(&mut work, &state, &events, app.now(), holder).await?;
        store::authors::keep_identity(&mut work, (state.id, &key), app.random(), (&to, caller.person()), holder)
            .await?;
        facts::tell(&mut work, state.id).await?;
        work.commit(record.note("to", state.mode.as_str())).await?;
        Ok(state)
    })
    .await
}
