use super::key_of;
use crate::{
    events::ConcernClosed,
    model::{Concern, ConcernId, ConcernRow, ConcernSeen, ConcernState, Done, Looked, NewLook},
    permissions::{ActOnConcern, SeeConcern},
    rules::{CHANGED_MEANWHILE, DONE_EMPTY, DONE_LONG, LONGEST_DONE},
    store::{self, Place},
};
use kernel::{Caller, OrRefusal, Outcome};
use ledger::{App, RecordOf, Work};

/// What waits for a safety reader, the most pressing first: no name, no answer.
pub async fn list_concerns(app: &App, caller: &Caller) -> Outcome<Vec<Concern>> {
    caller.signed_in()?;
    let place = Place::of(&caller.sight::<SeeConcern>());
    Ok(store::concerns::list(&mut app.db(), &place).await?)
}

/// A safety reader sees who it is, how to reach them, and the one answer; the person reads that they looked.
pub async fn see_concern(app: &App, caller: &Caller, id: ConcernId) -> Outcome<ConcernSeen> {
    caller.signed_in()?;
    app.command(async |mut work: Work| {
        let place = Place::of(&caller.sight::<SeeConcern>());
        let row = store::concerns::find(&mut work, id, &place).await?.or_absent()?;
        let proof = caller.may::<SeeConcern>(&row.standing())?;
        // An erased person leaves a count, and nothing to see.
        let person = row.person.or_absent()?;
        let key = key_of(&mut work, app, person).await?;
        let body = store::concerns::open(&key, &row).or_absent()?;
        let account = people::commands::account_of(&mut work, app, person).await?;
        let (name, mail) = account.map_or((None, None), |account| (account.name, account.mail));
        let mail = mail.map(|mail| mail.as_str().to_owned());
        let look = NewLook { person, what: Looked::Concern, measure: None };
        store::looks::add(&mut work, (app, caller), &look, &proof).await?;
        work.commit(proof.record(row.reference())).await?;
        Ok(ConcernSeen { row, name, mail, body })
    })
    .await
}

/// A safety reader says what was done, and whether somebody still has to act.
pub async fn act_on_concern(
    app: &App,
    caller: &Caller,
    (id, seen): (ConcernId, i64),
    (words, state): (&str, ConcernState),
) -> Outcome<ConcernRow> {
    let by = caller.signed_in()?;
    let words = done_from_form(words)?;
    app.command(async |mut work: Work| {
        let place = Place::of(&caller.sight::<ActOnConcern>());
        let row = store::concerns::find(&mut work, id, &place).await?.or_absent()?;
        let proof = caller.may::<ActOnConcern>(&row.standing())?;
        if row.version != seen {
            return Err(CHANGED_MEANWHILE.into());
        }
        let key = key_of(&mut work, app, row.person.or_absent()?).await?;
        let mut body = store::concerns::open(&key, &row).or_absent()?;
        body.done.push(Done { at: app.now(), by, words: words.to_owned() });
        let sealed = Some(store::concerns::seal(&key, app.random(), &body));
        let closes = row.state == ConcernState::Open && state == ConcernState::Closed;
        let row = ConcernRow { state, sealed, version: row.version + 1, ..row };
        if store::concerns::save(&mut work, &row, &proof).await? == 0 {
            return Err(CHANGED_MEANWHILE.into());
        }
        let record = proof.record(row.reference()).note("state", state.as_str());
        let record = if closes { record.telling(&ConcernClosed::of(id)) } else { record };
        work.commit(record).await?;
        Ok(row)
    })
    .await
}

fn done_from_form(words: &str) -> Outcome<&str> {
    let words = words.trim();
    if words.is_empty() {
        return Err(DONE_EMPTY.into());
    }
    if words.chars().count() > LONGEST_DONE {
        return Err(DONE_LONG.with("limit", LONGEST_DONE.to_string()).into());
    }
    Ok(words)
}
