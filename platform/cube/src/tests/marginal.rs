//! What must hold between parents and children, and between what adds up and what does not.

use super::*;
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn b3_people_of_a_parent_lie_between_its_largest_child_and_their_sum(
        rows in prop::collection::vec((0_u64..30, 0_usize..5, 1_i8..=12), 0..120)
    ) {
        let mut told = small();
        let teams = [10, 11, 12, 20, 21];
        for (who, team, month) in &rows {
            let day = Date::constant(2026, *month, 9);
            told.must(Change::Add(Row { day, ..row(SEEN, *who, teams[*team], "2026-01-01") }));
        }
        for when in ["2026", "2026Q2", "2026-07", "2026-01..2026-05ytd", "2026-02..2026-11"] {
            for (parent, children) in [(0, &[1, 2][..]), (1, &[10, 11, 12]), (2, &[20, 21])] {
                let of_children: Vec<u64> = children.iter().map(|child| told.people(*child, when)).collect();
                let people = told.people(parent, when);
                prop_assert!(people <= of_children.iter().sum());
                prop_assert!(people >= of_children.iter().copied().max().unwrap_or(0));
                let rows: u64 = children.iter().map(|child| told.rows(*child, when)).sum();
                prop_assert_eq!(told.rows(parent, when), rows, "what adds up is exactly the sum");
            }
        }
    }
}

#[test]
fn b3_what_adds_up_and_what_does_not_are_never_mixed() {
    let mut told = small();
    told.must(Change::Add(row(HOURS, 1, 10, "2026-03-05")));
    told.must(Change::Add(row(CALLS, 1, 10, "2026-03-05")));
    let query = |measure| Query::new(measure, node(0), period("2026"));
    assert_eq!(told.cube.distinct(&query(HOURS)), Err(Unanswered::NotPeople(HOURS)));
    assert_eq!(told.cube.sum(&query(CALLS)), Err(Unanswered::NotAmounts(CALLS)));
    let both = Query { measures: vec![CALLS, HOURS], ..query(CALLS) };
    assert_eq!(told.cube.distinct(&both), Err(Unanswered::NotPeople(HOURS)));
    assert_eq!(told.cube.sum(&both), Err(Unanswered::NotAmounts(CALLS)));
    assert_eq!(told.cube.sum(&query(HOURS)), Ok(1));
    assert_eq!(told.cube.rows(&query(HOURS)), Ok(1));
    let of_age = Query { having: vec![Having { ground: 0, values: vec![Some(1)] }], ..query(HOURS) };
    assert_eq!(told.cube.sum(&of_age), Err(Unanswered::OnlyPeopleHaveGrounds));
}

#[test]
fn a_parent_beside_its_child_counts_once() {
    let mut told = small();
    for (who, team) in [(1, 10), (1, 11), (2, 10), (3, 20)] {
        told.must(Change::Add(row(SEEN, who, team, "2026-03-05")));
    }
    let union = Query { nodes: [1, 10, 1, 11].map(node).to_vec(), ..Query::new(SEEN, node(1), period("2026Q1")) };
    assert_eq!(told.cube.distinct(&union).unwrap().count(), 2);
    assert_eq!((told.cube.rows(&union), told.cube.sum(&union)), (Ok(3), Ok(3)));
}

