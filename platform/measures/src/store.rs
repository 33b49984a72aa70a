//! SQL and only SQL: rows, changes, merges.

use crate::PersonKey;
use db::{Ids, Json, Read, Result, Tx};
use kernel::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

db::row! {
    /// One row as it is kept.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Row {
        /// Its id, which follows from all but the value and the merges.
        pub id: Uuid,
        /// The thing that it follows from.
        pub source: Uuid,
        /// Which sort of thing.
        pub origin: String,
        /// What is counted.
        pub measure: String,
        /// Whom it was told of.
        pub told: Option<Uuid>,
        /// Whom it counts for.
        pub person: Option<Uuid>,
        /// Where; the nil id for the whole alone.
        pub node: Uuid,
        /// On which day.
        pub day: Date,
        /// Of which kind; empty for none.
        pub kind: String,
        /// How much.
        pub value: i64,
    }
}

/// What those who follow must know of a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    /// What is counted.
    pub measure: String,
    /// Whom it counts for.
    pub person: Option<PersonKey>,
    /// Where; the nil id for the whole alone.
    pub node: Uuid,
    /// On which day.
    pub day: Date,
    /// Of which kind; empty for none.
    pub kind: String,
    /// How much.
    pub value: i64,
}

impl From<&Row> for Seen {
    fn from(row: &Row) -> Self {
        Self {
            measure: row.measure.clone(),
            person: row.person.map(PersonKey::from_uuid),
            node: row.node,
            day: row.day,
            kind: row.kind.clone(),
            value: row.value,
        }
    }
}

/// What changed in the rows of one source.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Body {
    /// Rows that are no more.
    pub gone: Vec<Seen>,
    /// Rows that are there now.
    pub come: Vec<Seen>,
}

/// The rows of one source.
pub async fn rows_of(read: &mut impl Read, source: Uuid) -> Result<Vec<Row>> {
    const SQL: &str = "SELECT r.id, r.source, r.origin, r.measure, r.told, r.person, r.node, r.day, r.kind, r.value
        FROM measures_rows r
        WHERE r.source = $1
        ORDER BY r.id";
    read.all(SQL, &[&source]).await
}

/// The rows told of one person.
pub async fn rows_told_of(read: &mut impl Read, person: Uuid) -> Result<Vec<Row>> {
    const SQL: &str = "SELECT r.id, r.source, r.origin, r.measure, r.told, r.person, r.node, r.day, r.kind, r.value
        FROM measures_rows r
        WHERE r.told = $1
        ORDER BY r.source, r.id";
    read.all(SQL, &[&person]).await
}

/// Every row after one, in the order of ids.
pub async fn rows_after(read: &mut impl Read, after: Option<Uuid>, limit: i64) -> Result<Vec<Row>> {
    const SQL: &str = "SELECT r.id, r.source, r.origin, r.measure, r.told, r.person, r.node, r.day, r.kind, r.value
        FROM measures_rows r
        WHERE ($1 IS NULL OR r.id > $1)
        ORDER BY r.id
        LIMIT $2";
    read.all(SQL, &[&after, &limit]).await
}

/// The rows of one measure on days from the first to the last, for counting them anew.
pub async fn rows_between(read: &mut impl Read, measure: &str, (first, last): (Date, Date)) -> Result<Vec<Row>> {
    const SQL: &str = "SELECT r.id, r.source, r.origin, r.measure, r.told, r.person, r.node, r.day, r.kind, r.value
        FROM measures_rows r
        WHERE r.measure = $1
        AND r.day >= $2
        AND r.day <= $3
        ORDER BY r.id";
    read.all(SQL, &[&measure, &first, &last]).await
}

/// The facts of one measure on days from the first to the last, those of one day, place and kind together.
pub async fn told_between(
    read: &mut impl Read,
    measure: &str,
    (first, last): (Date, Date),
    limit: i64,
) -> Result<Vec<crate::rows::Told>> {
    const SQL: &str =
        "SELECT r.day, r.node, r.kind, CAST(count(*) AS bigint) AS facts, CAST(sum(r.value) AS bigint) AS sum
        FROM measures_rows r
        WHERE r.measure = $1
        AND r.day >= $2
        AND r.day <= $3
        GROUP BY r.day, r.node, r.kind
        ORDER BY r.day, r.node, r.kind
        LIMIT $4";
    read.all(SQL, &[&measure, &first, &last, &limit]).await
}

