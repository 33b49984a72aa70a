use super::{NOWHERE, prepare::save};
use crate::{
    model::{Release, ReleaseId},
    permissions::SignRelease,
    rules::releases::refused,
    store,
};
use kernel::{Caller, OrRefusal, Outcome};
use ledger::{App, RecordOf, Work};

/// Signs exactly what the caller saw: the digest comes from their page.
pub async fn sign_release(app: &App, caller: &Caller, id: ReleaseId, seen: &str) -> Outcome<()> {
    let by = caller.signed_in()?;
    app.command(async |mut work: Work| {
        let proof = caller.may::<SignRelease>(&NOWHERE)?;
        let release = store::releases::find(&mut work, id).await?.or_absent()?;
        let way = release.way.0.clone().sign(by, seen).map_err(refused)?;
        let release: Release = release.on(way);
        save(&mut work, &release, &proof).await?;
        work.commit(proof.record(release.reference()).note("digest", seen).note("stage", release.stage.as_str())).await
    })
    .await
}
