#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::expect_used,
    reason = "tests may fail loudly"
)]

mod codes;
mod invented;
mod offices;
mod parcels;

use crate::{Birth, Code, ProgrammeKey, Told, YearKey, encode};

fn key() -> YearKey {
    ProgrammeKey::from_bytes([7; 32]).of_year(2026)
}

fn told<'a>(given: &'a str, family: &'a str) -> Told<'a> {
    Told {
        given,
        family,
        birth: Birth { day: Some(3), month: Some(4), year: Some(1981) },
        word: "Milica",
        district: "Liman",
    }
}

fn code(told: &Told<'_>) -> Code {
    encode(&key(), told).unwrap()
}

fn meet(one: &Code, two: &Code) -> bool {
    one.exact.iter().any(|token| two.exact.contains(token))
}
