//! Erasure, portability, and the check that no promise is broken.

use crate::{commands, rules, store};
use db::Read;
use kernel::{Outcome, PersonId};
use ledger::App;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Everything about a person goes, at every service that knows them: names, cards, who they turned out to be, words
/// of crises.
/// What stays is one visit without a name for each session they came to. What they did as a worker stays without who
/// it was.
pub async fn erase(app: &App, person: PersonId) -> Outcome<()> {
    commands::forget_account_as_the_system(app, person).await
}

/// Everything that this crate keeps of a person, for them to take away.
pub async fn portability(app: &App, person: PersonId) -> Outcome<Value> {
    let mut now = app.db().snapshot().await?;
    let mut services = Vec::new();
    for guest in store::guests::list_by_account(&mut now, person).await? {
        let same = store::guests::list_by_root(&mut now, guest.root).await?;
        let ids: db::Ids = same.iter().map(|one| one.id).collect();
        let mut names = Vec::new();
        let mut cards = Vec::new();
        for one in &same {
            if let Some(key) = vault::keys::find(&mut now, app.vault(), one.id.uuid()).await? {
                names.extend(store::guests::open(&key, one).map(|body| body.name));
            }
            for card in store::cards::list_of_guest(&mut now, one.id).await? {
                cards.push(json!({ "mark": card.mark, "printed_on": card.printed_on, "revoked_on": card.revoked_on }));
            }
        }
        let sessions = store::attendances::list_sessions_of(&mut now, &ids, i64::MAX).await?;
        let mut crises = Vec::new();
        for crisis in store::crises::list_of(&mut now, &ids).await? {
            let key = vault::keys::find(&mut now, app.vault(), crisis.id.uuid()).await?;
            let body = key.and_then(|key| store::crises::open(&key, &crisis));
            crises.push(json!({
                "opened_at": crisis.opened_at, "by": crisis.door, "ended_at": crisis.ended_at, "ending": crisis.ending,
                "followed_up_at": crisis.followed_at, "said": body,
            }));
        }
        let linkage = said_to_linkage(&mut now, app, &ids).await?;
        services.push(json!({
            "service": guest.organisation, "known_since": guest.known_since, "names": names, "cards": cards,
            "visits": sessions.iter().map(|session| json!({
                "what": session.names.0, "kind": session.kind, "from": session.starts_at, "to": session.ends_at,
                "place": session.place,
            })).collect::<Vec<_>>(),
            "crisis_contacts": crises, "counted_across_organisations": linkage,
        }));
    }
    Ok(json!({ "services": services }))
}

/// What somebody said to being counted across organisations, and what they volunteered for it.
async fn said_to_linkage(read: &mut impl Read, app: &App, guests: &db::Ids) -> Outcome<Vec<Value>> {
    let mut said = Vec::new();
    for row in store::linkage::list_told(read, guests).await? {
        let key = vault::keys::find(read, app.vault(), row.guest.uuid()).await?;
        let told = key.and_then(|key| store::linkage::open_told(&key, &row));
        said.push(json!({ "answer": row.answer, "said_on": row.said_on, "told": told }));
    }
    Ok(said)
}

/// What is broken, in sentences for the operator; nothing when all is well.
pub async fn check(app: &App) -> Outcome<Vec<String>> {
    // One unmoving state, or a command between two reads would look like a fault.
    let mut now = app.db().snapshot().await?;
    let broken = store::checks::broken(&mut now).await?;
    let mut wrongs: Vec<String> =
        broken.into_iter().map(|(count, what)| format!("community: {count} {what}")).collect();
    let mut after = None;
    loop {
        let pointers = store::checks::list_pointers(&mut now, after).await?;
        let Some(last) = pointers.last() else { return Ok(wrongs) };
        after = Some(last.root);
        wrongs.extend(check_pointers(&pointers));
    }
}

/// What is kept of where pointers end is where they end.
fn check_pointers(pointers: &[store::checks::Pointer]) -> Vec<String> {
    let of: Vec<_> = pointers.iter().map(|one| (one.guest, one.into)).collect();
    let roots = match rules::roots(&of) {
        Ok(roots) => roots,
        Err(cycle) => return vec![format!("community: {} is merged in a circle", cycle.0)],
    };
    let kept: BTreeMap<_, _> = pointers.iter().map(|one| (one.guest, one.root)).collect();
    let wrong = roots.iter().filter(|(guest, root)| kept.get(guest) != Some(root)).count();
    if wrong == 0 {
        Vec::new()
    } else {
        vec![format!("community: {wrong} people have another root than their merges say")]
    }
}
