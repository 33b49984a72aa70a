use crate::{
    events::{SupporterChosen, SupporterEnded},
    model::account_standing,
    permissions::ChooseSupporter,
    store,
};
use kernel::{Caller, Id, OrRefusal, Outcome, PersonId, Ref, Refusal};
use ledger::{App, RecordOf, Work};

const NOT_YOURSELF: Refusal = Refusal::invalid("people_not_their_own_supporter", "supporter");

enum Mark {}

/// Chooses somebody who supports me. What they may see follows from the verbs that reach "chosen".
pub async fn choose_supporter(app: &App, caller: &Caller, supporter: PersonId) -> Outcome<()> {
    let person = caller.signed_in()?;
    if person == supporter {
        return Err(NOT_YOURSELF.into());
    }
    app.command(async |mut work: Work| {
        store::accounts::find(&mut work, supporter).await?.or_absent()?;
        let proof = caller.may::<ChooseSupporter>(&account_standing(person))?;
        if store::supporters::chose(&mut work, person, supporter).await? {
            return work.unchanged().await;
        }
        let id = Id::<Mark>::untimed(app.random()).uuid();
        store::supporters::add(&mut work, (id, person, supporter), app.now(), &proof).await?;
        work.commit(proof.record(Ref::new("people", person)).telling(&SupporterChosen { person, supporter })).await
    })
    .await
}

/// Ends it. From the next request on they see nothing of mine.
pub async fn end_supporter(app: &App, caller: &Caller, supporter: PersonId) -> Outcome<()> {
    let person = caller.signed_in()?;
    app.command(async |mut work: Work| {
        let proof = caller.may::<ChooseSupporter>(&account_standing(person))?;
        if store::supporters::end(&mut work, person, supporter, app.now(), &proof).await? == 0 {
            return work.unchanged().await;
        }
        let record = proof.record(Ref::new("people", person)).note("what", "ended");
        work.commit(record.telling(&SupporterEnded { person, supporter })).await
    })
    .await
}
