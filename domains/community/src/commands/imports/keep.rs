//! What is kept of imports, how long, and what goes with a person who is forgotten.

use super::prepare::throw;
use crate::{
    model::{Guest, GuestId, Import, ImportState, Plan, Who},
    proof::{Proof, TheSystem},
    rules::{
        CHANGED_MEANWHILE,
        imports::{UNDO_DAYS, WAITING_DAYS},
    },
    store::{self, Place},
};
use jiff::ToSpan;
use kernel::{Outcome, PersonId, Ref, Time};
use ledger::{App, Record, Work};
use std::collections::{BTreeMap, BTreeSet};

/// Files that nobody put in are thrown away; of imports that can be undone no more nothing stays but that they were. Gives
/// how many.
pub async fn keep_imports_no_longer_as_the_system(app: &App) -> Outcome<usize> {
    let before = |days: i64| app.now().checked_sub((days * 24).hours()).unwrap_or(Time::MIN);
    let gone = store::imports::list_kept_too_long(&mut app.db(), before(WAITING_DAYS), before(UNDO_DAYS)).await?;
    for id in &gone {
        app.command(async |mut work: Work| {
            let why = TheSystem("its time is over");
            let Some(import) = store::imports::find(&mut work, *id, &Place::everywhere()).await? else {
                return work.unchanged().await;
            };
            match import.state {
                ImportState::Received | ImportState::Checked => drop(throw(&mut work, import, &why).await?),
                _ => {
                    store::imports::forget(&mut work, *id, &why).await?;
                    vault::keys::destroy(&mut work, id.uuid()).await?;
                }
            }
            work.commit(Record::by_the_system("community.keep_no_longer", Ref::new("community", *id))).await
        })
        .await?;
    }
    Ok(gone.len())
}

/// Nothing of an import names somebody who is forgotten: a table that waits and names them is thrown away; in one that was
/// put in, their line stays without their name.
pub(crate) async fn forget_in_imports(work: &mut Work, group: &[Guest], proof: &impl Proof) -> Outcome<()> {
    let ids: db::Ids = group.iter().map(|guest| guest.id).collect();
    let mut numbers: BTreeMap<_, BTreeSet<i64>> = BTreeMap::new();
    for (import, number) in store::imports::list_with(work, &ids).await? {
        numbers.entry(import).or_default().insert(number);
    }
    for (id, people) in numbers {
        if let Some(import) = store::imports::find(work, id, &Place::everywhere()).await? {
            without_names(work, (import, &people), proof).await?;
        }
    }
    store::imports::forget_guests(work, &ids, proof).await?;
    let here: BTreeSet<_> = group.iter().map(|guest| guest.organisation).collect();
    let gone: BTreeSet<GuestId> = group.iter().map(|guest| guest.id).collect();
    for service in here {
        for import in store::imports::list_waiting_of(work, service).await? {
            let key = vault::keys::find(work, &work.app().vault().clone(), import.id.uuid()).await?;
            let body = key.and_then(|key| store::imports::open(&key, &import));
            if body.is_some_and(|body| names(&body.plan, &gone)) {
                throw(work, import, proof).await?;
            }
        }
    }
    Ok(())
}

fn names(plan: &Plan, gone: &BTreeSet<GuestId>) -> bool {
    let known = |who: &Option<Who>| matches!(who, Some(Who::Known(guest)) if gone.contains(guest));
    plan.people.iter().any(|person| known(&person.who) || person.maybe.iter().any(|guest| gone.contains(guest)))
}

async fn without_names(work: &mut Work, (import, people): (Import, &BTreeSet<i64>), proof: &impl Proof) -> Outcome<()> {
    let app = work.app().clone();
    let Some(key) = vault::keys::find(work, app.vault(), import.id.uuid()).await? else { return Ok(()) };
    let Some(mut body) = store::imports::open(&key, &import) else { return Ok(()) };
    for (number, person) in body.plan.people.iter_mut().enumerate() {
        if i64::try_from(number).is_ok_and(|number| people.contains(&number)) {
            let label = std::mem::take(&mut person.label);
            person.like = None;
            if let Some(choices) = &mut body.choices {
                choices.who.remove(&label);
                choices.put_right.retain(|_, line| line.name != label);
            }
        }
    }
    let sealed = Some(store::imports::seal(&key, app.random(), &body));
    let import = Import { sealed, version: import.version + 1, ..import };
    if store::imports::save(work, &import, proof).await? == 0 {
        return Err(CHANGED_MEANWHILE.into());
    }
    Ok(())
}

/// A worker whose account is erased brought nothing any more; gives how many imports that were.
pub(crate) async fn forget_worker_as_the_system(work: &mut Work, person: PersonId) -> Outcome<u64> {
    Ok(store::imports::forget_worker_as_the_system(work, person).await?)
}
