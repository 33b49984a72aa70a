use super::*;

const AGE: u8 = 0;
const BACKGROUND: u8 = 2;

fn know(told: &mut Told, who: u64, ground: u8, values: &[u16]) {
    told.must(Change::Attribute { person: person(who), ground, values: values.to_vec() });
}

fn of(told: &Told, ground: u8, value: Option<u16>) -> u64 {
    let query = Query::new(SEEN, node(0), period("2026"));
    told.cube.cross(&query, &[ground]).unwrap().cell(&[value]).count()
}

#[test]
fn not_stated_is_a_value_and_always_shown() {
    let mut told = small();
    told.must(Change::Add(row(SEEN, 1, 10, "2026-05-01")));
    let query = Query::new(SEEN, node(0), period("2026"));
    assert_eq!(told.cube.cross(&query, &[AGE]).unwrap().cells, [(vec![None], People(1))].into());
    know(&mut told, 1, AGE, &[30]);
    let cross = told.cube.cross(&query, &[AGE]).unwrap();
    assert_eq!(cross.cells, [(vec![None], People(0)), (vec![Some(30)], People(1))].into());
    assert_eq!(told.cube.each_ground(&query, &[AGE, BACKGROUND]).unwrap().len(), 2);
}

#[test]
fn somebody_with_two_values_stands_under_both_and_counts_once() {
    let mut told = small();
    told.must(Change::Add(row(SEEN, 1, 10, "2026-05-01")));
    know(&mut told, 1, BACKGROUND, &[4, 7, 4]);
    let cross = told.cube.cross(&Query::new(SEEN, node(0), period("2026")), &[BACKGROUND]).unwrap();
    assert_eq!(cross.people.count(), 1);
    assert_eq!(
        (cross.cell(&[Some(4)]), cross.cell(&[Some(7)]), cross.cell(&[None])),
        (People(1), People(1), People(0))
    );
}

#[test]
fn too_many_values_and_too_many_cells_are_refused() {
    let mut told = small();
    for value in 0..250 {
        know(&mut told, value.into(), AGE, &[value]);
        know(&mut told, value.into(), 1, &[value]);
        know(&mut told, value.into(), 2, &[value]);
    }
    let more = Change::Attribute { person: person(1), ground: AGE, values: vec![999] };
    assert_eq!(told.tell(&more), Err(Refused::TooManyValues(AGE)));
    let query = Query::new(SEEN, node(0), period("2026"));
    assert_eq!(told.cube.cross(&query, &[0, 1, 2]), Err(Unanswered::TooManyCells(251 * 251 * 251)));
}

#[test]
fn what_was_known_when_a_period_was_closed_does_not_drift() {
    let mut told = small();
    told.must(Change::Add(row(SEEN, 1, 10, "2026-05-01")));
    know(&mut told, 1, AGE, &[30]);
    told.must(Change::Close(period("2026")));
    know(&mut told, 1, AGE, &[40]);
    told.must(Change::Erase { person: person(1) });
    let frozen = Query { figure: Figure::Frozen, ..Query::new(SEEN, node(0), period("2026")) };
    let cross = told.cube.cross(&frozen, &[AGE]).unwrap();
    assert_eq!((cross.cell(&[Some(30)]).count(), of(&told, AGE, Some(40))), (1, 0));
}
