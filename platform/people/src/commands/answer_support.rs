use crate::{
    commands::{account_of, mail_hash},
    events::{SupporterChosen, SupporterEnded},
    model::{RequestId, account_standing},
    permissions::AnswerSupport,
    store::{self, requests::SealedRequest},
};
use db::Read;
use kernel::{Caller, Id, OrRefusal, Outcome, PersonId, Ref};
use ledger::{App, RecordOf, Work};

enum Mark {}

/// What was asked of the owner of an address, who proved that it is theirs.
async fn asked_of(read: &mut impl Read, app: &App, person: PersonId, id: RequestId) -> Outcome<SealedRequest> {
    let mail = account_of(read, app, person).await?.and_then(|account| account.mail).or_absent()?;
    let waiting = store::requests::list_to(read, &mail_hash(app, &mail), app.now()).await?;
    waiting.into_iter().find(|request| request.id == id).or_absent()
}

/// Agrees to support whoever asked. From the next request on I see what supporters may see.
pub async fn agree_to_support(app: &App, caller: &Caller, id: RequestId) -> Outcome<()> {
    let supporter = caller.signed_in()?;
    app.command(async |mut work: Work| {
        let person = asked_of(&mut work, app, supporter, id).await?.person;
        let proof = caller.may::<AnswerSupport>(&account_standing(supporter))?;
        store::requests::remove(&mut work, id, &proof).await?;
        let record = proof.record(Ref::new("people", supporter));
        if store::supporters::chose(&mut work, person, supporter).await? {
            return work.commit(record.note("what", "agreed already")).await;
        }
        let choice = Id::<Mark>::untimed(app.random()).uuid();
        store::supporters::add(&mut work, (choice, person, supporter), app.now(), &proof).await?;
        work.commit(record.note("what", "agreed").telling(&SupporterChosen { person, supporter })).await
    })
    .await
}

/// Says no. Whoever asked is not told, and cannot ask again before the request is over.
pub async fn decline_to_support(app: &App, caller: &Caller, id: RequestId) -> Outcome<()> {
    let supporter = caller.signed_in()?;
    app.command(async |mut work: Work| {
        asked_of(&mut work, app, supporter, id).await?;
        let proof = caller.may::<AnswerSupport>(&account_standing(supporter))?;
        store::requests::decline(&mut work, id, app.now(), &proof).await?;
        work.commit(proof.record(Ref::new("people", supporter)).note("what", "declined")).await
    })
    .await
}

/// Stops supporting somebody. From the next request on I see nothing of theirs.
pub async fn stop_supporting(app: &App, caller: &Caller, person: PersonId) -> Outcome<()> {
    let supporter = caller.signed_in()?;
    app.command(async |mut work: Work| {
        let proof = caller.may::<AnswerSupport>(&account_standing(supporter))?;
        if store::supporters::step_back(&mut work, (person, supporter), app.now(), &proof).await? == 0 {
            return work.unchanged().await;
        }
        let record = proof.record(Ref::new("people", supporter)).note("what", "stopped");
        work.commit(record.telling(&SupporterEnded { person, supporter })).await
    })
    .await
}
