use crate::{
    commands::{SESSION, prove_again},
    events::GlassBroken,
    jobs::TELL_GLASS,
    model::{GlassId, Session, Token, account_standing},
    permissions::{BreakGlass, ChangeHat, EndGlass},
    rules::{
        self,
        sessions::{Wearing, idle_until},
    },
    store::{
        self,
        glass::{REASON, SealedUse},
        sessions::Turned,
    },
};
use jobs::NewJob;
use kernel::{Caller, OrganisationId, Outcome, PersonId, Ref, Refusal, Role};
use ledger::{App, RecordOf, Work};
use serde_json::json;
use vault::Sealed;

const ALREADY: Refusal = Refusal::conflict("people_glass_already");
const NO_SUCH_PLACE: Refusal = Refusal::invalid("people_no_such_place", "organisation");

/// What an emergency calls for.
#[derive(Clone, Debug)]
pub struct Emergency {
    /// The part.
    pub role: Role,
    /// The place.
    pub organisation: OrganisationId,
    /// Why, in their words.
    pub reason: String,
}

/// Reaches past the ordinary limits for an hour. The leads of the area and the national office are told.
pub async fn break_glass(app: &App, (caller, session): (&Caller, &Session), emergency: &Emergency) -> Outcome<Token> {
    let person = caller.signed_in()?;
    if session.glass.is_some() {
        return Err(ALREADY.into());
    }
    prove_again(app, session)?;
    let role = rules::glass::role(emergency.role)?;
    let reason = rules::glass::reason(&emergency.reason)?;
    app.command(async |mut work: Work| {
        let proof = caller.may_openly::<BreakGlass>()?;
        let turning = caller.may::<ChangeHat>(&account_standing(person))?;
        if store::glass::find_open(&mut work, person, app.now()).await?.is_some() {
            return Err(ALREADY.into());
        }
        if !store::hats::is_place(&mut work, emergency.organisation).await? {
            return Err(NO_SUCH_PLACE.into());
        }
        let one = use_of(&mut work, app, person, (role, emergency.organisation, &reason)).await?;
        store::glass::add(&mut work, &one, &proof).await?;
        let token = turn(&mut work, app, session, Some(one.id), &turning).await?;
        jobs::enqueue(&mut work, NewJob::new(TELL_GLASS, json!({ "glass": one.id }))).await?;
        let told = GlassBroken { glass: one.id.uuid(), role, organisation: emergency.organisation };
        let record = proof
            .record(Ref::new("people", one.id))
            .note("role", role.as_str())
            .note("place", emergency.organisation.to_string());
        work.commit(record.telling(&told)).await?;
        Ok(token)
    })
    .await
}

/// The use with its reason sealed under a key of its own.
async fn use_of(
    work: &mut Work,
    app: &App,
    person: PersonId,
    (role, organisation, reason): (Role, OrganisationId, &String),
) -> Outcome<SealedUse> {
    let (begins_at, id) = (app.now(), GlassId::fresh(app.clock(), app.random()));
    let key = vault::keys::create(work, app.vault(), app.random(), id.uuid()).await?;
    let reason = Sealed::seal(&key, app.random(), REASON, reason);
    let ends_at = rules::glass::ends_at(begins_at);
    Ok(SealedUse { id, person, role, organisation, reason, begins_at, ends_at, ended_at: None })
}

/// Ends it by hand; by itself it ends after an hour.
pub async fn end_glass(app: &App, (caller, session): (&Caller, &Session)) -> Outcome<Token> {
    let person = caller.signed_in()?;
    app.command(async |mut work: Work| {
        let proof = caller.may::<EndGlass>(&account_standing(person))?;
        let turning = caller.may::<ChangeHat>(&account_standing(person))?;
        store::glass::end_open(&mut work, person, app.now(), &proof).await?;
        let token = turn(&mut work, app, session, None, &turning).await?;
        work.commit(proof.record(Ref::new("people", person))).await?;
        Ok(token)
    })
    .await
}

/// A new token; the hat from before stays underneath.
async fn turn(
    work: &mut Work,
    app: &App,
    session: &Session,
    glass: Option<GlassId>,
    proof: &kernel::Granted<ChangeHat>,
) -> Outcome<Token> {
    let (now, token) = (app.now(), Token::fresh(app.random()));
    let turned = Turned {
        id: session.id,
        token_hash: token.hash(app.vault(), SESSION),
        hat: store::sessions::find_hat(work, session.id).await?,
        glass,
        idle_until: idle_until(now, Wearing::Hat),
        ends_at: rules::sessions::ends_at(now, Wearing::Hat),
    };
    store::sessions::turn(work, &turned, proof).await?;
    Ok(token)
}
