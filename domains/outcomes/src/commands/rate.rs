use super::{Coming, keep, readers_of};
use crate::{
    model::{Answered, Filled, Looked, NewLook, RatedBy, TimeState},
    permissions::Rate,
    store::{self, Place},
};
use kernel::{Caller, OrRefusal, Outcome, PersonId, Ref, Refusal};
use ledger::{App, RecordOf, Work};

/// A worker fills in their own view of somebody who is together with their service and lets them see something. It lies under the
/// person's own key, beside the person's view and never mixed with it, and the person reads it.
pub async fn rate(app: &App, caller: &Caller, person: PersonId, filled: &Filled) -> Outcome<Answered> {
    let worker = caller.signed_in()?;
    let filled = &Filled { share: None, ..filled.clone() };
    app.command(async |mut work: Work| {
        let place = Place::of(&caller.sight::<Rate>());
        let readers = readers_of(&mut work, caller).await?;
        if !store::shares::list_people(&mut work, &readers).await?.contains(&person) {
            return Err(Refusal::absent().into());
        }
        let times = store::times::list_of_within(&mut work, person, &place).await?;
        let time = times.into_iter().find(|time| time.state == TimeState::Together).or_absent()?;
        let proof = caller.may::<Rate>(&time.standing())?;
        let coming = Coming { person, by: RatedBy::Worker(worker), filled, asking: None, time: Some(time.id) };
        let (answered, _) = keep(&mut work, app, &coming, &proof).await?;
        let look = NewLook { person, what: Looked::OwnView, measure: Some(answered.measure) };
        store::looks::add(&mut work, (app, caller), &look, &proof).await?;
        work.commit(proof.record(Ref::new("outcomes", answered.id))).await?;
        Ok(answered)
    })
    .await
}
