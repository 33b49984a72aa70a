//! What cannot be judged is refused, and said.

use super::kit::*;
use crate::*;

fn flaws(candidate: &Candidate) -> Vec<Flaw> {
    run(candidate, &rules(), &NoOverlaps).unwrap_err()
}

fn first(candidate: &Candidate) -> Flaw {
    flaws(candidate).remove(0)
}

fn rate(numerator: i64, denominator: i64) -> Candidate {
    let kind = Kind::Rate { numerator: "n".into(), denominator: "d".into(), of: Denominator::Counted, per: 100 };
    let cells = vec![cell(&["all"], Entry::Rate { numerator, denominator })];
    one(table("r", kind, Class::D2, vec![parts("kind", &[])], cells))
}

#[test]
fn more_who_did_than_there_are_and_counts_below_zero_are_refused() {
    assert!(matches!(first(&rate(41, 40)), Flaw::NumeratorAboveDenominator { .. }));
    assert!(matches!(first(&rate(-1, 40)), Flaw::Negative { .. }));
    assert!(matches!(first(&rate(1, 0)), Flaw::NumeratorAboveDenominator { .. }));
    assert!(matches!(first(&line("people", &[-3, 9])), Flaw::Negative { .. }));
    assert!(matches!(first(&line("people", &[1 << 60])), Flaw::TooLarge { .. }));
    let money = Entry::Money { cents: 5, payees: 1, largest: 6 };
    let spent = one(table("spent", Kind::Money, Class::D4, vec![parts("k", &[])], vec![cell(&["all"], money)]));
    assert!(matches!(first(&spent), Flaw::LargestAboveAll { .. }));
}

#[test]
fn a_measure_made_of_itself_is_refused() {
    let mut candidate = rate(3, 40);
    candidate.tables[0].kind =
        Kind::Rate { numerator: "n".into(), denominator: "n".into(), of: Denominator::Counted, per: 100 };
    assert_eq!(first(&candidate), Flaw::SelfReference { measure: "n".into() });
    candidate.tables[0].kind = Kind::Mean { people: "r".into() };
    assert_eq!(first(&candidate), Flaw::SelfReference { measure: "r".into() });
}

#[test]
fn a_circle_a_stranger_and_a_twin_in_a_dimension_are_refused() {
    let mut candidate = line("people", &[9, 9]);
    candidate.tables[0].dimensions[0].categories[1].parent = Some("c1".into());
    candidate.tables[0].dimensions[0].categories[2].parent = Some("c0".into());
    assert!(matches!(first(&candidate), Flaw::Circle { .. }));
    let mut candidate = line("people", &[9, 9]);
    candidate.tables[0].dimensions[0].categories[1].parent = Some("c0".into());
    assert!(matches!(first(&candidate), Flaw::Circle { .. }), "part of itself");
    candidate.tables[0].dimensions[0].categories[1].parent = Some("nowhere".into());
    assert_eq!(first(&candidate), Flaw::Unknown { name: "nowhere".into() });
    let mut candidate = line("people", &[9, 9]);
    candidate.tables[0].dimensions[0].categories[2].code = "c0".into();
    assert_eq!(first(&candidate), Flaw::Twice { name: "c0".into() });
    let mut candidate = line("people", &[9, 9]);
    candidate.tables[0].cells.push(count(&["c0"], 9));
    assert_eq!(first(&candidate), Flaw::Twice { name: "c0".into() });
    candidate.tables[0].cells.pop();
    candidate.tables[0].cells.push(count(&["c7"], 9));
    assert!(matches!(first(&candidate), Flaw::DoesNotFit { .. }));
    candidate.tables[0].cells.pop();
    candidate.tables[0].cells.push(count(&[], 9));
    assert!(matches!(first(&candidate), Flaw::DoesNotFit { .. }));
}

#[test]
fn parts_that_do_not_come_to_their_whole_are_refused() {
    let mut candidate = line("people", &[9, 9]);
    candidate.tables[0].cells[0].entry = Entry::Count(19);
    assert!(matches!(first(&candidate), Flaw::DoesNotAdd { said: 19, parts: 18, .. }));
    // Distinct people taken for things that add up.
    candidate.tables[0].dimensions[0].split = Split::Overlapping;
    assert!(matches!(first(&candidate), Flaw::DoesNotAdd { .. }), "more than all its parts together");
    candidate.tables[0].cells[0].entry = Entry::Count(8);
    assert!(matches!(first(&candidate), Flaw::DoesNotAdd { .. }), "less than one of its parts");
}

