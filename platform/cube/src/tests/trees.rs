use super::*;

fn at(told: &Told, number: u64, hierarchy: Hierarchy, dated: Dated, when: &str) -> u64 {
    let query = Query { tree: Tree { hierarchy, dated }, ..Query::new(SEEN, node(number), period(when)) };
    told.cube.distinct(&query).unwrap().count()
}

/// Teams 12 and 20 were in the former areas 51 and 52 and go from region 1 to region 2 in the middle of May.
fn moved() -> Told {
    let mut told = small();
    for (who, team, when) in
        [(1, 12, "2026-04-10"), (2, 12, "2026-06-10"), (3, 20, "2026-06-11"), (1, 20, "2026-06-12")]
    {
        told.must(Change::Add(row(SEEN, who, team, when)));
    }
    let old = [(51, None), (52, None), (12, Some(51)), (20, Some(52))];
    told.must(Change::Place(old.map(|(number, under)| placed(OLD_ORDER, number, &[always(under)])).to_vec()));
    let turn = Some(day("2026-05-15"));
    let before = Edge { until: turn, ..always(Some(1)) };
    let after = Edge { from: turn, ..always(Some(2)) };
    told.must(Change::Place(vec![placed(REGIONS, 12, &[before, after])]));
    told
}

#[test]
fn as_it_was_and_as_it_is_both_add_up() {
    let told = moved();
    let [was, is] =
        [Dated::AsWas, Dated::AsIs].map(|dated| [1, 2, 0].map(|number| at(&told, number, REGIONS, dated, "2026")));
    assert_eq!(was, [1, 3, 3], "April stays with the first region");
    assert_eq!(is, [0, 3, 3], "all of it is where the team is now");
    assert_eq!(at(&told, 1, REGIONS, Dated::AsWas, "2026Q2"), 1, "a quarter in which the tree changed");
}

#[test]
fn two_hierarchies_hold_at_once_and_a_union_over_both_counts_once() {
    let told = moved();
    assert_eq!([51, 52].map(|number| at(&told, number, OLD_ORDER, Dated::AsIs, "2026")), [2, 2]);
    let old = Query {
        tree: Tree { hierarchy: OLD_ORDER, dated: Dated::AsWas },
        ..Query::new(SEEN, node(51), period("2026"))
    };
    let new = Query::new(SEEN, node(20), period("2026"));
    assert_eq!(told.cube.together(&[old, new]).unwrap().count(), 3, "person 1 is in both");
}

#[test]
fn a_move_that_has_not_come_yet_is_not_as_it_is() {
    let mut told = moved();
    told.must(Change::AsOf(day("2026-05-01")));
    assert_eq!(at(&told, 1, REGIONS, Dated::AsIs, "2026"), 2);
    told.must(Change::AsOf(day("2026-05-15")));
    assert_eq!(at(&told, 1, REGIONS, Dated::AsIs, "2026"), 0);
}

#[test]
fn a_circle_overlapping_edges_and_unknown_places_are_refused_and_change_nothing() {
    let mut told = moved();
    assert_eq!(told.tell(&Change::Place(vec![placed(REGIONS, 1, &[always(Some(10))])])), Err(Refused::Circle(node(1))));
    let itself = Change::Place(vec![placed(REGIONS, 10, &[always(Some(10))])]);
    assert_eq!(told.tell(&itself), Err(Refused::Circle(node(10))));
    let twice = [always(Some(1)), always(Some(2))];
    assert_eq!(told.tell(&Change::Place(vec![placed(REGIONS, 10, &twice)])), Err(Refused::EdgesOverlap(node(10))));
    let nowhere = Change::Add(row(SEEN, 1, 999, "2026-05-05"));
    assert_eq!(told.tell(&nowhere), Err(Refused::UnknownNode(node(999))));
    let never = Change::Add(row(Measure(9), 1, 10, "2026-05-05"));
    assert_eq!(told.tell(&never), Err(Refused::UnknownMeasure(Measure(9))));
    assert_eq!(told.people(0, "2026"), 3);
    assert_eq!(
        told.tell(&Change::Define {
            measure: Measure(2000),
            definition: Definition { counts: Counts::People, kinds: Kinds::Unsplit }
        }),
        Err(Refused::MeasureTooHigh(Measure(2000)))
    );
    assert_eq!(told.tell(&define(SEEN, Counts::People, Kinds::Unsplit)), Err(Refused::DefinedOtherwise(SEEN)));
}

#[test]
fn one_person_under_two_ids_is_counted_once_and_twice_again_when_undone() {
    let mut told = small();
    for (who, team) in [(1, 10), (2, 10), (2, 20)] {
        told.must(Change::Add(row(SEEN, who, team, "2026-05-05")));
    }
    told.must(Change::Merge { from: person(2), into: person(1) });
    assert_eq!((told.people(0, "2026"), told.people(10, "2026-05"), told.rows(0, "2026")), (1, 1, 3));
    assert_eq!(told.tell(&Change::Merge { from: person(2), into: person(3) }), Err(Refused::AlreadyMerged(person(2))));
    assert_eq!(told.tell(&Change::Merge { from: person(1), into: person(2) }), Err(Refused::SamePerson(person(1))));
    told.must(Change::Add(row(SEEN, 2, 21, "2026-06-05")));
    told.must(Change::Unmerge { from: person(2) });
    assert_eq!((told.people(0, "2026"), told.people(21, "2026"), told.people(2, "2026")), (2, 1, 1));
    assert_eq!(told.tell(&Change::Unmerge { from: person(2) }), Err(Refused::NotMerged(person(2))));
}

#[test]
fn who_is_erased_is_in_no_count_and_their_rows_stay_without_a_name() {
    let mut told = small();
    told.must(Change::Add(row(SEEN, 1, 10, "2026-05-05")));
    told.must(Change::Add(row(SEEN, 2, 10, "2026-05-05")));
    told.must(Change::Merge { from: person(2), into: person(1) });
    told.must(Change::Erase { person: person(2) });
    assert_eq!((told.people(0, "2026"), told.rows(0, "2026")), (0, 2));
    let mut file = Vec::new();
    told.cube.checkpoint(&mut file).unwrap();
    assert!(
        [1, 2].iter().all(|who| !file.windows(16).any(|bytes| bytes == person(*who).as_bytes())),
        "their ids are gone"
    );
    assert!(told.tell(&Change::Remove(row(SEEN, 1, 10, "2026-05-05"))).is_err());
    told.must(Change::Remove(Row { person: None, ..row(SEEN, 1, 10, "2026-05-05") }));
    assert_eq!(told.tell(&Change::Erase { person: person(1) }), Err(Refused::UnknownPerson(person(1))));
}
