//! What spares a row that comes or goes from asking everything beside it is true at every moment.

use super::*;
use crate::slot::{Slot, Unit};

/// Fails unless exactly those who are in several parts of an organisation's month are known as such.
pub fn those_in_several_parts_are_known(cube: &Cube) {
    let mut known = 0;
    for (measure, kept) in &cube.measures {
        for month in kept.months.iter().filter_map(|number| Month::from_number(*number)) {
            let epoch = cube.trees.epoch(month).unwrap();
            for (group, kind) in
                epoch.bottom_up.iter().flat_map(|group| kept.kinds_above().into_iter().map(move |kind| (*group, kind)))
            {
                let slot = Slot::new(*measure, group, Unit::month(month), kind);
                let parts: Vec<Slot> = epoch.parts(group).iter().map(|part| slot.of_group(*part)).collect();
                let found = cube.cells.twice.get(&slot);
                assert!(found.cloned().unwrap_or_default() == cube.cells.twice_in(&parts), "{slot:?}");
                assert!(found.is_none_or(|set| !set.is_empty()), "{slot:?}");
                known += usize::from(found.is_some());
            }
        }
    }
    assert_eq!(known, cube.cells.twice.len(), "nothing is known of what is no organisation's month");
}

fn in_region_and_nation(told: &Told, when: &str) -> (u64, u64) {
    (told.people(1, when), told.people(0, when))
}

#[test]
fn who_leaves_one_of_several_teams_stays_above_until_the_last() {
    let mut told = small();
    let teams = [10, 11, 12, 20];
    for team in teams {
        told.must(Change::Add(row(SEEN, 1, team, "2026-02-03")));
        those_in_several_parts_are_known(&told.cube);
    }
    for (team, left) in [(11, (1, 1)), (10, (1, 1)), (12, (0, 1)), (20, (0, 0))] {
        told.must(Change::Remove(row(SEEN, 1, team, "2026-02-03")));
        those_in_several_parts_are_known(&told.cube);
        for when in ["2026-02", "2026Q1", "2026"] {
            assert_eq!(in_region_and_nation(&told, when), left, "{team} {when}");
        }
    }
}

#[test]
fn who_is_there_in_another_month_stays_in_its_quarter_and_year() {
    let mut told = small();
    let months = ["2026-01-03", "2026-02-03", "2026-05-03"];
    months.iter().for_each(|when| told.must(Change::Add(row(SEEN, 1, 10, when))));
    let all = |told: &Told| ["2026Q1", "2026Q2", "2026"].map(|when| in_region_and_nation(told, when).0);
    assert_eq!(all(&told), [1, 1, 1]);
    for (when, left) in months.iter().zip([[1, 1, 1], [0, 1, 1], [0, 0, 0]]) {
        told.must(Change::Remove(row(SEEN, 1, 10, when)));
        assert_eq!(all(&told), left, "{when}");
    }
}

/// Below they were in the quarter already, and above it is the first month: trees that move within a quarter or a year spare
/// nothing.
#[test]
fn a_team_that_moves_within_a_quarter_or_a_year_brings_its_people_along() {
    for (turn, before, after) in
        [("2026-02-01", "2026-01-03", "2026-02-03"), ("2026-04-01", "2026-03-03", "2026-04-03")]
    {
        let mut told = small();
        let edges = [
            Edge { under: Some(node(1)), from: None, until: Some(day(turn)) },
            Edge { under: Some(node(2)), from: Some(day(turn)), until: None },
        ];
        told.must(Change::Place(vec![placed(REGIONS, 12, &edges)]));
        told.must(Change::Add(row(SEEN, 1, 12, before)));
        assert_eq!((told.people(1, "2026"), told.people(2, "2026")), (1, 0));
        told.must(Change::Add(row(SEEN, 1, 12, after)));
        let quarter = if turn == "2026-02-01" { "2026Q1" } else { "2026Q2" };
        assert_eq!((told.people(2, quarter), told.people(2, "2026")), (1, 1), "{turn}");
        told.must(Change::Remove(row(SEEN, 1, 12, after)));
        assert_eq!((told.people(2, quarter), told.people(2, "2026"), told.people(1, "2026")), (0, 0, 1), "{turn}");
        those_in_several_parts_are_known(&told.cube);
    }
}

