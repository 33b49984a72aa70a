//! The same release gives the same bytes, here and on every other machine.

use super::kit::*;
use crate::*;

/// Three tables that share numbers: things by place and kind, people who overlap, a rate.
fn release(seed: u64) -> Candidate {
    let mut chance = Chance(seed);
    let places = ["r0", "r1", "r2", "r3", "r4"];
    let kinds = ["k0", "k1", "k2", "k3"];
    let mut cells = vec![];
    let mut sums = std::collections::BTreeMap::<(String, String), i64>::new();
    for place in places {
        for kind in kinds {
            let number = chance.count();
            for place in ["IE", place] {
                for kind in ["all", kind] {
                    *sums.entry((place.to_owned(), kind.to_owned())).or_default() += number;
                }
            }
        }
    }
    cells.extend(sums.iter().map(|((place, kind), number)| count(&[place, kind], *number)));
    let things =
        table("contacts", Kind::Things, Class::D1, vec![regions(&places, Split::Apart), parts("kind", &kinds)], cells);
    let mut most = 0;
    let mut all = 0;
    let mut cells: Vec<Cell> = places
        .iter()
        .map(|place| {
            let number = chance.count() + 3;
            (most, all) = (most.max(number), all + number);
            count(&[place], number)
        })
        .collect();
    cells.push(count(&["IE"], most + (all - most) * 9 / 10));
    let people = table("people", Kind::People, Class::D1, vec![regions(&places, Split::Overlapping)], cells);
    Candidate { id: "r1".into(), tables: vec![things, people], ..Candidate::default() }
}

#[test]
fn b11_the_same_release_gives_the_same_bytes_on_every_machine() {
    let digests: Vec<String> =
        (1..=5).map(|seed| run(&release(seed * 31), &rules(), &NoOverlaps).unwrap().digest()).collect();
    let again: Vec<String> =
        (1..=5).map(|seed| run(&release(seed * 31), &rules(), &NoOverlaps).unwrap().digest()).collect();
    assert_eq!(digests, again);
    // Checked in, so that another machine proves it too. They change with the rules or the way of hiding, never by chance.
    let text = digests.join("\n") + "\n";
    if std::env::var_os("DISCLOSURE_DIGESTS").is_some() {
        std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/data/digests.txt"), &text).unwrap();
    }
    assert_eq!(text, include_str!("../../data/digests.txt"));
}

#[test]
fn b11_the_order_of_tables_and_cells_does_not_change_what_is_hidden() {
    for seed in 1..=20 {
        let mut candidate = release(seed * 17);
        let first = run(&candidate, &rules(), &NoOverlaps).unwrap();
        candidate.tables.reverse();
        candidate.tables.iter_mut().for_each(|table| table.cells.reverse());
        let second = run(&candidate, &rules(), &NoOverlaps).unwrap();
        assert_eq!((first.pattern, first.numbers), (second.pattern, second.numbers));
        assert_eq!(first.report.hidden, second.report.hidden);
    }
}

#[test]
fn an_outcome_can_be_kept_and_read_again() {
    let outcome = run(&release(5), &rules(), &NoOverlaps).unwrap();
    let read: Outcome = serde_json::from_slice(&outcome.bytes()).unwrap();
    assert_eq!((&read, read.digest()), (&outcome, outcome.digest()));
}
