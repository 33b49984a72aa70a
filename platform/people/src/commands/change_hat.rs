use crate::{
    commands::SESSION,
    model::{HatGiven, HatId, Session, Token, account_standing},
    permissions::ChangeHat,
    rules::sessions::{Wearing, ends_at, idle_until},
    store::{self, sessions::Turned},
};
use kernel::{Caller, OrRefusal, Outcome, Ref};
use ledger::{App, RecordOf, Work};

/// The hats that I may wear now.
pub async fn hats_of(app: &App, caller: &Caller) -> Outcome<Vec<HatGiven>> {
    let person = caller.signed_in()?;
    Ok(store::hats::list_of(&mut app.db(), person, app.now()).await?)
}

/// Puts on one of my hats, or with none takes it off. The sign-in gets a new token, and an emergency of mine ends.
pub async fn change_hat(app: &App, (caller, session): (&Caller, &Session), hat: Option<HatId>) -> Outcome<Token> {
    let person = caller.signed_in()?;
    app.command(async |mut work: Work| {
        let now = app.now();
        let held = store::hats::list_of(&mut work, person, now).await?;
        let worn = match hat {
            Some(id) => Some(held.into_iter().find(|held| held.id == id).or_absent()?),
            None => None,
        };
        let proof = caller.may::<ChangeHat>(&account_standing(person))?;
        let wearing = if worn.is_some() { Wearing::Hat } else { Wearing::Themselves };
        let token = Token::fresh(app.random());
        let turned = Turned {
            id: session.id,
            token_hash: token.hash(app.vault(), SESSION),
            hat,
            glass: None,
            idle_until: idle_until(now, wearing),
            ends_at: ends_at(now, wearing),
        };
        if session.glass.is_some() {
            store::glass::end_open_as_the_system(&mut work, person, now).await?;
        }
        store::sessions::turn(&mut work, &turned, &proof).await?;
        let role = worn.map_or(kernel::Role::Person, |worn| worn.role);
        work.commit(proof.record(Ref::new("people", person)).note("role", role.as_str())).await?;
        Ok(token)
    })
    .await
}