/// The nation stays the same group of the same organisations, and is put together from other parts.
#[test]
fn a_team_that_moves_leaves_known_who_is_in_several_parts_of_the_nation() {
    let mut told = small();
    told.must(Change::Add(row(SEEN, 1, 11, "2026-02-03")));
    told.must(Change::Add(row(SEEN, 1, 12, "2026-02-03")));
    for region in [2, 1, 2] {
        told.must(Change::Place(vec![placed(REGIONS, 12, &[always(Some(region))])]));
        those_in_several_parts_are_known(&told.cube);
    }
    told.must(Change::Remove(row(SEEN, 1, 12, "2026-02-03")));
    assert_eq!((told.people(2, "2026"), told.people(0, "2026")), (0, 1));
}

/// The nation is put together from the regions as they were; as they are, the teams stand in other ones.
#[test]
fn who_leaves_a_region_as_it_is_stays_in_the_nation_as_it_was() {
    let mut told = small();
    let edges = [
        Edge { under: Some(node(1)), from: None, until: Some(day("2026-04-01")) },
        Edge { under: Some(node(2)), from: Some(day("2026-04-01")), until: None },
    ];
    told.must(Change::Place(vec![placed(REGIONS, 12, &edges)]));
    told.must(Change::Add(row(SEEN, 1, 11, "2026-02-03")));
    told.must(Change::Add(row(SEEN, 1, 12, "2026-02-03")));
    those_in_several_parts_are_known(&told.cube);
    told.must(Change::Remove(row(SEEN, 1, 12, "2026-02-03")));
    assert_eq!(in_region_and_nation(&told, "2026-02"), (1, 1));
    those_in_several_parts_are_known(&told.cube);
}

/// A group that is in use for a part of a quarter or a year has the people of that part alone.
#[test]
fn a_team_that_is_elsewhere_for_a_while_leaves_nothing_to_put_right() {
    for (from, until, before, after) in [
        ("2026-02-01", "2026-03-01", "2026-01-03", "2026-02-03"),
        ("2026-04-01", "2026-07-01", "2026-03-03", "2026-05-03"),
    ] {
        let mut told = small();
        let edges = [
            Edge { under: Some(node(1)), from: None, until: Some(day(from)) },
            Edge { under: Some(node(2)), from: Some(day(from)), until: Some(day(until)) },
            Edge { under: Some(node(1)), from: Some(day(until)), until: None },
        ];
        told.must(Change::Place(vec![placed(REGIONS, 12, &edges)]));
        let rows = [before, after].map(|when| row(SEEN, 1, 12, when));
        rows.iter().for_each(|row| told.must(Change::Add(*row)));
        let slice = Slice { measure: SEEN, node: node(12), month: Month::of(day(after)).unwrap() };
        assert!(told.cube.recount_slice(&slice, &rows[1..]).unwrap().agrees(), "{after}");
        told.must(Change::Remove(rows[1]));
        assert!(told.cube.recount_slice(&slice, &[]).unwrap().agrees(), "{after}");
    }
}

#[test]
fn who_has_two_rows_leaves_with_the_second() {
    let mut told = small();
    let one = row(SEEN, 1, 10, "2026-02-03");
    told.must(Change::Add(one));
    told.must(Change::Add(one));
    told.must(Change::Remove(one));
    assert_eq!(in_region_and_nation(&told, "2026"), (1, 1));
    told.must(Change::Remove(one));
    assert_eq!(in_region_and_nation(&told, "2026"), (0, 0));
    assert!(told.cube.cells.beyond.is_empty());
}
