//! The things of this domain.

mod cases;
pub mod outside;
mod published;
mod release;
mod secret;
pub mod study;

pub use cases::{Case, CaseId, CaseMark, CaseStage, CaseWriting, Decision, Paper, Pin, Since, Verdict};
pub use published::{CellShown, Document, Out, PlaceShown, RestsOn, Seen, TableShown, adds_up};
pub use release::{Level, Otherwise, Pinned, Plan, Release, ReleaseForm, ReleaseId, ReleaseMark, Stage};
pub use secret::{Late, Lookup, Secret, SharedPeople};
