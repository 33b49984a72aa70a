//! Envelopes: answers sealed on a tablet to the key of their survey, which the tablet cannot open again. An ephemeral key and
//! ECDH on P-256, HKDF-SHA-256, AES-256-GCM: all of it is in every browser (decisions/0141).

use crate::model::OfflineId;
use aes_gcm::{
    Aes256Gcm, Nonce,
    aead::{Aead, KeyInit, Payload},
};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use hkdf::Hkdf;
use kernel::Random;
use p256::{PublicKey, SecretKey, ecdh};
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use zeroize::Zeroizing;

/// What every derived key and every sealed byte is tied to, beside the ids.
const NAME: &str = "comhar/v1/offline";
/// Bytes of a secret number of P-256.
const SECRET: usize = 32;
/// Bytes of a nonce.
const NONCE: usize = 12;
/// Bytes of chance in the id of an envelope.
const ID: usize = 16;
/// A number of chance is no secret of the curve about once in 2^32; then another one is taken.
const TRIES: u8 = 8;

/// An envelope as a tablet sends it; everything but `offline` in base64url without padding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Envelope {
    /// Sixteen bytes of chance: the same envelope sent again has the same.
    pub id: String,
    /// For which time of answering offline it was sealed.
    pub offline: String,
    /// The public half of the key that was made for this envelope alone: a point of P-256, 65 bytes.
    pub from: String,
    /// Twelve bytes.
    pub nonce: String,
    /// The answers, sealed, with the tag.
    pub sealed: String,
}

/// What lies in an envelope.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inside {
    /// To which version: what was asked on the tablet.
    pub version: String,
    /// In which language it was read.
    pub language: String,
    /// The fields of the form, as a browser sends them.
    pub fields: String,
}

/// It is none of ours, was changed on the way, or was sealed for something else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable;

/// Both halves of a new key: the secret number, and the point as bytes.
pub fn new_key(random: &dyn Random) -> Option<(Zeroizing<Vec<u8>>, Vec<u8>)> {
    (0..TRIES).find_map(|_| {
        let mut bytes = Zeroizing::new(vec![0; SECRET]);
        random.fill(&mut bytes);
        let secret = SecretKey::from_slice(&bytes).ok()?;
        Some((bytes, secret.public_key().to_sec1_bytes().into_vec()))
    })
}

impl Envelope {
    /// Its id as bytes.
    pub fn id_bytes(&self) -> Option<[u8; ID]> {
        bytes(&self.id)?.try_into().ok()
    }

    /// The time it was sealed for, as far as it says so.
    pub fn offline_id(&self) -> Option<OfflineId> {
        self.offline.parse().ok()
    }

    /// What lies in it.
    pub fn open(&self, secret: &[u8], public: &[u8]) -> Result<Inside, Unreadable> {
        self.opened(secret, public).ok_or(Unreadable)
    }

    fn opened(&self, secret: &[u8], public: &[u8]) -> Option<Inside> {
        let own = SecretKey::from_slice(secret).ok()?;
        let from = bytes(&self.from)?;
        let point = PublicKey::from_sec1_bytes(&from).ok()?;
        let shared = ecdh::diffie_hellman(own.to_nonzero_scalar(), point.as_affine());
        let key = derived(shared.raw_secret_bytes(), (&from, public), &self.offline)?;
        let nonce: [u8; NONCE] = bytes(&self.nonce)?.try_into().ok()?;
        let sealed = bytes(&self.sealed)?;
        let bound = self.bound();
        let payload = Payload { msg: &sealed, aad: bound.as_bytes() };
        let plain = Aes256Gcm::new((&*key).into()).decrypt(&Nonce::from(nonce), payload).ok()?;
        serde_json::from_slice(&Zeroizing::new(plain)).ok()
    }

    /// What the sealed bytes are tied to, so that no envelope can be made out of parts of two.
    fn bound(&self) -> String {
        format!("{NAME}|{}|{}", self.offline, self.id)
    }
}

fn bytes(text: &str) -> Option<Vec<u8>> {
    URL_SAFE_NO_PAD.decode(text).ok()
}

fn derived(shared: &[u8], (from, to): (&[u8], &[u8]), offline: &str) -> Option<Zeroizing<[u8; 32]>> {
    let mut key = Zeroizing::new([0; 32]);
    let spread = Hkdf::<Sha256>::new(Some(&[from, to].concat()), shared);
    spread.expand_multi_info(&[NAME.as_bytes(), b"|", offline.as_bytes()], key.as_mut_slice()).ok()?;
    Some(key)
}

/// Seals as a tablet does.
#[cfg(test)]
pub(crate) fn seal(random: &dyn Random, (offline, public): (&str, &[u8]), inside: &Inside) -> Envelope {
    let chance = |length: usize| {
        let mut bytes = vec![0; length];
        random.fill(&mut bytes);
        bytes
    };
    let (secret, from) = new_key(random).unwrap();
    let own = SecretKey::from_slice(&secret).unwrap();
    let to = PublicKey::from_sec1_bytes(public).unwrap();
    let shared = ecdh::diffie_hellman(own.to_nonzero_scalar(), to.as_affine());
    let key = derived(shared.raw_secret_bytes(), (&from, public), offline).unwrap();
    let nonce: [u8; NONCE] = chance(NONCE).try_into().unwrap();
    let mut envelope = Envelope {
        id: URL_SAFE_NO_PAD.encode(chance(ID)),
        offline: offline.to_owned(),
        from: URL_SAFE_NO_PAD.encode(&from),
        nonce: URL_SAFE_NO_PAD.encode(nonce),
        sealed: String::new(),
    };
    let (plain, bound) = (serde_json::to_vec(inside).unwrap(), envelope.bound());
    let payload = Payload { msg: &plain, aad: bound.as_bytes() };
    let sealed = Aes256Gcm::new((&*key).into()).encrypt(&Nonce::from(nonce), payload).unwrap();
    envelope.sealed = URL_SAFE_NO_PAD.encode(sealed);
    envelope
}
