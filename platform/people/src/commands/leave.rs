use crate::{
    commands::prove_again,
    model::{Session, account_standing},
    permissions::{EraseAccount, TakeCopy},
    whole_house::WholeHouse,
};
use kernel::{Caller, Outcome, Ref};
use ledger::{App, RecordOf, Work};
use serde_json::Value;

/// Takes a copy of everything that the house keeps about me.
pub async fn take_copy(app: &App, (caller, session): (&Caller, &Session), house: &WholeHouse) -> Outcome<Value> {
    prove_again(app, session)?;
    let person = caller.signed_in()?;
    let proof = caller.may::<TakeCopy>(&account_standing(person))?;
    let copy = (house.copy_of)(app.clone(), person).await?;
    app.command(async |work: Work| work.commit(proof.record(Ref::new("people", person))).await).await?;
    Ok(copy)
}

/// Leaves: everything that is mine is erased from every part of the house, and every sign-in of mine ends. Each part erases in a
/// step of its own and the account goes last, so whoever is stopped in the middle is still signed in and can press again.
pub async fn leave_for_good(app: &App, (caller, session): (&Caller, &Session), house: &WholeHouse) -> Outcome<()> {
    prove_again(app, session)?;
    let person = caller.signed_in()?;
    caller.may::<EraseAccount>(&account_standing(person))?;
    (house.erase)(app.clone(), person).await
}
