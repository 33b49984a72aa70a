//! The signed receipt: a number, a day and a hash, signed with Ed25519. It can be checked without us and says nothing of the
//! content: the hash is salted, and only the thread shows the salt.

use crate::model::Words;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use kernel::Date;
use serde::{Deserialize, Serialize};
use std::sync::{Arc, PoisonError, RwLock};
use vault::Vault;

const PURPOSE: &str = "engagement.receipt";
const FIRST_LINE: &str = "comhar receipt 1";

/// Proof that something came on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// Its number.
    pub number: String,
    /// The day on which it came, as exactly as its mode allows.
    pub date: Date,
    /// BLAKE3 of salt and words, in hex.
    pub hash: String,
    /// Which key signed it.
    pub key: String,
    /// The signature over [`Receipt::signed_text`], in base64url.
    pub signature: String,
}

impl Receipt {
    /// A signed receipt.
    pub(crate) fn sign(vault: &Vault, number: String, date: Date, hash: String) -> Self {
        let signer = signer(vault);
        let mut receipt = Self { number, date, hash, key: key_id(&signer.verifying_key()), signature: String::new() };
        receipt.signature = signature(&signer, &receipt.signed_text());
        receipt
    }

    /// The exact text that is signed: five lines, each ending with a line feed.
    pub fn signed_text(&self) -> String {
        format!("{FIRST_LINE}\n{}\n{}\n{}\n{}\n", self.number, self.date, self.hash, self.key)
    }

    /// Whether this key signed this receipt. It needs nothing but the public key.
    pub fn holds(&self, public_key: &[u8; 32]) -> bool {
        let Ok(key) = VerifyingKey::from_bytes(public_key) else { return false };
        let bytes = URL_SAFE_NO_PAD.decode(&self.signature).unwrap_or_default();
        Signature::from_slice(&bytes)
            .is_ok_and(|signature| key.verify_strict(self.signed_text().as_bytes(), &signature).is_ok())
    }
}

/// The key that signs. Making it costs as much as signing twice, so each process remembers the one it used last.
fn signer(vault: &Vault) -> Arc<SigningKey> {
    static LAST: RwLock<Option<([u8; 32], Arc<SigningKey>)>> = RwLock::new(None);
    let mark = vault.mark();
    if let Some((of, signer)) = LAST.read().unwrap_or_else(PoisonError::into_inner).as_ref()
        && *of == mark
    {
        return Arc::clone(signer);
    }
    let signer = Arc::new(vault.signing_key(PURPOSE));
    *LAST.write().unwrap_or_else(PoisonError::into_inner) = Some((mark, Arc::clone(&signer)));
    signer
}

fn signature(signer: &SigningKey, text: &str) -> String {
    URL_SAFE_NO_PAD.encode(signer.sign(text.as_bytes()).to_bytes())
}

/// The key that receipts can be checked with, to be published.
pub fn public_key(vault: &Vault) -> [u8; 32] {
    signer(vault).verifying_key().to_bytes()
}

/// The public key in base64url.
pub fn public_key_text(vault: &Vault) -> String {
    URL_SAFE_NO_PAD.encode(public_key(vault))
}

/// A short name of a public key.
fn key_id(key: &VerifyingKey) -> String {
    blake3::hash(key.as_bytes()).to_hex().chars().take(16).collect()
}

/// The salted hash of what somebody wrote: BLAKE3 of the salt's bytes and the three texts, each ended by a zero byte.
pub fn hash_of(salt: &[u8; 16], words: &Words) -> String {
    let mut hasher = blake3::Hasher::new();
    hasher.update(salt);
    for text in [&words.text, &words.well, &words.better] {
        hasher.update(text.as_bytes()).update(&[0]);
    }
    hasher.finalize().to_hex().to_string()
}

/// A number from secret bytes: ten digits in two groups, said on the phone and printed.
pub(crate) fn number_from(secret: &[u8; 32]) -> String {
    let number = secret.iter().take(8).fold(0_u64, |number, byte| (number << 8) | u64::from(*byte)) % 10_000_000_000;
    format!("{:05}-{:05}", number / 100_000, number % 100_000)
}
