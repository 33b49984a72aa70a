mod backup;
mod give_hat;
mod keys;
mod log;
mod monitor;
mod moving;
mod settings;

use crate::{
    Config,
    wire::{self, Comhar, Outside},
};
use db::Db;
use kernel::SystemRandom;
use std::path::Path;
use tempfile::TempDir;
use vault::{Keyring, Vault};

/// A folder with a keyring, and settings that use it.
fn place() -> (Config, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let config = Config { data: folder.path().to_owned(), demo: true, ..Config::default() };
    Keyring::generate(&SystemRandom).save_new(&config.keyring_path()).unwrap();
    (config, folder)
}

/// Another empty place with the same keyring.
fn place_beside(first: &Config) -> (Config, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    std::fs::copy(first.keyring_path(), folder.path().join("master.key")).unwrap();
    (Config { data: folder.path().to_owned(), ..first.clone() }, folder)
}

/// The program in that place, with the demonstration in it and a chained audit.
async fn filled(config: &Config) -> Comhar {
    let db = Db::open(&config.database_url()).await.unwrap();
    db.migrate(&wire::migrations().unwrap()).await.unwrap();
    let comhar = with_keyring(config, db).await;
    comhar.house.demo(&comhar.app).await.unwrap();
    ledger::chain_ripe_lines(&comhar.app).await.unwrap();
    comhar
}

async fn with_keyring(config: &Config, db: Db) -> Comhar {
    let vault = Vault::open(Keyring::from_file(&config.keyring_path()).unwrap());
    vault::keys::recognise(&db, &vault).await.unwrap().unwrap();
    wire::comhar(config, wire::app(db, vault, Outside::default()).unwrap()).unwrap()
}

/// The whole content of a database, byte for byte the same for the same content.
async fn content(db: &Db) -> Vec<u8> {
    let mut bytes = Vec::new();
    db::copy::dump(db, &wire::migrations().unwrap(), &mut bytes).await.unwrap();
    bytes
}

fn bytes_of(path: &Path) -> Vec<u8> {
    std::fs::read(path).unwrap()
}
