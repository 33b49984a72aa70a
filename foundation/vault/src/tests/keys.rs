use super::{random, vault};
use crate::{Keyring, MIGRATIONS, OtherKeyring, Sealed, Vault, keys};
use db::{Db, Read};
use kernel::{SeededRandom, SystemRandom};
use keys::{Count, KeyState};
use uuid::Uuid;

fn migrations() -> Vec<db::Migration> {
    MIGRATIONS.to_vec()
}

const SUBJECT: Uuid = Uuid::from_u128(77);
const PURPOSE: &str = "test.text";

async fn create(db: &Db, vault: &Vault, subject: Uuid) -> Sealed<String> {
    let mut tx = db.begin().await.unwrap();
    let key = keys::create(&mut tx, vault, &SystemRandom, subject).await.unwrap();
    tx.commit().await.unwrap();
    Sealed::seal(&key, &SystemRandom, PURPOSE, &"kept words".to_owned())
}

async fn destroy(db: &Db, subject: Uuid) {
    let mut tx = db.begin().await.unwrap();
    keys::destroy(&mut tx, subject).await.unwrap();
    tx.commit().await.unwrap();
}

testkit_db::both! {
    async fn a_kept_key_opens_what_it_sealed(test: TestDb) {
        let (db, vault) = (test.db(), vault());
        let sealed = create(db, &vault, SUBJECT).await;
        let key = keys::find(&mut &*db, &vault, SUBJECT).await.unwrap().unwrap();
        assert_eq!(sealed.open(&key, PURPOSE).unwrap(), "kept words");
        let stored = (&mut &*db).one::<(Vec<u8>,)>("SELECT wrapped FROM vault_keys WHERE subject = $1", &[&SUBJECT]).await.unwrap();
        assert!(!stored.0.windows(32).any(|part| part == key.secret.bytes()));
    }

    async fn an_erased_key_is_gone_at_once_and_leaves_its_mark(test: TestDb) {
        let (db, vault) = (test.db(), vault());
        create(db, &vault, SUBJECT).await;
        assert_eq!(keys::state(&mut &*db, SUBJECT).await.unwrap(), KeyState::Whole);
        destroy(db, SUBJECT).await;
        assert!(keys::find(&mut &*db, &vault, SUBJECT).await.unwrap().is_none());
        assert_eq!(keys::state(&mut &*db, SUBJECT).await.unwrap(), KeyState::Destroyed);
        assert_eq!(keys::state(&mut &*db, Uuid::from_u128(5)).await.unwrap(), KeyState::NeverWas);
        assert_eq!(keys::count(&mut &*db).await.unwrap(), Count { whole: 0, destroyed: 1 });
        let mut tx = db.begin().await.unwrap();
        assert!(keys::create(&mut tx, &vault, &random(), SUBJECT).await.is_err(), "an erased subject gets no second key");
    }

    async fn a_subject_that_was_never_here_can_be_marked_as_erased(test: TestDb) {
        let db = test.db();
        destroy(db, SUBJECT).await;
        destroy(db, SUBJECT).await;
        assert_eq!(keys::erased(&mut &*db, None, 10).await.unwrap(), [SUBJECT]);
        assert_eq!(keys::erased(&mut &*db, Some(SUBJECT), 10).await.unwrap(), [] as [Uuid; 0]);
    }

    async fn rotation_leaves_what_is_sealed_as_it_is(test: TestDb) {
        let (db, mut ring) = (test.db(), Keyring::generate(&random()));
        let old = Vault::open(ring.clone());
        let mut sealed = Vec::new();
        for number in 0..450 {
            sealed.push((Uuid::from_u128(number), create(db, &old, Uuid::from_u128(number)).await));
        }
        destroy(db, Uuid::from_u128(3)).await;
        ring.rotate(&random());
        let new = Vault::open(ring.clone());
        assert_eq!(keys::rewrap_all(db, &new, &SystemRandom).await.unwrap(), 449);
        assert_eq!(keys::rewrap_all(db, &new, &SystemRandom).await.unwrap(), 0);
        assert_eq!(keys::by_master(&mut &*db).await.unwrap(), [(2, 449)]);
        ring.remove(1).unwrap();
        let later = Vault::open(ring);
        for (subject, sealed) in sealed.iter().filter(|(subject, _)| subject.as_u128() != 3) {
            let key = keys::find(&mut &*db, &later, *subject).await.unwrap().unwrap();
            assert_eq!(sealed.open(&key, PURPOSE).unwrap(), "kept words");
        }
        assert!(keys::find(&mut &*db, &old, Uuid::from_u128(4)).await.is_err());
        assert_eq!(keys::state(&mut &*db, Uuid::from_u128(3)).await.unwrap(), KeyState::Destroyed);
    }

    async fn keys_of_a_whole_page_are_found_together(test: TestDb) {
        let (db, vault) = (test.db(), vault());
        let subjects: Vec<Uuid> = (1..=19).map(Uuid::from_u128).collect();
        for subject in &subjects {
            create(db, &vault, *subject).await;
        }
        destroy(db, subjects[4]).await;
        for asked in [0, 1, 8, 9, 19] {
            let mut found: Vec<Uuid> =
                keys::find_all(&mut &*db, &vault, &subjects[..asked]).await.unwrap().iter().map(crate::SubjectKey::subject).collect();
            found.sort();
            let expected: Vec<Uuid> = subjects[..asked].iter().copied().filter(|subject| *subject != subjects[4]).collect();
            assert_eq!(found, expected);
        }
    }

    async fn the_check_finds_a_key_that_was_tampered_with(test: TestDb) {
        let (db, vault) = (test.db(), vault());
        for number in 1..=3 {
            create(db, &vault, Uuid::from_u128(number)).await;
        }
        let mut tx = db.begin().await.unwrap();
        let swap = "UPDATE vault_keys SET wrapped = (SELECT k.wrapped FROM vault_keys k WHERE k.subject = $1) WHERE subject = $2";
        tx.exec(swap, &[&Uuid::from_u128(1), &Uuid::from_u128(2)]).await.unwrap();
        tx.commit().await.unwrap();
        let found = keys::unopened(&mut &*db, &vault, None, 10).await.unwrap();
        assert_eq!(found, (vec![Uuid::from_u128(2)], Some(Uuid::from_u128(3))));
        assert_eq!(keys::unopened(&mut &*db, &vault, Some(Uuid::from_u128(3)), 10).await.unwrap(), (vec![], None));
    }

    async fn another_keyring_is_recognised_at_the_start(test: TestDb) {
        let db = test.db();
        assert_eq!(keys::recognise(db, &vault()).await.unwrap(), Ok(()));
        assert_eq!(keys::recognise(db, &vault()).await.unwrap(), Ok(()));
        let other = Vault::open(Keyring::generate(&SeededRandom::new(99)));
        assert_eq!(keys::recognise(db, &other).await.unwrap(), Err(OtherKeyring));
    }
}
