//! What may be closed, and what is other than it was.

use super::{Body, NO_REASON, NOT_OVER};
use cube::Period;
use kernel::{Date, Refusal};
use std::collections::BTreeMap;
use uuid::Uuid;

/// What is kept of a period: by definition and place, the version and the figures.
pub type All = BTreeMap<(String, Uuid), (i64, Body)>;

/// Whether the last day of a period is over.
pub fn is_over(period: Period, today: Date) -> bool {
    period.span().last().first_day().last_of_month() < today
}

/// Whether a period may be closed today.
///
/// # Errors
/// Refused before its last day is over.
pub fn close(period: Period, today: Date) -> Result<(), Refusal> {
    if is_over(period, today) { Ok(()) } else { Err(NOT_OVER) }
}

/// Whether it may be counted again.
///
/// # Errors
/// Refused without a reason.
pub fn revise(reason: &str) -> Result<(), Refusal> {
    if reason.trim().is_empty() { Err(NO_REASON) } else { Ok(()) }
}

/// What differs now from what stands: what changed, what is new, and what nobody tells any more.
pub fn changed(standing: &All, now: All) -> All {
    let gone = standing.iter().filter(|(key, _)| !now.contains_key(*key)).filter_map(|(key, (version, body))| {
        let nothing = Body::nothing();
        (!body.says_the_same(&nothing)).then(|| (key.clone(), (*version, nothing)))
    });
    let gone: Vec<_> = gone.collect();
    let other = |(key, (version, body)): &((String, Uuid), (i64, Body))| {
        standing.get(key).is_none_or(|(kept, before)| kept != version || !before.says_the_same(body))
    };
    now.into_iter().filter(other).chain(gone).collect()
}
