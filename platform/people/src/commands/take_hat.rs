use crate::{
    commands::prove_again,
    events::HatWasTaken,
    model::{HatId, Session},
    permissions::TakeHat,
    store,
};
use kernel::{Caller, OrRefusal, Outcome, Ref, Refusal, Role};
use ledger::{App, RecordOf, Work};

const ONLY_NATIONAL: Refusal = Refusal::conflict("people_hat_only_national");

/// Takes a hat back. It is off with the next request of whoever wears it.
pub async fn take_hat(app: &App, (caller, session): (&Caller, &Session), id: HatId) -> Outcome<()> {
    caller.signed_in()?;
    prove_again(app, session)?;
    app.command(async |mut work: Work| {
        let hat = store::hats::find(&mut work, id, &caller.sight::<TakeHat>(), app.now()).await?.or_absent()?;
        let mut standing = hat.standing();
        // A hat for the whole house was found because the caller reaches everywhere.
        standing.organisation = standing.organisation.or(caller.hat().and_then(|hat| hat.organisation));
        let proof = caller.may::<TakeHat>(&standing)?;
        let above = matches!(hat.role, Role::NationalOffice | Role::Administrator);
        if above && caller.actor().role != Role::NationalOffice {
            return Err(ONLY_NATIONAL.into());
        }
        store::hats::end(&mut work, id, app.now(), &proof).await?;
        let told = HatWasTaken { person: hat.person, role: hat.role, organisation: hat.organisation };
        let record = proof.record(Ref::new("people", hat.person)).note("role", hat.role.as_str());
        work.commit(record.telling(&told)).await
    })
    .await
}
