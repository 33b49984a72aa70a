//! What signing in needs beside the database: passkeys, the sign-ins of organisations, turns at hashing.

use crate::{
    bucket::Bucket,
    hashing::Hashing,
    oidc::{Discovered, Provider},
    whole_house::WholeHouse,
};
use kernel::{OrFault, Outcome};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
};
use url::{Host, Url};
use webauthn_rs::{Webauthn, WebauthnBuilder};

/// The doors of one house. Cloning is cheap.
#[derive(Clone)]
pub struct Doors(Arc<Inner>, WholeHouse);

struct Inner {
    public_url: String,
    passkeys: Option<Webauthn>,
    providers: Vec<Provider>,
    hashing: Hashing,
    password_tries: Bucket,
    links: Bucket,
    discovered: Mutex<HashMap<String, Discovered>>,
}

impl Doors {
    /// The doors of the house at `public_url`, called `name`, with the sign-ins of these organisations.
    ///
    /// A passkey belongs to a name: at a bare address such as 127.0.0.1 there are none, and the pages do not offer them.
    pub fn new(public_url: &str, name: &str, providers: Vec<Provider>) -> Outcome<Self> {
        let url = Url::parse(public_url).or_fault("reading the public address of the house")?;
        let passkeys = match url.host() {
            Some(Host::Domain(domain)) => Some(
                WebauthnBuilder::new(domain, &url)
                    .map(|builder| builder.rp_name(name))
                    .and_then(WebauthnBuilder::build)
                    .or_fault("preparing passkeys")?,
            ),
            _ => None,
        };
        for provider in &providers {
            provider.check()?;
        }
        let inner = Inner {
            public_url: public_url.trim_end_matches('/').to_owned(),
            passkeys,
            providers,
            hashing: Hashing::default(),
            password_tries: Bucket::new(120, 2),
            links: Bucket::new(240, 4),
            discovered: Mutex::default(),
        };
        Ok(Self(Arc::new(inner), WholeHouse::default()))
    }

    /// The same doors in a house of more parts than this one.
    pub fn in_the_house(self, whole: WholeHouse) -> Self {
        Self(self.0, whole)
    }

    /// What reaches through every part of the house.
    pub const fn whole_house(&self) -> &WholeHouse {
        &self.1
    }

    /// Whether cookies travel encrypted only.
    pub fn is_encrypted(&self) -> bool {
        self.0.public_url.starts_with("https://")
    }

    /// Where the house is found, without a slash at the end.
    pub fn public_url(&self) -> &str {
        &self.0.public_url
    }

    /// The ceremonies of passkeys, where the house has a name.
    pub(crate) fn passkeys(&self) -> Option<&Webauthn> {
        self.0.passkeys.as_ref()
    }

    /// Whether passkeys are offered.
    pub fn has_passkeys(&self) -> bool {
        self.0.passkeys.is_some()
    }

    /// The sign-ins of organisations.
    pub fn providers(&self) -> &[Provider] {
        &self.0.providers
    }

    /// The sign-in with this key.
    pub(crate) fn provider(&self, key: &str) -> Option<&Provider> {
        self.0.providers.iter().find(|provider| provider.key == key)
    }

    pub(crate) fn hashing(&self) -> &Hashing {
        &self.0.hashing
    }

    pub(crate) fn password_tries(&self) -> &Bucket {
        &self.0.password_tries
    }

    pub(crate) fn links(&self) -> &Bucket {
        &self.0.links
    }

    pub(crate) fn discovered(&self) -> &Mutex<HashMap<String, Discovered>> {
        &self.0.discovered
    }
}

impl std::fmt::Debug for Doors {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Doors").field("public_url", &self.0.public_url).finish_non_exhaustive()
    }
}
