//! Where releases are made, signed and published.

mod act;
mod list;
mod new;
mod one;
mod said;

pub use act::send;
pub use list::list;
pub use new::{make, new};
pub use one::show;

use crate::model::ReleaseId;

/// The address.
pub const PATH: &str = "/evidence/office";

/// The address of one release.
pub fn path(id: ReleaseId) -> String {
    format!("{PATH}/{id}")
}
