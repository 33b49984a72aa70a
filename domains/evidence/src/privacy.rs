//! Erasure, portability, and the check that no promise is broken.

use kernel::{Outcome, PersonId};
use ledger::App;
use serde_json::{Value, json};

/// Nothing here is about a person but who made, signed and withdrew a release, or wrote and decided on a business case, which is an act of an office and stays.
pub async fn erase(_: &App, _: PersonId) -> Outcome<()> {
    Ok(())
}

/// What the house keeps of a person here.
pub async fn portability(_: &App, _: PersonId) -> Outcome<Value> {
    Ok(json!({}))
}

/// What is broken, in sentences for the operator; nothing when all is well.
pub async fn check(app: &App) -> Outcome<Vec<String>> {
    let torn = crate::store::outside::count_torn(&mut app.db()).await?;
    let wrong = |torn: i64| {
        format!("evidence: {torn} tables of others are shown without their cells, or kept though taken back")
    };
    let mut broken: Vec<String> = (torn > 0).then(|| wrong(torn)).into_iter().collect();
    broken.extend(crate::commands::check_cases(app).await?);
    Ok(broken)
}
