use crate::{
    commands::{
        key_of, prove_again,
        sign_in_password::{recovery_hash, refuse_too_many, step_of},
    },
    model::{Session, account_standing},
    permissions::KeepAccount,
    store::{self, codes::SECRET},
};
use kernel::{Caller, Id, OrFault, OrRefusal, Outcome, PersonId, Random, Ref, Refusal};
use ledger::{App, RecordOf, Work};
use vault::Sealed;
use zeroize::Zeroizing;

const WRONG_CODE: Refusal = Refusal::invalid("people_code_wrong", "code");
const SECRET_BYTES: usize = 20;
const RECOVERY_CODES: usize = 10;
/// No letter or digit that looks like another one.
const SIGNS: &[u8] = b"abcdefghjkmnpqrstuvwxyz23456789";

enum Mark {}

/// Recovery codes, shown once.
#[derive(Clone)]
pub struct NewCodes(pub Vec<String>);

/// Makes a new secret for a code app; it lets nobody in before [`confirm_code_app`].
pub async fn start_code_app(app: &App, (caller, session): (&Caller, &Session)) -> Outcome<()> {
    let person = caller.signed_in()?;
    prove_again(app, session)?;
    app.command(async |mut work: Work| {
        let proof = caller.may::<KeepAccount>(&account_standing(person))?;
        let key = key_of(&mut work, app, person).await?;
        let mut secret = Zeroizing::new(vec![0; SECRET_BYTES]);
        app.random().fill(&mut secret);
        let sealed = Sealed::seal(&key, app.random(), SECRET, &*secret);
        store::codes::save_unconfirmed(&mut work, person, &sealed, &proof).await?;
        work.commit(proof.record(Ref::new("people", person)).note("what", "code_app_begun")).await
    })
    .await
}

/// The secret that waits for its first code, to be shown to its owner.
pub async fn waiting_secret(app: &App, (caller, session): (&Caller, &Session)) -> Outcome<Option<Zeroizing<Vec<u8>>>> {
    let person = caller.signed_in()?;
    prove_again(app, session)?;
    let found = store::codes::find(&mut app.db(), person).await?;
    let Some(waiting) = found.filter(|found| found.confirmed_at.is_none()) else { return Ok(None) };
    let key = key_of(&mut app.db(), app, person).await?;
    let secret = waiting.secret.open(&key, SECRET).or_fault("opening the secret of a code app")?;
    Ok(Some(Zeroizing::new(secret)))
}

/// Puts the code app to use with its first code, and gives recovery codes.
pub async fn confirm_code_app(app: &App, (caller, session): (&Caller, &Session), typed: &str) -> Outcome<NewCodes> {
    let person = caller.signed_in()?;
    prove_again(app, session)?;
    let who = app.vault().lookup("people.code_tries", person.uuid().as_bytes());
    refuse_too_many(app, &who).await?;
    let typed: String = typed.chars().filter(|sign| !sign.is_whitespace()).collect();
    app.command(async |mut work: Work| {
        let proof = caller.may::<KeepAccount>(&account_standing(person))?;
        let waiting =
            store::codes::find(&mut work, person).await?.filter(|found| found.confirmed_at.is_none()).or_absent()?;
        let key = key_of(&mut work, app, person).await?;
        let secret = Zeroizing::new(waiting.secret.open(&key, SECRET).or_fault("opening the secret of a code app")?);
        let step = step_of(&secret, &typed, app.now())?.or_refuse(WRONG_CODE)?;
        store::codes::use_up_step_as_the_system(&mut work, person, step).await?;
        store::codes::confirm(&mut work, person, app.now(), &proof).await?;
        let codes = recovery_codes(app.random());
        let hashes: Vec<_> =
            codes.iter().map(|code| (Id::<Mark>::untimed(app.random()).uuid(), hash_of(app, person, code))).collect();
        store::codes::save_recovery(&mut work, person, &hashes, &proof).await?;
        store::sessions::end_others_as_the_system(&mut work, person, session.id).await?;
        work.commit(proof.record(Ref::new("people", person)).note("what", "code_app")).await?;
        Ok(NewCodes(codes))
    })
    .await
}

/// Removes the code app and the recovery codes; the password lets nobody in without them.
pub async fn remove_code_app(app: &App, (caller, session): (&Caller, &Session)) -> Outcome<()> {
    let person = caller.signed_in()?;
    prove_again(app, session)?;
    app.command(async |mut work: Work| {
        let proof = caller.may::<KeepAccount>(&account_standing(person))?;
        store::codes::remove_as_the_system(&mut work, person).await?;
        work.commit(proof.record(Ref::new("people", person)).note("what", "code_app_removed")).await
    })
    .await
}

fn hash_of(app: &App, person: PersonId, code: &str) -> [u8; 32] {
    recovery_hash(app, person, &code.replace('-', ""))
}

/// Two groups of five signs: 49 bits, behind a slow-down and a right password.
fn recovery_codes(random: &dyn Random) -> Vec<String> {
    let sign = |_| {
        let at = usize::try_from(random.below(SIGNS.len() as u64)).unwrap_or_default();
        char::from(SIGNS.get(at).copied().unwrap_or(b'x'))
    };
    let group = || (0..5).map(sign).collect::<String>();
    (0..RECOVERY_CODES).map(|_| [group(), group()].join("-")).collect()
}
