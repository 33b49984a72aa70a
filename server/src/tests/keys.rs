use super::{filled, place};
use crate::{
    Config, Stop,
    commands::keys::{What, keys},
};
use kernel::SystemRandom;
use ledger::App;
use uuid::Uuid;
use vault::{Keyring, Vault, keys::KeyState};

async fn doing(config: &Config, what: What) -> Result<(), String> {
    keys(config, what).await.map_err(|Stop(why)| why)
}

async fn with_key(app: &App, subject: Uuid) {
    let mut tx = app.db().begin().await.unwrap();
    vault::keys::create(&mut tx, app.vault(), &SystemRandom, subject).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_master_key_is_added_wraps_everything_and_the_old_one_can_go() {
    let (config, folder) = place();
    let comhar = filled(&config).await;
    let subject = Uuid::from_u128(1);
    with_key(&comhar.app, subject).await;
    let new = folder.path().join("new.key");
    doing(&config, What::Rotate { to: Some(new.clone()) }).await.unwrap();
    assert_eq!(
        Keyring::from_file(&config.keyring_path()).unwrap().masters(),
        [1],
        "the keyring in use was left as it is"
    );
    std::fs::rename(&new, config.keyring_path()).unwrap();

    assert!(doing(&config, What::Remove { number: 1 }).await.expect_err("a key in use was removed").contains("rewrap"));
    doing(&config, What::Rewrap).await.unwrap();
    doing(&config, What::Remove { number: 1 }).await.unwrap();
    assert!(doing(&config, What::Remove { number: 2 }).await.is_err(), "the newest stays");
    doing(&config, What::List).await.unwrap();

    let vault = Vault::open(Keyring::from_file(&config.keyring_path()).unwrap());
    assert!(vault::keys::find(&mut comhar.app.db(), &vault, subject).await.unwrap().is_some());
    assert_eq!(vault::keys::state(&mut comhar.app.db(), subject).await.unwrap(), KeyState::Whole);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_keyring_is_never_made_for_a_database_that_another_one_opens() {
    let (config, _folder) = place();
    filled(&config).await;
    std::fs::remove_file(config.keyring_path()).unwrap();
    let db = db::Db::open(&config.database_url()).await.unwrap();
    let source = crate::keyring::Source::File(config.keyring_path());
    assert!(source.read_or_make(&db, &SystemRandom).await.is_err());
    assert!(!config.keyring_path().exists());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_broken_chain_and_a_key_that_does_not_open_are_found() {
    let (config, _folder) = place();
    let comhar = filled(&config).await;
    with_key(&comhar.app, Uuid::from_u128(1)).await;
    let mut tx = comhar.app.db().begin().await.unwrap();
    tx.exec("UPDATE ledger_lines SET verb = 'nothing' WHERE chained = true", &[]).await.unwrap();
    tx.exec("UPDATE vault_keys SET wrapped = $2 WHERE subject = $1", &[&Uuid::from_u128(1), &vec![0_u8; 60]])
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let wrong = crate::commands::check::wrongs(&comhar.app).await.map_err(|Stop(why)| why).unwrap();
    assert!(wrong.iter().any(|sentence| sentence.contains("broken at link 1")), "{wrong:?}");
    assert!(wrong.iter().any(|sentence| sentence.contains("does not open")), "{wrong:?}");
}
