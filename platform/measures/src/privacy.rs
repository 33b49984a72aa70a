//! Erasure, and a person's copy.

use crate::{PersonKey, approval, closing, replace, store};
use kernel::{Outcome, PersonId};
use ledger::{App, Work};
use serde_json::{Value, json};

/// Facts told of a person belong to nobody any more: sums stay as they are, and nobody is counted for them. What they wrote
/// down of definitions stays, without their name.
pub async fn erase(app: &App, person: PersonId) -> Outcome<()> {
    let key = PersonKey::of(app.vault(), person);
    app.command(async |mut work: Work| {
        replace::forget(&mut work, key).await?;
        approval::forget_by(&mut work, person).await?;
        closing::forget_by(&mut work, person).await?;
        work.commit_unrecorded("facts of somebody who was erased belong to nobody").await
    })
    .await
}

/// What counts of a person: which measure, on which day, of which kind; and what they wrote down of definitions.
pub async fn portability(app: &App, person: PersonId) -> Outcome<Value> {
    let key = PersonKey::of(app.vault(), person);
    let rows = store::rows_told_of(&mut app.db(), key.uuid()).await?;
    let fact =
        |row: &store::Row| json!({ "measure": row.measure, "day": row.day, "kind": row.kind, "value": row.value });
    let steps = approval::written_by(&mut app.db(), person).await?;
    let step = |taken: &approval::Taken| {
        json!({ "definition": taken.definition, "version": taken.version, "step": taken.step.as_str(),
            "people": taken.people, "said": taken.said, "day": taken.day })
    };
    Ok(json!({
        "facts": rows.iter().map(fact).collect::<Vec<_>>(),
        "definitions": steps.iter().map(step).collect::<Vec<_>>(),
    }))
}
