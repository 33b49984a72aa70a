//! How many answers are hoped for.

use crate::{
    model::{SurveyId, Target, TargetId},
    proof::Proof,
};
use db::{Read, Result, Tx};
use kernel::Random;

/// The targets of a survey.
pub async fn list(read: &mut impl Read, survey: SurveyId) -> Result<Vec<Target>> {
    const SQL: &str = "SELECT t.item, t.code, t.wanted
        FROM surveys_targets t
        WHERE t.survey = $1
        ORDER BY t.item, t.code";
    let rows: Vec<(String, String, i64)> = read.all(SQL, &[&survey]).await?;
    Ok(rows.into_iter().map(|(item, code, wanted)| Target { item, code, wanted }).collect())
}

/// Sets a target; nothing takes it away.
pub async fn set(
    tx: &mut Tx,
    survey: SurveyId,
    (item, code, wanted): (&str, &str, Option<i64>),
    random: &dyn Random,
    _proof: &impl Proof,
) -> Result<()> {
    const SET: &str = "INSERT INTO surveys_targets (id, survey, item, code, wanted)
        VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (survey, item, code) DO UPDATE SET wanted = excluded.wanted";
    const REMOVE: &str = "DELETE FROM surveys_targets WHERE survey = $1 AND item = $2 AND code = $3";
    match wanted {
        Some(wanted) => tx.exec(SET, &[&TargetId::untimed(random), &survey, &item, &code, &wanted]).await?,
        None => tx.exec(REMOVE, &[&survey, &item, &code]).await?,
    };
    Ok(())
}
