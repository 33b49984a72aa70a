//! Erasure, portability, and the check that no promise is broken.

use crate::{
    commands,
    events::ConcernClosed,
    model::{Kept, Measure, MeasureId},
    proof::TheSystem,
    store,
};
use db::Read;
use kernel::{Outcome, PersonId, Ref};
use ledger::{App, Record, Work};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Everything about a person goes: answers, askings, times together, shares, who looked. That an answer once brought help stays
/// counted, without whose it was. Their key is destroyed with their account, so no copy can be read either.
pub async fn erase(app: &App, person: PersonId) -> Outcome<()> {
    app.command(async |mut work: Work| {
        let waiting = store::concerns::forget_as_the_system(&mut work, person).await?;
        let mut gone = store::answers::remove_of_as_the_system(&mut work, person).await?;
        gone += store::askings::remove_of_as_the_system(&mut work, person).await?;
        gone += store::times::remove_of_as_the_system(&mut work, person).await?;
        gone += store::shares::remove_of_as_the_system(&mut work, person).await?;
        gone += store::looks::remove_of_as_the_system(&mut work, person).await?;
        if gone == 0 && waiting.is_empty() {
            return work.unchanged().await;
        }
        let record = Record::by_the_system("outcomes.erase_with_account", Ref::new("people", person));
        let tell = |record: Record, concern| record.telling(&ConcernClosed::of(concern));
        work.commit(waiting.into_iter().fold(record, tell)).await
    })
    .await
}

/// Somebody supports a person no more: what was shared with them is shared no more.
pub async fn end_with_support(app: &App, person: PersonId, supporter: PersonId) -> Outcome<()> {
    app.command(async |mut work: Work| {
        let why = TheSystem("they support the person no more");
        if store::shares::end_of_supporter(&mut work, (person, supporter), app.now(), &why).await? == 0 {
            return work.unchanged().await;
        }
        work.commit(Record::by_the_system("outcomes.end_with_support", Ref::new("people", person))).await
    })
    .await
}

/// Everything that this crate keeps of a person, for them to take away.
pub async fn portability(app: &App, person: PersonId) -> Outcome<Value> {
    let mut db = app.db();
    let kept = store::answers::list_of(&mut db, person, None).await?;
    let measures = measures_of(&mut db, &kept).await?;
    let times = store::times::list_of(&mut db, person).await?;
    let shares = store::shares::list_of(&mut db, person).await?;
    let looks = store::looks::list(&mut db, person, 10_000, None).await?.items;
    let key = vault::keys::find(&mut db, app.vault(), person.uuid()).await?;
    let concerns = store::concerns::list_of(&mut db, person).await?;
    let points = key.as_ref().map(|key| commands::points(key, &kept)).unwrap_or_default();
    let concerns: Vec<Value> = concerns
        .iter()
        .map(|row| {
            let body = key.as_ref().and_then(|key| store::concerns::open(key, row));
            json!({ "raised_at": row.raised_at, "about": row.sign, "state": row.state, "said": body })
        })
        .collect();
    Ok(json!({
        "answers": points.iter().map(|(measure, point)| json!({
            "measure": measure, "on": point.on, "view": point.by.rater(), "language": point.language,
            "answers": point.body.answers, "scores": point.body.scores,
        })).collect::<Vec<_>>(),
        "measures": measures.iter().map(|measure| json!({
            "id": measure.id, "name": measure.name, "version": measure.version, "title": measure.questionnaire.title,
        })).collect::<Vec<_>>(),
        "times": times.iter().map(|time| json!({
            "service": time.organisation, "state": time.state, "asked_on": time.asked_on, "began_on": time.began_on,
            "ended_on": time.ended_on, "end_code": time.end_code, "treatment_contacts": time.treatment_contacts,
            "referred_on": time.referred_on, "first_treatment_on": time.first_treatment_on,
        })).collect::<Vec<_>>(),
        "shared_with": shares.iter().map(|share| json!({
            "with": share.with.kind(), "id": share.with.uuid(), "measure": share.measure, "since": share.since,
            "ended_at": share.ended_at,
        })).collect::<Vec<_>>(),
        "who_looked": looks.iter().map(|look| json!({
            "at": look.at, "role": look.role, "place": look.organisation, "what": look.what, "measure": look.measure,
        })).collect::<Vec<_>>(),
        "concerns": concerns,
    }))
}

async fn measures_of(read: &mut impl Read, kept: &[Kept]) -> Outcome<Vec<Measure>> {
    let ids: BTreeSet<MeasureId> = kept.iter().map(|kept| kept.measure).collect();
    Ok(store::measures::list_of(read, &ids.into_iter().collect::<Vec<_>>()).await?)
}

/// What is broken, in sentences for the operator; nothing when all is well.
pub async fn check(app: &App) -> Outcome<Vec<String>> {
    // One unmoving state, or a command between two reads would look like a fault.
    let mut now = app.db().snapshot().await?;
    let broken = store::checks::broken(&mut now).await?;
    let mut wrongs: Vec<String> = broken.into_iter().map(|(count, what)| format!("outcomes: {count} {what}")).collect();
    let mut after = None;
    loop {
        let people = store::checks::list_people(&mut now, after).await?;
        let Some(last) = people.last() else { return Ok(wrongs) };
        after = Some(*last);
        for person in people {
            wrongs.extend(check_one(&mut now, app, person).await?);
        }
    }
}

/// The answers of a person open with the key of that person.
async fn check_one(read: &mut impl Read, app: &App, person: PersonId) -> Outcome<Option<String>> {
    let kept = store::answers::list_of(read, person, None).await?;
    let opened = match vault::keys::find(read, app.vault(), person.uuid()).await? {
        Some(key) => kept.iter().filter(|kept| store::answers::open(&key, kept).is_some()).count(),
        None => 0,
    };
    let shut = kept.len() - opened;
    Ok((shut > 0).then(|| format!("outcomes: {shut} answers of {person} cannot be opened with their key")))
}
