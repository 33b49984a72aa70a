//! Who is there.

use super::ANONYMOUS;
use crate::model::Session;
use kernel::Refusal;
use std::collections::BTreeSet;
use uuid::Uuid;

/// So many people without a name fit into one session.
pub const MOST_ANONYMOUS: i64 = 500;

/// A number of people without a name.
pub fn anonymous(number: i64) -> Result<i64, Refusal> {
    let fits = (0..=MOST_ANONYMOUS).contains(&number);
    fits.then_some(number).ok_or_else(|| ANONYMOUS.with("limit", MOST_ANONYMOUS.to_string()))
}

/// So many people without a name when some are taken out again; never fewer than none.
pub fn without(anonymous: i64, gone: i64) -> i64 {
    (anonymous - gone).max(0)
}

/// Two sessions at one time and not at one place: nobody is in both, unless one of them is from afar.
pub fn overlaps(one: &Session, other: &Session) -> bool {
    let together = one.starts_at < other.ends_at && other.starts_at < one.ends_at;
    let apart = one.place.trim() != other.place.trim();
    one.id != other.id && together && apart && !one.online && !other.online
}

/// How often one person was there, by session: two rows of one person in one session are one visit.
pub fn uses_of_one(sessions: impl IntoIterator<Item = Uuid>) -> usize {
    sessions.into_iter().collect::<BTreeSet<_>>().len()
}
