//! How it stands with what was shared, and what happened to it.

use super::Scope;
use crate::{
    model::{
        Contribution, ContributionId, DeclineReason, Detail, Happened, Kind, LoopStage, Mode, OutcomeWord, Perspective,
        PlaceShown, ProposedDecline, Publication, Reading, Response, Safety, Wish,
    },
    proof::Proof,
    rules::{self, CHANGED_MEANWHILE},
};
use db::{Json, Read, Result, Tx};
use kernel::{Date, Language, OrganisationId, Outcome, PersonId, Time};

db::row! {
    struct Row {
        id: ContributionId,
        kind: Kind,
        mode: Mode,
        language: Language,
        perspective: Option<Perspective>,
        service: Option<OrganisationId>,
        receipt: String,
        received_at: Time,
        due_on: Date,
        wish: Wish,
        place_shown: PlaceShown,
        detail: Detail,
        publication: Publication,
        safety: Safety,
        response: Response,
        loop_stage: LoopStage,
        criticality: i64,
        released: bool,
        published_on: Option<Date>,
        public_place: Option<OrganisationId>,
        reader: Option<PersonId>,
        reading_until: Option<Time>,
        decliner: Option<PersonId>,
        decline_reason: Option<DeclineReason>,
        outcome: Option<OutcomeWord>,
        outcome_on: Option<Date>,
        version: i64,
    }
}

impl From<Row> for Contribution {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            kind: row.kind,
            mode: row.mode,
            language: row.language,
            perspective: row.perspective,
            service: row.service,
            receipt: row.receipt,
            received_at: row.received_at,
            due_on: row.due_on,
            wish: row.wish,
            place_shown: row.place_shown,
            detail: row.detail,
            publication: row.publication,
            safety: row.safety,
            response: row.response,
            loop_stage: row.loop_stage,
            criticality: row.criticality,
            released: row.released,
            published_on: row.published_on,
            public_place: row.public_place,
            reading: row.reader.zip(row.reading_until).map(|(by, until)| Reading { by, until }),
            proposed: row.decliner.zip(row.decline_reason).map(|(by, reason)| ProposedDecline { by, reason }),
            outcome: row.outcome,
            outcome_on: row.outcome_on,
            version: row.version,
        }
    }
}

/// The contribution, when it lies within `scope`. What lies outside and what never was look alike.
pub async fn find(read: &mut impl Read, id: ContributionId, scope: &Scope) -> Result<Option<Contribution>> {
    const SQL: &str = "SELECT c.id, c.kind, c.mode, c.language, c.perspective, c.organisation_id, c.receipt, c.received_at, c.due_on,
            c.wish, c.place_shown, c.detail, c.publication, c.safety, c.response, c.loop_stage, c.criticality, c.released,
            c.published_on, c.public_place, c.reader, c.reading_until, c.decliner, c.decline_reason, c.outcome, c.outcome_on,
            c.version
        FROM engagement_contributions c
        WHERE c.id = $1
        AND ($2 = 'everyone'
            OR ($2 = 'within' AND EXISTS
                (SELECT 1 FROM organisations_within w WHERE w.outer_id = $3 AND w.inner_id = c.organisation_id))
            OR ($2 = 'within' AND $5 = true AND c.organisation_id IS NULL)
            OR ($2 = 'own' AND EXISTS
                (SELECT 1 FROM engagement_known_authors a WHERE a.contribution = c.id AND a.person = $4)))
        AND ($6 = false OR c.released = true)";
    let params: db::Params<'_> =
        &[&id, &scope.kind, &scope.organisation, &scope.person, &scope.unplaced, &scope.released_only];
    Ok(read.optional::<Row>(SQL, params).await?.map(Contribution::from))
}

/// The contribution that the code with this hash leads to.
pub async fn find_by_code(read: &mut impl Read, lookup: &[u8; 32]) -> Result<Option<Contribution>> {
    const SQL: &str = "SELECT c.id, c.kind, c.mode, c.language, c.perspective, c.organisation_id, c.receipt, c.received_at, c.due_on,
            c.wish, c.place_shown, c.detail, c.publication, c.safety, c.response, c.loop_stage, c.criticality, c.released,
            c.published_on, c.public_place, c.reader, c.reading_until, c.decliner, c.decline_reason, c.outcome, c.outcome_on,
            c.version
        FROM engagement_codes k
        JOIN engagement_contributions c ON c.id = k.contribution
        WHERE k.lookup = $1";
    Ok(read.optional::<Row>(SQL, &[lookup]).await?.map(Contribution::from))
}

/// What a person shared from their account, newest first.
pub async fn list_own(read: &mut impl Read, scope: &Scope) -> Result<Vec<Contribution>> {
    const SQL: &str = "SELECT c.id, c.kind, c.mode, c.language, c.perspective, c.organisation_id, c.receipt, c.received_at, c.due_on,
            c.wish, c.place_shown, c.detail, c.publication, c.safety, c.response, c.loop_stage, c.criticality, c.released,
            c.published_on, c.public_place, c.reader, c.reading_until, c.decliner, c.decline_reason, c.outcome, c.outcome_on,
            c.version
        FROM engagement_known_authors a
        JOIN engagement_contributions c ON c.id = a.contribution
        WHERE $1 = 'own'
        AND a.person = $2
        ORDER BY c.received_at DESC, c.id";
    Ok(read.all::<Row>(SQL, &[&scope.kind, &scope.person]).await?.into_iter().map(Contribution::from).collect())
}

