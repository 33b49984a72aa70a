use super::{bytes_of, content, filled, place, place_beside, with_keyring};
use crate::{
    Config, Stop,
    commands::{backup::backup, restore::restore},
};
use db::Db;
use kernel::SystemRandom;
use std::path::PathBuf;
use uuid::Uuid;
use vault::Keyring;

async fn restored(config: &Config, file: &std::path::Path) -> Result<(), String> {
    restore(config, file, None).await.map_err(|Stop(why)| why)
}

/// Tries to restore and gives the sentence with which that was refused; nothing may have been made in the new place.
async fn refused(config: &Config, file: &std::path::Path) -> String {
    let why = restored(config, file).await.expect_err("it was restored");
    assert!(!config.data.join("comhar.db").exists(), "a database was made although the file was refused");
    why
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_comes_back_whole() {
    let (config, folder) = place();
    let comhar = filled(&config).await;
    let file = folder.path().join("night.backup");
    backup(&config, &file).await.map_err(|Stop(why)| why).unwrap();
    let (elsewhere, _folder) = place_beside(&config);
    restored(&elsewhere, &file).await.unwrap();
    let db = Db::open(&elsewhere.database_url()).await.unwrap();
    assert!(content(&db).await == content(comhar.app.db()).await);
    let there = with_keyring(&elsewhere, db).await;
    let (ours, theirs) = (
        ledger::check_chain(&mut comhar.app.db()).await.unwrap(),
        ledger::check_chain(&mut there.app.db()).await.unwrap(),
    );
    assert_eq!(ours, theirs);
    assert!(ours.links > 0 && ours.broken_at.is_none());
    assert_eq!(crate::commands::check::wrongs(&there.app).await.map_err(|Stop(why)| why), Ok(Vec::new()));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_can_be_read_by_its_owner_only_and_is_never_written_over() {
    use std::os::unix::fs::PermissionsExt;
    let (config, folder) = place();
    filled(&config).await;
    let file = folder.path().join("night.backup");
    backup(&config, &file).await.map_err(|Stop(why)| why).unwrap();
    assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    let before = bytes_of(&file);
    assert!(backup(&config, &file).await.is_err());
    assert!(bytes_of(&file) == before);
    let text = String::from_utf8_lossy(&before).into_owned();
    assert!(!text.contains("organisations"), "the names of the tables lie open in the file");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_torn_a_foreign_and_another_houses_file_are_refused_before_anything_is_touched() {
    let (config, folder) = place();
    filled(&config).await;
    let file = folder.path().join("night.backup");
    backup(&config, &file).await.map_err(|Stop(why)| why).unwrap();
    let whole = bytes_of(&file);
    let (elsewhere, _folder) = place_beside(&config);
    let changed: PathBuf = folder.path().join("changed.backup");

    std::fs::write(&changed, &whole[..whole.len() - 1]).unwrap();
    assert!(refused(&elsewhere, &changed).await.contains("cut short"));
    let mut flipped = whole.clone();
    flipped[whole.len() / 2] ^= 1;
    std::fs::write(&changed, &flipped).unwrap();
    assert!(refused(&elsewhere, &changed).await.contains("changed"));
    std::fs::write(&changed, b"PK\x03\x04 a spreadsheet").unwrap();
    assert!(refused(&elsewhere, &changed).await.contains("not a Comhar backup"));
    std::fs::write(&changed, b"").unwrap();
    refused(&elsewhere, &changed).await;

    std::fs::remove_file(elsewhere.keyring_path()).unwrap();
    assert!(refused(&elsewhere, &file).await.contains("no keyring"));
    Keyring::generate(&SystemRandom).save_new(&elsewhere.keyring_path()).unwrap();
    assert!(refused(&elsewhere, &file).await.contains("another keyring"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_is_never_restored_over_something() {
    let (config, folder) = place();
    let comhar = filled(&config).await;
    let file = folder.path().join("night.backup");
    backup(&config, &file).await.map_err(|Stop(why)| why).unwrap();
    let before = content(comhar.app.db()).await;
    assert!(restored(&config, &file).await.expect_err("it was restored over something").contains("not empty"));
    assert!(content(comhar.app.db()).await == before);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_erasure_after_the_backup_holds_in_the_restored_database() {
    let (config, folder) = place();
    let comhar = filled(&config).await;
    let subject = Uuid::from_u128(77);
    let mut tx = comhar.app.db().begin().await.unwrap();
    vault::keys::create(&mut tx, comhar.app.vault(), &SystemRandom, subject).await.unwrap();
    tx.commit().await.unwrap();
    let file = folder.path().join("night.backup");
    backup(&config, &file).await.map_err(|Stop(why)| why).unwrap();
    let mut tx = comhar.app.db().begin().await.unwrap();
    vault::keys::destroy(&mut tx, subject).await.unwrap();
    tx.commit().await.unwrap();

    let (elsewhere, _folder) = place_beside(&config);
    restore(&elsewhere, &file, Some(&config.database_url())).await.map_err(|Stop(why)| why).unwrap();
    let db = Db::open(&elsewhere.database_url()).await.unwrap();
    let state = vault::keys::state(&mut &db, subject).await.unwrap();
    assert_eq!(state, vault::keys::KeyState::Destroyed);
}
