//! What holds for whatever is handed in.

use super::kit::*;
use crate::{eliminate::eliminate, *};
use proptest::prelude::*;

proptest! {
    #[test]
    fn whatever_is_shown_is_rounded_near_the_truth_and_never_small(counts in prop::collection::vec(0_i64..60, 1..9)) {
        let candidate = line("people", &counts);
        let outcome = run(&candidate, &rules(), &NoOverlaps).unwrap();
        prop_assert!(outcome.is_safe());
        for (cell, released) in candidate.tables[0].cells.iter().zip(&outcome.tables[0].cells) {
            let Entry::Count(truth) = cell.entry else { unreachable!() };
            match released.shown {
                Shown::Count(figure) => {
                    prop_assert!(figure % 5 == 0 && (figure - truth).abs() <= 2, "{truth} shown as {figure}");
                    prop_assert!(truth == 0 || truth >= 5);
                }
                Shown::Hidden(reason) => prop_assert_eq!(reason.face(), Face::Hidden),
                other => prop_assert!(false, "{:?}", other),
            }
        }
        for hidden in &outcome.report.hidden {
            prop_assert!(hidden.high - hidden.low >= 5, "{hidden:?}");
        }
    }

    #[test]
    fn an_outcome_holds_against_its_own_attack_under_every_rule(
        counts in prop::collection::vec(0_i64..40, 1..7),
        name in prop::sample::select(vec!["irish_default", "nhs_england", "ons_10_5"]),
    ) {
        let (candidate, rules) = (line("people", &counts), RuleSet::named(name).unwrap());
        let outcome = run(&candidate, &rules, &NoOverlaps).unwrap();
        let found = attack(&candidate, &rules, &NoOverlaps, &outcome).unwrap();
        prop_assert_eq!(found.digest, outcome.digest());
        prop_assert_eq!(found.narrow.is_empty(), outcome.is_safe());
    }

    #[test]
    fn a_direction_changes_no_sum_and_what_is_fixed_stands_in_none(
        rows in prop::collection::vec(prop::collection::btree_map(0_usize..9, -2_i64..3, 1..5), 1..7),
    ) {
        let rows: Vec<Vec<(usize, i64)>> = rows.into_iter().map(|row| row.into_iter().collect()).collect();
        let found = eliminate(&rows, 9);
        for direction in &found.directions {
            for row in &rows {
                let times = |at: usize| direction.iter().find(|(of, _)| *of == at).map_or(0, |(_, step)| *step);
                prop_assert_eq!(row.iter().map(|(at, of)| of * times(*at)).sum::<i64>(), 0);
            }
            prop_assert!(direction.iter().all(|(at, _)| !found.fixed.contains(at)));
        }
    }

    #[test]
    fn the_same_number_has_one_fate_in_every_table(counts in prop::collection::vec(0_i64..30, 2..6)) {
        let mut candidate = line("people", &counts);
        let mut second = candidate.tables[0].clone();
        second.dimensions.push(parts("other", &[]));
        second.cells.iter_mut().for_each(|cell| cell.at.push("all".to_owned()));
        candidate.tables.push(second);
        let outcome = run(&candidate, &rules(), &NoOverlaps).unwrap();
        for (one, other) in outcome.tables[0].cells.iter().zip(&outcome.tables[1].cells) {
            prop_assert_eq!(one.shown, other.shown);
        }
    }
}
