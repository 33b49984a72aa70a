use super::{read, register};
use crate::{HeadTrouble, Trouble, What, check, load};
use proptest::prelude::*;

#[test]
fn each_line_that_cannot_be_taken_is_named_and_the_others_are_taken() {
    let checked = read(
        "Ime;Datum;Usluga;Beleška\n\nAna;2026-05-04;art;x\n;2026-05-04;art;\nIvo;nekad;yoga;\nEva;2026-05-05;drop-in;\n",
    );
    assert_eq!(
        checked.rows.iter().map(|row| (row.number, row.text("name").unwrap())).collect::<Vec<_>>(),
        [(3, "Ana"), (6, "Eva")]
    );
    let told = read("sep=;\nIme;Datum;Usluga\nAna;2026-05-04;art\n");
    assert_eq!(told.rows[0].number, 3, "the line that names the separator is a line of the file");
    let named: Vec<(u32, &str)> =
        checked.troubles.iter().map(|trouble| (trouble.row, trouble.column.as_str())).collect();
    assert_eq!(named, [(4, "Ime"), (5, "Datum"), (5, "Usluga")]);
    assert_eq!((checked.refused_lines(), checked.unused.as_slice()), (2, ["Beleška".to_owned()].as_slice()));
}

#[test]
fn heads_that_are_missing_or_stand_twice_stop_everything() {
    let wrong = |text: &str| check(&load(text.as_bytes()).unwrap(), &register(), None).unwrap_err();
    assert_eq!(
        wrong("name,when\nAna,2026-05-04\n"),
        [HeadTrouble::Missing("day".into()), HeadTrouble::Missing("service".into())]
    );
    assert_eq!(wrong("name,DATE,service,Ainm\na,b,c,d\n"), [HeadTrouble::Twice("name".into(), "Ainm".into()),]);
}

#[test]
fn columns_may_stand_in_any_order_and_a_shifted_line_is_seen() {
    let checked = read("service,online,name,date\nart,da,Ana,2026-05-04\n,art,da,Ana,2026-05-04\n");
    assert!(checked.rows[0].says_yes("online") && checked.rows.len() == 1);
    assert!(
        checked.troubles.contains(&Trouble { row: 3, column: "5".into(), what: What::NoHead }),
        "{:?}",
        checked.troubles
    );
}

proptest! {
    /// Whatever is sent, each line is either taken or named, never both and never lost.
    #[test]
    fn no_line_is_ever_lost(lines in prop::collection::vec("[a-zA-Z0-9 ./=\\-;č\u{202E}]{1,40}", 0..30)) {
        let text = format!("name;date;service;others;online\nAna;2026-05-04;art\n{}\n", lines.join("\n"));
        let table = load(text.as_bytes()).unwrap();
        let checked = check(&table, &register(), None).unwrap();
        prop_assert_eq!(checked.rows.len() + checked.refused_lines(), table.lines());
        let taken: std::collections::BTreeSet<u32> = checked.rows.iter().map(|row| row.number).collect();
        prop_assert!(checked.troubles.iter().all(|trouble| !taken.contains(&trouble.row)));
    }
}
