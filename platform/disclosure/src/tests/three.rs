//! Tables of three dimensions in which every cell hangs together with every other, up to ten thousand cells.

use super::{attacker::Attacker, kit::*};
use crate::*;
use std::collections::BTreeMap;

/// Everything, groups, and parts of each.
fn grouped(name: &str, sort: Sort, groups: usize, parts: usize) -> Dimension {
    let mut categories = vec![Category::everything("all")];
    for group in 0..groups {
        categories.push(Category::part(&format!("{name}{group}"), "all").at_level(1));
        for part in 0..parts {
            categories.push(Category::part(&format!("{name}{group}.{part}"), &format!("{name}{group}")).at_level(2));
        }
    }
    Dimension { name: name.to_owned(), sort, split: Split::Apart, categories }
}

fn flat(name: &str, many: usize) -> Dimension {
    let codes: Vec<String> = (0..many).map(|at| format!("{name}{at}")).collect();
    parts(name, &codes.iter().map(String::as_str).collect::<Vec<_>>())
}

/// The smallest parts, each with all that it counts in.
fn leaves(dimension: &Dimension) -> Vec<Vec<String>> {
    let find = |code: &str| dimension.categories.iter().find(|category| category.code == code).unwrap();
    let is_whole = |code: &str| dimension.categories.iter().any(|other| other.parent.as_deref() == Some(code));
    let leaves = dimension.categories.iter().filter(|category| !is_whole(&category.code));
    let up = |leaf: &Category| std::iter::successors(Some(leaf.code.clone()), |code| find(code).parent.clone());
    leaves.map(|leaf| up(leaf).collect()).collect()
}

/// Things by place, age and time, a third of them in the smallest cells; places add up unless they overlap.
fn cube(seed: u64, [regions, areas, ages, quarters, months]: [usize; 5]) -> Table {
    let mut chance = Chance(seed);
    let dimensions =
        vec![grouped("a", Sort::Place, regions, areas), flat("g", ages), grouped("m", Sort::Other, quarters, months)];
    let each: Vec<Vec<Vec<String>>> = dimensions.iter().map(leaves).collect();
    let mut counts: BTreeMap<Vec<String>, i64> = BTreeMap::new();
    for area in &each[0] {
        for age in &each[1] {
            for month in &each[2] {
                let small = chance.below(3) == 0;
                let number = if small { chance.below(5) } else { 5 + chance.below(80) } as i64;
                for place in area.iter().flat_map(|a| age.iter().map(move |g| (a, g))) {
                    for time in month {
                        let at = vec![place.0.clone(), place.1.clone(), time.clone()];
                        *counts.entry(at).or_default() += number;
                    }
                }
            }
        }
    }
    let cells = counts.into_iter().map(|(at, number)| Cell { at, entry: Entry::Count(number) }).collect();
    table("contacts", Kind::Things, Class::D1, dimensions, cells)
}

/// Writes down every sum along every dimension, with what is shown as it was before rounding.
fn attacker(table: &Table, outcome: &Outcome) -> (Attacker, Vec<(Vec<String>, usize)>) {
    let truth: BTreeMap<&[String], i64> = table.cells.iter().map(|cell| (cell.at.as_slice(), number(cell))).collect();
    let mut attacker = Attacker::default();
    let hidden = outcome.tables[0].cells.iter().filter(|cell| matches!(cell.shown, Shown::Hidden(_)));
    let unknown: BTreeMap<Vec<String>, usize> =
        hidden.map(|cell| (cell.at.clone(), attacker.unknown(&cell.at.join("/"), 1.0))).collect();
    for (place, dimension) in table.dimensions.iter().enumerate() {
        for at in truth.keys() {
            let parts = dimension.categories.iter().filter(|of| of.parent.as_ref() == Some(&at[place]));
            let mut terms: Vec<(Vec<String>, i64)> = parts
                .map(|part| {
                    let mut at = at.to_vec();
                    at[place] = part.code.clone();
                    (at, 1)
                })
                .collect();
            if terms.is_empty() {
                continue;
            }
            terms.push((at.to_vec(), -1));
            let known = terms.iter().filter(|(at, _)| !unknown.contains_key(at));
            let sum: i64 = known.map(|(at, times)| truth[at.as_slice()] * times).sum();
            let open = terms.iter().filter_map(|(at, times)| Some((*unknown.get(at)?, *times as f64)));
            attacker.knows(open.collect(), -sum as f64);
        }
    }
    (attacker, unknown.into_iter().collect())
}

