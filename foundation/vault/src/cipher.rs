//! The one form in which bytes are sealed: version, nonce, ciphertext with its tag (XChaCha20-Poly1305).

use crate::{Unreadable, secret::Secret};
use chacha20poly1305::{AeadInOut, KeyInit, XChaCha20Poly1305, XNonce};
use kernel::Random;
use zeroize::Zeroizing;

/// The first byte of everything sealed, so that another cipher can follow one day.
const VERSION: u8 = 1;
const NONCE: usize = 24;
const TAG: usize = 16;
/// What sealing adds to the length.
pub(crate) const OVERHEAD: usize = 1 + NONCE + TAG;

/// What a ciphertext is tied to: a text of our own and the subject of the key.
pub(crate) struct Bound(Vec<u8>);

impl Bound {
    /// `kind` and `purpose` are length-marked, so that no two pairs run together into the same bytes.
    pub(crate) fn to(kind: &str, purpose: &str, subject: &[u8]) -> Self {
        let mut bytes = Vec::with_capacity(kind.len() + purpose.len() + subject.len() + 16);
        for part in [kind.as_bytes(), purpose.as_bytes(), subject] {
            bytes.extend_from_slice(&(part.len() as u64).to_le_bytes());
            bytes.extend_from_slice(part);
        }
        Self(bytes)
    }
}

/// Seals `plain` in place of itself.
pub(crate) fn seal(key: &Secret, random: &dyn Random, bound: &Bound, plain: &[u8]) -> Vec<u8> {
    let mut nonce = [0; NONCE];
    random.fill(&mut nonce);
    let mut out = Vec::with_capacity(plain.len() + OVERHEAD);
    out.push(VERSION);
    out.extend_from_slice(&nonce);
    out.extend_from_slice(plain);
    let cipher = XChaCha20Poly1305::new(key.bytes().into());
    let body = out.get_mut(1 + NONCE..).unwrap_or_default();
    match cipher.encrypt_inout_detached(&XNonce::from(nonce), &bound.0, body.into()) {
        Ok(tag) => out.extend_from_slice(&tag),
        // Only a text of more than 256 GB is refused by the cipher. Nothing unsealed may leave here.
        Err(_) => out.clear(),
    }
    out
}

/// Opens what [`seal`] made.
pub(crate) fn open(key: &Secret, bound: &Bound, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, Unreadable> {
    let (version, rest) = sealed.split_first().ok_or(Unreadable)?;
    let (nonce, rest) = rest.split_at_checked(NONCE).ok_or(Unreadable)?;
    if *version != VERSION {
        return Err(Unreadable);
    }
    let nonce = XNonce::try_from(nonce).map_err(|_| Unreadable)?;
    let mut plain = Zeroizing::new(rest.to_vec());
    let cipher = XChaCha20Poly1305::new(key.bytes().into());
    cipher.decrypt_in_place(&nonce, &bound.0, &mut *plain).map_err(|_| Unreadable)?;
    Ok(plain)
}
