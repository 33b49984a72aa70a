//! Business cases: for those who write them, and for those who decide.

mod content;
mod figures;
mod list;
mod new;
mod pack;
mod parts;
mod show;
mod steps;
mod write;

pub use content::{Frame, content};
pub use figures::{choose, pin};
pub use list::list;
pub use new::{begin, new};
pub use pack::{file, pack};
pub use show::show;
pub use steps::send;
pub use write::{keep, write};

use super::common;
use crate::{
    commands,
    model::{Case, CaseId},
    permissions::WriteCase,
};
use axum::response::Response;
use kernel::{Outcome, Refusal};
use web::Visit;

/// The address of the list.
pub const PATH: &str = "/evidence/cases";

/// The address of one case.
pub fn path(id: CaseId) -> String {
    format!("{PATH}/{id}")
}

/// The case that an address names, or the answer to whoever may not see it. It is for those within reach only.
async fn open(visit: &Visit, id: &str) -> Result<Case, Response> {
    visit.private();
    if let Some(closed) = common::closed_to::<WriteCase>(visit) {
        return Err(closed);
    }
    find(visit, id).await.map_err(|failure| visit.refuse(&failure))
}

async fn find(visit: &Visit, id: &str) -> Outcome<Case> {
    let id: CaseId = id.parse().map_err(|_| Refusal::absent())?;
    commands::find_case(visit.site.app(), &visit.caller, id).await
}
