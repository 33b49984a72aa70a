//! Organisations: their names, the words they are found by, the areas they cover.

use crate::model::{Area, Confidence, Organisation, OrganisationKind, Origin, Place};
use db::{Json, Page, Read, Result, Tx};
use i18n::Written;
use kernel::{Date, Language, OrganisationId, Sight, Verb};
use std::collections::BTreeSet;

db::row! {
    pub(super) struct NodeRow {
        id: OrganisationId,
        kind: OrganisationKind,
        place: Place,
        names: Json<Written>,
        note: Json<Written>,
        town: Option<String>,
        from: Option<Date>,
        to: Option<Date>,
        origin: Origin,
        source: String,
        confidence: Confidence,
    }
}

impl From<NodeRow> for Organisation {
    fn from(row: NodeRow) -> Self {
        Self {
            id: row.id,
            kind: row.kind,
            place: row.place,
            names: row.names.0,
            note: row.note.0,
            town: row.town,
            from: row.from,
            to: row.to,
            origin: row.origin,
            source: row.source,
            confidence: row.confidence,
        }
    }
}

/// The organisation; the tree is public.
pub async fn find(reader: &mut impl Read, id: OrganisationId) -> Result<Option<Organisation>> {
    let row = reader.optional::<NodeRow>(
        "SELECT n.id, n.kind, n.place, n.names, n.note, n.town, n.valid_from, n.valid_to, n.origin, n.source, n.confidence
         FROM organisations_nodes n
         WHERE n.id = $1",
        &[&id],
    )
    .await?;
    Ok(row.map(Organisation::from))
}

/// The names of these organisations, in no particular order; unknown ones are left out.
pub async fn find_names(
    reader: &mut impl Read,
    ids: impl IntoIterator<Item = OrganisationId>,
) -> Result<Vec<(OrganisationId, Written)>> {
    const SQL: &str = "SELECT n.id, n.names FROM organisations_nodes n WHERE n.id = ANY($1)";
    let rows: Vec<(OrganisationId, Json<Written>)> = reader.all(SQL, &[&ids.into_iter().collect::<db::Ids>()]).await?;
    Ok(rows.into_iter().map(|(id, names)| (id, names.0)).collect())
}

/// The organisation, when it lies where the caller may do `V`.
pub async fn find_within<V: Verb>(
    reader: &mut impl Read,
    id: OrganisationId,
    sight: &Sight<V>,
) -> Result<Option<Organisation>> {
    let row = reader.optional::<NodeRow>(
        "SELECT n.id, n.kind, n.place, n.names, n.note, n.town, n.valid_from, n.valid_to, n.origin, n.source, n.confidence
         FROM organisations_nodes n
         WHERE n.id = $1
           AND ($2 = 'everyone'
                OR ($2 = 'within'
                    AND EXISTS (SELECT 1 FROM organisations_within w WHERE w.outer_id = $3 AND w.inner_id = n.id)))",
        &[&id, &sight.kind(), &sight.organisation()],
    )
    .await?;
    Ok(row.map(Organisation::from))
}

