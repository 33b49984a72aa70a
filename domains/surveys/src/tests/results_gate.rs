//! The gate as an outsider meets it, who has everything that is shown and can add, subtract and reason.

use crate::results::{
    SMALLEST, Shown,
    cross::{Grid, grid},
    gate::{Line, again, line, part},
};
use proptest::prelude::*;

/// The narrowest that an outsider can make each hidden cell of a line: every way to fill the hidden cells with at
/// least one each.
fn bounds(cells: &[Shown], total: u64) -> Vec<(u64, u64)> {
    let shown: u64 = cells.iter().filter_map(|cell| cell.count()).sum();
    let many = cells.iter().filter(|cell| **cell == Shown::Hidden).count() as u64;
    let sum = total - shown;
    cells.iter().filter(|cell| **cell == Shown::Hidden).map(|_| (1, sum - (many - 1))).collect()
}

#[test]
fn a_line_without_small_groups_is_shown_as_it_is() {
    let Line::Open { cells, total } = line(&[9, 0, 31], SMALLEST) else { panic!() };
    assert_eq!((cells, total), (vec![Shown::Count(9), Shown::Count(0), Shown::Count(31)], 40));
}

#[test]
fn a_small_group_takes_the_next_smallest_with_it() {
    let Line::Open { cells, .. } = line(&[3, 9, 28], SMALLEST) else { panic!() };
    assert_eq!(cells, [Shown::Hidden, Shown::Hidden, Shown::Count(28)]);
}

#[test]
fn fewer_than_five_people_have_no_table() {
    assert_eq!(line(&[1, 3], SMALLEST), Line::Closed);
    assert_eq!(line(&[2, 3], SMALLEST), Line::Closed, "two hidden cells of five people lie too close together");
    assert_eq!(line(&[0, 0], SMALLEST), Line::Closed);
}

#[test]
fn a_part_is_hidden_at_both_ends() {
    assert_eq!(part(4, 40, SMALLEST), Shown::Hidden);
    assert_eq!(part(37, 40, SMALLEST), Shown::Hidden);
    assert_eq!(part(0, 40, SMALLEST), Shown::Count(0));
    assert_eq!(part(40, 40, SMALLEST), Shown::Count(40));
    assert_eq!(part(20, 40, SMALLEST), Shown::Count(20));
}

/// Fills in what follows from sums by simple subtraction, again and again.
fn subtract(shown: &Grid) -> Grid {
    let mut known = shown.clone();
    loop {
        let before = known.clone();
        for at in 0..known.cells.len() {
            let line = known.cells[at].clone();
            let (line, sum) = one_line(line, known.lines[at]);
            (known.cells[at], known.lines[at]) = (line, sum);
        }
        for at in 0..known.columns.len() {
            let column: Vec<Shown> = known.cells.iter().map(|line| line[at]).collect();
            let (column, sum) = one_line(column, known.columns[at]);
            known.columns[at] = sum;
            for (line, cell) in known.cells.iter_mut().zip(column) {
                line[at] = cell;
            }
        }
        known.lines = one_line(known.lines.clone(), Shown::Count(known.total)).0;
        known.columns = one_line(known.columns.clone(), Shown::Count(known.total)).0;
        if known == before {
            return known;
        }
    }
}

fn one_line(mut cells: Vec<Shown>, sum: Shown) -> (Vec<Shown>, Shown) {
    let shown: u64 = cells.iter().filter_map(|cell| cell.count()).sum();
    let hidden: Vec<usize> = (0..cells.len()).filter(|at| cells[*at] == Shown::Hidden).collect();
    match (hidden.as_slice(), sum) {
        ([], _) => (cells, Shown::Count(shown)),
        ([only], Shown::Count(sum)) => {
            cells[*only] = Shown::Count(sum - shown);
            (cells, Shown::Count(sum))
        }
        (_, sum) => (cells, sum),
    }
}

/// Every small table that shows the same: for each hidden cell the values it may have.
fn all_that_fit(shown: &Grid) -> Vec<Vec<(u64, u64)>> {
    let (height, width) = (shown.cells.len(), shown.columns.len());
    let mut found = vec![vec![(u64::MAX, 0); width]; height];
    let mut cells = vec![vec![0; width]; height];
    fill(shown, &mut cells, 0, &mut found);
    found
}

