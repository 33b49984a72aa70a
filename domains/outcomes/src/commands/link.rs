use super::{Coming, find_measure, keep, own, today};
use crate::{
    model::{Answered, Asking, AskingId, AskingState, EndCode, Ending, Filled, Opened, RatedBy, TimeState},
    permissions::{Answer, DeclineAsking},
    proof::{LinkHolder, Proof},
    rules::{self, LINK_NOT_OPEN},
    store,
};
use db::Read;
use kernel::{Caller, Change, OrRefusal, Outcome, Verb};
use ledger::{App, Record, RecordOf, Work};

/// So many bytes of a keyed hash: nobody guesses 160 bits.
const TOKEN_BYTES: usize = 20;

/// The token of an asking's link: made of its id by the keyring, so that it stands in no table and no job.
pub fn link_token(app: &App, id: AskingId) -> String {
    let hash = app.vault().lookup("outcomes.asking", id.uuid().as_bytes());
    hash.iter().take(TOKEN_BYTES).map(|byte| format!("{byte:02x}")).collect()
}

/// What a link is found by.
pub(super) fn lookup_of(app: &App, token: &str) -> [u8; 32] {
    app.vault().lookup("outcomes.asking-link", token.as_bytes())
}

async fn holder(read: &mut impl Read, app: &App, token: &str) -> Outcome<LinkHolder> {
    let found = store::askings::find_by_link(read, &lookup_of(app, token)).await?;
    let asking = rules::is_open(found.or_refuse(LINK_NOT_OPEN)?, today(app))?;
    Ok(LinkHolder::of(asking))
}

/// What a link asks. One that was used, is over, or never was: the three look alike.
pub async fn open_link(app: &App, token: &str) -> Outcome<Opened> {
    let asking = holder(&mut app.db(), app, token).await?.asking().clone();
    let measure = find_measure(&mut app.db(), asking.measure).await?;
    Ok(Opened { asking, measure })
}

/// The person answers by their link, without signing in. The link has done its task then.
pub async fn answer_by_link(app: &App, token: &str, filled: &Filled) -> Outcome<Answered> {
    app.command(async |mut work: Work| {
        let holder = holder(&mut work, app, token).await?;
        let asking = holder.asking().clone();
        let filled = Filled { measure: asking.measure, ..filled.clone() };
        let coming =
            Coming { person: asking.person, by: RatedBy::Person, filled: &filled, asking: Some(&asking), time: None };
        let (answered, events) = keep(&mut work, app, &coming, &holder).await?;
        let record = Record::by_the_holder_of_the_code(Answer::NAME).note("link", "asking");
        work.commit(events.iter().fold(record, |record, event| record.telling(event))).await?;
        Ok(answered)
    })
    .await
}

/// The person says by their link that they would rather not. Nothing follows from it.
pub async fn decline_by_link(app: &App, token: &str) -> Outcome<()> {
    app.command(async |mut work: Work| {
        let holder = holder(&mut work, app, token).await?;
        settle_declined(&mut work, holder.asking(), &holder).await?;
        work.commit(Record::by_the_holder_of_the_code(DeclineAsking::NAME)).await
    })
    .await
}

/// The same, signed in.
pub async fn decline(app: &App, caller: &Caller, id: AskingId) -> Outcome<()> {
    let person = caller.signed_in()?;
    app.command(async |mut work: Work| {
        let asking = store::askings::find_own(&mut work, id, person).await?.or_absent()?;
        let proof = caller.may::<DeclineAsking>(&own(person))?;
        settle_declined(&mut work, &rules::is_open(asking, today(app))?, &proof).await?;
        work.commit(proof.record(kernel::Ref::new("outcomes", id))).await
    })
    .await
}

/// An asking that was declined; a time together that had not begun has no reason to wait, either.
async fn settle_declined(work: &mut Work, asking: &Asking, proof: &impl Proof) -> Outcome<()> {
    if store::askings::settle(work, asking.id, AskingState::Declined, proof).await? == 0 {
        return Err(LINK_NOT_OPEN.into());
    }
    let place = store::Place::everywhere();
    let Some(time) = store::times::find(work, asking.time, &place).await? else { return Ok(()) };
    let day = rules::day_of(work.app().now());
    let waits = store::askings::count_open(work, time.id, day).await? > 0;
    if time.state == TimeState::Asked
        && !waits
        && let Change::Made(time, ()) = rules::end(time, Ending::new(EndCode::Declined, 0), day)?
    {
        store::times::save(work, &time, proof).await?;
    }
    Ok(())
}
