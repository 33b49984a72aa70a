//! The union of many sets.

use roaring::{MultiOps, RoaringBitmap};
use std::borrow::Cow;

/// Everybody in any of these, without a copy when there is one set.
pub(crate) fn of<'a>(sets: &[&'a RoaringBitmap]) -> Cow<'a, RoaringBitmap> {
    match sets {
        [] => Cow::Owned(RoaringBitmap::new()),
        [one] => Cow::Borrowed(one),
        many => Cow::Owned(many.iter().copied().union()),
    }
}

/// How many are in any of these.
pub(crate) fn count(sets: &[&RoaringBitmap]) -> u64 {
    match sets {
        [] => 0,
        [one] => one.len(),
        [one, other] => one.union_len(other),
        many => many.iter().copied().union().len(),
    }
}
