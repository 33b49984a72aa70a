//! Codes that lead back to a response while it may still be changed.

use crate::{
    model::{ResponseId, SurveyId},
    proof::Proof,
};
use db::{Read, Result, Tx};
use kernel::{Date, PersonId};

/// Keeps the keyed hash of a code. A code that is taken breaks `surveys_code_taken`.
pub async fn insert(
    tx: &mut Tx,
    response: ResponseId,
    (lookup, until): (&[u8; 32], Date),
    _proof: &impl Proof,
) -> Result<()> {
    const SQL: &str = "INSERT INTO surveys_codes (response, lookup, until) VALUES ($1, $2, $3)";
    tx.exec(SQL, &[&response, lookup, &until]).await.map(drop)
}

/// The response that a code leads to, and the last day on which it may be changed.
pub async fn find(read: &mut impl Read, lookup: &[u8; 32]) -> Result<Option<(ResponseId, Date)>> {
    read.optional("SELECT c.response, c.until FROM surveys_codes c WHERE c.lookup = $1", &[lookup]).await
}

/// The keyed hash of the code of a response, and its last day.
pub async fn find_of(read: &mut impl Read, response: ResponseId) -> Result<Option<([u8; 32], Date)>> {
    read.optional("SELECT c.lookup, c.until FROM surveys_codes c WHERE c.response = $1", &[&response]).await
}

/// Takes a code away: its response was taken back.
pub async fn remove(tx: &mut Tx, response: ResponseId, _proof: &impl Proof) -> Result<()> {
    tx.exec("DELETE FROM surveys_codes WHERE response = $1", &[&response]).await.map(drop)
}

/// Takes away the codes whose last day is over: their responses are locked. Gives how many.
pub async fn remove_over(tx: &mut Tx, today: Date, _proof: &impl Proof) -> Result<u64> {
    tx.exec("DELETE FROM surveys_codes WHERE until < $1", &[&today]).await
}

/// Notes that a response is somebody's. Who answered before breaks `surveys_named_pkey`.
pub async fn insert_named(
    tx: &mut Tx,
    (person, survey): (PersonId, SurveyId),
    response: ResponseId,
    _proof: &impl Proof,
) -> Result<()> {
    const SQL: &str = "INSERT INTO surveys_named (person, survey, response) VALUES ($1, $2, $3)";
    tx.exec(SQL, &[&person, &survey, &response]).await.map(drop)
}

/// What somebody answered to a survey from their account.
pub async fn find_named(read: &mut impl Read, (person, survey): (PersonId, SurveyId)) -> Result<Option<ResponseId>> {
    const SQL: &str = "SELECT n.response FROM surveys_named n WHERE n.person = $1 AND n.survey = $2";
    Ok(read.optional::<(ResponseId,)>(SQL, &[&person, &survey]).await?.map(|(response,)| response))
}

/// Everything that somebody answered from their account.
pub async fn list_named(read: &mut impl Read, person: PersonId) -> Result<Vec<(SurveyId, ResponseId)>> {
    const SQL: &str =
        "SELECT n.survey, n.response FROM surveys_named n WHERE n.person = $1 ORDER BY n.survey LIMIT 1000";
    read.all(SQL, &[&person]).await
}

/// Makes the code, the account and the mark of one response lead to another, which was written in its place.
pub async fn move_on(tx: &mut Tx, old: ResponseId, new: ResponseId, _proof: &impl Proof) -> Result<()> {
    tx.exec("UPDATE surveys_codes SET response = $2 WHERE response = $1", &[&old, &new]).await?;
    tx.exec("UPDATE surveys_named SET response = $2 WHERE response = $1", &[&old, &new]).await.map(drop)
}

/// Takes away that a response is somebody's: it was taken back.
pub async fn remove_named(tx: &mut Tx, response: ResponseId, _proof: &impl Proof) -> Result<()> {
    tx.exec("DELETE FROM surveys_named WHERE response = $1", &[&response]).await.map(drop)
}

/// Takes away the tags of a response: its words are no longer the same.
pub async fn remove_tags(tx: &mut Tx, response: ResponseId, _proof: &impl Proof) -> Result<()> {
    tx.exec("DELETE FROM surveys_tagged WHERE response = $1", &[&response]).await.map(drop)
}