fn fill(shown: &Grid, cells: &mut Vec<Vec<u64>>, at: usize, found: &mut Vec<Vec<(u64, u64)>>) {
    let (height, width) = (shown.cells.len(), shown.columns.len());
    if at == height * width {
        let fits = |sum: Shown, real: u64| sum.count().is_none_or(|sum| sum == real);
        let lines = (0..height).all(|i| fits(shown.lines[i], cells[i].iter().sum()));
        let columns = (0..width).all(|j| fits(shown.columns[j], cells.iter().map(|line| line[j]).sum()));
        if lines && columns && cells.iter().flatten().sum::<u64>() == shown.total {
            for (line, own) in found.iter_mut().zip(cells) {
                for (bounds, cell) in line.iter_mut().zip(own) {
                    *bounds = (bounds.0.min(*cell), bounds.1.max(*cell));
                }
            }
        }
        return;
    }
    let (i, j) = (at / width, at % width);
    let spent: u64 = cells.iter().flatten().take(at).sum();
    let values = match shown.cells[i][j] {
        Shown::Count(count) => count..=count,
        Shown::Hidden => 1..=shown.total.saturating_sub(spent),
    };
    for value in values {
        cells[i][j] = value;
        fill(shown, cells, at + 1, found);
    }
    cells[i][j] = 0;
}

#[test]
fn a_single_small_cell_hides_a_rectangle() {
    let shown = grid(&[vec![2, 10, 11], vec![12, 30, 13], vec![14, 15, 40]], SMALLEST).unwrap();
    assert_eq!(shown.cells[0][0], Shown::Hidden);
    let hidden = shown.cells.iter().flatten().filter(|cell| **cell == Shown::Hidden).count();
    assert_eq!(hidden, 4, "{shown:?}");
    assert_eq!(subtract(&shown), shown);
}

#[test]
fn a_table_of_few_people_is_not_made() {
    assert_eq!(grid(&[vec![1, 2], vec![1, 0]], SMALLEST), None);
    assert_eq!(grid(&[], SMALLEST), None);
    assert_eq!(grid(&[vec![]], SMALLEST), None);
}

proptest! {
    #[test]
    fn no_hidden_cell_of_a_line_is_known_closer_than_five(counts in proptest::collection::vec(0_u64..30, 1..9)) {
        if let Line::Open { cells, total } = line(&counts, SMALLEST) {
            for (cell, count) in cells.iter().zip(&counts) {
                prop_assert!(!(1..SMALLEST).contains(count) || *cell == Shown::Hidden);
                prop_assert!(cell.count().is_none_or(|shown| shown == *count));
            }
            for (low, high) in bounds(&cells, total) {
                prop_assert!(high - low >= SMALLEST);
            }
        }
    }

    #[test]
    fn no_hidden_cell_can_be_recovered_from_margins_by_subtraction(
        counts in (1_usize..7, 1_usize..7).prop_flat_map(|(height, width)| {
            proptest::collection::vec(proptest::collection::vec(prop_oneof![0_u64..6, 0_u64..60], width), height)
        })
    ) {
        if let Some(shown) = grid(&counts, SMALLEST) {
            for (line, own) in shown.cells.iter().zip(&counts) {
                for (cell, count) in line.iter().zip(own) {
                    prop_assert!(!(1..SMALLEST).contains(count) || *cell == Shown::Hidden);
                    prop_assert!(cell.count().is_none_or(|shown| shown == *count));
                }
            }
            for sum in shown.lines.iter().chain(&shown.columns) {
                prop_assert!(sum.count().is_none_or(|sum| !(1..SMALLEST).contains(&sum)));
            }
            prop_assert_eq!(subtract(&shown), shown);
        }
    }

    #[test]
    fn whoever_tries_every_table_that_fits_knows_no_hidden_cell_closer_than_five(
        counts in proptest::collection::vec(proptest::collection::vec(0_u64..8, 2), 2..4)
    ) {
        if let Some(shown) = grid(&counts, SMALLEST).filter(|shown| shown.total < 30) {
            let bounds = all_that_fit(&shown);
            for (line, bounds) in shown.cells.iter().zip(bounds) {
                for (cell, (low, high)) in line.iter().zip(bounds) {
                    prop_assert!(*cell != Shown::Hidden || high - low >= SMALLEST, "{:?}", shown);
                }
            }
        }
    }

    #[test]
    fn t51_two_releases_cannot_be_subtracted_to_reveal_fewer_than_five(
        before in proptest::collection::vec(0_u64..40, 2..7),
        more in proptest::collection::vec(0_u64..12, 7),
    ) {
        let after: Vec<u64> = before.iter().zip(&more).map(|(count, more)| count + more).collect();
        let Line::Open { cells: first, total: first_total } = line(&before, SMALLEST) else { return Ok(()) };
        let Line::Open { cells: second, total } = again(&after, &[(first.clone(), first_total)], SMALLEST) else {
            return Ok(());
        };
        let new = total - first_total;
        prop_assert!(new == 0 || new >= SMALLEST);
        let mut unknown = 0;
        for (one, other) in first.iter().zip(&second) {
            match (one.count(), other.count()) {
                (Some(one), Some(other)) => prop_assert!(other == one || other.abs_diff(one) >= SMALLEST),
                _ => unknown += 1,
            }
        }
        prop_assert!(unknown != 1, "the change of all minus the change of the others is the change of one");
    }
}