/// What has just come, and that it came.
pub async fn insert(tx: &mut Tx, state: &Contribution, events: &[Happened], _proof: &impl Proof) -> Result<()> {
    const SQL: &str = "INSERT INTO engagement_contributions
        (id, kind, mode, language, perspective, organisation_id, receipt, received_at, due_on, wish, place_shown, detail,
         publication, safety, response, loop_stage, criticality, released, version, desk, rank)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)";
    tx.exec(
        SQL,
        &[
            &state.id,
            &state.kind,
            &state.mode,
            &state.language,
            &state.perspective,
            &state.service,
            &state.receipt,
            &state.received_at,
            &state.due_on,
            &state.wish,
            &state.place_shown,
            &state.detail,
            &state.publication,
            &state.safety,
            &state.response,
            &state.loop_stage,
            &state.criticality,
            &state.released,
            &state.version,
            &rules::desk(state),
            &rules::rank(state),
        ],
    )
    .await?;
    add_events(tx, state, 0, events, state.received_at).await
}

/// Saves what happened over the version that was read. Whoever was slower is told so.
pub async fn save(
    tx: &mut Tx,
    state: &Contribution,
    events: &[Happened],
    now: Time,
    _proof: &impl Proof,
) -> Outcome<()> {
    let before = state.version - i64::try_from(events.len()).unwrap_or_default();
    if write_over(tx, state, before).await? != 1 {
        return Err(CHANGED_MEANWHILE.into());
    }
    Ok(add_events(tx, state, before, events, state.mode.grain().blur(now)).await?)
}

const WRITE_OVER: &str = "UPDATE engagement_contributions
    SET mode = $2,
        due_on = $3,
        publication = $4,
        safety = $5,
        response = $6,
        loop_stage = $7,
        criticality = $8,
        released = $9,
        published_on = $10,
        public_place = $11,
        reader = $12,
        reading_until = $13,
        decliner = $14,
        decline_reason = $15,
        outcome = $16,
        outcome_on = $17,
        version = $18,
        desk = $19,
        rank = $20
    WHERE id = $1
    AND version = $21";

async fn write_over(tx: &mut Tx, state: &Contribution, before: i64) -> Result<u64> {
    tx.exec(
        WRITE_OVER,
        &[
            &state.id,
            &state.mode,
            &state.due_on,
            &state.publication,
            &state.safety,
            &state.response,
            &state.loop_stage,
            &state.criticality,
            &state.released,
            &state.published_on,
            &state.public_place,
            &state.reading.map(|reading| reading.by),
            &state.reading.map(|reading| reading.until),
            &state.proposed.map(|proposed| proposed.by),
            &state.proposed.map(|proposed| proposed.reason),
            &state.outcome,
            &state.outcome_on,
            &state.version,
            &rules::desk(state),
            &rules::rank(state),
            &before,
        ],
    )
    .await
}

async fn add_events(tx: &mut Tx, state: &Contribution, before: i64, events: &[Happened], at: Time) -> Result<()> {
    const SQL: &str = "INSERT INTO engagement_events (contribution, number, event, at) VALUES ($1, $2, $3, $4)";
    for (number, event) in (before + 1..).zip(events) {
        tx.exec(SQL, &[&state.id, &number, &Json(event), &at]).await?;
    }
    Ok(())
}

/// Everything that happened, in order.
pub async fn list_events(read: &mut impl Read, id: ContributionId) -> Result<Vec<Happened>> {
    const SQL: &str = "SELECT e.event
        FROM engagement_events e
        WHERE e.contribution = $1
        ORDER BY e.number";
    let rows: Vec<(Json<Happened>,)> = read.all(SQL, &[&id]).await?;
    Ok(rows.into_iter().map(|(event,)| event.0).collect())
}

/// Ids after `after`, in order: for walking over everything.
pub async fn list_ids_as_the_system(
    read: &mut impl Read,
    after: Option<ContributionId>,
    limit: i64,
) -> Result<Vec<ContributionId>> {
    const SQL: &str = "SELECT c.id
        FROM engagement_contributions c
        WHERE ($1 IS NULL OR c.id > $1)
        ORDER BY c.id
        LIMIT $2";
    let rows: Vec<(ContributionId,)> = read.all(SQL, &[&after, &limit]).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Readings that nobody ended, and questions that nobody answered in time.
pub async fn list_lapsed_as_the_system(read: &mut impl Read, now: Time, today: Date) -> Result<Vec<ContributionId>> {
    const SQL: &str = "SELECT c.id
        FROM engagement_contributions c
        WHERE (c.publication = 'moderating' AND c.reading_until <= $1)
        OR (c.publication = 'author_check' AND c.due_on < $2)
        ORDER BY c.id
        LIMIT 500";
    let rows: Vec<(ContributionId,)> = read.all(SQL, &[&now, &today]).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}
