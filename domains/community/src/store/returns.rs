//! Partner organisations and the figures that they send.

use super::Place;
use crate::{
    model::{Kind, Partner, Return, ReturnFigures, ReturnId, ReturnLine, Sent, StepTaken},
    proof::Proof,
};
use db::{Read, Result, Tx};
use kernel::{Date, OrganisationId, PersonId};
use std::collections::HashMap;
use uuid::Uuid;

/// The organisations that owe figures, where somebody may act.
pub async fn list_partners(read: &mut impl Read, place: &Place) -> Result<Vec<Partner>> {
    const SQL: &str = "SELECT p.organisation_id, p.since, p.until
        FROM community_partners p
        WHERE $1 = 'everyone'
        OR ($1 = 'within' AND EXISTS
            (SELECT 1 FROM organisations_within w WHERE w.outer_id = $2 AND w.inner_id = p.organisation_id))
        ORDER BY p.organisation_id
        LIMIT 2000";
    read.all(SQL, &[&place.kind, &place.organisation]).await
}

/// What an organisation owes.
pub async fn find_partner(read: &mut impl Read, organisation: OrganisationId) -> Result<Option<Partner>> {
    const SQL: &str = "SELECT p.organisation_id, p.since, p.until
        FROM community_partners p
        WHERE p.organisation_id = $1";
    read.optional(SQL, &[&organisation]).await
}

/// An organisation owes figures from a quarter on, or until one.
pub async fn save_partner(tx: &mut Tx, partner: &Partner, _proof: &impl Proof) -> Result<u64> {
    const SQL: &str = "INSERT INTO community_partners (organisation_id, since, until)
        VALUES ($1, $2, $3)
        ON CONFLICT (organisation_id) DO UPDATE
        SET since = excluded.since,
            until = excluded.until";
    tx.exec(SQL, &[&partner.organisation, &partner.since, &partner.until]).await
}

/// The return of an organisation and quarter.
pub async fn find(read: &mut impl Read, organisation: OrganisationId, quarter: Date) -> Result<Option<Return>> {
    const SQL: &str = "SELECT r.id, r.organisation_id, r.quarter, r.state, r.sent, r.accepted, r.version
        FROM community_returns r
        WHERE r.organisation_id = $1
        AND r.quarter = $2";
    read.optional(SQL, &[&organisation, &quarter]).await
}

/// The same by its id.
pub async fn find_by_id(read: &mut impl Read, id: ReturnId) -> Result<Option<Return>> {
    const SQL: &str = "SELECT r.id, r.organisation_id, r.quarter, r.state, r.sent, r.accepted, r.version
        FROM community_returns r
        WHERE r.id = $1";
    read.optional(SQL, &[&id]).await
}

/// Returns of quarters that begin between two days, where somebody may act.
pub async fn list(read: &mut impl Read, place: &Place, (from, to): (Date, Date)) -> Result<Vec<Return>> {
    const SQL: &str = "SELECT r.id, r.organisation_id, r.quarter, r.state, r.sent, r.accepted, r.version
        FROM community_returns r
        WHERE r.quarter >= $3
        AND r.quarter <= $4
        AND ($1 = 'everyone'
            OR ($1 = 'within' AND EXISTS
                (SELECT 1 FROM organisations_within w WHERE w.outer_id = $2 AND w.inner_id = r.organisation_id)))
        ORDER BY r.quarter, r.organisation_id
        LIMIT 5000";
    read.all(SQL, &[&place.kind, &place.organisation, &from, &to]).await
}

/// The ids of returns after one, in their order.
pub async fn list_ids(read: &mut impl Read, after: Option<Uuid>, limit: i64) -> Result<Vec<Uuid>> {
    const SQL: &str = "SELECT r.id
        FROM community_returns r
        WHERE ($1 IS NULL OR r.id > $1)
        ORDER BY r.id
        LIMIT $2";
    Ok(read.all::<(Uuid,)>(SQL, &[&after, &limit]).await?.into_iter().map(|(id,)| id).collect())
}

/// Everything that was sent of these returns, the first on top.
pub async fn list_sent(read: &mut impl Read, of: &db::Ids) -> Result<Vec<Sent>> {
    const SQL: &str = "SELECT s.return_id, s.number, s.sent_at, s.sent_by, s.way, s.nil, s.people
        FROM community_return_sent s
        WHERE s.return_id = ANY($1)
        ORDER BY s.return_id, s.number";
    read.all(SQL, &[of]).await
}

struct LineOf {
    of: ReturnId,
    number: i64,
    line: ReturnLine,
}

