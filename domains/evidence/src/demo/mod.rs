//! The demonstration: what is out. Figures come from the other domains' demonstrations.

mod cases;
mod library;
mod releases;

pub use cases::cases;
pub use library::{TABLES, fill as fill_library};
pub use releases::releases;

use kernel::{Fault, Outcome};
use ledger::App;

/// Fills the database with the demonstration; does nothing a second time.
pub fn demo(app: App) -> jobs::BoxFuture<Outcome<()>> {
    Box::pin(async move {
        // A refusal here is our fault, since nobody is there to do something about it.
        let fault = |failure| Fault::internal("playing the demonstration of evidence", format!("{failure}")).into();
        library::fill(&app).await.map_err(fault)
    })
}
