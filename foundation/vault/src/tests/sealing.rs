use super::{random, vault};
use crate::{Keyring, Sealed, Unreadable, Vault, Wrapped, padding};
use kernel::{SeededRandom, SystemRandom};
use proptest::prelude::*;
use uuid::Uuid;

const SUBJECT: Uuid = Uuid::from_u128(1);
const OTHER: Uuid = Uuid::from_u128(2);
const PURPOSE: &str = "test.text";

#[test]
fn what_is_sealed_opens_again_and_shows_nothing_of_itself() {
    let (key, _) = vault().new_key(&random(), SUBJECT);
    let words = "The night staff listened to me".to_owned();
    let sealed = Sealed::seal(&key, &SystemRandom, PURPOSE, &words);
    assert_eq!(sealed.open(&key, PURPOSE).unwrap(), words);
    assert!(!sealed.as_bytes().windows(5).any(|part| part == b"night"));
    assert_eq!(Sealed::<String>::from_bytes(sealed.as_bytes().to_vec()), sealed);
}

#[test]
fn any_value_can_be_sealed_not_only_text() {
    let (key, _) = vault().new_key(&random(), SUBJECT);
    let value = (Some(3_i64), vec!["a".to_owned()], serde_json::json!({"b": [1.5, null]}));
    assert_eq!(Sealed::seal(&key, &random(), PURPOSE, &value).open(&key, PURPOSE).unwrap(), value);
}

#[test]
fn a_sealed_value_cannot_be_moved_to_another_purpose_subject_or_key() {
    let vault = vault();
    let random = random();
    let (key, _) = vault.new_key(&random, SUBJECT);
    let sealed = Sealed::seal(&key, &random, PURPOSE, &"x".to_owned());
    assert_eq!(sealed.open(&key, "test.name"), Err(Unreadable));
    assert_eq!(sealed.open(&vault.new_key(&random, SUBJECT).0, PURPOSE), Err(Unreadable));
    let mut renamed = key.clone();
    renamed.subject = OTHER;
    assert_eq!(sealed.open(&renamed, PURPOSE), Err(Unreadable));
}

#[test]
fn a_wrapped_key_cannot_be_moved_to_another_subject_or_master() {
    let vault = vault();
    let (key, wrapped) = vault.new_key(&random(), SUBJECT);
    assert_eq!(vault.unwrap(SUBJECT, &wrapped).unwrap().secret.bytes(), key.secret.bytes());
    assert!(vault.unwrap(OTHER, &wrapped).is_err());
    assert!(vault.unwrap(SUBJECT, &Wrapped { master: 2, ..wrapped.clone() }).is_err());
    assert!(Vault::open(Keyring::generate(&SeededRandom::new(8))).unwrap(SUBJECT, &wrapped).is_err());
}

#[test]
fn the_same_words_never_seal_to_the_same_bytes() {
    let random = random();
    let (key, _) = vault().new_key(&random, SUBJECT);
    let seal = || Sealed::seal(&key, &random, PURPOSE, &"same".to_owned());
    assert_ne!(seal(), seal());
}

#[test]
fn short_values_have_one_length() {
    let random = random();
    let (key, _) = vault().new_key(&random, SUBJECT);
    let length = |words: &str| Sealed::seal(&key, &random, PURPOSE, &words.to_owned()).as_bytes().len();
    assert_eq!(length(""), length("Aoife Ní Bhriain, 12 Patrick Street, Cork"));
    assert_eq!(length(&"a".repeat(300)), length(&"a".repeat(500)));
    assert_eq!(length(""), 64 + 41);
}

#[test]
fn secrets_are_never_printed() {
    let (key, wrapped) = vault().new_key(&random(), SUBJECT);
    let sealed = Sealed::seal(&key, &random(), PURPOSE, &"planted words".to_owned());
    let ring = Keyring::generate(&random());
    let shown = format!("{key:?} {wrapped:?} {sealed:?} {ring:?} {:?} {:?}", vault(), key.secret);
    assert_eq!(
        shown,
        "SubjectKey { subject: 00000000-0000-0000-0000-000000000001, .. } Wrapped { master: 1, .. } Sealed(105 bytes) \
         Keyring { masters: [1], .. } Vault { newest_master: 1, .. } Secret"
    );
}

#[test]
fn lookups_and_signing_keys_are_stable_and_apart() {
    let vault = vault();
    assert_eq!(vault.lookup("code", b"123"), vault.lookup("code", b"123"));
    assert_ne!(vault.lookup("code", b"123"), vault.lookup("mail", b"123"));
    assert_ne!(vault.lookup("ab", b"c"), vault.lookup("a", b"bc"));
    let other = Vault::open(Keyring::generate(&SeededRandom::new(8)));
    assert_ne!(vault.lookup("code", b"123"), other.lookup("code", b"123"));
    assert_eq!(vault.signing_key("receipt").verifying_key(), vault.signing_key("receipt").verifying_key());
    assert_ne!(vault.signing_key("receipt").verifying_key(), vault.signing_key("cookie").verifying_key());
    // Receipts of years ago are checked with this key: a change of the derivation must not pass unseen.
    let known: String = vault.lookup("code", b"123").iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let signing: String = vault
        .signing_key("receipt")
        .verifying_key()
        .as_bytes()
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    assert_eq!((known.as_str(), signing.as_str()), ("2a125bf9c87b9477", "929adbd89ebc3469"));
}

proptest! {
    #[test]
    fn every_text_comes_back(text in ".{0,2000}", purpose in prop::sample::select(vec!["a", "b"])) {
        let (key, _) = vault().new_key(&random(), SUBJECT);
        let sealed = Sealed::seal(&key, &random(), purpose, &text);
        prop_assert_eq!(sealed.open(&key, purpose).unwrap(), text);
    }

    #[test]
    fn a_changed_cut_or_lengthened_value_is_refused(text in ".{0,200}", place in any::<prop::sample::Index>(), bit in 0..8u8, cut in any::<prop::sample::Index>()) {
        let (key, _) = vault().new_key(&random(), SUBJECT);
        let bytes = Sealed::seal(&key, &random(), PURPOSE, &text).as_bytes().to_vec();
        let open = |bytes: Vec<u8>| Sealed::<String>::from_bytes(bytes).open(&key, PURPOSE);
        let mut changed = bytes.clone();
        changed[place.index(bytes.len())] ^= 1 << bit;
        prop_assert_eq!(open(changed), Err(Unreadable));
        prop_assert_eq!(open(bytes[..cut.index(bytes.len())].to_vec()), Err(Unreadable));
        prop_assert_eq!(open([bytes, vec![0]].concat()), Err(Unreadable));
    }

    #[test]
    fn any_bytes_at_all_are_refused_without_harm(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let (key, _) = vault().new_key(&random(), SUBJECT);
        prop_assert_eq!(Sealed::<String>::from_bytes(bytes).open(&key, PURPOSE), Err(Unreadable));
    }

    #[test]
    fn padding_is_never_much_larger_than_the_value(length in 0..100_000usize) {
        let bucket = padding::bucket(length);
        prop_assert!(bucket >= length + 4 && bucket <= 2 * (length + 4) + 64);
        prop_assert!(bucket.is_power_of_two() || bucket.is_multiple_of(4_096));
    }
}
