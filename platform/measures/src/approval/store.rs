//! SQL and only SQL: the steps of definitions.

use super::{CHANGED_MEANWHILE, Taken};
use crate::Stage;
use db::{Read, RefuseIf, Result, Tx};
use kernel::{Outcome, PersonId};
use std::collections::BTreeMap;

/// The last stage of each version that the house decided on.
pub async fn stages(read: &mut impl Read) -> Result<BTreeMap<(String, i64), Stage>> {
    const SQL: &str = "SELECT s.definition, s.version, s.stage
        FROM measures_steps s
        WHERE s.number =
            (SELECT max(t.number) FROM measures_steps t WHERE t.definition = s.definition AND t.version = s.version)
        ORDER BY s.definition, s.version";
    let rows: Vec<(String, i64, Stage)> = read.all(SQL, &[]).await?;
    Ok(rows.into_iter().map(|(definition, version, stage)| ((definition, version), stage)).collect())
}

/// The last stage of one version.
pub async fn stage(read: &mut impl Read, (definition, version): (&str, i64)) -> Result<Option<Stage>> {
    const SQL: &str = "SELECT s.stage
        FROM measures_steps s
        WHERE s.definition = $1
        AND s.version = $2
        ORDER BY s.number DESC
        LIMIT 1";
    Ok(read.optional::<(Stage,)>(SQL, &[&definition, &version]).await?.map(|(stage,)| stage))
}

/// All steps of all versions of a definition, in their order.
pub async fn steps_of(read: &mut impl Read, definition: &str) -> Result<Vec<Taken>> {
    const SQL: &str = "SELECT s.id, s.definition, s.version, s.number, s.step, s.stage, s.people, s.said, s.day, s.at,
            s.by_person, s.invented
        FROM measures_steps s
        WHERE s.definition = $1
        ORDER BY s.version, s.number";
    read.all(SQL, &[&definition]).await
}

/// All steps that somebody wrote down.
pub async fn written_by(read: &mut impl Read, person: PersonId) -> Result<Vec<Taken>> {
    const SQL: &str = "SELECT s.id, s.definition, s.version, s.number, s.step, s.stage, s.people, s.said, s.day, s.at,
            s.by_person, s.invented
        FROM measures_steps s
        WHERE s.by_person = $1
        ORDER BY s.at, s.id";
    read.all(SQL, &[&person]).await
}

/// Keeps a step.
pub async fn insert(tx: &mut Tx, taken: &Taken) -> Outcome<()> {
    const SQL: &str = "INSERT INTO measures_steps
        (id, definition, version, number, step, stage, people, said, day, at, by_person, invented)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    let params: db::Params<'_> = &[
        &taken.id,
        &taken.definition,
        &taken.version,
        &taken.number,
        &taken.step,
        &taken.stage,
        &taken.people,
        &taken.said,
        &taken.day,
        &taken.at,
        &taken.by_person,
        &taken.invented,
    ];
    tx.exec(SQL, params).await.map(drop).refuse_if("measures_step_taken", CHANGED_MEANWHILE)
}

/// Nobody wrote these down any more.
pub async fn forget_by(tx: &mut Tx, person: PersonId) -> Result<()> {
    tx.exec("UPDATE measures_steps SET by_person = NULL WHERE by_person = $1", &[&person]).await.map(drop)
}