/// The sources of one sort that have rows, after one.
pub async fn sources_of(read: &mut impl Read, origin: &str, after: Option<Uuid>, limit: i64) -> Result<Vec<Uuid>> {
    const SQL: &str = "SELECT DISTINCT r.source
        FROM measures_rows r
        WHERE r.origin = $1
        AND ($2 IS NULL OR r.source > $2)
        ORDER BY r.source
        LIMIT $3";
    Ok(read.all::<(Uuid,)>(SQL, &[&origin, &after, &limit]).await?.into_iter().map(|(source,)| source).collect())
}

/// Takes rows away.
pub async fn remove(tx: &mut Tx, ids: &[Uuid]) -> Result<()> {
    const SQL: &str = "DELETE FROM measures_rows WHERE id = ANY($1)";
    tx.exec(SQL, &[&ids.iter().copied().collect::<Ids>()]).await.map(drop)
}

/// Keeps a row.
pub async fn insert(tx: &mut Tx, row: &Row) -> Result<()> {
    const SQL: &str = "INSERT INTO measures_rows
        (id, source, origin, measure, told, person, node, day, kind, value)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    let params: db::Params<'_> = &[
        &row.id,
        &row.source,
        &row.origin,
        &row.measure,
        &row.told,
        &row.person,
        &row.node,
        &row.day,
        &row.kind,
        &row.value,
    ];
    tx.exec(SQL, params).await.map(drop)
}

/// Keeps a change of one source for those who follow. `id` says nothing of when it was written.
pub async fn add_change(tx: &mut Tx, id: Uuid, source: Uuid, body: &Body) -> Result<()> {
    const NEXT: &str = "INSERT INTO measures_sources (source, generation)
        VALUES ($1, 1)
        ON CONFLICT (source) DO UPDATE SET generation = measures_sources.generation + 1";
    const NOW: &str = "SELECT s.generation FROM measures_sources s WHERE s.source = $1";
    const ADD: &str = "INSERT INTO measures_changes (id, source, generation, body) VALUES ($1, $2, $3, $4)";
    tx.exec(NEXT, &[&source]).await?;
    let (generation,): (i64,) = tx.one(NOW, &[&source]).await?;
    tx.exec(ADD, &[&id, &source, &generation, &Json(body)]).await.map(drop)
}

/// For whom some people count, when they were merged.
pub async fn merges_of(read: &mut impl Read, people: &[Uuid]) -> Result<Vec<(Uuid, Uuid)>> {
    const SQL: &str = "SELECT m.person, m.counts_for FROM measures_merges m WHERE m.person = ANY($1)";
    read.all(SQL, &[&people.iter().copied().collect::<Ids>()]).await
}

/// Who counts for this person.
pub async fn merged_into(read: &mut impl Read, person: Uuid) -> Result<Vec<Uuid>> {
    const SQL: &str = "SELECT m.person FROM measures_merges m WHERE m.counts_for = $1 ORDER BY m.person";
    Ok(read.all::<(Uuid,)>(SQL, &[&person]).await?.into_iter().map(|(person,)| person).collect())
}

/// From now on `person` counts for another.
pub async fn set_merge(tx: &mut Tx, person: Uuid, counts_for: Uuid) -> Result<()> {
    const SQL: &str = "INSERT INTO measures_merges (person, counts_for)
        VALUES ($1, $2)
        ON CONFLICT (person) DO UPDATE SET counts_for = excluded.counts_for";
    tx.exec(SQL, &[&person, &counts_for]).await.map(drop)
}

/// From now on `person` counts for themselves.
pub async fn end_merge(tx: &mut Tx, person: Uuid) -> Result<()> {
    tx.exec("DELETE FROM measures_merges WHERE person = $1", &[&person]).await.map(drop)
}
