use super::{random, vault};
use crate::{
    Keyring, Vault,
    backup::{BackupError, Opening, Sealing, verify},
};
use kernel::SeededRandom;
use proptest::prelude::*;
use std::io::{Read, Write};

const PIECE: usize = 64 * 1024 + 16;
const HEADER: usize = 63;

fn sealed(seed: u64, plain: &[u8]) -> Vec<u8> {
    let mut sealing = Sealing::begin(&vault(), &SeededRandom::new(seed), Vec::new()).unwrap();
    sealing.write_all(plain).unwrap();
    sealing.finish().unwrap()
}

fn opened(bytes: &[u8]) -> Result<Vec<u8>, String> {
    let mut out = Vec::new();
    let mut opening = Opening::begin(&vault(), bytes).map_err(|error| error.to_string())?;
    opening.read_to_end(&mut out).map_err(|error| error.to_string())?;
    Ok(out)
}

fn plain(length: usize) -> Vec<u8> {
    (0..length).map(|place| u8::try_from(place % 251).unwrap()).collect()
}

#[test]
fn a_backup_of_any_length_comes_back() {
    for length in [0, 1, 64 * 1024 - 1, 64 * 1024, 64 * 1024 + 1, 3 * 64 * 1024, 300_000] {
        let bytes = sealed(1, &plain(length));
        assert_eq!(opened(&bytes).unwrap(), plain(length));
        assert_eq!(verify(&vault(), bytes.as_slice()).unwrap(), length as u64);
    }
}

#[test]
fn a_backup_shows_nothing_of_what_is_in_it() {
    let bytes = sealed(1, "planted words ".repeat(9_000).as_bytes());
    assert!(!bytes.windows(7).any(|part| part == b"planted"));
    assert_ne!(sealed(1, b"same"), sealed(2, b"same"));
}

#[test]
fn a_torn_backup_is_refused_wherever_it_was_torn() {
    let bytes = sealed(1, &plain(200_000));
    let piece_ends = (0..=3).map(|count| HEADER + count * PIECE);
    for length in piece_ends.chain([0, 5, 14, 15, 40, HEADER + 1, bytes.len() - 1]) {
        assert!(opened(&bytes[..length]).is_err(), "{length} bytes of {}", bytes.len());
    }
}

#[test]
fn pieces_that_were_reordered_repeated_or_taken_from_another_backup_are_refused() {
    let bytes = sealed(1, &plain(300_000));
    let other = sealed(2, &plain(300_000));
    let part = |from: &[u8], number: usize| from[HEADER + number * PIECE..HEADER + (number + 1) * PIECE].to_vec();
    let rest = &bytes[HEADER + 2 * PIECE..];
    let header = &bytes[..HEADER];
    let first = (part(&bytes, 0), part(&bytes, 1));
    assert_eq!(opened(&[header, &first.0, &first.1, rest].concat()).unwrap(), plain(300_000));
    for forged in [
        [header, &first.1, &first.0, rest].concat(),
        [header, &first.0, &first.0, rest].concat(),
        [header, &first.0, &part(&other, 1), rest].concat(),
        [header, &first.0, rest].concat(),
        [header, &first.0, &first.1, rest, rest].concat(),
        [header, &first.0, &first.1, rest, b"x"].concat(),
    ] {
        assert!(opened(&forged).unwrap_err().contains("cut short or was changed"));
    }
}

#[test]
fn a_foreign_file_a_newer_version_and_another_keyring_are_told_apart() {
    assert!(matches!(Opening::begin(&vault(), &b"SQLite format 3\0"[..]), Err(BackupError::NotABackup)));
    assert!(matches!(Opening::begin(&vault(), &b""[..]), Err(BackupError::NotABackup)));
    let mut newer = sealed(1, b"x");
    newer[14] = 2;
    assert!(matches!(Opening::begin(&vault(), newer.as_slice()), Err(BackupError::Newer)));
    let other = Vault::open(Keyring::generate(&SeededRandom::new(50)));
    assert!(matches!(Opening::begin(&other, sealed(1, b"x").as_slice()), Err(BackupError::OtherKeyring)));
    assert!(matches!(verify(&vault(), &sealed(1, b"xyz")[..70]), Err(BackupError::Torn)));
}

#[test]
fn a_backup_opens_after_the_master_keys_were_rotated() {
    let mut ring = Keyring::generate(&random());
    let bytes = sealed(1, b"words");
    ring.rotate(&random());
    ring.remove(1).unwrap();
    assert_eq!(verify(&Vault::open(ring), bytes.as_slice()).unwrap(), 5);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn whatever_is_written_in_whatever_pieces_comes_back(parts in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..40_000), 0..6)) {
        let mut sealing = Sealing::begin(&vault(), &random(), Vec::new()).unwrap();
        for part in &parts {
            sealing.write_all(part).unwrap();
        }
        prop_assert_eq!(opened(&sealing.finish().unwrap()).unwrap(), parts.concat());
    }

    #[test]
    fn one_changed_bit_anywhere_is_refused(place in any::<prop::sample::Index>(), bit in 0..8u8) {
        let mut bytes = sealed(1, &plain(70_000));
        let place = place.index(bytes.len());
        bytes[place] ^= 1 << bit;
        prop_assert!(opened(&bytes).is_err());
    }
}
