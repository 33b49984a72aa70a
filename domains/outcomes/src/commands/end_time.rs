use super::today;
use crate::{
    model::{Ending, Time, TimeId},
    permissions::EndTime,
    rules,
    store::{self, Place},
};
use kernel::{Caller, Change, OrRefusal, Outcome, PersonId};
use ledger::{App, RecordOf, Work};

/// The times together of a person at the caller's services.
pub async fn list_times(app: &App, caller: &Caller, person: PersonId) -> Outcome<Vec<Time>> {
    let place = Place::of(&caller.sight::<EndTime>());
    Ok(store::times::list_of_within(&mut app.db(), person, &place).await?)
}

/// Somebody says that a time together ended, why, after how many treatment contacts, and how long it took to the first. What waits for an answer ends with it.
pub async fn end_time(app: &App, caller: &Caller, id: TimeId, ending: Ending) -> Outcome<Time> {
    app.command(async |mut work: Work| {
        let place = Place::of(&caller.sight::<EndTime>());
        let time = store::times::find(&mut work, id, &place).await?.or_absent()?;
        let proof = caller.may::<EndTime>(&time.standing())?;
        let time = match rules::end(time, ending, today(app))? {
            Change::Made(time, ()) => time,
            Change::AlreadySo(time) => {
                work.unchanged().await?;
                return Ok(time);
            }
        };
        store::times::save(&mut work, &time, &proof).await?;
        store::askings::end_all_of(&mut work, time.id, &proof).await?;
        work.commit(proof.record(time.reference()).note("why", ending.why.as_str())).await?;
        Ok(time)
    })
    .await
}
