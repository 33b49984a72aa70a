//! What is out stays out, and a correction tells nobody who was added.

use super::kit::*;
use crate::*;

fn again(counts: &[i64], earlier: &Outcome) -> Candidate {
    let mut candidate = line("people", counts);
    candidate.id = "r1/1".to_owned();
    candidate.earlier.push(earlier.as_earlier());
    candidate
}

#[test]
fn b11_a_correction_that_adds_one_person_does_not_reveal_them() {
    let first = run(&line("people", &[22, 40, 31]), &rules(), &NoOverlaps).unwrap();
    let second = run(&again(&[23, 40, 31], &first), &rules(), &NoOverlaps).unwrap();
    assert!(second.is_safe());
    for (at, old) in shown(&first) {
        let (Shown::Count(old), Shown::Count(new)) = (old, shown(&second)[&at]) else { panic!("{at} is hidden") };
        // Somebody who takes the one from the other finds either no change or one that may be anything from 1 to 9.
        assert!(new == old || (new - old).abs() == 5, "{at}: {old} to {new}");
    }
}

#[test]
fn b11_where_figures_are_not_rounded_the_changed_ones_are_hidden() {
    let mut exact = rules();
    exact.d1.round_to = 1;
    let first = run(&line("people", &[22, 40, 31]), &exact, &NoOverlaps).unwrap();
    assert!(first.pattern.is_empty());
    let second = run(&again(&[23, 40, 31], &first), &exact, &NoOverlaps).unwrap();
    assert!(is_hidden(&second, "c0") && is_hidden(&second, "all"), "{:?}", second.pattern);
    assert!(!is_hidden(&second, "c1"), "it did not change, so it is known anyway");
    assert!(second.is_safe());
    let why = &second.report.hidden.iter().find(|hidden| hidden.key.at.is_empty()).unwrap().because;
    assert!(matches!(why, Some(Because::Implied(Implied::Correction { .. }))), "{why:?}");
}

#[test]
fn what_was_hidden_stays_hidden_while_it_changes_little() {
    let first = run(&line("people", &[4, 20, 31, 60]), &rules(), &NoOverlaps).unwrap();
    assert!(is_hidden(&first, "c0") && is_hidden(&first, "c1"));
    let second = run(&again(&[5, 20, 31, 60], &first), &rules(), &NoOverlaps).unwrap();
    assert!(is_hidden(&second, "c0"), "showing it now would tell what it was");
    assert!(is_hidden(&second, "c1"));
    assert!(second.is_safe());
}

#[test]
fn what_is_out_protects_nobody() {
    let mut candidate = line("people", &[20, 20, 31]);
    let first = run(&candidate, &rules(), &NoOverlaps).unwrap();
    // The same release with one more line, of two people.
    candidate = line("people", &[20, 20, 31, 2]);
    candidate.earlier.push(first.as_earlier());
    let second = run(&candidate, &rules(), &NoOverlaps).unwrap();
    assert!(is_hidden(&second, "c3") && is_hidden(&second, "all"), "{:?}", second.pattern);
    assert!(!is_hidden(&second, "c0"), "everybody knows it already");
}

#[test]
fn what_cannot_be_protected_any_more_is_named_and_not_published() {
    let first = run(&line("people", &[20, 20, 31]), &rules(), &NoOverlaps).unwrap();
    let mut earlier = first.as_earlier();
    let total = Key::new("people", &[]);
    earlier.numbers.insert(total, Earlier { out: Some(Out { figure: 73, low: 73, high: 73 }), truth: 73 });
    let mut candidate = line("people", &[20, 20, 31, 2]);
    candidate.earlier.push(earlier);
    let outcome = run(&candidate, &rules(), &NoOverlaps).unwrap();
    assert!(!outcome.is_safe());
    let small = Because::Number(Key::new("people", &[("kind", "c3")]));
    assert!(outcome.report.narrow.iter().any(|narrow| narrow.what == small && narrow.from.len() == 4));
}
