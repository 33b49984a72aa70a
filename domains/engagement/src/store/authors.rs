//! What authors wrote and who they are: each sealed, each in a table that only its modes can enter.

use crate::{
    model::{Contribution, ContributionId, Identity, Mode, Words},
    proof::Proof,
};
use db::{Read, Result, Tx};
use kernel::{PersonId, Random};
use serde::{Deserialize, Serialize};
use vault::{Sealed, SubjectKey, Unreadable};

const WORDS: &str = "engagement.words";
const AUTHOR: &str = "engagement.author";
const CONTACT: &str = "engagement.contact";

/// What lies sealed of the words: them, and the salt of the receipt's hash in hex.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// The words.
    pub words: Words,
    /// The salt.
    pub salt: String,
}

/// What lies sealed of somebody who is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownAs {
    /// The name they gave.
    pub name: String,
    /// Where a mail may say that something is new.
    pub mail: Option<String>,
}

/// Keeps the words.
pub async fn keep_words(
    tx: &mut Tx,
    (id, key): (ContributionId, &SubjectKey),
    random: &dyn Random,
    said: &Said,
    _proof: &impl Proof,
) -> Result<()> {
    const SQL: &str = "INSERT INTO engagement_words (contribution, sealed) VALUES ($1, $2)";
    tx.exec(SQL, &[&id, &Sealed::seal(key, random, WORDS, said)]).await.map(drop)
}

/// The words, when they are still there.
pub async fn find_words(read: &mut impl Read, id: ContributionId, key: &SubjectKey) -> Result<Option<Said>> {
    const SQL: &str = "SELECT w.sealed FROM engagement_words w WHERE w.contribution = $1";
    let row: Option<(Sealed<Said>,)> = read.optional(SQL, &[&id]).await?;
    Ok(row.and_then(|(sealed,)| sealed.open(key, WORDS).ok()))
}

/// Keeps who somebody is, in the one place for their mode. Two modes have no such place.
pub async fn keep_identity(
    tx: &mut Tx,
    (id, key): (ContributionId, &SubjectKey),
    random: &dyn Random,
    (identity, person): (&Identity, Option<PersonId>),
    _proof: &impl Proof,
) -> Result<()> {
    const KNOWN: &str =
        "INSERT INTO engagement_known_authors (contribution, mode, person, sealed) VALUES ($1, $2, $3, $4)";
    const REACHED: &str = "INSERT INTO engagement_contacts (contribution, mode, sealed) VALUES ($1, $2, $3)";
    match identity {
        Identity::Named { name, mail } | Identity::ScreenName { name, mail } => {
            let known = KnownAs { name: name.clone(), mail: mail.clone() };
            tx.exec(KNOWN, &[&id, &identity.mode(), &person, &Sealed::seal(key, random, AUTHOR, &known)])
                .await
                .map(drop)
        }
        Identity::Contactable { contact } => {
            tx.exec(REACHED, &[&id, &Mode::Contactable, &Sealed::seal(key, random, CONTACT, contact)]).await.map(drop)
        }
        Identity::CodeOnly | Identity::NoTrace => Ok(()),
    }
}

/// The name that somebody known gave.
pub async fn find_known(read: &mut impl Read, id: ContributionId, key: &SubjectKey) -> Result<Option<KnownAs>> {
    const SQL: &str = "SELECT a.sealed FROM engagement_known_authors a WHERE a.contribution = $1";
    let row: Option<(Sealed<KnownAs>,)> = read.optional(SQL, &[&id]).await?;
    Ok(row.and_then(|(sealed,)| sealed.open(key, AUTHOR).ok()))
}

/// The account of somebody known, when they have one.
pub async fn find_person(read: &mut impl Read, id: ContributionId) -> Result<Option<PersonId>> {
    const SQL: &str = "SELECT a.person FROM engagement_known_authors a WHERE a.contribution = $1";
    let row: Option<(Option<PersonId>,)> = read.optional(SQL, &[&id]).await?;
    Ok(row.and_then(|(person,)| person))
}

/// The contact of somebody who gave one: for the custodian and for telling back.
pub async fn find_contact(read: &mut impl Read, id: ContributionId, key: &SubjectKey) -> Result<Option<String>> {
    const SQL: &str = "SELECT k.sealed FROM engagement_contacts k WHERE k.contribution = $1";
    let row: Option<(Sealed<String>,)> = read.optional(SQL, &[&id]).await?;
    row.map(|(sealed,)| sealed.open(key, CONTACT)).transpose().or_else(|Unreadable| Ok(None))
}

/// Takes the contact away, before somebody becomes more known or when it is not needed any more.
pub async fn remove_contact(tx: &mut Tx, id: ContributionId, _proof: &impl Proof) -> Result<u64> {
    tx.exec("DELETE FROM engagement_contacts WHERE contribution = $1", &[&id]).await
}

/// Takes who was known away, before their way of being known changes.
pub async fn remove_known(tx: &mut Tx, id: ContributionId, _proof: &impl Proof) -> Result<u64> {
    tx.exec("DELETE FROM engagement_known_authors WHERE contribution = $1", &[&id]).await
}

/// Takes away everything that anybody wrote, and who they were. The key is destroyed beside it.
pub async fn remove_content(tx: &mut Tx, state: &Contribution, proof: &impl Proof) -> Result<()> {
    tx.exec("DELETE FROM engagement_words WHERE contribution = $1", &[&state.id]).await?;
    tx.exec("DELETE FROM engagement_messages WHERE contribution = $1", &[&state.id]).await?;
    remove_contact(tx, state.id, proof).await.map(drop)
}
