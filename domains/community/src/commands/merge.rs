use crate::{
    facts,
    model::{Guest, GuestId, Merge, MergeId},
    permissions::MergePeople,
    proof::Proof,
    rules::{self, GUEST_UNKNOWN, Joined},
    store::{self, Place},
};
use kernel::{Caller, Change, Fault, Id, OrRefusal, Outcome, PersonId};
use ledger::{App, RecordOf, Work};
use std::collections::BTreeSet;

/// "This was the same person." History is joined and nothing is added up; it stands in the history of both, and can
/// be taken
/// back.
pub async fn merge_people(app: &App, caller: &Caller, one: GuestId, other: GuestId) -> Outcome<()> {
    let by = caller.signed_in()?;
    app.command(async |mut work: Work| {
        let place = Place::of(&caller.sight::<MergePeople>());
        let one = store::guests::find(&mut work, one, &place).await?.or_absent()?;
        let other = store::guests::find(&mut work, other, &place).await?.or_refuse(GUEST_UNKNOWN)?;
        let proof = caller.may::<MergePeople>(&one.standing())?;
        let Some(joined) = join(&mut work, app, (&one, &other, by), &proof).await? else {
            return work.unchanged().await;
        };
        let record = proof.record(one.reference()).note("guest", joined.guest.to_string());
        work.commit(record.note("into", joined.into.to_string())).await
    })
    .await
}

/// Joins two; nothing when they are one already.
pub(crate) async fn join(
    work: &mut Work,
    app: &App,
    (one, other, by): (&Guest, &Guest, PersonId),
    proof: &impl Proof,
) -> Outcome<Option<Joined>> {
    if one.organisation != other.organisation {
        return Err(GUEST_UNKNOWN.into());
    }
    let one_root = root_of(work, one).await?;
    let other_root = root_of(work, other).await?;
    // Who was chosen twice is refused; their roots tell of accounts.
    let one = Guest { account: one_root.account, ..one.clone() };
    let other = Guest { account: other_root.account, ..other.clone() };
    let joined = match rules::merge(&one, &other)? {
        Change::Made(joined, ()) => joined,
        Change::AlreadySo(_) => return Ok(None),
    };
    let merge = Merge {
        id: Id::fresh(app.clock(), app.random()),
        guest: joined.guest,
        into: joined.into,
        at: app.now(),
        by,
        undone_at: None,
        undone_by: None,
    };
    store::merges::insert(work, &merge, proof).await?;
    store::guests::point(work, joined.guest, (Some(joined.into), joined.into), proof).await?;
    for follower in store::guests::list_by_root(work, joined.guest).await? {
        store::guests::point(work, follower.id, (follower.merged_into, joined.into), proof).await?;
    }
    tell_all_of(work, joined.into).await?;
    Ok(Some(joined))
}

/// Everything that this person came to counts for whoever they are now.
async fn tell_all_of(work: &mut Work, root: GuestId) -> Outcome<()> {
    let ids: db::Ids = store::guests::list_by_root(work, root).await?.iter().map(|guest| guest.id).collect();
    let came = store::attendances::list_of(work, &ids).await?;
    for session in came.into_iter().map(|(session, _)| session).collect::<BTreeSet<_>>() {
        facts::tell_session(work, session).await?;
    }
    for crisis in store::crises::list_of(work, &ids).await? {
        facts::tell_crisis(work, crisis.id).await?;
    }
    Ok(())
}

async fn root_of(work: &mut Work, guest: &Guest) -> Outcome<Guest> {
    store::guests::find(work, guest.root, &Place::everywhere()).await?.or_absent()
}

/// They are two after all: each has again what was theirs.
pub async fn undo_merge(app: &App, caller: &Caller, id: MergeId) -> Outcome<()> {
    let by = caller.signed_in()?;
    app.command(async |mut work: Work| {
        let place = Place::of(&caller.sight::<MergePeople>());
        let merge = store::merges::find(&mut work, id).await?.or_absent()?;
        let guest = store::guests::find(&mut work, merge.guest, &place).await?.or_absent()?;
        let proof = caller.may::<MergePeople>(&guest.standing())?;
        if store::merges::undo(&mut work, id, (by, app.now()), &proof).await? == 0 {
            return work.unchanged().await;
        }
        let group = store::guests::list_by_root(&mut work, guest.root).await?;
        let parted = |one: &Guest| (one.id, one.merged_into.filter(|_| one.id != guest.id));
        let pointers: Vec<_> = group.iter().map(parted).collect();
        let circle = |cycle: rules::Cycle| Fault::internal("parting two people", format!("{} in a circle", cycle.0));
        let roots = rules::roots(&pointers).map_err(circle)?;
        for (one, into) in pointers {
            let root = roots.get(&one).copied().unwrap_or(one);
            store::guests::point(&mut work, one, (into, root), &proof).await?;
        }
        tell_all_of(&mut work, guest.root).await?;
        tell_all_of(&mut work, merge.guest).await?;
        let record = proof.record(guest.reference()).note("guest", merge.guest.to_string());
        work.commit(record.note("parted_from", merge.into.to_string())).await
    })
    .await
}
