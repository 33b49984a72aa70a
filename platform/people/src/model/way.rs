use super::PasskeyId;
use kernel::Time;

/// A passkey as its owner sees it.
#[derive(Clone, Debug)]
pub struct PasskeyListed {
    /// Its id.
    pub id: PasskeyId,
    /// What its owner calls it.
    pub label: String,
    /// When it was added.
    pub added_at: Time,
    /// When it was last used.
    pub used_at: Option<Time>,
}

/// The ways in which a person can sign in.
#[derive(Clone, Debug, Default)]
pub struct Ways {
    /// Their passkeys.
    pub passkeys: Vec<PasskeyListed>,
    /// When the password was set.
    pub password_set_at: Option<Time>,
    /// Whether a code app is in use.
    pub code_app: bool,
    /// How many recovery codes are left.
    pub recovery_codes_left: i64,
    /// The organisations (by the key of their sign-in) that vouch for them.
    pub organisations: Vec<String>,
}

impl Ways {
    /// Whether password and code together let them in.
    pub fn password_works(&self) -> bool {
        self.password_set_at.is_some() && self.code_app
    }
}
