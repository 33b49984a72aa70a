//! Two who turn out to be one person.

use super::{SAME_GUEST, TWO_ACCOUNTS};
use crate::model::{Guest, GuestId};
use kernel::{Change, Refusal};
use std::collections::BTreeMap;

/// Who points at whom from now on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Joined {
    /// Who.
    pub guest: GuestId,
    /// Is the same as.
    pub into: GuestId,
}

/// Pointers that lead back to where they began.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cycle(pub GuestId);

/// `one` was the same person as `other`; both are roots of what they belong to. Whoever has an account stays the
/// root, because the
/// person named themselves there.
pub fn merge(one: &Guest, other: &Guest) -> Result<Change<Joined, ()>, Refusal> {
    if one.id == other.id {
        return Err(SAME_GUEST);
    }
    if one.root == other.root {
        return Ok(Change::AlreadySo(Joined { guest: one.id, into: other.root }));
    }
    match (one.account, other.account) {
        (Some(first), Some(second)) if first != second => Err(TWO_ACCOUNTS),
        (Some(_), None) => Ok(Change::Made(Joined { guest: other.root, into: one.root }, ())),
        _ => Ok(Change::Made(Joined { guest: one.root, into: other.root }, ())),
    }
}

/// Where the pointing of each ends.
///
/// # Errors
/// With somebody whose pointers lead in a circle.
pub fn roots(pointers: &[(GuestId, Option<GuestId>)]) -> Result<BTreeMap<GuestId, GuestId>, Cycle> {
    let next: BTreeMap<GuestId, GuestId> =
        pointers.iter().filter_map(|(guest, into)| into.map(|into| (*guest, into))).collect();
    let mut found = BTreeMap::new();
    for (guest, _) in pointers {
        let mut at = *guest;
        for _ in 0..=pointers.len() {
            match next.get(&at) {
                Some(into) => at = *into,
                None => break,
            }
        }
        if next.contains_key(&at) {
            return Err(Cycle(*guest));
        }
        found.insert(*guest, at);
    }
    Ok(found)
}
