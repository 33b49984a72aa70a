//! Invented people of two organisations, with known truth.

use super::key;
use crate::{Birth, Parcel, Told, encode};
use kernel::{Random, SeededRandom};

const GIVEN: &[&str] = &[
    "Milica",
    "Jovana",
    "Đorđe",
    "Nikola",
    "Željko",
    "Ana",
    "Marija",
    "Stefan",
    "Luka",
    "Ljiljana",
    "Snežana",
    "Dragan",
    "Zoran",
    "Ivana",
    "Tamara",
    "Vesna",
    "Goran",
    "Branko",
    "Čedomir",
    "Nenad",
    "Aleksandar",
    "Svetlana",
    "Gordana",
    "Miroslav",
    "Slobodan",
    "Radmila",
    "Katarina",
    "Filip",
    "Njegoš",
    "Dušan",
];
const FAMILY: &[&str] = &[
    "Jovanović",
    "Petrović",
    "Nikolić",
    "Ilić",
    "Đorđević",
    "Pavlović",
    "Marković",
    "Popović",
    "Stojanović",
    "Živković",
    "Janković",
    "Todorović",
    "Stanković",
    "Ristić",
    "Kostić",
    "Milošević",
    "Cvetković",
    "Kovačević",
    "Dimitrijević",
    "Tomić",
    "Krstić",
    "Ivanović",
    "Lukić",
    "Filipović",
    "Savić",
    "Mitrović",
    "Lazić",
    "Petković",
    "Obradović",
    "Aleksić",
    "Radovanović",
    "Lazarević",
    "Vasić",
    "Milovanović",
    "Horvat",
    "Szabó",
    "Tóth",
];
const WORDS: &[&str] =
    &["Mira", "Vera", "Nada", "Ljubica", "Radojka", "Desanka", "Olga", "Ruža", "Stana", "Jelena", "Zora", "Anka"];
const PLACES: &[&str] =
    &["Liman", "Grbavica", "Detelinara", "Telep", "Podbara", "Petrovaradin", "Futog", "Sremska Kamenica"];

/// A person as they are.
#[derive(Clone)]
pub(super) struct Person {
    given: String,
    family: String,
    birth: Birth,
    word: &'static str,
    place: &'static str,
}

pub(super) fn people(random: &SeededRandom, how_many: usize) -> Vec<Person> {
    let pick = |list: &[&'static str]| list[random.below(list.len() as u64) as usize];
    let person = |_| Person {
        given: pick(GIVEN).to_owned(),
        family: pick(FAMILY).to_owned(),
        birth: Birth {
            day: Some(1 + random.below(28) as u8),
            month: Some(1 + random.below(12) as u8),
            year: Some(1940 + random.below(65) as i16),
        },
        word: pick(WORDS),
        place: pick(PLACES),
    };
    (0..how_many).map(person).collect()
}

/// What an organisation writes down: of every hundred people `noise` have a slip in a name, and a third are in Cyrillic if asked.
pub(super) fn parcel(
    random: &SeededRandom,
    organisation: &str,
    people: &[Person],
    noise: u64,
    script: Script,
) -> Parcel {
    let write = |person: &Person| {
        let slip = random.below(100) < noise;
        let in_family = random.below(2) == 0;
        let (mut given, mut family) = (person.given.clone(), person.family.clone());
        if slip {
            let name = if in_family { &mut family } else { &mut given };
            *name = slipped(random, name);
        }
        if script == Script::Both && random.below(3) == 0 {
            (given, family) = (cyrillic(&given), cyrillic(&family));
        }
        let told =
            Told { given: &given, family: &family, birth: person.birth, word: person.word, district: person.place };
        encode(&key(), &told).unwrap()
    };
    Parcel {
        programme: "Recovery in the community".into(),
        year: 2026,
        organisation: organisation.into(),
        codes: people.iter().map(write).collect(),
        unlinked: 0,
    }
}

#[derive(Clone, Copy, PartialEq)]
pub(super) enum Script {
    Latin,
    Both,
}

/// One letter lost, doubled, changed or swapped with the next.
fn slipped(random: &SeededRandom, name: &str) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    let at = 1 + random.below(letters.len() as u64 - 2) as usize;
    match random.below(4) {
        0 => drop(letters.remove(at)),
        1 => letters.insert(at, letters[at]),
        2 => letters[at] = ['a', 'e', 'k', 'm', 's'][random.below(5) as usize],
        _ => letters.swap(at, at + 1),
    }
    letters.into_iter().collect()
}

/// The name in Serbian Cyrillic; letters of other languages stay.
fn cyrillic(name: &str) -> String {
    const PAIRS: &[(&str, &str)] = &[("lj", "љ"), ("nj", "њ"), ("dž", "џ"), ("Lj", "Љ"), ("Nj", "Њ")];
    const FROM: &str = "abvgdđežzijklmnoprstćufhcčšABVGDĐEŽZIJKLMNOPRSTĆUFHCČŠ";
    const TO: &str = "абвгдђежзијклмнопрстћуфхцчшАБВГДЂЕЖЗИЈКЛМНОПРСТЋУФХЦЧШ";
    let joined = PAIRS.iter().fold(name.to_owned(), |name, (from, to)| name.replace(from, to));
    let other = |letter| FROM.chars().position(|from| from == letter).and_then(|place| TO.chars().nth(place));
    joined.chars().map(|letter| other(letter).unwrap_or(letter)).collect()
}
