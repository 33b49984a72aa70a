use super::{linkage_parcels::open_parcels, today_utc};
use crate::{
    model::{Member, Round, RoundId},
    permissions::OpenLinkage,
    proof::{Proof, TheSystem},
    rules::{self, CHANGED_MEANWHILE, LINKAGE_TOO_FEW, LINKAGE_TOO_LARGE, Range},
    store::{self, Place},
};
use kernel::{Caller, Change, OrFault, OrRefusal, Outcome, Standing};
use ledger::{App, Record, RecordOf, Work};
use linkage::{NotCounted, Parcel, Thresholds};

/// The office counts: it gets numbers, never who.
pub async fn count_round(app: &App, caller: &Caller, id: RoundId) -> Outcome<Range> {
    caller.signed_in()?;
    let (seen, parcels) = read(app, caller, id).await?;
    // Comparing may take seconds, so nobody else waits for this writer meanwhile.
    let range = count(parcels).await?;
    app.command(async |mut work: Work| {
        let (round, proof) = found(&mut work, caller, id).await?;
        if marks(&store::linkage::list_members(&mut work, id).await?) != seen {
            return Err(CHANGED_MEANWHILE.into());
        }
        let round = match rules::counted(round, range, app.now())? {
            Change::Made(round, _) | Change::AlreadySo(round) => round,
        };
        save(&mut work, &round, &proof).await?;
        work.commit(proof.record(round.reference()).note("state", round.state.as_str())).await?;
        Ok(range)
    })
    .await
}

/// The parcels of a round in one unmoving state, with their marks: another parcel has another mark.
async fn read(app: &App, caller: &Caller, id: RoundId) -> Outcome<(Marks, Vec<Parcel>)> {
    let mut now = app.db().snapshot().await?;
    store::linkage::find(&mut now, id, &Place::of(&caller.sight::<OpenLinkage>())).await?.or_absent()?;
    let members = store::linkage::list_members(&mut now, id).await?;
    let parcels = open_parcels(&mut now, app, &members).await?;
    Ok((marks(&members), parcels))
}

type Marks = Vec<Option<String>>;

fn marks(members: &[Member]) -> Marks {
    members.iter().map(|member| member.digest.clone()).collect()
}

/// Comparing every pair takes seconds for large rounds, so it is done beside the threads that answer.
async fn count(parcels: Vec<Parcel>) -> Outcome<Range> {
    let counted = tokio::task::spawn_blocking(move || linkage::count(&parcels, &Thresholds::default())).await;
    let counted = match counted.or_fault("counting people across organisations")? {
        Ok(counted) => counted,
        Err(NotCounted::TooMany(_)) => return Err(LINKAGE_TOO_LARGE.into()),
        Err(NotCounted::TooFew) => return Err(LINKAGE_TOO_FEW.into()),
        Err(other) => return Err(other).or_fault("counting people across organisations"),
    };
    let number = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    let (low, likeliest, high) = (number(counted.low), number(counted.likeliest), number(counted.high));
    Ok(Range { local: number(counted.local.iter().sum()), low, likeliest, high })
}

/// The organisations may see what was found, as far as the small-number gate lets it through.
pub async fn publish_round(app: &App, caller: &Caller, id: RoundId) -> Outcome<()> {
    caller.signed_in()?;
    app.command(async |mut work: Work| {
        let (round, proof) = found(&mut work, caller, id).await?;
        let round = match rules::published(round, app.now())? {
            Change::Made(round, ()) => round,
            Change::AlreadySo(_) => return work.unchanged().await,
        };
        save(&mut work, &round, &proof).await?;
        work.commit(proof.record(round.reference()).note("state", round.state.as_str())).await
    })
    .await
}

/// The office destroys the parcels and the key before their day.
pub async fn destroy_parcels(app: &App, caller: &Caller, id: RoundId) -> Outcome<()> {
    caller.signed_in()?;
    app.command(async |mut work: Work| {
        let (round, proof) = found(&mut work, caller, id).await?;
        let Some(round) = destroy(&mut work, app, (round, &proof)).await? else { return work.unchanged().await };
        work.commit(proof.record(round.reference()).note("parcels", "destroyed")).await
    })
    .await
}

/// Parcels and keys of rounds whose day has come are destroyed; gives how many rounds.
pub async fn destroy_due_as_the_system(app: &App) -> Outcome<usize> {
    let mut done = 0;
    for id in store::linkage::list_due(&mut app.db(), today_utc(app)).await? {
        done += app
            .command(async |mut work: Work| {
                let why = TheSystem("their days are over");
                let round = store::linkage::find(&mut work, id, &Place::everywhere()).await?.or_absent()?;
                let Some(round) = destroy(&mut work, app, (round, &why)).await? else {
                    work.unchanged().await?;
                    return Ok(0);
                };
                let record = Record::by_the_system("community.destroy_parcels", round.reference());
                work.commit(record.note("parcels", "destroyed")).await?;
                Ok(1)
            })
            .await?;
    }
    Ok(done)
}

/// The key of each parcel and of the round goes, and with it every code. Counts, marks and days stay as proof.
async fn destroy(work: &mut Work, app: &App, (round, proof): (Round, &impl Proof)) -> Outcome<Option<Round>> {
    let Change::Made(round, ()) = rules::destroyed(round, app.now()) else { return Ok(None) };
    for member in store::linkage::list_members(work, round.id).await? {
        if member.sent_at.is_some() {
            vault::keys::destroy(work, member.parcel).await?;
        }
    }
    store::linkage::destroy_parcels(work, round.id, app.now(), proof).await?;
    vault::keys::destroy(work, round.id.uuid()).await?;
    save(work, &round, proof).await?;
    Ok(Some(round))
}

async fn found(work: &mut Work, caller: &Caller, id: RoundId) -> Outcome<(Round, kernel::Granted<OpenLinkage>)> {
    let sight = caller.sight::<OpenLinkage>();
    let round = store::linkage::find(work, id, &Place::of(&sight)).await?.or_absent()?;
    let proof = caller.may::<OpenLinkage>(&Standing { owner: None, organisation: sight.organisation() })?;
    Ok((round, proof))
}

async fn save(work: &mut Work, round: &Round, proof: &impl Proof) -> Outcome<()> {
    match store::linkage::save(work, round, proof).await? {
        0 => Err(CHANGED_MEANWHILE.into()),
        _ => Ok(()),
    }
}