/// The id of every organisation.
pub async fn list_ids(reader: &mut impl Read) -> Result<Vec<OrganisationId>> {
    let rows = reader.all::<(OrganisationId,)>("SELECT n.id FROM organisations_nodes n ORDER BY n.id", &[]).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Every organisation that is no service: the tree that pages draw and filters offer.
pub async fn list_structure(reader: &mut impl Read) -> Result<Vec<Organisation>> {
    let rows = reader.all::<NodeRow>(
        "SELECT n.id, n.kind, n.place, n.names, n.note, n.town, n.valid_from, n.valid_to, n.origin, n.source, n.confidence
         FROM organisations_nodes n
         WHERE n.kind <> 'service'
         ORDER BY n.id",
        &[],
    )
    .await?;
    Ok(rows.into_iter().map(Organisation::from).collect())
}

/// What a list of organisations is narrowed by.
#[derive(Clone, Copy, Debug)]
pub struct Filter {
    /// The reader's language, for the order.
    pub language: Language,
    /// Only what lies within this one today.
    pub within: Option<OrganisationId>,
    /// Only this kind.
    pub kind: Option<OrganisationKind>,
    /// At most so many.
    pub size: usize,
}

db::row! {
    struct ListedRow {
        sort: Vec<u8>,
        id: OrganisationId,
        kind: OrganisationKind,
        place: Place,
        names: Json<Written>,
        note: Json<Written>,
        town: Option<String>,
        from: Option<Date>,
        to: Option<Date>,
        origin: Origin,
        source: String,
        confidence: Confidence,
    }
}

/// Organisations in the order of their names, page by page.
pub async fn list(reader: &mut impl Read, filter: Filter, after: Option<&str>) -> Result<Page<Organisation>> {
    let (sort, id) = after.and_then(db::Cursor::key::<(Vec<u8>, OrganisationId)>).unzip();
    let limit = i64::try_from(filter.size.saturating_add(1)).unwrap_or(i64::MAX);
    let rows = reader.all::<ListedRow>(
        "SELECT m.sort, n.id, n.kind, n.place, n.names, n.note, n.town, n.valid_from, n.valid_to, n.origin, n.source, n.confidence
         FROM organisations_names m
         JOIN organisations_nodes n ON n.id = m.organisation_id
         WHERE m.language = $1
           AND (n.kind = $2 OR $2 IS NULL)
           AND (EXISTS (SELECT 1 FROM organisations_within w WHERE w.outer_id = $3 AND w.inner_id = n.id) OR $3 IS NULL)
           AND ((m.sort, m.organisation_id) > ($4, $5) OR $4 IS NULL)
         ORDER BY m.sort, m.organisation_id
         LIMIT $6",
        &[&filter.language, &filter.kind, &filter.within, &sort, &id, &limit],
    )
    .await?;
    let page = Page::from_rows(rows, filter.size, |row| (row.sort.clone(), row.id));
    Ok(page.map(|row| {
        let ListedRow { sort: _, id, kind, place, names, note, town, from, to, origin, source, confidence } = row;
        Organisation { id, kind, place, names: names.0, note: note.0, town, from, to, origin, source, confidence }
    }))
}

/// Keeps a new organisation with its names and words. Callers hold a `Granted` or load data as the system.
pub(crate) async fn insert(tx: &mut Tx, node: &Organisation, found_by: &[&str]) -> Result<()> {
    tx.exec(
        "INSERT INTO organisations_nodes
           (id, kind, place, names, note, town, valid_from, valid_to, origin, source, confidence)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        &[
            &node.id,
            &node.kind,
            &node.place,
            &Json(&node.names),
            &Json(&node.note),
            &node.town,
            &node.from,
            &node.to,
            &node.origin,
            &node.source,
            &node.confidence,
        ],
    )
    .await?;
    save_names(tx, node, found_by).await
}

/// Replaces the names, and the words by which the organisation is found.
pub(crate) async fn save_names(tx: &mut Tx, node: &Organisation, found_by: &[&str]) -> Result<()> {
    tx.exec("UPDATE organisations_nodes SET names = $2 WHERE id = $1", &[&node.id, &Json(&node.names)]).await?;
    tx.exec("DELETE FROM organisations_names WHERE organisation_id = $1", &[&node.id]).await?;
    tx.exec("DELETE FROM organisations_words WHERE organisation_id = $1", &[&node.id]).await?;
    for language in Language::ALL {
        let name = node.names.text(*language);
        let sort = i18n::sort_key(*language, name);
        tx.exec(
            "INSERT INTO organisations_names (organisation_id, language, name, sort) VALUES ($1, $2, $3, $4)",
            &[&node.id, language, &name, &sort],
        )
        .await?;
    }
    for word in words(node, found_by) {
        tx.exec(
            "INSERT INTO organisations_words (word, organisation_id) VALUES ($1, $2)",
            &[&word.as_bytes(), &node.id],
        )
        .await?;
    }
    Ok(())
}

fn words(node: &Organisation, found_by: &[&str]) -> BTreeSet<String> {
    let mut text = node.names.folded();
    for more in found_by.iter().copied().chain(node.town.as_deref()) {
        text.push(' ');
        text.push_str(&i18n::fold(more));
    }
    text.split_whitespace().map(|word| word.chars().take(LONGEST_WORD).collect()).collect()
}

const LONGEST_WORD: usize = 40;

/// The names of the health regions, and of the areas below them, of the country that this organisation lies in: those that exist
/// on this day, or all that there ever were; in no particular order.
pub async fn list_regions(
    reader: &mut impl Read,
    organisation: OrganisationId,
    day: Option<Date>,
) -> Result<Vec<(OrganisationId, Written)>> {
    let rows = reader
        .all::<(OrganisationId, Json<Written>)>(
            "SELECT n.id, n.names
         FROM organisations_nodes n
         JOIN organisations_nodes o ON o.place = n.place
         WHERE o.id = $1
           AND n.kind IN ('health_region', 'integrated_healthcare_area')
           AND (n.valid_from IS NULL OR n.valid_from <= $2 OR $2 IS NULL)
           AND (n.valid_to IS NULL OR n.valid_to > $2 OR $2 IS NULL)
         ORDER BY n.id",
            &[&organisation, &day],
        )
        .await?;
    Ok(rows.into_iter().map(|(id, names)| (id, names.0)).collect())
}

db::row! {
    struct AreaRow {
        organisation: OrganisationId,
        county: Json<Written>,
        part: Json<Written>,
    }
}

/// The areas of every organisation that has some.
pub async fn list_areas(reader: &mut impl Read) -> Result<Vec<(OrganisationId, Area)>> {
    let rows = reader
        .all::<AreaRow>(
            "SELECT a.organisation_id, a.county, a.part
         FROM organisations_areas a
         ORDER BY a.organisation_id, a.position",
            &[],
        )
        .await?;
    Ok(rows.into_iter().map(|row| (row.organisation, Area { county: row.county.0, part: row.part.0 })).collect())
}

/// Keeps an area of a loaded organisation.
pub(crate) async fn insert_area(tx: &mut Tx, id: OrganisationId, position: i64, area: &Area) -> Result<()> {
    tx.exec(
        "INSERT INTO organisations_areas (organisation_id, position, county, part) VALUES ($1, $2, $3, $4)",
        &[&id, &position, &Json(&area.county), &Json(&area.part)],
    )
    .await
    .map(drop)
}

/// Ends an organisation with the service it is.
pub(crate) async fn save_end(tx: &mut Tx, id: OrganisationId, to: Option<Date>) -> Result<()> {
    tx.exec("UPDATE organisations_nodes SET valid_to = $2 WHERE id = $1", &[&id, &to]).await.map(drop)
}
