use crate::Work;
use db::{Json, Read, row};
use kernel::Outcome;
use serde_json::Value;
use uuid::Uuid;

row! {
    /// An event on its way.
    #[derive(Clone, Debug)]
    pub struct Waiting {
        /// Hearers remember it, so that hearing twice does nothing twice.
        pub id: Uuid,
        /// Its name.
        pub event: String,
        /// What it says.
        pub payload: Json<Value>,
    }
}

/// Takes events out of the outbox inside the caller's transaction, which must hand each to its hearers before it commits.
pub async fn take(work: &mut Work, limit: i64) -> Outcome<Vec<Waiting>> {
    const TAKE: &str = "SELECT id, event, payload FROM ledger_outbox ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED";
    const REMOVE: &str = "DELETE FROM ledger_outbox WHERE id = $1";
    let events: Vec<Waiting> = work.all(TAKE, &[&limit]).await?;
    for event in &events {
        work.exec(REMOVE, &[&event.id]).await?;
    }
    Ok(events)
}
