use serde::{Deserialize, Serialize};

const LONGEST: usize = 300;

/// Where to go on after signing in: a path of this house, never an address elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ReturnPath(String);

impl ReturnPath {
    /// The path, when it is one of this house; else the account page.
    pub fn of(wanted: &str) -> Self {
        let plain = wanted.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\' && byte != b'"');
        let local = wanted.starts_with('/') && !wanted.starts_with("//") && !wanted.starts_with("/sign-");
        if plain && local && wanted.len() <= LONGEST { Self(wanted.to_owned()) } else { Self::default() }
    }

    /// The path.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Default for ReturnPath {
    fn default() -> Self {
        Self("/account".to_owned())
    }
}
