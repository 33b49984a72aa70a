//! Questionnaires with their scorings.

use super::Place;
use crate::{
    model::{Measure, MeasureId, MeasureSource},
    proof::Proof,
};
use db::{Json, Read, Result, Tx};
use kernel::{Date, OrganisationId, PersonId};
use questionnaires::{Questionnaire, scoring::Scoring};

db::row! {
    struct Row {
        id: MeasureId,
        name: String,
        version: String,
        organisation: Option<OrganisationId>,
        questionnaire: Json<Questionnaire>,
        scoring: Json<Scoring>,
        rights: String,
        loaded_by: Option<PersonId>,
        loaded_on: Date,
        retired_on: Option<Date>,
    }
}

impl From<Row> for Measure {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            name: row.name,
            version: row.version,
            organisation: row.organisation,
            questionnaire: row.questionnaire.0,
            scoring: row.scoring.0,
            rights: row.rights,
            source: row.loaded_by.map_or(MeasureSource::Shipped, |by| MeasureSource::Loaded { by }),
            loaded_on: row.loaded_on,
            retired_on: row.retired_on,
        }
    }
}

/// The measure, whoever may ask with it: answers keep the words that they answered.
pub async fn find(read: &mut impl Read, id: MeasureId) -> Result<Option<Measure>> {
    const SQL: &str =
        "SELECT m.id, m.name, m.version, m.organisation_id, m.questionnaire, m.scoring, m.rights, m.loaded_by,
            m.loaded_on, m.retired_on
        FROM outcomes_measures m
        WHERE m.id = $1";
    Ok(read.optional::<Row>(SQL, &[&id]).await?.map(Measure::from))
}

/// The measures with these ids, in no particular order.
pub async fn list_of(read: &mut impl Read, ids: &[MeasureId]) -> Result<Vec<Measure>> {
    const SQL: &str =
        "SELECT m.id, m.name, m.version, m.organisation_id, m.questionnaire, m.scoring, m.rights, m.loaded_by,
            m.loaded_on, m.retired_on
        FROM outcomes_measures m
        WHERE m.id = ANY($1)";
    let ids: db::Ids = ids.iter().copied().collect();
    Ok(read.all::<Row>(SQL, &[&ids]).await?.into_iter().map(Measure::from).collect())
}

/// The measures that a place may ask with: the whole house's, its own, and those of whatever it lies within. The newest first.
pub async fn list_for(read: &mut impl Read, place: OrganisationId) -> Result<Vec<Measure>> {
    const SQL: &str =
        "SELECT m.id, m.name, m.version, m.organisation_id, m.questionnaire, m.scoring, m.rights, m.loaded_by,
            m.loaded_on, m.retired_on
        FROM outcomes_measures m
        WHERE m.retired_on IS NULL
        AND (m.organisation_id IS NULL
            OR EXISTS (SELECT 1 FROM organisations_within w WHERE w.outer_id = m.organisation_id AND w.inner_id = $1))
        ORDER BY m.name, m.loaded_on DESC, m.id
        LIMIT 200";
    Ok(read.all::<Row>(SQL, &[&place]).await?.into_iter().map(Measure::from).collect())
}

/// The measures for the whole house.
pub async fn list_open_to_all(read: &mut impl Read) -> Result<Vec<Measure>> {
    const SQL: &str =
        "SELECT m.id, m.name, m.version, m.organisation_id, m.questionnaire, m.scoring, m.rights, m.loaded_by,
            m.loaded_on, m.retired_on
        FROM outcomes_measures m
        WHERE m.retired_on IS NULL
        AND m.organisation_id IS NULL
        ORDER BY m.name, m.loaded_on DESC, m.id
        LIMIT 200";
    Ok(read.all::<Row>(SQL, &[]).await?.into_iter().map(Measure::from).collect())
}

/// The measures that were loaded where somebody may load, retired ones too.
pub async fn list_loaded(read: &mut impl Read, place: &Place) -> Result<Vec<Measure>> {
    const SQL: &str =
        "SELECT m.id, m.name, m.version, m.organisation_id, m.questionnaire, m.scoring, m.rights, m.loaded_by,
            m.loaded_on, m.retired_on
        FROM outcomes_measures m
        WHERE m.loaded_by IS NOT NULL
        AND ($1 = 'everyone'
            OR ($1 = 'within' AND EXISTS
                (SELECT 1 FROM organisations_within w WHERE w.outer_id = $2 AND w.inner_id = m.organisation_id)))
        ORDER BY m.name, m.loaded_on DESC, m.id
        LIMIT 200";
    let rows = read.all::<Row>(SQL, &[&place.kind, &place.organisation]).await?;
    Ok(rows.into_iter().map(Measure::from).collect())
}

/// Keeps a measure; one that is there already stays as it is.
pub async fn keep(tx: &mut Tx, measure: &Measure, _proof: &impl Proof) -> Result<()> {
    const SQL: &str = "INSERT INTO outcomes_measures
        (id, name, version, organisation_id, questionnaire, scoring, rights, loaded_by, loaded_on, retired_on, major)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        ON CONFLICT (id) DO NOTHING";
    let loaded_by = match measure.source {
        MeasureSource::Shipped => None,
        MeasureSource::Loaded { by } => Some(by),
    };
    let params: db::Params<'_> = &[
        &measure.id,
        &measure.name,
        &measure.version,
        &measure.organisation,
        &Json(&measure.questionnaire),
        &Json(&measure.scoring),
        &measure.rights,
        &loaded_by,
        &measure.loaded_on,
        &measure.retired_on,
        &measure.major(),
    ];
    tx.exec(SQL, params).await.map(drop)
}

/// Whether one is a minor version of the other: the same measure of the same place, meaning the same.
pub async fn are_kin(read: &mut impl Read, one: MeasureId, other: MeasureId) -> Result<bool> {
    const SQL: &str = "SELECT one.id
        FROM outcomes_measures one
        JOIN outcomes_measures other ON other.name = one.name AND other.major = one.major
        WHERE one.id = $1
        AND other.id = $2
        AND (other.organisation_id = one.organisation_id
            OR (other.organisation_id IS NULL AND one.organisation_id IS NULL))";
    Ok(one == other || read.optional::<(MeasureId,)>(SQL, &[&one, &other]).await?.is_some())
}

/// From this day on nobody is asked with it.
pub async fn retire(tx: &mut Tx, id: MeasureId, on: Date, _proof: &impl Proof) -> Result<u64> {
    const SQL: &str = "UPDATE outcomes_measures SET retired_on = $2 WHERE id = $1 AND retired_on IS NULL";
    tx.exec(SQL, &[&id, &on]).await
}
