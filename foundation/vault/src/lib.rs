//! Sealed values, a key for each person or contribution, and the keyring that lies outside the database.
//!
//! A [`Keyring`] opens a [`Vault`]; [`keys`] keeps one [`SubjectKey`] for each person or contribution; with it a value
//! becomes [`Sealed`]. Destroying the key is erasure. [`backup`] seals whole files.

pub mod backup;
mod cipher;
mod keyring;
pub mod keys;
mod padding;
mod sealed;
mod secret;
mod subject;
mod vault;

pub use keyring::{Keyring, KeyringError};
pub use sealed::Sealed;
pub use subject::{SubjectKey, Wrapped};
pub use vault::{OtherKeyring, Vault};

/// A sealed thing cannot be read: its key was destroyed, it belongs to another subject or purpose, or it was changed.
/// It does not say which, since whoever asks may not know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("it cannot be opened with this key")]
pub struct Unreadable;

/// The tables of this crate.
pub const MIGRATIONS: &[db::Migration] = &[
    db::Migration::new("vault", 1, include_str!("../migrations/0001_vault.sql")),
    db::Migration::new("vault", 2, include_str!("../migrations/0002_vault_masters.sql")),
];

#[cfg(test)]
mod tests;
