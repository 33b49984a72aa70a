//! What reaches through every part of the house. People stands below the other parts, so the server hands it in.

use crate::privacy;
use jobs::BoxFuture;
use kernel::{Outcome, PersonId};
use ledger::App;
use serde_json::Value;

/// What people can ask of the whole house; alone, this crate answers for itself.
#[derive(Clone, Copy, Debug)]
pub struct WholeHouse {
    /// A copy of everything that is kept of a person, a chapter for each part.
    pub copy_of: fn(App, PersonId) -> BoxFuture<Outcome<Value>>,
    /// Erases a person from every part, the account last.
    pub erase: fn(App, PersonId) -> BoxFuture<Outcome<()>>,
    /// Pages of other parts that show somebody what is theirs.
    pub own_pages: &'static [OwnPage],
}

/// A page of another part that shows somebody what is theirs.
#[derive(Clone, Copy, Debug)]
pub struct OwnPage {
    /// The key of its name.
    pub title: &'static str,
    /// Its address.
    pub path: &'static str,
}

impl Default for WholeHouse {
    fn default() -> Self {
        Self {
            copy_of: |app, person| Box::pin(async move { privacy::portability(&app, person).await }),
            erase: |app, person| Box::pin(async move { privacy::erase(&app, person).await }),
            own_pages: &[],
        }
    }
}
