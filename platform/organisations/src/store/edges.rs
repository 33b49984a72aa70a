//! Who lies under whom, in which order, from when to when.

use crate::model::{Confidence, Edge, Hierarchy, Moved, Succession};
use crate::permissions::MoveOrganisation;
use db::{Json, Read, Result, Tx};
use i18n::Written;
use kernel::{Date, Granted, OrganisationId};
use uuid::Uuid;

db::row! {
    struct EdgeRow {
        id: Uuid,
        hierarchy: Hierarchy,
        parent: OrganisationId,
        child: OrganisationId,
        from: Option<Date>,
        to: Option<Date>,
        share: Json<Written>,
        source: String,
        confidence: Confidence,
    }
}

impl From<EdgeRow> for Edge {
    fn from(row: EdgeRow) -> Self {
        Self {
            id: row.id,
            hierarchy: row.hierarchy,
            parent: row.parent,
            child: row.child,
            from: row.from,
            to: row.to,
            share: row.share.0,
            source: row.source,
            confidence: row.confidence,
        }
    }
}

/// Every edge, of the past and to come too.
pub async fn list(reader: &mut impl Read) -> Result<Vec<Edge>> {
    let rows = reader.all::<EdgeRow>(
        "SELECT e.id, e.hierarchy, e.parent_id, e.child_id, e.valid_from, e.valid_to, e.share, e.source, e.confidence
         FROM organisations_edges e
         ORDER BY e.hierarchy, e.parent_id, e.child_id, e.id",
        &[],
    )
    .await?;
    Ok(rows.into_iter().map(Edge::from).collect())
}

/// The edges between organisations that are no services: enough to draw the tree.
pub async fn list_structure(reader: &mut impl Read) -> Result<Vec<Edge>> {
    let rows = reader.all::<EdgeRow>(
        "SELECT e.id, e.hierarchy, e.parent_id, e.child_id, e.valid_from, e.valid_to, e.share, e.source, e.confidence
         FROM organisations_edges e
         JOIN organisations_nodes n ON n.id = e.child_id
         WHERE n.kind <> 'service'
         ORDER BY e.hierarchy, e.parent_id, e.child_id, e.id",
        &[],
    )
    .await?;
    Ok(rows.into_iter().map(Edge::from).collect())
}

/// The edges that lead up from one organisation.
pub async fn list_above(reader: &mut impl Read, child: OrganisationId) -> Result<Vec<Edge>> {
    let rows = reader.all::<EdgeRow>(
        "SELECT e.id, e.hierarchy, e.parent_id, e.child_id, e.valid_from, e.valid_to, e.share, e.source, e.confidence
         FROM organisations_edges e
         WHERE e.child_id = $1
         ORDER BY e.hierarchy, e.parent_id, e.id",
        &[&child],
    )
    .await?;
    Ok(rows.into_iter().map(Edge::from).collect())
}

/// Keeps an edge. Callers hold a `Granted` or load data as the system.
pub(crate) async fn insert(tx: &mut Tx, edge: &Edge) -> Result<()> {
    tx.exec(
        "INSERT INTO organisations_edges
           (id, hierarchy, parent_id, child_id, valid_from, valid_to, share, source, confidence)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        &[
            &edge.id,
            &edge.hierarchy,
            &edge.parent,
            &edge.child,
            &edge.from,
            &edge.to,
            &Json(&edge.share),
            &edge.source,
            &edge.confidence,
        ],
    )
    .await
    .map(drop)
}

/// Ends what the move ends, and keeps the edge that begins.
pub(crate) async fn save_move(
    tx: &mut Tx,
    moved: &Moved,
    new_edge: Uuid,
    _proof: &Granted<MoveOrganisation>,
) -> Result<()> {
    let to = moved.to;
    for id in &moved.ended {
        // An edge that would last no day is taken away: an edge that begins when it ends says nothing.
        let gone =
            tx.exec("DELETE FROM organisations_edges WHERE id = $1 AND valid_from = $2", &[id, &to.from]).await?;
        if gone == 0 {
            tx.exec("UPDATE organisations_edges SET valid_to = $2 WHERE id = $1", &[id, &to.from]).await?;
        }
    }
    let edge = Edge {
        id: new_edge,
        hierarchy: to.hierarchy,
        parent: to.parent,
        child: to.child,
        from: Some(to.from),
        to: None,
        share: Written::default(),
        source: ENTERED.to_owned(),
        confidence: Confidence::High,
    };
    insert(tx, &edge).await
}

/// The source of facts that staff wrote here.
pub(crate) const ENTERED: &str = "entered by staff";

db::row! {
    struct SuccessionRow {
        former: OrganisationId,
        successor: OrganisationId,
        on: Date,
        share: Json<Written>,
        source: String,
        confidence: Confidence,
    }
}

/// What took the place of what.
pub async fn list_successions(reader: &mut impl Read) -> Result<Vec<Succession>> {
    let rows = reader
        .all::<SuccessionRow>(
            "SELECT s.former_id, s.successor_id, s.began_on, s.share, s.source, s.confidence
         FROM organisations_successions s
         ORDER BY s.former_id, s.successor_id",
            &[],
        )
        .await?;
    let turn = |row: SuccessionRow| Succession {
        former: row.former,
        successor: row.successor,
        on: row.on,
        share: row.share.0,
        source: row.source,
        confidence: row.confidence,
    };
    Ok(rows.into_iter().map(turn).collect())
}

/// Keeps a loaded succession, unless it is kept already.
pub(crate) async fn insert_succession(tx: &mut Tx, succession: &Succession) -> Result<u64> {
    tx.exec(
        "INSERT INTO organisations_successions (former_id, successor_id, began_on, share, source, confidence)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (former_id, successor_id) DO NOTHING",
        &[
            &succession.former,
            &succession.successor,
            &succession.on,
            &Json(&succession.share),
            &succession.source,
            &succession.confidence,
        ],
    )
    .await
}
