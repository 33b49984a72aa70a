//! Erasure, and a person's copy.

use crate::{PersonKey, replace, store};
use kernel::{Outcome, PersonId};
use ledger::{App, Work};
use serde_json::{Value, json};

/// Facts told of a person belong to nobody any more: sums stay as they are, and nobody is counted for them.
pub async fn erase(app: &App, person: PersonId) -> Outcome<()> {
    let key = PersonKey::of(app.vault(), person);
    app.command(async |mut work: Work| {
        replace::forget(&mut work, key).await?;
        work.commit_unrecorded("facts of somebody who was erased belong to nobody").await
    })
    .await
}

/// What counts of a person: which measure, on which day, of which kind.
pub async fn portability(app: &App, person: PersonId) -> Outcome<Value> {
    let key = PersonKey::of(app.vault(), person);
    let rows = store::rows_told_of(&mut app.db(), key.uuid()).await?;
    let fact =
        |row: &store::Row| json!({ "measure": row.measure, "day": row.day, "kind": row.kind, "value": row.value });
    Ok(json!({ "facts": rows.iter().map(fact).collect::<Vec<_>>() }))
}
