use super::*;
use crate::slot::{ALL_KINDS, Slot, Unit};

fn counted() -> (Told, Vec<Row>) {
    let mut told = small();
    let rows = [(1, 10, 0), (1, 10, 1), (2, 10, 0), (3, 11, 0), (1, 20, 2)];
    let rows: Vec<Row> = rows.map(|(who, team, kind)| Row { kind, ..row(SEEN, who, team, "2026-05-05") }).to_vec();
    rows.iter().for_each(|row| told.must(Change::Add(*row)));
    (told, rows)
}

fn recount(told: &mut Told, rows: &[Row], team: u64) -> Recount {
    let slice = Slice { measure: SEEN, node: node(team), month: Month::new(2026, 5).unwrap() };
    let own: Vec<Row> = rows.iter().filter(|row| row.node == node(team)).copied().collect();
    told.cube.recount_slice(&slice, &own).unwrap()
}

#[test]
fn a_slice_that_is_as_its_rows_say_agrees() {
    let (mut told, rows) = counted();
    assert!([10, 11, 12, 20, 21, 0].iter().all(|team| recount(&mut told, &rows, *team).agrees()));
}

#[test]
fn b5_a_flipped_bit_is_found_and_the_slice_put_right() {
    let (told, _) = counted();
    let mut slots: Vec<Slot> = told.cube.cells.all.keys().copied().collect();
    slots.sort_unstable();
    assert!(slots.len() > 20);
    for slot in slots {
        for bit in [0, 1, 5, 70_000] {
            let (mut told, rows) = counted();
            let set = &mut told.cube.cells.all.get_mut(&slot).unwrap().set;
            if !set.remove(bit) {
                set.insert(bit);
            }
            let found = [10, 11, 12, 20, 21].map(|team| recount(&mut told, &rows, team));
            assert!(found.iter().any(|found| !found.agrees()), "{slot:?} {bit} was not found");
            assert!([10, 11, 20].iter().all(|team| recount(&mut told, &rows, *team).agrees()));
            assert_eq!((told.people(0, "2026"), told.people(1, "2026Q2"), told.people(20, "2026-05")), (3, 3, 1));
        }
    }
}

#[test]
fn who_is_wrongly_known_to_be_in_several_parts_is_found_and_put_right() {
    let (told, _) = counted();
    let mut slots: Vec<Slot> = told.cube.cells.twice.keys().copied().collect();
    slots.sort_unstable();
    assert!(!slots.is_empty());
    for slot in slots {
        for person in [0, 1, 70_000] {
            let (mut told, rows) = counted();
            let set = told.cube.cells.twice.get_mut(&slot).unwrap();
            if !set.remove(person) {
                set.insert(person);
            }
            assert!(!recount(&mut told, &rows, 10).agrees(), "{slot:?} {person} was not found");
            assert!(recount(&mut told, &rows, 10).agrees());
            super::carrying::those_in_several_parts_are_known(&told.cube);
        }
    }
}

#[test]
fn a_row_that_was_missed_and_one_too_many_are_found() {
    let (mut told, mut rows) = counted();
    rows.push(row(SEEN, 9, 10, "2026-05-06"));
    rows.retain(|row| row.node != node(11));
    assert!(!recount(&mut told, &rows, 10).agrees() && !recount(&mut told, &rows, 11).agrees());
    assert_eq!((told.people(0, "2026"), told.people(11, "2026"), told.rows(0, "2026")), (3, 0, 5));
    told.must(Change::Remove(row(SEEN, 9, 10, "2026-05-06")));
}

#[test]
fn a_row_of_another_slice_is_refused() {
    let (mut told, rows) = counted();
    let slice = Slice { measure: SEEN, node: node(10), month: Month::new(2026, 5).unwrap() };
    assert_eq!(told.cube.recount_slice(&slice, &rows), Err(Refused::NotOfTheSlice(node(11))));
}

#[test]
fn an_empty_cell_is_no_cell() {
    let (mut told, rows) = counted();
    rows.iter().for_each(|row| told.must(Change::Remove(*row)));
    assert!(told.cube.cells.all.is_empty() && told.cube.cells.beyond.is_empty() && told.cube.cells.twice.is_empty());
    let slot = Slot::new(1, 0, Unit::month(Month::new(2026, 5).unwrap()), ALL_KINDS);
    assert_eq!(
        (slot.measure(), slot.group(), slot.kind(), slot.as_month()),
        (1, 0, ALL_KINDS, Month::new(2026, 5).ok())
    );
}
