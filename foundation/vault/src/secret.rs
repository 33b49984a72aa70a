use kernel::Random;
use zeroize::Zeroizing;

/// Thirty-two secret bytes, wiped when dropped and never printed.
#[derive(Clone)]
pub(crate) struct Secret(Zeroizing<[u8; Self::LENGTH]>);

impl Secret {
    pub(crate) const LENGTH: usize = 32;

    pub(crate) fn fresh(random: &dyn Random) -> Self {
        let mut bytes = Zeroizing::new([0; Self::LENGTH]);
        random.fill(bytes.as_mut_slice());
        Self(bytes)
    }

    pub(crate) fn from_slice(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(|bytes| Self(Zeroizing::new(bytes)))
    }

    pub(crate) fn bytes(&self) -> &[u8; Self::LENGTH] {
        &self.0
    }

    /// Another secret that follows from this one and from `salt`, for one use only.
    pub(crate) fn derive(&self, salt: &[u8], name: &str) -> Self {
        let mut out = Zeroizing::new([0; Self::LENGTH]);
        let spread = hkdf::Hkdf::<sha2::Sha256>::new(Some(salt), self.0.as_slice());
        // Thirty-two bytes are never too long for HKDF-SHA-256; an unfilled secret must not be used in any case.
        if spread.expand_multi_info(&[b"comhar/v1/", name.as_bytes()], out.as_mut_slice()).is_err() {
            std::process::abort();
        }
        Self(out)
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret")
    }
}
