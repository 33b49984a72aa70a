use crate::{
    commands::{key_of, prove_again},
    doors::Doors,
    model::{Session, account_standing},
    permissions::KeepAccount,
    rules,
    store::{self, passwords::HASH},
};
use kernel::{Caller, Outcome, Ref};
use ledger::{App, RecordOf, Work};
use vault::Sealed;
use zeroize::Zeroizing;

/// Sets my password. Every other sign-in of mine ends: whoever took one over is out.
pub async fn set_password(
    app: &App,
    doors: &Doors,
    (caller, session): (&Caller, &Session),
    password: Zeroizing<String>,
) -> Outcome<()> {
    let person = caller.signed_in()?;
    prove_again(app, session)?;
    rules::passwords::password(&password)?;
    let hash = doors.hashing().hash(password).await?;
    app.command(async |mut work: Work| {
        let proof = caller.may::<KeepAccount>(&account_standing(person))?;
        let key = key_of(&mut work, app, person).await?;
        let sealed = Sealed::seal(&key, app.random(), HASH, &hash);
        store::passwords::save(&mut work, person, (&sealed, app.now()), &proof).await?;
        store::sessions::end_others_as_the_system(&mut work, person, session.id).await?;
        work.commit(proof.record(Ref::new("people", person)).note("what", "password")).await
    })
    .await
}

/// Removes my password.
pub async fn remove_password(app: &App, (caller, session): (&Caller, &Session)) -> Outcome<()> {
    let person = caller.signed_in()?;
    prove_again(app, session)?;
    app.command(async |mut work: Work| {
        let proof = caller.may::<KeepAccount>(&account_standing(person))?;
        if store::passwords::remove_as_the_system(&mut work, person).await? == 0 {
            return work.unchanged().await;
        }
        work.commit(proof.record(Ref::new("people", person)).note("what", "password_removed")).await
    })
    .await
}
