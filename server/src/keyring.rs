//! Where the keyring comes from, and how a running server notices that it was rotated.

use crate::{Config, Stop};
use db::Db;
use kernel::Random;
use std::{path::PathBuf, time::Duration};
use vault::{Keyring, Vault};

/// How often a running server looks whether the keyring file was changed.
pub const LOOK_AGAIN: Duration = Duration::from_secs(2);
const VARIABLE: &str = "COMHAR_MASTER_KEY";

/// Where the keyring comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// The variable `COMHAR_MASTER_KEY`.
    Variable,
    /// What a command prints.
    Command(Vec<String>),
    /// A file.
    File(PathBuf),
}

impl Source {
    /// The variable before the command before the file.
    pub fn of(config: &Config) -> Self {
        if std::env::var_os(VARIABLE).is_some_and(|text| !text.is_empty()) {
            return Self::Variable;
        }
        if config.keyring_command.is_empty() {
            Self::File(config.keyring_path())
        } else {
            Self::Command(config.keyring_command.clone())
        }
    }

    /// The keyring as it is now.
    pub fn read(&self) -> Result<Keyring, Stop> {
        Ok(match self {
            Self::Variable => Keyring::from_env()?,
            Self::Command(command) => Keyring::from_command(command)?,
            Self::File(path) => Keyring::from_file(path)?,
        })
    }

    /// The keyring, made anew when there is neither a file nor anything in the database that an older one opens.
    pub async fn read_or_make(&self, db: &Db, random: &dyn Random) -> Result<Keyring, Stop> {
        let Self::File(path) = self else { return self.read() };
        if !path.exists() {
            if !db::copy::tables_with_rows(db, vault::MIGRATIONS).await?.is_empty() {
                return Err(Stop(format!(
                    "The database holds what another keyring opens, and there is none at {}. Put your copy of it there.",
                    path.display()
                )));
            }
            Keyring::generate(random).save_new(path)?;
            eprintln!(
                "A new keyring was made: {}. Keep a copy of it in a safe place, apart from the backups; without it nothing that people write can be read again.",
                path.display()
            );
        }
        self.read()
    }
}

/// Looks at the keyring file from time to time, so that a rotation reaches a running server without a restart.
pub async fn follow(source: Source, vault: Vault) {
    let Source::File(path) = &source else { return };
    let changed = || std::fs::metadata(path).and_then(|file| file.modified()).ok();
    let mut known = changed();
    loop {
        tokio::time::sleep(LOOK_AGAIN).await;
        let now = changed();
        if now == known || now.is_none() {
            continue;
        }
        known = now;
        match source.read() {
            Ok(ring) => match vault.renew(ring) {
                Ok(()) => tracing::info!("the keyring was changed and read again"),
                Err(error) => tracing::error!(%error, "the changed keyring is not used"),
            },
            Err(Stop(why)) => tracing::error!(why, "the changed keyring cannot be read"),
        }
    }
}
