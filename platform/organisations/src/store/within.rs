//! The closure: what lies within what today. Other crates read this table to bound what a caller may see.

use crate::rules::tree;
use db::{Read, Result, Tx};
use kernel::{Date, OrganisationId};
use std::collections::BTreeSet;

type Pair = (OrganisationId, OrganisationId);

/// Every pair as it is kept.
pub async fn list(reader: &mut impl Read) -> Result<BTreeSet<Pair>> {
    let rows = reader.all::<Pair>("SELECT w.outer_id, w.inner_id FROM organisations_within w", &[]).await?;
    Ok(rows.into_iter().collect())
}

/// What the pairs should be on this day.
pub async fn computed(reader: &mut impl Read, today: Date) -> Result<BTreeSet<Pair>> {
    let nodes = super::nodes::list_ids(reader).await?;
    let edges = super::edges::list(reader).await?;
    Ok(tree::within(&nodes, &edges, today))
}

/// Brings the kept pairs to what they are on this day; gives how many changed.
pub(crate) async fn refresh(tx: &mut Tx, today: Date) -> Result<usize> {
    let kept = list(tx).await?;
    let wanted = computed(tx, today).await?;
    let mut changed = 0;
    for (outer, inner) in kept.difference(&wanted) {
        tx.exec("DELETE FROM organisations_within WHERE outer_id = $1 AND inner_id = $2", &[outer, inner]).await?;
        changed += 1;
    }
    for (outer, inner) in wanted.difference(&kept) {
        tx.exec("INSERT INTO organisations_within (outer_id, inner_id) VALUES ($1, $2)", &[outer, inner]).await?;
        changed += 1;
    }
    Ok(changed)
}

/// The pairs of a new organisation: within itself, and within all that its parent lies within when it begins today or earlier.
pub(crate) async fn add_leaf(tx: &mut Tx, leaf: OrganisationId, parent: Option<OrganisationId>) -> Result<()> {
    tx.exec("INSERT INTO organisations_within (outer_id, inner_id) VALUES ($1, $1)", &[&leaf]).await?;
    tx.exec(
        "INSERT INTO organisations_within (outer_id, inner_id)
         SELECT w.outer_id, n.id
         FROM organisations_within w
         JOIN organisations_nodes n ON n.id = $1
         WHERE w.inner_id = $2",
        &[&leaf, &parent],
    )
    .await
    .map(drop)
}

/// What `id` lies within today, itself left out.
pub async fn list_outer(reader: &mut impl Read, id: OrganisationId) -> Result<Vec<OrganisationId>> {
    let rows = reader
        .all::<(OrganisationId,)>(
            "SELECT w.outer_id
         FROM organisations_within w
         WHERE w.inner_id = $1 AND w.outer_id <> $1
         ORDER BY w.outer_id",
            &[&id],
        )
        .await?;
    Ok(rows.into_iter().map(|(outer,)| outer).collect())
}

/// What `id` lies within today, itself too, from the inside out: whatever lies deeper lies within more.
pub async fn list_outward(reader: &mut impl Read, id: OrganisationId) -> Result<Vec<OrganisationId>> {
    const SQL: &str = "SELECT w.outer_id
         FROM organisations_within w
         JOIN organisations_within deep ON deep.inner_id = w.outer_id
         WHERE w.inner_id = $1
         GROUP BY w.outer_id
         ORDER BY count(*) DESC, w.outer_id";
    Ok(reader.all::<(OrganisationId,)>(SQL, &[&id]).await?.into_iter().map(|(id,)| id).collect())
}