#[test]
fn an_overlap_that_is_counted_otherwise_is_refused() {
    struct Seven;
    impl Overlaps for Seven {
        fn shared(&self, _: &Key, _: &Key) -> Option<u64> {
            Some(7)
        }
    }
    let mut candidate = line("people", &[30, 30]);
    candidate.tables[0].dimensions[0].split = Split::Overlapping;
    candidate.tables[0].cells[0].entry = Entry::Count(50);
    assert!(matches!(run(&candidate, &rules(), &Seven), Err(flaws) if matches!(flaws[0], Flaw::DoesNotAdd { .. })));
    candidate.tables[0].cells[0].entry = Entry::Count(53);
    assert!(run(&candidate, &rules(), &Seven).is_ok());
}

#[test]
fn one_number_with_two_values_is_refused() {
    let mut candidate = line("people", &[9, 9]);
    candidate.tables.extend(line("people", &[9, 8]).tables);
    assert!(flaws(&candidate).iter().all(|flaw| matches!(flaw, Flaw::TwoValues { .. })));
    let mut candidate = line("people", &[9, 9]);
    let mut missing = candidate.tables[0].clone();
    missing.cells = vec![cell(&["c0"], Entry::NotReceived)];
    candidate.tables.push(missing);
    assert!(matches!(first(&candidate), Flaw::TwoValues { .. }));
}

#[test]
fn unions_of_nothing_and_of_a_whole_with_its_part_are_refused() {
    let key = |code: &str| Key::new("people", &[("kind", code)]);
    let with = |relation: Relation| {
        let mut candidate = line("people", &[9, 9]);
        candidate.relations.push(relation);
        first(&candidate)
    };
    let whole = Key::new("people", &[]);
    assert!(matches!(with(Relation::Union { whole: whole.clone(), parts: vec![] }), Flaw::EmptyUnion { .. }));
    let parts = vec![whole.clone(), key("c0")];
    assert!(matches!(with(Relation::Union { whole: whole.clone(), parts }), Flaw::UnionWithItself { .. }));
    let parts = vec![key("c0"), key("c0")];
    assert!(matches!(with(Relation::Union { whole: whole.clone(), parts }), Flaw::UnionWithItself { .. }));
    assert!(matches!(with(Relation::Within { part: key("c0"), whole: key("c9") }), Flaw::Unknown { .. }));
    assert!(matches!(with(Relation::Within { part: whole.clone(), whole: key("c0") }), Flaw::DoesNotAdd { .. }));
    assert!(matches!(with(Relation::Grows { before: whole.clone(), after: whole }), Flaw::UnionWithItself { .. }));
}

#[test]
fn a_release_of_too_many_cells_is_refused_before_anything_is_done() {
    let mut rules = rules();
    rules.most_cells = 3;
    let flaws = run(&line("people", &[9, 9, 9]), &rules, &NoOverlaps).unwrap_err();
    assert_eq!(flaws, [Flaw::TooManyCells { cells: 4, most: 3 }]);
}

#[test]
fn nothing_is_a_share_of_a_target_of_zero() {
    assert_eq!(progress(Shown::Count(5), 0), Err(Flaw::TargetZero));
    assert_eq!(progress(Shown::Count(5), -4), Err(Flaw::TargetZero));
    assert_eq!(progress(Shown::Count(5), 8), Ok(Progress::Percent(63)));
    assert_eq!(progress(Shown::Hidden(Reason::TooSmall), 8), Ok(Progress::NoFigure(Reason::TooSmall)));
    assert_eq!(rounded_rate(3, 0, 100), None);
}

#[test]
fn a_candidate_of_nothing_gives_nothing() {
    let outcome = run(&Candidate::default(), &rules(), &NoOverlaps).unwrap();
    assert!(outcome.tables.is_empty() && outcome.is_safe());
}
