use crate::{
    facts,
    model::{Crisis, CrisisBody, CrisisForm, CrisisId, CrisisState, Door, Ended, GuestId, Known},
    permissions::{AnswerCrisis, AskForHelp},
    proof::Proof,
    rules::{self, CHANGED_MEANWHILE, GUEST_UNKNOWN, REACH_EMPTY, TOO_MANY_CALLS},
    store::{self, Place},
};
use jiff::ToSpan;
use kernel::{Caller, Change, Granted, Id, OrRefusal, OrganisationId, Outcome, Reach, Refusal, Standing, Time};
use ledger::{App, RecordOf, Work};

/// More than so many that nobody has looked at are no calls for help.
const MOST_WAITING: i64 = 200;
/// So many days a contact that was followed up stays in the list.
const LISTED_DAYS: i64 = 14;

/// What a worker opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewCrisis {
    /// How somebody turned to the service.
    pub door: Door,
    /// Who, when the service knows them.
    pub guest: Option<GuestId>,
    /// What is written down of it.
    pub form: CrisisForm,
}

fn body_of(form: &CrisisForm) -> Outcome<CrisisBody> {
    let name = if form.name.trim().is_empty() { String::new() } else { rules::name(&form.name)? };
    let (reach, words) = (rules::optional_text(&form.reach)?, rules::optional_text(&form.words)?);
    Ok(CrisisBody { name, reach, words, handed_to: String::new() })
}

/// A new contact with a key of its own.
async fn opened(
    work: &mut Work,
    app: &App,
    (organisation, door, body): (OrganisationId, Door, &CrisisBody),
) -> Outcome<Crisis> {
    let id: CrisisId = Id::untimed(app.random());
    let key = vault::keys::create(work, app.vault(), app.random(), id.uuid()).await?;
    Ok(Crisis {
        id,
        organisation,
        guest: None,
        door,
        state: CrisisState::Opened,
        ending: None,
        opened_at: app.now(),
        ended_at: None,
        due_at: None,
        followed_at: None,
        missed_at: None,
        worker: None,
        sealed: Some(store::crises::seal(&key, app.random(), body)),
        version: 1,
    })
}

/// Somebody asks a service for help from its page, with or without an account. The audit line names nobody.
pub async fn ask_for_help(app: &App, caller: &Caller, organisation: OrganisationId, form: &CrisisForm) -> Outcome<()> {
    let body = &body_of(form)?;
    if body.reach.is_empty() {
        return Err(REACH_EMPTY.into());
    }
    app.command(async |mut work: Work| {
        let proof = caller.may_unnamed::<AskForHelp>()?;
        if store::offers::list_open_of(&mut work, organisation).await?.is_empty() {
            return Err(Refusal::absent().into());
        }
        if store::crises::count_waiting(&mut work, organisation).await? >= MOST_WAITING {
            return Err(TOO_MANY_CALLS.into());
        }
        let crisis = opened(&mut work, app, (organisation, Door::Page, body)).await?;
        store::crises::insert(&mut work, &crisis, &proof).await?;
        facts::tell_crisis(&mut work, crisis.id).await?;
        work.commit(proof.record(crisis.reference()).note("door", Door::Page.as_str())).await
    })
    .await
}

/// A worker writes down that somebody turned to the service, and is with them.
pub async fn open_crisis(app: &App, caller: &Caller, new: &NewCrisis) -> Outcome<CrisisId> {
    let by = caller.signed_in()?;
    let Reach::Within(organisation) = caller.reach::<AnswerCrisis>() else { return Err(Refusal::absent().into()) };
    let body = &body_of(&new.form)?;
    app.command(async |mut work: Work| {
        let proof = caller.may::<AnswerCrisis>(&Standing { owner: None, organisation: Some(organisation) })?;
        if let Some(guest) = new.guest {
            known_here(&mut work, (guest, organisation)).await?;
        }
        let crisis = opened(&mut work, app, (organisation, new.door, body)).await?;
        let crisis = Crisis { guest: new.guest, state: CrisisState::Live, worker: Some(by), ..crisis };
        store::crises::insert(&mut work, &crisis, &proof).await?;
        facts::tell_crisis(&mut work, crisis.id).await?;
        work.commit(proof.record(crisis.reference()).note("door", new.door.as_str())).await?;
        Ok(crisis.id)
    })
    .await
}

async fn known_here(work: &mut Work, (guest, organisation): (GuestId, OrganisationId)) -> Outcome<()> {
    let guest = store::guests::find(work, guest, &Place::everywhere()).await?;
    guest.filter(|guest| guest.organisation == organisation).or_refuse(GUEST_UNKNOWN).map(drop)
}

