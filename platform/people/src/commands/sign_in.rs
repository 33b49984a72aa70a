use crate::{
    commands::account_of,
    demo::DemoPerson,
    model::{Device, Token, Way, account_standing},
    permissions::SignIn,
    rules::{
        return_path::ReturnPath,
        sessions::{Wearing, ends_at, idle_until},
    },
    store::{
        self,
        sessions::{FRAME_NAME, NewSession},
    },
};
use kernel::{Caller, Granted, Id, Language, OrRefusal, Outcome, PersonId, Ref};
use ledger::{App, RecordOf, Work};
use std::sync::Arc;
use vault::Sealed;

/// In what somebody comes: the browser's device, and the sign-in it had before, which ends.
#[derive(Clone, Debug)]
pub struct Came {
    /// On what.
    pub device: Device,
    /// The token of the sign-in before.
    pub before: Option<Token>,
}

/// A door that opened: the new token for the cookie, and where to go on.
#[derive(Clone, Debug)]
pub struct Opened {
    /// The token of the new sign-in.
    pub token: Token,
    /// Where to go on.
    pub leads_to: ReturnPath,
}

/// Somebody acting for themselves, who has just proved who they are.
pub(crate) fn somebody(app: &App, person: PersonId, language: Language) -> Caller {
    Caller::somebody(Arc::clone(app.permissions()), language, person, None)
}

/// Begins a sign-in inside a command: always a new token, and the one that the browser had before ends.
pub(crate) async fn begin(
    work: &mut Work,
    app: &App,
    person: PersonId,
    (came, way): (&Came, Way),
) -> Outcome<(Token, Granted<SignIn>)> {
    let account = account_of(work, app, person).await?.or_absent()?;
    let proof = somebody(app, person, account.language).may::<SignIn>(&account_standing(person))?;
    if let Some(before) = &came.before {
        store::sessions::end_by_token_as_the_system(work, &before.hash(app.vault(), SESSION)).await?;
    }
    let (now, token) = (app.now(), Token::fresh(app.random()));
    let id = Id::untimed(app.random());
    let (key, wrapped) = app.vault().new_key(app.random(), id.uuid());
    let called = account.called().map(str::to_owned);
    let new = NewSession {
        id,
        token_hash: token.hash(app.vault(), SESSION),
        person,
        device: came.device,
        way,
        begun_at: now,
        idle_until: idle_until(now, Wearing::Themselves),
        ends_at: ends_at(now, Wearing::Themselves),
        key: wrapped,
        frame_name: called.map(|called| Sealed::seal(&key, app.random(), FRAME_NAME, &called)),
    };
    store::sessions::begin(work, &new, &proof).await?;
    Ok((token, proof))
}

/// What the token of a sign-in is hashed for.
pub(crate) const SESSION: &str = "people.session";

/// Signs in as one of the invented people; only the demonstration has the route to it.
pub async fn sign_in_demo(app: &App, one: &DemoPerson, came: &Came) -> Outcome<Token> {
    let person = one.id;
    app.command(async |mut work: Work| {
        let (token, proof) = begin(&mut work, app, person, (came, Way::Demonstration)).await?;
        work.commit(proof.record(Ref::new("people", person)).note("way", Way::Demonstration.as_str())).await?;
        Ok(token)
    })
    .await
}
