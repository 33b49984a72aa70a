//! SQL and only SQL: closings and what was kept.

use super::{Body, CLOSED_BEFORE, Closing};
use db::{Ids, Json, Read, Result, Tx};
use kernel::{Outcome, PersonId};
use uuid::Uuid;

db::row! {
    /// Figures of one place in one closed period.
    #[derive(Clone, Debug)]
    pub struct Frozen {
        /// Which period.
        pub period: String,
        /// Which definition.
        pub definition: String,
        /// Where; the nil id for the whole.
        pub node: Uuid,
        /// Which count of the period.
        pub revision: i64,
        /// By which version.
        pub version: i64,
        /// The figures.
        pub body: Json<Body>,
    }
}

/// Every closing and every count after it, oldest first.
pub async fn closings(read: &mut impl Read) -> Result<Vec<Closing>> {
    const SQL: &str = "SELECT c.period, c.revision, c.reason, c.at, c.by_person
        FROM measures_closings c
        ORDER BY c.period, c.revision";
    read.all(SQL, &[]).await
}

/// What was kept of some places, of one definition or of all, oldest first.
pub async fn frozen_at(read: &mut impl Read, definition: Option<&str>, nodes: &Ids) -> Result<Vec<Frozen>> {
    const SQL: &str = "SELECT f.period, f.definition, f.node, f.revision, f.version, f.body
        FROM measures_frozen f
        WHERE ($1 IS NULL OR f.definition = $1)
        AND f.node = ANY($2)
        ORDER BY f.period, f.definition, f.node, f.revision";
    read.all(SQL, &[&definition, nodes]).await
}

/// What was kept of a period, oldest first.
pub async fn frozen_in(read: &mut impl Read, period: &str) -> Result<Vec<Frozen>> {
    const SQL: &str = "SELECT f.period, f.definition, f.node, f.revision, f.version, f.body
        FROM measures_frozen f
        WHERE f.period = $1
        ORDER BY f.definition, f.node, f.revision";
    read.all(SQL, &[&period]).await
}

/// Keeps a closing. Two at once: one of them finds it closed.
pub async fn insert_closing(tx: &mut Tx, closing: &Closing) -> Outcome<()> {
    const SQL: &str = "INSERT INTO measures_closings (period, revision, reason, at, by_person)
        VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (period, revision) DO NOTHING";
    let Closing { period, revision, reason, at, by_person } = closing;
    match tx.exec(SQL, &[period, revision, reason, at, by_person]).await? {
        0 => Err(CLOSED_BEFORE.into()),
        _ => Ok(()),
    }
}

/// Keeps figures of one place.
pub async fn insert_frozen(tx: &mut Tx, frozen: &Frozen) -> Result<()> {
    const SQL: &str = "INSERT INTO measures_frozen (period, definition, node, revision, version, body)
        VALUES ($1, $2, $3, $4, $5, $6)";
    let Frozen { period, definition, node, revision, version, body } = frozen;
    tx.exec(SQL, &[period, definition, node, revision, version, body]).await.map(drop)
}

/// Nobody closed these any more.
pub async fn forget_by(tx: &mut Tx, person: PersonId) -> Result<()> {
    tx.exec("UPDATE measures_closings SET by_person = NULL WHERE by_person = $1", &[&person]).await.map(drop)
}
