//! Erasure, portability, and the check that nothing promised is broken.

use crate::{
    commands::{account_of, asked_by, somebody, ways_of},
    events::PersonErased,
    model::account_standing,
    permissions::EraseAccount,
    store,
};
use jiff::tz::TimeZone;
use kernel::{OrRefusal, Outcome, PersonId, Ref};
use ledger::{App, RecordOf, Work};
use serde_json::{Value, json};
use vault::keys::KeyState;

/// Erases a person's account, at their own word: their key is destroyed, so nothing sealed under it can be read again. The
/// shell stays, so that counts stay as they were. Erasing twice is erasing once.
pub async fn erase(app: &App, person: PersonId) -> Outcome<()> {
    app.command(async |mut work: Work| {
        let Some(account) = store::accounts::find(&mut work, person).await? else { return work.unchanged().await };
        let own = somebody(app, person, account.language);
        let proof = own.may::<EraseAccount>(&account_standing(person))?;
        let now = app.now();
        store::glass::end_open_as_the_system(&mut work, person, now).await?;
        store::sessions::end_all_as_the_system(&mut work, person).await?;
        store::links::remove_of_as_the_system(&mut work, person).await?;
        store::passkeys::remove_all_as_the_system(&mut work, person).await?;
        store::passwords::remove_as_the_system(&mut work, person).await?;
        store::codes::remove_as_the_system(&mut work, person).await?;
        store::identities::remove_all_as_the_system(&mut work, person).await?;
        store::requests::remove_of_as_the_system(&mut work, person).await?;
        store::supporters::end_all_as_the_system(&mut work, person, now).await?;
        store::hats::end_all_as_the_system(&mut work, person, now).await?;
        store::accounts::empty(&mut work, person, now.to_zoned(TimeZone::UTC).date(), &proof).await?;
        vault::keys::destroy(&mut work, person.uuid()).await?;
        work.commit(proof.record(Ref::new("people", person)).telling(&PersonErased { person })).await
    })
    .await
}

/// Everything that this crate keeps of me, for me to take away.
pub async fn portability(app: &App, person: PersonId) -> Outcome<Value> {
    let mut db = app.db();
    let account = account_of(&mut db, app, person).await?.or_absent()?;
    let ways = ways_of(&mut db, app, person).await?;
    let hats = store::hats::list_of(&mut db, person, app.now()).await?;
    let sign_ins = store::sessions::list_of(&mut db, person, app.now()).await?;
    let asked = asked_by(&mut db, app, person).await?;
    let hat = |hat: &crate::model::HatGiven| json!({ "role": hat.role, "organisation": hat.organisation, "from": hat.begins_at, "to": hat.ends_at });
    let passkey =
        |key: &crate::model::PasskeyListed| json!({ "label": key.label, "added": key.added_at, "used": key.used_at });
    let sign_in = |one: &crate::model::SignInListed| json!({ "device": one.device, "way": one.way, "since": one.begun_at, "last_used": one.seen_at });
    Ok(json!({
        "name": account.name,
        "screen_name": account.screen_name,
        "mail": account.mail,
        "language": account.language,
        "since": account.since,
        "passkeys": ways.passkeys.iter().map(passkey).collect::<Vec<_>>(),
        "password_set": ways.password_set_at,
        "code_app": ways.code_app,
        "organisations": ways.organisations,
        "hats": hats.iter().map(hat).collect::<Vec<_>>(),
        "sign_ins": sign_ins.iter().map(sign_in).collect::<Vec<_>>(),
        "supporters": store::supporters::list_chosen_by(&mut db, person).await?,
        "asked_to_support_me": asked.iter().map(|asked| &asked.mail).collect::<Vec<_>>(),
        "i_support": store::supporters::list_who_chose(&mut db, person).await?,
    }))
}

/// What is broken, in sentences for `comhar check`; nothing when all is well.
pub async fn check(app: &App) -> Outcome<Vec<String>> {
    const AT_ONCE: i64 = 500;
    let (mut broken, mut after) = (Vec::new(), None);
    loop {
        let people = store::accounts::list_ids_as_the_system(&mut app.db(), after, AT_ONCE).await?;
        let Some(last) = people.last() else { break };
        after = Some(*last);
        for person in people {
            match vault::keys::state(&mut app.db(), person.uuid()).await? {
                KeyState::Whole => {}
                KeyState::Destroyed => {
                    broken.push(said("the account", person, "is not erased, but its key is destroyed"))
                }
                KeyState::NeverWas => broken.push(said("the account", person, "has no key")),
            }
        }
    }
    for person in store::accounts::list_half_erased(&mut app.db()).await? {
        broken.push(said("the erased account", person, "still holds a way to sign in, a sign-in or a hat"));
    }
    Ok(broken)
}

fn said(before: &str, person: PersonId, after: &str) -> String {
    [before, &person.to_string(), after].join(" ")
}
