use crate::{
    events::ServiceClosed,
    model::{Closing, Service},
    permissions::CloseService,
    rules, store,
};
use kernel::{Caller, Change, OrRefusal, OrganisationId, Outcome};
use ledger::{App, RecordOf};

/// Closes a service for good. What was said about it stays where it is, and those who could read it still can.
pub async fn close_service(app: &App, caller: &Caller, id: OrganisationId, closing: Closing) -> Outcome<Service> {
    app.command(async |mut work| {
        let service =
            store::services::find_within(&mut *work, id, &caller.sight::<CloseService>()).await?.or_absent()?;
        let proof = caller.may::<CloseService>(&service.organisation.standing())?;
        let (service, closed) = match rules::service::close(service, closing.clone())? {
            Change::Made(service, closed) => (service, closed),
            Change::AlreadySo(service) => {
                work.unchanged().await?;
                return Ok(service);
            }
        };
        if !store::services::save(&mut work, &service, &proof).await? {
            return Err(rules::service::CHANGED_MEANWHILE.into());
        }
        let told = ServiceClosed { service: id, on: closed.on };
        let record = proof.record(service.organisation.reference()).note("on", closed.on.to_string()).telling(&told);
        work.commit(record).await?;
        Ok(service)
    })
    .await
}
