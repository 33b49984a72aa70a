use crate::{
    commands::today,
    model::{CrisisContact, CrisisMarker, Verification},
    permissions::VerifyContact,
    rules, store,
};
use kernel::{Caller, Change, Id, OrRefusal, Outcome, Ref};
use ledger::{App, RecordOf};

/// Records that somebody asked the owner of a crisis contact whether the number is right, and on which day.
pub async fn verify_crisis_contact(
    app: &App,
    caller: &Caller,
    id: Id<CrisisMarker>,
    check: Verification,
) -> Outcome<CrisisContact> {
    app.command(async |mut work| {
        let proof = caller.may_openly::<VerifyContact>()?;
        let contact = store::contacts::find(&mut *work, id).await?.or_absent()?;
        let (contact, verified) = match rules::contact::verify(contact, check.clone(), today(app))? {
            Change::Made(contact, verified) => (contact, verified),
            Change::AlreadySo(contact) => {
                work.unchanged().await?;
                return Ok(contact);
            }
        };
        store::contacts::save(&mut work, &contact, &proof).await?;
        let record = proof
            .record(Ref::new("organisations", id))
            .note("on", check.on.to_string())
            .note("number_changed", verified.number_changed);
        work.commit(record).await?;
        Ok(contact)
    })
    .await
}
