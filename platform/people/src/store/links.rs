//! Links by mail.

use crate::{model::MailAddress, permissions::AskLink};
use db::{Read, Result, Tx, row};
use kernel::{Granted, Language, PersonId, Time};
use uuid::Uuid;
use vault::Sealed;

/// What the address is sealed for.
pub const ADDRESS: &str = "people.link_mail";

row! {
    /// A link as it lies in the table.
    pub struct Link {
        /// Its id; with the keyring it gives the token.
        pub id: Uuid,
        /// Whose, when there was an account.
        pub person: Option<PersonId>,
        /// What the address is found by.
        pub mail_hash: [u8; 32],
        /// The address, sealed by the link's own key.
        pub mail: Sealed<MailAddress>,
        /// The master key that wraps that key.
        pub key_master: i64,
        /// That key, wrapped.
        pub key_wrapped: Vec<u8>,
        /// The language in which it was asked for.
        pub language: Language,
        /// Where it leads after signing in.
        pub leads_to: String,
    }
}

/// Saves a link that was asked for.
pub async fn add(
    tx: &mut Tx,
    link: &Link,
    (token_hash, asked_at, ends_at): (&[u8; 32], Time, Time),
    _proof: &Granted<AskLink>,
) -> Result<()> {
    const SQL: &str = "INSERT INTO people_links
        (id, token_hash, person_id, mail_hash, mail, key_master, key_wrapped, language, leads_to, asked_at, ends_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    tx.exec(
        SQL,
        &[
            &link.id,
            token_hash,
            &link.person,
            &link.mail_hash,
            &link.mail,
            &link.key_master,
            &link.key_wrapped,
            &link.language,
            &link.leads_to,
            &asked_at,
            &ends_at,
        ],
    )
    .await
    .map(drop)
}

/// How many links to this address can still be opened.
pub async fn count_open(read: &mut impl Read, mail_hash: &[u8; 32], now: Time) -> Result<i64> {
    const SQL: &str = "SELECT CAST(count(*) AS bigint)
        FROM people_links
        WHERE mail_hash = $1
        AND ends_at > $2";
    Ok(read.one::<(i64,)>(SQL, &[mail_hash, &now]).await?.0)
}

/// The link with this id while it can be opened: for the errand that mails it.
pub async fn find_as_the_system(read: &mut impl Read, id: Uuid, now: Time) -> Result<Option<Link>> {
    const SQL: &str = "SELECT id, person_id, mail_hash, mail, key_master, key_wrapped, language, leads_to
        FROM people_links
        WHERE id = $1
        AND ends_at > $2
        AND used_at IS NULL";
    read.optional(SQL, &[&id, &now]).await
}

/// The link with this token while it can be opened. Holding the token is the proof.
pub async fn find(read: &mut impl Read, token_hash: &[u8; 32], now: Time) -> Result<Option<Link>> {
    const SQL: &str = "SELECT id, person_id, mail_hash, mail, key_master, key_wrapped, language, leads_to
        FROM people_links
        WHERE token_hash = $1
        AND ends_at > $2
        AND used_at IS NULL";
    read.optional(SQL, &[token_hash, &now]).await
}

/// Uses a link up; gives whether it still could be.
pub async fn use_up_as_the_system(tx: &mut Tx, id: Uuid, now: Time) -> Result<bool> {
    const SQL: &str = "UPDATE people_links SET used_at = $2 WHERE id = $1 AND used_at IS NULL";
    Ok(tx.exec(SQL, &[&id, &now]).await? == 1)
}

/// Removes the links of a person: a part of erasing them.
pub async fn remove_of_as_the_system(tx: &mut Tx, person: PersonId) -> Result<u64> {
    const SQL: &str = "DELETE FROM people_links WHERE person_id = $1";
    tx.exec(SQL, &[&person]).await
}

/// Removes links that are over.
pub async fn sweep_as_the_system(tx: &mut Tx, now: Time) -> Result<u64> {
    const SQL: &str = "DELETE FROM people_links WHERE ends_at <= $1";
    tx.exec(SQL, &[&now]).await
}
