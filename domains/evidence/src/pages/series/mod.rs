//! Open data: what there is, one page for each series, and its files.

mod chart;
mod files;
mod list;
mod made;
mod published;
mod show;

pub use files::{atom, catalogue, package};
pub use list::list;
pub use published::PUBLISHED;
pub use show::show;

use crate::{
    commands,
    model::{Out, ReleaseId},
    rules::releases::Merged,
};
use kernel::{OrRefusal, Outcome, Refusal};
use ledger::App;
use std::collections::BTreeSet;

/// The address of the list.
pub const PATH: &str = "/data";

/// The address of one series.
pub fn path(series: &str) -> String {
    format!("{PATH}/{series}")
}

/// Releases that are valid now, oldest first.
fn current(outs: &[Out]) -> Vec<&Out> {
    outs.iter().rev().filter(|out| out.is_current()).collect()
}

/// Every series that is out now, in the order of their names.
pub fn all(outs: &[Out]) -> Vec<Merged> {
    let current = current(outs);
    let tables = current.iter().flat_map(|out| &out.document.0.tables);
    let names: BTreeSet<String> = tables.map(crate::model::TableShown::series).collect();
    names.iter().filter_map(|name| Merged::of(name, &current)).collect()
}

/// One series: as it stands now, or as it stood in one release.
async fn find(app: &App, series: &str, release: Option<&str>) -> Outcome<(Merged, Option<Out>)> {
    match release {
        None => {
            let outs = commands::list_out(app).await?;
            Ok((Merged::of(series, &current(&outs)).or_absent()?, None))
        }
        Some(release) => {
            let id: ReleaseId = release.parse().map_err(|_| Refusal::absent())?;
            let out = commands::see_out(app, id).await?;
            Ok((Merged::of(series, &[&out]).or_absent()?, Some(out)))
        }
    }
}
