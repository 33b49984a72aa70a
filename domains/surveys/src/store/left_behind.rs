//! What a file brought and a survey has no place for.

use crate::{model::SurveyId, proof::Proof};
use db::{Json, Read, Result, Tx};
use questionnaires::interchange::NotCarried;
use serde::{Deserialize, Serialize};

/// A part of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum LeftBehind {
    /// Where it stood, and why it did not come along.
    Named(NotCarried),
    /// The same as it was kept at first: as a sentence in English.
    Said(String, String),
}

/// Keeps what did not come along with a survey.
pub async fn insert(tx: &mut Tx, survey: SurveyId, parts: &[NotCarried], _proof: &impl Proof) -> Result<()> {
    const SQL: &str = "INSERT INTO surveys_left_behind (survey, parts) VALUES ($1, $2)";
    tx.exec(SQL, &[&survey, &Json(parts)]).await.map(drop)
}

/// What did not come along and was not read yet. Whoever asks has found the survey before.
pub async fn list(read: &mut impl Read, survey: SurveyId) -> Result<Vec<LeftBehind>> {
    const SQL: &str = "SELECT l.parts FROM surveys_left_behind l WHERE l.survey = $1";
    let row: Option<(Json<Vec<LeftBehind>>,)> = read.optional(SQL, &[&survey]).await?;
    Ok(row.map(|(parts,)| parts.0).unwrap_or_default())
}

/// Somebody has read it. Gives how many lists went: one or none.
pub async fn remove(tx: &mut Tx, survey: SurveyId, _proof: &impl Proof) -> Result<u64> {
    tx.exec("DELETE FROM surveys_left_behind WHERE survey = $1", &[&survey]).await
}
