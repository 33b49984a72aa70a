use super::{
    NOWHERE,
    prepare::{reason, save},
};
use crate::{
    model::{Release, ReleaseId, Stage},
    permissions::PublishRelease,
    proof::{Proof, TheSystem},
    rules::releases::{NOT_SAFE, STALE, refused},
    store,
};
use kernel::{Caller, OrRefusal, Outcome, Ref, Time};
use ledger::{App, Record, RecordOf, Work};

/// Holds what was signed until a time.
pub async fn hold_release(app: &App, caller: &Caller, id: ReleaseId, until: Time) -> Outcome<()> {
    caller.signed_in()?;
    app.command(async |mut work: Work| {
        let proof = caller.may::<PublishRelease>(&NOWHERE)?;
        let release = store::releases::find(&mut work, id).await?.or_absent()?;
        let way = release.way.0.clone().hold(until, app.now()).map_err(refused)?;
        let release = Release { due_at: Some(until), ..release.on(way) };
        save(&mut work, &release, &proof).await?;
        work.commit(proof.record(release.reference()).note("what", "hold").note("until", until.to_string())).await
    })
    .await
}

/// Publishes what was signed, byte for byte.
pub async fn publish_release(app: &App, caller: &Caller, id: ReleaseId) -> Outcome<()> {
    caller.signed_in()?;
    app.command(async |mut work: Work| {
        let proof = caller.may::<PublishRelease>(&NOWHERE)?;
        let release = publish(&mut work, app, id, &proof).await?;
        let record = proof.record(release.reference()).note("what", "publish");
        work.commit(record.note("digest", release.digest().unwrap_or_default())).await
    })
    .await
}

/// Publishes every release whose embargo is over; gives how many. What cannot go out any more waits for somebody.
pub async fn publish_due_as_the_system(app: &App) -> Outcome<usize> {
    let mut done = 0;
    for id in store::releases::list_due(&mut app.db(), app.now()).await? {
        let published = app
            .command(async |mut work: Work| {
                let release = publish(&mut work, app, id, &TheSystem("its embargo is over")).await?;
                let record = Record::by_the_system("evidence.publish_due", Ref::new("evidence", id));
                work.commit(record.note("digest", release.digest().unwrap_or_default())).await
            })
            .await;
        match published {
            Ok(()) => done += 1,
            Err(kernel::Failure::Refused(refusal)) => {
                tracing::warn!(release = %id, code = refusal.code, "a release whose embargo is over could not go out");
            }
            Err(fault) => return Err(fault),
        }
    }
    Ok(done)
}

async fn publish(work: &mut Work, app: &App, id: ReleaseId, proof: &impl Proof) -> Outcome<Release> {
    let release = store::releases::find(work, id).await?.or_absent()?;
    let secret = store::secrets::open(work, app, id, proof).await?.ok_or(NOT_SAFE)?;
    // It was attacked with what was out then. What came out since was not in it.
    if store::releases::list_known(work).await?.len() != secret.candidate.earlier.len() {
        return Err(STALE.into());
    }
    let outcome = secret.outcome.as_ref().ok_or(NOT_SAFE)?;
    let way = release.way.0.clone().publish(outcome, app.now()).map_err(refused)?;
    let release = Release { published_at: Some(app.now()), due_at: None, ..release.on(way) };
    save(work, &release, proof).await?;
    let digest = release.digest().unwrap_or_default();
    store::published::insert(work, (id, digest, app.now()), &secret.document, proof).await?;
    replace_before(work, app, &release, proof).await?;
    Ok(release)
}

/// What this one corrects is replaced. When it was taken back meanwhile, it stays taken back.
async fn replace_before(work: &mut Work, app: &App, new: &Release, proof: &impl Proof) -> Outcome<()> {
    if new.correction == 0 {
        return Ok(());
    }
    let old = store::releases::find_named(work, &new.name, new.correction - 1).await?;
    let Some(old) = old.filter(|old| old.stage == Stage::Published) else { return Ok(()) };
    let way = old.way.0.clone().replaced(&new.way.0, app.now()).map_err(refused)?;
    save(work, &Release { ended_at: Some(app.now()), ..old.on(way) }, proof).await
}

/// Takes a release back, with a reason. What was out stays readable under its own address.
pub async fn withdraw_release(app: &App, caller: &Caller, id: ReleaseId, why: &str) -> Outcome<()> {
    let by = caller.signed_in()?;
    let why = &reason(why)?;
    app.command(async |mut work: Work| {
        let proof = caller.may::<PublishRelease>(&NOWHERE)?;
        let release = store::releases::find(&mut work, id).await?.or_absent()?;
        let way = release.way.0.clone().withdraw(by, why, app.now()).map_err(refused)?;
        let (withdrawn_because, ended_at) = (why.clone(), Some(app.now()));
        let release = Release { withdrawn_because, ended_at, due_at: None, ..release.on(way) };
        save(&mut work, &release, &proof).await?;
        work.commit(proof.record(release.reference()).note("what", "withdraw")).await
    })
    .await
}
