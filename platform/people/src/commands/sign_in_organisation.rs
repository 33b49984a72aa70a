use crate::{
    commands::{Came, NewPerson, Opened, PROVE_AGAIN, add_person, begin, keep_wait, prove_again, read_wait, take_wait},
    doors::Doors,
    model::{Origin, Session, Token, Way},
    oidc::{self, Provider, Vouched},
    rules::return_path::ReturnPath,
    store,
};
use kernel::{Id, Language, OrRefusal, Outcome, PersonId, Ref, Refusal};
use ledger::{App, RecordOf, Work};
use serde::{Deserialize, Serialize};
use subtle::ConstantTimeEq;
use url::Url;

const NOT_VOUCHED: Refusal = Refusal::conflict("people_organisation_did_not_vouch");
const NOT_KNOWN: Refusal = Refusal::conflict("people_organisation_not_known_here");
const LINKED_ELSEWHERE: Refusal = Refusal::conflict("people_identity_taken");
const BUSY: Refusal = Refusal::too_many("people_busy");
const ON_THE_WAY: &str = "organisation";

#[derive(Serialize, Deserialize)]
struct OnTheWay {
    provider: String,
    state: String,
    nonce: String,
    verifier: String,
    leads_to: ReturnPath,
    /// Somebody signed in, who may want to be able to come this way from now on.
    links_to: Option<PersonId>,
    /// Whether they had proved a moment ago who they are.
    is_proved: bool,
}

enum Mark {}

/// Sets out to the organisation: where to send the browser, and the token of the step that waits.
pub async fn start_organisation(
    app: &App,
    doors: &Doors,
    session: Option<&Session>,
    (key, leads_to): (&str, ReturnPath),
) -> Outcome<(Url, Token)> {
    if !doors.links().take(app.now()) {
        return Err(BUSY.into());
    }
    let provider = doors.provider(key).or_absent()?;
    let setout = oidc::set_out(doors, provider, app.now()).await?;
    let state = OnTheWay {
        provider: provider.key.clone(),
        state: setout.state,
        nonce: setout.nonce,
        verifier: setout.verifier,
        leads_to,
        links_to: session.map(|session| session.person),
        is_proved: session.is_some_and(|session| prove_again(app, session).is_ok()),
    };
    Ok((setout.url, keep_wait(app, ON_THE_WAY, &state).await?))
}

/// Comes back from the organisation with its code and the state it was given.
pub async fn finish_organisation(
    app: &App,
    doors: &Doors,
    (waits, code, state): (Option<&Token>, &str, &str),
    (came, language): (&Came, Language),
) -> Outcome<Opened> {
    let on_the_way: OnTheWay = read_wait(app, ON_THE_WAY, waits).await?;
    if !bool::from(on_the_way.state.as_bytes().ct_eq(state.as_bytes())) {
        return Err(NOT_VOUCHED.into());
    }
    let provider = doors.provider(&on_the_way.provider).or_absent()?;
    let proofs = (code.to_owned(), on_the_way.nonce.clone(), on_the_way.verifier.clone());
    let vouched = oidc::come_back(doors, provider, proofs, app.now()).await?;
    app.command(async |mut work: Work| {
        take_wait(&mut work, app, waits).await?;
        let person = person_of(&mut work, app, (provider, &vouched), (&on_the_way, language)).await?;
        let (token, proof) = begin(&mut work, app, person, (came, Way::Organisation)).await?;
        let record = proof.record(Ref::new("people", person)).note("way", Way::Organisation.as_str());
        work.commit(record.note("provider", provider.key.as_str())).await?;
        Ok(Opened { token, leads_to: on_the_way.leads_to.clone() })
    })
    .await
}

/// The person whom the organisation means. Only issuer and subject count: an address in its word proves nothing here.
async fn person_of(
    work: &mut Work,
    app: &App,
    (provider, vouched): (&Provider, &Vouched),
    (on_the_way, language): (&OnTheWay, Language),
) -> Outcome<PersonId> {
    let (issuer, subject) = &vouched.identity;
    let identity = serde_json::to_vec(&(issuer, subject)).unwrap_or_default();
    let hash = app.vault().lookup("people.identity", &identity);
    let known = store::identities::find(work, &hash).await?;
    let person = match (known, on_the_way.links_to) {
        (Some(known), Some(wanted)) if known != wanted => return Err(LINKED_ELSEWHERE.into()),
        (Some(known), _) => return Ok(known),
        (None, Some(_)) if !on_the_way.is_proved => return Err(PROVE_AGAIN.into()),
        (None, Some(wanted)) => wanted,
        (None, None) if provider.welcomes => {
            let new =
                NewPerson { id: None, name: vouched.name.clone(), mail: None, language, origin: Origin::Organisation };
            add_person(work, app, &new).await?
        }
        (None, None) => return Err(NOT_KNOWN.into()),
    };
    let id = Id::<Mark>::untimed(app.random()).uuid();
    store::identities::add_as_the_system(work, (id, person), (&provider.key, &hash), app.now()).await?;
    Ok(person)
}
