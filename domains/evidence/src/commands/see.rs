use super::NOWHERE;
use crate::{
    model::{Out, Release, ReleaseId, Secret},
    permissions::SeeReleases,
    rules::releases::Closings,
    store,
};
use kernel::{Caller, OrRefusal, Outcome};
use ledger::{App, RecordOf, Work};

/// Every release, for whoever works on them.
pub async fn list_releases(app: &App, caller: &Caller) -> Outcome<Vec<Release>> {
    caller.signed_in()?;
    caller.may::<SeeReleases>(&NOWHERE).map(drop)?;
    Ok(store::releases::list(&mut app.db()).await?)
}

/// A release with what was found. That it was read is written down.
#[derive(Clone, Debug, PartialEq)]
pub struct ReleaseSeen {
    /// How far it is.
    pub release: Release,
    /// What came of the last run.
    pub secret: Option<Secret>,
    /// Which of its periods are closed, and how often they were counted again.
    pub closings: Closings,
}

/// One release as the house sees it.
pub async fn see_release(app: &App, caller: &Caller, id: ReleaseId) -> Outcome<ReleaseSeen> {
    caller.signed_in()?;
    app.command(async |mut work: Work| {
        let proof = caller.may::<SeeReleases>(&NOWHERE)?;
        let release = store::releases::find(&mut work, id).await?.or_absent()?;
        let secret = store::secrets::open(&mut work, app, id, &proof).await?;
        let closings = measures::last_counts(&mut work, &release.plan.0.times()).await?;
        work.commit(proof.record(release.reference()).note("what", "read")).await?;
        Ok(ReleaseSeen { release, secret, closings })
    })
    .await
}

/// Everything that is out, or was, the newest first: for anybody.
pub async fn list_out(app: &App) -> Outcome<Vec<Out>> {
    Ok(store::published::list(&mut app.db()).await?)
}

/// One release that is out, or was: for anybody.
pub async fn see_out(app: &App, id: ReleaseId) -> Outcome<Out> {
    store::published::find(&mut app.db(), id).await?.or_absent()
}
