use super::{
    cards::card_of,
    people::{Another, guest_for_register, new_guest},
    register::hand,
};
use crate::{
    facts,
    model::{Attendance, AttendanceId, Details, Guest, GuestId, Session, SessionId, Tapped},
    permissions::KeepRegister,
    rules::{self, CARD_UNKNOWN, CHANGED_MEANWHILE, GUEST_UNKNOWN},
    store::{self, Place},
};
use kernel::{Caller, Granted, Id, OrRefusal, Outcome};
use ledger::{App, RecordOf, Work};

/// The session with the proof that the caller may change its register now.
async fn open_register(
    work: &mut Work,
    app: &App,
    caller: &Caller,
    id: SessionId,
) -> Outcome<(Session, Granted<KeepRegister>)> {
    let place = Place::of(&caller.sight::<KeepRegister>());
    let session = store::sessions::find(work, id, &place).await?.or_absent()?;
    let proof = caller.may::<KeepRegister>(&session.standing())?;
    rules::takes_changes(&session, app.now(), hand(caller))?;
    Ok((session, proof))
}

/// Somebody whom the service knows is here. However often it is tapped, it is one visit.
pub async fn tap(app: &App, caller: &Caller, session: SessionId, guest: GuestId) -> Outcome<Tapped> {
    caller.signed_in()?;
    app.command(async |mut work: Work| {
        let (session, proof) = open_register(&mut work, app, caller, session).await?;
        let found = guest_for_register(&mut work, caller, (guest, session.organisation)).await?;
        let guest = found.or_refuse(GUEST_UNKNOWN)?;
        note(work, app, (&session, &guest), &proof).await
    })
    .await
}

/// Somebody new is here, by the name they give.
pub async fn tap_new(
    app: &App,
    caller: &Caller,
    session: SessionId,
    (name, another): (&str, Another),
) -> Outcome<Tapped> {
    caller.signed_in()?;
    app.command(async |mut work: Work| {
        let (session, proof) = open_register(&mut work, app, caller, session).await?;
        let guest = new_guest(&mut work, app, (session.organisation, Some(name), another), &proof).await?;
        note(work, app, (&session, &guest), &proof).await
    })
    .await
}

/// Somebody shows their card: by what was scanned, or by the six letters and digits on it.
pub async fn tap_card(app: &App, caller: &Caller, session: SessionId, card: &str) -> Outcome<Tapped> {
    caller.signed_in()?;
    app.command(async |mut work: Work| {
        let (session, proof) = open_register(&mut work, app, caller, session).await?;
        let card = card_of(&mut work, app, (session.organisation, card)).await?.or_refuse(CARD_UNKNOWN)?;
        let found = guest_for_register(&mut work, caller, (card.guest, session.organisation)).await?;
        let guest = found.or_refuse(CARD_UNKNOWN)?;
        note(work, app, (&session, &guest), &proof).await
    })
    .await
}

/// One row for each person and session: whoever is there already, by whatever name or card, is there already.
async fn note(
    mut work: Work,
    app: &App,
    (session, guest): (&Session, &Guest),
    proof: &Granted<KeepRegister>,
) -> Outcome<Tapped> {
    let rows = store::attendances::list_of_session(&mut work, session.id).await?;
    if let Some(there) = rows.iter().find(|row| row.root == guest.root) {
        work.unchanged().await?;
        return Ok(Tapped::AlreadyHere(there.row.id));
    }
    let id = Id::fresh(app.clock(), app.random());
    let row = Attendance::here(id, (session.id, guest.id), proof.actor().person);
    store::attendances::insert(&mut work, &row, proof).await?;
    facts::tell_session(&mut work, session.id).await?;
    let elsewhere = is_elsewhere(&mut work, (session, guest)).await?;
    work.commit(proof.record(session.reference()).note("tap", "noted")).await?;
    Ok(if elsewhere { Tapped::NotedTwice(row.id) } else { Tapped::Noted(row.id) })
}

/// Whether they are written down somewhere else at the same time. It is said, never refused: a register can be wrong,
/// and the
/// person is here.
async fn is_elsewhere(work: &mut Work, (session, guest): (&Session, &Guest)) -> Outcome<bool> {
    let during = (session.starts_at, session.ends_at);
    let mut others = store::attendances::list_sessions_during(work, guest.root, during).await?;
    if let Some(account) = guest.account {
        others.extend(store::attendances::list_sessions_of_account_during(work, account, during).await?);
    }
    Ok(others.iter().any(|other| rules::overlaps(session, other)))
}

/// A tap is taken back.
pub async fn untap(app: &App, caller: &Caller, session: SessionId, id: AttendanceId) -> Outcome<()> {
    caller.signed_in()?;
    app.command(async |mut work: Work| {
        let (session, proof) = open_register(&mut work, app, caller, session).await?;
        if store::attendances::find(&mut work, id, session.id).await?.is_none() {
            return work.unchanged().await;
        }
        store::attendances::remove(&mut work, id, &proof).await?;
        facts::tell_session(&mut work, session.id).await?;
        work.commit(proof.record(session.reference()).note("tap", "taken_back")).await
    })
    .await
}

/// How somebody was there: they left early, took part from afar, brought a supporter.
pub async fn describe(
    app: &App,
    caller: &Caller,
    (session, id): (SessionId, AttendanceId),
    details: Details,
) -> Outcome<()> {
    caller.signed_in()?;
    app.command(async |mut work: Work| {
        let (session, proof) = open_register(&mut work, app, caller, session).await?;
        let row = store::attendances::find(&mut work, id, session.id).await?.or_absent()?;
        if row.details() == details {
            return work.unchanged().await;
        }
        store::attendances::describe(&mut work, id, details, &proof).await?;
        work.commit(proof.record(session.reference()).note("tap", "described")).await
    })
    .await
}

/// So many people are here without a name: visits, never people.
pub async fn count_anonymous(app: &App, caller: &Caller, (id, seen): (SessionId, i64), number: i64) -> Outcome<i64> {
    caller.signed_in()?;
    let anonymous = rules::anonymous(number)?;
    app.command(async |mut work: Work| {
        let (session, proof) = open_register(&mut work, app, caller, id).await?;
        if session.anonymous == anonymous {
            work.unchanged().await?;
            return Ok(anonymous);
        }
        // Two who count at once would each lose what the other counted.
        if session.anonymous != seen {
            return Err(CHANGED_MEANWHILE.into());
        }
        let session = Session { anonymous, version: session.version + 1, ..session };
        if store::sessions::save(&mut work, &session, &proof).await? == 0 {
            return Err(CHANGED_MEANWHILE.into());
        }
        facts::tell_session(&mut work, session.id).await?;
        work.commit(proof.record(session.reference()).note("anonymous", anonymous)).await?;
        Ok(anonymous)
    })
    .await
}
