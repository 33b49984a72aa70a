//! Ids, clock, chance, callers, permission and the two kinds of failure. Knows nothing of mental health.

mod caller;
mod chance;
mod failure;
mod id;
mod language;
mod permission;
mod text_enum;
mod time;

pub use caller::{Actor, Caller, Hat};
pub use chance::{Random, SeededRandom, SystemRandom};
pub use failure::{Change, Failure, Fault, FaultKind, OrFault, OrRefusal, Outcome, Refusal, RefusalKind};
pub use id::{Id, Organisation, OrganisationId, Person, PersonId, Ref};
pub use language::Language;
pub use permission::{Breadth, Granted, Permissions, Reach, Role, RoleVerb, Sight, Standing, Verb};
#[doc(hidden)]
pub use serde;
pub use time::{Clock, Date, Grain, SetClock, SystemClock, Time};

#[cfg(test)]
mod tests;
