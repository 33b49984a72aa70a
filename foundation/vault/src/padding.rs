//! Lengths say something too: "yes" and a page of grief must not be told apart by their size alone more than need be.
//!
//! Up to 4 KiB a value fills the next power of two, from 64 bytes on; above, the next whole multiple of 4 KiB. So a short
//! answer, a name and an address look alike, and a text of 300 letters looks like one of 500.

use zeroize::Zeroizing;

const SMALLEST: usize = 64;
const STEP: usize = 4_096;
const LENGTH_MARK: usize = 4;

/// The size that `length` bytes (with their length mark) fill.
pub(crate) fn bucket(length: usize) -> usize {
    let length = length + LENGTH_MARK;
    if length <= STEP { length.next_power_of_two().max(SMALLEST) } else { length.next_multiple_of(STEP) }
}

/// Room for a value, with the length mark not yet written.
pub(crate) fn begin() -> Zeroizing<Vec<u8>> {
    let mut out = Vec::with_capacity(1_024);
    out.extend_from_slice(&[0; LENGTH_MARK]);
    Zeroizing::new(out)
}

/// Writes the length mark and fills up. `false` when the value is longer than four gigabytes.
pub(crate) fn finish(out: &mut Vec<u8>) -> bool {
    let length = out.len().saturating_sub(LENGTH_MARK);
    let (Ok(mark), Some(place)) = (u32::try_from(length), out.first_chunk_mut::<LENGTH_MARK>()) else { return false };
    *place = mark.to_le_bytes();
    out.resize(bucket(length), 0);
    true
}

/// The value within its padding.
pub(crate) fn strip(padded: &[u8]) -> Option<&[u8]> {
    let (mark, rest) = padded.split_first_chunk::<LENGTH_MARK>()?;
    rest.get(..usize::try_from(u32::from_le_bytes(*mark)).ok()?)
}
