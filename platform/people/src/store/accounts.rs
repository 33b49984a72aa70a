//! Accounts. What can be read of a person is sealed before it comes here.

use crate::{
    model::{MailAddress, Origin},
    permissions::{EraseAccount, KeepAccount},
};
use db::{Read, Result, Tx, row};
use kernel::{Date, Granted, Language, PersonId};
use vault::Sealed;

/// The purposes that the columns are sealed for.
pub const NAME: &str = "people.name";
/// See [`NAME`].
pub const SCREEN_NAME: &str = "people.screen_name";
/// See [`NAME`].
pub const MAIL: &str = "people.mail";

row! {
    /// An account as it lies in the table.
    pub struct SealedAccount {
        /// Whose.
        pub id: PersonId,
        /// The name they gave.
        pub name: Option<Sealed<String>>,
        /// What they want to be called.
        pub screen_name: Option<Sealed<String>>,
        /// Where they get mail.
        pub mail: Option<Sealed<MailAddress>>,
        /// The language they read.
        pub language: Language,
        /// The day it was made.
        pub since: Date,
    }
}

/// An account about to be made.
pub struct NewAccount {
    /// The account.
    pub account: SealedAccount,
    /// What its address is found by.
    pub mail_hash: Option<[u8; 32]>,
    /// How it came to be.
    pub origin: Origin,
}

/// The account of this person, unless it was erased.
pub async fn find(read: &mut impl Read, person: PersonId) -> Result<Option<SealedAccount>> {
    const SQL: &str = "SELECT id, name, screen_name, mail, language, since
        FROM people_accounts
        WHERE id = $1
        AND erased_on IS NULL";
    read.optional(SQL, &[&person]).await
}

/// The person with this address.
pub async fn find_by_mail(read: &mut impl Read, mail_hash: &[u8; 32]) -> Result<Option<PersonId>> {
    const SQL: &str = "SELECT id FROM people_accounts WHERE mail_hash = $1";
    Ok(read.optional::<(PersonId,)>(SQL, &[mail_hash]).await?.map(|(id,)| id))
}

/// Saves a new account. Whoever makes one has proved their address, or was invited by somebody who may.
pub async fn add_as_the_system(tx: &mut Tx, new: &NewAccount) -> Result<()> {
    const SQL: &str = "INSERT INTO people_accounts (id, name, screen_name, mail, mail_hash, language, since, origin)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    let account = &new.account;
    tx.exec(
        SQL,
        &[
            &account.id,
            &account.name,
            &account.screen_name,
            &account.mail,
            &new.mail_hash,
            &account.language,
            &account.since,
            &new.origin,
        ],
    )
    .await
    .map(drop)
}

/// Saves what a person wants to be called, and their language.
pub async fn save_names(tx: &mut Tx, account: &SealedAccount, _proof: &Granted<KeepAccount>) -> Result<()> {
    const SQL: &str = "UPDATE people_accounts
        SET name = $2, screen_name = $3, language = $4
        WHERE id = $1
        AND erased_on IS NULL";
    tx.exec(SQL, &[&account.id, &account.name, &account.screen_name, &account.language]).await.map(drop)
}

/// Leaves the shell of an account: its id, language and day.
pub async fn empty(tx: &mut Tx, person: PersonId, today: Date, _proof: &Granted<EraseAccount>) -> Result<u64> {
    const SQL: &str = "UPDATE people_accounts
        SET name = NULL, screen_name = NULL, mail = NULL, mail_hash = NULL, erased_on = $2
        WHERE id = $1
        AND erased_on IS NULL";
    tx.exec(SQL, &[&person, &today]).await
}

/// People with an account, after `after` in order: for checks.
pub async fn list_ids_as_the_system(
    read: &mut impl Read,
    after: Option<PersonId>,
    limit: i64,
) -> Result<Vec<PersonId>> {
    const SQL: &str = "SELECT id
        FROM people_accounts
        WHERE erased_on IS NULL
        AND ($1 IS NULL OR id > $1)
        ORDER BY id
        LIMIT $2";
    Ok(read.all::<(PersonId,)>(SQL, &[&after, &limit]).await?.into_iter().map(|(id,)| id).collect())
}

/// Erased accounts that still hold something: for checks.
pub async fn list_half_erased(read: &mut impl Read) -> Result<Vec<PersonId>> {
    const SQL: &str = "SELECT a.id
        FROM people_accounts a
        WHERE a.erased_on IS NOT NULL
        AND (EXISTS (SELECT 1 FROM people_sessions s WHERE s.person_id = a.id)
            OR EXISTS (SELECT 1 FROM people_passkeys k WHERE k.person_id = a.id)
            OR EXISTS (SELECT 1 FROM people_passwords p WHERE p.person_id = a.id)
            OR EXISTS (SELECT 1 FROM people_code_apps c WHERE c.person_id = a.id)
            OR EXISTS (SELECT 1 FROM people_identities i WHERE i.person_id = a.id)
            OR EXISTS (SELECT 1 FROM people_hats h WHERE h.person_id = a.id AND h.ends_at IS NULL))
        ORDER BY a.id
        LIMIT 100";
    Ok(read.all::<(PersonId,)>(SQL, &[]).await?.into_iter().map(|(id,)| id).collect())
}
