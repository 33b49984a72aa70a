use crate::{
    model::Token,
    rules::sessions::{WAIT_SECONDS, later},
    store,
};
use kernel::{OrFault, OrRefusal, Outcome, Refusal};
use ledger::{App, Work};
use serde::{Serialize, de::DeserializeOwned};

const STEP_IS_OVER: Refusal = Refusal::conflict("people_step_is_over");
const WAIT: &str = "people.wait";

/// Keeps a step of signing in until its next one comes from the same browser.
pub(crate) async fn keep_wait<T: Serialize>(app: &App, what: &'static str, state: &T) -> Outcome<Token> {
    let state = serde_json::to_value(state).or_fault("keeping a step of signing in")?;
    let token = Token::fresh(app.random());
    let hash = token.hash(app.vault(), WAIT);
    app.command(async |mut work: Work| {
        let ends_at = later(app.now(), WAIT_SECONDS);
        store::waits::add_as_the_system(&mut work, &hash, (what, state.clone()), ends_at).await?;
        work.commit_unrecorded("a step of signing in waits for the next one").await
    })
    .await?;
    Ok(token)
}

/// The step, left where it is: a mistyped code may be typed again.
pub(crate) async fn read_wait<T: DeserializeOwned>(app: &App, what: &str, token: Option<&Token>) -> Outcome<T> {
    let hash = token.or_refuse(STEP_IS_OVER)?.hash(app.vault(), WAIT);
    let state = store::waits::find(&mut app.db(), &hash, what, app.now()).await?.or_refuse(STEP_IS_OVER)?;
    serde_json::from_value(state).or_fault("reading a step of signing in")
}

/// Uses the step up inside the command that takes the next one; of two at once, one wins.
pub(crate) async fn take_wait(work: &mut Work, app: &App, token: Option<&Token>) -> Outcome<()> {
    let hash = token.or_refuse(STEP_IS_OVER)?.hash(app.vault(), WAIT);
    if store::waits::take_as_the_system(work, &hash).await? { Ok(()) } else { Err(STEP_IS_OVER.into()) }
}
