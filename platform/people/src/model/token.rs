use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use kernel::Random;
use vault::Vault;

const LENGTH: usize = 32;

/// Thirty-two bytes of chance: what a cookie or a link holds. The database holds its keyed hash.
#[derive(Clone, PartialEq, Eq)]
pub struct Token([u8; LENGTH]);

impl Token {
    /// A new one.
    pub fn fresh(random: &dyn Random) -> Self {
        let mut bytes = [0; LENGTH];
        random.fill(&mut bytes);
        Self(bytes)
    }

    /// A token that the keyring makes of an id, so that an errand tried twice sends the same link twice.
    pub(crate) const fn made_of(bytes: [u8; LENGTH]) -> Self {
        Self(bytes)
    }

    /// From a cookie or an address.
    pub fn parse(text: &str) -> Option<Self> {
        URL_SAFE_NO_PAD.decode(text).ok()?.try_into().ok().map(Self)
    }

    /// As it stands in a cookie or an address.
    pub fn text(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.0)
    }

    /// What it is found by.
    pub fn hash(&self, vault: &Vault, purpose: &'static str) -> [u8; 32] {
        vault.lookup(purpose, &self.0)
    }
}

impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Token")
    }
}
