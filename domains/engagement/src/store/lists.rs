//! The lists of staff: no words, only how it stands. Each page is a few rows from an index that lies in the order of the list.

use super::{Scope, one_more};
use crate::model::{ContributionId, Desk, Kind, LoopStage, Publication, QueueItem, Regions, Response, Safety};
use db::{Cursor, Page, Read, Result};
use kernel::{Date, Language, OrganisationId, PersonId, Time};

/// Below so many organisations, each one's own index is read; above, the index of the whole list.
const FEW_SERVICES: i64 = 4;
/// Lists are counted so far; "500 or more" says enough.
const COUNTED: i64 = 500;

db::row! {
    struct Row {
        rank: i64,
        id: ContributionId,
        kind: Kind,
        language: Language,
        service: Option<OrganisationId>,
        criticality: i64,
        due_on: Date,
        received_at: Time,
        publication: Publication,
        safety: Safety,
        response: Response,
        loop_stage: LoopStage,
        reader: Option<PersonId>,
        reading_until: Option<Time>,
    }
}

/// Who looks, and when.
#[derive(Clone, Copy, Debug)]
pub struct Reader {
    /// Who.
    pub person: Option<PersonId>,
    /// When.
    pub now: Time,
    /// The day.
    pub today: Date,
}

/// How many wait, counted up to a bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// So many.
    pub count: i64,
    /// Or more.
    pub more: More,
}

/// Whether a count is complete.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum More {
    /// Exactly so many.
    Exactly,
    /// So many or more.
    OrMore,
}

/// One page of a list.
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'a> {
    /// At most so many.
    pub size: usize,
    /// After this cursor.
    pub after: Option<&'a str>,
}

/// What waits on a desk, the most urgent first: by criticality, then by days left, then by age.
pub async fn list_desk(
    read: &mut impl Read,
    (desk, scope): (Desk, &Scope),
    wanted: Wanted<'_>,
    reader: &Reader,
) -> Result<Page<QueueItem>> {
    const WIDE: &str =
        "SELECT c.rank, c.id, c.kind, c.language, c.organisation_id, c.criticality, c.due_on, c.received_at,
            c.publication, c.safety, c.response, c.loop_stage, c.reader, c.reading_until
        FROM engagement_contributions c
        WHERE c.desk = $1
        AND c.desk <> 'none'
        AND ($2 = 'everyone'
            OR ($2 = 'within' AND EXISTS
                (SELECT 1 FROM organisations_within w WHERE w.outer_id = $3 AND w.inner_id = c.organisation_id))
            OR ($2 = 'within' AND $4 = true AND c.organisation_id IS NULL))
        AND (c.rank, c.id) > ($5, $6)
        ORDER BY c.rank, c.id
        LIMIT $7";
    // A service's staff: each of its few services has an index of its own.
    const NARROW: &str =
        "SELECT c.rank, c.id, c.kind, c.language, c.organisation_id, c.criticality, c.due_on, c.received_at,
            c.publication, c.safety, c.response, c.loop_stage, c.reader, c.reading_until
        FROM organisations_within w
        JOIN engagement_contributions c ON c.organisation_id = w.inner_id
        WHERE w.outer_id = $1
        AND c.desk = 'reply'
        AND (c.rank, c.id) > ($2, $3)
        ORDER BY c.rank, c.id
        LIMIT $4";
    let (rank, id) = start(wanted.after);
    let limit = one_more(wanted.size);
    let rows: Vec<Row> = if desk == Desk::Reply && is_narrow(read, scope).await? {
        read.all(NARROW, &[&scope.organisation, &rank, &id, &limit]).await?
    } else {
        read.all(WIDE, &[&desk, &scope.kind, &scope.organisation, &scope.unplaced, &rank, &id, &limit]).await?
    };
    Ok(page(rows, wanted.size, reader))
}

/// What the service may read about itself, the most urgent first.
pub async fn list_released(
    read: &mut impl Read,
    scope: &Scope,
    wanted: Wanted<'_>,
    reader: &Reader,
) -> Result<Page<QueueItem>> {
    const WIDE: &str =
        "SELECT c.rank, c.id, c.kind, c.language, c.organisation_id, c.criticality, c.due_on, c.received_at,
            c.publication, c.safety, c.response, c.loop_stage, c.reader, c.reading_until
        FROM engagement_contributions c
        WHERE c.released = true
        AND c.publication IN ('published', 'private_only')
        AND ($1 = 'everyone'
            OR ($1 = 'within' AND EXISTS
                (SELECT 1 FROM organisations_within w WHERE w.outer_id = $2 AND w.inner_id = c.organisation_id)))
        AND (c.rank, c.id) > ($3, $4)
        ORDER BY c.rank, c.id
        LIMIT $5";
    const NARROW: &str =
        "SELECT c.rank, c.id, c.kind, c.language, c.organisation_id, c.criticality, c.due_on, c.received_at,
            c.publication, c.safety, c.response, c.loop_stage, c.reader, c.reading_until
        FROM organisations_within w
        JOIN engagement_contributions c ON c.organisation_id = w.inner_id
        WHERE w.outer_id = $1
        AND c.released = true
        AND c.publication IN ('published', 'private_only')
        AND (c.rank, c.id) > ($2, $3)
        ORDER BY c.rank, c.id
        LIMIT $4";
    let ((rank, id), limit) = (start(wanted.after), one_more(wanted.size));
    let rows: Vec<Row> = if is_narrow(read, scope).await? {
        read.all(NARROW, &[&scope.organisation, &rank, &id, &limit]).await?
    } else {
        read.all(WIDE, &[&scope.kind, &scope.organisation, &rank, &id, &limit]).await?
    };
    Ok(page(rows, wanted.size, reader))
}

