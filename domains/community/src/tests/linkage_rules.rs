//! What is told of a range, and lists that become codes: pure.

use crate::rules::{self, KeyFile, Range, ShownRange};
use linkage::Parcel;

pub(super) const HEADS: &str = "given,family,birth_day,birth_month,birth_year,word,district,agrees";

fn file(key: u8) -> KeyFile {
    KeyFile::new("round".to_owned(), 2026, "leeside".to_owned(), rules::hex(&[key; 32]))
}

fn made(key: u8, list: &str) -> rules::Made {
    let file = file(key);
    rules::parcel_of_list(&file, &file.year_key().unwrap(), list.as_bytes()).unwrap()
}

/// Somebody who knows the people of every organisation, and everything that is shown, tries every number of people in two places.
#[test]
fn r5_fewer_than_five_in_two_places_follow_from_nothing_that_is_shown() {
    for local in 5..90 {
        for sure in 0..=local / 2 {
            for likely in sure..=local / 2 {
                for most in [likely, likely + 1, likely + 4, likely + 9].into_iter().filter(|most| *most <= local / 2) {
                    let range = Range { local, low: local - most, likeliest: local - likely, high: local - sure };
                    let possible = |low: i64, high: i64| (local - high.min(local))..=(local - low);
                    match rules::shown_range(range) {
                        ShownRange::Hidden => panic!("{range:?}"),
                        ShownRange::Wider { low, high } => {
                            let fits = possible(low, high);
                            assert!(fits.contains(&0) && *fits.end() >= 5, "{range:?} shows {fits:?}");
                            assert!(low <= range.low && range.high <= high, "it only widens: {range:?}");
                        }
                        ShownRange::Exactly(shown) => {
                            let told = [shown.low, shown.likeliest, shown.high].map(|different| local - different);
                            assert!(told.into_iter().all(|two| two == 0 || two >= 5), "{range:?} tells {told:?}");
                        }
                    }
                }
            }
        }
    }
    let few = Range { local: 4, low: 2, likeliest: 3, high: 4 };
    assert_eq!(rules::shown_range(few), ShownRange::Hidden);
}

#[test]
fn a_list_becomes_codes_and_those_who_said_no_are_counted_without_one() {
    let list = format!(
        "{HEADS}\nAna,Ilić,3,4,1981,Mira,Liman,yes\nАна,Илић,3,4,1981,,,da\nLuka,Tomić,,,1970,,,x\nVesna,Kostić,1,1,1960,,,no\nGoran,Lazić,1,1,1960,,,ne\nOlga,,1,1,1960,,,yes\n"
    );
    let made = made(7, &list);
    assert_eq!((made.parcel.codes.len(), made.refused, made.too_little, made.parcel.unlinked), (3, 2, 1, 3));
    let file = made.parcel.write();
    assert_eq!(Parcel::read(&file).unwrap(), made.parcel);
    for name in ["Ana", "Ilić", "Tomi", "Mira", "Liman", "1981", "Vesna"] {
        assert!(!file.contains(name), "{name}");
    }
    assert_eq!(
        (made.parcel.programme.as_str(), made.parcel.organisation.as_str(), made.parcel.year),
        ("round", "leeside", 2026)
    );
}

#[test]
fn twice_in_a_list_is_once_and_another_key_makes_other_codes() {
    let list = format!("{HEADS}\nAna,Ilić,3,4,1981,,,yes\nANA,ILIC,3,4,1981,,,yes\n");
    assert_eq!(made(7, &list).parcel.codes.len(), 1);
    assert_ne!(made(7, &list).parcel.codes, made(8, &list).parcel.codes);
}

#[test]
fn what_is_no_list_is_refused_and_nothing_of_it_is_repeated() {
    let file = file(7);
    let refused = |list: &str| rules::parcel_of_list(&file, &file.year_key().unwrap(), list.as_bytes()).unwrap_err();
    let lines = refused(&format!("{HEADS}\nZqxname,Zqxfamily,40,4,1981,,,yes\nAna,Ilić,3,4,1981,,,perhaps\n"));
    assert_eq!(lines.code, "community_linkage_list_lines");
    assert_eq!(lines.values, [("lines", "2, 3".into())]);
    assert!(!format!("{lines:?}").contains("Zqx"));
    let heads = refused("given,family\nAna,Ilić\n");
    assert_eq!((heads.code, heads.values[0].1.as_ref()), ("community_linkage_list_heads", "agrees"));
    assert_eq!(refused("%PDF-1.7").code, "community_linkage_list_unreadable");
}

#[test]
fn a_key_file_reads_back_and_nothing_else_is_one() {
    let file = file(7);
    let text = serde_json::to_string(&file).unwrap();
    assert_eq!(KeyFile::read(&text), Some(file));
    for wrong in [
        text.replace("0707", "07"),
        text.replace("key-1", "key-2"),
        text.replace("0707", "zz07"),
        "{}".to_owned(),
        text.replace("}", ",\"more\":1}"),
    ] {
        assert_eq!(KeyFile::read(&wrong), None, "{wrong}");
    }
}
