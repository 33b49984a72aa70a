use super::code;
use super::invented::{Script, parcel, people};
use crate::{Birth, Parcel, Told, Unreadable};
use kernel::SeededRandom;

fn sent() -> Parcel {
    let random = SeededRandom::new(3);
    parcel(&random, "Herc", &people(&random, 300), 8, Script::Latin)
}

#[test]
fn a_parcel_reads_back_as_it_was() {
    let sent = sent();
    assert_eq!(Parcel::read(&sent.write()), Ok(sent));
}

#[test]
fn somebody_who_told_names_and_a_year_alone_is_in_the_parcel_that_is_read_back() {
    let told =
        Told {
            given: "Ana", family: "Ilić", birth: Birth { year: Some(1981), ..Birth::default() }, ..Told::default()
        };
    let mut sent = sent();
    sent.codes.insert(code(&told));
    assert_eq!(Parcel::read(&sent.write()), Ok(sent));
}

#[test]
fn r4_what_the_office_holds_shows_no_name_and_no_birthday() {
    let file = sent().write().to_lowercase();
    for name in ["milica", "jovan", "petrovi", "liman", "ljubica", "detelinara", "1981", "\"1940"] {
        assert!(!file.contains(name), "{name}");
    }
    // Codes look like chance: every value of a byte occurs about as often as any other, in tokens.
    let mut seen = [0_u32; 256];
    let sent = sent();
    sent.codes.iter().flat_map(|code| code.exact.iter().flatten()).for_each(|byte| seen[usize::from(*byte)] += 1);
    let all = f64::from(seen.iter().sum::<u32>());
    let entropy: f64 =
        seen.iter().filter(|n| **n > 0).map(|n| f64::from(*n) / all).map(|share| -share * share.log2()).sum();
    assert!(entropy > 7.95, "{entropy} bits a byte over {all}");
}

#[test]
fn the_order_of_the_codes_says_nothing_of_the_order_of_the_people() {
    let random = SeededRandom::new(3);
    let mut all = people(&random, 50);
    let first = parcel(&SeededRandom::new(1), "Herc", &all, 0, Script::Latin).write();
    all.reverse();
    assert_eq!(first, parcel(&SeededRandom::new(1), "Herc", &all, 0, Script::Latin).write());
}

#[test]
fn a_torn_or_changed_parcel_is_refused() {
    let file = sent().write();
    for end in (0..file.len()).step_by(997) {
        assert_eq!(Parcel::read(&file[..end]), Err(Unreadable::NotAParcel), "torn at {end}");
    }
    assert_eq!(Parcel::read(&file.replace("\"unlinked\": 0", "\"unlinked\": 9")), Err(Unreadable::Changed));
    assert_eq!(Parcel::read(&file.replace("linkage-1", "linkage-2")), Err(Unreadable::NotAParcel));
    assert_eq!(Parcel::read("{}"), Err(Unreadable::NotAParcel));
}
