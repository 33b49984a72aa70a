use crate::{
    commands::SESSION,
    model::{Session, SessionId, SignInListed, Token, account_standing},
    permissions::SignOut,
    rules,
    store::{self, sessions::Seen},
};
use kernel::{Caller, Outcome, Ref, Refusal};
use ledger::{App, RecordOf, Work};

/// What sensitive things say when the proof is old.
pub(crate) const PROVE_AGAIN: Refusal =
    Refusal { code: "people_prove_again", kind: kernel::RefusalKind::SignIn, field: None, values: Vec::new() };

/// Refuses sensitive things when the proof of who they are is old: the sign-in page asks for it once more.
pub fn prove_again(app: &App, session: &Session) -> Outcome<()> {
    if rules::sessions::is_proved(session.proved_at, app.now()) { Ok(()) } else { Err(PROVE_AGAIN.into()) }
}

/// The sign-in with this token: the one read that a signed-in request costs.
pub(crate) async fn session_of(app: &App, token: &Token) -> Outcome<Option<Seen>> {
    Ok(store::sessions::find(&mut app.db(), &token.hash(app.vault(), SESSION), app.now()).await?)
}

/// My sign-ins, newest first.
pub async fn list_sign_ins(app: &App, caller: &Caller) -> Outcome<Vec<SignInListed>> {
    let person = caller.signed_in()?;
    Ok(store::sessions::list_of(&mut app.db(), person, app.now()).await?)
}

/// Ends one of my sign-ins. An emergency of mine ends with it.
pub async fn sign_out(app: &App, caller: &Caller, id: SessionId) -> Outcome<()> {
    let person = caller.signed_in()?;
    app.command(async |mut work: Work| {
        let proof = caller.may::<SignOut>(&account_standing(person))?;
        store::glass::end_with_session_as_the_system(&mut work, (person, id), app.now()).await?;
        if store::sessions::end(&mut work, person, id, &proof).await? == 0 {
            return work.unchanged().await;
        }
        work.commit(proof.record(Ref::new("people", person)).note("which", "one")).await
    })
    .await
}

/// Ends all my sign-ins, and any emergency of mine.
pub async fn sign_out_everywhere(app: &App, caller: &Caller) -> Outcome<()> {
    let person = caller.signed_in()?;
    app.command(async |mut work: Work| {
        let proof = caller.may::<SignOut>(&account_standing(person))?;
        store::glass::end_open_as_the_system(&mut work, person, app.now()).await?;
        let ended = store::sessions::end_all(&mut work, person, &proof).await?;
        work.commit(proof.record(Ref::new("people", person)).note("which", "all").note("ended", ended)).await
    })
    .await
}
