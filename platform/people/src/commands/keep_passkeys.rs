use crate::{
    commands::{account_of, keep_wait, key_of, prove_again, read_wait, take_wait},
    doors::Doors,
    model::{PasskeyId, Session, Token, account_standing},
    permissions::KeepAccount,
    store::{
        self,
        passkeys::{LABEL, PASSKEY, SealedPasskey},
    },
};
use db::RefuseIf;
use kernel::{Caller, Id, OrFault, OrRefusal, Outcome, PersonId, Ref, Refusal};
use ledger::{App, RecordOf, Work};
use serde::{Deserialize, Serialize};
use vault::Sealed;
use webauthn_rs::prelude::{CreationChallengeResponse, Passkey, PasskeyRegistration, RegisterPublicKeyCredential};
use webauthn_rs_proto::ResidentKeyRequirement;

const PASSKEY_WRONG: Refusal = Refusal::conflict("people_passkey_wrong");
const PASSKEY_TAKEN: Refusal = Refusal::conflict("people_passkey_taken");
const MAKING: &str = "new_passkey";
const LONGEST_LABEL: usize = 60;

#[derive(Serialize, Deserialize)]
struct Making {
    person: PersonId,
    state: PasskeyRegistration,
}

/// Begins to make a passkey: the question for the browser's script, and the token of the step that waits.
pub async fn start_passkey(
    app: &App,
    doors: &Doors,
    (caller, session): (&Caller, &Session),
) -> Outcome<(CreationChallengeResponse, Token)> {
    let person = caller.signed_in()?;
    prove_again(app, session)?;
    let passkeys = doors.passkeys().or_absent()?;
    let account = account_of(&mut app.db(), app, person).await?.or_absent()?;
    let key = key_of(&mut app.db(), app, person).await?;
    let kept = store::passkeys::list_of(&mut app.db(), person).await?;
    let known =
        kept.iter().filter_map(|one| one.passkey.open(&key, PASSKEY).ok()).map(|one: Passkey| one.cred_id().clone());
    let called = account.called().unwrap_or("Comhar").to_owned();
    let (mut question, state) = passkeys
        .start_passkey_registration(person.uuid(), &called, &called, Some(known.collect()))
        .or_fault("making a passkey")?;
    // Signing in asks for no name, so the passkey must know whose it is.
    if let Some(wish) = &mut question.public_key.authenticator_selection {
        wish.resident_key = Some(ResidentKeyRequirement::Required);
        wish.require_resident_key = true;
    }
    let token = keep_wait(app, MAKING, &Making { person, state }).await?;
    Ok((question, token))
}

/// Keeps the passkey that the browser made.
pub async fn add_passkey(
    app: &App,
    doors: &Doors,
    (caller, session): (&Caller, &Session),
    (waits, made, label): (Option<&Token>, &RegisterPublicKeyCredential, &str),
) -> Outcome<PasskeyId> {
    let person = caller.signed_in()?;
    prove_again(app, session)?;
    let passkeys = doors.passkeys().or_absent()?;
    let making: Making = read_wait(app, MAKING, waits).await?;
    if making.person != person {
        return Err(PASSKEY_WRONG.into());
    }
    let passkey = passkeys.finish_passkey_registration(made, &making.state).map_err(|_| PASSKEY_WRONG)?;
    let hash = app.vault().lookup("people.credential", passkey.cred_id().as_ref());
    let label: String = label.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(LONGEST_LABEL).collect();
    app.command(async |mut work: Work| {
        let proof = caller.may::<KeepAccount>(&account_standing(person))?;
        take_wait(&mut work, app, waits).await?;
        let key = key_of(&mut work, app, person).await?;
        let one = SealedPasskey {
            id: Id::fresh(app.clock(), app.random()),
            passkey: Sealed::seal(&key, app.random(), PASSKEY, &passkey),
            label: Sealed::seal(&key, app.random(), LABEL, &label),
            added_at: app.now(),
            used_at: None,
        };
        store::passkeys::add(&mut work, person, (&one, &hash), &proof)
            .await
            .refuse_if("people_passkey_taken", PASSKEY_TAKEN)?;
        work.commit(proof.record(Ref::new("people", person)).note("what", "passkey")).await?;
        Ok(one.id)
    })
    .await
}

/// Removes one of my passkeys. The mailed link stays as a way in.
pub async fn remove_passkey(app: &App, (caller, session): (&Caller, &Session), id: PasskeyId) -> Outcome<()> {
    let person = caller.signed_in()?;
    prove_again(app, session)?;
    app.command(async |mut work: Work| {
        let proof = caller.may::<KeepAccount>(&account_standing(person))?;
        if store::passkeys::remove(&mut work, person, id, &proof).await? == 0 {
            return Err(Refusal::absent().into());
        }
        work.commit(proof.record(Ref::new("people", person)).note("what", "passkey_removed")).await
    })
    .await
}
