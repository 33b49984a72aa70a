//! A keyed Bloom encoding: pairs of letters become set bits, so that names written a little differently share most of their bits.

use crate::YearKey;
use serde::{Deserialize, Serialize};

/// Words of 64 bits in an encoding: 1,024 bits.
const WORDS: usize = 16;
/// Bits set for each piece of a field.
const HASHES: u32 = 12;

/// The encoding of one person.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct Bloom([u64; WORDS]);

impl Bloom {
    /// Nothing set.
    pub(crate) const fn empty() -> Self {
        Self([0; WORDS])
    }

    /// Sets the bits of one piece of a field.
    pub(crate) fn set(&mut self, key: &YearKey, field: &str, piece: &str) {
        let hash = key.hash("linkage bloom", &[field, piece]);
        let (first, second) = (number(&hash, 0), number(&hash, 8));
        for turn in 0..HASHES {
            let bit = first.wrapping_add(second.wrapping_mul(u64::from(turn))) % (WORDS as u64 * 64);
            if let Some(word) = self.0.get_mut((bit / 64) as usize) {
                *word |= 1 << (bit % 64);
            }
        }
    }

    /// Sets the bits of every pair of letters of a name, its beginning and end among them.
    pub(crate) fn set_name(&mut self, key: &YearKey, field: &str, name: &str) {
        let letters: Vec<char> = std::iter::once('_').chain(name.chars()).chain(std::iter::once('_')).collect();
        for pair in letters.windows(2) {
            self.set(key, field, &pair.iter().collect::<String>());
        }
    }

    /// How many bits are set.
    pub(crate) fn size(&self) -> u32 {
        self.0.iter().map(|word| word.count_ones()).sum()
    }

    /// How many bits both have.
    pub(crate) fn shared(&self, other: &Self) -> u32 {
        self.0.iter().zip(&other.0).map(|(one, two)| (one & two).count_ones()).sum()
    }

    /// As bytes, the lowest first.
    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        self.0.iter().flat_map(|word| word.to_le_bytes()).collect()
    }

    /// From bytes as [`Self::to_bytes`] gives them.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let words: Vec<u64> =
            bytes.chunks_exact(8).filter_map(|chunk| chunk.try_into().ok().map(u64::from_le_bytes)).collect();
        (bytes.len() == WORDS * 8).then(|| words.try_into().ok().map(Self)).flatten()
    }
}

fn number(hash: &[u8; 32], from: usize) -> u64 {
    let bytes = hash.get(from..from + 8).and_then(|eight| eight.try_into().ok()).unwrap_or_default();
    // Odd, so that the steps of a piece do not fall on few bits.
    u64::from_le_bytes(bytes) | 1
}
