use super::random;
use crate::{Keyring, KeyringError, OtherKeyring, Vault};
use kernel::SeededRandom;
use uuid::Uuid;

fn lines(error: &KeyringError) -> String {
    error.to_string()
}

#[test]
fn a_keyring_survives_its_text() {
    let mut ring = Keyring::generate(&random());
    ring.rotate(&random());
    let again = Keyring::parse(&ring.to_text()).unwrap();
    assert_eq!(*again.to_text(), *ring.to_text());
    assert_eq!(again.masters(), [1, 2]);
    let one_line = ring.to_text().lines().filter(|line| !line.starts_with('#')).collect::<Vec<_>>().join(";");
    assert_eq!(*Keyring::parse(&one_line).unwrap().to_text(), *ring.to_text());
}

#[test]
fn a_new_key_wraps_from_then_on_and_the_old_one_still_opens() {
    let mut ring = Keyring::generate(&random());
    let before = Vault::open(ring.clone());
    let (key, wrapped) = before.new_key(&random(), Uuid::nil());
    assert_eq!(ring.rotate(&random()), 2);
    let after = Vault::open(ring.clone());
    assert_eq!(after.unwrap(Uuid::nil(), &wrapped).unwrap().secret.bytes(), key.secret.bytes());
    assert_eq!(after.wrap(&random(), &key).master, 2);
    assert_eq!(after.lookup("a", b"b"), before.lookup("a", b"b"));
    ring.remove(1).unwrap();
    assert!(Vault::open(ring.clone()).unwrap(Uuid::nil(), &wrapped).is_err());
    assert!(lines(&ring.remove(2).unwrap_err()).contains("rotate first"));
}

#[test]
fn a_running_vault_goes_on_with_a_rotated_keyring_and_with_no_other() {
    let mut ring = Keyring::generate(&random());
    let vault = Vault::open(ring.clone());
    ring.rotate(&random());
    vault.clone().renew(ring).unwrap();
    assert_eq!(vault.newest_master(), 2);
    assert_eq!(vault.renew(Keyring::generate(&SeededRandom::new(9))), Err(OtherKeyring));
}

#[test]
fn what_is_no_keyring_is_refused_with_its_line() {
    let ring = Keyring::generate(&random());
    let text = ring.to_text().to_string();
    let secrets: Vec<&str> = text.split_whitespace().filter(|word| word.len() == 43).collect();
    assert_eq!(secrets.len(), 2);
    let without = |start: &str| text.lines().filter(|line| !line.starts_with(start)).collect::<Vec<_>>().join("\n");
    for (changed, line) in [
        (String::new(), "line 1"),
        ("hello".to_owned(), "line 1"),
        (without("root"), "root is missing"),
        (without("master"), "master key is missing"),
        (text.replace("master 1", "master one"), "line 4"),
        (text.replace("master 1", "master -1"), "line 4"),
        (format!("{text}{}", text.lines().last().unwrap()), "line 5"),
        (format!("{text}root"), "line 5"),
        (text.replace("root ", "root A"), "line 3"),
    ] {
        let error = lines(&Keyring::parse(&changed).unwrap_err());
        assert!(error.contains(line), "{error}");
        assert!(secrets.iter().all(|secret| !error.contains(secret)));
    }
}

#[cfg(unix)]
#[test]
fn a_keyring_file_is_made_for_its_owner_alone_and_refused_when_others_may_read_it() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("keyring");
    assert!(matches!(Keyring::from_file(&path), Err(KeyringError::Absent(_))));
    let mut ring = Keyring::generate(&random());
    ring.save_new(&path).unwrap();
    let mode = || std::fs::metadata(&path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(), 0o600);
    assert!(matches!(ring.save_new(&path), Err(KeyringError::AlreadyThere(_))));
    ring.rotate(&random());
    ring.replace(&path).unwrap();
    assert_eq!(mode(), 0o600);
    assert_eq!(Keyring::from_file(&path).unwrap().masters(), [1, 2]);
    for open in [0o640, 0o604, 0o660] {
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(open)).unwrap();
        assert!(lines(&Keyring::from_file(&path).unwrap_err()).contains("run: chmod 600"));
    }
}

#[cfg(unix)]
#[test]
fn a_keyring_may_come_from_a_command() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("keyring");
    Keyring::generate(&random()).save_new(&path).unwrap();
    let command =
        |words: &[&str]| Keyring::from_command(&words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>());
    assert_eq!(command(&["cat", path.to_str().unwrap()]).unwrap().masters(), [1]);
    for wrong in [&["cat", "/nowhere/at/all"][..], &["/nowhere/program"], &["true"], &[]] {
        assert!(command(wrong).is_err());
    }
}
