use crate::{
    model::ContributionId,
    permissions::{SeeContact, SetSmallPlace},
    rules::PEOPLE_A_MONTH,
    store::{self, Scope},
};
use kernel::{Caller, OrRefusal, OrganisationId, Outcome, Ref, Standing};
use ledger::{App, RecordOf, Work};

/// The identity custodian sees a contact, and only the contact. That they looked stands in the audit.
pub async fn see_contact(app: &App, caller: &Caller, id: ContributionId) -> Outcome<String> {
    app.command(async |mut work: Work| {
        let sight = caller.sight::<SeeContact>();
        let state = store::contributions::find(&mut work, id, &Scope::moderation(&sight)).await?.or_absent()?;
        let proof = caller.may::<SeeContact>(&state.standing(sight.organisation()))?;
        // What was taken back looks to the custodian as if no contact had ever been left.
        let key = vault::keys::find(&mut work, app.vault(), id.uuid()).await?.or_absent()?;
        let contact = store::authors::find_contact(&mut work, id, &key).await?.or_absent()?;
        work.commit(proof.record(state.reference())).await?;
        Ok(contact)
    })
    .await
}

/// Somebody says how many people come to a service in a month, for the small-place guard.
pub async fn set_small_place(app: &App, caller: &Caller, service: OrganisationId, people: i64) -> Outcome<()> {
    if people < 0 {
        return Err(PEOPLE_A_MONTH.into());
    }
    app.command(async |mut work: Work| {
        let sight = caller.sight::<SetSmallPlace>();
        organisations::store::nodes::find_within(&mut work, service, &sight).await?.or_absent()?;
        let proof = caller.may::<SetSmallPlace>(&Standing { owner: None, organisation: Some(service) })?;
        store::changes::save_people_a_month(&mut work, service, people, &proof).await?;
        work.commit(proof.record(Ref::new("organisations", service))).await
    })
    .await
}
