use super::zone_of;
use crate::{
    model::{Guest, GuestId, LinkageAnswer, ToldBody, ToldRow},
    permissions::{BeKnown, KeepPeople},
    proof::Proof,
    rules::{self, LINKAGE_BIRTH},
    store::{self, Place},
};
use kernel::{Caller, OrRefusal, OrganisationId, Outcome, Standing};
use ledger::{App, RecordOf, Work};

/// What a guest said to being counted across organisations, for a worker of their service.
pub async fn see_told(app: &App, caller: &Caller, id: GuestId) -> Outcome<(Guest, Option<(ToldRow, ToldBody)>)> {
    caller.signed_in()?;
    let mut now = app.db().snapshot().await?;
    let guest = store::guests::find(&mut now, id, &Place::of(&caller.sight::<KeepPeople>())).await?.or_absent()?;
    let row = store::linkage::list_told(&mut now, &[id].into_iter().collect()).await?.pop();
    let Some(row) = row else { return Ok((guest, None)) };
    let key = vault::keys::find(&mut now, app.vault(), id.uuid()).await?;
    let body = key.and_then(|key| store::linkage::open_told(&key, &row)).unwrap_or_default();
    Ok((guest, Some((row, body))))
}

/// A worker writes down what a guest said: with a yes what they volunteered, with a no nothing.
pub async fn say_told(
    app: &App,
    caller: &Caller,
    id: GuestId,
    (answer, body): (LinkageAnswer, &ToldBody),
) -> Outcome<()> {
    caller.signed_in()?;
    let body = checked(body)?;
    app.command(async |mut work: Work| {
        let place = Place::of(&caller.sight::<KeepPeople>());
        let guest = store::guests::find(&mut work, id, &place).await?.or_absent()?;
        let proof = caller.may::<KeepPeople>(&guest.standing())?;
        keep(&mut work, app, (&guest, answer, &body), &proof).await?;
        work.commit(proof.record(guest.reference()).note("linkage", answer.as_str())).await
    })
    .await
}

/// Somebody with an account says it themselves, to one service. A no takes back what they volunteered there.
pub async fn say_own_told(app: &App, caller: &Caller, service: OrganisationId, answer: LinkageAnswer) -> Outcome<()> {
    let person = caller.signed_in()?;
    app.command(async |mut work: Work| {
        let proof = caller.may::<BeKnown>(&Standing { owner: Some(person), organisation: Some(service) })?;
        let guest = store::guests::find_account(&mut work, service, person).await?.or_absent()?;
        keep(&mut work, app, (&guest, answer, &ToldBody::default()), &proof).await?;
        work.commit(proof.record(guest.reference()).note("linkage", answer.as_str())).await
    })
    .await
}

async fn keep(
    work: &mut Work,
    app: &App,
    (guest, answer, body): (&Guest, LinkageAnswer, &ToldBody),
    proof: &impl Proof,
) -> Outcome<()> {
    let zone = zone_of(work, guest.organisation).await?;
    let sealed = if answer == LinkageAnswer::Yes && *body != ToldBody::default() {
        let key = match vault::keys::find(work, app.vault(), guest.id.uuid()).await? {
            Some(key) => key,
            None => vault::keys::create(work, app.vault(), app.random(), guest.id.uuid()).await?,
        };
        Some(store::linkage::seal_told(&key, app.random(), body))
    } else {
        None
    };
    let said_on = rules::day_of(app.now(), &zone);
    store::linkage::save_told(work, &ToldRow { guest: guest.id, answer, sealed, said_on }, proof).await?;
    Ok(())
}

fn checked(body: &ToldBody) -> Outcome<ToldBody> {
    let small = |text: &str| match text.trim() {
        "" => Ok(String::new()),
        text => rules::name(text),
    };
    let fits = body.day.is_none_or(|day| (1..=31).contains(&day))
        && body.month.is_none_or(|month| (1..=12).contains(&month))
        && body.year.is_none_or(|year| (1880..=2200).contains(&year));
    if !fits {
        return Err(LINKAGE_BIRTH.into());
    }
    Ok(ToldBody {
        given: small(&body.given)?,
        family: small(&body.family)?,
        word: small(&body.word)?,
        district: small(&body.district)?,
        ..body.clone()
    })
}
