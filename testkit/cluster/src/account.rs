//! The account that the server runs as: PostgreSQL refuses to run as root.

use std::ffi::OsStr;
use std::fs;
use std::os::unix::fs::{MetadataExt, chown};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;

/// Ourselves, or another account when we are root.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Account {
    Ours,
    Other { uid: u32, gid: u32 },
}

impl Account {
    /// Ours, unless we are root: then `postgres`, or else `nobody`.
    pub(crate) fn for_the_server() -> Result<Self, String> {
        // The owner of /proc/self is who we are.
        let us = fs::metadata("/proc/self")
            .map_err(|error| format!("/proc cannot be read ({error}); it says who we are."))?;
        if us.uid() != 0 {
            return Ok(Self::Ours);
        }
        let accounts =
            fs::read_to_string("/etc/passwd").map_err(|error| format!("/etc/passwd cannot be read: {error}"))?;
        Self::among(&accounts).ok_or_else(|| {
            "PostgreSQL refuses to run as root, and there is no account postgres or nobody. Run as another account."
                .to_owned()
        })
    }

    pub(crate) fn among(accounts: &str) -> Option<Self> {
        let named = |name: &str| {
            let line = accounts.lines().find(|line| line.split(':').next() == Some(name))?;
            let mut numbers = line.split(':').skip(2);
            Some(Self::Other { uid: numbers.next()?.parse().ok()?, gid: numbers.next()?.parse().ok()? })
        };
        named("postgres").or_else(|| named("nobody"))
    }

    pub(crate) fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        if let Self::Other { uid, gid } = self {
            command.uid(*uid).gid(*gid);
        }
        command
    }

    pub(crate) fn take_over(&self, folder: &Path) -> Result<(), String> {
        match self {
            Self::Ours => Ok(()),
            Self::Other { uid, gid } => chown(folder, Some(*uid), Some(*gid))
                .map_err(|error| format!("{} cannot be handed to the server's account: {error}", folder.display())),
        }
    }
}
