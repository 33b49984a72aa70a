//! The key of a programme, and the key of one of its years.

use kernel::Random;
use zeroize::{Zeroize, ZeroizeOnDrop};

/// The key that the organisations of a programme share. The linkage office never gets it: who holds it could guess names.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct ProgrammeKey([u8; 32]);

/// What follows from the key of a programme for one year. Codes of different years never meet, so nobody is followed for longer.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct YearKey {
    secret: [u8; 32],
    year: i16,
}

impl ProgrammeKey {
    /// A new key.
    pub fn fresh(random: &dyn Random) -> Self {
        let mut bytes = [0; 32];
        random.fill(&mut bytes);
        Self(bytes)
    }

    /// The key that another organisation of the programme gave.
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The key, to hand it to another organisation of the programme.
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The key for the people of one year.
    pub fn of_year(&self, year: i16) -> YearKey {
        let secret =
            *blake3::keyed_hash(&self.0, &[b"linkage year".as_slice(), &year.to_le_bytes()].concat()).as_bytes();
        YearKey { secret, year }
    }
}

impl YearKey {
    /// The year this key is for.
    pub const fn year(&self) -> i16 {
        self.year
    }

    /// A keyed hash of `parts` for `purpose`. Each part carries its length, so "ab" + "c" and "a" + "bc" differ.
    pub(crate) fn hash(&self, purpose: &str, parts: &[&str]) -> [u8; 32] {
        let mut hasher = blake3::Hasher::new_keyed(&self.secret);
        for part in std::iter::once(&purpose).chain(parts) {
            hasher.update(&(part.len() as u64).to_le_bytes());
            hasher.update(part.as_bytes());
        }
        *hasher.finalize().as_bytes()
    }
}
