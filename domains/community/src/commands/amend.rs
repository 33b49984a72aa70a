use crate::{
    model::{Amendment, Reason, Session, SessionId},
    permissions::{AmendRegister, KeepRegister},
    rules::{self, CHANGED_MEANWHILE},
    store::{self, Place},
};
use kernel::{Caller, Change, Id, OrRefusal, Outcome};
use ledger::{App, RecordOf, Work};

/// A coordinator opens a locked register again for two hours, and says why.
pub async fn amend_register(app: &App, caller: &Caller, id: SessionId, reason: Reason) -> Outcome<Session> {
    let by = caller.signed_in()?;
    app.command(async |mut work: Work| {
        let place = Place::of(&caller.sight::<AmendRegister>());
        let session = store::sessions::find(&mut work, id, &place).await?.or_absent()?;
        let proof = caller.may::<AmendRegister>(&session.standing())?;
        let session = match rules::amend(session, app.now())? {
            Change::Made(session, ()) => session,
            Change::AlreadySo(session) => {
                work.unchanged().await?;
                return Ok(session);
            }
        };
        if store::sessions::save(&mut work, &session, &proof).await? == 0 {
            return Err(CHANGED_MEANWHILE.into());
        }
        let amendment = Amendment { id: Id::fresh(app.clock(), app.random()), session: id, at: app.now(), by, reason };
        store::sessions::insert_amendment(&mut work, &amendment, &proof).await?;
        work.commit(proof.record(session.reference()).note("reason", reason.as_str())).await?;
        Ok(session)
    })
    .await
}

/// How a register was changed after it was locked.
pub async fn list_amendments(app: &App, caller: &Caller, id: SessionId) -> Outcome<Vec<Amendment>> {
    caller.signed_in()?;
    let place = Place::of(&caller.sight::<KeepRegister>());
    store::sessions::find(&mut app.db(), id, &place).await?.or_absent()?;
    Ok(store::sessions::list_amendments(&mut app.db(), id).await?)
}
