use crate::{
    commands::{Came, Opened, begin, keep_wait, key_of, mail_hash, read_wait, take_wait},
    doors::Doors,
    model::{MailAddress, Token, Way},
    rules::{return_path::ReturnPath, tries},
    store,
};
use kernel::{OrFault, OrRefusal, Outcome, PersonId, Ref, Refusal, Time};
use ledger::{App, RecordOf, Work};
use serde::{Deserialize, Serialize};
use totp_rs::{Builder, Secret};
use zeroize::Zeroizing;

const WRONG: Refusal = Refusal::invalid("people_password_wrong", "password");
const WRONG_CODE: Refusal = Refusal::invalid("people_code_wrong", "code");
const TOO_MANY: Refusal = Refusal::too_many("people_too_many_tries");
const BUSY: Refusal = Refusal::too_many("people_busy");

/// Somebody whose password was right; the code is still to come.
#[derive(Serialize, Deserialize)]
struct HalfWay {
    person: PersonId,
    leads_to: ReturnPath,
}
const HALF_WAY: &str = "code";

/// Checks an address and a password; gives the token of the step that waits for the code. An unknown address, a wrong
/// password, and an account without password or code app answer alike, after the same work.
pub async fn check_password(
    app: &App,
    doors: &Doors,
    (mail, password): (&MailAddress, Zeroizing<String>),
    leads_to: ReturnPath,
) -> Outcome<Token> {
    let hash = mail_hash(app, mail);
    let who = app.vault().lookup("people.tries", &hash);
    refuse_too_many(app, &who).await?;
    if !doors.password_tries().take(app.now()) {
        return Err(BUSY.into());
    }
    let found = store::passwords::find_by_mail(&mut app.db(), &hash).await?;
    let person = found.as_ref().map(|(person, ..)| *person);
    // The key of nobody is asked for, too, so that a known address costs no read more than an unknown one.
    let key = vault::keys::find(&mut app.db(), app.vault(), person.map_or(uuid::Uuid::nil(), PersonId::uuid)).await?;
    let kept = match (&found, &key) {
        (Some((_, sealed, true)), Some(key)) => sealed.open(key, store::passwords::HASH).ok(),
        _ => None,
    };
    match (doors.hashing().fits(password, kept).await?, person) {
        (true, Some(person)) => keep_wait(app, HALF_WAY, &HalfWay { person, leads_to }).await,
        _ => {
            count_failure(app, &who).await?;
            Err(WRONG.into())
        }
    }
}

/// Checks the code after the password and signs in: six digits from the app, or a recovery code.
pub async fn check_code(app: &App, (waits, typed): (Option<&Token>, &str), came: &Came) -> Outcome<Opened> {
    let HalfWay { person, leads_to } = read_wait(app, HALF_WAY, waits).await?;
    let who = app.vault().lookup("people.code_tries", person.uuid().as_bytes());
    refuse_too_many(app, &who).await?;
    let checked = app
        .command(async |mut work: Work| {
            use_up_code(&mut work, app, person, typed).await?;
            take_wait(&mut work, app, waits).await?;
            store::tries::forget_as_the_system(&mut work, &who).await?;
            let (token, proof) = begin(&mut work, app, person, (came, Way::Password)).await?;
            work.commit(proof.record(Ref::new("people", person)).note("way", Way::Password.as_str())).await?;
            Ok(Opened { token, leads_to: leads_to.clone() })
        })
        .await;
    if matches!(&checked, Err(kernel::Failure::Refused(refusal)) if *refusal == WRONG_CODE) {
        count_failure(app, &who).await?;
    }
    checked
}

/// Uses a code up, or refuses it. A code that was used before is as wrong as one that never was.
async fn use_up_code(work: &mut Work, app: &App, person: PersonId, typed: &str) -> Outcome<()> {
    let typed: String = typed.chars().filter(|sign| !sign.is_whitespace() && *sign != '-').collect();
    let code_app = store::codes::find(work, person).await?.or_refuse(WRONG_CODE)?;
    let key = key_of(work, app, person).await?;
    let secret =
        Zeroizing::new(code_app.secret.open(&key, store::codes::SECRET).or_fault("opening the secret of a code app")?);
    if let Some(step) = step_of(&secret, &typed, app.now())? {
        let used = step > code_app.last_step && store::codes::use_up_step_as_the_system(work, person, step).await?;
        return if used { Ok(()) } else { Err(WRONG_CODE.into()) };
    }
    let hash = recovery_hash(app, person, &typed);
    match store::codes::use_up_recovery_as_the_system(work, person, (&hash, app.now())).await? {
        true => Ok(()),
        false => Err(WRONG_CODE.into()),
    }
}

/// The step to which this code belongs: now, the one before, or the one after, since clocks differ.
pub(crate) fn step_of(secret: &[u8], typed: &str, now: Time) -> Outcome<Option<i64>> {
    let app = Builder::new().with_secret(Secret::from(secret.to_vec())).with_skew(1).build();
    let app = app.or_fault("preparing a code app")?;
    let now = u64::try_from(now.as_second()).or_fault("reading the clock")?;
    Ok(app.check(typed, now).and_then(|step| i64::try_from(step).ok()))
}

/// What a recovery code is kept as.
pub(crate) fn recovery_hash(app: &App, person: PersonId, code: &str) -> [u8; 32] {
    let mut bytes = person.uuid().as_bytes().to_vec();
    bytes.extend_from_slice(code.to_ascii_lowercase().as_bytes());
    app.vault().lookup("people.recovery_code", &bytes)
}

pub(crate) async fn refuse_too_many(app: &App, who: &[u8; 32]) -> Outcome<()> {
    let so_far = store::tries::find(&mut app.db(), who).await?;
    if tries::must_wait(so_far.as_ref(), app.now()) { Err(TOO_MANY.into()) } else { Ok(()) }
}

async fn count_failure(app: &App, who: &[u8; 32]) -> Outcome<()> {
    app.command(async |mut work: Work| {
        let so_far = store::tries::find(&mut work, who).await?;
        let now = tries::failed(so_far.as_ref(), app.now());
        store::tries::save_as_the_system(&mut work, who, &now).await?;
        work.commit_unrecorded("a failed try to sign in is counted").await
    })
    .await
}
