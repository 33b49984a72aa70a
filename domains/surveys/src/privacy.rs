//! Erasure, portability, how long things are kept, and the check that no promise is broken.

use crate::{commands, store};
use kernel::{Caller, Language, Outcome, PersonId};
use ledger::App;
use serde_json::{Value, json};

/// Everything that a person answered from their account is erased.
pub async fn erase(app: &App, person: PersonId) -> Outcome<()> {
    commands::erase_answers(app, person).await
}

/// Everything that a person answered from their account, for them to take away.
pub async fn portability(app: &App, person: PersonId) -> Outcome<Value> {
    let caller = Caller::somebody(app.permissions().clone(), Language::English, person, None);
    Ok(json!({ "responses": commands::copy_answers(app, &caller).await? }))
}

/// Takes away what is kept no longer.
pub async fn keep_no_longer(app: &App) -> Outcome<()> {
    commands::keep_answers_no_longer_as_the_system(app).await?;
    commands::end_offline_as_the_system(app).await?;
    commands::shuffle_equality_as_the_system(app).await.map(drop)
}

/// What is broken, in sentences for the operator; nothing when all is well.
pub async fn check(app: &App) -> Outcome<Vec<String>> {
    let mut wrongs = commands::check_answers(app).await?;
    wrongs.extend(commands::check_offline(app).await?);
    let broken = store::checks::broken(&mut app.db()).await?;
    wrongs.extend(broken.into_iter().map(|(count, what)| format!("surveys: {count} {what}")));
    Ok(wrongs)
}
