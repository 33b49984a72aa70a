use crate::{
    commands::{Came, Opened, begin, keep_wait, key_of, read_wait, take_wait},
    doors::Doors,
    model::{Token, Way},
    rules::return_path::ReturnPath,
    store::{self, passkeys::PASSKEY},
};
use kernel::{OrFault, OrRefusal, Outcome, PersonId, Ref, Refusal};
use ledger::{App, RecordOf, Work};
use serde::{Deserialize, Serialize};
use vault::Sealed;
use webauthn_rs::prelude::{DiscoverableAuthentication, Passkey, PublicKeyCredential, RequestChallengeResponse};

const PASSKEY_WRONG: Refusal = Refusal::conflict("people_passkey_wrong");
const BUSY: Refusal = Refusal::too_many("people_busy");
const ASKED: &str = "passkey";

#[derive(Serialize, Deserialize)]
struct Asked {
    state: DiscoverableAuthentication,
    leads_to: ReturnPath,
}

/// Asks the browser for a passkey: the question for its script, and the token of the step that waits. The question names
/// nobody; the passkey says whose it is.
pub async fn start_passkey_sign_in(
    app: &App,
    doors: &Doors,
    leads_to: ReturnPath,
) -> Outcome<(RequestChallengeResponse, Token)> {
    if !doors.links().take(app.now()) {
        return Err(BUSY.into());
    }
    let passkeys = doors.passkeys().or_absent()?;
    let (mut question, state) = passkeys.start_discoverable_authentication().or_fault("asking for a passkey")?;
    // Somebody pressed a button: the browser asks at once, not only when a field is filled in.
    question.mediation = None;
    let token = keep_wait(app, ASKED, &Asked { state, leads_to }).await?;
    Ok((question, token))
}

/// Signs in with the passkey that the browser found.
pub async fn finish_passkey(
    app: &App,
    doors: &Doors,
    (waits, credential): (Option<&Token>, &PublicKeyCredential),
    came: &Came,
) -> Outcome<Opened> {
    let passkeys = doors.passkeys().or_absent()?;
    let Asked { state, leads_to } = read_wait(app, ASKED, waits).await?;
    let (handle, credential_id) =
        passkeys.identify_discoverable_authentication(credential).map_err(|_| PASSKEY_WRONG)?;
    let person = PersonId::from_uuid(handle);
    let hash = app.vault().lookup("people.credential", credential_id);
    app.command(async |mut work: Work| {
        take_wait(&mut work, app, waits).await?;
        let kept = store::passkeys::find(&mut work, person, &hash).await?.or_refuse(PASSKEY_WRONG)?;
        let key = key_of(&mut work, app, person).await?;
        let mut passkey: Passkey = kept.passkey.open(&key, PASSKEY).or_fault("opening a passkey")?;
        let proved = passkeys
            .finish_discoverable_authentication_v2(credential, state.clone(), &passkey)
            .map_err(|_| PASSKEY_WRONG)?;
        passkey.update_credential(&proved);
        let sealed = Sealed::seal(&key, app.random(), PASSKEY, &passkey);
        store::passkeys::save_used_as_the_system(&mut work, kept.id, (&sealed, app.now())).await?;
        let (token, proof) = begin(&mut work, app, person, (came, Way::Passkey)).await?;
        work.commit(proof.record(Ref::new("people", person)).note("way", Way::Passkey.as_str())).await?;
        Ok(Opened { token, leads_to: leads_to.clone() })
    })
    .await
}
