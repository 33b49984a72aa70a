use super::own;
use crate::{model::Look, permissions::SeeLooks, store};
use db::Page;
use kernel::{Caller, Outcome};
use ledger::App;

/// Who looked at what is mine, the newest first.
pub async fn list_looks(app: &App, caller: &Caller, size: usize, after: Option<&str>) -> Outcome<Page<Look>> {
    let person = caller.signed_in()?;
    caller.may::<SeeLooks>(&own(person))?;
    Ok(store::looks::list(&mut app.db(), person, size, after).await?)
}
