use crate::{
    model::{Account, MailAddress, Origin, PasskeyListed, Ways},
    store::{
        self,
        accounts::{NewAccount, SealedAccount},
    },
};
use db::{Read, RefuseIf};
use jiff::tz::TimeZone;
use kernel::{Id, Language, OrRefusal, Outcome, PersonId, Refusal};
use ledger::{App, Work};
use vault::{Sealed, SubjectKey};

const MAIL_TAKEN: Refusal = Refusal::conflict("people_mail_taken");

/// What an address is found by.
pub(crate) fn mail_hash(app: &App, mail: &MailAddress) -> [u8; 32] {
    app.vault().lookup("people.mail", mail.folded().as_bytes())
}

/// The key of a person who was not erased.
pub(crate) async fn key_of(read: &mut impl Read, app: &App, person: PersonId) -> Outcome<SubjectKey> {
    vault::keys::find(read, app.vault(), person.uuid()).await?.or_absent()
}

/// The account of a person, opened; nothing when it was erased. For errands of this program and for its owner.
pub async fn account_of(read: &mut impl Read, app: &App, person: PersonId) -> Outcome<Option<Account>> {
    let Some(sealed) = store::accounts::find(read, person).await? else { return Ok(None) };
    let Some(key) = vault::keys::find(read, app.vault(), person.uuid()).await? else { return Ok(None) };
    Ok(Some(open(&sealed, &key)))
}

fn open(sealed: &SealedAccount, key: &SubjectKey) -> Account {
    use store::accounts::{MAIL, NAME, SCREEN_NAME};
    Account {
        id: sealed.id,
        name: sealed.name.as_ref().and_then(|name| name.open(key, NAME).ok()),
        screen_name: sealed.screen_name.as_ref().and_then(|name| name.open(key, SCREEN_NAME).ok()),
        mail: sealed.mail.as_ref().and_then(|mail| mail.open(key, MAIL).ok()),
        language: sealed.language,
        since: sealed.since,
    }
}

/// Somebody about to get an account.
#[derive(Clone, Debug)]
pub(crate) struct NewPerson {
    /// A fixed id, for the demonstration.
    pub id: Option<PersonId>,
    /// Their name, when somebody vouched for it.
    pub name: Option<String>,
    /// Where they get mail.
    pub mail: Option<MailAddress>,
    /// The language they read.
    pub language: Language,
    /// How they come.
    pub origin: Origin,
}

/// Makes the account and its key.
pub(crate) async fn add_person(work: &mut Work, app: &App, new: &NewPerson) -> Outcome<PersonId> {
    use store::accounts::{MAIL, NAME, SCREEN_NAME};
    let id = new.id.unwrap_or_else(|| Id::fresh(app.clock(), app.random()));
    let key = vault::keys::create(work, app.vault(), app.random(), id.uuid()).await?;
    let seal = |purpose, name: &String| Sealed::seal(&key, app.random(), purpose, name);
    let account = SealedAccount {
        id,
        name: new.name.as_ref().map(|name| seal(NAME, name)),
        screen_name: new.name.as_ref().map(|name| seal(SCREEN_NAME, name)),
        mail: new.mail.as_ref().map(|mail| Sealed::seal(&key, app.random(), MAIL, mail)),
        language: new.language,
        since: app.now().to_zoned(TimeZone::UTC).date(),
    };
    let mail_hash = new.mail.as_ref().map(|mail| mail_hash(app, mail));
    let new = NewAccount { account, mail_hash, origin: new.origin };
    store::accounts::add_as_the_system(work, &new).await.refuse_if("people_mail_taken", MAIL_TAKEN)?;
    Ok(id)
}

/// The ways in which a person can sign in.
pub async fn ways_of(read: &mut impl Read, app: &App, person: PersonId) -> Outcome<Ways> {
    let key = key_of(read, app, person).await?;
    let passkeys = store::passkeys::list_of(read, person).await?;
    let listed = |one: store::passkeys::SealedPasskey| PasskeyListed {
        id: one.id,
        label: one.label.open(&key, store::passkeys::LABEL).unwrap_or_default(),
        added_at: one.added_at,
        used_at: one.used_at,
    };
    Ok(Ways {
        passkeys: passkeys.into_iter().map(listed).collect(),
        password_set_at: store::passwords::set_at(read, person).await?,
        code_app: store::codes::find(read, person).await?.is_some_and(|app| app.confirmed_at.is_some()),
        recovery_codes_left: store::codes::count_recovery(read, person).await?,
        organisations: store::identities::list_of(read, person).await?,
    })
}