impl db::FromRow for LineOf {
    fn from_row(row: &db::Row<'_>) -> Result<Self> {
        let (kind, sessions): (Kind, i64) = (row.get(2)?, row.get(3)?);
        let line = ReturnLine { kind, sessions, visits: row.get(4)?, people: row.get(5)? };
        Ok(Self { of: row.get(0)?, number: row.get(1)?, line })
    }
}

/// The figures of everything that was sent of these returns.
pub async fn figures_of(read: &mut impl Read, sent: &[Sent]) -> Result<HashMap<(ReturnId, i64), ReturnFigures>> {
    const SQL: &str = "SELECT l.return_id, l.number, l.kind, l.sessions, l.visits, l.people
        FROM community_return_lines l
        WHERE l.return_id = ANY($1)
        ORDER BY l.return_id, l.number, l.kind";
    let of: db::Ids = sent.iter().map(|one| one.of).collect();
    let mut figures: HashMap<(ReturnId, i64), ReturnFigures> = sent
        .iter()
        .map(|one| ((one.of, one.number), ReturnFigures { people: one.people, ..ReturnFigures::default() }))
        .collect();
    for LineOf { of, number, line } in read.all::<LineOf>(SQL, &[&of]).await? {
        figures.entry((of, number)).or_default().lines.insert(line.kind, line);
    }
    Ok(figures)
}

/// The steps of a return, the first on top.
pub async fn list_steps(read: &mut impl Read, of: ReturnId) -> Result<Vec<StepTaken>> {
    const SQL: &str = "SELECT s.number, s.step, s.taken_at, s.taken_by, s.reason
        FROM community_return_steps s
        WHERE s.return_id = $1
        ORDER BY s.turn";
    read.all(SQL, &[&of]).await
}

/// A new one.
pub async fn insert(tx: &mut Tx, one: &Return, _proof: &impl Proof) -> Result<()> {
    const SQL: &str = "INSERT INTO community_returns (id, organisation_id, quarter, state, sent, accepted, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    let params: db::Params<'_> =
        &[&one.id, &one.organisation, &one.quarter, &one.state, &one.sent, &one.accepted, &one.version];
    tx.exec(SQL, params).await.map(drop)
}

/// Saves a change over the version that was read; none when a colleague was faster.
pub async fn save(tx: &mut Tx, one: &Return, _proof: &impl Proof) -> Result<u64> {
    const SQL: &str = "UPDATE community_returns
        SET state = $2,
            sent = $3,
            accepted = $4,
            version = $5
        WHERE id = $1
        AND version = $6";
    let before = one.version - 1;
    tx.exec(SQL, &[&one.id, &one.state, &one.sent, &one.accepted, &one.version, &before]).await
}

/// What was sent, with its figures. Nothing that was sent before is changed.
pub async fn insert_sent(tx: &mut Tx, sent: &Sent, figures: &ReturnFigures, _proof: &impl Proof) -> Result<()> {
    const SENT: &str = "INSERT INTO community_return_sent (return_id, number, sent_at, sent_by, way, nil, people)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    const LINE: &str = "INSERT INTO community_return_lines (return_id, number, kind, sessions, visits, people)
        VALUES ($1, $2, $3, $4, $5, $6)";
    let params: db::Params<'_> = &[&sent.of, &sent.number, &sent.at, &sent.by, &sent.way, &sent.nil, &sent.people];
    tx.exec(SENT, params).await?;
    for line in figures.lines.values() {
        let params: db::Params<'_> = &[&sent.of, &sent.number, &line.kind, &line.sessions, &line.visits, &line.people];
        tx.exec(LINE, params).await?;
    }
    Ok(())
}

/// A step was taken.
pub async fn insert_step(
    tx: &mut Tx,
    (of, turn): (ReturnId, i64),
    step: &StepTaken,
    _proof: &impl Proof,
) -> Result<()> {
    const SQL: &str = "INSERT INTO community_return_steps (return_id, turn, number, step, taken_at, taken_by, reason)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    tx.exec(SQL, &[&of, &turn, &step.number, &step.step, &step.at, &step.by, &step.reason]).await.map(drop)
}

/// What an erased worker did stays without who it was.
pub async fn forget_worker_as_the_system(tx: &mut Tx, person: PersonId) -> Result<u64> {
    const SENT: &str = "UPDATE community_return_sent SET sent_by = NULL WHERE sent_by = $1";
    const STEPS: &str = "UPDATE community_return_steps SET taken_by = NULL WHERE taken_by = $1";
    const ANSWERED: &str = "UPDATE community_linkage_members SET answered_by = NULL WHERE answered_by = $1";
    const PARCELS: &str = "UPDATE community_linkage_members SET sent_by = NULL WHERE sent_by = $1";
    let mut done = 0;
    for sql in [SENT, STEPS, ANSWERED, PARCELS] {
        done += tx.exec(sql, &[&person]).await?;
    }
    Ok(done)
}
