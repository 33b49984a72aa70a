use crate::{
    facts,
    model::{Guest, GuestId, SessionId},
    permissions::ForgetPerson,
    proof::{Proof, TheSystem},
    rules,
    store::{self, Place},
};
use kernel::{Caller, OrRefusal, Outcome, PersonId, Ref};
use ledger::{App, Record, RecordOf, Work};
use std::collections::{BTreeMap, BTreeSet};

/// A service forgets somebody who asked for it, with everybody who turned out to be them: their visits stay without a
/// name, so
/// people fall and visits do not.
pub async fn forget_person(app: &App, caller: &Caller, id: GuestId) -> Outcome<()> {
    caller.signed_in()?;
    app.command(async |mut work: Work| {
        let place = Place::of(&caller.sight::<ForgetPerson>());
        let guest = store::guests::find(&mut work, id, &place).await?.or_absent()?;
        let proof = caller.may::<ForgetPerson>(&guest.standing())?;
        forget(&mut work, guest.root, &proof).await?;
        work.commit(proof.record(guest.reference())).await
    })
    .await
}

/// The same for somebody whose account is erased: at every service, with every card and name that was said to be
/// theirs. What
/// they did as a worker stays, without who it was.
pub async fn forget_account_as_the_system(app: &App, person: PersonId) -> Outcome<()> {
    app.command(async |mut work: Work| {
        let why = TheSystem("their account is erased");
        let roots: BTreeSet<GuestId> =
            store::guests::list_by_account(&mut work, person).await?.iter().map(|guest| guest.root).collect();
        for root in &roots {
            forget(&mut work, *root, &why).await?;
        }
        let worked = store::sessions::forget_worker_as_the_system(&mut work, person).await?
            + store::returns::forget_worker_as_the_system(&mut work, person).await?
            + super::imports::forget_worker_as_the_system(&mut work, person).await?;
        if roots.is_empty() && worked == 0 {
            return work.unchanged().await;
        }
        work.commit(Record::by_the_system("community.erase_with_account", Ref::new("people", person))).await
    })
    .await
}

/// What stays of a person is a number: one visit for each session they came to, whatever name it was under.
pub(crate) async fn forget(work: &mut Work, root: GuestId, proof: &impl Proof) -> Outcome<()> {
    let group: Vec<Guest> = store::guests::list_by_root(work, root).await?;
    let ids: db::Ids = group.iter().map(|guest| guest.id).collect();
    let came = store::attendances::list_of(work, &ids).await?;
    let mut sessions: BTreeMap<SessionId, Vec<uuid::Uuid>> = BTreeMap::new();
    for (session, _) in came {
        sessions.entry(session).or_default().push(session.uuid());
    }
    let touched: Vec<SessionId> = sessions.keys().copied().collect();
    for (session, rows) in sessions {
        let visits = i64::try_from(rules::uses_of_one(rows)).unwrap_or(1);
        store::sessions::add_anonymous(work, session, visits, proof).await?;
    }
    let crises = store::crises::list_of(work, &ids).await?;
    for crisis in &crises {
        store::crises::forget(work, crisis.id, proof).await?;
        vault::keys::destroy(work, crisis.id.uuid()).await?;
    }
    super::imports::forget_in_imports(work, &group, proof).await?;
    store::guests::remove(work, &ids, proof).await?;
    for session in touched {
        facts::tell_session(work, session).await?;
    }
    for crisis in crises {
        facts::tell_crisis(work, crisis.id).await?;
    }
    for guest in &group {
        vault::keys::destroy(work, guest.id.uuid()).await?;
    }
    Ok(())
}