/// What was released to services within an organisation and lies under no theme yet, the most urgent first.
pub async fn list_to_sort(
    read: &mut impl Read,
    scope: &Scope,
    organisation: OrganisationId,
    size: usize,
) -> Result<Vec<ContributionId>> {
    const SQL: &str = "SELECT c.id
        FROM engagement_contributions c
        WHERE c.released = true
        AND c.publication IN ('published', 'private_only')
        AND c.loop_stage = 'untriaged'
        AND c.organisation_id IN (SELECT n.inner_id FROM organisations_within n WHERE n.outer_id = $3)
        AND ($1 = 'everyone'
            OR ($1 = 'within' AND EXISTS
                (SELECT 1 FROM organisations_within w WHERE w.outer_id = $2 AND w.inner_id = c.organisation_id)))
        ORDER BY c.rank, c.id
        LIMIT $4";
    let limit = i64::try_from(size).unwrap_or(i64::MAX);
    let rows: Vec<(ContributionId,)> =
        read.all(SQL, &[&scope.kind, &scope.organisation, &organisation, &limit]).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// How many wait on a desk, counted up to five hundred.
pub async fn count_desk(read: &mut impl Read, desk: Desk, scope: &Scope) -> Result<Waiting> {
    const WIDE: &str = "SELECT CAST(count(*) AS bigint)
        FROM (SELECT 1
            FROM engagement_contributions c
            WHERE c.desk = $1
            AND c.desk <> 'none'
            AND ($2 = 'everyone'
                OR ($2 = 'within' AND EXISTS
                    (SELECT 1 FROM organisations_within w WHERE w.outer_id = $3 AND w.inner_id = c.organisation_id))
                OR ($2 = 'within' AND $4 = true AND c.organisation_id IS NULL))
            LIMIT $5) few";
    const NARROW: &str = "SELECT CAST(count(*) AS bigint)
        FROM (SELECT 1
            FROM organisations_within w
            JOIN engagement_contributions c ON c.organisation_id = w.inner_id
            WHERE w.outer_id = $1
            AND c.desk = 'reply'
            LIMIT $2) few";
    let (count,): (i64,) = if desk == Desk::Reply && is_narrow(read, scope).await? {
        read.one(NARROW, &[&scope.organisation, &COUNTED]).await?
    } else {
        read.one(WIDE, &[&desk, &scope.kind, &scope.organisation, &scope.unplaced, &COUNTED]).await?
    };
    Ok(Waiting { count, more: if count < COUNTED { More::Exactly } else { More::OrMore } })
}

/// Whether the bounds hold so few services that their own index is the shorter way.
async fn is_narrow(read: &mut impl Read, scope: &Scope) -> Result<bool> {
    const SQL: &str = "SELECT CAST(count(*) AS bigint)
        FROM (SELECT 1 FROM organisations_within w WHERE w.outer_id = $1 LIMIT $2) few";
    if scope.kind != "within" {
        return Ok(false);
    }
    let (count,): (i64,) = read.one(SQL, &[&scope.organisation, &FEW_SERVICES]).await?;
    Ok(count < FEW_SERVICES)
}

fn start(after: Option<&str>) -> (i64, ContributionId) {
    let first = (i64::MIN, ContributionId::from_uuid(uuid::Uuid::nil()));
    after.and_then(Cursor::key::<(i64, ContributionId)>).unwrap_or(first)
}

fn page(rows: Vec<Row>, size: usize, reader: &Reader) -> Page<QueueItem> {
    Page::from_rows(rows, size, |row| (row.rank, row.id)).map(|row| QueueItem {
        id: row.id,
        kind: row.kind,
        language: row.language,
        service: row.service,
        criticality: row.criticality,
        due_on: row.due_on,
        days_left: crate::rules::days_left(row.due_on, reader.today),
        received_at: row.received_at,
        regions: Regions {
            publication: row.publication,
            safety: row.safety,
            response: row.response,
            loop_stage: row.loop_stage,
        },
        with_a_colleague: row.reader.is_some_and(|by| Some(by) != reader.person)
            && row.reading_until.is_some_and(|until| until > reader.now),
    })
}
