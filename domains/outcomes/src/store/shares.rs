//! Whom a person lets see. Ending a share is one write, and it holds from the next read on.

use super::Readers;
use crate::{
    model::{MeasureId, Share, ShareId, ShareWith, SharedWith},
    proof::Proof,
};
use db::{Read, Result, Tx};
use kernel::{PersonId, Time};
use uuid::Uuid;

db::row! {
    struct Row {
        id: ShareId,
        person: PersonId,
        with_kind: SharedWith,
        with_id: Uuid,
        measure: Option<MeasureId>,
        since: Time,
        ended_at: Option<Time>,
    }
}

impl From<Row> for Share {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            person: row.person,
            with: ShareWith::of(row.with_kind, row.with_id),
            measure: row.measure,
            since: row.since,
            ended_at: row.ended_at,
        }
    }
}

/// Every share of a person, those that last first, the newest on top.
pub async fn list_of(read: &mut impl Read, person: PersonId) -> Result<Vec<Share>> {
    const SQL: &str = "SELECT s.id, s.person, s.with_kind, s.with_id, s.measure, s.since, s.ended_at
        FROM outcomes_shares s
        WHERE s.person = $1
        ORDER BY CASE WHEN s.ended_at IS NULL THEN 0 ELSE 1 END, s.since DESC, s.id
        LIMIT 1000";
    Ok(read.all::<Row>(SQL, &[&person]).await?.into_iter().map(Share::from).collect())
}

/// A share that lasts, of just this with just this reader. One of an earlier minor version of a measure is one of this version.
pub async fn find_lasting(
    read: &mut impl Read,
    (person, with): (PersonId, ShareWith),
    measure: Option<MeasureId>,
) -> Result<Option<Share>> {
    let all = list_of(read, person).await?;
    for share in all.into_iter().filter(|share| share.ended_at.is_none() && share.with == with) {
        let same = match (share.measure, measure) {
            (Some(one), Some(other)) => super::measures::are_kin(read, one, other).await?,
            (one, other) => one == other,
        };
        if same {
            return Ok(Some(share));
        }
    }
    Ok(None)
}

/// A new one.
pub async fn insert(tx: &mut Tx, share: &Share, _proof: &impl Proof) -> Result<()> {
    const SQL: &str = "INSERT INTO outcomes_shares (id, person, with_kind, with_id, measure, since)
        VALUES ($1, $2, $3, $4, $5, $6)";
    let (kind, id) = (share.with.kind(), share.with.uuid());
    tx.exec(SQL, &[&share.id, &share.person, &kind, &id, &share.measure, &share.since]).await.map(drop)
}

/// Ends a share of this person; none when it is not theirs, or ended before.
pub async fn end(tx: &mut Tx, (id, person): (ShareId, PersonId), at: Time, _proof: &impl Proof) -> Result<u64> {
    const SQL: &str = "UPDATE outcomes_shares
        SET ended_at = $3
        WHERE id = $1
        AND person = $2
        AND ended_at IS NULL";
    tx.exec(SQL, &[&id, &person, &at]).await
}

/// Ends every share of this person.
pub async fn end_all(tx: &mut Tx, person: PersonId, at: Time, _proof: &impl Proof) -> Result<u64> {
    const SQL: &str = "UPDATE outcomes_shares SET ended_at = $2 WHERE person = $1 AND ended_at IS NULL";
    tx.exec(SQL, &[&person, &at]).await
}

/// Ends what a person shared with somebody who supports them no more.
pub async fn end_of_supporter(
    tx: &mut Tx,
    (person, supporter): (PersonId, PersonId),
    at: Time,
    _proof: &impl Proof,
) -> Result<u64> {
    const SQL: &str = "UPDATE outcomes_shares
        SET ended_at = $3
        WHERE person = $1
        AND with_kind = 'supporter'
        AND with_id = $2
        AND ended_at IS NULL";
    tx.exec(SQL, &[&person, &supporter, &at]).await
}

/// Everybody who shares something with these readers at this moment, in no order that says anything.
pub async fn list_people(read: &mut impl Read, readers: &Readers) -> Result<Vec<PersonId>> {
    const SQL: &str = "SELECT DISTINCT s.person
        FROM outcomes_shares s
        WHERE s.ended_at IS NULL
        AND (($1 = 'within' AND s.with_kind = 'service' AND EXISTS
                (SELECT 1 FROM organisations_within w WHERE w.outer_id = $2 AND w.inner_id = s.with_id))
            OR ($1 = 'within' AND s.with_kind = 'worker' AND s.with_id = $3)
            OR ($1 = 'chosen' AND s.with_kind = 'supporter' AND s.with_id = $3 AND s.person = ANY($4)))
        ORDER BY s.person
        LIMIT 2000";
    let params: db::Params<'_> = &[&readers.kind, &readers.organisation, &readers.reader, &readers.chosen_by];
    Ok(read.all::<(PersonId,)>(SQL, params).await?.into_iter().map(|(person,)| person).collect())
}

/// Everything of a person goes, as sharer and as reader.
pub async fn remove_of_as_the_system(tx: &mut Tx, person: PersonId) -> Result<u64> {
    const SQL: &str = "DELETE FROM outcomes_shares
        WHERE person = $1
        OR (with_kind IN ('worker', 'supporter') AND with_id = $1)";
    tx.exec(SQL, &[&person]).await
}
