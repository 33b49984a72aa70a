use super::{called, own};
use crate::{
    model::{MeasureId, Share, ShareId, ShareWith},
    permissions,
    rules::SHARE_UNKNOWN,
    store,
};
use db::Read;
use kernel::{Caller, Id, OrRefusal, OrganisationId, Outcome, PersonId, Ref};
use ledger::{App, RecordOf, Work};
use std::collections::BTreeSet;

/// Somebody whom the person could let see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MayLetSee {
    /// Who.
    pub with: ShareWith,
    /// What they are called, when it is a person who said so.
    pub called: Option<String>,
    /// The service that a worker asked for.
    pub at: Option<OrganisationId>,
}

/// Every share of mine, those that last on top.
pub async fn list_shares(app: &App, caller: &Caller) -> Outcome<Vec<Share>> {
    let person = caller.signed_in()?;
    Ok(store::shares::list_of(&mut app.db(), person).await?)
}

/// Whom I could let see: services that asked me, workers who did, people who support me.
pub async fn who_may_be_let_see(app: &App, caller: &Caller) -> Outcome<Vec<MayLetSee>> {
    let person = caller.signed_in()?;
    candidates(&mut app.db(), app, person).await
}

async fn candidates(read: &mut impl Read, app: &App, person: PersonId) -> Outcome<Vec<MayLetSee>> {
    let times = store::times::list_of(read, person).await?;
    let services: BTreeSet<OrganisationId> = times.into_iter().map(|time| time.organisation).collect();
    let service = |service| MayLetSee { with: ShareWith::Service(service), called: None, at: Some(service) };
    let mut all: Vec<MayLetSee> = services.into_iter().map(service).collect();
    for (worker, at) in store::askings::list_askers(read, person).await? {
        let called = called(read, app, worker).await?;
        all.push(MayLetSee { with: ShareWith::Worker(worker), called, at: Some(at) });
    }
    for supporter in people::supporters::chosen_by(read, person).await? {
        let called = called(read, app, supporter).await?;
        all.push(MayLetSee { with: ShareWith::Supporter(supporter), called, at: None });
    }
    Ok(all)
}

/// I let somebody see, one measure or all. Doing it twice is doing it once.
pub async fn let_see(app: &App, caller: &Caller, with: ShareWith, measure: Option<MeasureId>) -> Outcome<()> {
    let person = caller.signed_in()?;
    app.command(async |mut work: Work| {
        let proof = caller.may::<permissions::Share>(&own(person))?;
        let known = candidates(&mut work, app, person).await?;
        known.iter().find(|known| known.with == with).or_refuse(SHARE_UNKNOWN)?;
        if store::shares::find_lasting(&mut work, (person, with), measure).await?.is_some() {
            return work.unchanged().await;
        }
        let id = Id::fresh(app.clock(), app.random());
        let share = Share { id, person, with, measure, since: app.now(), ended_at: None };
        store::shares::insert(&mut work, &share, &proof).await?;
        work.commit(proof.record(Ref::new("outcomes", id)).note("with", with.kind().as_str())).await
    })
    .await
}

/// I end it. From the next request on they see nothing of it; nobody is told.
pub async fn end_share(app: &App, caller: &Caller, id: ShareId) -> Outcome<()> {
    let person = caller.signed_in()?;
    app.command(async |mut work: Work| {
        let proof = caller.may::<permissions::Share>(&own(person))?;
        if store::shares::end(&mut work, (id, person), app.now(), &proof).await? == 0 {
            return work.unchanged().await;
        }
        work.commit(proof.record(Ref::new("outcomes", id)).note("what", "ended")).await
    })
    .await
}

/// I end all of it at once.
pub async fn end_all_shares(app: &App, caller: &Caller) -> Outcome<()> {
    let person = caller.signed_in()?;
    app.command(async |mut work: Work| {
        let proof = caller.may::<permissions::Share>(&own(person))?;
        if store::shares::end_all(&mut work, person, app.now(), &proof).await? == 0 {
            return work.unchanged().await;
        }
        work.commit(proof.record(Ref::new("people", person)).note("what", "all ended")).await
    })
    .await
}
