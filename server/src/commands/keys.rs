use super::existing_database;
use crate::{
    Config, Stop,
    keyring::{LOOK_AGAIN, Source},
};
use db::Db;
use kernel::SystemRandom;
use std::path::PathBuf;
use vault::{Keyring, Vault};

/// What can be done to the keyring.
#[derive(Debug, clap::Subcommand)]
pub enum What {
    /// Show the numbers of the master keys and how many keys each wraps
    List,
    /// Add a master key and wrap every key with it; running servers notice by themselves
    Rotate {
        /// Write the changed keyring into a new file instead and stop there: for a keyring that is no file, or several nodes
        #[arg(long, value_name = "FILE")]
        to: Option<PathBuf>,
    },
    /// Wrap every key with the newest master key
    Rewrap,
    /// Take an older master key out of the keyring; refused while it wraps a key
    Remove {
        /// Its number
        number: i64,
    },
}

/// Looks at the keyring or changes it.
pub async fn keys(config: &Config, what: What) -> Result<(), Stop> {
    let db = existing_database(config).await?;
    let source = Source::of(config);
    let ring = source.read()?;
    let vault = Vault::open(ring.clone());
    vault::keys::recognise(&db, &vault).await??;
    match what {
        What::List => list(&db, &ring).await,
        What::Rotate { to } => rotate(&db, source, ring, to).await,
        What::Rewrap => rewrap(&db, &vault).await,
        What::Remove { number } => remove(&db, source, ring, number).await,
    }
}

async fn list(db: &Db, ring: &Keyring) -> Result<(), Stop> {
    let wrapped = vault::keys::by_master(&mut &*db).await?;
    for number in ring.masters() {
        let count = wrapped.iter().find(|(master, _)| *master == number).map_or(0, |(_, count)| *count);
        println!("master key {number}: {count} keys");
    }
    Ok(())
}

async fn rotate(db: &Db, source: Source, mut ring: Keyring, to: Option<PathBuf>) -> Result<(), Stop> {
    let number = ring.rotate(&SystemRandom);
    match (source, to) {
        (_, Some(path)) => {
            ring.save_new(&path)?;
            println!(
                "Master key {number} is in {}. Put this keyring in place on every node, then run `comhar keys rewrap`.",
                path.display()
            );
            Ok(())
        }
        (Source::File(path), None) => {
            ring.replace(&path)?;
            println!("Master key {number} is in {}. Keep a new copy of it.", path.display());
            // A server that does not have the new master key yet could not read a key that is wrapped with it.
            tokio::time::sleep(2 * LOOK_AGAIN).await;
            rewrap(db, &Vault::open(ring)).await
        }
        (Source::Variable | Source::Command(_), None) => Err(Stop(
            "This keyring does not come from a file, so it cannot be changed in its place. Use `--to FILE`.".into(),
        )),
    }
}

async fn rewrap(db: &Db, vault: &Vault) -> Result<(), Stop> {
    let count = vault::keys::rewrap_all(db, vault, &SystemRandom).await?;
    println!("Keys wrapped anew with master key {}: {count}. What is sealed was not touched.", vault.newest_master());
    Ok(())
}

async fn remove(db: &Db, source: Source, mut ring: Keyring, number: i64) -> Result<(), Stop> {
    let Source::File(path) = source else {
        return Err(Stop("This keyring does not come from a file, so it cannot be changed in its place.".into()));
    };
    let wrapped = vault::keys::by_master(&mut &*db).await?;
    if let Some((_, count)) = wrapped.iter().find(|(master, count)| *master == number && *count > 0) {
        return Err(Stop(format!("Master key {number} wraps {count} keys still. Run `comhar keys rewrap` first.")));
    }
    ring.remove(number)?;
    ring.replace(&path)?;
    println!(
        "Master key {number} is gone. Backups that were made while it was in use can be opened with an older copy of the keyring only."
    );
    Ok(())
}
