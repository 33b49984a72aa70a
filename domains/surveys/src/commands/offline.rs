use super::{found, today};
use crate::{
    areas, envelope,
    model::{Offline, OfflineId, Survey, SurveyId, VersionHead},
    permissions::AllowOffline,
    proof::{Proof, TheSystem},
    rules::{CHANGED_MEANWHILE, NOT_NOW, days_later, offline},
    store::{self, offline::Counts},
};
use db::RefuseIf;
use kernel::{Caller, Date, Fault, OrRefusal, Outcome};
use ledger::{App, Record, RecordOf, Work};
use vault::keys::KeyState;

/// How it stands with answering a survey offline, for its makers.
#[derive(Clone, Debug, Default)]
pub struct OfflineTold {
    /// The time that is not over.
    pub now: Option<Offline>,
    /// What came of it so far.
    pub counts: Counts,
    /// Envelopes that could not be taken in times that are over.
    pub refused_before: i64,
}

/// Lets people answer on a tablet without a network until this day, or moves that day. The key is made here: what tablets seal to
/// it, only this house can open, until it is destroyed.
pub async fn allow_offline(app: &App, caller: &Caller, id: SurveyId, until: Date) -> Outcome<()> {
    caller.signed_in()?;
    app.command(async |mut work: Work| {
        let (survey, proof) = found::<AllowOffline>(&mut work, caller, id).await?;
        let head = store::versions::find_head_shown(&mut work, id).await?.or_refuse(NOT_NOW)?;
        let version = store::versions::find(&mut work, head.id).await?.or_absent()?;
        let asked = areas::with(&mut work, id, version.questionnaire, Some(today(app))).await?;
        offline::allow(&version.head, &asked, (until, today(app)))?;
        match living(&mut work, app, id).await? {
            Some(known) => store::offline::set_until(&mut work, known.id, until, &proof).await?,
            None => begin(&mut work, app, (id, until), &proof).await?,
        }
        work.commit(proof.record(survey.reference()).note("until", until.to_string())).await
    })
    .await
}

/// Ends it: no tablet that hears of it asks anybody from now on. What waits may still come for the days of grace.
pub async fn stop_offline(app: &App, caller: &Caller, id: SurveyId) -> Outcome<()> {
    app.command(async |mut work: Work| {
        let (survey, proof): (Survey, _) = found::<AllowOffline>(&mut work, caller, id).await?;
        let known = living(&mut work, app, id).await?.or_refuse(NOT_NOW)?;
        let until = known.until.min(days_later(today(app), -1));
        store::offline::set_until(&mut work, known.id, until, &proof).await?;
        work.commit(proof.record(survey.reference()).note("until", until.to_string())).await
    })
    .await
}

/// The time whose key is there and may be; one that the calendar ended is ended here.
async fn living(work: &mut Work, app: &App, id: SurveyId) -> Outcome<Option<Offline>> {
    let known = store::offline::list(work, id).await?.into_iter().find(|offline| !offline.is_over);
    match known {
        Some(known) if offline::is_over(known.until, today(app)) => {
            destroy(work, &known).await?;
            Ok(None)
        }
        known => Ok(known),
    }
}

async fn begin(work: &mut Work, app: &App, (survey, until): (SurveyId, Date), proof: &impl Proof) -> Outcome<()> {
    let no_key = || Fault::internal("making a key for answering offline", "no secret of the curve was found");
    let (private, public_key) = envelope::new_key(app.random()).ok_or_else(no_key)?;
    let id = OfflineId::untimed(app.random());
    let key = vault::keys::create(work, app.vault(), app.random(), id.uuid()).await?;
    let new = Offline { id, survey, public_key, until, refused: 0, is_over: false };
    let inserted = store::offline::insert(work, &new, (&key, app.random(), &private), proof).await;
    inserted.refuse_if("surveys_one_offline", CHANGED_MEANWHILE)
}

async fn destroy(work: &mut Work, known: &Offline) -> Outcome<()> {
    let refused = store::offline::count(work, known.survey).await?.refused();
    vault::keys::destroy(work, known.id.uuid()).await?;
    let why = TheSystem("nothing that waits on a tablet may come any more");
    Ok(store::offline::end(work, known, refused, &why).await?)
}

/// The time in which a survey may be answered offline now; nothing when there is none, or its last day is over.
pub async fn find_offline(app: &App, head: &VersionHead) -> Outcome<Option<Offline>> {
    let all = store::offline::list(&mut app.db(), head.survey).await?;
    let open = |offline: &Offline| !offline.is_over && offline.until >= today(app) && head.stage.takes_answers();
    Ok(all.into_iter().find(open))
}

/// How it stands, for whoever may allow it.
pub async fn see_offline(app: &App, caller: &Caller, id: SurveyId) -> Outcome<OfflineTold> {
    let mut read = app.db();
    store::surveys::find(&mut read, id, &caller.sight::<AllowOffline>()).await?.or_absent()?;
    let counts = store::offline::count(&mut read, id).await?;
    let all = store::offline::list(&mut read, id).await?;
    let refused_before = all.iter().map(|offline| offline.refused).sum();
    Ok(OfflineTold { now: all.into_iter().find(|offline| !offline.is_over), counts, refused_before })
}

/// Destroys the private keys of the times that are over. Gives how many. The audit says so, the mark in the vault proves it.
pub async fn end_offline_as_the_system(app: &App) -> Outcome<usize> {
    const VERB: &str = "surveys.end_offline";
    let due =
        store::offline::list_due_as_the_system(&mut app.db(), days_later(today(app), -offline::GRACE_DAYS)).await?;
    for known in &due {
        app.command(async |mut work: Work| {
            let now = store::offline::list(&mut work, known.survey).await?.into_iter().find(|now| now.id == known.id);
            // Its last day may have been moved since it was listed.
            let Some(now) = now.filter(|now| !now.is_over && offline::is_over(now.until, today(app))) else {
                return work.unchanged().await;
            };
            destroy(&mut work, &now).await?;
            let survey = store::surveys::find_as_the_system(&mut work, now.survey).await?.or_absent()?;
            work.commit(Record::by_the_system(VERB, survey.reference())).await
        })
        .await?;
    }
    Ok(due.len())
}

/// What is broken: a private key that outlived its days, or one that was said to be destroyed and can still be used.
pub async fn check_offline(app: &App) -> Outcome<Vec<String>> {
    let mut read = app.db().snapshot().await?;
    let mut broken = Vec::new();
    // One day more, since the timer may not have come by yet.
    let late = days_later(today(app), -offline::GRACE_DAYS - 1);
    for known in store::offline::list_due_as_the_system(&mut read, late).await? {
        broken.push(format!("surveys: the private key {} of answering offline outlived its last day", known.id));
    }
    for (id, is_over) in store::offline::list_keys_as_the_system(&mut read).await? {
        let wanted = if is_over { KeyState::Destroyed } else { KeyState::Whole };
        if vault::keys::state(&mut read, id.uuid()).await? != wanted {
            broken.push(format!("surveys: the private key {id} of answering offline is not as its time says"));
        }
    }
    Ok(broken)
}
