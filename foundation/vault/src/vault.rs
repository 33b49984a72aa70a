use crate::{
    Keyring, SubjectKey, Unreadable, Wrapped,
    cipher::{self, Bound},
    secret::Secret,
};
use ed25519_dalek::SigningKey;
use kernel::Random;
use std::sync::{Arc, PoisonError, RwLock};
use uuid::Uuid;

const KIND: &str = "comhar/v1/wrapped-key";

/// What seals and opens. Cloning it is cheap; all clones share the keyring.
#[derive(Clone)]
pub struct Vault(Arc<Inner>);

struct Inner {
    root: Secret,
    lookups: Secret,
    mark: [u8; 32],
    ring: RwLock<Arc<Keyring>>,
}

/// This keyring has another root: what was sealed, looked up and signed before would be lost with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "this is not the keyring that the database was begun with; put the right keyring file back \
     (or set COMHAR_MASTER_KEY to it) and start again"
)]
pub struct OtherKeyring;

impl Vault {
    /// A vault with this keyring.
    pub fn open(ring: Keyring) -> Self {
        let root = ring.root().clone();
        let lookups = root.derive(b"", "lookups");
        let mark = *blake3::keyed_hash(root.derive(b"", "mark").bytes(), b"keyring").as_bytes();
        Self(Arc::new(Inner { root, lookups, mark, ring: RwLock::new(Arc::new(ring)) }))
    }

    /// Goes on with a keyring whose master keys were changed, without a restart.
    pub fn renew(&self, ring: Keyring) -> Result<(), OtherKeyring> {
        if Self::open(ring.clone()).0.mark != self.0.mark {
            return Err(OtherKeyring);
        }
        *self.0.ring.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(ring);
        Ok(())
    }

    fn ring(&self) -> Arc<Keyring> {
        Arc::clone(&self.0.ring.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// What a secret is found again by: a keyed hash that nobody can compute without the keyring. The same for the same
    /// purpose and bytes for as long as the keyring lives.
    pub fn lookup(&self, purpose: &str, bytes: &[u8]) -> [u8; 32] {
        let mut hash = blake3::Hasher::new_keyed(self.0.lookups.bytes());
        hash.update(&(purpose.len() as u64).to_le_bytes());
        hash.update(purpose.as_bytes());
        hash.update(bytes);
        *hash.finalize().as_bytes()
    }

    /// The key that signs for `purpose`: receipts, cookies. It follows from the root, so it stays the same.
    pub fn signing_key(&self, purpose: &str) -> SigningKey {
        SigningKey::from_bytes(self.0.root.derive(purpose.as_bytes(), "signing").bytes())
    }

    /// A new key for `subject`, and the form in which it may be kept.
    pub fn new_key(&self, random: &dyn Random, subject: Uuid) -> (SubjectKey, Wrapped) {
        let key = SubjectKey { subject, secret: Secret::fresh(random) };
        let wrapped = self.wrap(random, &key);
        (key, wrapped)
    }

    /// The form in which a key may be kept, under the newest master key.
    pub fn wrap(&self, random: &dyn Random, key: &SubjectKey) -> Wrapped {
        let ring = self.ring();
        let (master, secret) = ring.newest();
        Wrapped { master, bytes: cipher::seal(secret, random, &bound(key.subject, master), key.secret.bytes()) }
    }

    /// The key of `subject` again.
    pub fn unwrap(&self, subject: Uuid, wrapped: &Wrapped) -> Result<SubjectKey, Unreadable> {
        let ring = self.ring();
        let secret = ring.master(wrapped.master).ok_or(Unreadable)?;
        let bytes = cipher::open(secret, &bound(subject, wrapped.master), &wrapped.bytes)?;
        let secret = Secret::from_slice(&bytes).ok_or(Unreadable)?;
        Ok(SubjectKey { subject, secret })
    }

    /// The number of the master key that new keys are wrapped with.
    pub fn newest_master(&self) -> i64 {
        self.ring().newest().0
    }

    /// A mark by which this keyring is known again; it says nothing of the keys in it.
    pub fn mark(&self) -> [u8; 32] {
        self.0.mark
    }

    pub(crate) fn backup_key(&self, salt: &[u8]) -> Secret {
        self.0.root.derive(salt, "backup")
    }
}

fn bound(subject: Uuid, master: i64) -> Bound {
    Bound::to(KIND, &master.to_string(), subject.as_bytes())
}

impl std::fmt::Debug for Vault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Vault").field("newest_master", &self.newest_master()).finish_non_exhaustive()
    }
}
