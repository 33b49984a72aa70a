use crate::{
    commands::key_of,
    model::account_standing,
    permissions::KeepAccount,
    store::{
        self,
        accounts::{NAME, SCREEN_NAME},
        sessions::FRAME_NAME,
    },
};
use kernel::{Caller, Language, OrRefusal, Outcome, PersonId, Ref, Refusal};
use ledger::{App, RecordOf, Work};
use vault::{Sealed, Wrapped};

const TOO_LONG: Refusal = Refusal::invalid("people_name_too_long", "name");
const SCREEN_TOO_LONG: Refusal = Refusal::invalid("people_name_too_long", "screen_name");
const LONGEST: usize = 80;

/// What somebody wants to be called, and in which language they read.
#[derive(Clone, Debug)]
pub struct Names {
    /// Their name; empty for none.
    pub name: String,
    /// What pages call them; empty for their name.
    pub screen_name: String,
    /// The language they read.
    pub language: Language,
}

/// Changes my names and my language.
pub async fn keep_names(app: &App, caller: &Caller, names: &Names) -> Outcome<()> {
    let person = caller.signed_in()?;
    let name = tidy(&names.name, TOO_LONG)?;
    let screen_name = tidy(&names.screen_name, SCREEN_TOO_LONG)?;
    app.command(async |mut work: Work| {
        let mut account = store::accounts::find(&mut work, person).await?.or_absent()?;
        let proof = caller.may::<KeepAccount>(&account_standing(person))?;
        let key = key_of(&mut work, app, person).await?;
        account.name = name.as_ref().map(|name| Sealed::seal(&key, app.random(), NAME, name));
        account.screen_name = screen_name.as_ref().map(|name| Sealed::seal(&key, app.random(), SCREEN_NAME, name));
        account.language = names.language;
        store::accounts::save_names(&mut work, &account, &proof).await?;
        put_into_frames(&mut work, app, person, screen_name.as_ref().or(name.as_ref())).await?;
        work.commit(proof.record(Ref::new("people", person)).note("what", "names")).await
    })
    .await
}

fn tidy(typed: &str, too_long: Refusal) -> Outcome<Option<String>> {
    let name = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    match name.chars().count() {
        0 => Ok(None),
        letters if letters > LONGEST => Err(too_long.with("letters", LONGEST.to_string()).into()),
        _ => Ok(Some(name)),
    }
}

/// Every sign-in of the person shows the new name from its next page on.
async fn put_into_frames(work: &mut Work, app: &App, person: PersonId, name: Option<&String>) -> Outcome<()> {
    for one in store::sessions::keys_of(work, person).await? {
        let wrapped = Wrapped { master: one.master, bytes: one.wrapped };
        // A sign-in whose master key is gone shows no name, which harms nobody.
        let key = app.vault().unwrap(one.id.uuid(), &wrapped).ok();
        let sealed = key.zip(name).map(|(key, name)| Sealed::seal(&key, app.random(), FRAME_NAME, name));
        store::sessions::save_frame_name_as_the_system(work, one.id, sealed.as_ref()).await?;
    }
    Ok(())
}