fn number(cell: &Cell) -> i64 {
    let Entry::Count(number) = cell.entry else { unreachable!() };
    number
}

/// Runs and attacks it, and lets the outsider look at every `step`th hidden cell.
fn holds(seed: u64, size: [usize; 5], step: usize) -> (u64, u64) {
    let candidate = one(cube(seed, size));
    let outcome = run(&candidate, &rules(), &NoOverlaps).unwrap();
    assert!(outcome.is_safe(), "{seed}: {:?}", outcome.report.narrow);
    assert_eq!(attack(&candidate, &rules(), &NoOverlaps, &outcome).unwrap().narrow, vec![]);
    let (attacker, hidden) = attacker(&candidate.tables[0], &outcome);
    for (at, unknown) in hidden.iter().step_by(step) {
        let (low, high) = attacker.range(&[(*unknown, 1.0)]);
        assert!(high - low > 4.999, "{seed}: {at:?} lies in {low}..{high}");
    }
    (outcome.report.shown, outcome.report.cells)
}

#[test]
fn b10_no_hidden_count_is_pinned_in_twenty_tables_of_three_dimensions() {
    let each = (1..=20).map(|seed| holds(seed * 7, [2, 3, 3, 2, 2], 1));
    let (shown, cells) = each.fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
    assert!(shown * 2 > cells, "{shown} of {cells}: hiding everything is no art");
}

#[test]
fn b10_no_hidden_count_is_pinned_among_a_thousand_cells_that_hang_together() {
    let (shown, cells) = holds(5, [3, 6, 4, 2, 3], 60);
    assert!(shown * 5 > cells * 3, "{shown} of {cells}");
}

#[test]
fn b16_ten_thousand_cells_that_all_hang_together_are_decided_and_hold() {
    let candidate = one(cube(20_261_122, [6, 10, 8, 4, 3]));
    let outcome = run(&candidate, &rules(), &NoOverlaps).unwrap();
    assert_eq!(outcome.report.cells, 10_251);
    assert!(outcome.is_safe() && outcome.report.shown > 6_000, "{} shown", outcome.report.shown);
    assert!(outcome.report.hidden.iter().all(|hidden| hidden.high - hidden.low >= 5));
    assert_eq!(attack(&candidate, &rules(), &NoOverlaps, &outcome).unwrap().narrow, vec![]);
}

#[test]
fn a_move_hides_cells_beside_a_small_one_and_no_total() {
    let mut candidate = one(cube(1, [1, 3, 3, 1, 3]));
    let leaf = |cell: &Cell| cell.at.iter().all(|code| code != "all" && code != "a0" && code != "m0");
    for cell in &mut candidate.tables[0].cells {
        let wholes = cell.at.iter().map(|code| if ["all", "a0", "m0"].contains(&code.as_str()) { 3 } else { 1 });
        cell.entry = Entry::Count(20 * wholes.product::<i64>());
    }
    let small = ["a0.0", "g0", "m0.0"];
    for cell in &mut candidate.tables[0].cells {
        let holds_it =
            cell.at.iter().zip(small).all(|(code, of)| code == of || code == "all" || !code.contains(['.', 'g']));
        cell.entry = Entry::Count(number(cell) - if holds_it { 18 } else { 0 });
    }
    let outcome = run(&candidate, &rules(), &NoOverlaps).unwrap();
    assert!(outcome.is_safe());
    assert_eq!(outcome.pattern.len(), 8, "the corners of a box: {:?}", outcome.pattern);
    let is_leaf = |at: &Vec<String>| candidate.tables[0].cells.iter().any(|cell| cell.at == *at && leaf(cell));
    let hidden = outcome.tables[0].cells.iter().filter(|cell| matches!(cell.shown, Shown::Hidden(_)));
    assert!(hidden.map(|cell| &cell.at).all(is_leaf), "no total is hidden");
}