/// What waits for the caller, the most pressing first, and what was followed up lately.
pub async fn list_crises(app: &App, caller: &Caller) -> Outcome<Vec<Crisis>> {
    caller.signed_in()?;
    let since = app.now().checked_sub((LISTED_DAYS * 24).hours()).unwrap_or(Time::MIN);
    let place = Place::of(&caller.sight::<AnswerCrisis>());
    Ok(store::crises::list(&mut app.db(), &place, since).await?)
}

/// A contact with its words.
#[derive(Clone, Debug, PartialEq)]
pub struct CrisisSeen {
    /// How it stands.
    pub crisis: Crisis,
    /// What was said; nothing when the words were destroyed.
    pub body: Option<CrisisBody>,
    /// Who it is, when the service knows them.
    pub known: Option<Known>,
}

/// A worker reads a contact. That they read it is written down in the same transaction.
pub async fn see_crisis(app: &App, caller: &Caller, id: CrisisId) -> Outcome<CrisisSeen> {
    caller.signed_in()?;
    app.command(async |mut work: Work| {
        let (crisis, proof) = find(&mut work, caller, id).await?;
        let key = vault::keys::find(&mut work, app.vault(), id.uuid()).await?;
        let body = key.and_then(|key| store::crises::open(&key, &crisis));
        let guest = match crisis.guest {
            Some(guest) => store::guests::find(&mut work, guest, &Place::everywhere()).await?,
            None => None,
        };
        let guests: Vec<_> = guest.into_iter().collect();
        let known = super::people::known_of(&mut work, app, &guests).await?.pop();
        work.commit(proof.record(crisis.reference()).note("what", "read")).await?;
        Ok(CrisisSeen { crisis, body, known })
    })
    .await
}

async fn find(work: &mut Work, caller: &Caller, id: CrisisId) -> Outcome<(Crisis, Granted<AnswerCrisis>)> {
    let place = Place::of(&caller.sight::<AnswerCrisis>());
    let crisis = store::crises::find(work, id, &place).await?.or_absent()?;
    let proof = caller.may::<AnswerCrisis>(&crisis.standing())?;
    Ok((crisis, proof))
}

async fn saved(mut work: Work, crisis: &Crisis, proof: &Granted<AnswerCrisis>) -> Outcome<()> {
    save(&mut work, crisis, proof).await?;
    work.commit(proof.record(crisis.reference()).note("state", crisis.state.as_str())).await
}

async fn save(work: &mut Work, crisis: &Crisis, proof: &impl Proof) -> Outcome<()> {
    match store::crises::save(work, crisis, proof).await? {
        0 => Err(CHANGED_MEANWHILE.into()),
        _ => facts::tell_crisis(work, crisis.id).await,
    }
}

/// A worker is with them now.
pub async fn take_crisis(app: &App, caller: &Caller, id: CrisisId) -> Outcome<()> {
    let by = caller.signed_in()?;
    app.command(async |mut work: Work| {
        let (crisis, proof) = find(&mut work, caller, id).await?;
        match rules::take(crisis, by)? {
            Change::Made(crisis, ()) => saved(work, &crisis, &proof).await,
            Change::AlreadySo(_) => work.unchanged().await,
        }
    })
    .await
}

/// How it ended. From now on somebody has two days to ask how the person is.
pub async fn end_crisis(app: &App, caller: &Caller, id: CrisisId, ended: &Ended) -> Outcome<()> {
    let by = caller.signed_in()?;
    app.command(async |mut work: Work| {
        let (crisis, proof) = find(&mut work, caller, id).await?;
        let crisis = match rules::end(crisis, ended, (by, app.now()))? {
            Change::Made(crisis, ()) => crisis,
            Change::AlreadySo(_) => return work.unchanged().await,
        };
        let sealed = match (ended, vault::keys::find(&mut work, app.vault(), id.uuid()).await?) {
            (Ended::HandedOver { to, .. }, Some(key)) => {
                let body = store::crises::open(&key, &crisis).unwrap_or_default();
                let handed_to = rules::optional_text(to)?;
                Some(store::crises::seal(&key, app.random(), &CrisisBody { handed_to, ..body }))
            }
            _ => crisis.sealed.clone(),
        };
        let crisis = Crisis { sealed, ..crisis };
        save(&mut work, &crisis, &proof).await?;
        let record = proof.record(crisis.reference()).note("ending", ended.ending().as_str());
        work.commit(record.note("state", crisis.state.as_str())).await
    })
    .await
}

/// Somebody asked how the person is.
pub async fn follow_up(app: &App, caller: &Caller, id: CrisisId) -> Outcome<()> {
    caller.signed_in()?;
    app.command(async |mut work: Work| {
        let (crisis, proof) = find(&mut work, caller, id).await?;
        match rules::follow_up(crisis, app.now())? {
            Change::Made(crisis, ()) => saved(work, &crisis, &proof).await,
            Change::AlreadySo(_) => work.unchanged().await,
        }
    })
    .await
}