#[test]
fn a_question_without_an_answer_is_refused_in_words() {
    let told = small();
    let query = Query::new(SEEN, node(0), period("2026"));
    let ask = |query: Query| told.cube.distinct(&query).unwrap_err();
    assert_eq!(ask(Query { nodes: vec![], ..query.clone() }), Unanswered::NoNodes);
    assert_eq!(ask(Query { measures: vec![], ..query.clone() }), Unanswered::NoMeasures);
    assert_eq!(ask(Query { kinds: Some(vec![]), ..query.clone() }), Unanswered::NothingChosen);
    assert_eq!(ask(Query { nodes: vec![node(99)], ..query.clone() }), Unanswered::UnknownNode(node(99)));
    assert_eq!(ask(Query { measures: vec![Measure(77)], ..query.clone() }), Unanswered::UnknownMeasure(Measure(77)));
    assert_eq!(
        ask(Query { measures: vec![CALLS], kinds: Some(vec![1]), ..query.clone() }),
        Unanswered::NotByKind(CALLS)
    );
    assert_eq!(ask(Query { figure: Figure::Frozen, ..query.clone() }), Unanswered::NotClosed(period("2026")));
    let tree = Tree { hierarchy: Hierarchy(9), dated: Dated::AsIs };
    assert_eq!(ask(Query { tree, ..query.clone() }), Unanswered::UnknownHierarchy(Hierarchy(9)));
    let empty = Having { ground: 1, values: vec![] };
    assert_eq!(ask(Query { having: vec![empty], ..query.clone() }), Unanswered::NothingChosen);
    assert_eq!(told.cube.together(&[]), Err(Unanswered::NoNodes));
    assert_eq!(ask(Query { nodes: vec![], ..query }).to_string(), "name at least one organisation");
}

#[test]
fn implied_quantities_are_counted_exactly() {
    let mut told = small();
    for (who, team, when) in
        [(1, 10, "2026-01-05"), (2, 10, "2026-01-05"), (2, 11, "2026-02-05"), (3, 11, "2026-02-06")]
    {
        told.must(Change::Add(row(SEEN, who, team, when)));
    }
    let at = |number, when| Query::new(SEEN, node(number), period(when));
    let count = |people: Result<People, Unanswered>| people.unwrap().count();
    assert_eq!(count(told.cube.overlap(&at(10, "2026"), &at(11, "2026"))), 1, "A and B");
    assert_eq!(count(told.cube.without(&at(1, "2026"), &at(10, "2026"))), 1, "the parent without its child");
    let (now, last) = (at(1, "2026-01..2026-02ytd"), at(1, "2026-01..2026-01ytd"));
    assert_eq!(count(told.cube.without(&now, &last)), 1, "new this month");
    assert_eq!(count(told.cube.together(&[at(10, "2026"), at(11, "2026-02")])), 3);
}

#[test]
fn b8_a_window_that_has_not_ended_is_not_in_the_denominator() {
    let mut told = small();
    // Started 12 weeks before the quarter ended: a job outcome now, asked about thirteen weeks only in the next quarter.
    let started = day("2026-04-07");
    let cohort = Cohort::of_weeks(started, 13).unwrap();
    told.must(Change::Add(Row { day: started, ..row(SEEN, 1, 10, "2026-01-01") }));
    told.must(Change::Add(cohort.row(row(CALLS, 1, 10, "2026-01-01"))));
    assert_eq!(cohort.ends(), day("2026-07-07"));
    assert!(!cohort.matured_in(period("2026Q2")) && cohort.matured_in(period("2026Q3")));
    let matured = |when| told.cube.distinct(&Query::new(CALLS, node(0), period(when))).unwrap().count();
    assert_eq!((told.people(0, "2026Q2"), matured("2026Q2"), matured("2026Q3")), (1, 0, 1));
    assert_eq!(Cohort::of_days(started, 91), Ok(cohort));
    assert_eq!(Cohort::of_weeks(day("2399-12-01"), 13), Err(NotAPeriod::NoSuchYear));
}

#[test]
fn b8_a_share_never_passes_the_whole() {
    let mut told = small();
    for who in 0..10 {
        told.must(Change::Add(row(CALLS, who, 10, "2026-05-01")));
        told.must(Change::Add(row(SEEN, who + 5, 10, "2026-05-01")));
    }
    let share =
        told.cube.share(&Query::new(SEEN, node(0), period("2026")), &Query::new(CALLS, node(0), period("2026")));
    let share = share.unwrap();
    assert_eq!(
        (share.of.count(), share.among.count()),
        (5, 10),
        "who is not asked about is not in the upper number either"
    );
}
