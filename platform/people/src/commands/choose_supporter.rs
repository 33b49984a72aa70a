use crate::{
    commands::{account_of, key_of, mail_hash},
    doors::Doors,
    events::SupporterEnded,
    jobs::MAIL_REQUEST,
    model::{MailAddress, RequestId, account_standing},
    permissions::ChooseSupporter,
    rules::sessions::{REQUEST_SECONDS, REQUESTS_AT_ONCE, later},
    store::{
        self,
        requests::{REQUEST_MAIL, SealedRequest},
    },
};
use jobs::NewJob;
use kernel::{Caller, Id, OrRefusal, Outcome, PersonId, Ref, Refusal};
use ledger::{App, RecordOf, Work};
use serde_json::json;
use vault::Sealed;

const BUSY: Refusal = Refusal::too_many("people_busy");
const NOT_YOURSELF: Refusal = Refusal::invalid("people_not_their_own_supporter", "mail");
const TOO_MANY: Refusal = Refusal::invalid("people_too_many_asked", "mail");

/// Asks the owner of an address to be my supporter. Nobody looks whether the address has an account: a mail goes out in either
/// case, its owner signs in with it and agrees, and only then I have a supporter. Asking twice sends one mail.
pub async fn ask_supporter(app: &App, doors: &Doors, caller: &Caller, mail: &MailAddress) -> Outcome<()> {
    let person = caller.signed_in()?;
    if !doors.links().take(app.now()) {
        return Err(BUSY.into());
    }
    let own = account_of(&mut app.db(), app, person).await?.or_absent()?.mail;
    if own.is_some_and(|own| own.folded() == mail.folded()) {
        return Err(NOT_YOURSELF.into());
    }
    app.command(async |work: Work| ask(work, app, (caller, person), mail).await).await
}

async fn ask(mut work: Work, app: &App, (caller, person): (&Caller, PersonId), mail: &MailAddress) -> Outcome<()> {
    let (hash, now) = (mail_hash(app, mail), app.now());
    let proof = caller.may::<ChooseSupporter>(&account_standing(person))?;
    if let Some(id) = store::requests::find_of(&mut work, (person, &hash), now).await? {
        return match store::requests::ask_again(&mut work, id, &proof).await? {
            0 => work.unchanged().await,
            _ => work.commit(proof.record(Ref::new("people", person)).note("what", "asked again")).await,
        };
    }
    if store::requests::count_of(&mut work, person, now).await? >= REQUESTS_AT_ONCE {
        return Err(TOO_MANY.into());
    }
    store::requests::remove_over_of_as_the_system(&mut work, person, now).await?;
    let key = key_of(&mut work, app, person).await?;
    let request = SealedRequest {
        id: Id::untimed(app.random()),
        person,
        mail: Sealed::seal(&key, app.random(), REQUEST_MAIL, mail),
        asked_at: now,
        ends_at: later(now, REQUEST_SECONDS),
    };
    store::requests::add(&mut work, &request, &hash, &proof).await?;
    jobs::enqueue(&mut work, NewJob::new(MAIL_REQUEST, json!({ "request": request.id }))).await?;
    work.commit(proof.record(Ref::new("people", person)).note("what", "asked")).await
}

/// Takes back what I asked.
pub async fn take_back_request(app: &App, caller: &Caller, id: RequestId) -> Outcome<()> {
    let person = caller.signed_in()?;
    app.command(async |mut work: Work| {
        let proof = caller.may::<ChooseSupporter>(&account_standing(person))?;
        if store::requests::take_back(&mut work, (person, id), app.now(), &proof).await? == 0 {
            return work.unchanged().await;
        }
        work.commit(proof.record(Ref::new("people", person)).note("what", "taken back")).await
    })
    .await
}

/// Ends it. From the next request on they see nothing of mine.
pub async fn end_supporter(app: &App, caller: &Caller, supporter: PersonId) -> Outcome<()> {
    let person = caller.signed_in()?;
    app.command(async |mut work: Work| {
        let proof = caller.may::<ChooseSupporter>(&account_standing(person))?;
        if store::supporters::end(&mut work, (person, supporter), app.now(), &proof).await? == 0 {
            return work.unchanged().await;
        }
        let record = proof.record(Ref::new("people", person)).note("what", "ended");
        work.commit(record.telling(&SupporterEnded { person, supporter })).await
    })
    .await
}
