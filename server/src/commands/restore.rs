use super::{backup::read_through, open_database, print_rows};
use crate::{Config, Stop, keyring::Source, wire};
use db::Db;
use std::{
    fs::File,
    io::{BufReader, Seek},
    path::Path,
};
use uuid::Uuid;
use vault::{Vault, backup::Opening};

/// Brings a backup back. The whole file is read and opened first; only then is an empty database filled, all or nothing.
pub async fn restore(config: &Config, path: &Path, erased_in: Option<&str>) -> Result<(), Stop> {
    let mut file = File::open(path).map_err(|error| Stop(format!("{} cannot be read: {error}.", path.display())))?;
    let vault = Vault::open(Source::of(config).read()?);
    let found = read_through(&vault, &file)?;
    let erased = match erased_in {
        Some(url) => erased_subjects(url).await?,
        None => Vec::new(),
    };
    let db = open_database(config).await?;
    file.rewind()?;
    let mut opening = Opening::begin(&vault, BufReader::new(&file))?;
    let loaded = db::copy::load(&db, &wire::migrations()?, &mut opening).await?;
    if loaded != found {
        return Err(Stop("The database does not hold what the file holds. Empty it and try again.".into()));
    }
    vault::keys::recognise(&db, &vault).await??;
    erase_again(&db, &erased).await?;
    db.close().await?;
    print_rows(&loaded);
    match erased_in {
        Some(_) => println!("Restored. {} erasures of the other database hold here too.", erased.len()),
        None => println!(
            "Restored. Who was erased after this backup was made is readable again: see docs/operate/back-up.md."
        ),
    }
    Ok(())
}

const BATCH: i64 = 1_000;

async fn erased_subjects(url: &str) -> Result<Vec<Uuid>, Stop> {
    let db = Db::open(url).await?;
    let mut erased: Vec<Uuid> = Vec::new();
    loop {
        let after = erased.last().copied();
        let batch = vault::keys::erased(&mut &db, after, BATCH).await?;
        if batch.is_empty() {
            return Ok(erased);
        }
        erased.extend(batch);
    }
}

async fn erase_again(db: &Db, erased: &[Uuid]) -> Result<(), Stop> {
    let mut tx = db.begin().await?;
    for subject in erased {
        vault::keys::destroy(&mut tx, *subject).await?;
    }
    Ok(tx.commit().await?)
}
