//! What people can ask of all modules at once. The crate of the accounts stands below the manifest, so it is handed in here.

use jobs::BoxFuture;
use kernel::{OrFault, Outcome, PersonId};
use ledger::App;
use module::House;
use people::{OwnPage, WholeHouse};
use serde_json::Value;

const OWN_PAGES: &[OwnPage] = &[
    OwnPage { title: "engagement-mine-title", path: engagement::MINE },
    OwnPage { title: "outcomes-story-title", path: outcomes::MINE },
    OwnPage { title: "community-mine-title", path: community::MINE },
];

/// A copy of a person, erasing a person, and where each module shows them what is theirs.
pub const WHOLE: WholeHouse = WholeHouse { copy_of, erase, own_pages: OWN_PAGES };

fn copy_of(app: App, person: PersonId) -> BoxFuture<Outcome<Value>> {
    Box::pin(async move { house()?.copy_of(&app, person).await })
}

fn erase(app: App, person: PersonId) -> BoxFuture<Outcome<()>> {
    Box::pin(async move { house()?.erase(&app, person).await })
}

/// It was put together once already at the start, so a misfit was found then.
fn house() -> Outcome<House> {
    House::of(super::modules()).or_fault("putting the house together")
}
