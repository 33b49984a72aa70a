use crate::{
    commands::today,
    model::{Correction, Service},
    permissions::Correct,
    rules, store,
};
use kernel::{Caller, Change, OrRefusal, OrganisationId, Outcome};
use ledger::{App, RecordOf};

/// Corrects what people read of a service: its name, hours and contacts.
pub async fn correct_service(app: &App, caller: &Caller, id: OrganisationId, said: Correction) -> Outcome<Service> {
    app.command(async |mut work| {
        let service = store::services::find_within(&mut *work, id, &caller.sight::<Correct>()).await?.or_absent()?;
        let proof = caller.may::<Correct>(&service.organisation.standing())?;
        let service = match rules::service::correct(service, said.clone(), today(app))? {
            Change::Made(service, rules::service::ServiceCorrected) => service,
            Change::AlreadySo(service) => {
                work.unchanged().await?;
                return Ok(service);
            }
        };
        if !store::services::save(&mut work, &service, &proof).await? {
            return Err(rules::service::CHANGED_MEANWHILE.into());
        }
        work.commit(proof.record(service.organisation.reference()).note("version", service.version)).await?;
        Ok(service)
    })
    .await
}
