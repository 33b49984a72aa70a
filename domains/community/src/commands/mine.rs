use super::{cards::scanned, merge::join, people::guest_of_account};
use crate::{
    model::{Guest, Session},
    permissions::{BeKnown, SeeOwn},
    rules::CARD_UNKNOWN,
    store,
};
use kernel::{Caller, OrRefusal, OrganisationId, Outcome, Refusal, Standing};
use ledger::{App, RecordOf, Work};

/// A service that knows me.
#[derive(Clone, Debug, PartialEq)]
pub struct KnownAt {
    /// Who I am there.
    pub guest: Guest,
    /// So many times I was written down there, each session once.
    pub visits: usize,
}

/// So many of my visits are listed.
const LISTED: i64 = 500;

/// Everybody who is me, at every service: by my account, and by what I or a worker said was me.
pub(crate) async fn my_guests(read: &mut impl db::Read, account: kernel::PersonId) -> Outcome<Vec<Guest>> {
    let mut all = Vec::new();
    for guest in store::guests::list_by_account(read, account).await? {
        all.extend(store::guests::list_by_root(read, guest.root).await?);
    }
    Ok(all)
}

/// The services that know me.
pub async fn list_known_at(app: &App, caller: &Caller) -> Outcome<Vec<KnownAt>> {
    let me = caller.signed_in()?;
    caller.may::<SeeOwn>(&Standing { owner: Some(me), organisation: None })?;
    let mut now = app.db().snapshot().await?;
    let mut known = Vec::new();
    for guest in store::guests::list_by_account(&mut now, me).await? {
        let same = store::guests::list_by_root(&mut now, guest.root).await?;
        let ids: db::Ids = same.iter().map(|one| one.id).collect();
        let visits = store::attendances::list_sessions_of(&mut now, &ids, LISTED).await?.len();
        known.push(KnownAt { guest, visits });
    }
    Ok(known)
}

/// Where I was written down, the newest first.
pub async fn list_my_visits(app: &App, caller: &Caller) -> Outcome<Vec<Session>> {
    let me = caller.signed_in()?;
    caller.may::<SeeOwn>(&Standing { owner: Some(me), organisation: None })?;
    let mut now = app.db().snapshot().await?;
    let ids: db::Ids = my_guests(&mut now, me).await?.iter().map(|guest| guest.id).collect();
    Ok(store::attendances::list_sessions_of(&mut now, &ids, LISTED).await?)
}

/// I let a service know me: it can write down when I come, and calls me what my account says.
pub async fn let_know(app: &App, caller: &Caller, organisation: OrganisationId) -> Outcome<()> {
    let me = caller.signed_in()?;
    app.command(async |mut work: Work| {
        if store::offers::list_open_of(&mut work, organisation).await?.is_empty() {
            return Err(Refusal::absent().into());
        }
        let proof = caller.may::<BeKnown>(&Standing { owner: Some(me), organisation: None })?;
        if store::guests::find_account(&mut work, organisation, me).await?.is_some() {
            return work.unchanged().await;
        }
        let guest = guest_of_account(&mut work, app, (organisation, me), &proof).await?;
        work.commit(proof.record(guest.reference()).note("known", "yes")).await
    })
    .await
}

/// A service knows me no more. My visits there stay without my name, so they count as visits and no longer as a person.
pub async fn stop_knowing(app: &App, caller: &Caller, organisation: OrganisationId) -> Outcome<()> {
    let me = caller.signed_in()?;
    app.command(async |mut work: Work| {
        let guest = store::guests::find_account(&mut work, organisation, me).await?.or_absent()?;
        let proof = caller.may::<BeKnown>(&guest.standing())?;
        super::forget::forget(&mut work, guest.root, &proof).await?;
        work.commit(proof.record(guest.reference()).note("known", "no")).await
    })
    .await
}

/// "This card is mine": what was written down by it is mine, too. Only what was scanned opens it; the six letters and
/// digits could
/// be guessed.
pub async fn claim_card(app: &App, caller: &Caller, token: &str) -> Outcome<()> {
    let me = caller.signed_in()?;
    app.command(async |mut work: Work| {
        let proof = caller.may::<BeKnown>(&Standing { owner: Some(me), organisation: None })?;
        let card = scanned(&mut work, app, token).await?.or_refuse(CARD_UNKNOWN)?;
        let held = store::guests::find(&mut work, card.guest, &store::Place::everywhere()).await?;
        let held = held.or_refuse(CARD_UNKNOWN)?;
        let mine = guest_of_account(&mut work, app, (card.organisation, me), &proof).await?;
        if held.root == mine.root {
            return work.unchanged().await;
        }
        join(&mut work, app, (&held, &mine, me), &proof).await?;
        work.commit(proof.record(mine.reference()).note("card", "claimed")).await
    })
    .await
}
