use crate::{
    SubjectKey, Unreadable,
    cipher::{self, Bound},
    padding,
};
use kernel::Random;
use serde::{Serialize, de::DeserializeOwned};
use std::marker::PhantomData;

/// A value that only the holder of its subject's key can read. It is tied to its purpose and its subject, so it cannot be
/// moved to another column or another person, and its length is rounded up.
///
/// As bytes: one byte of version, a nonce of 24, the ciphertext with its tag of 16.
pub struct Sealed<T>(Vec<u8>, PhantomData<fn() -> T>);

const KIND: &str = "comhar/v1/sealed";

impl<T> Sealed<T> {
    /// The bytes to keep.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// A sealed value from kept bytes.
    pub const fn from_bytes(bytes: Vec<u8>) -> Self {
        Self(bytes, PhantomData)
    }

    fn bound(key: &SubjectKey, purpose: &str) -> Bound {
        Bound::to(KIND, purpose, key.subject.as_bytes())
    }
}

impl<T: Serialize + DeserializeOwned> Sealed<T> {
    /// Seals `value` under the subject's key. `purpose` names its column: `engagement.text`.
    pub fn seal(key: &SubjectKey, random: &dyn Random, purpose: &'static str, value: &T) -> Self {
        let mut plain = padding::begin();
        // A value that cannot be written is sealed as nothing at all, which opens as unreadable and never as something else.
        if serde_json::to_writer(&mut *plain, value).is_err() || !padding::finish(&mut plain) {
            return Self::from_bytes(Vec::new());
        }
        Self::from_bytes(cipher::seal(&key.secret, random, &Self::bound(key, purpose), &plain))
    }

    /// Opens it with the same key and purpose.
    pub fn open(&self, key: &SubjectKey, purpose: &'static str) -> Result<T, Unreadable> {
        let padded = cipher::open(&key.secret, &Self::bound(key, purpose), &self.0)?;
        let plain = padding::strip(&padded).ok_or(Unreadable)?;
        serde_json::from_slice(plain).map_err(|_| Unreadable)
    }
}

impl<T> Clone for Sealed<T> {
    fn clone(&self) -> Self {
        Self::from_bytes(self.0.clone())
    }
}

impl<T> PartialEq for Sealed<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
impl<T> Eq for Sealed<T> {}

impl<T> std::fmt::Debug for Sealed<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Sealed({} bytes)", self.0.len())
    }
}

impl<T> db::Param for Sealed<T> {
    fn value(&self) -> db::Value<'_> {
        db::Value::Bytes(&self.0)
    }
}

impl<T> db::Column for Sealed<T> {
    fn read(cell: &db::Cell<'_>) -> db::Result<Self> {
        Vec::<u8>::read(cell).map(Self::from_bytes)
    }
}
