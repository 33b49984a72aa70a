//! Tokens and addresses. No statement here ever touches both a token and an address: nothing joins them.

use crate::{
    model::{Contact, ContactId, Invitations, SurveyId},
    proof::Proof,
};
use db::{Read, Result, Tx};
use kernel::{Date, Random};
use vault::{Sealed, SubjectKey};

const CONTACT: &str = "surveys.contact";

/// Keeps the right to answer once.
pub async fn insert_token(tx: &mut Tx, survey: SurveyId, lookup: &[u8; 32], _proof: &impl Proof) -> Result<()> {
    const SQL: &str = "INSERT INTO surveys_tokens (lookup, survey) VALUES ($1, $2)";
    tx.exec(SQL, &[lookup, &survey]).await.map(drop)
}

/// Uses up a token: it is deleted. Gives 0 for one that was used before and for one that never was; nothing tells them apart.
pub async fn use_token(tx: &mut Tx, survey: SurveyId, lookup: &[u8; 32], _proof: &impl Proof) -> Result<u64> {
    tx.exec("DELETE FROM surveys_tokens WHERE lookup = $1 AND survey = $2", &[lookup, &survey]).await
}

/// Whether this token may still answer.
pub async fn has_token(read: &mut impl Read, survey: SurveyId, lookup: &[u8; 32]) -> Result<bool> {
    const SQL: &str = "SELECT CAST(count(*) AS bigint) FROM surveys_tokens t WHERE t.lookup = $1 AND t.survey = $2";
    let (count,): (i64,) = read.one(SQL, &[lookup, &survey]).await?;
    Ok(count > 0)
}

/// Takes away the tokens that nobody used.
pub async fn remove_tokens(tx: &mut Tx, survey: SurveyId, _proof: &impl Proof) -> Result<u64> {
    tx.exec("DELETE FROM surveys_tokens WHERE survey = $1", &[&survey]).await
}

/// Counts tokens that were given out, or takes back those that could not be sent.
pub async fn count_issued(tx: &mut Tx, survey: SurveyId, more: i64, _proof: &impl Proof) -> Result<()> {
    const SQL: &str = "INSERT INTO surveys_sent (survey, issued, round)
        VALUES ($1, $2, 0)
        ON CONFLICT (survey) DO UPDATE SET issued = surveys_sent.issued + excluded.issued";
    tx.exec(SQL, &[&survey, &more]).await.map(drop)
}

/// Begins a round of mails.
pub async fn begin_round(
    tx: &mut Tx,
    survey: SurveyId,
    (round, today): (i64, Date),
    _proof: &impl Proof,
) -> Result<()> {
    const SQL: &str = "INSERT INTO surveys_sent (survey, issued, round)
        VALUES ($1, 0, $2)
        ON CONFLICT (survey) DO UPDATE SET round = excluded.round";
    const INVITED: &str = "UPDATE surveys_sent SET mailed_on = $2 WHERE survey = $1";
    const REMINDED: &str = "UPDATE surveys_sent SET reminded_on = $2 WHERE survey = $1";
    tx.exec(SQL, &[&survey, &round]).await?;
    tx.exec(if round > 1 { REMINDED } else { INVITED }, &[&survey, &today]).await.map(drop)
}

/// How it stands.
pub async fn standing(read: &mut impl Read, survey: SurveyId) -> Result<Invitations> {
    const SENT: &str = "SELECT s.issued, s.round, s.mailed_on, s.reminded_on FROM surveys_sent s WHERE s.survey = $1";
    const UNUSED: &str = "SELECT CAST(count(*) AS bigint) FROM surveys_tokens t WHERE t.survey = $1";
    const CONTACTS: &str = "SELECT CAST(count(*) AS bigint), CAST(count(*) FILTER (WHERE c.round < $2) AS bigint)
        FROM surveys_contacts c
        WHERE c.survey = $1";
    let sent: Option<(i64, i64, Option<Date>, Option<Date>)> = read.optional(SENT, &[&survey]).await?;
    let (issued, round, mailed_on, reminded_on) = sent.unwrap_or_default();
    let (unused,): (i64,) = read.one(UNUSED, &[&survey]).await?;
    let (contacts, waiting): (i64, i64) = read.one(CONTACTS, &[&survey, &round]).await?;
    Ok(Invitations { contacts, waiting, issued, unused, round, mailed_on, reminded_on })
}

/// An address with the last round that reached it.
pub type KeptContact = (ContactId, i64, Sealed<Contact>);

/// The addresses of a survey. Their ids are random, so their order says nothing.
pub async fn list_contacts(read: &mut impl Read, survey: SurveyId) -> Result<Vec<KeptContact>> {
    const SQL: &str = "SELECT c.id, c.round, c.sealed FROM surveys_contacts c WHERE c.survey = $1 ORDER BY c.id";
    read.all(SQL, &[&survey]).await
}

/// Opens an address; nothing when its key is gone.
pub fn open_contact(key: &SubjectKey, sealed: &Sealed<Contact>) -> Option<Contact> {
    sealed.open(key, CONTACT).ok()
}

/// Keeps an address, sealed under the survey's key.
pub async fn insert_contact(
    tx: &mut Tx,
    (survey, key): (SurveyId, &SubjectKey),
    random: &dyn Random,
    contact: &Contact,
    _proof: &impl Proof,
) -> Result<()> {
    const SQL: &str = "INSERT INTO surveys_contacts (id, survey, round, sealed) VALUES ($1, $2, 0, $3)";
    let sealed = Sealed::seal(key, random, CONTACT, contact);
    tx.exec(SQL, &[&ContactId::untimed(random), &survey, &sealed]).await.map(drop)
}

/// Notes that a round reached an address.
pub async fn mark_contact(tx: &mut Tx, id: ContactId, round: i64, _proof: &impl Proof) -> Result<()> {
    tx.exec("UPDATE surveys_contacts SET round = $2 WHERE id = $1", &[&id, &round]).await.map(drop)
}

/// Takes all addresses away.
pub async fn remove_contacts(tx: &mut Tx, survey: SurveyId, _proof: &impl Proof) -> Result<u64> {
    tx.exec("DELETE FROM surveys_contacts WHERE survey = $1", &[&survey]).await
}
