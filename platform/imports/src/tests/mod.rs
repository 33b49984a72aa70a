#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::expect_used,
    reason = "tests may fail loudly"
)]

mod cells;
mod files;
mod lines;

use crate::{Checked, Choice, Column, Kind, check, load};
use jiff::civil::date;

fn column(key: &str, names: &[&str], kind: Kind, needed: bool) -> Column {
    Column { key: key.into(), names: names.iter().map(|name| (*name).to_owned()).collect(), kind, needed }
}

/// A register: who came, when, to what, and how many more without a name.
fn register() -> Vec<Column> {
    let offer = |code: &str, name: &str| Choice { code: code.into(), names: vec![name.into()] };
    vec![
        column("name", &["Name", "Ainm", "Ime"], Kind::Text { most: 30 }, true),
        column(
            "day",
            &["Date", "Dáta", "Datum"],
            Kind::Day { from: date(2020, 1, 1), until: date(2026, 11, 22) },
            true,
        ),
        column(
            "service",
            &["Service", "Seirbhís", "Usluga"],
            Kind::OneOf(vec![offer("drop_in", "drop-in"), offer("art", "Umetnost")]),
            true,
        ),
        column("others", &["Others"], Kind::Whole { from: 0, until: 500 }, false),
        column("online", &["Online"], Kind::YesNo, false),
    ]
}

fn read(text: &str) -> Checked {
    check(&load(text.as_bytes()).unwrap(), &register(), None).unwrap()
}
