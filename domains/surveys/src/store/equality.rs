//! Equality answers. No statement here touches a response, a person or a code: nothing joins them.

use crate::{model::SurveyId, proof::Proof};
use db::{Read, Result, Tx};
use kernel::{Date, Random};
use questionnaires::Answers;
use uuid::Uuid;
use vault::{Sealed, SubjectKey};

const EQUALITY: &str = "surveys.equality";

/// Answers waiting to be written with others.
pub type Waiting = (Uuid, Sealed<Answers>);

/// Keeps answers until enough wait to be shuffled. The same form sent again breaks `surveys_equality_waiting_pkey`.
pub async fn insert_waiting(
    tx: &mut Tx,
    (id, survey): (Uuid, SurveyId),
    (key, random): (&SubjectKey, &dyn Random),
    answers: &Answers,
    _proof: &impl Proof,
) -> Result<()> {
    const SQL: &str = "INSERT INTO surveys_equality_waiting (id, survey, sealed) VALUES ($1, $2, $3)";
    tx.exec(SQL, &[&id, &survey, &Sealed::seal(key, random, EQUALITY, answers)]).await.map(drop)
}

/// Surveys with at least `enough` answers waiting, and those that take no more and have any.
pub async fn list_ready_as_the_system(read: &mut impl Read, enough: i64) -> Result<Vec<SurveyId>> {
    const SQL: &str = "SELECT w.survey
        FROM surveys_equality_waiting w
        GROUP BY w.survey
        HAVING count(*) >= $1
        OR NOT EXISTS
            (SELECT 1 FROM surveys_versions v WHERE v.survey = w.survey AND v.stage IN ('open', 'paused', 'closing'))
        ORDER BY w.survey";
    let rows: Vec<(SurveyId,)> = read.all(SQL, &[&enough]).await?;
    Ok(rows.into_iter().map(|(survey,)| survey).collect())
}

/// What waits for a survey.
pub async fn list_waiting(read: &mut impl Read, survey: SurveyId) -> Result<Vec<Waiting>> {
    const SQL: &str = "SELECT w.id, w.sealed FROM surveys_equality_waiting w WHERE w.survey = $1 ORDER BY w.id";
    read.all(SQL, &[&survey]).await
}

/// Writes answers that waited, in the order given, which is to be shuffled, under new ids.
pub async fn insert_all(
    tx: &mut Tx,
    (survey, quarter): (SurveyId, Date),
    random: &dyn Random,
    shuffled: &[Sealed<Answers>],
    _proof: &impl Proof,
) -> Result<()> {
    const SQL: &str = "INSERT INTO surveys_equality (id, survey, quarter, sealed) VALUES ($1, $2, $3, $4)";
    for sealed in shuffled {
        let id = SurveyId::untimed(random).uuid();
        tx.exec(SQL, &[&id, &survey, &quarter, sealed]).await?;
    }
    Ok(())
}

/// Takes away what waited.
pub async fn remove_waiting(tx: &mut Tx, survey: SurveyId, _proof: &impl Proof) -> Result<u64> {
    tx.exec("DELETE FROM surveys_equality_waiting WHERE survey = $1", &[&survey]).await
}

/// The answers of a survey by quarter, opened; in no order that says anything.
pub async fn list(read: &mut impl Read, survey: SurveyId, key: &SubjectKey) -> Result<Vec<(Date, Answers)>> {
    const SQL: &str = "SELECT e.quarter, e.sealed FROM surveys_equality e WHERE e.survey = $1 ORDER BY e.quarter, e.id";
    let rows: Vec<(Date, Sealed<Answers>)> = read.all(SQL, &[&survey]).await?;
    Ok(rows.into_iter().filter_map(|(quarter, sealed)| Some((quarter, sealed.open(key, EQUALITY).ok()?))).collect())
}
